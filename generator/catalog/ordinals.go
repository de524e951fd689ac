package catalog

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// frenchEndings are what follows the digits or Roman numerals of an ordinal.
var frenchEndings = []string{"er", "ers", "re", "res", "e", "es", "d", "ds", "de", "des", "nd", "nds", "nde", "ndes", "ère", "ères", "ème", "èmes"}

// ordinalsFrench finds the endings of "1er", "1re", "2e", "2nde", "XIXe".
func ordinalsFrench(s string) []Span {
	var spans []Span
	for i := 0; i < len(s); {
		if !isNumeral(s[i]) {
			i++
			continue
		}
		start := i
		for i < len(s) && isNumeral(s[i]) == isNumeral(s[start]) && isDigit(rune(s[i])) == isDigit(rune(s[start])) {
			i++
		}
		if start > 0 && !startsWord(s, start) {
			continue
		}
		end := i
		for _, c := range s[i:] {
			if !isWord(c) {
				break
			}
			end += utf8.RuneLen(c)
		}
		if isOrdinal(s[start:i], s[i:end]) {
			spans = append(spans, Span{i, end})
		}
		i = end
	}
	return spans
}

func isNumeral(c byte) bool { return isDigit(rune(c)) || strings.IndexByte("IVX", c) >= 0 }

func startsWord(s string, i int) bool {
	r := run{s: s}
	c := r.runeBefore(i)
	return !isWord(c) && c != '_' && c != '.' && c != ','
}

// isOrdinal keeps apart ordinals and words that begin like one. Of the Roman
// numerals only I, V and X are known: L, C, D and M begin the words Le, Ce,
// De, Mes, and no century or borough needs them.
func isOrdinal(numeral, ending string) bool {
	if !slices.Contains(frenchEndings, ending) {
		return false
	}
	switch {
	case isDigit(rune(numeral[0])):
		return true
	case numeral == "I":
		return ending == "er" || ending == "re"
	default:
		return ending == "e" || ending == "es"
	}
}
