package guide

import (
	"cmp"
	"slices"

	"recueil/generator/catalog"
	"recueil/generator/record"
)

// Guideline is a sentence at the end of a theme's page.
type Guideline struct {
	Entry
	ThemeID     record.Text   `key:"theme,required" ref:"theme" among:"theme-of-guideline"`
	Level       record.Text   `key:"level,required" one:"start,further" named:"level"`
	Text        record.Local  `key:"text,required"`
	PracticeIDs []record.Text `key:"practices,required" ref:"practice" once:"list"`
	By          record.Text   `key:"by,required" ref:"origin"`
	Cites       []Cite        `key:"sources"`

	Theme     *Theme
	Origin    *Origin
	Practices []*Practice
	Sources   []Citation
	Accounts  []Account
}

// orderGuidelines puts those of each theme in the order of its page: those to start
// with first, and of one level those of one origin together.
func (g *Guide) orderGuidelines() {
	for _, t := range g.Themes {
		slices.SortStableFunc(t.Guidelines, func(a, b *Guideline) int {
			return cmp.Or(slices.Index(Levels, a.Level.Value)-slices.Index(Levels, b.Level.Value),
				slices.Index(g.Origins, a.Origin)-slices.Index(g.Origins, b.Origin))
		})
	}
}

// Levels are the levels of ambition of guidelines, in their order.
var Levels = []string{"start", "further"}

// Ref implements Thing.
func (g *Guideline) Ref() Ref { return Ref{KindGuideline, g.ID.Value} }

// NameIn implements Thing.
func (g *Guideline) NameIn(l *catalog.Language) (name, language string) {
	return g.Text.In(l.Tag), g.Text.Language(l.Tag)
}

// Host implements Thing: guidelines close their theme's page.
func (g *Guideline) Host() (host Ref, anchor string) {
	return Ref{KindTheme, g.ThemeID.Value}, "g-" + g.ID.Value
}

func (g *Guideline) join(all *Guide) {
	g.Sources, g.Accounts = all.cited(g.Cites)
	g.Origin = find[*Origin](all, KindOrigin, g.By.Value)
	g.Practices = findAll[*Practice](all, KindPractice, values(g.PracticeIDs))
	if g.Theme = find[*Theme](all, KindTheme, g.ThemeID.Value); g.Theme != nil {
		g.Theme.Guidelines = append(g.Theme.Guidelines, g)
	}
	for _, p := range g.Practices {
		p.Guidelines = append(p.Guidelines, g)
	}
}
