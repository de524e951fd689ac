package page

import "recueil/generator/guide"

// Poster is the page of what a welcoming territory does, field by field.
type Poster struct {
	Frame
	Intro   string
	Domains []Domain
	Sources []FactItem
}

// Domain is a part of the poster. Axis and Drawing are those of its theme.
type Domain struct {
	Anchor, Name string
	Axis         int
	Drawing      string
	Themes       []Link
	Actions      []Action
}

// Action is something that a welcoming territory does, and where it is done.
type Action struct {
	Anchor, Text string
	Practices    []Related
}

func (s *Site) poster(l *locale) View {
	w, frame := s.record(l, pathPoster)
	v := &Poster{Frame: frame, Intro: frame.Description}
	var sources []guide.Citation
	for _, d := range s.guide.Poster {
		domain := Domain{Anchor: d.ID.Value, Name: l.Typeset(d.Name.In(l.Tag))}
		for _, t := range d.Themes {
			domain.Themes = append(domain.Themes, w.crumb(t, t.Sheet))
		}
		if len(d.Themes) > 0 {
			domain.Axis, domain.Drawing = s.axisNumber(d.Themes[0]), d.Themes[0].Guideline().ID
		}
		for _, a := range d.Actions {
			action := Action{Anchor: a.ID.Value, Text: l.Typeset(a.Text.In(l.Tag))}
			for _, p := range a.Practices {
				action.Practices = append(action.Practices, w.practiceItem(p))
			}
			domain.Actions = append(domain.Actions, action)
		}
		v.Domains = append(v.Domains, domain)
		sources = append(sources, d.Sources...)
	}
	v.Sources = w.citationItems(sources)
	return v
}
