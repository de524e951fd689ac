package page

import (
	"cmp"
	"slices"

	"recueil/generator/guide"
)

// Poster is the page of what a welcoming territory does, field by field.
type Poster struct {
	Frame
	Intro   string
	Domains []Domain
	Sources []FactItem
}

// Domain is a part of the poster. Colour is that of its first theme, and so is
// Drawing where it has none of its own.
type Domain struct {
	Anchor  string
	Name    Phrase
	Colour  string
	Drawing HTML
	Themes  []Link
	Actions []Action
}

// Action is something that a welcoming territory does, and where it is done.
type Action struct {
	Anchor    string
	Text      Phrase
	Practices []Related
}

func (w *writer) poster() View {
	v := &Poster{Frame: w.record()}
	v.Intro = v.Description
	var sources []guide.Citation
	var accounts []guide.Account
	for _, d := range w.guide.Poster {
		domain := Domain{Anchor: w.anchorOf(d), Name: w.text(d.Name)}
		for _, t := range d.Themes {
			domain.Themes = append(domain.Themes, w.link(t))
		}
		domain.Drawing = w.drawing(d.ID.Value)
		if len(d.Themes) > 0 {
			first := d.Themes[0]
			domain.Colour, domain.Drawing = first.Colour(), cmp.Or(domain.Drawing, w.drawing(first.Guideline().ID))
		}
		for _, a := range d.Actions {
			action := w.action(a)
			domain.Actions = append(domain.Actions, action)
		}
		v.Domains = append(v.Domains, domain)
		sources, accounts = append(sources, d.Sources...), append(accounts, d.Accounts...)
	}
	v.Sources = w.sourceItems(sources, accounts)
	return v
}

// action composes an action; a place that acts in several of its practices is
// named once.
func (w *writer) action(a *guide.Action) Action {
	out := Action{Anchor: w.anchorOf(a), Text: w.text(a.Text)}
	var named []Place
	for _, p := range a.Practices {
		item := w.practiceItem(p)
		item.Places = slices.DeleteFunc(item.Places, func(p Place) bool { return slices.Contains(named, p) })
		named = append(named, item.Places...)
		out.Practices = append(out.Practices, item)
	}
	return out
}
