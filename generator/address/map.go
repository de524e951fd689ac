package address

import (
	"fmt"
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// Place is a page of a language: what stands there, and where.
type Place struct {
	Language *catalog.Language
	Ref      guide.Ref
	Path     string
	// Former is set at an address that the thing had before: the page there
	// leads to the present one. Where it has no Ref, what was there is gone.
	Former bool
}

// Collision is an address that two pages want. The first has it.
type Collision struct {
	Path          string
	First, Second Place
}

// Missing is what Of panics with: a page asked for the address of something
// that has none. That is a mistake of the program, never of a guide.
type Missing struct {
	Ref      guide.Ref
	Language string
}

// Error says what was asked for.
func (m Missing) Error() string {
	return fmt.Sprintf("there is no address of %s in %q", m.Ref, m.Language)
}

// Map holds the address of everything. It is safe for concurrent use.
type Map struct {
	scheme     Scheme
	of         map[string]map[guide.Ref]Address // by language tag
	pages      map[string][]Place
	at         map[string]Place
	parts      map[guide.Ref]int // where things stand on another page of their host than the first
	collisions []Collision
	// Of the addresses that were published: what has come in the place of things
	// that are gone, and what the checks report.
	heirs       map[guide.Ref]guide.Ref
	lost, twice []*guide.Published
	taken       []Taken
}

// New gives everything of a guide its address in each language. also are the pages,
// of those that each language has once, that show what no guide holds.
func New(g *guide.Guide, scheme Scheme, also ...string) *Map {
	m := &Map{
		scheme: scheme, of: map[string]map[guide.Ref]Address{}, pages: map[string][]Place{}, at: map[string]Place{},
	}
	if _, tree := scheme.(Tree); tree { // a book has one page of each
		m.parts = parts(g)
	}
	for _, l := range g.Languages {
		m.of[l.Tag] = map[guide.Ref]Address{}
		for _, s := range singles {
			if s.has(g) || slices.Contains(also, s.id) {
				m.page(l, guide.Single(s.id), scheme.single(s, l))
			}
		}
		var hosted []guide.Thing
		for _, t := range g.Things() {
			host, _ := t.Host()
			switch {
			case !t.Shown():
			case host != guide.Ref{}:
				hosted = append(hosted, t)
			default:
				m.page(l, t.Ref(), scheme.thing(t, l))
			}
		}
		for _, t := range hosted {
			m.within(l, t)
		}
		m.keepFree(l)
		m.former(g, l)
	}
	m.published(g)
	return m
}

// page notes the page of a thing.
func (m *Map) page(l *catalog.Language, ref guide.Ref, a Address) {
	m.of[l.Tag][ref] = a
	m.put(Place{Language: l, Ref: ref, Path: a.Path}, a)
}

func (m *Map) put(p Place, a Address) {
	key := a.String() // in a book the pages of all things are one file
	if first, taken := m.at[key]; taken {
		m.collisions = append(m.collisions, Collision{p.Path, first, p})
		return
	}
	m.at[key] = p
	m.pages[p.Language.Tag] = append(m.pages[p.Language.Tag], p)
}

// keepFree makes sure that nothing stands where a page would that was not asked for.
func (m *Map) keepFree(l *catalog.Language) {
	ref := guide.Single(Downloads)
	a := m.scheme.single(singleOf(Downloads), l)
	if there, taken := m.at[a.String()]; taken && there.Ref != ref {
		m.collisions = append(m.collisions, Collision{a.Path, Place{Language: l, Ref: ref, Path: a.Path}, there})
	}
}

// within notes a thing that stands on the page of another. Where that has no
// page, the thing has no address either.
func (m *Map) within(l *catalog.Language, t guide.Thing) {
	host, anchor := t.Host()
	if a, ok := m.of[l.Tag][host]; ok {
		a.Path = m.scheme.part(a.Path, m.PartOf(t.Ref()))
		m.of[l.Tag][t.Ref()] = m.scheme.within(t, a, anchor)
	}
}

// former notes the addresses that practices had before, or would have if they
// had a page of their own. A book has none.
func (m *Map) former(g *guide.Guide, l *catalog.Language) {
	if _, tree := m.scheme.(Tree); !tree {
		return
	}
	for _, p := range g.Practices {
		if host, _ := p.Host(); host != (guide.Ref{}) {
			a := m.scheme.thing(p, l)
			m.put(Place{Language: l, Ref: p.Ref(), Path: a.Path, Former: true}, a)
		}
		for _, alias := range p.Aliases {
			if rest, ours := strings.CutPrefix(alias, "/"+l.Tag+"/"); ours {
				a := Address{Path: l.Tag + "/" + rest}
				m.put(Place{Language: l, Ref: p.Ref(), Path: a.Path, Former: true}, a)
			}
		}
	}
}

// Of returns the address of a thing in a language. Asking for one that has
// none panics with Missing: it would be an empty link.
func (m *Map) Of(l *catalog.Language, ref guide.Ref) Address {
	a, ok := m.of[l.Tag][ref]
	if !ok {
		panic(Missing{ref, l.Tag})
	}
	return a
}

// Has tells whether a thing has an address; it is the same in all languages.
func (m *Map) Has(l *catalog.Language, ref guide.Ref) bool {
	_, ok := m.of[l.Tag][ref]
	return ok
}

// Anchor returns the id of a part of a thing on the page that shows it.
func (m *Map) Anchor(ref guide.Ref, part string) string { return m.scheme.anchor(ref, part) }

// Part returns the file of the nth page, counted from 1, of a list that goes on
// on several, of which first is the first.
func (m *Map) Part(first string, n int) string { return m.scheme.part(first, n) }

// Pages lists the pages of a language: those that it has once, then those of
// things by kind, then former addresses; the same order every time.
func (m *Map) Pages(l *catalog.Language) []Place { return m.pages[l.Tag] }

// Collisions lists the addresses that two pages want.
func (m *Map) Collisions() []Collision { return m.collisions }

// At tells what stands at an address: the path of a page and, in a book, its
// anchor, as Address.String writes them.
func (m *Map) At(address string) (Place, bool) {
	p, ok := m.at[address]
	return p, ok
}
