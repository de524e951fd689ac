package page

import (
	"slices"
	"strings"
	"testing"
)

func TestTheErrataNameWhatChangesAFactAndCountTheOthers(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/tables/sources.yaml": "- {id: book, title: Livre, short: Livre}\n- {id: none, title: Vide, short: Vide}\n",
		"content/practices/p01/fr.md": "---\ntitle: P01\nsummary: S\nthemes: [c]\nterritories: [t01]\nsources: [{source: book, items: [i]}]\n---\nP.\n",
		"content/profiles/t01/fr.md":  "---\ntitle: T\nsummary: S\nsources: [{source: book, items: [i]}]\n---\nT.\n",
		"content/themes/a/fr.md":      "---\ntitle: A\nsummary: S\norder: 1\nsources: [{source: book, items: [i]}]\n---\nA.\n",
		"content/pages/q/fr.md":       "---\ntitle: Q\nsummary: S\nsources: [{source: book, items: [i]}]\n---\nQ.\n",
		"seeds/book.yaml": "source: book\nitems:\n- {id: i, kind: practice, page: 3, errata: [{printed: a, why: b}, {printed: c, why: d, note: {fr: Dit c, en: Says c}}, {printed: e, why: f}]}\n" +
			"- {id: j, kind: practice, errata: [{printed: g, why: h}]}\n",
	}), "")
	v := shown[*Errata](t, s, "fr/corrections.html")
	first := v.Sources[0]
	if len(v.Sources) != 2 || len(first.Notes) != 1 || first.Notes[0].Note.Text != "Dit c" || !strings.HasSuffix(first.Notes[0].Page, "3") {
		t.Fatalf("the corrections are %+v", v.Sources)
	}
	if got := said(first.Notes[0].Links); got != "P01>pratiques/p01.html" {
		t.Errorf("what tells it is %q", got)
	}
	if !strings.Contains(first.Smaller, "3") || v.Sources[1].Smaller != "" {
		t.Errorf("the others are %q and %q", first.Smaller, v.Sources[1].Smaller)
	}
}

func TestAGuideOpensPagesInItsOwnWords(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/guide.yaml": "title: X\ntagline: X\nlanguages: [fr, en]\nopenings:\n" +
			"- {page: calendar, title: Nos jours}\n- {page: practices, title: Nos fiches, intro: Toutes.}\n",
		"content/pages/q/fr.md": "---\ntitle: Q\nsummary: S\norder: 2\n---\nQ.\n",
		"content/pages/r/fr.md": "---\ntitle: R\nsummary: S\norder: 1\n---\nR.\n",
	}), "")
	calendar, practices := shown[*Calendar](t, s, "fr/calendrier.html"), shown[*Practices](t, s, "fr/pratiques/index.html")
	if calendar.Title != "Nos jours" || calendar.Intro == "" || calendar.Intro == "Nos jours" || practices.Title != "Nos fiches" || practices.Intro != "Toutes." {
		t.Errorf("they open with %q, %q and %q, %q", calendar.Title, calendar.Intro, practices.Title, practices.Intro)
	}
	if foot := groups(practices.Footer); !strings.Contains(foot, "R>../r.html Q>../q.html") {
		t.Errorf("the foot is %q", foot)
	}
	var current []string
	for _, l := range practices.Menu {
		if l.Current {
			current = append(current, l.Href)
		}
	}
	if !slices.Equal(current, []string{"index.html"}) {
		t.Errorf("of the menu these are current: %q", current)
	}
}

func TestAPageThatIsNotTranslatedSaysItsLanguageEverywhere(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/practices/p01/fr.md": "---\ntitle: P01\nsummary: À Lieu 02.\nlabel: Un\nthemes: [c]\nterritories: [t02, t03]\nsources: [{told_by: Ana, date: 2026}]\nreviewed: 2026-01\n---\nP.\n",
		"content/practices/p02/en.md": "---\ntitle: P02 in English\nsummary: S\nfollows: []\n---\nlong long\n",
	}), base)
	const path = "en/practices/p01.html"
	v := shown[*Practice](t, s, path)
	if want := (Update{base + "/" + path, "P01", "À Lieu 02.", "2026-01", "fr"}); *derived(t, s, path).Updates[0] != want {
		t.Errorf("its entry in the feed is %+v", derived(t, s, path).Updates)
	}
	if v.Fallback == nil || v.Lang != "fr" || v.TitleLang != "fr" || v.DescriptionLang != "fr" {
		t.Errorf("the page says %+v", v.Words)
	}
	if got := v.Alternates[len(v.Alternates)-1]; got.Lang != "x-default" || got.Href != base+"/fr/pratiques/p01.html" {
		t.Errorf("whose language is unknown is led to %q", got.Href)
	}
	topic := shown[*Theme](t, s, "en/themes/b.html").Topics[0]
	if topic.Intro.Fallback == nil || topic.Intro.Lang != "fr" {
		t.Errorf("the topic says %+v", topic.Intro)
	}
	lead := topic.Leads[0]
	if lead.Lang != "fr" || len(lead.Places) != 1 || lead.Places[0].Name != "Lieu 03" || lead.Places[0].Lang != "en" {
		t.Errorf("the lead is %+v", lead)
	}
	if own := topic.Leads[1]; own.Lang != "" || own.Places[0].Lang != "" {
		t.Errorf("a lead of the page's language is %+v", own)
	}
}

func TestATermNamesItselfInTheLanguagesThatHaveAWordForIt(t *testing.T) {
	s := siteOf(t, archipelago, "")
	for path, want := range map[string]string{
		"en/glossary/tide.html": "marée>../../fr/glossaire/tide.html",
		"en/glossary/pier.html": "jetée>../../fr/glossaire/pier.html muelle>../../es/glosario/pier.html",
	} {
		if got := said(shown[*Term](t, s, path).Elsewhere); got != want {
			t.Errorf("%s names itself elsewhere %q, want %q", path, got, want)
		}
	}
}

func TestAnAcronymIsSaidBesideANameThatIsNotTheAcronymItself(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/tables/glossary.yaml": "- {id: a, term: RVL, acronym: RVL, definition: D}\n- {id: b, term: Repas, acronym: REP, definition: D}\n",
	}), "")
	v := shown[*Glossary](t, s, "fr/glossaire.html")
	if a, b := v.Letters[0].Terms[1].Acronym, v.Letters[0].Terms[0].Acronym; a != "" || b != "REP" {
		t.Errorf("the acronyms are %q and %q", a, b)
	}
}

func TestWhatIsOfNoUseIsLeftOut(t *testing.T) {
	village := siteOf(t, "../testdata/guides/village", base)
	if head := derived(t, village, "fr/index.html").FeedHead; head != nil || shown[*Home](t, village, "fr/index.html").Feed != "" {
		t.Errorf("a guide without news has a feed: %+v", head)
	}
	s := siteIn(t, many(map[string]string{
		"content/tables/territories.yaml": "- {id: above, name: Dessus, kind: departement, insee: \"38\"}\n" +
			"- {id: t01, name: Un, kind: commune, departement: \"38\", coordinates: [45.1, 5.7]}\n" +
			"- {id: t02, name: Deux, kind: intercommunal, departement: \"38\", coordinates: [45.1, 5.7]}\n" +
			"- {id: t03, name: Trois, kind: commune, departement: \"38\", coordinates: [45.2, 5.7]}\n" +
			"- {id: t04, name: Irun, kind: city, country: ES}\n- {id: t05, name: Espagne, kind: country, country: ES}\n- {id: t06, name: Rome, kind: city, country: IT}\n",
	}), "")
	for path, want := range map[string]string{"above": "Dessus", "t01": "Un (38)", "t04": "Irun (ES)", "t05": "Espagne"} {
		if got := shown[*Territory](t, s, "fr/territoires/"+path+".html").Title; got != want {
			t.Errorf("the title is %q, want %q", got, want)
		}
	}
	for path, want := range map[string]int{"t04": 2, "t05": 1, "t06": 2, "t01": 2} { // its kind, and what lies above
		if got := shown[*Territory](t, s, "fr/territoires/"+path+".html").Kicker; len(got) != want {
			t.Errorf("above the name of %s stands %q", path, said(got))
		}
	}
}

func TestAThemesPageHasWhatNamesTheThemeItself(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/boxes/x/fr.md":          "---\ntitle: X\nkind: law\nthemes: [b]\nsources: [{told_by: Ana, date: 2026}]\n---\nX.\n",
		"content/tables/origins.yaml":    "- {id: us, name: Nous}\n",
		"content/tables/guidelines.yaml": "- {id: last, theme: b, level: further, text: Z, practices: [p01], by: us}\n- {id: one, theme: b, level: start, text: A, practices: [p01], by: us}\n- {id: two, theme: b, level: start, text: B, practices: [p02], by: us}\n",
		"content/tables/poster.yaml":     "- {id: o, name: O, themes: [y, c], actions: [{id: act, text: A}]}\n",
	}), "")
	v := shown[*Theme](t, s, "fr/themes/b.html")
	if direct := v.Topics[len(v.Topics)-1]; direct.Anchor != "more" || len(direct.Band) != 1 {
		t.Errorf("what names the theme itself is %+v", direct)
	}
	if topic := v.Topics[0]; len(topic.Leads) != 19 || titles(topic.Others) != "P20" || topic.Others[0].Places[0].Name != "Lieu 20" {
		t.Errorf("the topic has %d leads, and others: %+v", len(topic.Leads), topic.Others)
	}
	levels := spelled(v.Levels)
	if want := []string{"start 1 A", "start 2 B", "further 3 Z"}; !slices.Equal(levels, want) {
		t.Errorf("the guidelines are %q, want %q", levels, want)
	}
	if d := shown[*Poster](t, s, "fr/"+s.locales[0].Text("path.poster")+".html").Domains[0]; d.Colour != "blue" {
		t.Errorf("the colour of a domain is %q, not that of its first theme", d.Colour)
	}
}

func TestNamesStandInOneLineUnlessOneIsOfAnotherLanguage(t *testing.T) {
	for _, c := range []struct{ names, want []Phrase }{
		{[]Phrase{{"a", ""}, {"b", ""}, {"c", ""}}, []Phrase{{"a, b, c", ""}}},
		{[]Phrase{{"a", "fr"}, {"b", ""}, {"c", ""}}, []Phrase{{"a", "fr"}, {"b", ""}, {"c", ""}}},
		{[]Phrase{{"a", ""}, {"b", "fr"}, {"c", ""}}, []Phrase{{"a, c", ""}, {"b", "fr"}}},
		{nil, nil},
	} {
		var got []Phrase
		for _, item := range inLine(c.names) {
			got = append(got, Phrase{item.Text, item.Lang})
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%v stand as %v, want %v", c.names, got, c.want)
		}
	}
}
