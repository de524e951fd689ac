package sitetest

import (
	"math"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"recueil/generator/guide"
)

// territoryOf is the territory whose page a link of a page leads to, or nil.
func (p *page) territoryOf(link *html.Node) *guide.Territory {
	to, _, ours := p.inside(attribute(link, "href"))
	if l := model.Language(p.language()); !ours || l == nil || path.Dir(to) != l.Tag+"/"+l.Text("path.territories") {
		return nil
	}
	id := strings.TrimSuffix(path.Base(to), ".html")
	t, _ := model.Find(guide.Ref{Kind: guide.KindTerritory, ID: id}).(*guide.Territory)
	return t
}

// spot is a point of a map, in tenths of its units.
type spot struct{ x, y int }

// spotOf is where a territory lies on the map.
func spotOf(t *guide.Territory) (s spot, on bool) {
	if t == nil || model.Outline == nil || len(t.Coordinates.Values) != 2 {
		return spot{}, false
	}
	x, y, on := model.Outline.Project(t.Coordinates.Values[0], t.Coordinates.Values[1])
	return spot{int(math.Round(x * 10)), int(math.Round(y * 10))}, on
}

func (p *page) spotOf(circle *html.Node) spot {
	read := func(name string) int {
		f, err := strconv.ParseFloat(attribute(circle, name), 64)
		if err != nil {
			return -1
		}
		return int(math.Round(f * 10))
	}
	return spot{read("cx"), read("cy")}
}

// Who does not see a map finds in the list beside it all that is on it.
func TestEveryDotOfAMapHasAnEntryInTheListBesideIt(t *testing.T) {
	f := faultsOf(t)
	maps := 0
	for _, p := range plain.pages {
		for _, drawn := range p.all(".around, .within, .atlas") {
			dots := all(drawn, "circle.dot")
			if len(dots) == 0 {
				continue
			}
			maps++
			beside := drawn
			if attribute(drawn, "class") == "wide atlas" {
				beside = p.one("main")
			}
			listed := map[spot]bool{}
			for _, link := range all(beside, "a.place") {
				if s, on := spotOf(p.territoryOf(link)); on {
					listed[s] = true
				}
			}
			for _, dot := range dots {
				own := strings.Contains(attribute(drawn, "class"), "around") && attribute(dot, "r") == "9"
				if !own && !listed[p.spotOf(dot)] {
					f.add(p, "the dot at %v is of no place of the list", p.spotOf(dot))
				}
			}
		}
	}
	if own := os.Getenv(guideFolder) == ""; own && maps < 100 {
		t.Errorf("only %d maps were looked at", maps)
	}
}

func TestEveryTerritoryStandsOnceInTheListOfThem(t *testing.T) {
	for _, l := range model.Languages {
		named := map[*guide.Territory]int{}
		for _, p := range plain.pages {
			if p.language() != l.Tag || p.kind() != "territories" {
				continue
			}
			for _, link := range p.all("main .part a[href]") {
				if t := p.territoryOf(link); t != nil {
					named[t]++
				}
			}
		}
		for _, territory := range shownTerritories() {
			if named[territory] != 1 {
				t.Errorf("in %q %s stands %d times in the list", l.Tag, territory.ID.Value, named[territory])
			}
		}
	}
}

// The address of a district in the list does not depend on what else is there.
func TestEveryDistrictOfTheListHasTheAnchorOfItsNumber(t *testing.T) {
	for _, l := range model.Languages {
		p := plain.page(l.Tag + "/" + l.Text("path.territories") + "/index.html")
		for _, territory := range model.Territories {
			if territory.Level() != guide.LevelDistrict || territory.Abroad || territory.Number() == "" {
				continue
			}
			for _, o := range territory.Within {
				if !o.Described() {
					continue
				}
				if id := territory.KindID.Value + "-" + territory.Number(); p.ids[id] == nil {
					t.Errorf("%s has no anchor %s", p.path, id)
				}
				break
			}
		}
	}
}

// tops are where the list of practices, the first of the prose, and what is near
// a territory begin; -1 for what is not there.
const tops = `["main .done", "main .sheet .part", "main .around"].map(s => {
	const e = document.querySelector(s);
	return e ? Math.round(e.getBoundingClientRect().top + scrollY) : -1;
})`

// On a phone the list of what a territory does comes before long texts, and where
// to go next comes last.
func TestAPhoneShowsWhatATerritoryDoesBeforeItsProse(t *testing.T) {
	t.Parallel()
	b := newTab(t, chromium(t), view{320, "light"})
	f := faultsOf(t)
	seen := 0
	for _, p := range plain.pages {
		if p.language() != model.Languages[0].Tag || p.one("main .done") == nil || p.one("main .sheet .part") == nil {
			continue
		}
		if err := b.open(p); err != nil {
			t.Fatal(err)
		}
		at, err := evaluate[[]int](b, tops)
		if err != nil {
			t.Fatal(err)
		}
		seen++
		if at[0] >= at[1] || at[2] >= 0 && at[2] <= at[1] {
			f.add(p, "the practices begin at %d px, the prose at %d, what is near at %d", at[0], at[1], at[2])
		}
	}
	if own := os.Getenv(guideFolder) == ""; own && seen < 10 {
		t.Errorf("only %d territories with prose were looked at", seen)
	}
}
