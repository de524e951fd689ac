package page

import (
	"recueil/generator/guide"
)

// List is a page that lists things from A to Z.
type List struct {
	Frame
	Intro   string
	Letters []Letter
	// Search is set on the page that lists all sheets and takes a query.
	Search bool
}

// Letter is what begins with one letter.
type Letter struct {
	Name, Anchor string
	Items        []Related
}

// letters groups items that are in alphabetical order.
type letters struct {
	l    *locale
	list []Letter
}

func (g *letters) add(name string, item Related) {
	initial := g.l.Initial(name)
	if n := len(g.list); n == 0 || g.list[n-1].Name != initial {
		g.list = append(g.list, Letter{Name: initial, Anchor: "l-" + anchorOf(initial)})
	}
	last := &g.list[len(g.list)-1]
	last.Items = append(last.Items, item)
}

func anchorOf(initial string) string {
	if initial[0] < 'A' || initial[0] > 'Z' {
		return "0"
	}
	return string(initial[0] - 'A' + 'a')
}

func (s *Site) list(l *locale, path string) (*writer, *List) {
	w := s.writer(l, l.fixed(path))
	v := &List{Intro: l.Text(path + ".intro")}
	v.Frame = w.frame(content{
		title: l.Text(path + ".title"), description: v.Intro, menu: path,
		elsewhere: func(o *locale) string { return o.fixed(path) },
	})
	return w, v
}

func (s *Site) practiceList(l *locale) View {
	w, v := s.list(l, pathPractices)
	group := letters{l: l}
	for _, p := range sorted(l, s.guide.Practices) {
		group.add(p.In(l.Language).Title, w.practiceItem(p))
	}
	v.Letters = group.list
	return v
}

// practiceItem lists a practice with the places that act in it.
func (w *writer) practiceItem(p *guide.Practice) Related {
	item := Related{Link: w.crumb(p, p.Sheet)}
	for _, in := range p.Territories {
		if len(item.Places) < 3 && (in.Role == "actor" || in.Role == "host") {
			item.Places = append(item.Places, w.place(in.Territory))
		}
	}
	return item
}

func (s *Site) territoryList(l *locale) View {
	w, v := s.list(l, pathTerritories)
	group := letters{l: l}
	for _, t := range sorted(l, s.guide.Territories) {
		if len(t.Practices)+len(t.Memberships)+len(t.Within)+len(t.Boxes) == 0 {
			continue
		}
		place := w.place(t)
		why := l.Text("territory-kind." + t.Kind.Value)
		if n := w.practiceCount(t); n != "" {
			why += " · " + n
		}
		group.add(place.Name, Related{Places: []Place{place}, Why: why})
	}
	v.Letters = group.list
	return v
}

func (s *Site) networkList(l *locale) View {
	w, v := s.list(l, pathNetworks)
	group := letters{l: l}
	for _, n := range sorted(l, s.guide.Networks) {
		item := Related{Link: w.crumb(n, n.Sheet), Summary: n.In(l.Language).Summary}
		group.add(item.Link.Text, item)
	}
	v.Letters = group.list
	return v
}

// everything lists all that has a title, from A to Z: the page from which
// readers search.
func (s *Site) everything(l *locale) View {
	w, v := s.list(l, pathSearch)
	v.Search = true
	type entry struct {
		name string
		item Related
	}
	var all []*entry
	add := func(name string, item Related) { all = append(all, &entry{name, item}) }
	for _, p := range s.guide.Practices {
		link := w.crumb(p, p.Sheet)
		add(link.Text, Related{Link: link, Why: l.Text("is.practice")})
	}
	for _, t := range s.guide.Themes {
		link := w.crumb(t, t.Sheet)
		add(link.Text, Related{Link: link, Why: l.Text([]string{"is.axis", "is.theme", "is.topic"}[t.Level()])})
	}
	for _, t := range s.guide.Territories {
		if len(t.Practices)+len(t.Memberships)+len(t.Boxes) > 0 {
			place := w.place(t)
			add(place.Name, Related{Places: []Place{place}, Why: l.Text("territory-kind." + t.Kind.Value)})
		}
	}
	for _, n := range s.guide.Networks {
		link := w.crumb(n, n.Sheet)
		add(link.Text, Related{Link: link, Why: l.Text("is.network")})
	}
	for _, b := range s.guide.Boxes {
		if s := l.address[b]; s != "" {
			link := w.crumb(b, b.Sheet)
			add(link.Text, Related{Link: link, Why: l.Text("kind." + b.Kind)})
		}
	}
	sortEntries(l, all, func(e *entry) string { return e.name })
	group := letters{l: l}
	for _, e := range all {
		group.add(e.name, e.item)
	}
	v.Letters = group.list
	return v
}
