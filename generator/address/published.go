package address

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// Taken is an address that was published for a thing, and at which another
// stands now: who follows an old link would take one for the other.
type Taken struct {
	Published *guide.Published
	By        Place
}

// published brings the addresses that were published to what they lead to now.
// Where the thing itself stands there is nothing to bring.
func (m *Map) published(g *guide.Guide) {
	if _, tree := m.scheme.(Tree); !tree {
		return
	}
	m.findHeirs(g)
	known := make(map[string]string, len(g.Published))
	for i := range g.Published {
		p := &g.Published[i]
		if to, again := known[p.At.Value]; again {
			if to != p.To.Value {
				m.twice = append(m.twice, p)
			}
			continue
		}
		known[p.At.Value] = p.To.Value
		m.publish(g, p)
	}
}

// publish brings one address to what it leads to now.
func (m *Map) publish(g *guide.Guide, p *guide.Published) {
	place := Place{Language: languageAt(g, p.At.Value), Ref: m.leadsTo(p), Path: pathAt(p), Former: true}
	there, taken := m.at[place.Path]
	switch ref := place.Ref; {
	case p.To.Value == guide.Nowhere:
		if !taken {
			m.put(place, Address{Path: place.Path})
		}
	case ref.Kind == guide.NoKind || g.Unread(ref): // which is reported
	case ref.Kind != guide.KindSingle && g.Find(ref) == nil:
		m.lost = append(m.lost, p)
	case !taken:
		place.Ref = m.standIn(g, place.Language, ref)
		m.put(place, Address{Path: place.Path})
	case there.Ref != ref:
		m.taken = append(m.taken, Taken{p, there})
	}
}

// findHeirs finds what has come in the place of things that are gone: what
// stands at an address of theirs.
func (m *Map) findHeirs(g *guide.Guide) {
	m.heirs = map[guide.Ref]guide.Ref{}
	for i := range g.Published {
		p := &g.Published[i]
		ref := p.Ref()
		if _, found := m.heirs[ref]; found || ref.Kind == guide.NoKind || ref.Kind == guide.KindSingle || g.Find(ref) != nil {
			continue
		}
		if there, ok := m.at[pathAt(p)]; ok {
			m.heirs[ref] = there.Ref
		}
	}
}

// leadsTo is what a published address is to lead to, or what has come in the
// place of that.
func (m *Map) leadsTo(p *guide.Published) guide.Ref {
	ref := p.Ref()
	if heir, ok := m.heirs[ref]; ok {
		return heir
	}
	return ref
}

// pathAt is the path of a published address below the site's root.
func pathAt(p *guide.Published) string { return strings.TrimPrefix(p.At.Value, "/") }

// standIn is what readers are led to instead of something of which there is
// nothing to show: the territory above it, the list of its kind, or the first page.
func (m *Map) standIn(g *guide.Guide, l *catalog.Language, ref guide.Ref) guide.Ref {
	if m.Has(l, ref) {
		return ref
	}
	if t, ok := g.Find(ref).(*guide.Territory); ok {
		for over, steps := t.Parent, 0; over != nil && steps < 8; over, steps = over.Parent, steps+1 {
			if m.Has(l, over.Ref()) {
				return over.Ref()
			}
		}
	}
	return m.ListOf(l, ref.Kind)
}

// ListOf is the page that lists the things of a kind, or the first page of the
// guide where none does.
func (m *Map) ListOf(l *catalog.Language, kind guide.Kind) guide.Ref {
	if list := guide.Single(kind.Path()); m.Has(l, list) {
		return list
	}
	return guide.Single(Home)
}

// languageAt is the language of an address, or the first of the guide where it
// is one that the guide no longer has.
func languageAt(g *guide.Guide, at string) *catalog.Language {
	tag, _, _ := strings.Cut(strings.TrimPrefix(at, "/"), "/")
	if l := g.Language(tag); l != nil {
		return l
	}
	return g.Languages[0]
}

// Lost lists the published addresses of things that are gone, of which nobody
// has said where they lead.
func (m *Map) Lost() []*guide.Published { return m.lost }

// Twice lists the published addresses that are said again to lead elsewhere.
func (m *Map) Twice() []*guide.Published { return m.twice }

// Taken lists the published addresses at which something else stands now.
func (m *Map) Taken() []Taken { return m.taken }

// head is what stands above the addresses in their file.
const head = `# The addresses under which pages of this guide were published, so that each goes on leading somewhere. The command
# "recueil build --record-addresses" writes this file anew; comments of your own do not stay.
#
# at   the address, from the language to the end
# to   what readers find there or are led to: practice:ID, theme:ID, territory:ID…, or nowhere, for a page that says that
#      what stood there is gone. Change it when something goes; never remove a line
`

// Record is the file of the published addresses with those of now among them,
// sorted, and how many these are. Each leads to what it leads to now; none is
// dropped.
func (m *Map) Record(g *guide.Guide) (text []byte, total int) {
	to := map[string]string{}
	for i := range g.Published {
		p := &g.Published[i]
		to[p.At.Value] = p.To.Value
		if heir, ok := m.heirs[p.Ref()]; ok {
			to[p.At.Value] = heir.String()
		}
	}
	for _, l := range g.Languages {
		for _, p := range m.Pages(l) {
			at := path.Join("/", p.Path)
			if !p.Former || to[at] == "" {
				to[at] = p.Ref.String()
			}
		}
	}
	lines := make([]string, 0, len(to))
	for at, what := range to {
		lines = append(lines, fmt.Sprintf("%s %s", what, at))
	}
	slices.SortFunc(lines, cmp.Compare[string])
	out := []byte(head)
	for _, line := range lines {
		what, at, _ := strings.Cut(line, " ")
		out = fmt.Appendf(out, "- {at: %s, to: %s}\n", at, what)
	}
	return out, len(lines)
}
