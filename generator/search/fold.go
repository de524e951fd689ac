package search

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folds are letters that fold to others without being decomposed. The page has
// the same list (layouts/assets/search-index.js).
var folds = map[rune]string{
	'œ': "oe", 'æ': "ae", 'ß': "ss", 'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'ı': "i", 'þ': "th", 'ς': "σ",
}

// Fold writes a word in the form in which it is looked for: in lower case,
// letters without accents, ligatures parted.
func Fold(word string) string {
	plain := true
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return word
	}
	out := make([]byte, 0, len(word))
	for _, r := range norm.NFD.String(word) {
		r = unicode.ToLower(r)
		switch {
		case r < utf8.RuneSelf:
			out = append(out, byte(r)) //nolint:gosec // ASCII
		case r >= 0x300 && r <= 0x36F: // marks
		case folds[r] != "":
			out = append(out, folds[r]...)
		default:
			out = utf8.AppendRune(out, r)
		}
	}
	return string(out)
}

// words yields the words of a text as they are written: runs of letters and
// digits. All else parts them: marks in ASCII, U+0080 to U+00BF, and what
// Unicode has from U+2000 to U+2FFF, punctuation and symbols.
func words(text string, yield func(word string)) {
	from := -1
	for i := 0; i < len(text); {
		c := text[i]
		size := 1
		in := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
		if c >= utf8.RuneSelf {
			in, size = c != 0xC2 && c != 0xE2, width(c)
		}
		switch {
		case in && from < 0:
			from = i
		case !in && from >= 0:
			yield(text[from:i])
			from = -1
		}
		i += size
	}
	if from >= 0 {
		yield(text[from:])
	}
}

// width is how many bytes a character has in UTF-8 that begins with one.
func width(first byte) int {
	switch {
	case first >= 0xF0:
		return 4
	case first >= 0xE0:
		return 3
	case first >= 0xC0:
		return 2
	}
	return 1
}
