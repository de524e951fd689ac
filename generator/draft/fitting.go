package draft

import (
	"maps"
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// fitting are themes that may fit a sheet: the topics below those that were
// said, or those of which its text has a word.
func fitting(g *guide.Guide, language string, said []string, text string) []string {
	if len(said) > 0 {
		return topicsOf(g, said)
	}
	return themesIn(g, language, text)
}

// topicsOf are the topics below those of the themes that have any.
func topicsOf(g *guide.Guide, words []string) []string {
	var out []string
	for _, word := range words {
		id, _ := identify(g, guide.KindTheme, word)
		t, _ := g.Find(guide.Ref{Kind: guide.KindTheme, ID: id}).(*guide.Theme)
		if t != nil && len(t.Children) > 0 {
			out = append(out, topics(t)...)
		}
	}
	return out
}

// themesIn are the themes of which a word of the name, in the language of a
// text, stands in the text: at most five, those with most words first.
func themesIn(g *guide.Guide, language, text string) []string {
	l := g.Language(language)
	if l == nil {
		return nil
	}
	said := map[string]bool{}
	for word := range strings.SplitSeq(catalog.Slug(text), "-") {
		said[word] = true
	}
	hits := map[string]int{}
	for _, theme := range g.Themes {
		name, _ := theme.NameIn(l)
		for word := range strings.SplitSeq(catalog.Slug(name), "-") {
			if len(word) >= shortest && said[word] {
				hits[theme.ID]++
			}
		}
	}
	out := slices.SortedStableFunc(maps.Keys(hits), func(a, b string) int {
		if hits[a] != hits[b] {
			return hits[b] - hits[a]
		}
		return strings.Compare(a, b)
	})
	return out[:min(len(out), most)]
}
