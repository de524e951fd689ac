package page

import (
	"math"
	"slices"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// Territory is the page of a territory of any kind.
type Territory struct {
	Frame
	// Words is the profile's, nil where the territory has none.
	Words  *Words
	Dated  string // as of a practice
	Name   string
	Number string
	// NumberOf says in a word what Number is: of a département, or of a country.
	NumberOf Phrase
	Kicker   []Link
	Codes    string // "INSEE code 93048"
	Map      *Map   // nil for places that lie on none
	Themes   []ThemeGroup
	Boxes    []Box
	Within   []GroupOfPlaces // for départements and régions
	Facts    []Fact
}

// ThemeGroup is a theme with practices of a territory, a network or a source.
type ThemeGroup struct {
	Link    Link
	Colour  string
	Drawing HTML
	Items   []Related
}

// GroupOfPlaces is a list of territories of one kind.
type GroupOfPlaces struct {
	Title  Phrase
	Places []Related
}

func (w *writer) territory(t *guide.Territory) View {
	v := &Territory{Name: w.name(t), Number: t.Number()}
	description := Phrase{Text: w.l.Format("territory.description", map[string]any{"Name": v.Name})}
	entry := w.recordEntry(t, "", w.territoryKind(t).Text, "")
	if t.Profile != nil {
		words := w.words(t.Profile.Sheet)
		v.Words, v.Dated = &words, w.dated(t.Profile.Sheet)
		description = Phrase{words.Summary, words.Lang}
		told := w.entry(t.Profile.Sheet, nil)
		entry.Summary, entry.Headings, entry.Text = told.Summary, told.Headings, told.Text
	}
	v.Frame = w.frame(content{
		title: w.heading(t), description: description, menu: address.Territories, crumbs: w.territoryCrumbs(t),
	})
	v.Title, v.Entries = w.titleOf(t), []Entry{entry}
	v.Kicker = w.territoryKicker(t)
	v.Codes = w.codes(t)
	v.Map = w.mapOf(w.l.Format("territory.map", map[string]any{"Name": v.Name}), w.dots(t))
	v.NumberOf = Phrase{Text: w.l.Text("territory.country")}
	if d := t.At(guide.LevelDistrict); d != nil {
		v.NumberOf = w.territoryKind(d)
	}
	var sources, within, themes, boxes []ThemeGroup
	v.Facts, sources = w.territoryFacts(t)
	v.Within, within = w.within(t)
	v.Themes, themes = keep(w.byTheme(practicesIn(t), t), mostItems/2)
	v.Boxes, boxes = w.boxes(t.Boxes)
	w.goesOn(&v.Frame, slices.Concat(themes, within, boxes, sources))
	return v
}

// territoryKind says what kind of territory one is.
func (w *writer) territoryKind(t *guide.Territory) Phrase {
	if t.Kind.Name.Set() {
		return w.text(t.Kind.Name)
	}
	return Phrase{Text: w.l.Text("territory-kind." + t.Kind.ID.Value)}
}

// territoryKinds names several of a kind.
func (w *writer) territoryKinds(k *guide.TerritoryKind) Phrase {
	if k.Plural.Set() {
		return w.text(k.Plural)
	}
	return Phrase{Text: w.l.Text("territory-kinds." + k.ID.Value)}
}

// titleOf tells homonyms apart in the title of the page.
func (w *writer) titleOf(t *guide.Territory) string {
	name := w.name(t)
	if n := t.Number(); n != "" && t.Level() != guide.LevelDistrict {
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

// above lists what lies above a territory, the nearest first.
func above(t *guide.Territory) []*guide.Territory {
	var out []*guide.Territory
	for over := t.Parent; over != nil && len(out) < 4; over = over.Parent {
		out = append(out, over)
	}
	return out
}

func (w *writer) territoryCrumbs(t *guide.Territory) []Link {
	out := []Link{{Text: w.l.Text("nav.territories"), Href: w.toSingle(address.Territories)}}
	for _, over := range slices.Backward(above(t)) {
		if link := w.link(over); link.Href != "" {
			out = append(out, link)
		}
	}
	return out
}

func (w *writer) territoryKicker(t *guide.Territory) []Link {
	kind := w.territoryKind(t)
	out := []Link{{Text: kind.Text, Lang: kind.Lang}}
	over := above(t)
	for _, o := range over {
		out = append(out, w.link(o))
	}
	if t.Abroad && len(over) == 0 && t.Level() != guide.LevelCountry {
		out = append(out, Link{Text: t.Country.Value})
	}
	return out
}

func (w *writer) codes(t *guide.Territory) string {
	switch {
	case t.SIREN.Set():
		return w.l.Format("territory.siren", map[string]any{"Code": t.SIREN.Value})
	case t.INSEE.Set():
		return w.l.Format("territory.insee", map[string]any{"Code": t.INSEE.Value})
	case t.Code.Set():
		return w.l.Format("territory.code", map[string]any{"Code": t.Code.Value})
	}
	return ""
}

// within lists the territories within one by kind, the first on its own page.
func (w *writer) within(t *guide.Territory) (kept []GroupOfPlaces, rest []ThemeGroup) {
	var all []ThemeGroup
	inside := sorted(w.l, t.Within)
	for _, kind := range w.guide.TerritoryKinds {
		name := w.territoryKinds(kind)
		group := ThemeGroup{Link: Link{Text: name.Text, Lang: name.Lang}}
		for _, o := range inside {
			if o.Kind != kind || !o.Shown() {
				continue
			}
			place := w.place(o)
			group.Items = append(group.Items, Related{Places: []Place{place}, Why: plain(w.practiceCount(o))})
		}
		if len(group.Items) > 0 {
			all = append(all, group)
		}
	}
	first, rest := keep(all, mostItems/2)
	for _, g := range first {
		kept = append(kept, GroupOfPlaces{Phrase{g.Link.Text, g.Link.Lang}, g.Items})
	}
	return kept, rest
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
	inside := map[*guide.Territory]bool{}
	if of != nil {
		for _, o := range of.Within {
			inside[o] = true
		}
	}
	groups := map[*guide.Theme][]Related{}
	for _, p := range sorted(w.l, list) {
		item := Related{Link: w.link(p)}
		for _, in := range p.Territories {
			switch {
			case in.Territory == of && in.Role != "actor":
				item.Why = plain(w.l.Text("as." + in.Role))
			case len(item.Places) < 3 && (of == nil && in.Role == "actor" || of != nil && inside[in.Territory]):
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
				out = append(out, ThemeGroup{w.link(t), t.Colour(), w.drawing(t.ID), groups[t]})
			}
		}
	}
	return out
}

// mostSources is how many sources the facts of a territory name.
const mostSources = 20

// territoryFacts lists the facts of a territory; rest are sources for which
// there is no room.
func (w *writer) territoryFacts(t *guide.Territory) (list []Fact, rest []ThemeGroup) {
	var f facts
	if n := len(practicesIn(t)); n > 0 {
		f.add(w.l.Text("fact.practices"), FactItem{Text: w.l.Count("count.practices", n)})
	}
	var networks []FactItem
	for _, m := range t.Memberships {
		link := w.networkLink(m.Network)
		networks = append(networks, FactItem{Link: &link, Note: plain(w.memberNote(m))})
	}
	f.add(w.l.Text("fact.networks"), networks...)
	var near []FactItem
	for _, n := range t.Neighbours {
		place := w.place(n.Territory)
		item := FactItem{Place: &place}
		if far := int(math.Round(n.Kilometres)); far > 0 { // a body may have the coordinates of its main commune
			item.Note = plain(w.l.Format("fact.kilometres", map[string]any{"Number": w.l.Number(far)}))
		}
		near = append(near, item)
	}
	f.add(w.l.Text("fact.neighbours"), near...)
	if t.Profile != nil {
		f.add(w.l.Text("fact.links"), w.webItems(t.Profile.Links)...)
		w.closing(&f, t.Profile.Sheet)
		return f.list, nil
	}
	sources := w.sourcesOf(t)
	first := sources[:min(mostSources, len(sources))]
	f.add(w.l.Text("fact.sources-all"), first...)
	if len(sources) > len(first) {
		rest = []ThemeGroup{{Link: Link{Text: w.l.Text("fact.sources-all")}}}
	}
	for _, s := range sources[len(first):] {
		item := Related{Link: Link{Text: s.Text}}
		if s.Link != nil {
			item = Related{Link: *s.Link}
		}
		rest[0].Items = append(rest[0].Items, item)
	}
	return f.list, rest
}

// memberNote says in what role and since when, where the source does.
func (w *writer) memberNote(m guide.Member) string {
	note := ""
	if m.Role != guide.PlainMember {
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
	var accounts []guide.Account
	cited, told := map[*guide.Source]bool{}, map[string]bool{}
	for _, p := range practicesIn(t) {
		for _, a := range p.Accounts {
			if key := accountKey(a); !told[key] {
				told[key] = true
				accounts = append(accounts, a)
			}
		}
		for _, c := range p.Sources {
			if !cited[c.Source] {
				cited[c.Source] = true
				sources = append(sources, c.Source)
			}
		}
	}
	var out []FactItem
	for _, s := range sorted(w.l, sources) {
		link := w.sourceLink(s)
		out = append(out, FactItem{Link: &link})
	}
	for _, a := range accounts {
		out = append(out, w.accountItem(a))
	}
	return out
}
