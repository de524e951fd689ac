package figure

import "testing"

func TestFiguresSayWhetherTheyAreBounds(t *testing.T) {
	for _, c := range []struct {
		language, text string
		want           Bound
	}{
		{"fr", "Plus de 80 personnes", AtLeast},
		{"fr", "au moins **80** personnes", AtLeast},
		{"fr", "pas plus de 80 personnes", AtMost},
		{"fr", "pas moins de quatre-vingts personnes", AtLeast},
		{"fr", "jusqu'à 80 personnes", AtMost},
		{"fr", "près de 80 personnes", AtMost},
		{"fr", "plus de vingt lits", AtLeast},
		{"fr", "80 personnes au plus", AtMost},
		{"fr", "environ 80 personnes", 0},
		{"fr", "au plus tard en 2021", 0},
		{"en", "more than 80 people", AtLeast},
		{"en", "for under €80", AtMost},
		{"en", "no fewer than 80 people", AtLeast},
		{"en", "never more than 80", AtMost},
		{"en", "80 people or more", AtLeast},
		{"en", "moreover 80 people", 0},
		{"en", "some 80 people", 0},
		{"en", "over 80 people", AtLeast},
		{"en", "over three years", 0},
		{"es", "más de 80 personas", AtLeast},
		{"es", "no más de 80 personas", AtMost},
		{"es", "80 personas como máximo", AtMost},
		{"fr", "Pas plus de 80 personnes", AtMost},
		{"fr", "Pas moins de 80 personnes", AtLeast},
		{"en", "No more than 80 people", AtMost},
		{"en", "Not fewer than 80 people", AtLeast},
		{"es", "Nunca más de 80 personas", AtMost},
		{"fr", "L'attente n'est jamais de plus de 80 jours", 0},
		{"fr", "L’équipe n’a reçu plus de 80 appels", 0},
		{"en", "The hall doesn't hold more than 80 people", 0},
		{"en", "for under-25s", AtMost},
		{"en", "there are no under-25s", 0},
		{"en", "not nearly 80 people", 0},
		{"en", "it never takes 80 people or more", 0},
		{"es", "La sala no acoge a más de 80 personas", 0},
		{"es", "En Casino más de 80 personas", AtLeast},
		{"fr", "Elle ne ferme pas : plus de 80 personnes", AtLeast},
	} {
		if got := Read(c.language, c.text)[0].Bound; got != c.want {
			t.Errorf("%q has the bound %d, want %d", c.text, got, c.want)
		}
	}
}

func TestFiguresSayForEachOfWhatTheyAre(t *testing.T) {
	for _, c := range []struct {
		language, text string
		want           Things
	}{
		{"fr", "300 euros par mois", Months},
		{"fr", "300 €/mois", Months},
		{"fr", "300 € par mois et par personne", Months | Persons},
		{"fr", "deux fois par semaine", Weeks},
		{"fr", "300 euros pour un mois", 0},
		{"en", "300 euros a year", Years},
		{"en", "€300 per person", Persons},
		{"en", "twice a week", Weeks},
		{"en", "80 people each month", Months},
		{"en", "80 people in a year", 0},
		{"en", "1,200 soups a day", Days},
		{"fr", "80 personnes reçues par an", Years},
		{"fr", "80 personnes qui par an", 0},
		{"es", "300 euros al mes", Months},
		{"es", "dos veces por semana", Weeks},
	} {
		if got := Read(c.language, c.text)[0].Per; got != c.want {
			t.Errorf("%q is for each of %b, want %b", c.text, got, c.want)
		}
	}
}

func TestMonthsHaveTheirDayOfTheWeek(t *testing.T) {
	for _, c := range []struct {
		language, text string
		want           int
	}{
		{"fr", "Le lundi 14 mars 2022", 1},
		{"en", "On Tuesday, 15 March 2022", 2},
		{"en", "on Tuesday, March 15", 2},
		{"es", "el miércoles 16 de marzo de 2022", 3},
		{"fr", "le 14 mars 2022", 0},
		{"fr", "du lundi au vendredi, 14 mars 2022", 0},
		{"fr", "le lundi 14 et le mardi 15 mars 2022", 2},
		{"fr", "chaque lundi, en mars 2022", 0},
	} {
		got := 0
		for _, f := range Read(c.language, c.text) {
			got += f.Weekday
		}
		if got != c.want {
			t.Errorf("%q is on %d, want %d", c.text, got, c.want)
		}
	}
}

func TestRangesThatEndBeforeTheyBeginAreNoted(t *testing.T) {
	for _, c := range []struct {
		language, text string
		want           bool
	}{
		{"fr", "(2021–2018)", true},
		{"fr", "de 2021 à 2018", true},
		{"fr", "entre 30 et 20 personnes", true},
		{"es", "entre 30 y 20 personas", true},
		{"en", "between 2021 and 2018", true},
		{"en", "in 2021 and 2018", false},
		{"fr", "2021 ou 2018", false},
		{"fr", "la loi n° 2021-2018", false},
		{"fr", "de 30 à 20 personnes", false},
		{"fr", "entre 22 h et 6 h", false},
		{"en", "between 10 and 2", false},
		{"en", "between 10 pm and 6 am", false},
		{"fr", "entre 20 et 10 juin", false},
		{"fr", "entre 100 et 2 millions", false},
	} {
		if got := Read(c.language, c.text)[0].Reversed; got != c.want {
			t.Errorf("%q is reversed: %v", c.text, got)
		}
	}
}
