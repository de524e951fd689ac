package schema

import (
	"maps"
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// Names are the values of a key with what they are called in each language of
// the guide.
type Names struct {
	// Of says what they are: the name of a kind, "theme", or of a family of
	// strings, "status".
	Of     string
	Values []Named
}

// Named is a value, and its names in the order of the guide's languages.
type Named struct {
	ID string
	// Level is that of a theme: 0 for an axis, 1 and 2 for those within.
	Level int
	Names []string
}

// NamesOf lists what editors choose from in the keys of a guide: themes as a
// tree, publics, kinds, roles. With a word it lists everything that has that in
// its id or in a name, whatever the accents: territories, practices and sources
// too.
func NamesOf(g *guide.Guide, word string) []Names {
	var out []Names
	add := func(of string, list []choice) {
		values := namesWith(word, list)
		if of == guide.KindTheme.String() {
			values = asTree(g, values)
		}
		if len(values) > 0 && !slices.ContainsFunc(out, func(n Names) bool { return n.Of == of }) {
			out = append(out, Names{of, values})
		}
	}
	for _, kind := range []guide.Kind{guide.KindTheme, guide.KindPublic, guide.KindOrigin} {
		add(kind.String(), things(g, kind))
	}
	add(guide.KindTerritoryKind.String(), territoryKinds(g))
	for _, form := range guide.Forms() {
		lists := families(g, form)
		for _, family := range slices.Sorted(maps.Keys(lists)) {
			add(family, lists[family])
		}
	}
	for kind := guide.KindPractice; kind < guide.KindSingle && word != ""; kind++ {
		add(kind.String(), things(g, kind))
	}
	return out
}

func namesWith(word string, list []choice) []Named {
	var out []Named
	for _, c := range list {
		if word == "" || c.has(word) {
			out = append(out, Named{ID: c.id, Names: c.names})
		}
	}
	return out
}

// asTree puts themes in the order of the guide, each with its level.
func asTree(g *guide.Guide, themes []Named) []Named {
	var out []Named
	var below func([]*guide.Theme)
	below = func(list []*guide.Theme) {
		for _, t := range list {
			if i := slices.IndexFunc(themes, func(n Named) bool { return n.ID == t.ID }); i >= 0 {
				themes[i].Level = t.Level()
				out = append(out, themes[i])
			}
			below(t.Children)
		}
	}
	below(g.Axes)
	return out
}

// has tells whether a word stands in the id or a name.
func (c choice) has(word string) bool {
	word = catalog.Slug(word)
	return slices.ContainsFunc(append([]string{c.id}, c.names...), func(name string) bool {
		return strings.Contains(catalog.Slug(name), word)
	})
}
