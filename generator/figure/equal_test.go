package figure

import (
	"slices"
	"strings"
	"testing"
)

// What says the same in other words or numbers shares a value, or a value besides.
func TestEqualFiguresShareAValue(t *testing.T) {
	for _, c := range []struct{ language, text, language2, other string }{
		{"fr", "à 18 h", "en", "at 6 pm"},
		{"fr", "17 heures", "en", "5 p.m."},
		{"fr", "à 12 h", "en", "at noon"},
		{"fr", "midi et demi", "en", "half past twelve"},
		{"fr", "minuit moins le quart", "en", "11:45 pm"},
		{"es", "mediodía y media", "fr", "12 h 30"},
		{"fr", "12h", "en", "9am-noon"},
		{"fr", "14 h", "en", "noon-2pm"},
		{"fr", "14 h", "en", "midday to 2 p.m."},
		{"fr", "12 h", "en", "at 12 noon"},
		{"fr", "16 h 45", "en", "open 8.15-16.45"},
		{"fr", "18 h", "en", "open 8.30 to 18.00"},
		{"fr", "8 h 30", "en", "at 8.30"},
		{"fr", "à 17 h 30", "en", "from 9 to 5.30"},
		{"fr", "ses 20 ans", "en", "its 20th anniversary"},
		{"es", "su 20.º aniversario", "fr", "ses vingt ans"},
		{"fr", "à minuit", "es", "a las 24 h"},
		{"fr", "à 17 h", "en", "at 5"},
		{"fr", "à 18h30", "en", "at 6:30"},
		{"fr", "une formation de 18 heures", "en", "an 18-hour course"},
		{"fr", "de 9 à 12 h", "en", "9 am to noon"},
		{"fr", "la 2e", "en", "the second"},
		{"fr", "la vingt et unième", "en", "the 21st"},
		{"fr", "le XXIe siècle", "en", "the twenty-first century"},
		{"fr", "la quatre-vingtième", "en", "the eightieth"},
		{"fr", "la quatre-vingt-dixième", "en", "the 90th"},
		{"fr", "la 110e", "en", "the one hundred and tenth"},
		{"es", "la 3.ª", "fr", "la troisième"},
		{"fr", "le 1er mai", "en", "the first of May"},
		{"fr", "quinze jours", "en", "two weeks"},
		{"fr", "tous les 15 jours", "en", "every fortnight"},
		{"fr", "48 heures", "es", "dos días"},
		{"fr", "18 mois", "en", "1.5 years"},
		{"fr", "dix ans", "en", "a decade"},
		{"fr", "les deux villes", "en", "both towns"},
		{"fr", "un jour sur deux", "en", "every other day"},
		{"fr", "années 90", "en", "the 1990s"},
		{"fr", "années 1990", "es", "la década de 1990"},
		{"es", "los años noventa", "en", "the 90s"},
		{"fr", "75 %", "en", "three quarters"},
		{"fr", "un tiers des lits", "en", "a third of the beds"},
		{"fr", "la moitié", "en", "50%"},
		{"es", "la mitad", "en", "half of them"},
		{"en", "the 1990's", "fr", "les années 90"},
	} {
		if !share(c.language, c.text, c.language2, c.other) {
			t.Errorf("%q and %q share no value", c.text, c.other)
		}
	}
	for _, c := range []struct{ text, other string }{
		{"à 18 h", "at 7 pm"},
		{"à 18 h 30", "at 6.45 pm"},
		{"la 2e", "the third"},
		{"à 16 h 45", "€8.15-16.45"},
		{"à 16 h 45", "a share of 16.45"},
		{"à 16 h 45", "8.15-16.45%"},
		{"18 mois", "two years"},
		{"années 80", "the 1990s"},
	} {
		if share("fr", c.text, "en", c.other) {
			t.Errorf("%q and %q share a value", c.text, c.other)
		}
	}
}

// share tells whether the last figures of two texts may say the same.
func share(language, text, language2, other string) bool {
	all, others := Read(language, text), Read(language2, other)
	a, b := all[len(all)-1], others[len(others)-1]
	for _, value := range append(a.Also, a.Value) {
		if value == b.Value || slices.Contains(b.Also, value) {
			return true
		}
	}
	return false
}

// Years written short are those that they mean, a sign of money holds for both ends.
func TestTheLastOfARangeSaysWhatTheFirstDoes(t *testing.T) {
	if f := Read("en", "in 2021-22")[1]; !slices.Equal(f.Also, []string{"2022"}) {
		t.Errorf("2021-22 ends %v", f.Also)
	}
	if f := Read("fr", "2 à 3 000 euros")[0]; !slices.Equal(f.Also, []string{"2000"}) {
		t.Errorf("2 à 3 000 begins with %v", f.Also)
	}
	for _, c := range []struct{ language, text, want string }{
		{"en", "€10 to 12 million", "€ €"},
		{"en", "€10–12 a day", "€ €"},
		{"en", "€30 to 40 widows", "€ "},
		{"en", "€30 to 3 associations", "€ "},
		{"fr", "de 10 à 12 euros", "€ €"},
	} {
		var units []string
		for _, f := range Read(c.language, c.text) {
			units = append(units, f.Unit)
		}
		if got := strings.Join(units, " "); got != c.want {
			t.Errorf("%q has the units %q, want %q", c.text, got, c.want)
		}
	}
}
