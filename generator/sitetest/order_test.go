package sitetest

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// entry is a line of a list from A to Z, and the letter under which it stands.
type entry struct{ letter, name string }

// entries reads a list from A to Z: headings, each followed by a list.
func (p *page) entries() []entry {
	var out []entry
	for _, heading := range p.all("main section > h2[id]") {
		for _, item := range all(heading.Parent, "h2 + ul > li, h2 + dl > dt") {
			out = append(out, entry{textOf(heading), nameOf(item)})
		}
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

// articles do not count for the place of a name; most names of places in the
// guide are French in English too.
var articles = map[string][]string{
	"fr": {"le ", "la ", "les ", "l'", "un ", "une ", "des "},
	"en": {"the ", "a ", "an ", "le ", "la ", "les ", "l'"},
}

// sortedBy is the part of a name that counts for its place.
func sortedBy(name, tag string) string {
	name = strings.NewReplacer("’", "'", "\u00A0", " ", "\u202F", " ").Replace(name)
	mark := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	name = strings.TrimLeftFunc(name, mark)
	for _, article := range articles[tag] {
		if len(name) > len(article) && strings.EqualFold(name[:len(article)], article) {
			return strings.TrimLeftFunc(name[len(article):], mark)
		}
	}
	return name
}

func TestListsAreInTheOrderOfTheirLanguage(t *testing.T) {
	for _, l := range real.Languages {
		order := collate.New(language.Make(l.Tag), collate.Loose, collate.Numeric)
		for _, id := range []string{"practices", "territories", "networks", "search", "glossary"} {
			path := l.Tag + "/" + l.Text("path."+id) + ".html"
			if plain.page(path) == nil {
				path = l.Tag + "/" + l.Text("path."+id) + "/index.html"
			}
			p := plain.page(path)
			if p == nil {
				t.Errorf("there is no %s", path)
				continue
			}
			entries := p.entries()
			if len(entries) < 10 {
				t.Errorf("%s: only %d entries", path, len(entries))
			}
			f := faultsOf(t)
			for i, e := range entries {
				key := sortedBy(e.name, l.Tag)
				if i > 0 && order.CompareString(sortedBy(entries[i-1].name, l.Tag), key) > 0 {
					f.add(p, "%q stands after %q", e.name, entries[i-1].name)
				}
				if !standsUnder(key, e.letter) {
					f.add(p, "%q stands under %q", e.name, e.letter)
				}
			}
		}
	}
}

// standsUnder tells whether a name begins with the letter of a heading,
// accents and capitals aside.
func standsUnder(name, letter string) bool {
	first := []rune(norm.NFD.String(name))[0]
	switch {
	case unicode.IsDigit(first):
		return letter == "0–9"
	case first == 'Œ' || first == 'œ':
		return letter == "O"
	}
	return string(unicode.ToUpper(first)) == letter
}
