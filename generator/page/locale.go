package page

import (
	"slices"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// locale is a language with the names of everything in it and the
// alphabetical order of its readers, made once for all pages.
type locale struct {
	*catalog.Language
	names map[guide.Ref]Phrase
	rank  map[guide.Ref]int
	// topics are the practices of each theme, here those of each theme in each
	// territory, in alphabetical order.
	topics map[*guide.Theme][]*guide.Practice
	here   map[themeHere][]*guide.Practice
}

// themeHere is a theme in a territory.
type themeHere struct {
	theme *guide.Theme
	place *guide.Territory
}

func newLocale(g *guide.Guide, language *catalog.Language) *locale {
	things := g.Things()
	l := &locale{
		Language: language, names: make(map[guide.Ref]Phrase, len(things)), rank: make(map[guide.Ref]int, len(things)),
		topics: map[*guide.Theme][]*guide.Practice{}, here: map[themeHere][]*guide.Practice{},
	}
	byKind := map[guide.Kind][]guide.Ref{}
	for _, t := range things {
		name, tag := t.NameIn(language)
		l.names[t.Ref()] = l.phrase(g, name, tag)
		byKind[t.Ref().Kind] = append(byKind[t.Ref().Kind], t.Ref())
	}
	for _, refs := range byKind {
		catalog.Sort(language, refs, func(r guide.Ref) string { return l.names[r].Text })
		for i, ref := range refs {
			l.rank[ref] = i
		}
	}
	for _, p := range sorted(l, g.Practices) {
		for _, t := range p.Themes {
			l.topics[t] = append(l.topics[t], p)
			for _, in := range p.Territories {
				l.here[themeHere{t, in.Territory}] = append(l.here[themeHere{t, in.Territory}], p)
			}
		}
	}
	return l
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
	out := slices.Clone(list)
	slices.SortStableFunc(out, func(a, b T) int { return l.rank[a.Ref()] - l.rank[b.Ref()] })
	return out
}
