package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"recueil/generator/guide"
)

// facetsOf writes facets as "ID: KEY NUMBER …", what is below in brackets.
func facetsOf(list []facet) string {
	var out []string
	for _, f := range list {
		text := f.id + ":"
		for _, v := range f.values {
			part := fmt.Sprintf(" %s %d", v.key, len(v.practices))
			if v.below {
				part = " (" + part[1:] + ")"
			}
			text += part
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

func TestFacetsTellPracticesApart(t *testing.T) {
	sheet := func(facts string) string {
		return "---\ntitle: P\nsummary: S\nsources: [{told_by: Ana, date: 2026}]\n" + facts + "---\nP.\n"
	}
	s := siteIn(t, many(map[string]string{
		"content/guide.yaml": "title: X\ntagline: X\nlanguages: [fr, en]\ncountry: FR\ngazetteer: {name: france, year: 2026}\n",
		"content/tables/territories.yaml": "- {id: isere, name: Isère, kind: departement, insee: \"38\", region: \"84\"}\n- {id: ara, name: Auvergne-Rhône-Alpes, kind: region, insee: \"84\"}\n" +
			"- {id: grenoble, name: Grenoble, kind: commune, insee: \"38185\", departement: \"38\"}\n- {id: rome, name: Rome, kind: city, country: IT}\n- {id: italy, name: Italie, kind: country, country: IT}\n",
		"content/practices/p01/fr.md": sheet("themes: [c, y]\nterritories: [grenoble, isere]\nperiod: {from: 2019-03}\nstatus: ended\n"),
		"content/practices/p02/fr.md": sheet("themes: [b]\nterritories: [grenoble, {id: rome, role: partner}]\nperiod: {from: 2021}\nstatus: ongoing\n"),
		"content/practices/p03/fr.md": sheet("themes: [y]\nterritories: [rome]\n"),
	}), "")
	w := &writer{Site: s, l: s.locales[0]}
	got := facetsOf(w.facets())
	for _, want := range []string{
		"theme: a 19 (b 19) z 3 (y 3)", "region: ara 2 (isere 2) italy 1", "actor: commune 2 departement 1 city 1", "year: 2021 1 2019 1", "status: ongoing 1 ended 1",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the facets are %s, without %s", got, want)
		}
	}
	if strings.Contains(got, "size:") {
		t.Errorf("a facet with one value tells nothing apart: %s", got)
	}
}

// Where no region is known, the districts are what can be chosen.
func TestDistrictsWithoutARegionAreValuesOfTheirOwn(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/tables/territories.yaml": "- {id: a, name: A, kind: departement, code: \"1\"}\n- {id: b, name: B, kind: departement, code: \"2\"}\n" +
			"- {id: t01, name: Un, kind: commune, within: a}\n- {id: t02, name: Deux, kind: commune, within: b}\n",
		"content/practices/p01/fr.md": sheetIn("t01"), "content/practices/p02/fr.md": sheetIn("t02"),
	}), "")
	w := &writer{Site: s, l: s.locales[0]}
	if got := facetsOf(w.facets()); !strings.Contains(got, "region: a 1 b 1") {
		t.Errorf("the facets are %s", got)
	}
}

// A theme in which much is done names a few practices, and says how many more there
// are.
func TestTheListsOfTheExploringPageAreBounded(t *testing.T) {
	files := map[string]string{
		"content/tables/publics.yaml": "- {id: one, name: Un}\n- {id: two, name: Deux}\n",
		"content/practices/p00/fr.md": "---\ntitle: P\nsummary: S\nthemes: [c]\npublics: [two]\nterritories: [t01]\nsources: [{told_by: Ana, date: 2026}]\n---\nP.\n",
	}
	for i := range mostOfTheme + 5 {
		files[fmt.Sprintf("content/practices/q%02d/fr.md", i)] = fmt.Sprintf("---\ntitle: Q %d\nsummary: S\nthemes: [c]\npublics: [one]\nterritories: [t01]\nsources: [{told_by: Ana, date: 2026}]\n---\nP.\n", i)
	}
	v := shown[*Explore](t, siteIn(t, many(files), ""), "fr/explorer.html")
	var first ExploreValue
	for _, f := range v.Facets {
		if f.Title == "Pour qui" {
			first = f.Values[0]
		}
	}
	if first.Link.Text != "Un" || len(first.Themes) != 1 || first.Themes[0].Count != "35" || first.Themes[0].Link.Text != "B" {
		t.Fatalf("the first public is %+v", first)
	}
	for _, rest := range v.Rest {
		for _, way := range rest.(*Practices).Ways {
			for _, g := range way.Groups {
				if g.Link.Text != "Un" {
					continue
				}
				items := g.Topics[0].Items
				if last := items[len(items)-1]; len(items) != mostOfTheme+1 || last.Text != "5 autres sur la page du thème" || last.Href != "themes/b.html" {
					t.Errorf("%d are listed, the last is %+v", len(items), last)
				}
				return
			}
		}
	}
	t.Error("the practices are not listed")
}

// What lies in other countries stands behind what does not, in the search as in what
// practices are explored by.
func TestRegionsStandBeforeOtherCountries(t *testing.T) {
	_, regions := finderOf(siteIn(t, many(regional), "")).themesAndRegions()
	abroad := slices.Index(regions, "Espagne")
	if abroad < 0 || abroad != len(regions)-1 {
		t.Errorf("the regions are %q", regions)
	}
}

// finderOf makes entries in the first language of a site.
func finderOf(s *Site) *finder { return &finder{writer: &writer{s, s.locales[0], guide.Ref{}, ""}} }

// Cities are called those of other countries where all of them are.
func TestCitiesAreOfOtherCountriesWhereAllAre(t *testing.T) {
	s := siteIn(t, many(regional), "")
	w := &writer{s, s.locales[0], guide.Ref{}, ""}
	k := &guide.TerritoryKind{}
	k.ID.Value = "city"
	away := &guide.Territory{Kind: k, Abroad: true}
	s.guide.Territories = []*guide.Territory{away}
	if got := w.kindsBeside(k).Text; got != w.l.Text("territories.cities-abroad") {
		t.Errorf("cities abroad are called %q", got)
	}
	s.guide.Territories = append(s.guide.Territories, &guide.Territory{Kind: k})
	if got := w.kindsBeside(k).Text; got != w.l.Text("territory-kinds.city") {
		t.Errorf("cities here and abroad are called %q", got)
	}
}
