package page

import "testing"

func TestEachRoleOfAnActorHasWordsOfItsOwn(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/practices/p01/fr.md": "---\ntitle: P01\nsummary: S\nthemes: [c]\nterritories: [t01]\n" +
			"actors: [Ana, {name: Bea, role: named}, {name: Cléo, role: beneficiary}, {name: Dan, role: funder}, {name: Eli, role: lead}, {name: Flo, role: partner}, {name: Gus, role: lead}]\n" +
			"sources: [{told_by: Ana, date: 2026}]\n---\nP.\n",
	}), "")
	v := shown[*Practice](t, s, "fr/pratiques/p01.html")
	for name, want := range map[string]string{
		"Mise en œuvre": "Eli, Gus", "Avec": "Ana, Flo", "Financement": "Dan", "Au bénéfice de": "Cléo", "La source nomme aussi": "Bea",
	} {
		if got := fact(v.Facts, name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestWhatHasNoEndGoesOnOnlyIfItsStatusSaysSo(t *testing.T) {
	for keys, want := range map[string]string{
		"period: {from: 2020}":                            "début\u00a0: 2020",
		"period: {from: 2020}\nstatus: unknown":           "début\u00a0: 2020",
		"period: {from: 2020}\nstatus: ended":             "début\u00a0: 2020",
		"period: {from: 2020}\nstatus: ongoing":           "depuis 2020",
		"period: {from: 2020, to: 2022}\nstatus: ongoing": "début\u00a0: 2020; fin\u00a0: 2022",
		"period: {to: 2022}":                              "fin\u00a0: 2022",
	} {
		s := siteIn(t, many(map[string]string{
			"content/practices/p01/fr.md": "---\ntitle: P01\nsummary: S\nthemes: [c]\nterritories: [t01]\n" + keys + "\nsources: [{told_by: Ana, date: 2026}]\n---\nP.\n",
		}), "")
		if got := fact(shown[*Practice](t, s, "fr/pratiques/p01.html").Facts, "Période"); got != want {
			t.Errorf("with %q the period is %q, want %q", keys, got, want)
		}
	}
}
