package page

import (
	"maps"
	"slices"
	"sync"
	"sync/atomic"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// locale is a language with what every page asks of everything in it, made once
// for all pages; what needs an alphabetical order only when a page asks for it.
type locale struct {
	*catalog.Language
	*lists
	// revised are the names of things that were revised since, by their index.
	revised map[int]Phrase
}

// lists are what a locale knows of all things.
type lists struct {
	guide *guide.Guide
	cards []card        // by the index of the thing
	pages []*guide.Page // in the order of the foot
	// shared are the names that several things with a page have.
	shared map[string]bool
	// topics are the practices of each theme, first those with a page of their own
	// of which it is the first, boxes its boxes.
	topics, first map[*guide.Theme]*listing[*guide.Practice]
	boxes         map[*guide.Theme]*listing[*guide.Box]
	list          sync.Once
	// here are the practices of each theme in each territory, in alphabetical order.
	here map[themeHere][]*guide.Practice
	// listHere is for here alone, which few pages ask for.
	listHere sync.Once
}

// order puts the cards of a kind in alphabetical order, once: as soon as places
// in it are asked for, or as many names were put in order without it, list by
// list, as there are cards. A build that makes few pages gets there never.
type order struct {
	once  sync.Once
	cards []*card
	apart atomic.Int64
}

// card is what links to a thing need: its name, its place in the alphabetical
// order of its kind, and its address, if it has one.
type card struct {
	Phrase
	kind    *order
	rank    int
	place   int // of a practice, in the listing of its first theme
	shown   bool
	address address.Address
}

// listing is a list that is put in alphabetical order when it is asked for.
type listing[T guide.Thing] struct {
	once sync.Once
	list []T
}

// enlist puts a thing into the listing of a theme.
func enlist[T guide.Thing](listings map[*guide.Theme]*listing[T], t *guide.Theme, thing T) {
	s := listings[t]
	if s == nil {
		s = &listing[T]{}
		listings[t] = s
	}
	s.list = append(s.list, thing)
}

// all lists what stands in it; nil has nothing.
func (s *listing[T]) all(l *locale) []T {
	if s == nil {
		return nil
	}
	s.once.Do(func() { s.list = sorted(l, s.list) })
	return s.list
}

// themeHere is a theme in a territory.
type themeHere struct {
	theme *guide.Theme
	place *guide.Territory
}

func newLocale(g *guide.Guide, addresses *address.Map, language *catalog.Language) *locale {
	things := g.Things()
	l := &locale{Language: language, lists: &lists{
		guide: g, cards: make([]card, len(things)), pages: inOrder(g.Pages),
		topics: map[*guide.Theme]*listing[*guide.Practice]{}, first: map[*guide.Theme]*listing[*guide.Practice]{},
		boxes: map[*guide.Theme]*listing[*guide.Box]{}, here: map[themeHere][]*guide.Practice{}, shared: map[string]bool{},
	}}
	named, kinds := map[string]bool{}, map[guide.Kind]*order{}
	for _, t := range things {
		name, tag := t.NameIn(language)
		ref := t.Ref()
		c := &l.cards[t.Index()]
		c.Phrase, c.shown = l.phrase(g, name, tag), addresses.Has(language, ref)
		if c.shown {
			c.address = addresses.Of(language, ref)
		}
		if host, _ := t.Host(); c.shown && host == (guide.Ref{}) {
			l.shared[c.Text], named[c.Text] = named[c.Text], true
		}
		kind := kinds[ref.Kind]
		if kind == nil {
			kind = &order{}
			kinds[ref.Kind] = kind
		}
		c.kind, kind.cards = kind, append(kind.cards, c)
	}
	return l
}

// rank is a thing's place in the alphabetical order of its kind.
func (l *locale) rank(t guide.Thing) int {
	c := &l.cards[t.Index()]
	c.kind.once.Do(func() {
		catalog.Sort(l.Language, c.kind.cards, func(c *card) string { return c.Text })
		for i, c := range c.kind.cards {
			c.rank = i
		}
	})
	return c.rank
}

// inTopic lists the practices of a theme.
func (l *locale) inTopic(t *guide.Theme) []*guide.Practice {
	l.listed()
	return l.topics[t].all(l)
}

// inTopicHere lists those in a territory.
func (l *locale) inTopicHere(t *guide.Theme, place *guide.Territory) []*guide.Practice {
	l.listHere.Do(func() {
		for _, p := range sorted(l, l.guide.Practices) {
			for _, t := range p.Themes {
				for _, in := range p.Territories {
					l.here[themeHere{t, in.Territory}] = append(l.here[themeHere{t, in.Territory}], p)
				}
			}
		}
	})
	return l.here[themeHere{t, place}]
}

// inMargin lists the boxes of a theme.
func (l *locale) inMargin(t *guide.Theme) []*guide.Box {
	l.listed()
	return l.boxes[t].all(l)
}

// beside returns the practices that stand before and after one among those of
// its first theme; nil at an end.
func (l *locale) beside(p *guide.Practice) (before, after *guide.Practice) {
	l.listed()
	first := l.first[p.Themes[0]]
	if first == nil {
		return nil, nil
	}
	first.once.Do(func() {
		first.list = sorted(l, first.list)
		for i, o := range first.list {
			l.cards[o.Index()].place = i
		}
	})
	list, at := first.list, l.cards[p.Index()].place
	if list[at].Index() != p.Index() {
		return nil, nil
	}
	if at > 0 {
		before = list[at-1]
	}
	if at+1 < len(list) {
		after = list[at+1]
	}
	return before, after
}

func (l *locale) listed() {
	l.list.Do(func() {
		for _, b := range l.guide.Boxes {
			for _, t := range b.Themes {
				enlist(l.boxes, t, b)
			}
		}
		for _, p := range l.guide.Practices {
			if len(p.Themes) > 0 && !isLead(p) {
				enlist(l.first, p.Themes[0], p)
			}
			for _, t := range p.Themes {
				enlist(l.topics, t, p)
			}
		}
	})
}

// phrase sets a text in its own language, which is marked where it is not the
// readers'.
func (l *locale) phrase(g *guide.Guide, text, tag string) Phrase {
	if tag == "" || tag == l.Tag {
		return Phrase{Text: l.Typeset(text)}
	}
	if other := g.Language(tag); other != nil {
		text = other.Typeset(text)
	}
	return Phrase{text, tag}
}

// sorted returns things of one kind in the alphabetical order of the language.
func sorted[T guide.Thing](l *locale, list []T) []T {
	if len(list) < 2 {
		return slices.Clone(list)
	}
	if kind := l.cards[list[0].Index()].kind; kind.apart.Add(int64(len(list))) < int64(len(kind.cards)) {
		return sortedApart(l, list)
	}
	type ranked struct {
		rank  int
		thing T
	}
	order := make([]ranked, len(list))
	for i, t := range list {
		order[i] = ranked{l.rank(t), t}
	}
	slices.SortStableFunc(order, func(a, b ranked) int { return a.rank - b.rank })
	out := make([]T, len(list))
	for i, r := range order {
		out[i] = r.thing
	}
	return out
}

// sortedApart does the same without the order of the kind.
func sortedApart[T guide.Thing](l *locale, list []T) []T {
	out := slices.Clone(list)
	slices.SortFunc(out, func(a, b T) int { return a.Index() - b.Index() })
	catalog.Sort(l.Language, out, func(t T) string { return l.cards[t.Index()].Text })
	return out
}

// with is the locale of a guide in which a sheet was revised; nil for none.
func (l *locale) with(g *guide.Guide, t *guide.Sheet) *locale {
	out := &locale{l.Language, l.lists, l.revised}
	if t != nil {
		name, tag := t.NameIn(l.Language)
		if out.revised = maps.Clone(l.revised); out.revised == nil {
			out.revised = map[int]Phrase{}
		}
		out.revised[t.Index()] = l.phrase(g, name, tag)
	}
	return out
}

func (l *locale) name(t guide.Thing) Phrase {
	if name, ok := l.revised[t.Index()]; ok {
		return name
	}
	return l.cards[t.Index()].Phrase
}
