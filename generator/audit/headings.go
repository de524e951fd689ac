package audit

import (
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
)

// headings reports known headings that are misspelt, in another language of the
// guide, or there twice: pages and translations find a section by them.
func (c *sheetCheck) headings(v *guide.Version) {
	first := map[string]int{} // a known heading to its line
	for i := range v.Doc.Sections() {
		s := &v.Doc.Sections()[i]
		if strange(s) {
			continue
		}
		if s.Kind == "" {
			c.heading(v.Language, s)
			continue
		}
		if line, ok := first[s.Kind]; ok {
			c.report.Error(s.At, "heading-twice", "heading-twice", diag.Args{"Heading": s.Title, "Line": line})
			continue
		}
		first[s.Kind] = s.At.Line
	}
}

// heading reports a heading that was to be a known one.
func (c *sheetCheck) heading(l *catalog.Language, s *document.Section) {
	args := func(kind string) diag.Args {
		return diag.Args{"Heading": s.Title, "Near": "## " + l.Text("heading."+kind)}
	}
	for _, other := range c.guide.Languages {
		if kind := document.KindOf(other, s.Title); kind != "" { // in its own language it would have that kind
			c.report.Error(s.At, "heading-language", "heading-known", args(kind))
			return
		}
	}
	if kind := document.NearKind(l, s.Title); kind != "" {
		c.report.Error(s.At, "heading-misspelt", "heading-known", args(kind))
	}
}
