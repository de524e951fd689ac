package sitetest

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"recueil/generator/guide"
)

// entry is a line of a list from A to Z, and the letter under which it stands.
type entry struct{ letter, name string }

// entries reads a list from A to Z: headings, each followed by a list; or cards
// without letters.
func (p *page) entries() []entry {
	var out []entry
	for _, heading := range p.all("main section > h2[id^=l-], main section > h3[id^=l-]") {
		for _, item := range all(heading.Parent, "h2 + ul > li, h2 + dl > dt, h3 + div > ul > li") {
			out = append(out, entry{textOf(heading), nameOf(item)})
		}
	}
	for _, card := range p.all("main .cards > li > h2") {
		out = append(out, entry{"", nameOf(card)})
	}
	return out
}

// nameOf is the first link of an item, or all of it, without the number of a
// territory's département.
func nameOf(item *html.Node) string {
	if links := all(item, "a"); len(links) > 0 {
		item = links[0]
	} else if names := all(item, "dfn"); len(names) > 0 {
		item = names[0]
	}
	var b strings.Builder
	for n := range item.Descendants() {
		if n.Type == html.TextNode && (n.Parent == item || n.Parent.Data != "span") {
			b.WriteString(n.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

// uncounted are the words that do not count for the place of a name that begins
// with them; most names of places in the guide are French in English too.
var uncounted = map[string][]string{
	"fr": {
		"le ", "la ", "les ", "l'", "un ", "une ", "des ", "du ", "de ", "d'", "à ", "au ", "aux ", "autour ", "chez ", "dans ",
		"depuis ", "devant ", "en ", "par ", "pour ", "sur ", "vers ",
	},
	"en": {
		"the ", "a ", "an ", "le ", "la ", "les ", "l'", "around ", "at ", "by ", "for ", "from ", "in ", "of ", "on ", "to ",
		"towards ", "with ",
	},
	"es": {
		"el ", "la ", "los ", "las ", "un ", "una ", "unos ", "unas ", "l'", "a ", "al ", "con ", "de ", "del ", "desde ", "en ",
		"hacia ", "para ", "por ", "sobre ",
	},
}

// sortedBy is the part of a name that counts for its place.
func sortedBy(name, tag string) string {
	name = strings.NewReplacer("’", "'", "\u00A0", " ", "\u202F", " ").Replace(name)
	counts := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	name = strings.TrimLeftFunc(name, func(r rune) bool { return !counts(r) })
	for _, word := range uncounted[tag] {
		if len(name) > len(word) && strings.EqualFold(name[:len(word)], word) && strings.ContainsFunc(name[len(word):], counts) {
			return sortedBy(name[len(word):], tag)
		}
	}
	return name
}

// listed says how many entries each list of a guide has; one that would have
// none is not made.
func listed() map[string]int {
	out := map[string]int{"practices": len(model.Practices), "networks": len(model.Networks), "glossary": len(model.Terms)}
	out["search"] = out["practices"] + len(shownTerritories()) + out["networks"] + len(model.Themes) + len(model.Boxes)
	for _, besides := range append(single, "data") {
		if besides != "search" {
			out["search"] += promise(model.Languages[0])[besides]
		}
	}
	return out
}

// shownTerritories are those that have a page.
func shownTerritories() []*guide.Territory {
	var out []*guide.Territory
	for _, t := range model.Territories {
		if t.Shown() {
			out = append(out, t)
		}
	}
	return out
}

func TestListsAreInTheOrderOfTheirLanguage(t *testing.T) {
	for _, l := range model.Languages {
		order := collate.New(language.Make(l.Tag), collate.Loose, collate.Numeric)
		f := faultsOf(t)
		seen := map[string]int{}
		for _, p := range plain.pages {
			if _, list := listed()[p.kind()]; !list || p.language() != l.Tag {
				continue
			}
			entries := p.entries()
			seen[p.kind()] += len(entries)
			for i, e := range entries {
				key := sortedBy(e.name, l.Tag)
				if i > 0 && order.CompareString(sortedBy(entries[i-1].name, l.Tag), key) > 0 {
					f.add(p, "%q stands after %q", e.name, entries[i-1].name)
				}
				if e.letter != "" && !standsUnder(key, e.letter, l.Tag) {
					f.add(p, "%q stands under %q", e.name, e.letter)
				}
			}
		}
		for list, n := range listed() {
			if seen[list] != n {
				t.Errorf("the list of %s in %q has %d entries, want %d", list, l.Tag, seen[list], n)
			}
		}
	}
}

// standsUnder tells whether a name begins with the letter of a heading, that
// is a letter of the language's alphabet; capitals and other accents aside.
func standsUnder(name, letter, tag string) bool {
	if strings.HasPrefix(norm.NFC.String(strings.ToUpper(name)), "Ñ") && tag == "es" {
		return letter == "Ñ"
	}
	first := []rune(norm.NFD.String(name))[0]
	switch {
	case unicode.IsDigit(first):
		return letter == "0–9"
	case first == 'Œ' || first == 'œ':
		return letter == "O"
	}
	return string(unicode.ToUpper(first)) == letter
}
