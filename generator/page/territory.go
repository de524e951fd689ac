package page

import (
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
	Codes    string  // "INSEE code 93048"
	Facts    []Fact  // of the territory, in short
	Within   *Within // nil for nothing
	Themes   []ThemeGroup
	About    []Fact // of the profile
	Boxes    []Box
	Near     *Around // what is near it, or of its size; nil for nothing
}

// ThemeGroup is a theme with practices of a territory, a network or a source.
type ThemeGroup struct {
	Link    Link
	Colour  string
	Drawing HTML
	Items   []Related
}

// A territory's page is an index: what it holds beyond this goes on on further
// pages.
const (
	mostDone   = 64 // practices, with their places and sources
	mostPlaces = 40
	mostMember = 30 // networks that it is in
)

func (w *writer) territory(t *guide.Territory) View {
	v := &Territory{Name: w.name(t), Number: t.Number()}
	description := Phrase{Text: w.l.Format("territory.description", map[string]any{"Name": v.Name})}
	if t.Profile != nil {
		words := w.words(t.Profile.Sheet)
		v.Words, v.Dated = &words, w.dated(t.Profile.Sheet)
		description = Phrase{words.Summary, words.Lang}
	}
	v.Frame = w.frame(content{
		title: w.heading(t), description: description, menu: address.Territories, crumbs: w.territoryCrumbs(t),
	})
	v.Title, v.Add = w.titleOf(t), w.add(nil, t)
	v.Kicker = w.territoryKicker(t)
	v.Codes = w.codes(t)
	v.NumberOf = Phrase{Text: w.l.Text("territory.country")}
	if d := t.At(guide.LevelDistrict); d != nil {
		v.NumberOf = w.territoryKind(d)
	}
	done := practicesIn(t)
	networks, member := w.networksOf(t, &v.Frame)
	v.Facts, v.About = w.territoryFacts(t, len(done), networks), w.profileFacts(t)
	var within, themes, boxes []ThemeGroup
	v.Within, within = w.within(t)
	v.Themes, themes = keep(w.byTheme(done, t), mostDone)
	v.Boxes, boxes = w.boxes(t.Boxes, mostAside)
	v.Near = w.nearTo(t)
	w.goesOn(&v.Frame, slices.Concat(member, within, themes, boxes))
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

// kindsBeside names several of a kind where those of others stand beside it: the known
// kind of cities is that of places abroad, if the guide has none in its own country.
func (w *writer) kindsBeside(k *guide.TerritoryKind) Phrase {
	athome := func(t *guide.Territory) bool { return t.Kind == k && !t.Abroad }
	if k.ID.Value == "city" && !k.Plural.Set() && !slices.ContainsFunc(w.guide.Territories, athome) {
		return Phrase{Text: w.l.Text("territories.cities-abroad")}
	}
	return w.territoryKinds(k)
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

// byTheme groups practices under the theme of each one's first topic, in the
// order of the tree. of is the territory whose page it is, or nil: its own
// role is said where it is not the actor, those within it who act are named, and
// what each practice relies on is said in short.
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
		if of != nil {
			item.Why = w.reliesOn(p, item)
		}
		theme := p.Themes[0].Guideline()
		groups[theme] = append(groups[theme], item)
	}
	out := make([]ThemeGroup, 0, len(groups))
	add := func(t *guide.Theme) {
		if list := groups[t]; list != nil {
			out = append(out, ThemeGroup{w.link(t), t.Colour(), w.drawing(t.ID), list})
		}
	}
	for _, axis := range w.guide.Axes {
		add(axis)
		for _, t := range axis.Children {
			add(t)
		}
	}
	return out
}

// reliesOn adds to what a list says of a practice its sources, in short: which
// documents, which pages.
func (w *writer) reliesOn(p *guide.Practice, item Related) Line {
	citations := telling(p.Sources)
	sources := cited(citations)
	out := append(make(Line, 0, len(item.Why)+3*len(sources)+2*len(p.Accounts)), item.Why...)
	add := func(name Phrase) {
		if len(out) > 0 || len(item.Places) > 0 {
			out = append(out, Phrase{Text: " · "})
		}
		out = append(out, name)
	}
	for _, s := range sources {
		add(w.text(s.Short))
		if pages := w.pagesOf(s, citations); pages != "" {
			out = append(out, Phrase{Text: ", " + pages})
		}
	}
	for _, a := range p.Accounts {
		add(Phrase{Text: w.toldBy(a)})
		if a.URL != "" {
			out = append(out, Phrase{Text: ", " + w.accountNote(a).String()})
		}
	}
	return out
}

// networksOf are the first networks that a territory is in; rest are the others, to
// which the last item leads.
func (w *writer) networksOf(t *guide.Territory, f *Frame) (items []FactItem, rest []ThemeGroup) {
	more := ThemeGroup{Link: Link{Text: w.l.Text("fact.networks")}}
	for _, m := range t.Memberships {
		link, note := w.networkLink(m.Network), plain(w.memberNote(m))
		if len(items) < mostMember {
			items = append(items, FactItem{Link: &link, Note: note})
		} else {
			more.Items = append(more.Items, Related{Link: link, Why: note})
		}
	}
	if n := len(more.Items); n > 0 {
		next := Link{Text: w.l.Count("compare.others", n), Href: w.part(f, 2)}
		items, rest = append(items, FactItem{Link: &next}), []ThemeGroup{more}
	}
	return items, rest
}

// territoryFacts are what is known of a territory in which so many practices
// are done, and which is in networks.
func (w *writer) territoryFacts(t *guide.Territory, practices int, networks []FactItem) []Fact {
	var f facts
	if practices > 0 {
		f.add(w.l.Text("fact.practices"), FactItem{Text: w.l.Count("count.practices", practices)})
	}
	f.add(w.l.Text("fact.networks"), networks...)
	if t.Population > 0 {
		f.add(w.l.Text("fact.population"), FactItem{
			Text: w.l.Count("count.inhabitants", t.Population), Note: plain("(" + w.populationYear() + ")"),
		})
	}
	return f.list
}

// profileFacts are the facts of a territory's longer text.
func (w *writer) profileFacts(t *guide.Territory) []Fact {
	if t.Profile == nil {
		return nil
	}
	var f facts
	f.add(w.l.Text("fact.links"), w.webItems(t.Profile.Links)...)
	w.closing(&f, t.Profile.Sheet)
	return f.list
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
