package page

import "recueil/generator/guide"

// Poster is the page of what a welcoming territory does, field by field.
type Poster struct {
	Frame
	Intro   string
	Domains []Domain
	Sources []FactItem
}

// Domain is a part of the poster. Colour and Drawing are those of its theme.
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
		if len(d.Themes) > 0 {
			domain.Colour, domain.Drawing = d.Themes[0].Colour(), w.drawing(d.Themes[0].Guideline().ID)
		}
		for _, a := range d.Actions {
			action := Action{Anchor: w.anchorOf(a), Text: w.text(a.Text)}
			for _, p := range a.Practices {
				action.Practices = append(action.Practices, w.practiceItem(p))
			}
			domain.Actions = append(domain.Actions, action)
			v.Entries = append(v.Entries, w.recordEntry(a, action.Anchor, domain.Name.Text, ""))
		}
		v.Domains = append(v.Domains, domain)
		sources, accounts = append(sources, d.Sources...), append(accounts, d.Accounts...)
	}
	v.Sources = w.sourceItems(sources, accounts)
	return v
}
