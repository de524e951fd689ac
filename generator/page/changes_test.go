package page

import (
	"fmt"
	"slices"
	"testing"

	"recueil/generator/guide"
)

func TestWhatWasPutRightStandsInTheChangelogTheNewestFirst(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/practices/p01/fr.md": "---\ntitle: P01\nsummary: S\nthemes: [c]\nterritories: [t01]\nsources: [{told_by: Ana, date: 2026}]\n" +
			"corrections: [{date: 2026-11-25, text: {fr: Un, en: One}}, {date: 2026-12-01, text: {fr: Deux, en: Two}}]\n---\nP.\n",
		"content/profiles/t01/fr.md": "---\ntitle: Profil\nsummary: S\nsources: [{told_by: Ana, date: 2026}]\ncorrections: [{date: 2026-12-01, text: Trois}]\n---\nP.\n",
	}), "")
	v := shown[*Changes](t, s, "en/changelog.html")
	var got []string
	for _, d := range v.Days {
		for _, c := range d.Changes {
			got = append(got, fmt.Sprintf("%s %s>%s %s", d.Date, c.Sheet.Text, c.Sheet.Href, c.Text.Text))
		}
	}
	want := []string{
		"1 December 2026 P01>practices/p01.html Two", "1 December 2026 Lieu 01>territories/t01.html Trois", "25 November 2026 P01>practices/p01.html One",
	}
	slices.Sort(got[:2])
	slices.Sort(want[:2])
	if !slices.Equal(got, want) {
		t.Errorf("the changelog holds\n%q, want\n%q", got, want)
	}
	if got := fact(shown[*Practice](t, s, "fr/pratiques/p01.html").Basis, "Corrigée le"); got != "25 novembre 2026 Un; 1er décembre 2026 Deux" {
		t.Errorf("the sheet says %q", got)
	}
}

func TestAGuideThatCorrectedNothingHasNoChangelog(t *testing.T) {
	s := siteIn(t, many(nil), "")
	for _, d := range s.Drafts() {
		if d.Compose().Common().Path == "en/changelog.html" {
			t.Error("it is there")
		}
	}
	if s.addresses.Has(s.locales[0].Language, guide.Single("changes")) {
		t.Error("it has an address")
	}
}

func TestWhatIsNewInAnEditionStandsInTheChangelogAndInTheFeed(t *testing.T) {
	practice := func(title string) string {
		return "---\ntitle: " + title + "\nsummary: S\nthemes: [c]\nterritories: [t01]\nreviewed: 2026-01-01\n" +
			"sources: [{told_by: Ana, date: 2026}]\ncorrections: [{date: 2026-03-01, text: {fr: Un, en: One}}]\n---\nP.\n"
	}
	s := siteIn(t, many(map[string]string{
		"content/practices/p01/fr.md": practice("P01"),
		"content/editions.yaml": `
- {date: 2026-01-01, practice: p01, text: "00000001"}
- {date: 2026-01-01, practice: p03, text: "00000001"}
- {date: 2026-03-01, practice: p02, text: "00000001"}
- {date: 2026-02-01, practice: p03, text: "00000002"}
- {date: 2026-03-01, practice: p03, text: "00000003"}
- {date: 2026-03-01, practice: p03, text: "00000004"}
- {date: 2026-04-01, practice: gone, text: "00000001"}
`,
	}), "https://guide.example")
	v := shown[*Changes](t, s, "en/changelog.html")
	var got []string
	for _, d := range v.Days {
		for _, c := range d.Changes {
			got = append(got, fmt.Sprintf("%s %s %s %s", d.Anchor, d.Datetime, c.Sheet.Href, c.Text.Text))
		}
	}
	want := []string{
		"edition-2026-03-01 2026-03-01 practices/p02.html New sheet", "edition-2026-03-01 2026-03-01 practices/p03.html Revised text",
		"edition-2026-03-01 2026-03-01 practices/p01.html One", "edition-2026-02-01 2026-02-01 practices/p03.html Revised text",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the changelog holds\n%q, want\n%q", got, want)
	}
	updates := derived(t, s, "en/changelog.html").Updates
	if len(updates) != 2 || *updates[0] != (Update{
		"https://guide.example/en/changelog.html#edition-2026-03-01", "What is new in the edition of 1 March 2026", "1 new sheet, 1 revised text", "2026-03-01", "en",
	}) {
		t.Errorf("the feed has %+v", updates)
	}
}
