package sitetest

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// What a guide promises follows from what it holds, read from its model and
// never from its site: a kind of page that is not there was not promised.

// promise says how many pages of each kind a guide has in a language.
func promise(l *catalog.Language) map[string]int {
	out := map[string]int{"home": 1, "practices": 1, "search": 1, "figures": 1, "site-map": 1, "data": 1}
	for list, n := range map[string]int{
		"territories": len(model.Territories), "networks": len(model.Networks), "calendar": len(model.Days),
		"glossary": len(model.Terms), "sources": len(model.Sources) + accounts(), "poster": len(model.Poster), "guidelines": len(model.Guidelines),
		"errata": corrected(), "changes": putRight(), "small-communes": smallCommunes(), "map": charted(), "explore": len(model.Practices) / 2,
	} {
		if n > 0 {
			out[list] = 1
		}
	}
	some := func(kind string, n int) {
		if n > 0 {
			out[kind] += n
		}
	}
	for _, p := range model.Practices {
		out[kindOfPractice(p, l)]++
		for _, alias := range p.Aliases {
			if strings.HasPrefix(alias, "/"+l.Tag+"/") {
				out[formerAddress]++
			}
		}
	}
	for _, t := range model.Themes {
		if t.Level() < 2 {
			out[[]string{"axis", "theme"}[t.Level()]]++
		}
	}
	for _, t := range model.Territories {
		if t.Shown() {
			out[kindOfTerritory(t)]++
		}
	}
	some("box", len(model.Boxes))
	some("network", len(model.Networks))
	some("term", len(model.Terms))
	some("source", len(model.Sources))
	some("page", len(model.Pages))
	return out
}

// charted is how many places of the guide's country can stand on its map; none
// without a drawing of it.
func charted() int {
	n := 0
	for _, t := range model.Territories {
		if !t.Abroad && t.Level() == guide.LevelPlace && len(t.Coordinates.Values) == 2 && t.Described() {
			n++
		}
	}
	if model.Outline == nil && model.Areas == nil {
		return 0
	}
	return n
}

// accounts is how many things rely on what somebody tells.
func accounts() int {
	n := 0
	for by := range model.Citing() {
		n += len(by.Accounts)
	}
	return n
}

// corrected is how many items of the ledger correct a source.
func corrected() int {
	n := 0
	for _, item := range model.Ledger.Items {
		if len(item.Errata) > 0 {
			n++
		}
	}
	return n
}

// putRight is how many errors of sheets were put right.
func putRight() int {
	n := 0
	for _, s := range model.Sheets {
		n += len(s.Front.Shared().Corrected)
	}
	return n
}

// smallCommunes is how many communes in which something is done are small.
func smallCommunes() int {
	n := 0
	for _, t := range model.Territories {
		if t.Population > 0 && t.Population < 10_000 && slices.ContainsFunc(t.Practices, guide.Participation.Acts) {
			n++
		}
	}
	return n
}

func kindOfPractice(p *guide.Practice, l *catalog.Language) string {
	if onlyLead(p) {
		return formerAddress // which leads to its theme
	}
	for _, s := range p.In(l).Doc.Sections() {
		if s.Title != "" {
			return "full practice"
		}
	}
	return "practice"
}

func kindOfTerritory(t *guide.Territory) string {
	if len(t.Within) > 0 {
		return "territory with others in it"
	}
	return "territory"
}

const formerAddress = "former address"

// folders are the kinds of the pages in a folder by its interface string
// "path.FOLDER", and single those that stand beside the folders.
var (
	folders = map[string]string{"boxes": "box", "networks": "network", "glossary": "term", "sources": "source"}
	single  = []string{
		"search", "figures", "calendar", "glossary", "sources", "site-map", "errata", "changes", "poster", "guidelines", "small-communes", "map", "explore",
	}
	indexes = []string{"practices", "territories", "networks", "data"}
)

// part is the end of the path of a page on which another goes on.
var part = regexp.MustCompile(`\.[0-9]+\.html$`)

// goesOn tells whether the page is one on which another goes on.
func (p *page) goesOn() bool { return part.MatchString(p.path) }

// first is the page itself, or that on which its list begins.
func (p *page) first() *page { return p.site.page(part.ReplaceAllString(p.path, ".html")) }

// ledger is the kind of the pages on which that of a source goes on.
const ledger = "ledger"

// kind tells what a page shows, without language: "home", "practices" for the
// list of them all. It is the path for the two pages of no language, and ""
// for a page that has no place in a guide.
func (p *page) kind() string {
	k := p.kindAt(part.ReplaceAllString(p.path, ".html"))
	if k == "source" && p.goesOn() {
		return ledger
	}
	return k
}

// kindAt is the kind of a page that stands at a path.
func (p *page) kindAt(path string) string {
	parts := strings.Split(strings.TrimSuffix(path, ".html"), "/")
	l := model.Language(parts[0])
	if l == nil {
		return p.path
	}
	named := func(id string) bool { return parts[1] == l.Text("path."+id) }
	if p.one("meta[http-equiv=refresh]") != nil {
		return formerAddress
	}
	if len(parts) == 2 {
		if parts[1] == "index" {
			return "home"
		}
		if i := slices.IndexFunc(single, named); i >= 0 {
			return single[i]
		}
		return p.kindOfThing(guide.KindPage, l, parts[1])
	}
	if i := slices.IndexFunc(indexes, named); i >= 0 && parts[2] == "index" {
		return indexes[i]
	}
	for folder, kind := range folders {
		if named(folder) {
			return kind
		}
	}
	for _, kind := range []guide.Kind{guide.KindPractice, guide.KindTheme, guide.KindTerritory} {
		if named(kind.Path()) {
			return p.kindOfThing(kind, l, parts[2])
		}
	}
	return ""
}

// kindOfThing finds what has a slug, among the things of a kind.
func (p *page) kindOfThing(kind guide.Kind, l *catalog.Language, slug string) string {
	for _, t := range model.Things() {
		if t.Ref().Kind != kind || t.Slug(l) != slug {
			continue
		}
		switch t := t.(type) {
		case *guide.Practice:
			return kindOfPractice(t, l)
		case *guide.Territory:
			return kindOfTerritory(t)
		case *guide.Theme:
			if t.Level() < 2 {
				return []string{"axis", "theme"}[t.Level()]
			}
		case *guide.Page:
			return "page"
		}
	}
	return ""
}

func TestEveryThingOfTheGuideHasItsPage(t *testing.T) {
	for _, s := range []*site{plain, hosted} {
		found := map[string]map[string]int{"": {}}
		for _, l := range model.Languages {
			found[l.Tag] = map[string]int{}
		}
		f := faultsOf(t)
		for _, p := range s.pages {
			if p.goesOn() {
				if p.first() == nil {
					f.add(p, "it goes on with no page")
				}
				continue
			}
			folder, _, inFolder := strings.Cut(p.path, "/")
			if !inFolder {
				folder = ""
			}
			if found[folder] == nil || p.kind() == "" {
				f.add(p, "nothing of the guide has this page")
				continue
			}
			found[folder][p.kind()]++
		}
		for _, l := range model.Languages {
			if want := promise(l); !maps.Equal(found[l.Tag], want) {
				t.Errorf("in %q there are %v, want %v", l.Tag, found[l.Tag], want)
			}
		}
		if want := map[string]int{"index.html": 1, "404.html": 1}; !maps.Equal(found[""], want) {
			t.Errorf("beside the languages there are %v, want %v", found[""], want)
		}
	}
}
