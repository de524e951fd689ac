package figure

import (
	"slices"
	"strings"
	"testing"
)

// What stands at the last of several numbers holds for those that are joined to it.
func TestUnitsHoldForWhatIsJoined(t *testing.T) {
	for _, c := range []struct{ language, text, unit string }{
		{"en", "10 to 20%", "%"},
		{"en", "10–20 %", "%"},
		{"en", "**10** or **20**%", "%"},
		{"en", "5, 10 and 15%", "%"},
		{"fr", "5, 10 ou 15 %", "%"},
		{"en", "14 to 21, 15% of them girls", ""},
		{"en", "21, 15% of them girls", ""},
		{"en", "Among the 60, 15% are over 65.", ""},
		{"en", "20 are 35%", ""},
		{"fr", "20 ans, 15 % de filles", ""},
		{"es", "entre los 60, 15 % tienen más de 65", ""},
	} {
		if got := Read(c.language, c.text)[0].Unit; got != c.unit {
			t.Errorf("%q begins with %q, want %q", c.text, got, c.unit)
		}
	}
}

// A number that a hyphen joins to a word is one where the word says which part of it is
// meant.
func TestNumbersBehindWordsWithAHyphen(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"en", "for under-25s and over-65s", "25 65"},
		{"en", "Under-18s, an over-60s' club, 16-25s", "18 60 16 25"},
		{"en", "in the mid-20th century", "20"},
		{"en", "Covid-19 and COP-21", ""},
		{"fr", "Covid-19", ""},
	} {
		if got := strings.Join(values(Read(c.language, c.text)), " "); got != c.want {
			t.Errorf("%q gives %q, want %q", c.text, got, c.want)
		}
	}
}

// Noon before the end of a range is no part of that time, as a quarter to two is.
func TestNoonBeginsARange(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"en", "from noon to 2 p.m.", "12:00 14:00"},
		{"en", "midday to 2 p.m.", "12:00 14:00"},
		{"en", "9am-noon / 2pm-5.30pm", "9:00 12:00 14:00 17:30"},
		{"en", "a quarter to 2, a quarter to noon", "1:45 3 12:00"},
		{"fr", "de midi à 14 h", "12:00 14"},
		{"fr", "l'après-midi, à midi et demi", "12:30"},
	} {
		var got []string
		for _, f := range Read(c.language, c.text) {
			got = append(got, f.Value)
		}
		if text := strings.Join(got, " "); text != c.want {
			t.Errorf("%q gives %q, want %q", c.text, text, c.want)
		}
	}
}

// The days of a week are no figure of their own behind some of them.
func TestSomeOfTheDaysOfAWeek(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"fr", "6 jours sur 7", "6"},
		{"fr", "six jours sur sept", "6"},
		{"fr", "6j/7, 6 j/7", "6 6"},
		{"fr", "16 heures sur 24", "16"},
		{"fr", "6 jours sur 8", "6 8"},
		{"fr", "6 familles sur 7", "6 7"},
		{"en", "six days out of seven", "6"},
		{"es", "seis días de cada siete", "6"},
	} {
		if got := strings.Join(values(Read(c.language, c.text)), " "); got != c.want {
			t.Errorf("%q gives %q, want %q", c.text, got, c.want)
		}
	}
}

// A number without a noun may have the unit of the one before it in its sentence.
func TestBareNumbersMayShareAUnit(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"fr", "de 800 000 euros en 2019, atteint 950 000 en 2021.", "950000€"},
		{"fr", "La mairie verse 12 000 euros et l'État 5 000.", "5000€"},
		{"fr", "40 % du total, la région 35 et l'État", "35%"},
		{"fr", "de 12 % à 15", "15%"},
		{"en", "€12,000 from the town, 8,000 from the region", "8000€"},
		{"en", "€12,000 for 80 people", ""},
		{"en", "€12,000 for 80 mango trees", ""},
		{"en", "It cost €12,000. Among the 80 are", ""},
		{"fr", "12 000 euros en 2019", ""},
		{"fr", "40 villes, puis 35", ""},
		{"en", "it rose by 5 percentage points, then by 3", ""},
	} {
		found := ""
		for _, f := range Read(c.language, c.text) {
			if i := slices.IndexFunc(f.Also, func(v string) bool { return strings.HasSuffix(v, "€") || strings.HasSuffix(v, "%") }); i >= 0 {
				found = f.Also[i]
			}
		}
		if found != c.want {
			t.Errorf("%q gives %q besides, want %q", c.text, found, c.want)
		}
	}
}

// A half behind a number, or behind what it counts, belongs to it.
func TestNumbersWithAHalf(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"en", "three and a half posts", "3.5"},
		{"en", "3 and a half posts", "3.5"},
		{"fr", "trois postes et demi à temps plein", "3.5"},
		{"fr", "2 jours et demi", "2.5"},
		{"es", "tres puestos y medio", "3.5"},
		{"fr", "un poste et demi", "1.5"},
		{"en", "an hour and a half", "1:30"},
		{"fr", "une heure et demie", "1:30"},
		{"en", "a year and a half", "1.5"},
		{"fr", "deux familles et demi-tarif", "2"},
		{"fr", "2 millions et demi d'habitants", "2500000"},
		{"es", "dos personas y media docena de perros", "2"},
	} {
		if got := Read(c.language, c.text)[0].Value; got != c.want {
			t.Errorf("%q gives %q, want %q", c.text, got, c.want)
		}
	}
}
