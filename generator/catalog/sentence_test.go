package catalog

import (
	"strings"
	"testing"
)

// A bar stands where the first sentence ends.
var sentences = map[string][]string{
	"fr": {
		"Une ville agit.| Une autre suit.",
		"Rien n'y finit",
		"Qui vient ? tout le monde.| Et qui reste ?",
		"Il dit : « Venez ! »| Ils viennent.",
		"C'est « oui ».| Ou non.",
		"Voir la p. 12 du livre.| Puis la suite.",
		"M. Dupont, Mme Roy et J. Martin viennent.| Les autres aussi.",
		"L'article L. 345-2 s'applique.| 12 villes l'ont écrit.",
		"Le site exemple.org le dit.| Autre chose.",
		"Soins, repas, etc. selon les lieux.| Tout compte.",
		"Et puis…| Plus rien.",
		"Une seule phrase.|",
		"Vraiment ?!| Oui.",
		"(Une parenthèse.)| Une phrase.",
		"Elle finit.|\nUne ligne plus bas.",
	},
	"en": {
		"Mr. Smith met Dr. Jones in St. Ives.| They talked.",
		"The U.S. Army left.| Nobody came.",
		"“Come in.”| They came.",
		"Decree no. 12 says it.| No. 13 does not.",
		"He said no.| Then he left.",
		"Some towns, e.g. Leeds, did it.| Others did not.",
	},
	"es": {
		"La Sra. Ruiz llegó.| ¿Quién más?",
		"¡Vengan!| «Ya vamos».",
	},
}

func TestTheFirstSentenceOfATextEndsWhereItsLanguageSays(t *testing.T) {
	for tag, texts := range sentences {
		l := load(t).Language(tag)
		for _, marked := range texts {
			before, after, cut := strings.Cut(marked, "|")
			text, want := l.Typeset(before+after), l.Typeset(before)
			if !cut {
				want = text
			}
			if got := l.Sentence(text); got != want {
				t.Errorf("%s: %q begins with %q, want %q", tag, text, got, want)
			}
		}
	}
}
