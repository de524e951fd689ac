package guide

import (
	"recueil/generator/catalog"
	"recueil/generator/record"
)

// Domain is a part of the poster: what a welcoming territory does in one field.
type Domain struct {
	Entry
	Name     record.Local  `key:"name,required"`
	ThemeIDs []record.Text `key:"themes,required" ref:"theme" once:"list"`
	Cites    []Cite        `key:"sources"`
	Actions  []*Action     `key:"actions,required,long"`

	Themes   []*Theme
	Sources  []Citation
	Accounts []Account
}

// Action is something that a welcoming territory does, with the practices
// that show it.
type Action struct {
	Entry
	Text        record.Local  `key:"text,required"`
	PracticeIDs []record.Text `key:"practices" ref:"practice" once:"list"`
	Cites       []Cite        `key:"sources"`

	Practices []*Practice
	Sources   []Citation
	Accounts  []Account
}

// Ref implements Thing.
func (d *Domain) Ref() Ref { return Ref{KindDomain, d.ID.Value} }

// NameIn implements Thing.
func (d *Domain) NameIn(l *catalog.Language) (name, language string) {
	return d.Name.In(l.Tag), d.Name.Language(l.Tag)
}

// Host implements Thing: domains stand on the poster.
func (d *Domain) Host() (host Ref, anchor string) { return Single("poster"), d.ID.Value }

// Ref implements Thing.
func (a *Action) Ref() Ref { return Ref{KindAction, a.ID.Value} }

// NameIn implements Thing.
func (a *Action) NameIn(l *catalog.Language) (name, language string) {
	return a.Text.In(l.Tag), a.Text.Language(l.Tag)
}

// Host implements Thing: actions stand on the poster.
func (a *Action) Host() (host Ref, anchor string) { return Single("poster"), a.ID.Value }

func (d *Domain) join(g *Guide) {
	d.Sources, d.Accounts = g.cited(d.Cites)
	d.Themes = findAll[*Theme](g, KindTheme, values(d.ThemeIDs))
	for _, a := range d.Actions {
		a.Sources, a.Accounts = g.cited(a.Cites)
		a.Practices = findAll[*Practice](g, KindPractice, values(a.PracticeIDs))
	}
}
