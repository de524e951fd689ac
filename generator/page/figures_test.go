package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// chartOf is the chart of a title on the page of figures.
func chartOf(t *testing.T, v *Figures, title string) Chart {
	t.Helper()
	for _, part := range v.Parts {
		for _, c := range part.Charts {
			if c.Title == title {
				return c
			}
		}
	}
	t.Fatalf("nothing is counted as %q", title)
	return Chart{}
}

// drawn writes the charts of a page, one a line: "TITLE: NAME>HREF NUMBER SHARE, …; GROUP".
func drawn(v *Figures) []string {
	var out []string
	for _, part := range v.Parts {
		for _, c := range part.Charts {
			var groups []string
			for _, g := range c.Groups {
				var bars []string
				for _, b := range g.Bars {
					text := b.Link.Text
					if b.Link.Href != "" {
						text += ">" + b.Link.Href
					}
					bars = append(bars, strings.TrimSpace(text+" "+b.Value+" "+b.Share))
				}
				groups = append(groups, strings.Join(bars, ", "))
			}
			out = append(out, c.Title+": "+strings.Join(groups, "; "))
		}
	}
	return out
}

func TestAGuideIsCountedByWhatIsDoneInIt(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/tables/publics.yaml": "- {id: all, name: Tous}\n- {id: none, name: Personne}\n- {id: crews, name: Équipages}\n",
		"content/tables/sources.yaml": "- {id: book, title: Livre, short: Livre}\n",
		"content/practices/p01/fr.md": "---\ntitle: P01\nsummary: S\nthemes: [y, z]\nterritories: [t02, t03, port, away, above, {id: t04, role: example}]\npublics: [crews, all]\n" +
			"status: ended\nperiod: {from: 2019-05, to: 2020}\nsources: [{source: book}, {told_by: Ana, date: 2026}]\n---\nP.\n",
		"content/practices/p02/fr.md": "---\ntitle: P02\nsummary: S\nthemes: [c, b]\nterritories: [{id: t02, role: partner}]\npublics: [all]\n" +
			"status: unknown\nperiod: {to: 2020}\nsources: [{source: book}]\nreviewed: 2025-12-31\n---\nP.\n",
		"content/practices/p03/fr.md": "---\ntitle: P03\nsummary: S\nthemes: [c]\nterritories: [t03]\nstatus: planned\nperiod: {from: 2021}\nsources: [{told_by: Ana, date: 2026}]\nreviewed: 2026-01-03\n---\nP.\n",
	}), "")
	v := shown[*Figures](t, s, "fr/chiffres.html")
	want := []string{
		"Fiches par axe et par thème: A>themes/a.html 19 100%, B>themes/b.html 19 100%; Z>themes/z.html 2 10.5%, Y>themes/y.html 2 10.5%",
		"Fiches par public: Tous>pratiques/index.html#p-all 2 11.1%, Équipages>pratiques/index.html#p-crews 1 5.5%, non précisé 18 100%",
		"Fiches par type de territoire qui agit: Communes>explorer.2.html#actor-commune 19 100%, Départements>explorer.2.html#actor-departement 1 5.2%, Régions>explorer.2.html#actor-region 1 5.2%, Villes d’autres pays>explorer.2.html#actor-city 1 5.2%, aucun territoire n’agit 1 5.2%",
		"Fiches par région: Tout>territoires/top.html 20 100%, à l’étranger 1 5%",
		"Les lieux les plus présents: Lieu 02 (38)>territoires/t02.html 2 100%, Lieu 03 (38)>territoires/t03.html 2 100%, Lieu 04 (38)>territoires/t04.html 2 100%, " +
			lieux(5, 16),
		"Fiches par année de début: 2019>explorer.2.html#year-2019 1 100%, 2020 0, 2021>explorer.2.html#year-2021 1 100%",
		"Fiches par état: prévue 1 5.5%, terminée 1 5.5%, non précisé 18 100%",
		"Fiches par source: Récits de première main>sources.html 19 100%, Livre>sources/book.html 2 10.5%",
		"Les textes, langue par langue: français, 259 mots 26 100%, à jour 26 100%; anglais, 0 mot 0, à traduire 26 100%",
		"Textes par mois de relecture: décembre 2025 1 5.5%, janvier 2026 18 100%, jamais relus 7 38.8%",
	}
	got := drawn(v)
	for i := range max(len(got), len(want)) {
		if g, w := at(got, i), at(want, i); g != w {
			t.Errorf("the guide counts\n%q, want\n%q", g, w)
		}
	}
	if c := chartOf(t, v, "Fiches par année de début"); !c.Columns || c.Note != "18 fiches ne disent pas quand l’action a commencé." {
		t.Errorf("the years are %+v", c)
	}
	if v.Numbers[0].Value != "20" || v.Numbers[1].Value != "22" { // practices, and places where something is done
		t.Errorf("the numbers are %+v", v.Numbers)
	}
	if note := v.Parts[0].Note; !strings.Contains(note, "le total, qui est de 20.") {
		t.Errorf("the total is said in %q", note)
	}
}

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return ""
}

// lieux are bars of places that have one practice of the two of others.
func lieux(from, to int) string {
	var out []string
	for i := from; i <= to; i++ {
		out = append(out, fmt.Sprintf("Lieu %02d (38)>territoires/t%02d.html 1 50%%", i, i))
	}
	return strings.Join(out, ", ")
}

func TestYearsFarBackAndMonthsLongAgoAreToldAsOne(t *testing.T) {
	change := map[string]string{}
	for i := 1; i <= 20; i++ {
		year := 1900 + i
		if i > 2 {
			year = 1990 + i
		}
		change[fmt.Sprintf("content/practices/p%02d/fr.md", i)] = fmt.Sprintf("---\ntitle: P%02d\nsummary: S\nthemes: [c]\nterritories: [t01]\nperiod: {from: %d}\n"+
			"sources: [{told_by: Ana, date: 2026}]\nreviewed: 20%02d-06-01\n---\nP.\n", i, year, i)
	}
	v := shown[*Figures](t, siteIn(t, many(change), ""), "fr/chiffres.html")
	years := chartOf(t, v, "Fiches par année de début").Groups[0].Bars
	if len(years) != mostYears+1 || years[0].Link.Text != "avant 1987" || years[0].Value != "2" || !years[0].Rest || years[mostYears].Link.Text != "2010" {
		t.Errorf("the years are %+v", years)
	}
	months := chartOf(t, v, "Textes par mois de relecture").Groups[0].Bars
	if len(months) != mostMonths+2 || months[0].Link.Text != "avant juin 2009" || months[0].Value != "8" || months[mostMonths].Link.Text != "juin 2020" {
		t.Errorf("the months are %+v", months)
	}
}

func TestThePublicsLeadToThePageOnWhichTheyBegin(t *testing.T) {
	change := map[string]string{"content/tables/publics.yaml": "- {id: all, name: Tous}\n- {id: crews, name: Équipages}\n"}
	for i := 1; i <= 300; i++ {
		publics := "[all]"
		if i > 290 {
			publics = "[all, crews]"
		}
		change[fmt.Sprintf("content/practices/q%03d/fr.md", i)] = fmt.Sprintf("---\ntitle: Q%03d\nsummary: S\nthemes: [c]\nterritories: [t01]\npublics: %s\n"+
			"sources: [{told_by: Ana, date: 2026}]\n---\nQ.\n", i, publics)
	}
	s := siteIn(t, many(change), "")
	list := shown[*Practices](t, s, "fr/pratiques/index.html")
	for _, b := range chartOf(t, shown[*Figures](t, s, "fr/chiffres.html"), "Fiches par public").Groups[0].Bars[1:] {
		if b.Rest {
			continue
		}
		path, anchor, _ := strings.Cut(b.Link.Href, "#")
		page := list
		for _, rest := range list.Rest {
			if rest.Common().Path == "fr/"+path {
				page = rest.(*Practices)
			}
		}
		begins := func(g PracticeGroup) bool { return g.Anchor == anchor && g.Link.Text == b.Link.Text }
		if !slices.ContainsFunc(page.Ways, func(way Way) bool { return slices.ContainsFunc(way.Groups, begins) }) {
			t.Errorf("%s stands not at %s", b.Link.Text, b.Link.Href)
		}
	}
}

func TestAGuideWithoutPracticesCountsItsTextsAlone(t *testing.T) {
	files := many(nil)
	for name := range files {
		if strings.HasPrefix(name, "content/practices/") {
			delete(files, name)
		}
	}
	v := shown[*Figures](t, siteIn(t, files, ""), "fr/chiffres.html")
	if got := drawn(v); len(got) != 1 || !strings.HasPrefix(got[0], "Les textes, langue par langue: ") || len(v.Printed) > 0 {
		t.Errorf("it counts %q", got)
	}
}

func TestTheNumbersOfASourceStandBesideThoseOfTheGuide(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/tables/sources.yaml": "- {id: book, title: Livre, short: Livre, year: 2023-01}\n",
		"seeds/book.yaml": "source: book\nlanguage: fr\nitems:\n  - {id: told, kind: figure, page: 4, label: Chiffres, gist: Des nombres, " +
			"figures: [{value: 40, what: membres}, {value: 300, what: pratiques}]}\n",
		"content/networks/n/fr.md":    "---\ntitle: Réseau\nsummary: S\nmembers: [t01, t02, above, {territory: t03, role: candidate}]\nsources: [{source: book, items: [told]}]\n---\nN.\n",
		"content/practices/p01/fr.md": "---\ntitle: P01\nsummary: S\nthemes: [c]\nterritories: [above, {id: t02, role: example}]\nnetworks: [n]\nsources: [{told_by: Ana, date: 2026}]\n---\nP.\n",
		"content/tables/counts.yaml": `
- {id: all, name: Pratiques, number: "300", of: practices, sources: [{source: book, page: 4, items: [told]}]}
- {id: places, name: Territoires, number: "40", of: territories, sources: [{source: book, page: 4, items: [told]}]}
- {id: members, name: Membres, number: "40", of: territories, network: n, sources: [{source: book, page: 4, items: [told]}]}
- {id: communes, name: Communes membres, number: "40", of: territories, network: n, kind: commune, sources: [{source: book, page: 4, items: [told]}]}
- {id: named, name: Pratiques du réseau, number: "300", of: practices, network: n, sources: [{source: book, page: 4, items: [told]}]}
- {id: departmental, name: Pratiques de départements, number: "300", of: practices, kind: departement, sources: [{source: book, page: 4, items: [told]}]}
- {id: municipal, name: Pratiques de communes, number: "300", of: practices, kind: commune, sources: [{source: book, page: 4, items: [told]}]}
`,
	}), "")
	v := shown[*Figures](t, s, "fr/chiffres.html")
	if len(v.Printed) != 1 || v.Printed[0].Source.Text != "Livre" || v.Printed[0].Dated != "Parution\u00a0: janvier 2023" {
		t.Fatalf("the sources are %+v", v.Printed)
	}
	var got []string
	for _, r := range v.Printed[0].Rows {
		got = append(got, fmt.Sprintf("%s: %s (%s), %s", r.Name.Text, r.Theirs.Text, said(r.Spots), said([]Link{r.Own})))
	}
	spot := "Chiffres>sources/book.2.html#item-told"
	want := []string{
		"Pratiques: 300 (" + spot + "), 20>pratiques/index.html", "Territoires: 40 (" + spot + "), 20>territoires/index.html",
		"Membres: 40 (" + spot + "), 3>reseaux/reseau.html", "Communes membres: 40 (" + spot + "), 2>reseaux/reseau.html",
		"Pratiques du réseau: 300 (" + spot + "), 1>reseaux/reseau.html", "Pratiques de départements: 300 (" + spot + "), 1",
		"Pratiques de communes: 300 (" + spot + "), 19",
	}
	if !slices.Equal(got, want) {
		t.Errorf("beside each other stand\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, g := range shown[*Source](t, s, "fr/sources/book.html").Rest {
		if l, ok := g.(*SourceLedger); ok && !strings.Contains(said(l.Items[0].Items[0].Links), "Chiffres>../chiffres.html#all") {
			t.Errorf("the item leads to %q", said(l.Items[0].Items[0].Links))
		}
	}
}

func TestChartsHaveNoMoreBarsThanAPageHasRoomFor(t *testing.T) {
	files := map[string]string{}
	var publics, all strings.Builder
	for i := range 70 {
		files[fmt.Sprintf("content/themes/a/x%02d/fr.md", i)] = fmt.Sprintf("---\ntitle: X%02d\nsummary: S\norder: %d\n---\n", i, i+2)
		files[fmt.Sprintf("content/practices/q%02d/fr.md", i)] = fmt.Sprintf("---\ntitle: Q%02d\nsummary: S\nthemes: [x%02d]\nterritories: [t01]\npublics: [u%02d]\n"+
			"sources: [{source: s%02d}]\n---\nQ.\n", i, i, i, i)
		fmt.Fprintf(&publics, "- {id: u%02d, name: U%02d}\n", i, i)
		fmt.Fprintf(&all, "- {id: s%02d, title: S%02d, short: S%02d}\n", i, i, i)
	}
	files["content/tables/publics.yaml"], files["content/tables/sources.yaml"] = publics.String(), all.String()
	v := shown[*Figures](t, siteIn(t, many(files), ""), "fr/chiffres.html")
	for _, want := range []struct {
		title      string
		bars, more int
		to         string
	}{
		{"Fiches par axe et par thème", 2, 0, ""},
		{"Fiches par public", mostPublics + 1, 46, "pratiques/index.html"},
		{"Fiches par source", mostSources, 56, "sources.html"},
	} {
		c, bars := chartOf(t, v, want.title), 0
		for _, g := range c.Groups {
			bars += len(g.Bars)
		}
		more := Link{}
		if c.More != nil {
			more = *c.More
		}
		if bars != want.bars || more.Href != want.to || want.more > 0 && more.Text != fmt.Sprintf("%d autres", want.more) {
			t.Errorf("%q has %d bars and %+v", want.title, bars, more)
		}
	}
}
