package document

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// plainWords counts words in another way.
func plainWords(text string) int {
	return len(slices.DeleteFunc(strings.Fields(text), func(word string) bool {
		return !strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	}))
}

func TestMarksThatStandAloneAreNoWords(t *testing.T) {
	for text, want := range map[string]int{
		"Qui paie ? L'État : 3 euros – et plus": 7, "« 2 500 » !": 2, "": 0, " – ": 0, "été": 1, "a\u00A0b\u202Fc\nd": 4,
	} {
		if got := CountWords(text); got != want || got != plainWords(text) {
			t.Errorf("%q has %d words, want %d", text, got, want)
		}
	}
}

func TestASectionHasAsManyWordsAsReadersReadOfIt(t *testing.T) {
	for html, want := range map[string]int{
		"<p>Une <em>soupe</em>s &amp; du pain&nbsp;!</p>\n<ul><li>a<li>b</ul>":    6,
		`<p>Le vent<sup><a href="#x" class="footnote-ref">1</a></sup> tombe.</p>`: 3,
		"<table><tr><td>un<td>2</table>tail":                                      3, "": 0, "<hr>": 0,
	} {
		s := Section{html: html}
		if got := s.Words(); got != want || got != plainWords(s.Plain()) {
			t.Errorf("%q has %d words and %q, want %d", html, got, s.Plain(), want)
		}
	}
}
