package guide

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"recueil/generator/document"
	"recueil/generator/record"
)

// EditionsFile keeps which texts were published when. The program writes it when
// it is asked to, and adds lines alone.
const EditionsFile = "content/editions.yaml"

// Edited says that a practice was published on a day with a text that it had not
// before: Text is a fingerprint of its original.
type Edited struct {
	Date     record.Text `key:"date,required"`
	Practice record.Text `key:"practice,required"`
	Text     record.Text `key:"text,required"`
}

// Edition is a day on which the guide was published with other texts than before:
// the practices that were new, and those whose texts had changed, in the order in
// which they were noted. What is gone since is in none.
type Edition struct {
	Date         string
	New, Revised []*Practice
}

// readEditions reads the file of editions, which most guides begin without.
func (r *reader) readEditions() error {
	text, err := fs.ReadFile(r.root, EditionsFile)
	if isAbsent(err) {
		return nil
	}
	if err == nil {
		r.guide.Edited = record.List[Edited](EditionsFile, text, nil, &r.editions)
	}
	return err
}

// Editions lists the editions, the newest first, but for the one with which the
// notes begin: all was new in it.
func (g *Guide) Editions() []Edition {
	notes := slices.Clone(g.Edited)
	slices.SortStableFunc(notes, func(a, b Edited) int { return cmp.Compare(a.Date.Value, b.Date.Value) })
	var out []Edition
	known := map[string]string{} // the day on which a practice was last noted
	for _, n := range notes {
		if len(out) == 0 || out[len(out)-1].Date != n.Date.Value {
			out = append(out, Edition{Date: n.Date.Value})
		}
		day, before := known[n.Practice.Value]
		known[n.Practice.Value] = n.Date.Value
		p, there := g.Find(Ref{KindPractice, n.Practice.Value}).(*Practice)
		switch last := &out[len(out)-1]; {
		case !there || day == n.Date.Value: // gone, or noted twice on a day
		case before:
			last.Revised = append(last.Revised, p)
		default:
			last.New = append(last.New, p)
		}
	}
	if len(out) > 0 {
		out = out[1:]
	}
	out = slices.DeleteFunc(out, func(e Edition) bool { return len(e.New)+len(e.Revised) == 0 })
	slices.Reverse(out)
	return out
}

const editionsHead = `# Which practices were new or had another text when the guide was published, so that readers find what is new in an edition.
# The command "recueil new edition" adds to this file, before the site is built. Nothing is told of its first day, as all was
# new. Of a change that needs no telling, give the line the date of the line before of the same practice.
#
# date      the day
# practice  the practice
# text      a fingerprint of its text
`

// RecordEdition is the file of editions with the practices that are new, or have
// another text than they had when it was last noted, and how many these are. It
// is to be called before Checked.
func (g *Guide) RecordEdition(file []byte, day string) (text []byte, noted int) {
	known := map[string]string{}
	for _, n := range g.Edited {
		known[n.Practice.Value] = n.Text.Value
	}
	var out strings.Builder
	if out.Write(file); len(file) == 0 {
		out.WriteString(editionsHead)
	} else if !strings.HasSuffix(out.String(), "\n") {
		out.WriteByte('\n')
	}
	for _, p := range g.Practices {
		mark := document.Fingerprint(strings.Join(p.Original.fingerprints(), "\n"))
		if known[p.ID] == mark {
			continue
		}
		noted++
		fmt.Fprintf(&out, "- {date: %s, practice: %s, text: \"%s\"}\n", day, p.ID, mark)
	}
	return []byte(out.String()), noted
}
