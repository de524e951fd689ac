package guide

import (
	"strconv"
	"unicode/utf8"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/figure"
	"recueil/generator/ledger"
)

// proofs holds the figures of each item of the ledger.
type proofs map[*ledger.Item]map[string]bool

// proofs reads the figures of all items that are cited. Items mix English
// and French, so each text is read in both languages.
func (a *assembler) proofs() proofs {
	out := proofs{}
	a.eachCiting(func(_ Citing, list []Citation) {
		for _, c := range list {
			for _, item := range c.Items {
				if out[item] == nil {
					out[item] = a.figuresOf(item)
				}
			}
		}
	})
	return out
}

func (a *assembler) figuresOf(item *ledger.Item) map[string]bool {
	values := map[string]bool{}
	for _, text := range item.Texts() {
		for _, l := range a.Languages {
			for _, f := range figure.Read(l.Tag, text) {
				values[f.Value] = true
			}
		}
	}
	return values
}

// located is a figure of a sheet and where it stands.
type located struct {
	value, text string
	at          diag.Position
}

// said is a figure as an editor would write it: in digits, or the name of a month.
func (f located) said() string {
	if f.value[0] == 'm' {
		return f.text
	}
	return f.value
}

// head reads the figures of the title, the summary and the label.
func (v *Version) head() []located {
	var out []located
	for _, t := range []struct {
		text string
		at   diag.Position
	}{
		{v.front.Title.Value, v.front.Title.At},
		{v.front.Summary.Value, v.front.Summary.At},
		{v.front.Label.Value, v.front.Label.At},
	} {
		at := t.at
		for _, f := range figure.Read(v.Language.Tag, t.text) {
			written := t.text[f.Offset : f.Offset+f.Length]
			at = v.Doc.Seek(at, written)
			out = append(out, located{f.Value, written, at})
			at.Column += utf8.RuneCountInString(written)
		}
	}
	return out
}

// figures reads the figures of a section, those of its heading left out.
func (v *Version) figures(s *document.Section) []located {
	var out []located
	for _, p := range v.Doc.Passages(s) {
		for _, f := range figure.Read(v.Language.Tag, p.Text) {
			out = append(out, located{f.Value, p.Text[f.Offset : f.Offset+f.Length], p.At(f.Offset)})
		}
	}
	return out
}

// years reads the dates of the keys. Of each its year must be in a source:
// months and days are written in too many ways to be compared.
func (s *Sheet) years() []located {
	var out []located
	for _, t := range s.dates {
		if date, err := catalog.ParseDate(t.Value); err == nil {
			out = append(out, located{strconv.Itoa(date.Year), t.Value, t.At})
		}
	}
	return out
}

// evidence reports figures that no cited item holds. Sheets that cite
// nothing, the editorial pages, have none to compare with.
func (c *textCheck) evidence(v *Version) {
	if len(c.sheet.Sources) == 0 {
		return
	}
	all := v.head()
	if v == c.sheet.Original {
		all = append(all, c.sheet.years()...)
	}
	for i := range v.Doc.Sections {
		all = append(all, v.figures(&v.Doc.Sections[i])...)
	}
	for _, f := range all {
		if !c.proofs.hold(c.sheet.Sources, f.value) {
			c.report.Error(f.at, "unproved-figure", "unproved-figure", diag.Args{"Figure": f.text, "Value": f.said()})
		}
	}
}
