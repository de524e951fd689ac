package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// many is a guide in which there is more of everything than lists hold: two
// axes, twenty places of one district, each with a practice, a day with it, and
// one account.
func many(change map[string]string) fstest.MapFS {
	files := map[string]string{
		"content/guide.yaml":         "title: X\ntagline: X\nlanguages: [fr, en]\ncountry: FR\n",
		"content/themes/a/fr.md":     "---\ntitle: A\nsummary: S\norder: 1\n---\n",
		"content/themes/a/b/fr.md":   "---\ntitle: B\nsummary: S\norder: 1\n---\n",
		"content/themes/a/b/c/fr.md": "---\ntitle: C\nsummary: S\norder: 1\n---\n",
		"content/themes/z/fr.md":     "---\ntitle: Z\nsummary: S\norder: 2\n---\n",
		"content/themes/z/y/fr.md":   "---\ntitle: Y\nsummary: S\norder: 1\n---\n",
		"content/boxes/x/fr.md":      "---\ntitle: X\nkind: law\nthemes: [c]\nterritories: [t18, t17]\nsources: [{told_by: Ana, date: 2026}]\n---\nX.\n",
	}
	var places, days strings.Builder
	places.WriteString("- {id: above, name: Dessus, kind: departement, insee: \"38\", region: \"84\"}\n- {id: top, name: Tout, kind: region, insee: \"84\"}\n" +
		"- {id: away, name: Ailleurs, kind: region, country: ES}\n- {id: port, name: Port, kind: city, country: ES, within: away}\n")
	for i := 1; i <= 20; i++ {
		fmt.Fprintf(&places, "- {id: t%02d, name: Lieu %02d, kind: commune, departement: \"38\"}\n", i, i)
		fmt.Fprintf(&days, "- {id: d%02d, name: D%02d, date: 01-%02d}\n", i, i, i)
		themes := "[c]"
		if i == 20 {
			themes = "[y, c]"
		}
		files[fmt.Sprintf("content/practices/p%02d/fr.md", i)] = fmt.Sprintf("---\ntitle: P%02d\nsummary: S\nthemes: %s\nterritories: [t%02d]\n"+
			"days: [d%02d]\nsources: [{told_by: Ana, date: 2026}]\nreviewed: 2026-01-%02d\n---\n%s\n", i, themes, i, i, i, strings.Repeat("long ", i))
	}
	files["content/tables/territories.yaml"], files["content/tables/calendar.yaml"] = places.String(), "- {id: d00, name: D00, date: 01-31}\n"+days.String()
	root := fstest.MapFS{}
	for name, text := range files {
		if more, ok := change[name]; ok {
			text = more
		}
		root[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for name, text := range change {
		root[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return root
}

// titles are the words of the links of a list.
func titles(list []Related) string {
	var out []string
	for _, r := range list {
		out = append(out, r.Link.Text)
	}
	return strings.Join(out, " ")
}

func TestListsHoldTheFirstOfMany(t *testing.T) {
	s := siteIn(t, many(nil), "")
	if got, want := titles(shown[*BoxPage](t, s, "fr/encadres/x.html").Near), "P17 P18 P01 P02 P03 P04"; got != want {
		t.Errorf("near the box are %s, want %s", got, want)
	}
	home := shown[*Home](t, s, "fr/index.html")
	var days []string
	for _, d := range home.Days {
		days = append(days, d.Anchor)
	}
	if want := []string{"d01", "d02", "d03", "d04", "d05"}; !slices.Equal(days, want) {
		t.Errorf("the first page has the days %v, want %v", days, want)
	}
	if places := chartOf(t, shown[*Figures](t, s, "fr/chiffres.html"), "Les lieux les plus présents"); len(places.Groups[0].Bars) != 15 || places.More.Text != "5 autres" {
		t.Errorf("the places are %+v", places)
	}
}

func TestADocumentStandsOnceWithAllPagesInOrder(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/tables/sources.yaml": "- {id: book, title: Livre, short: Livre}\n- {id: leaflet, title: Feuille, short: Feuille}\n",
		"content/boxes/x/fr.md": "---\ntitle: X\nkind: law\nthemes: [c]\nsources: [{source: leaflet, page: 12}, " +
			"{source: book, page: 9}, {source: leaflet, page: 4}, {source: book}, {source: leaflet, page: 12}]\n---\nX.\n",
	}), "")
	list := shown[*Theme](t, s, "fr/themes/b.html").Topics[0].Band[0].Sources
	var got []string
	for _, item := range list {
		_, pages, _ := strings.Cut(item.Note.String(), "\u00a0")
		got = append(got, item.Link.Text+": "+pages)
	}
	if want := []string{"Feuille: 4, 12", "Livre: 9"}; !slices.Equal(got, want) {
		t.Errorf("the sources are %q (%q), want %q", got, list[0].Note, want)
	}
}

func TestAnAccountStandsOnceWithAllThatReliesOnIt(t *testing.T) {
	v := shown[*Sources](t, siteIn(t, many(nil), ""), "fr/sources.html")
	if len(v.Accounts) != 1 || len(v.Accounts[0].Links) != 21 {
		t.Errorf("the accounts are %+v", v.Accounts)
	}
}

func TestTheCalendarSaysWhenEachDayIsAndEndsWithThoseOfNoDate(t *testing.T) {
	s := siteIn(t, many(map[string]string{"content/tables/calendar.yaml": `
- {id: floating, name: Un jour}
- {id: week, name: Semaine, date: "06-28", until: "07-02"}
- {id: last, name: Dernier, rule: {month: 5, weekday: monday, nth: -1}}
- {id: second, name: Deuxième, rule: {month: 5, weekday: friday, nth: 2}}
- {id: elided, name: Août, rule: {month: 8, weekday: monday, nth: 1}}
- {id: day, name: Jour, date: "05-03", by: Nous, note: Note}
`}), "")
	v := shown[*Calendar](t, s, "fr/calendrier.html")
	var got []string
	for _, m := range v.Months {
		for _, d := range m.Days {
			got = append(got, m.Anchor+" "+d.Anchor+": "+d.Date)
		}
	}
	want := []string{
		"m-5 last: dernier lundi de mai", "m-5 second: deuxième vendredi de mai", "m-5 day: 3 mai",
		"m-6 week: du 28 juin au 2 juillet", "m-8 elided: premier lundi d’août", "undated floating: ",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the days are\n%q, want\n%q", got, want)
	}
	var events []string
	for _, e := range derived(t, s, "fr/calendrier.html").Events.Days {
		events = append(events, fmt.Sprint(e.ID, " ", e.Start.Format("01-02"), " ", e.End.Format("01-02"), " ", e.About))
	}
	want = []string{"week.fr 06-28 07-03 ", "last.fr 05-27 05-28 ", "second.fr 05-10 05-11 ", "elided.fr 08-05 08-06 ", "day.fr 05-03 05-04 Nous\nNote"}
	if !slices.Equal(events, want) {
		t.Errorf("the calendar file has\n%q, want\n%q", events, want)
	}
}

func TestPlacesBesideAPracticeAreFew(t *testing.T) {
	const all = "[t01, t02, {id: t03, role: partner}, t04, {id: t05, role: signatory}, t06]"
	s := siteIn(t, many(map[string]string{
		"content/practices/p01/fr.md": "---\ntitle: P01\nsummary: S\nthemes: [c]\nrelated: [p02]\nnetworks: [n]\nterritories: " + all + "\nsources: [{told_by: Ana, date: 2026}]\nstatus: unknown\n" +
			"period: {from: 2020-05, to: 2020-05}\n---\nP.\n",
		"content/practices/p02/fr.md": "---\ntitle: P02\nsummary: S\nthemes: [c]\nrelated: [p01]\nnetworks: [n]\nterritories: [{id: t01, role: host}, {id: t20, role: example}]\nsources: [{told_by: Ana, date: 2026}]\nstatus: ended\n---\nP.\n",
		"content/boxes/x/fr.md":       "---\ntitle: X\nkind: law\nthemes: [c]\nnetworks: [n]\nsources: [{told_by: Ana, date: 2026}]\n---\nX.\n",
		"content/networks/n/fr.md": "---\ntitle: Réseau\nsummary: S\nacronym: RES\nmembers: [t05, {territory: t01, role: founder, since: 2020}, {territory: t03, since: 2021}]\n" +
			"sources: [{told_by: Ana, date: 2026}]\n---\nN.\n",
	}), "")
	names := func(list []Place) (out string) {
		for _, p := range list {
			out += " " + p.Name
		}
		return out
	}
	first, second := shown[*Practice](t, s, "fr/pratiques/p01.html"), shown[*Practice](t, s, "fr/pratiques/p02.html")
	if got, want := names(first.Spot), " Lieu 01 Lieu 02 Lieu 04 Lieu 06"; got != want {
		t.Errorf("the practice is done in%s, want%s", got, want)
	}
	if got, want := names(second.Spot), " Lieu 01"; got != want {
		t.Errorf("the other is done in%s, want%s", got, want)
	}
	if got, want := names(second.Related[0].Places), " Lieu 01 Lieu 02"; got != want {
		t.Errorf("beside a related practice stand%s, want%s", got, want)
	}
	if why := second.Related[0].Why.String(); why != "choisie par la rédaction" {
		t.Errorf("it is related as %q", why)
	}
	if got := fact(first.Facts, "État"); got != "" {
		t.Errorf("an unknown status is said: %q", got)
	}
	if got := fact(first.Facts, "Période"); got != "mai 2020" {
		t.Errorf("its time is %q", got)
	}
	district := shown[*Territory](t, s, "fr/territoires/above.html")
	if got, want := names(district.Themes[0].Items[0].Places), " Lieu 01 Lieu 02 Lieu 03"; got != want {
		t.Errorf("on the page of the district beside it stand%s, want%s", got, want)
	}
	partner, actor := shown[*Territory](t, s, "fr/territoires/t03.html"), shown[*Territory](t, s, "fr/territoires/t02.html")
	if partner.Themes[0].Items[0].Why.String() != "en partenariat · récit de Ana" || actor.Themes[0].Items[0].Why.String() != "récit de Ana" {
		t.Errorf("a partner acts %q, an actor %q", partner.Themes[0].Items[0].Why, actor.Themes[0].Items[0].Why)
	}
	network := shown[*Network](t, s, "fr/reseaux/reseau.html")
	if len(network.Boxes) != 1 || network.Boxes[0].Title != "X" {
		t.Errorf("the boxes of the network are %+v", network.Boxes)
	}
	var members []string
	for _, m := range network.Members {
		_, since, role := strings.Cut(m.Note, ", ")
		members = append(members, fmt.Sprint(m.Place.Name, ": ", cmp.Or(since, m.Note), " ", role))
	}
	if want := []string{"Lieu 01: depuis 2020 true", "Lieu 03: depuis 2021 false", "Lieu 05:  false"}; !slices.Equal(members, want) {
		t.Errorf("the members are %q, want %q", members, want)
	}
}
