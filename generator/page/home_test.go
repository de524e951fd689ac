package page

import (
	"fmt"
	"strings"
	"testing"

	"recueil/generator/guide"
)

// groups writes the foot of a page as "TITLE: LINKS; …".
func groups(foot []FooterGroup) string {
	var out []string
	for _, g := range foot {
		out = append(out, g.Title+": "+said(g.Links))
	}
	return strings.Join(out, "; ")
}

// doors writes what leads from the first page as "TITLE>HREF (NOTES)".
func doors(list []Door) string {
	var out []string
	for _, d := range list {
		out = append(out, said([]Link{d.Link})+" ("+said(d.Notes)+")")
	}
	return strings.Join(out, " ")
}

func TestAGuideHasADoorForEachThingThatItHas(t *testing.T) {
	full := shown[*Home](t, siteOf(t, goldenSite, ""), "en/index.html")
	want := "Act where I live>guidelines.html (2 guidelines: where to begin, how far to go) " +
		"See what is done near me>territories/index.html (3 territories, from village to region) " +
		"Look for a word>search.html (The whole guide from A to Z Glossary>glossary.html) Print (Poster>poster.html Calendar>calendar.html)"
	if got := doors(full.Doors); got != want {
		t.Errorf("the doors are\n%s, want\n%s", got, want)
	}
	if got, want := doors(shown[*Home](t, siteIn(t, many(map[string]string{
		"content/tables/territories.yaml": "- {id: t01, name: Un, kind: commune}\n", "content/tables/calendar.yaml": "[]\n",
	}), ""), "fr/index.html").Doors), "Voir ce qui se fait près de chez moi>territoires/index.html (1 territoire, du village à la région) "+
		"Chercher un mot>recherche.html (Tout le guide de A à Z)"; got != want {
		t.Errorf("the doors of a guide that has less are\n%s, want\n%s", got, want)
	}
}

func TestTheFirstPageCountsEachThingOnce(t *testing.T) {
	v := shown[*Home](t, siteIn(t, many(nil), ""), "fr/index.html")
	if v.Held.Text != "20 fiches pratiques, chacune avec sa source" || len(v.Numbers) != 0 {
		t.Errorf("it counts %q, and %+v", v.Held.Text, v.Numbers)
	}
}

// Of many, the first page names three that were looked at last and three to
// which most lead, none of them twice.
func TestTheFirstPageNamesTheNewestSheetsAndThoseToWhichMostLead(t *testing.T) {
	change := map[string]string{}
	for i := 1; i <= 20; i++ {
		chosen := "related: [p17]\n"
		if i == 17 {
			chosen = ""
		}
		change[fmt.Sprintf("content/practices/p%02d/fr.md", i)] = fmt.Sprintf("---\ntitle: P%02d\nsummary: S\nthemes: [c]\nterritories: [t%02d]\n"+
			"%ssources: [{told_by: Ana, date: 2026}]\nreviewed: 2026-01-%02d\n---\nP.\n", i, i, chosen, i)
	}
	v := shown[*Home](t, siteIn(t, many(change), ""), "fr/index.html")
	if len(v.Picks) != 2 {
		t.Fatalf("it names %+v", v.Picks)
	}
	newest, linked := v.Picks[0], v.Picks[1]
	if got, want := titles(newest.Items), "P20 P19 P18"; got != want {
		t.Errorf("the newest are %s, want %s", got, want)
	}
	if got, want := newest.Items[0].Why.String(), "Relue le 20 janvier 2026"; got != want {
		t.Errorf("the newest says %q, want %q", got, want)
	}
	for _, title := range strings.Fields(titles(linked.Items)) {
		if strings.Contains(titles(newest.Items), title) {
			t.Errorf("%s is named twice", title)
		}
	}
	if got, want := linked.Items[0].Link.Text+", "+linked.Items[0].Why.String(), "P17, 19 fiches y mènent"; got != want || len(linked.Items) != 3 {
		t.Errorf("those to which most lead are %s, the first is %q, want %q", titles(linked.Items), got, want)
	}
}

func TestASheetThatNobodyHasReviewedIsAsNewAsItsFacts(t *testing.T) {
	const sheet = "---\ntitle: %s\nsummary: S\nthemes: [c]\nterritories: [t01]\nsources: [{told_by: Ana, date: %d}]\n---\nP.\n"
	change := map[string]string{}
	for i := 1; i <= 20; i++ {
		change[fmt.Sprintf("content/practices/p%02d/fr.md", i)] = fmt.Sprintf(sheet, fmt.Sprintf("P%02d", i), 2000+i%7)
	}
	newest := shown[*Home](t, siteIn(t, many(change), ""), "fr/index.html").Picks[0]
	if got, want := titles(newest.Items), "P06 P13 P20"; got != want {
		t.Errorf("the newest are %s, want %s", got, want)
	}
	if why := newest.Items[0].Why.String(); !strings.Contains(why, "2006") {
		t.Errorf("it says %q", why)
	}
}

func TestPagesOfNoLanguageSayTheSameInEach(t *testing.T) {
	s := siteOf(t, archipelago, base)
	for path, want := range map[string]struct{ head, titles, texts string }{
		"index.html": {
			"Îles ouvertes / Open islands / Islas abiertas", "fr Îles ouvertes, en Open islands, es Islas abiertas",
			"Ce que les îles font ensemble. What the islands do together. Lo que las islas hacen juntas.",
		},
		"404.html": {
			"Page introuvable / Page not found / Página no encontrada", "fr Page introuvable, en Page not found, es Página no encontrada",
			"Cette adresse ne mène à aucune page du guide. Elle a peut-être changé. This address leads to no page of the guide. " +
				"It may have changed. Esta dirección no lleva a ninguna página de la guía. Puede que haya cambiado.",
		},
	} {
		v := shown[*Root](t, s, path)
		var titles, texts []string
		for _, p := range v.Titles {
			titles = append(titles, p.Lang+" "+p.Text)
		}
		for _, e := range v.Entries {
			texts = append(texts, e.Text.Text)
			if lost := path == NotFound; (e.Search.Href != "") != lost {
				t.Errorf("%s leads to a search at %q", path, e.Search.Href)
			}
		}
		if v.Title != want.head || strings.Join(titles, ", ") != want.titles || strings.Join(texts, " ") != want.texts {
			t.Errorf("%s says %q, %q, %q", path, v.Title, titles, texts)
		}
		if v.Site.Text != "Îles ouvertes / Open islands / Islas abiertas" {
			t.Errorf("%s is of the site %q", path, v.Site.Text)
		}
	}
	if same := shown[*Root](t, siteIn(t, many(nil), ""), "index.html"); same.Title != "X" || len(same.Titles) != 1 || len(same.Entries) != 2 {
		t.Errorf("a guide of one name has the heading %q, %+v", same.Title, same.Titles)
	}
}

func TestTheFootOfPagesPartsWhatTellsOfTheGuideFromItsTerms(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/pages/q/fr.md": "---\ntitle: Q\nsummary: S\norder: 1\n---\nQ.\n",
		"content/pages/r/fr.md": "---\ntitle: R\nsummary: S\nabout: terms\norder: 2\n---\nR.\n",
	}), "")
	want := "Find: Explore>explore.html Calendar>calendar.html Site map>site-map.html; Know the guide: Figures>figures.html Sources>sources.html Q>q.html; Take away, terms: Open data>data/index.html R>r.html"
	if got := groups(shown[*Home](t, s, "en/index.html").Footer); got != want {
		t.Errorf("the foot is %q, want %q", got, want)
	}
}

// Of sheets that nothing tells apart, each language shows the same first.
func TestSheetsAlikeStandInOneOrderInAllLanguages(t *testing.T) {
	a, b := &guide.Practice{Sheet: &guide.Sheet{ID: "a"}}, &guide.Practice{Sheet: &guide.Sheet{ID: "b"}}
	if before(candidate{practice: a}, candidate{practice: b}) >= 0 || before(candidate{practice: a}, candidate{practice: b, count: 1}) <= 0 {
		t.Error("they do not stand by what leads to them, then by their ids")
	}
}
