package document

import (
	"testing"

	"recueil/generator/catalog"
	"recueil/i18n"
)

func TestATextIsJudgedOnlyWhereItsLanguageIsCertain(t *testing.T) {
	messages, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	fr, en, es := messages.Language("fr"), messages.Language("en"), messages.Language("es")
	tongues := NewTongues([]*catalog.Language{fr, en, es})
	for _, test := range []struct {
		own  *catalog.Language
		text string
		want string
	}{
		{fr, "The town opens its kitchen to all those who have nothing to eat.", "en"},
		{fr, "THE TOWN OPENS ITS KITCHEN TO ALL THOSE WHO HAVE NOTHING TO EAT", ""},
		{en, "La ville ouvre sa cuisine à toutes les personnes qui n’ont rien à manger.", "fr"},
		{en, "L’accueil d’une personne qui n’a rien, c’est l’affaire de tous et de toutes.", "fr"},
		{es, "La ville ouvre sa cuisine à toutes les personnes qui n'ont rien à manger.", "fr"},
		{en, "El ayuntamiento abre su cocina a todas las personas que no tienen nada para comer.", "es"},
		{en, "Les Mureaux, Le Relecq-Kerhuon, La Roche-sur-Yon and Les Lilas signed the charter.", ""},
		{en, "The Maison des pratiques artistiques amateurs, with La Cimade and Les Restos du Cœur.", ""},
		{en, "La Cimade, Les Restos du Cœur, Médecins du Monde", ""},
		{fr, "La ville a signé la charte « Welcome to the city of sanctuary » avec les associations.", ""},
		{en, "They say \"la ville ouvre sa cuisine à toutes les personnes qui n’ont rien à manger\" there.", ""},
		{en, "« La ville ouvre sa cuisine à toutes les personnes qui n’ont rien à manger. »", ""},
		{en, "« La ville ouvre sa cuisine à toutes les personnes qui n’ont rien à manger.", "fr"},
		{en, "Paris, Lyon, Marseille, Toulouse, Nice, Nantes, Montpellier, Strasbourg, Bordeaux, Lille", ""},
		{fr, "12 000 34 56 78 90 11 12 13 14 15", ""},
		{fr, "", ""},
	} {
		got := ""
		if l := tongues.Other(test.own, test.text); l != nil {
			got = l.Tag
		}
		if got != test.want {
			t.Errorf("in %s, %q is in %q, want %q", test.own.Tag, test.text, got, test.want)
		}
	}
}
