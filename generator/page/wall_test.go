package page

import (
	"fmt"
	"strings"
	"testing"
)

// plates writes a row of the wall as "NUMBER>HREF (TOLD)", dashed plates without
// an address.
func plates(row WallRow) string {
	var out []string
	for _, p := range row.Plates {
		out = append(out, said([]Link{{Text: p.Number, Href: p.Href}})+" ("+p.Told.String()+")")
	}
	return strings.Join(out, " ")
}

func TestTheWallLeadsToEachDistrictOfTheOfficialListWithItsCount(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/guide.yaml": "title: X\ntagline: X\nlanguages: [fr, en]\ncountry: FR\ngazetteer: {name: france, year: 2026}\n",
		"content/tables/territories.yaml": "- {id: isere, name: Isère, kind: departement, insee: \"38\"}\n- {id: town, name: Ville, kind: commune, departement: \"38\"}\n" +
			"- {id: tahiti, name: {fr: Tahiti et les autres, en: Tahiti and others}, kind: departement, insee: \"987\"}\n- {id: corse, name: Haute-Corse, kind: departement, insee: 2B}\n" +
			"- {id: isle, name: Île, kind: departement, insee: \"971\"}\n- {id: us, name: {fr: États-Unis, en: United States}, kind: country, country: US}\n" +
			"- {id: austin, name: Austin, kind: city, country: US}\n- {id: dallas, name: Dallas, kind: city, country: US}\n- {id: rome, name: Rome, kind: city, country: IT}\n" +
			"- {id: quiet, name: Vide, kind: city, country: BE}\n",
		"content/practices/p01/fr.md": sheetIn("town, isere, tahiti, austin, dallas"), "content/practices/p02/fr.md": sheetIn("town, rome, {id: isle, role: partner}"),
	}), "")
	v := shown[*Home](t, s, "en/index.html").Wall
	if len(v.Rows) != 3 || v.Legend == "" || len(v.Rows[0].Plates) != 96 || len(v.Rows[1].Plates) != 6 {
		t.Fatalf("the wall is %+v", v)
	}
	near := plates(v.Rows[0])
	for _, part := range []string{"01 (Ain) 02 (Aisne)", "19 (Corrèze) 2A (Corse-du-Sud) 2B (Haute-Corse) 21 (Côte-d’Or)", " 38>territories/isere.html (Isère, 2 practice sheets) "} {
		if !strings.Contains(near, part) {
			t.Errorf("%q is not in %s", part, near)
		}
	}
	want := "971>territories/isle.html (Île, 1 practice sheet) 972 (Martinique) 973 (Guyane) 974 (La Réunion) 976 (Mayotte) " +
		"987>territories/tahiti.html (Tahiti and others, 1 practice sheet)"
	if got := plates(v.Rows[1]); got != want {
		t.Errorf("overseas are %s, want %s", got, want)
	}
	if got, want := plates(v.Rows[2]), "IT>territories/rome.html (Rome, 1 practice sheet) US>territories/us.html (United States, 1 practice sheet)"; got != want {
		t.Errorf("abroad are %s, want %s", got, want)
	}
}

func TestTheWallOfAGuideWithoutOfficialListHasItsOwnDistricts(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/tables/territories.yaml": "- {id: b, name: B, kind: departement, code: \"9\"}\n- {id: a, name: A, kind: departement, code: \"1\"}\n" +
			"- {id: t01, name: Un, kind: commune, within: b}\n- {id: none, name: Sans numéro, kind: departement}\n",
		"content/practices/p01/fr.md": sheetIn("t01"),
	}), "")
	v := shown[*Home](t, s, "fr/index.html").Wall
	if len(v.Rows) != 1 || plates(v.Rows[0]) != "1 (A) 9>territoires/b.html (B, 1 fiche pratique)" {
		t.Errorf("the wall is %+v", v)
	}
}

func TestAGuideWithoutDistrictsHasNoWall(t *testing.T) {
	for name, table := range map[string]string{
		"places without a district": "- {id: t01, name: Un, kind: commune}\n",
		"a district without number": "- {id: d, name: D, kind: departement}\n- {id: t01, name: Un, kind: commune, within: d}\n",
		"places abroad":             "- {id: t01, name: Un, kind: city, country: IT}\n",
		"districts without sheets":  "- {id: d, name: D, kind: departement, code: \"1\"}\n- {id: t01, name: Un, kind: commune}\n",
	} {
		s := siteIn(t, many(map[string]string{"content/tables/territories.yaml": table, "content/practices/p01/fr.md": sheetIn("t01")}), "")
		if v := shown[*Home](t, s, "fr/index.html").Wall; v != nil {
			t.Errorf("a guide of %s has the wall %+v", name, v)
		}
	}
}

// sheetIn is a sheet of some territories.
func sheetIn(territories string) string {
	return fmt.Sprintf("---\ntitle: P\nsummary: S\nthemes: [c]\nterritories: [%s]\nsources: [{told_by: Ana, date: 2026}]\n---\nP.\n", territories)
}
