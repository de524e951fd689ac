package page

import (
	"fmt"
	"strings"
	"testing"
)

// areaOf is an area of a code between two meridians and two parallels.
func areaOf(code string, west, south, east, north float64) string {
	return fmt.Sprintf(`{"properties":{"code":%q},"geometry":{"type":"Polygon","coordinates":[[[%[2]v,%[3]v],[%[4]v,%[3]v],[%[4]v,%[5]v],[%[2]v,%[5]v],[%[2]v,%[3]v]]]}}`,
		code, west, south, east, north)
}

// chartedIn is the page of the map of a guide with two districts, one of which has
// an inset, and a frame for what is abroad.
func chartedIn(t *testing.T, places string) *Charted {
	t.Helper()
	areas := `{"type":"FeatureCollection","insets":[{"codes":["9"]},{"name":{"fr":"Ailleurs"},"land":{"type":"Polygon","coordinates":[[[10,40],[30,40],[30,60],[10,60],[10,40]]]}}],"features":[` +
		areaOf("1", 0, 43, 10, 49) + "," + areaOf("9", -60, 10, -59, 11) + "," + areaOf("7", 10, 43, 12, 49) + `]}`
	s := siteIn(t, many(map[string]string{
		"content/assets/areas.geojson": areas,
		"content/tables/territories.yaml": "- {id: r, name: R, kind: region, code: R}\n- {id: q, name: Q, kind: region, code: Q}\n- {id: a, name: A, kind: departement, code: \"1\", within: r}\n" +
			"- {id: b, name: B, kind: departement, code: \"9\"}\n- {id: c, name: C, kind: departement, code: \"7\", within: q}\n" + places,
		"content/practices/p01/fr.md": sheetIn("one, two"), "content/practices/p02/fr.md": sheetIn("one, isle"), "content/practices/p03/fr.md": sheetIn("one, rome, far"),
	}), "")
	return shown[*Charted](t, s, "fr/carte.html")
}

// marksOf writes marks as "HREF: TOLD".
func marksOf(list []Mark) string {
	var out []string
	for _, m := range list {
		out = append(out, m.Href+": "+m.Told)
	}
	return strings.ReplaceAll(strings.Join(out, "; "), "\u00a0", " ")
}

const chartedPlaces = "- {id: one, name: Un, kind: commune, within: a, coordinates: [45, 2]}\n- {id: isle, name: Île, kind: commune, within: b, coordinates: [10.5, -59.5]}\n" +
	"- {id: rome, name: Rome, kind: city, country: IT, coordinates: [45, 12]}\n- {id: far, name: Loin, kind: city, country: BR, coordinates: [-20, -40]}\n"

func TestTheMapShadesAreasAndPutsPlacesIntoTheirFrames(t *testing.T) {
	v := chartedIn(t, chartedPlaces+"- {id: two, name: Deux, kind: commune, within: c, coordinates: [45, 11]}\n")
	if len(v.Frames) != 3 || v.Frames[1].Title.Text != "B" || v.Frames[2].Title.Text != "Ailleurs" || v.Frames[2].Land == "" {
		t.Fatalf("the frames are %+v", v.Frames)
	}
	areas := ""
	for _, a := range append(v.Frames[0].Areas, v.Frames[1].Areas...) {
		areas += fmt.Sprintf("%s %d %s; ", a.Href, a.Shade, a.Told)
	}
	if want := "territoires/a.html 2 A, 3 fiches pratiques; territoires/c.html 1 C, 1 fiche pratique; territoires/b.html 1 B, 1 fiche pratique; "; areas != want {
		t.Errorf("the areas are %s, want %s", areas, want)
	}
	for i, want := range []string{
		"territoires/one.html: Un : 3 fiches pratiques; territoires/two.html: Deux : 1 fiche pratique",
		"territoires/isle.html: Île : 1 fiche pratique", "territoires/rome.html: Rome : 1 fiche pratique",
	} {
		if got := marksOf(v.Frames[i].Marks); got != want {
			t.Errorf("frame %d has %s, want %s", i, got, want)
		}
	}
	legend := ""
	for _, s := range v.Legend {
		legend += fmt.Sprint(s.Number, " ", s.Text, "; ")
	}
	if legend != "1 1; 2 2 et plus; " {
		t.Errorf("the legend is %q", legend)
	}
}

// Places that a finger could not tell apart are one mark, which leads to what has
// them all, or to their part of the list.
func TestPlacesThatAreNearToEachOtherAreOneMark(t *testing.T) {
	v := chartedIn(t, chartedPlaces+"- {id: two, name: Deux, kind: commune, within: a, coordinates: [45.1, 2.1]}\n")
	if got, want := marksOf(v.Frames[0].Marks), "territoires/a.html: Un et 1 autre lieu : 4 fiches pratiques"; got != want {
		t.Errorf("the marks are %s, want %s", got, want)
	}
	v = chartedIn(t, strings.Replace(chartedPlaces, "[45, 2]", "[45, 9.9]", 1)+"- {id: two, name: Deux, kind: commune, within: c, coordinates: [45, 10.1]}\n")
	if got, want := marksOf(v.Frames[0].Marks), "#region-r: Un et 1 autre lieu : 4 fiches pratiques"; got != want {
		t.Errorf("the marks are %s, want %s", got, want)
	}
}

func TestShadesArePowersOfANumber(t *testing.T) {
	for most, want := range map[int]string{0: "[]", 1: "[1]", 3: "[1 2]", 15: "[1 2 4 8]", 16: "[1 3 9]", 80: "[1 3 9 27]", 100000: "[1 18 324 5832]"} {
		if got := fmt.Sprint(shades(most)); got != want {
			t.Errorf("of %d the shades begin at %s, want %s", most, got, want)
		}
	}
}
