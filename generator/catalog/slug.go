package catalog

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters that Unicode does not take apart.
var plainLetters = map[rune]string{
	'œ': "oe", 'æ': "ae", 'ß': "ss", 'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'þ': "th", 'ı': "i",
}

// Slug returns s as the part of an address or as an anchor: the letters a to
// z, digits, and single hyphens for all else: "Échirolles, l’été" gives
// "echirolles-l-ete". It is the same in every language. Letters of other
// scripts are dropped, so the slug of some strings is "".
func Slug(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	write := func(t string) {
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteString(t)
	}
	if !isASCII(s) {
		s = norm.NFKD.String(s)
	}
	for i, c := range s {
		c = unicode.ToLower(c)
		switch {
		case 'a' <= c && c <= 'z' || isDigit(c):
			if rune(s[i]) == c {
				write(s[i : i+1])
			} else {
				write(string(c))
			}
		case unicode.IsMark(c):
		case plainLetters[c] != "":
			write(plainLetters[c])
		default:
			gap = true
		}
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
