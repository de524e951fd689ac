package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// placed writes a list of territories: "Lyon (69) 21 fiches".
func placed(list []Related) string {
	var out []string
	for _, r := range list {
		text := r.Places[0].Name
		if r.Places[0].Number != "" {
			text += " (" + r.Places[0].Number + ")"
		}
		out = append(out, strings.TrimSpace(text+" "+r.Why.String()))
	}
	return strings.Join(out, "; ")
}

// inGroup writes lists of territories under what gathers them.
func inGroup(list []AtlasGroup) []string {
	var out []string
	for _, g := range list {
		over := ""
		if g.Over != nil {
			over = strings.TrimSpace(g.Over.Name+" "+g.Note) + " #" + g.Anchor + ": "
		}
		out = append(out, over+placed(g.Items))
	}
	return out
}

func TestARegionListsItsPlacesByDistrictAndHasThemOnTheMap(t *testing.T) {
	v := shown[*Territory](t, siteOf(t, archipelago, ""), "en/territories/north-sea.html")
	want := []string{"Rhea 1 sheet; Terceira 2 sheets", "Long Atoll 4 sheets #atoll-L1: 7 Islets 1 sheet; First Island 2 sheets; Second Island 3 sheets"}
	if got := inGroup(v.Within.Groups); !slices.Equal(got, want) {
		t.Errorf("within it are %q, want %q", got, want)
	}
	if len(v.Within.Map.Dots) != 5 || v.Within.Map.Ring != nil {
		t.Errorf("%d places are on its map, the ring is %v", len(v.Within.Map.Dots), v.Within.Map.Ring)
	}
}

// nearby is a guide with a place, those near it and two bodies at one spot.
func nearby(change map[string]string) map[string]string {
	files := map[string]string{"content/tables/territories.yaml": "- {id: above, name: Dessus, kind: departement, insee: \"38\"}\n" +
		"- {id: t01, name: Un, kind: commune, departement: \"38\", coordinates: [45.1, 5.7]}\n" +
		"- {id: t02, name: Deux, kind: intercommunal, departement: \"38\", coordinates: [45.1, 5.7]}\n" +
		"- {id: t03, name: Trois, kind: commune, departement: \"38\", coordinates: [45.2, 5.7]}\n" +
		"- {id: t04, name: Loin, kind: commune, departement: \"38\", coordinates: [47.1, 5.7]}\n"}
	for name, text := range change {
		files[name] = text
	}
	return files
}

func TestNeighboursStandByDistanceWithTheirSheetsAndOnTheMap(t *testing.T) {
	v := shown[*Territory](t, siteOf(t, archipelago, ""), "en/territories/first.html")
	if len(v.Near.Groups) != 1 || v.Near.Groups[0].Title != "Nearby" {
		t.Fatalf("near it are %+v", v.Near.Groups)
	}
	if got, want := placed(v.Near.Groups[0].Places), "7 Islets (L1) at 40 km · 1 sheet; Second Island (L1) at 45 km · 3 sheets; Rhea at 96 km · 1 sheet; Terceira at 105 km · 2 sheets"; got != want {
		t.Errorf("near it are %q, want %q", got, want)
	}
	dots := v.Near.Map.Dots
	main := slices.IndexFunc(dots, func(d Dot) bool { return d.Radius == mainRadius })
	if len(dots) != 5 || main != 4 || slices.ContainsFunc(dots[:4], func(d Dot) bool { return !d.Near }) {
		t.Errorf("on the map are %+v", dots)
	}
	s := siteIn(t, many(nearby(nil)), "")
	got := placed(shown[*Territory](t, s, "fr/territoires/t01.html").Near.Groups[0].Places)
	if want := "Deux (38) 1 fiche; Trois (38) à 11\u00a0km · 1 fiche"; got != want { // none is said of 0 km, and none is farther than 150
		t.Errorf("near it are %q, want %q", got, want)
	}
	if far := shown[*Territory](t, s, "fr/territoires/t04.html").Near; far != nil {
		t.Errorf("near a lonely place are %+v", far)
	}
}

// square is the outline of a country of so many degrees.
func square(degrees float64) string {
	return fmt.Sprintf(`{"type":"Polygon","coordinates":[[[4,44],[%[1]f,44],[%[1]f,%[2]f],[4,%[2]f],[4,44]]]}`, 4+degrees, 44+degrees)
}

func TestARingOf100KilometresIsDrawnWhereItSaysSomething(t *testing.T) {
	for degrees, want := range map[float64]bool{8: true, 2: false, 35: false} { // a country, a district, half a continent
		s := siteIn(t, many(nearby(map[string]string{"content/assets/outline.geojson": square(degrees)})), "")
		v := shown[*Territory](t, s, "fr/territoires/t01.html").Near
		if v.Map == nil {
			t.Fatalf("there is no map of %v degrees", degrees)
		}
		if got := v.Map.Ring != nil; got != want || (v.Key != "") != want {
			t.Errorf("on a map of %v degrees the ring is %+v, and is called %q", degrees, v.Map.Ring, v.Key)
		}
	}
	s := siteIn(t, many(nearby(map[string]string{"content/assets/outline.geojson": square(8)})), "")
	v := shown[*Territory](t, s, "fr/territoires/t01.html").Near
	main := v.Map.Dots[len(v.Map.Dots)-1]
	if r := v.Map.Ring; r.X != main.X || r.Y != main.Y || r.Radius < 50 || r.Radius > 80 {
		t.Errorf("the ring %+v is not around %+v", r, main)
	}
	if district := shown[*Territory](t, s, "fr/territoires/above.html"); district.Near != nil && district.Near.Map != nil {
		t.Error("the map of a district stands twice on its page")
	}
}

// sized is a guide with communes of the official list.
var sized = map[string]string{
	"content/guide.yaml": "title: X\ntagline: X\nlanguages: [fr, en]\ncountry: FR\ngazetteer: {name: france, year: 2026}\n",
	"content/tables/territories.yaml": `
- {id: above, name: Dessus, kind: departement, insee: "38", region: "84"}
- {id: t01, name: Le Percy, kind: commune, insee: "38301", departement: "38"}
- {id: t02, name: Jarcieu, kind: commune, insee: "38198", departement: "38"}
- {id: t03, name: Melle, kind: commune, insee: "79174", departement: "79"}
- {id: t04, name: Die, kind: commune, insee: "26113", departement: "26"}
- {id: t05, name: Grenoble, kind: commune, insee: "38185", departement: "38"}
- {id: t06, name: Port, kind: city, country: ES}
`,
	"content/practices/p02/fr.md": "---\ntitle: P02\nsummary: S\nthemes: [c]\nterritories: [t02, t01, {id: t04, role: example}]\nsources: [{told_by: Ana, date: 2026}]\n---\nP.\n",
}

func TestPlacesOfTheSameSizeAreNamedWithTheClassAndTheYearOfTheList(t *testing.T) {
	s := siteIn(t, many(sized), "")
	v := shown[*Territory](t, s, "fr/territoires/t03.html")
	if got, want := fact(v.Facts, "Population"), "5\u202f752 habitants (liste officielle de 2026)"; got != want {
		t.Errorf("its population is %q, want %q", got, want)
	}
	peers := v.Near.Groups[0]
	if got, want := placed(peers.Places), "Die (26) 2 fiches"; got != want || peers.Title != "De même taille" {
		t.Errorf("%s: %q, want %q", peers.Title, got, want)
	}
	if want := "De 2\u202f000 à 9\u202f999 habitants, liste officielle de 2026"; peers.Note != want {
		t.Errorf("their size is %q, want %q", peers.Note, want)
	}
	if peers.More == nil || peers.More.Href != "../petites-communes.html" {
		t.Errorf("a small commune leads on to %+v", peers.More)
	}
	for _, path := range []string{"fr/territoires/t05.html", "fr/territoires/t06.html"} { // the only one of its size, a place abroad
		if near := shown[*Territory](t, s, path).Near; near != nil {
			t.Errorf("%s has %+v", path, near)
		}
	}
}

func TestSmallCommunesAreListedBySizeWithWhatTheyDo(t *testing.T) {
	s := siteIn(t, many(sized), "")
	v := shown[*Small](t, s, "fr/petites-communes.html")
	var got []string
	for _, g := range v.Groups {
		for _, item := range g.Items {
			got = append(got, fmt.Sprint(g.Link.Text, ": ", item.Link.Text, " ", placed([]Related{item}), " ", len(item.Places), " ", item.Summary.Text))
		}
	}
	want := []string{
		"Moins de 2\u202f000 habitants: P02 Jarcieu (38) 2 S", "Moins de 2\u202f000 habitants: P01 Le Percy (38) 1 S",
		"De 2\u202f000 à 9\u202f999 habitants: P04 Die (26) 1 S", "De 2\u202f000 à 9\u202f999 habitants: P03 Melle (79) 1 S",
	}
	if !slices.Equal(got, want) {
		t.Errorf("they do\n%q, want\n%q", got, want)
	}
	if v.Note != "Populations\u00a0: liste officielle de 2026." || v.List.Href != "territoires/index.html" {
		t.Errorf("the page ends with %q and leads to %q", v.Note, v.List.Href)
	}
	if list := shown[*Atlas](t, s, "fr/territoires/index.html"); !strings.HasSuffix(said(list.Index), ">../petites-communes.html") {
		t.Errorf("the list of territories leads to %q", said(list.Index))
	}
}

func TestAGuideWithoutSmallCommunesHasNoPageOfThem(t *testing.T) {
	for _, root := range []string{archipelago, "../testdata/guides/village"} {
		for _, d := range siteOf(t, root, "").Drafts() {
			if strings.Contains(d.Path, "petites-communes") {
				t.Errorf("%s has %s", root, d.Path)
			}
		}
	}
}

func TestEachSheetOfATerritoryIsFollowedByItsSources(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/tables/sources.yaml": "- {id: book, title: Livre, short: {en: Book}}\n- {id: leaflet, title: Feuille, short: Feuille}\n",
		"content/practices/p01/fr.md": "---\ntitle: P01\nsummary: S\nthemes: [c]\nterritories: [{id: t01, role: partner}]\n" +
			"sources: [{source: leaflet, page: 12}, {source: book}, {source: leaflet, page: 4}, {told_by: Ana, date: 2026}]\n---\nP.\n",
	}), "")
	of := func(path string) Related {
		return shown[*Territory](t, s, "fr/territoires/"+path+".html").Themes[0].Items[0]
	}
	own := of("t01").Why
	if got, want := own.String(), "en partenariat · Feuille, p.\u00a04, 12 · Book · récit de Ana"; got != want {
		t.Errorf("it is followed by %q, want %q", got, want)
	}
	if !slices.Contains(own, Phrase{"Book", "en"}) {
		t.Errorf("the name in another language is not marked: %+v", own)
	}
	if got, want := of("t02").Why.String(), "récit de Ana"; got != want {
		t.Errorf("it is followed by %q, want %q", got, want)
	}
	if got, want := of("above").Why.String(), " · Feuille, p.\u00a04, 12 · Book · récit de Ana"; got != want { // after the places
		t.Errorf("it is followed by %q, want %q", got, want)
	}
}
