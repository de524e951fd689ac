package figure

import "testing"

func TestAFigureInANameHasTheWordsOfIt(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"le film « 12 jours » de 2017", "12 jours"},
		{"the film “12 jours” of 2017", "12 jours"},
		{"the film \"12 jours\"", "12 jours"},
		{"au bar Les 3 Colombes", "Les 3 Colombes"},
		{"au bar \"A\", 12 et \"B\"", ""},
		{"« non », 12 personnes « oui »", ""},
		{"le « 12 »", ""},
		{"En 2021 Grenoble", ""},
		{"les 12 Afghans", ""},
		{"« Nous avons vu passer ici, sur ce pont, sans que personne ne dise rien, 300 personnes »", ""},
	} {
		if got := Read("fr", c.text)[0].Title; got != c.want {
			t.Errorf("%q has the title %q, want %q", c.text, got, c.want)
		}
	}
}
