package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// sheet is a practice of the guide of many things.
func sheet(title, front string) string {
	return "---\ntitle: " + title + "\nsummary: S\nsources: [{told_by: Ana, date: 2026}]\n" + front + "\n---\nP.\n"
}

func TestAPracticeIsComparedWithItsPeersByWhatAtLeastTwoSay(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/practices/p20/fr.md": sheet("Q20", "label: Un\nthemes: [y]\nterritories: [t01, t02]\nperiod: {from: 2020, to: 2021}\nactors: [{name: N, role: lead}]"),
		"content/practices/p19/fr.md": sheet("Q19", "themes: [y]\nterritories: [t03]\nperiod: {from: 2019}\nstatus: ongoing\nactors: [A, B, C]"),
	}), "")
	v := shown[*Practice](t, s, "fr/pratiques/q20.html").Peers
	if v == nil || !slices.Equal(v.Columns, []string{"Où", "Période"}) {
		t.Fatalf("it is compared by %+v", v)
	}
	var got []string
	for _, r := range v.Rows {
		got = append(got, fmt.Sprint(said([]Link{r.Link}), " ", r.Current, " ", fact(r.Cells, "Où"), " ", fact(r.Cells, "Période")))
	}
	want := []string{"Q19>q19.html false Lieu 03 depuis 2019", "Un true Lieu 01 et 1 autre début\u00a0: 2020, fin\u00a0: 2021"}
	if !slices.Equal(got, want) || v.All.Text != "" {
		t.Errorf("the rows are %q, want %q; all are %+v", got, want, v.All)
	}
}

func TestAComparisonLeadsToTheSheetsThatItDoesNotHold(t *testing.T) {
	v := shown[*Practice](t, siteIn(t, many(nil), ""), "fr/pratiques/p05.html").Peers
	if len(v.Rows) != 5 || said([]Link{v.All}) != "Les 20 fiches du sujet>../themes/b.html#c" {
		t.Errorf("it has %d rows, and leads to %q", len(v.Rows), said([]Link{v.All}))
	}
}

func TestASheetLeadsToThoseBeforeAndAfterItInItsSubject(t *testing.T) {
	s := siteIn(t, many(nil), "")
	for path, want := range map[string]string{
		"p01": " | P02>p02.html", "p10": "P09>p09.html | P11>p11.html", "p19": "P18>p18.html | ", "p20": " | ",
	} {
		v := shown[*Practice](t, s, "fr/pratiques/"+path+".html")
		if got := said([]Link{v.Before}) + " | " + said([]Link{v.After}); got != want {
			t.Errorf("beside %s stand %q, want %q", path, got, want)
		}
	}
}

func TestASheetLeadsToTheBoxesOfItsSubjectsThoseOfTheFirstBeforeOthers(t *testing.T) {
	change := map[string]string{}
	for i := range 6 {
		change[fmt.Sprintf("content/boxes/b%d/fr.md", i)] = fmt.Sprintf("---\ntitle: B%d\nkind: law\nthemes: [c]\nsources: [{told_by: Ana, date: 2026}]\n---\nX.\n", i)
	}
	change["content/boxes/z/fr.md"] = "---\ntitle: Z\nkind: funding\nthemes: [y]\nsources: [{told_by: Ana, date: 2026}]\n---\nX.\n"
	v := shown[*Practice](t, siteIn(t, many(change), ""), "fr/pratiques/p20.html") // of y, then of c
	if got, want := titles(v.Asides), "Z B0 B1 B2 B3"; got != want {
		t.Errorf("it leads to %q, want %q", got, want)
	}
	if why := v.Asides[0].Why.String(); why != "Financement" {
		t.Errorf("the first is %q", why)
	}
}

func TestEditorsChoicesAreShownOnBothSheets(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/practices/p01/fr.md": sheet("P01", "themes: [c]\nterritories: [t01]\nrelated: [p20]"),
	}), "")
	for path, want := range map[string]string{"p01": "P20", "p20": "P01"} {
		r := shown[*Practice](t, s, "fr/pratiques/"+path+".html").Related[0]
		if r.Link.Text != want || r.Why.String() != "choisie par la rédaction" {
			t.Errorf("with %s belongs %q, %q", path, r.Link.Text, r.Why)
		}
	}
}

func TestTheHeadNamesAllPlacesOrTheFirstAndLeadsToTheOthers(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/practices/p01/fr.md": sheet("P01", "themes: [c]\nterritories: [t01, t02, t03, t04, t05, t06, t07]"),
	}), "")
	v, few := shown[*Practice](t, s, "fr/pratiques/p01.html"), shown[*Practice](t, s, "fr/pratiques/p02.html")
	if len(v.Spot) != 3 || said([]Link{v.More}) != "et 4 autres territoires>#facts" || strings.Count(fact(v.Facts, "Territoires"), ";") != 6 {
		t.Errorf("of seven it names %d, %q, and among the facts %q", len(v.Spot), said([]Link{v.More}), fact(v.Facts, "Territoires"))
	}
	if len(few.Spot) != 1 || few.More.Text != "" || fact(few.Facts, "Territoire") != "" {
		t.Errorf("the one place is said in %+v and %+v", few.Head, few.Facts)
	}
}

func TestAPageSaysHowToCiteIt(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/guide.yaml": "title: Le guide\ntagline: X\nlanguages: [fr, en]\nlicence: {url: \"https://licence.example\", text: L}\n",
	}), base)
	v := shown[*Practice](t, s, "fr/pratiques/p01.html")
	last := v.Basis[len(v.Basis)-1]
	want := "Le guide, «\u202fP01\u202f», fiche relue le 1er janvier 2026. " + base + "/fr/pratiques/p01.html Licence\u00a0: https://licence.example"
	if got := last.Items[0].Cite.String(); got != want {
		t.Errorf("it is cited as %q, want %q", got, want)
	}
}

// One name more is said: "and 1 other" takes as much room.
func TestACellLeavesOutNoSingleName(t *testing.T) {
	w := &writer{l: siteOf(t, archipelago, "").locales[0]}
	names := []Phrase{{Text: "a"}, {Text: "b"}, {Text: "c"}, {Text: "d"}}
	for n, cut := range map[int]bool{mostInCell: false, mostInCell + 1: false, mostInCell + 2: true} {
		cell := w.few(names[:n])
		if got := len(cell[len(cell)-1].Note) > 0; got != cut {
			t.Errorf("of %d names it says %+v", n, cell)
		}
	}
}
