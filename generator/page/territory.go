package page

import (
	"slices"

	"recueil/generator/guide"
)

// Territory is the page of a territory of any kind.
type Territory struct {
	Frame
	// Words is the profile's, nil where the territory has none.
	Words  *Words
	Name   string
	Number string
	// NumberOf says in a word what Number is: of a département, or of a country.
	NumberOf string
	Kicker   []Link
	Codes    string // "INSEE code 93048"
	Dots     []Dot  // on the map of France; none for places abroad and overseas
	// MapLabel says in words what the map shows.
	MapLabel string
	Themes   []ThemeGroup
	Boxes    []Box
	Within   []GroupOfPlaces // for départements and régions
	Facts    []Fact
}

// Dot is a place on the map of France, in the map's units.
type Dot struct {
	X, Y  float64
	Main  bool
	Place Place
}

// ThemeGroup is a theme with practices of a territory, a network or a source.
type ThemeGroup struct {
	Link    Link
	Axis    int
	Drawing string
	Items   []Related
}

// GroupOfPlaces is a list of territories of one kind.
type GroupOfPlaces struct {
	Title  string
	Places []Related
}

func (s *Site) territory(l *locale, t *guide.Territory) View {
	w := s.writer(l, l.address[t])
	v := &Territory{Name: w.name(t), Number: t.Number()}
	description := w.l.Format("territory.description", map[string]any{"Name": v.Name})
	if t.Profile != nil {
		words := w.words(t.Profile.Sheet, w.originalAddress(t, t.Profile.Sheet))
		v.Words = &words
		description = words.Summary
	}
	v.Frame = w.frame(content{
		title: v.Name, description: description, menu: pathTerritories, crumbs: w.territoryCrumbs(t),
		elsewhere: func(o *locale) string { return o.address[t] },
	})
	v.Title = w.titleOf(t)
	v.Kicker = w.territoryKicker(t)
	v.Codes = w.codes(t)
	v.Dots = w.dots(t)
	v.NumberOf = l.Text("territory.number")
	if !t.French() {
		v.NumberOf = l.Text("territory.country")
	}
	v.MapLabel = w.l.Format("territory.map", map[string]any{"Name": v.Name})
	v.Themes = w.byTheme(practicesIn(t), t)
	for _, b := range sorted(w.l, t.Boxes) {
		v.Boxes = append(v.Boxes, w.box(b))
	}
	v.Within = w.within(t)
	v.Facts = w.territoryFacts(t)
	return v
}

// titleOf tells homonyms apart in the title of the page.
func (w *writer) titleOf(t *guide.Territory) string {
	name := w.name(t)
	if n := t.Number(); n != "" && t.Kind.Value != "departement" {
		return name + " (" + n + ")"
	}
	return name
}

// practicesIn lists the practices of a territory and of those within it,
// each once.
func practicesIn(t *guide.Territory) []*guide.Practice {
	var out []*guide.Practice
	seen := map[*guide.Practice]bool{}
	for _, o := range append([]*guide.Territory{t}, t.Within...) {
		for _, in := range o.Practices {
			if !seen[in.Practice] {
				seen[in.Practice] = true
				out = append(out, in.Practice)
			}
		}
	}
	return out
}

func (w *writer) territoryCrumbs(t *guide.Territory) []Link {
	out := []Link{{Text: w.l.Text("nav.territories"), Href: w.toFixed(pathTerritories)}}
	for _, over := range []*guide.Territory{t.Region, t.Departement} {
		if over != nil {
			out = append(out, Link{Text: w.name(over), Href: w.to(over)})
		}
	}
	return out
}

func (w *writer) territoryKicker(t *guide.Territory) []Link {
	out := []Link{{Text: w.l.Text("territory-kind." + t.Kind.Value)}}
	for _, over := range []*guide.Territory{t.Departement, t.Region} {
		if over != nil {
			out = append(out, Link{Text: w.name(over), Href: w.to(over)})
		}
	}
	if !t.French() && t.Kind.Value != "country" {
		out = append(out, w.country(t))
	}
	return out
}

// country is the link to the country of a place abroad, or its code.
func (w *writer) country(t *guide.Territory) Link {
	i := slices.IndexFunc(w.guide.Territories, func(o *guide.Territory) bool {
		return o.Kind.Value == "country" && o.Country.Value == t.Country.Value
	})
	if i < 0 {
		return Link{Text: t.Country.Value}
	}
	return Link{Text: w.name(w.guide.Territories[i]), Href: w.to(w.guide.Territories[i])}
}

func (w *writer) codes(t *guide.Territory) string {
	switch {
	case t.SIREN.Set():
		return w.l.Format("territory.siren", map[string]any{"Code": t.SIREN.Value})
	case t.INSEE.Set():
		return w.l.Format("territory.insee", map[string]any{"Code": t.INSEE.Value})
	}
	return ""
}

// within lists the territories of a département or a région by kind.
func (w *writer) within(t *guide.Territory) []GroupOfPlaces {
	var out []GroupOfPlaces
	for _, kind := range guide.TerritoryKinds {
		group := GroupOfPlaces{Title: w.l.Text("territory-kinds." + kind)}
		for _, o := range sorted(w.l, t.Within) {
			if o.Kind.Value != kind || kind == "departement" && len(o.Practices)+len(o.Within) == 0 {
				continue
			}
			place := w.place(o)
			group.Places = append(group.Places, Related{Places: []Place{place}, Why: w.practiceCount(o)})
		}
		if len(group.Places) > 0 {
			out = append(out, group)
		}
	}
	return out
}

func (w *writer) practiceCount(t *guide.Territory) string {
	if len(t.Practices) == 0 {
		return ""
	}
	return w.l.Count("count.practices", len(t.Practices))
}

// byTheme groups practices under the theme of each one's first topic, in the
// order of the tree. of is the territory whose page it is, or nil: its own
// role is said where it is not the actor, and of those within it who act are
// named.
func (w *writer) byTheme(list []*guide.Practice, of *guide.Territory) []ThemeGroup {
	groups := map[*guide.Theme][]Related{}
	for _, p := range sorted(w.l, list) {
		item := Related{Link: w.crumb(p, p.Sheet)}
		for _, in := range p.Territories {
			switch {
			case in.Territory == of && in.Role != "actor":
				item.Why = w.l.Text("as." + in.Role)
			case len(item.Places) < 3 && (of == nil && in.Role == "actor" || of != nil && slices.Contains(of.Within, in.Territory)):
				item.Places = append(item.Places, w.place(in.Territory))
			}
		}
		theme := p.Themes[0].Guideline()
		groups[theme] = append(groups[theme], item)
	}
	var out []ThemeGroup
	for _, axis := range w.guide.Axes {
		for _, t := range append([]*guide.Theme{axis}, axis.Children...) {
			if len(groups[t]) > 0 {
				out = append(out, ThemeGroup{w.crumb(t, t.Sheet), w.axisNumber(t), t.ID, groups[t]})
			}
		}
	}
	return out
}

func (w *writer) territoryFacts(t *guide.Territory) []Fact {
	var f facts
	if n := len(practicesIn(t)); n > 0 {
		f.add(w.l.Text("fact.practices"), FactItem{Text: w.l.Count("count.practices", n)})
	}
	var networks []FactItem
	for _, m := range t.Memberships {
		link := w.networkLink(m.Network)
		networks = append(networks, FactItem{Link: &link, Note: w.memberNote(m)})
	}
	f.add(w.l.Text("fact.networks"), networks...)
	var near []FactItem
	for _, n := range t.Neighbours {
		place := w.place(n)
		near = append(near, FactItem{Place: &place})
	}
	f.add(w.l.Text("fact.neighbours"), near...)
	if t.Profile != nil {
		f.add(w.l.Text("fact.links"), w.webItems(t.Profile.Links)...)
		w.closing(&f, t.Profile.Sheet)
		return f.list
	}
	f.add(w.l.Text("fact.sources-all"), w.sourcesOf(t)...)
	return f.list
}

// memberNote says in what role and since when, where the source does.
func (w *writer) memberNote(m guide.Member) string {
	note := ""
	if m.Role != guide.MemberRoles[0] {
		note = w.l.Text("member." + m.Role)
	}
	if m.Since == "" {
		return note
	}
	if note != "" {
		note += ", "
	}
	return note + w.l.Format("period.since-lower", map[string]any{"Date": w.dateText(m.Since)})
}

// sourcesOf lists the sources of all practices of a territory.
func (w *writer) sourcesOf(t *guide.Territory) []FactItem {
	var sources []*guide.Source
	for _, p := range practicesIn(t) {
		for _, c := range p.Sources {
			if !slices.Contains(sources, c.Source) {
				sources = append(sources, c.Source)
			}
		}
	}
	var out []FactItem
	for _, s := range sorted(w.l, sources) {
		out = append(out, FactItem{Link: &Link{Text: w.sourceName(s), Href: w.to(s)}})
	}
	return out
}
