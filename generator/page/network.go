package page

import (
	"cmp"
	"slices"
	"strconv"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// Network is the page of a network.
type Network struct {
	Frame
	Words
	Acronym string
	Dated   string // as of a practice
	Members []Member
	Themes  []ThemeGroup
	Boxes   []Box
	Facts   []Fact
}

// Networks is the page of all networks.
type Networks struct {
	Frame
	Intro string
	Cards []NetworkCard
}

// NetworkCard leads to a network.
type NetworkCard struct {
	Link    Link
	Acronym string
	Summary Phrase
	Counts  []string // "47 members", "12 practice sheets"
}

// Member is a territory of a network, with what the source says of it.
type Member struct {
	Place Place
	Note  string
}

func (w *writer) networkList() View {
	v := &Networks{Frame: w.record()}
	v.Intro = v.Description
	var cards []NetworkCard
	for _, n := range sorted(w.l, w.guide.Networks) {
		cards = append(cards, w.networkCard(n))
	}
	parts := cut(cards, mostCards, func(NetworkCard) int { return 1 }, func(c NetworkCard, _ int) int { return lines(c.Summary.Text) },
		func(c NetworkCard, _, _ int) NetworkCard { return c })
	v.Cards = parts[0]
	for i, f := range w.inParts(&v.Frame, len(parts)) {
		v.Rest = append(v.Rest, &Networks{Frame: f, Cards: parts[i+1]})
	}
	return v
}

func (w *writer) networkCard(n *guide.Network) NetworkCard {
	card := NetworkCard{Link: w.link(n), Acronym: n.Acronym, Summary: w.summary(n.Sheet)}
	for _, c := range []amount{{"count.members", len(n.Members)}, {"count.practices", len(n.Practices)}} {
		if c.n > 0 {
			card.Counts = append(card.Counts, w.l.Count(c.id, c.n))
		}
	}
	return card
}

func (w *writer) network(n *guide.Network) View {
	v := &Network{Words: w.words(n.Sheet), Acronym: n.Acronym, Dated: w.dated(n.Sheet)}
	v.Frame = w.frame(content{
		title: w.heading(n), description: Phrase{v.Summary, v.Lang}, menu: address.Networks,
		crumbs: []Link{{Text: w.l.Text("nav.networks"), Href: w.toSingle(address.Networks)}},
	})
	members := slices.Clone(n.Members)
	slices.SortStableFunc(members, func(a, b guide.Member) int {
		return cmp.Compare(w.l.rank(a.Territory), w.l.rank(b.Territory))
	})
	more := ThemeGroup{Link: Link{Text: w.l.Text("network.members")}}
	for _, m := range members {
		if place, note := w.place(m.Territory), w.memberNote(m); len(v.Members) < mostItems {
			v.Members = append(v.Members, Member{place, note})
		} else {
			more.Items = append(more.Items, Related{Places: []Place{place}, Why: plain(note)})
		}
	}
	themes, boxes := []ThemeGroup(nil), []ThemeGroup(nil)
	v.Themes, themes = keep(w.byTheme(n.Practices, nil), mostItems)
	v.Boxes, boxes = w.boxes(n.Boxes, mostAside)
	var f facts
	if n.Founded > 0 {
		f.add(w.l.Text("fact.founded"), FactItem{Text: strconv.Itoa(n.Founded)})
	}
	if len(n.Members) > 0 {
		f.add(w.l.Text("fact.members"), FactItem{Text: w.l.Count("count.members", len(n.Members))})
	}
	f.add(w.l.Text("fact.links"), w.webItems(n.Links)...)
	w.closing(&f, n.Sheet)
	v.Facts = f.list
	if len(more.Items) > 0 {
		themes = append([]ThemeGroup{more}, themes...)
	}
	w.goesOn(&v.Frame, slices.Concat(themes, boxes))
	return v
}

// dateText writes a date of the tables; what is no date stays as it is.
func (w *writer) dateText(s string) string {
	d, err := catalog.ParseDate(s)
	if err != nil {
		return s
	}
	return w.l.Date(d)
}
