package audit

import (
	"slices"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
)

// headings reports known headings that are misspelt, in another language of the
// guide, there twice, or in another order than in other sheets: pages and
// translations find a section by them.
func (c *sheetCheck) headings(v *guide.Version) {
	first := map[string]int{} // a known heading to its line
	twice := false
	for i := range v.Doc.Sections() {
		s := &v.Doc.Sections()[i]
		if strange(s) {
			continue
		}
		if s.Kind == "" {
			c.heading(v, s)
			continue
		}
		if right := v.Language.Text("heading." + s.Kind); slices.Contains(document.Kinds, s.Kind) && !strings.EqualFold(strings.TrimRight(s.Title, " \u00a0:."), v.Language.Typeset(right)) {
			c.report.Error(s.At, "heading-misspelt", "heading-known", diag.Args{"Heading": s.Title, "Near": "## " + right})
		}
		if line, ok := first[s.Kind]; ok {
			c.report.Error(s.At, "heading-twice", "heading-twice", diag.Args{"Heading": s.Title, "Line": line})
			twice = true
			continue
		}
		first[s.Kind] = s.At.Line
	}
	if v == c.sheet.Original && !twice { // of translations, the comparison tells
		c.order(v)
	}
}

// heading reports a heading that was to be a known one.
func (c *sheetCheck) heading(v *guide.Version, s *document.Section) {
	l := v.Language
	args := func(kind string) diag.Args {
		return diag.Args{"Heading": s.Title, "Near": "## " + l.Text("heading."+kind)}
	}
	for _, other := range c.guide.Languages {
		if kind := document.KindOf(other, s.Title); kind != "" && !c.own(v, s.Title, kind) { // in its own language it would have that kind
			c.report.Error(s.At, "heading-language", "heading-known", args(kind))
			return
		}
	}
	if kind := document.NearKind(l, s.Title); kind != "" {
		c.report.Error(s.At, "heading-misspelt", "heading-known", args(kind))
	}
}

// own tells whether a known heading of another language is one of the sheet's own
// words: they may mean the same as in the other only where the original has a
// section of that kind, and the translation has none.
func (c *sheetCheck) own(v *guide.Version, title, kind string) bool {
	has := func(v *guide.Version) bool {
		return slices.ContainsFunc(v.Doc.Sections(), func(s document.Section) bool { return s.Kind == kind })
	}
	return v.Language.Homograph(title) && (v == c.sheet.Original || has(v) || !has(c.sheet.Original))
}

// order warns of the first known heading of an original that stands below one
// that comes after it in other sheets.
func (c *sheetCheck) order(v *guide.Version) {
	var last, stray, above *document.Section
	var ranks []int
	for i := range v.Doc.Sections() {
		s := &v.Doc.Sections()[i]
		rank := slices.Index(document.Kinds, s.Kind)
		if rank < 0 {
			continue
		}
		if last != nil && rank < ranks[len(ranks)-1] && stray == nil {
			stray, above = s, last
		}
		ranks, last = append(ranks, rank), s
	}
	if stray == nil {
		return
	}
	slices.Sort(ranks)
	var right []string
	for _, rank := range ranks {
		right = append(right, "## "+v.Language.Text("heading."+document.Kinds[rank]))
	}
	c.report.Warning(stray.At, "heading-order", "heading-order", diag.Args{
		"Heading": stray.Title, "Above": above.Title, "Line": above.At.Line, "Order": strings.Join(right, ", "),
	})
}
