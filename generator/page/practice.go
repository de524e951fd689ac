package page

import (
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// Practice is the page of a practice sheet.
type Practice struct {
	Frame
	Words
	ID string
	// Drawing is the theme whose drawing opens the page.
	Drawing string
	Kicker  []Link
	Spot    []Place
	Facts   []Fact
	Related []Related
}

func (s *Site) practice(l *locale, p *guide.Practice) View {
	w := s.writer(l, l.address[p])
	v := &Practice{ID: p.ID, Words: w.words(p.Sheet, w.originalAddress(p, p.Sheet))}
	main := p.Themes[0]
	c := content{
		title: v.Heading, description: v.Summary, axis: s.axisNumber(main), menu: pathPractices,
		crumbs:    w.themeCrumbs(main),
		elsewhere: func(o *locale) string { return o.address[p] },
	}
	v.Frame = w.frame(c)
	v.Structured = w.structuredPractice(p, &v.Frame)
	v.Drawing = main.Guideline().ID
	v.Kicker = w.kicker(main)
	for _, in := range p.Territories {
		if in.Role == "actor" || in.Role == "host" {
			v.Spot = append(v.Spot, w.place(in.Territory))
		}
	}
	v.Facts = w.practiceFacts(p)
	v.Related = w.related(p)
	return v
}

// originalAddress is the address of a thing in the language of its original.
func (w *writer) originalAddress(thing any, s *guide.Sheet) string {
	for _, l := range w.locales {
		if l.Language == s.Original.Language {
			return l.address[thing]
		}
	}
	return w.address
}

func (w *writer) themeCrumbs(t *guide.Theme) []Link {
	axis := t.Axis()
	out := []Link{w.crumb(axis, axis.Sheet)}
	if g := t.Guideline(); g != axis {
		out = append(out, w.crumb(g, g.Sheet))
	}
	return out
}

// kicker names the theme and the topic above a title.
func (w *writer) kicker(t *guide.Theme) []Link {
	out := []Link{w.crumb(t.Guideline(), t.Guideline().Sheet)}
	if t != t.Guideline() {
		out = append(out, w.crumb(t, t.Sheet))
	}
	return out
}

// practiceFacts lists the facts of a practice that there are.
func (w *writer) practiceFacts(p *guide.Practice) []Fact {
	var f facts
	for _, role := range guide.Roles {
		var items []FactItem
		for _, in := range p.Territories {
			if in.Role == role {
				place := w.place(in.Territory)
				items = append(items, FactItem{Place: &place})
			}
		}
		f.add(w.l.Count("role."+role, len(items)), items...)
	}
	f.add(w.l.Text("fact.actors"), w.actors(p)...)
	f.add(w.l.Text("fact.period"), w.period(p.From, p.To)...)
	if p.Status != "" && p.Status != "unknown" {
		f.add(w.l.Text("fact.status"), FactItem{Text: w.l.Text("status." + p.Status)})
	}
	f.add(w.l.Text("fact.themes"), w.themeItems(p.Themes)...)
	f.add(w.l.Text("fact.publics"), w.publics(p)...)
	f.add(w.l.Text("fact.networks"), w.networkItems(p.Networks)...)
	f.add(w.l.Text("fact.days"), w.dayItems(p.Days)...)
	f.add(w.l.Text("fact.guidelines"), w.guidelineItems(p)...)
	f.add(w.l.Text("fact.links"), w.webItems(p.Links)...)
	w.closing(&f, p.Sheet)
	return f.list
}

// facts collects facts, leaving out those that hold nothing.
type facts struct{ list []Fact }

func (f *facts) add(name string, items ...FactItem) {
	if len(items) > 0 {
		f.list = append(f.list, Fact{name, items})
	}
}

// closing adds the sources and the day of the last review, which end the
// facts of every sheet.
func (w *writer) closing(f *facts, s *guide.Sheet) {
	items := w.citationItems(s.Sources)
	f.add(w.l.Count("fact.sources", len(items)), items...)
	if s.Reviewed.Year > 0 {
		f.add(w.l.Text("fact.reviewed"), FactItem{Text: w.l.Date(s.Reviewed), Datetime: s.Reviewed.String()})
	}
}

// sourceName names a source in few words: who published it, and what.
func (w *writer) sourceName(s *guide.Source) string { return w.l.Typeset(s.Short.In(w.l.Tag)) }

func (w *writer) actors(p *guide.Practice) []FactItem {
	var names []string
	for _, a := range p.Actors {
		names = append(names, w.l.Typeset(a.In(w.l.Tag)))
	}
	if len(names) == 0 {
		return nil
	}
	return []FactItem{{Text: strings.Join(names, ", ")}}
}

func (w *writer) period(from, to catalog.Date) []FactItem {
	item := func(id string, d catalog.Date) FactItem {
		return FactItem{Text: w.l.Format(id, map[string]any{"Date": w.l.Date(d)}), Datetime: d.String()}
	}
	switch {
	case from.Year > 0 && from == to:
		return []FactItem{{Text: w.l.Date(from), Datetime: from.String()}}
	case from.Year > 0 && to.Year > 0:
		return []FactItem{item("period.from", from), item("period.to", to)}
	case from.Year > 0:
		return []FactItem{item("period.since", from)}
	case to.Year > 0:
		return []FactItem{item("period.until", to)}
	}
	return nil
}

func (w *writer) publics(p *guide.Practice) []FactItem {
	var names []string
	for _, public := range p.Publics {
		names = append(names, w.l.Text("public."+public))
	}
	if len(names) == 0 {
		return nil
	}
	return []FactItem{{Text: strings.Join(names, ", ")}}
}

func (w *writer) themeItems(list []*guide.Theme) []FactItem {
	var out []FactItem
	for _, t := range list {
		link := w.crumb(t, t.Sheet)
		out = append(out, FactItem{Link: &link})
	}
	return out
}

func (w *writer) networkItems(list []*guide.Network) []FactItem {
	var out []FactItem
	for _, n := range sorted(w.l, list) {
		link := w.networkLink(n)
		out = append(out, FactItem{Link: &link})
	}
	return out
}

func (w *writer) networkLink(n *guide.Network) Link {
	link := w.crumb(n, n.Sheet)
	if n.Acronym != "" {
		link.Text = n.Acronym
	}
	return link
}

func (w *writer) dayItems(list []*guide.Day) []FactItem {
	var out []FactItem
	for _, d := range list {
		link := Link{Text: w.l.Typeset(d.Name.In(w.l.Tag)), Href: w.to(d)}
		out = append(out, FactItem{Link: &link})
	}
	return out
}

func (w *writer) guidelineItems(p *guide.Practice) []FactItem {
	var out []FactItem
	for _, g := range p.Guidelines {
		link := Link{Text: w.l.Typeset(g.Text.In(w.l.Tag)), Href: relative(w.address, w.l.address[g.Theme]+"#"+guidelineAnchor(g))}
		out = append(out, FactItem{Link: &link})
	}
	return out
}

func (w *writer) webItems(list []guide.WebLink) []FactItem {
	var out []FactItem
	for _, l := range list {
		item := FactItem{Link: &Link{Text: w.l.Typeset(l.Label.In(w.l.Tag)), Href: l.URL}}
		switch {
		case l.PrintedIn != nil:
			item.Note = w.l.Text("link.printed")
		case l.Visited.Year > 0:
			item.Note = w.l.Format("link.visited", map[string]any{"Date": w.l.Date(l.Visited)})
		}
		out = append(out, item)
	}
	return out
}

// related lists the practices that belong with one, and says why.
func (w *writer) related(p *guide.Practice) []Related {
	var out []Related
	for _, r := range p.Related {
		link := w.crumb(r.Practice, r.Practice.Sheet)
		var why []string
		for _, reason := range r.Reasons {
			why = append(why, w.reason(reason))
		}
		var places []Place
		for _, in := range r.Practice.Territories {
			if in.Role == "actor" && len(places) < 2 {
				places = append(places, w.place(in.Territory))
			}
		}
		out = append(out, Related{Link: link, Places: places, Why: strings.Join(why, " · ")})
	}
	return out
}

func (w *writer) reason(r guide.Reason) string {
	id := "reason." + r.Kind
	name := ""
	switch {
	case r.Theme != nil:
		name = r.Theme.In(w.l.Language).Title
	case r.Territory != nil:
		name = w.name(r.Territory)
	case r.Network != nil:
		name = w.networkLink(r.Network).Text
	case r.Day != nil:
		name = w.l.Typeset(r.Day.Name.In(w.l.Tag))
	default:
		return w.l.Text(id)
	}
	return w.l.Format(id, map[string]any{"Name": name})
}

// Redirect is a page at a former address.
type Redirect struct {
	Frame
	To string
}

func (s *Site) redirects(l *locale, p *guide.Practice) []Draft {
	var out []Draft
	for _, alias := range p.Aliases {
		address, ours := strings.CutPrefix(alias, "/"+l.Tag+"/")
		if !ours {
			continue
		}
		address = l.Tag + "/" + address
		out = append(out, Draft{address, func() View {
			w := s.writer(l, address)
			v := &Redirect{To: w.to(p)}
			v.Frame = w.frame(content{title: p.In(l.Language).Title, elsewhere: func(o *locale) string { return o.address[p] }})
			return v
		}})
	}
	return out
}
