package page

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// tallied writes counts as "2 territoires".
func tallied(list []Count) string {
	var out []string
	for _, c := range list {
		out = append(out, c.Value+" "+c.Name)
	}
	return strings.Join(out, ", ")
}

// outlined is a guide whose country has an outline, with three places on it and
// one abroad.
func outlined(t *testing.T) *Site {
	t.Helper()
	outline, err := os.ReadFile("../../content/assets/outline.geojson")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{
		"content/assets/outline.geojson": string(outline),
		"content/tables/territories.yaml": "- {id: t01, name: Lyon, kind: commune, departement: \"69\", coordinates: [45.76, 4.84]}\n" +
			"- {id: t02, name: Nantes, kind: commune, departement: \"44\", coordinates: [47.22, -1.55]}\n" +
			"- {id: t03, name: Lille, kind: commune, departement: \"59\", coordinates: [50.63, 3.06]}\n" +
			"- {id: t04, name: Rhône, kind: departement, insee: \"69\", coordinates: [45.9, 4.7]}\n" +
			"- {id: port, name: Port, kind: city, country: ES, coordinates: [43.3, -1.8]}\n",
		"content/tables/calendar.yaml": "",
		"content/boxes/x/fr.md":        "---\ntitle: X\nkind: law\nthemes: [c]\nsources: [{told_by: Ana, date: 2026}]\n---\nX.\n",
	}
	for i := 1; i <= 20; i++ {
		places := "[t01]"
		switch {
		case i <= 4:
			places = "[t01, {id: t02, role: signatory}, {id: t03, role: partner}]"
		case i == 5:
			places = "[port, t04, {id: t03, role: host}]"
		case i > 9:
			places = "[port]"
		}
		files[fmt.Sprintf("content/practices/p%02d/fr.md", i)] = fmt.Sprintf(
			"---\ntitle: P%02d\nsummary: S\nthemes: [c]\nterritories: %s\nsources: [{told_by: Ana, date: 2026}]\n---\nP.\n", i, places)
	}
	return siteIn(t, many(files), "")
}

func TestAThemeOpensWithWhatItHoldsAndItsPlacesSizedByPractices(t *testing.T) {
	s := outlined(t)
	for _, path := range []string{"fr/themes/b.html", "fr/themes/a.html"} {
		var o Opener
		switch v := shown[View](t, s, path).(type) {
		case *Theme:
			o = v.Opener
		case *Axis:
			o = v.Opener
		}
		if got, want := tallied(o.Tallies), "20 fiches, 5 territoires"; got != want {
			t.Errorf("%s holds %s, want %s", path, got, want)
		}
		var radii []float64
		for _, d := range o.Map.Dots {
			radii = append(radii, d.Radius)
		}
		// Lyon has 8 practices, Nantes 4, Lille 1; the département and what lies
		// abroad are no places on the map.
		if want := []float64{14.1, 10, 5}; !slices.Equal(radii, want) {
			t.Errorf("%s has dots of %v, want %v", path, radii, want)
		}
		if !strings.HasSuffix(o.Map.Label, "Les plus présents\u00a0: Lyon (8), Nantes (4).") {
			t.Errorf("the map of %s says %q", path, o.Map.Label)
		}
	}
}

func TestTheContentsOfAThemeSayHowMuchStandsWhere(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/practices/p01/fr.md":    "---\ntitle: P01\nsummary: S\nthemes: [b]\nterritories: [t01]\nsources: [{told_by: Ana, date: 2026}]\n---\nP.\n",
		"content/tables/origins.yaml":    "- {id: us, name: Nous}\n",
		"content/tables/guidelines.yaml": "- {id: one, theme: b, level: start, text: A, practices: [p01], by: us}\n",
	}), "")
	contents := func(path string) string {
		var out []string
		for _, l := range shown[*Theme](t, s, path).Contents {
			out = append(out, said([]Link{l})+" "+l.Note)
		}
		return strings.Join(out, ", ")
	}
	if got, want := contents("fr/themes/b.html"), "C>#c 19 fiches, Autres pratiques de ce thème>#more 1 fiche, Orientations>#guidelines 1"; got != want {
		t.Errorf("the contents are %q, want %q", got, want)
	}
	if got, want := contents("fr/themes/y.html"), "Fiches pratiques>#more 1 fiche"; got != want {
		t.Errorf("without topics they are %q, want %q", got, want)
	}
}

func TestAThemeWithNothingOpensWithNothing(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/themes/z/x/fr.md": "---\ntitle: X\nsummary: S\norder: 2\n---\n",
	}), "")
	if v := shown[*Theme](t, s, "fr/themes/x.html"); v.Map != nil || len(v.Tallies)+len(v.Contents)+len(v.Topics) > 0 {
		t.Errorf("it opens with %+v", v.Opener)
	}
}

func TestTheFirstSentenceOfAnIntroductionStandsApartAndOnce(t *testing.T) {
	text := "La p. 3 dit « oui ». Puis [non](https://a.example).\n\nEt la suite.\n"
	topic := "---\ntitle: C\nsummary: S\norder: 1\n---\n" + text
	s := siteIn(t, many(map[string]string{
		"content/themes/a/fr.md":     "---\ntitle: A\nsummary: S\norder: 1\n---\n" + text,
		"content/themes/a/b/fr.md":   "---\ntitle: B\nsummary: S\norder: 1\n---\n" + text,
		"content/themes/a/b/en.md":   "---\ntitle: B\nsummary: S\nfollows: [00000000, 00000000]\n---\nMr. B says it. And more.\n",
		"content/themes/a/b/c/fr.md": topic,
	}), "")
	intros := map[string]Introduction{
		"theme": shown[*Theme](t, s, "fr/themes/b.html").Intro, "axis": shown[*Axis](t, s, "fr/themes/a.html").Intro,
		"an axis that is not translated": shown[*Axis](t, s, "en/themes/a.html").Intro,
	}
	for _, what := range slices.Sorted(maps.Keys(intros)) {
		if i := intros[what]; i.First != "La p.\u00a03 dit «\u202foui\u202f»." || !strings.HasPrefix(string(i.HTML), "<p>Puis <a") || strings.Contains(string(i.HTML), "oui") {
			t.Errorf("%s begins with %q, then %q", what, i.First, i.HTML)
		}
	}
	if intros["an axis that is not translated"].Lang != "fr" {
		t.Error("what is not translated does not say so")
	}
	if stale := shown[*Theme](t, s, "en/themes/b.html").Intro; stale.First != "Mr. B says it." || stale.Stale == nil {
		t.Errorf("what is out of date is %+v", stale)
	}
	if i := shown[*Theme](t, s, "fr/themes/b.html").Topics[0].Intro; i.First != "" || !strings.Contains(string(i.HTML), "oui") {
		t.Errorf("a topic begins with %q", i.First)
	}
}
