package page

import (
	"strings"
	"testing"
)

func TestAPracticeThatIsOnlyALeadStandsOnThePageOfItsTheme(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/practices/p01/fr.md": "---\ntitle: Un premier\nlabel: Premier\nsummary: Au Lieu 01, un premier.\nthemes: [c]\nterritories: [t01]\npage: none\n" +
			"aliases: [/fr/pratiques/jadis.html]\nsources: [{told_by: Ana, date: 2026}]\n---\n",
		"content/practices/p02/fr.md": "---\ntitle: P02\nsummary: S\nthemes: [c]\nrelated: [p01]\nterritories: [t01]\nsources: [{told_by: Ana, date: 2026}]\n---\n[Voir](practice:p01).\n",
	}), base)
	v := shown[*Theme](t, s, "fr/themes/b.html")
	var found *Lead
	for i := range v.Topics {
		for j := range v.Topics[i].Leads {
			if l := &v.Topics[i].Leads[j]; strings.HasPrefix(l.Label, "Premier") {
				found = l
			}
		}
	}
	if found == nil || found.Href != "" || found.Anchor != "lead-p01" || found.Dated != "D’après un récit fait en 2026." || len(found.Sources) != 1 {
		t.Fatalf("the lead is %+v", found)
	}
	entries := 0
	for d := range s.Searches()[0].Entries {
		if e := d.Compose(); e.Href == "themes/b.html#lead-p01" {
			entries++
		}
	}
	if entries != 1 {
		t.Errorf("a search finds it %d times", entries)
	}
	for _, former := range []string{"fr/pratiques/un-premier.html", "fr/pratiques/jadis.html"} {
		if r := shown[*Redirect](t, s, former); r.To != "../themes/b.html#lead-p01" {
			t.Errorf("%s leads to %q", former, r.To)
		}
	}
	second := shown[*Practice](t, s, "fr/pratiques/p02.html")
	if got := second.Related[0].Link.Href; got != "../themes/b.html#lead-p01" {
		t.Errorf("beside another it leads to %q", got)
	}
	if text := string(second.Sections[0].HTML); !strings.Contains(text, "../themes/b.html#lead-p01") {
		t.Errorf("from a text it is linked as %q", text)
	}
}

func TestALeadThatFollowsAnOlderOriginalSaysSo(t *testing.T) {
	lead := "themes: [c]\nterritories: [t01]\npage: none\nsources: [{told_by: Ana, date: 2026}]\n---\n"
	s := siteIn(t, many(map[string]string{
		"content/practices/p01/fr.md": "---\ntitle: Un premier\nlabel: Premier\nsummary: S\n" + lead,
		"content/practices/p01/en.md": "---\ntitle: First\nlabel: First\nsummary: S\nfollows: [00000000, 00000000]\n---\n",
	}), "")
	for path, want := range map[string]string{"fr/themes/b.html": "", "en/themes/b.html": "../../fr/themes/b.html#lead-p01"} {
		got := ""
		for _, topic := range shown[*Theme](t, s, path).Topics {
			for _, l := range topic.Leads {
				if l.Stale != nil {
					got += l.Stale.Link.Href
				}
			}
		}
		if got != want {
			t.Errorf("%s leads to %q, want %q", path, got, want)
		}
	}
}

func TestWhatTheSourcesDoNotSayIsOneLineOfTheFacts(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/tables/sources.yaml": "- {id: book, title: Livre, short: Livre}\n",
		"seeds/book.yaml":             "source: book\nitems: [{id: a, kind: practice}, {id: b, kind: practice}]\n",
		"content/practices/p01/fr.md": "---\ntitle: P01\nsummary: S\nthemes: [c]\nterritories: [t01]\nunsaid: [period, results]\nsources: [{source: book, items: [a]}, {source: book, items: [b]}]\n---\nP.\n",
		"content/practices/p02/fr.md": "---\ntitle: P02\nsummary: S\nthemes: [c]\nterritories: [t01]\nunsaid: [cost]\nsources: [{told_by: Ana, date: 2026}, {told_by: Bea, date: 2025}]\n---\nP.\n",
	}), "")
	one, two := shown[*Practice](t, s, "fr/pratiques/p01.html"), shown[*Practice](t, s, "fr/pratiques/p02.html")
	if got := fact(one.Basis, "La source ne dit pas"); got != "quand, avec quel résultat" {
		t.Errorf("of one source it is %q", got)
	}
	if got := fact(two.Basis, "Les sources ne disent pas"); got != "à quel coût" {
		t.Errorf("of two it is %q", got)
	}
}
