package catalog

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence returns the first sentence of a typeset text, without the space behind it;
// all of a text in which none ends earlier. A sentence ends at . ! ? or … with
// the marks that close behind it, where a space follows and then no lower-case
// letter. A point ends none behind a capital letter that stands alone, nor
// behind an abbreviation of the language that more words follow. (In the manner
// of https://unicode.org/reports/tr29/#Sentence_Boundaries.)
func (l *Language) Sentence(text string) string {
	for at := 0; ; {
		i := strings.IndexAny(text[at:], ".!?…")
		if i < 0 {
			return text
		}
		mark := at + i
		_, size := utf8.DecodeRuneInString(text[mark:])
		at = mark + size
		end := at + len(text[at:]) - len(strings.TrimLeft(text[at:], ".!?…"+closing))
		next := strings.TrimLeft(text[end:], " \n")
		if len(next) == len(text[end:]) && next != "" {
			continue // no space
		}
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, opening))
		if unicode.IsLower(first) || text[mark] == '.' && l.rules.shortened(text[:at], first) && next != "" {
			continue
		}
		return text[:end]
	}
}

// What may stand between the end of a sentence and the space behind it, and
// between that and the next sentence: quotation marks, brackets, and the spaces
// that typography sets at them.
const (
	closing = `»”’"')]` + narrow + wide
	opening = `«“‘"'([¿¡` + narrow + wide
)

// shortened tells whether the point at the end of a text stands behind an
// initial or an abbreviation; first is the letter or digit that follows.
func (r *rules) shortened(text string, first rune) bool {
	word := text
	if from := strings.LastIndexAny(text, " \n"+opening); from >= 0 {
		_, size := utf8.DecodeRuneInString(text[from:])
		word = text[from+size:]
	}
	if slices.Contains(r.shortenings, word) || slices.Contains(r.numbered, word) || unicode.IsDigit(first) && slices.Contains(r.beforeNumbers, word) {
		return true
	}
	letters := []rune(strings.TrimSuffix(word, "."))
	if n := len(letters); n > 0 && unicode.IsUpper(letters[n-1]) {
		return n == 1 || !unicode.IsLetter(letters[n-2])
	}
	return false
}
