package audit

import (
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
	"recueil/generator/permalink"
	"recueil/generator/record"
)

// keys checks the front matter of a sheet.
func (c *sheetCheck) keys() {
	s := c.sheet
	facts := s.Front.Shared()
	idForm(record.Text{Value: s.ID, At: s.Start()}, c.report)
	c.written(s.Front, c.report)
	c.citations(facts.Cites, c.report)
	c.pictures()
	webLinks(facts.WebLinks, c.report)
	for _, corrected := range facts.Corrected { // the wrong figure is proved by nothing
		c.texts(evidence{}, c.report, corrected.Text)
	}
	switch f := s.Front.(type) {
	case *guide.PracticeFront:
		c.themeLevel(f.Themes)
		c.practice(f)
	case *guide.BoxFront:
		c.themeLevel(f.Themes)
	case *guide.NetworkFront:
		for _, m := range f.Members {
			if m.Source.Set() {
				c.items(m.Source.Value, m.Items, c.report)
			}
		}
	case *guide.ProfileFront:
		c.known(guide.KindTerritory, record.Text{Value: s.ID, At: s.Start()}, "", c.report)
	}
}

// themeLevel reports an axis among the themes of a sheet: it is too wide, and
// no page would show the sheet.
func (c *sheetCheck) themeLevel(ids []record.Text) {
	for _, id := range ids {
		t, _ := c.guide.Find(guide.Ref{Kind: guide.KindTheme, ID: id.Value}).(*guide.Theme)
		if t != nil && path.Dir(t.Folder) == "." {
			c.report.Error(id.At, "theme-level", "theme-of-sheet", diag.Args{"ID": id.Value})
		}
	}
}

func (c *sheetCheck) practice(f *guide.PracticeFront) {
	for _, id := range f.Related {
		if id.Value == c.sheet.ID {
			c.report.Error(id.At, "names-itself", "names-itself", diag.Args{"Key": "related"})
		}
	}
	c.period(f.Period)
	c.unsaid(f)
	c.stated(f)
	if f.Led() {
		c.lead()
	}
	for _, alias := range f.Aliases {
		tag, _, _ := strings.Cut(strings.TrimPrefix(alias.Value, "/"), "/")
		if !pageAddress(alias.Value) || c.guide.Language(tag) == nil {
			c.report.Error(alias.At, "alias-form", "alias-form", diag.Args{"Alias": alias.Value})
		}
	}
}

// unsaid reports what is said not to be told, and told.
func (c *sheetCheck) unsaid(f *guide.PracticeFront) {
	partner := func(a guide.Acting) bool { return !a.Role.Set() || a.Role.Value == "partner" }
	kind := func(kind string) bool {
		return slices.ContainsFunc(c.sheet.Original.Doc.Sections(), func(s document.Section) bool { return s.Kind == kind })
	}
	told := map[string]bool{
		"period": f.Period.From.Set() || f.Period.To.Set(), "publics": len(f.Publics) > 0,
		"partners": slices.ContainsFunc(f.Actors, partner), "how": kind("how"), "results": kind("results"),
	}
	for _, what := range f.Unsaid {
		if told[what.Value] {
			c.report.Error(what.At, "said-after-all", "said-after-all", diag.Args{"Value": what.Value})
		}
	}
}

// lead reports the text of a practice that has no page to show it: that of the
// original, which a translation follows, if it has one.
func (c *sheetCheck) lead() {
	for _, v := range c.sheet.Versions() {
		if v == nil {
			continue
		}
		for i := range v.Doc.Sections() {
			if s := &v.Doc.Sections()[i]; !s.Empty() {
				c.report.Error(s.At, "text-of-lead", "text-of-lead", nil)
				return
			}
		}
	}
}

// period reports an end before the beginning. Written as they are, dates of
// the same precision compare as texts.
func (c *sheetCheck) period(p guide.Period) {
	from, errFrom := catalog.ParseDate(p.From.Value)
	to, errTo := catalog.ParseDate(p.To.Value)
	if errFrom != nil || errTo != nil {
		return
	}
	if begun := from.String(); to.String() < begun[:min(len(begun), len(to.String()))] {
		c.report.Error(p.To.At, "period-order", "period-order", diag.Args{"From": p.From.Value, "To": p.To.Value})
	}
}

// version checks a text of the sheet.
func (c *sheetCheck) version(v *guide.Version) {
	c.words(v)
	c.links(v)
	c.shown(v)
	c.unwritten(v)
	c.names(v)
	c.paragraphsTwice(v)
	if c.untranslated(v) { // the figures and words of another language
		c.translation(v)
		return
	}
	if c.empty(v) || c.tongue(v) {
		if v == c.sheet.Original {
			c.missing()
		}
		return
	}
	c.headings(v)
	numberForms(v.Figures, c.report)
	consistent(v.Figures, v.Language, c.report)
	for i := range v.Doc.Sections() {
		if s := &v.Doc.Sections()[i]; !strange(s) {
			numberForms(s.Figures, c.report)
			consistent(s.Figures, v.Language, c.report)
		}
	}
	c.evidence(v)
	c.ageing(v)
	if v == c.sheet.Original {
		c.missing()
		c.undated()
		return
	}
	if _, astray := inAnother(c.sheet.Original); !astray {
		c.translation(v)
	}
}

// How many characters a summary, a title and a label may have: longer titles are
// cut in lists of results, and labels are printed in capitals.
const (
	mostSummary = 300
	mostTitle   = 100
	mostLabel   = 60
)

// words checks the words of the front matter.
func (c *sheetCheck) words(v *guide.Version) {
	k := v.Keys
	if v != c.sheet.Original && k.Slug.Set() { // those of the original were checked with its keys
		c.formOf("slug", k.Slug, c.report)
	}
	switch {
	case k.Slug.Set() || !k.Title.Set():
	case v.Slug == "":
		c.report.Error(k.Title.At, "missing-key", "missing-key", diag.Args{"Key": "slug"})
	case !permalink.ID(v.Slug):
		c.report.Error(k.Title.At, "title-address", "title-address", diag.Args{"Most": permalink.MaxID, "Near": near(v.Slug)})
	}
	for _, t := range []record.Text{k.Title, k.Summary, k.Label} {
		slips(v.Language, t, c.report)
		document.Quotations(v.Language, t.Value, t.At, c.report)
	}
	for _, t := range []struct {
		record.Text
		rule string
		most int
	}{{k.Summary, "long-summary", mostSummary}, {k.Title, "long-title", mostTitle}, {k.Label, "long-label", mostLabel}} {
		if n := utf8.RuneCountInString(t.Value); n > t.most {
			c.report.Warning(t.At, t.rule, t.rule, diag.Args{"Length": n, "Most": t.most})
		}
	}
}

// empty reports a version without any text below its keys, where its original
// has one.
func (c *sheetCheck) empty(v *guide.Version) bool {
	text := func(s document.Section) bool { return !s.Empty() }
	if practice, ok := c.sheet.Front.(*guide.PracticeFront); ok && practice.Led() {
		return false // which is told of a text that it has
	}
	if !slices.Contains(withText, c.sheet.Kind) || slices.ContainsFunc(v.Doc.Sections(), text) ||
		v != c.sheet.Original && !slices.ContainsFunc(c.sheet.Original.Doc.Sections(), text) {
		return false
	}
	hint := "empty-text"
	if c.sheet.Kind == guide.KindPractice && v == c.sheet.Original {
		hint = "empty-practice"
	}
	c.report.Error(v.Doc.Sections()[0].At, "empty-text", hint, nil)
	return true
}

// withText are the kinds of sheets that say nothing without a text.
var withText = []guide.Kind{guide.KindPractice, guide.KindBox, guide.KindNetwork, guide.KindProfile, guide.KindPage}

// missing warns of languages into which nobody has translated the sheet.
func (c *sheetCheck) missing() {
	for i, l := range c.guide.Languages {
		if c.sheet.Versions()[i] == nil && !slices.Contains(c.sheet.Broken, l) {
			file := c.sheet.Original.Doc.File
			c.report.Warning(fileStart(file), "missing-translation", "missing-translation",
				diag.Args{"Language": l.Text("language.name"), "File": path.Join(path.Dir(file), l.Tag+".md")})
		}
	}
}
