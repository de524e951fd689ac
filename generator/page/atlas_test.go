package page

import (
	"slices"
	"strings"
	"testing"
)

// regional is a guide of two countries with regions, districts, places of none,
// and some that only a network names.
var regional = map[string]string{
	"content/tables/territories.yaml": `
- {id: us, name: Nous, kind: country, country: FR}
- {id: z, name: Zone, kind: region, insee: "84"}
- {id: a, name: Aire, kind: region, insee: "11"}
- {id: d38, name: Isère, kind: departement, insee: "38", region: "84"}
- {id: d26, name: Drôme, kind: departement, insee: "26", region: "84"}
- {id: d75, name: Seine, kind: departement, insee: "75", region: "11"}
- {id: t01, name: Un, kind: commune, departement: "38"}
- {id: t02, name: Deux, kind: intercommunal, departement: "38"}
- {id: t03, name: Trois, kind: commune, departement: "26"}
- {id: t04, name: Quatre, kind: commune, region: "84"}
- {id: t05, name: Cinq, kind: commune}
- {id: t06, name: Rome, kind: city, country: IT}
- {id: t07, name: Irun, kind: city, country: ES}
- {id: spain, name: Espagne, kind: country, country: ES}
- {id: m1, name: Membre, kind: commune, departement: "75"}
- {id: t08, name: Huit, kind: commune, departement: "38"}
`,
	"content/networks/n/fr.md": "---\ntitle: N\nsummary: S\nmembers: [{territory: m1}, {territory: t01}]\nsources: [{told_by: Ana, date: 2026}]\n---\nN.\n",
}

// atlasSays writes a list of territories as a page shows it.
func atlasSays(list []AtlasRegion) []string {
	var out []string
	for _, r := range list {
		head := strings.TrimSpace(r.Title.Text+" "+r.Note) + " #" + r.Anchor
		if len(r.Groups) == 0 {
			out = append(out, head)
		}
		for _, g := range inGroup(r.Groups) {
			out = append(out, head+" | "+g)
		}
	}
	return out
}

func TestTerritoriesAreListedByRegionAndDistrictThenAbroadThenMembersOfNetworks(t *testing.T) {
	v := shown[*Atlas](t, siteIn(t, many(regional), ""), "fr/territoires/index.html")
	want := []string{
		"Zone 5 fiches #region-z | Quatre 1 fiche",
		"Zone 5 fiches #region-z | Drôme #departement-26: Trois 1 fiche",
		"Zone 5 fiches #region-z | Isère 3 fiches #departement-38: Deux Intercommunalité · 1 fiche; Huit 1 fiche; Un 1 fiche",
		"Autres territoires #other | Cinq 1 fiche",
		"Dans d’autres pays #abroad | Rome (IT) 1 fiche",
		"Dans d’autres pays #abroad | Espagne #country-spain: Irun 1 fiche",
		"Membres d’un réseau, sans fiche #members | Aire Région; Membre (75); Seine (75) Département",
	}
	if got := atlasSays(v.Regions); !slices.Equal(got, want) {
		t.Errorf("the list is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if got, want := said(v.Index), "Zone>#region-z Autres territoires>#other Dans d’autres pays>#abroad Membres d’un réseau, sans fiche>#members"; got != want {
		t.Errorf("it leads to %q, want %q", got, want)
	}
}

func TestAGuideWithoutRegionsListsItsTerritoriesFromAToZ(t *testing.T) {
	v := shown[*List](t, siteOf(t, "../testdata/guides/village", ""), "fr/territoires/index.html")
	if len(v.Letters) != 1 || placed(v.Letters[0].Items) != "Chez-nous Commune · 1 fiche" {
		t.Errorf("the list is %+v", v.Letters)
	}
}

func TestTheMapOfTheListHasThePlacesThatItNamesInTheCountry(t *testing.T) {
	v := shown[*Atlas](t, siteOf(t, archipelago, ""), "en/territories/index.html")
	listed := 0
	for _, r := range v.Regions {
		for _, g := range r.Groups {
			if !strings.HasPrefix(r.Anchor, "abroad") && r.Anchor != "members" {
				listed += len(g.Items)
			}
		}
	}
	if v.Map == nil || len(v.Map.Dots) != 5 || listed != 5 {
		t.Errorf("of %d places the map has %+v", listed, v.Map)
	}
}

func TestTheCountryOfTheGuideListsItsRegions(t *testing.T) {
	files := map[string]string{"content/boxes/x/fr.md": "---\ntitle: X\nkind: law\nthemes: [c]\nterritories: [us]\nsources: [{told_by: Ana, date: 2026}]\n---\nX.\n"}
	for name, text := range regional {
		files[name] = text
	}
	s := siteIn(t, many(files), "")
	want := []string{"Aire; Zone 5 fiches", "Cinq 1 fiche"}
	if title := shown[*Territory](t, s, "fr/territoires/spain.html").Within.Title.Text; title != "Villes" {
		t.Errorf("the places of one kind are called %q", title)
	}
	if got := inGroup(shown[*Territory](t, s, "fr/territoires/us.html").Within.Groups); !slices.Equal(got, want) {
		t.Errorf("within the country are %q, want %q", got, want)
	}
	if got := inGroup(shown[*Territory](t, s, "fr/territoires/spain.html").Within.Groups); !slices.Equal(got, []string{"Irun 1 fiche"}) {
		t.Errorf("within another are %q", got)
	}
	if v := shown[*Territory](t, s, "fr/territoires/t01.html"); v.Within != nil {
		t.Errorf("within a place are %+v", v.Within)
	}
	v := shown[*Atlas](t, s, "fr/territoires/index.html")
	if got := atlasSays(v.Regions)[0]; got != "Nous #country-us" {
		t.Errorf("the list begins with %q", got)
	}
}

// Whatever grows, every territory stands once in the list, and what is parted
// keeps its headings.
func TestALongListByRegionGoesOnOnFurtherPages(t *testing.T) {
	var places strings.Builder
	places.WriteString("- {id: z, name: Zone, kind: region, insee: \"84\"}\n- {id: d38, name: Isère, kind: departement, insee: \"38\", region: \"84\"}\n")
	files := map[string]string{}
	const n = mostItems + 30
	for i := range n {
		id := "x" + strings.Repeat("i", i/26) + string(rune('a'+i%26))
		places.WriteString("- {id: " + id + ", name: " + id + ", kind: commune, departement: \"38\"}\n")
		files["content/boxes/"+id+"/fr.md"] = "---\ntitle: " + id + "\nkind: law\nthemes: [c]\nterritories: [" + id + "]\nsources: [{told_by: Ana, date: 2026}]\n---\nX.\n"
	}
	files["content/tables/territories.yaml"] = places.String()
	v := shown[*Atlas](t, siteIn(t, many(files), base), "fr/territoires/index.html")
	if len(v.Rest) != 1 || len(v.Parts) != 2 {
		t.Fatalf("the list is on %d pages", 1+len(v.Rest))
	}
	next := v.Rest[0].(*Atlas).Regions[0]
	if next.Title.Text != "Zone" || next.Groups[0].Over.Name != "Isère" {
		t.Errorf("the further page begins with %+v", next)
	}
	if first, second := len(v.Regions[0].Groups[0].Items), len(next.Groups[0].Items); first != mostItems || second != 30 {
		t.Errorf("%d and %d places are listed", first, second)
	}
	if got := v.Index[0].Href; got != "index.html#region-z" {
		t.Errorf("the region is said to be at %q", got)
	}
}
