package search

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestWordsAreFoldedToTheFormInWhichTheyAreLookedFor(t *testing.T) {
	for word, want := range map[string]string{
		"Échirolles": "echirolles", "ŒUVRE": "oeuvre", "œuvre": "oeuvre", "Ærø": "aero", "Straße": "strasse", "łódź": "lodz", "ÎLE": "ile",
		"e\u0301te": "ete", "plain": "plain", "2026": "2026", "İstanbul": "istanbul", "Ελλάς": "ελλασ", "سوريا": "سوريا", "Київ": "киів",
	} {
		if got := Fold(word); got != want {
			t.Errorf("%q is folded to %q, want %q", word, got, want)
		}
	}
}

func TestATextIsPartedIntoWords(t *testing.T) {
	for text, want := range map[string]string{
		"L’accueil, aujourd'hui : « été » 2026 !": "L accueil aujourd hui été 2026",
		"Seine-Saint-Denis (93)…":                 "Seine Saint Denis 93",
		"1\u202f250\u00a0€ · 15\u00a0%":           "1 250 15",
		"LGBTQ+ et/ou":                            "LGBTQ et ou",
		"":                                        "",
		"—":                                       "",
		"été":                                     "été",
	} {
		var got []string
		words(text, func(word string) { got = append(got, word) })
		if strings.Join(got, " ") != want {
			t.Errorf("%q is parted into %q, want %q", text, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, text := range []string{"Échirolles", "l’œuvre", "İ", "e\u0301", "\xff", "ﬁn", "Ǆ", "한국"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		words(text, func(word string) {
			folded := Fold(word)
			if again := Fold(folded); again != folded {
				t.Errorf("%q is folded to %q, and that to %q", word, folded, again)
			}
			if strings.ContainsFunc(folded, func(r rune) bool { return r < utf8.RuneSelf && unicode.IsUpper(r) || r >= 0x300 && r <= 0x36F }) {
				t.Errorf("%q is folded to %q", word, folded)
			}
		})
	})
}

// Words that are one to readers have one stem; others that look alike have not.
func TestFormsOfAWordHaveOneStem(t *testing.T) {
	for _, c := range []struct {
		language, words string
		same            bool
	}{
		{"fr", "accueil accueils", true},
		{"fr", "accueil accueillir accueille accueillant accueillants accueilli", true},
		{"fr", "réfugié réfugiés réfugiée réfugiées", true},
		{"fr", "hébergement hébergements héberger hébergée", true},
		{"fr", "vélo vélos", true},
		{"fr", "local locaux locale locales", true},
		{"fr", "bibliothèque bibliothèques", true},
		{"fr", "port portail", false},
		{"fr", "2025 2026", false},
		{"en", "library libraries", true},
		{"en", "welcome welcomed welcoming welcomes", true},
		{"en", "refugee refugees", true},
		{"en", "city cities", true},
		{"en", "new news", false},
		{"es", "pueblo pueblos", true},
		{"es", "acogida acogidas", true},
		{"xx", "one ones", false},
	} {
		v := newVocabulary()
		in := v.in(c.language)
		var roots []int32
		for word := range strings.FieldsSeq(c.words) {
			roots = append(roots, in.number(word))
		}
		v.akin(slices.Repeat([]bool{true}, len(v.senses)))
		for i := range roots {
			roots[i] = v.root(v.senses[roots[i]].word)
		}
		slices.Sort(roots)
		if same := len(slices.Compact(roots)) == 1; same != c.same {
			t.Errorf("%s: that %q have one stem is %v", c.language, c.words, same)
		}
	}
}

func TestWordsThatSayNothingAreLeftOutAndFoldedAsTheyAreListed(t *testing.T) {
	for tag, r := range ruled {
		for word := range strings.FieldsSeq(r.none) {
			if Fold(word) != word {
				t.Errorf("%s: %q is never found", tag, word)
			}
			if newVocabulary().in(tag).number(word) != -1 {
				t.Errorf("%s: %q is a word", tag, word)
			}
		}
	}
	v := newVocabulary()
	for _, word := range []string{"Où", "À", "DE", "l", strings.Repeat("a", 41), "\u0301"} {
		if n := v.in("fr").number(word); n != -1 {
			t.Errorf("%q is the word %d", word, n)
		}
	}
}
