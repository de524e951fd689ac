package typeset

import (
	"strings"
	"testing"
)

func TestWhatIsLongerThanALineMayBreak(t *testing.T) {
	shown := strings.NewReplacer(string(mayPart), "~", string(mayEnd), "|", string(staying), "+")
	for text, want := range map[string]string{
		"Une anticonstitutionnalité":                     "Une anticonstitutionnalité",
		"Plateforme intercommunale-Vallées-et-Montagnes": "Plateforme intercommunale-Vallées-et-Montagnes",
		"(Donaudampfschifffahrtsgesellschaft)":           "(Do~nau~dampfsc~hiff~fahrts~gesellsc~haft)",
		"le https://exemple.org/un/chemin/tres_long":     "le https://|exemp|le.|org/|un/|che|min/|tres_|long",
		strings.Repeat("_", 40):                          "________________|________________|________",
		"</b> et/ou a/b":                                 "</+b> et/ou a/b",
	} {
		if got := shown.Replace(breaking(text)); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestNoPieceOfAWordIsLongerThanALine(t *testing.T) {
	for _, letter := range []string{"a", "b", "é", "0", ".", "/", "م", "_", "ab", "-"} {
		pieces := strings.FieldsFunc(breaking(strings.Repeat(letter, 200)), func(r rune) bool { return r == mayPart || r == mayEnd || parts(r) })
		for _, piece := range pieces {
			if n := len([]rune(piece)); n > longest {
				t.Errorf("a piece of %q has %d letters", letter, n)
			}
		}
	}
}

func TestATitleIsAsLargeAsItsLongestWordAllows(t *testing.T) {
	for title, want := range map[string]string{"": "1", "Le mot": "3", "Intercommunalités à venir": "17", "Grande-Synthe": "6", strings.Repeat("a", 60): "8"} {
		if got := widest(title); got != want {
			t.Errorf("%q: %s, want %s", title, got, want)
		}
	}
}
