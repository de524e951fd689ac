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
