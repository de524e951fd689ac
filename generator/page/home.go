package page

import (
	"cmp"
	"slices"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/related"
)

// Home is the first page of a language: a sign, a door for each use of the
// guide, and then what it holds.
type Home struct {
	Frame
	Held, Tagline Phrase
	Doors         []Door
	Wall          *Wall // nil where no place has a number, and none lies on the map
	ThemesAnchor  string
	Axes          []HomeAxis
	Numbers       []Count
	Days          []Day
	Calendar      *Link
	Picks         []Pick
}

// Door leads a reader who comes for one thing to it. Link leads nowhere where
// Notes, the words under it, do.
type Door struct {
	Link  Link
	Notes []Link
}

// HomeAxis is an axis with its themes.
type HomeAxis struct {
	Colour string
	Link   Link
	Themes []ThemeCard
}

// Pick is some sheets of a kind: those that are new, for instance.
type Pick struct {
	Title string
	Items []Related
}

func (w *writer) home() View {
	v := &Home{Held: w.held(), Tagline: w.text(w.guide.Config.Tagline), ThemesAnchor: w.anchor(themesAnchor)}
	v.Frame = w.frame(content{title: w.text(w.guide.Config.Title), description: v.Tagline})
	v.Doors, v.Wall, v.Axes = w.doors(), w.wall(), w.axes()
	v.Numbers = w.counts([]amount{ // what neither the sign nor a door says
		{"home.networks", len(w.guide.Networks)},
		{"home.sources", len(w.guide.Sources)},
		{"home.items", len(w.guide.Ledger.Items)},
		{"home.terms", len(w.guide.Terms)},
	})
	for _, d := range w.guide.Days {
		if len(d.Practices) > 0 && len(v.Days) < 5 {
			v.Days = append(v.Days, w.fewOf(d))
		}
	}
	if w.has(address.Calendar) {
		v.Calendar = &Link{Text: w.l.Text("home.calendar"), Href: w.toSingle(address.Calendar)}
	}
	v.Picks = w.picks()
	return v
}

// mostOfDay is how many practices of a day the first page names.
const mostOfDay = 5

// fewOf is a day with its first practices, and what leads to it in the calendar for
// the others.
func (w *writer) fewOf(d *guide.Day) Day {
	out := w.day(d)
	if n := len(out.Practices) - mostOfDay; n > 0 {
		out.Practices = out.Practices[:mostOfDay]
		out.More = Link{Text: w.l.Count("compare.others", n), Href: w.to(d.Ref())}
	}
	return out
}

// Home is the first page of a language, for who shows elsewhere what it opens with.
func (s *Site) Home(l *catalog.Language) *Home {
	ref := guide.Single(address.Home)
	w := &writer{s, s.locale(l), ref, s.addresses.Of(l, ref).Path}
	return w.home().(*Home)
}

// Map is that of all places with practices, nil where there is none.
func (h *Home) Map() *Map {
	if h.Wall == nil {
		return nil
	}
	return h.Wall.Map
}

// held says how many practice sheets the guide has; nothing where it has none.
func (w *writer) held() Phrase {
	n := len(w.guide.Practices)
	if n == 0 {
		return Phrase{}
	}
	return Phrase{Text: w.l.Number(n) + " " + w.l.Count("home.practices", n)}
}

// doors are those of which the guide has what lies behind.
func (w *writer) doors() []Door {
	var out []Door
	door := func(id, href string, notes ...Link) {
		out = append(out, Door{Link{Text: w.l.Text("door." + id), Href: href}, notes})
	}
	if n := len(w.guide.Guidelines); n > 0 {
		door("act", w.toSingle(address.Guidelines), Link{Text: w.l.Count("door.guidelines", n)})
	}
	if n := w.active(); n > 0 {
		door("near", w.toSingle(address.Territories), Link{Text: w.l.Number(n) + " " + w.l.Count("home.territories", n)})
	}
	door("search", w.toSingle(address.Search), append([]Link{{Text: w.l.Text("search.all")}}, w.singleLinks(address.Glossary)...)...)
	if prints := w.singleLinks(address.Poster, address.Calendar, address.Downloads); len(prints) > 0 {
		door("print", "", prints...)
	}
	return out
}

// axes lists the axes with their themes.
func (w *writer) axes() []HomeAxis {
	var out []HomeAxis
	for _, axis := range w.guide.Axes {
		entry := HomeAxis{Colour: axis.Colour(), Link: w.link(axis)}
		for _, t := range axis.Children {
			entry.Themes = append(entry.Themes, w.card(t))
		}
		out = append(out, entry)
	}
	return out
}

// active counts the territories in which something is done.
func (w *writer) active() int {
	n := 0
	for _, t := range w.guide.Territories {
		if len(t.Practices) > 0 {
			n++
		}
	}
	return n
}

// numbers counts what the guide holds, what it has none of left out.
func (w *writer) numbers() []Count {
	return w.counts([]amount{
		{"home.practices", len(w.guide.Practices)},
		{"home.territories", w.active()},
		{"home.networks", len(w.guide.Networks)},
		{"home.items", len(w.guide.Ledger.Items)},
	})
}

// mostPicks is how many sheets of a kind the first page names.
const mostPicks = 3

// candidate is a practice with what puts it before others: how many lead to it,
// then when it was looked at and from when its facts are, the latest first.
type candidate struct {
	practice *guide.Practice
	count    int
	reviewed string
	told     string
}

// picks are the sheets that were looked at last, and those to which most others
// lead, each once.
func (w *writer) picks() []Pick {
	all := make([]candidate, 0, len(w.guide.Practices))
	for _, p := range w.guide.Practices {
		all = append(all, candidate{practice: p, reviewed: p.Reviewed.String(), told: latest(p.Sheet)})
	}
	var out []Pick
	add := func(id string, why func(r candidate) string) {
		slices.SortFunc(all, before)
		pick := Pick{Title: w.l.Text("home." + id)}
		for len(all) > 0 && len(pick.Items) < mostPicks && why(all[0]) != "" {
			item := w.practiceItem(all[0].practice)
			item.Summary, item.Why = w.summary(all[0].practice.Sheet), plain(why(all[0]))
			pick.Items, all = append(pick.Items, item), all[1:]
		}
		if len(pick.Items) > 0 {
			out = append(out, pick)
		}
	}
	add("newest", func(r candidate) string { return w.seen(r.practice.Sheet) })
	leading := w.leading()
	for i := range all {
		all[i].count = leading[all[i].practice]
	}
	add("linked", func(r candidate) string {
		if r.count == 0 {
			return ""
		}
		return w.l.Count("home.led-to", r.count)
	})
	return out
}

// countLeading counts for each practice the others whose pages lead to it.
func (s *Site) countLeading() map[*guide.Practice]int {
	out := make(map[*guide.Practice]int, len(s.guide.Practices))
	for _, p := range s.guide.Practices {
		if host, _ := p.Host(); host != (guide.Ref{}) {
			continue // where it stands, nothing is related to it
		}
		with := s.related.Of(p)
		for _, r := range with.Peers {
			out[r.Practice]++
		}
		for _, r := range with.Others {
			if !slices.ContainsFunc(with.Peers, func(o related.Relation) bool { return o.Practice == r.Practice }) {
				out[r.Practice]++
			}
		}
	}
	return out
}

// before orders candidates, those that nothing tells apart alike in every language.
func before(a, b candidate) int {
	return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(b.reviewed, a.reviewed), cmp.Compare(b.told, a.told),
		cmp.Compare(a.practice.ID, b.practice.ID))
}

// latest is the last date from which a sheet's facts are, in its machine form.
func latest(s *guide.Sheet) string {
	last := ""
	for _, c := range s.Sources {
		last = max(last, c.Source.Dating().To.String())
	}
	for _, a := range s.Accounts {
		last = max(last, a.Date.String())
	}
	return last
}

// seen says when a sheet was last looked at or, where nobody says it, from when
// its facts are.
func (w *writer) seen(s *guide.Sheet) string {
	if s.Reviewed.Year > 0 {
		return w.l.Text("fact.reviewed") + " " + w.l.Date(s.Reviewed)
	}
	return w.dated(s)
}
