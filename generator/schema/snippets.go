package schema

import (
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// snippet is a piece of text that VS Code offers to insert, in the form of its
// files *.code-snippets (https://code.visualstudio.com/docs/editing/userdefinedsnippets).
type snippet struct {
	Scope       string   `json:"scope"`
	Prefix      []string `json:"prefix"`
	Body        string   `json:"body"`
	Description string   `json:"description"`
}

// Snippets returns what VS Code offers in Markdown files, to which schemas do not
// reach: the keys of front matter with the values of those that have few, and
// the ids that it may name, found by the names of what they stand for too.
func Snippets(g *guide.Guide, strings *catalog.Catalog) ([]byte, error) {
	w := &writer{guide: g, languages: spoken(g, strings)}
	out := map[string]snippet{}
	named := map[string]bool{}
	for _, form := range guide.Forms() {
		if !form.Sheet {
			continue
		}
		for _, k := range record.Keys(form.Type) {
			s := snippet{"markdown", []string{k.Name}, k.Name + ": " + filling(k), w.about(form.Type, k.Name)}
			if known, twice := out[k.Name]; twice && known.Body != s.Body {
				out[form.Name+": "+k.Name] = s
			} else if !twice {
				out[k.Name] = s
			}
		}
		for _, k := range keysBelow(form.Type) {
			if kind, ok := k.Tag.Lookup("ref"); ok {
				named[kind] = true
			}
		}
	}
	for kind := range named {
		for _, c := range things(g, guide.KindNamed(kind)) {
			out[kind+":"+c.id] = snippet{"markdown", prefixes(c), c.id, kind + ": " + c.name()}
		}
	}
	for _, i := range g.Ledger.Items {
		c := choice{i.ID.Value, []string{i.Label.Value}}
		out["item:"+i.Source+"/"+c.id] = snippet{"markdown", prefixes(c), c.id, i.Source + ": " + c.name()}
	}
	return encoded(out)
}

// prefixes are the words by which a thing is found: its id and its names.
func prefixes(c choice) []string {
	out := []string{c.id}
	for name := range strings.SplitSeq(c.name(), " / ") {
		if name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// filling is what stands behind a key when it is inserted: a place to type in, in
// brackets if it holds a list, with the values to choose from if they are few.
func filling(k record.Key) string {
	place := "$1"
	if values, ok := k.Tag.Lookup("one"); ok {
		place = "${1|" + values + "|}"
	}
	if k.Type.Kind().String() == "slice" {
		return "[" + place + "]"
	}
	return place
}
