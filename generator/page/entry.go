package page

import (
	"slices"

	"recueil/generator/guide"
	"recueil/generator/search"
)

// The entries of each kind. What a search finds of something is what its page
// says of it, without that page being composed.

// practices come in the order of their first themes.
func (f *finder) practices(yield func(search.Draft) bool) bool {
	for p := range f.inOrder {
		if !yield(search.Draft{Own: p.Digest, Compose: func() *search.Entry { return f.practice(p) }}) {
			return false
		}
	}
	return true
}

// inOrder yields the practices, by their first themes.
func (f *finder) inOrder(yield func(*guide.Practice) bool) {
	for _, axis := range f.guide.Axes {
		for _, t := range withBelow(axis) {
			for _, p := range t.Practices {
				if p.Themes[0] == t && !yield(p) {
					return
				}
			}
		}
	}
}

// withBelow lists a node of the tree and those under it.
func withBelow(t *guide.Theme) []*guide.Theme {
	out := []*guide.Theme{t}
	for _, child := range t.Children {
		out = append(out, withBelow(child)...)
	}
	return out
}

func (f *finder) practice(p *guide.Practice) *search.Entry {
	e := f.sheet(p.Sheet, p, "practice")
	f.about(e, p.Themes)
	var places []*guide.Territory
	for _, in := range p.Territories {
		places = append(places, in.Territory)
	}
	f.among(e, places)
	for _, n := range p.Networks {
		e.Around = append(e.Around, f.heading(n).Text)
	}
	return e
}

func (f *finder) topics(yield func(search.Draft) bool) bool {
	for _, axis := range f.guide.Axes {
		for _, t := range withBelow(axis) {
			if !yield(ofAll(t, f.topic)) {
				return false
			}
		}
	}
	return true
}

func (f *finder) topic(t *guide.Theme) *search.Entry {
	e := f.sheet(t.Sheet, t, "theme")
	f.about(e, []*guide.Theme{t.Guideline()})
	return e
}

func (f *finder) place(t *guide.Territory) *search.Entry {
	e := f.thing(t, "territory")
	if p := t.Profile; p != nil {
		told := f.sheet(p.Sheet, t, "territory")
		told.Title, told.Language = e.Title, e.Language
		e = told
	}
	f.in(e, t, false)
	e.Title, e.Also = f.titleOf(t), append(f.names(t.Aliases), f.name(t))
	e.Around = append(e.Around, f.territoryKind(t).Text)
	return e
}

func (f *finder) network(n *guide.Network) *search.Entry {
	e := f.sheet(n.Sheet, n, "network")
	e.Label, e.Also = n.Acronym, []string{n.Acronym}
	e.Around = append(e.Around, f.l.Text("search.kind.network"))
	return e
}

func (f *finder) boxes(yield func(search.Draft) bool) bool {
	list := slices.Clone(f.guide.Boxes)
	slices.SortStableFunc(list, func(a, b *guide.Box) int { return f.first(a.Themes) - f.first(b.Themes) })
	for _, b := range list {
		if !yield(ofAll(b, f.box)) {
			return false
		}
	}
	return true
}

func (f *finder) box(b *guide.Box) *search.Entry {
	e := f.sheet(b.Sheet, b, "box")
	f.about(e, b.Themes)
	f.among(e, b.Territories)
	return e
}

// first is the number of the theme to which something belongs first.
func (f *finder) first(themes []*guide.Theme) int {
	if len(themes) == 0 {
		return -1
	}
	return f.themes[themes[0].Guideline()]
}

func (f *finder) term(t *guide.Term) *search.Entry {
	e := f.thing(t, "term")
	e.Label, e.Summary, e.Also = f.acronym(t), f.text(t.Definition).Text, append(f.names(t.Aliases), f.acronym(t))
	for _, l := range f.guide.Languages { // texts of one language speak of them in another
		e.Around = append(e.Around, t.Name.In(l.Tag), t.Acronym.In(l.Tag))
	}
	return e
}

func (f *finder) day(d *guide.Day) *search.Entry {
	e := f.thing(d, "day")
	day := f.writer.day(d)
	e.Label = day.Date
	e.Texts = func(yield func(string)) { yield(day.Note.Text) } // found, not shown: it is about a source
	e.Around = append(e.Around, day.By.Text)
	f.about(e, d.Themes)
	return e
}

func (f *finder) guideline(g *guide.Guideline) *search.Entry {
	e := f.thing(g, "guideline")
	f.about(e, []*guide.Theme{g.Theme})
	return e
}

func (f *finder) actions(yield func(search.Draft) bool) bool {
	for _, d := range f.guide.Poster {
		for _, a := range d.Actions {
			action := func(a *guide.Action) *search.Entry {
				e := f.thing(a, "action")
				e.Around = append(e.Around, f.text(d.Name).Text)
				f.about(e, d.Themes)
				return e
			}
			if !yield(ofAll(a, action)) {
				return false
			}
		}
	}
	return true
}

func (f *finder) source(s *guide.Source) *search.Entry {
	e := f.thing(s, "source")
	e.Label, e.Summary = f.text(s.Short).Text, f.text(s.Note).Text
	e.Around = append(e.Around, f.text(s.Publisher).Text)
	return e
}

func (f *finder) editorial(p *guide.Page) *search.Entry { return f.sheet(p.Sheet, p, "page") }

// once are pages that each language has once, those to which the foot leads.
func (f *finder) once(yield func(search.Draft) bool) bool {
	for _, group := range besides {
		for _, id := range group.ids {
			if f.has(id) && !yield(ofAll(id, f.single)) {
				return false
			}
		}
	}
	return true
}

func (f *finder) single(id string) *search.Entry {
	title, intro := f.titled(id)
	e := &search.Entry{
		Href: f.toSingle(id), Title: title.Text, Summary: intro.Text, Language: f.l.Tag, Kind: kindFound("page"),
		Also: []string{f.l.Text("nav." + id)},
	}
	if title.Lang != "" {
		e.Language = title.Lang
	}
	return e
}
