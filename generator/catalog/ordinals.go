package catalog

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// ordinals are the endings that a language raises.
type ordinals struct {
	endings []string // behind digits
	point   string   // between the digits and an ending
	first   []string // behind the Roman numeral I
	roman   []string // behind other Roman numerals
}

// find returns the endings in s: those of "1er", "2nde", "XIXe", "1.er".
func (o *ordinals) find(s string) []Span {
	if len(o.endings) == 0 {
		return nil
	}
	var spans []Span
	for i := 0; i < len(s); {
		if !isNumeral(s[i]) {
			i++
			continue
		}
		start := i
		for i < len(s) && isNumeral(s[i]) && isDigit(rune(s[i])) == isDigit(rune(s[start])) {
			i++
		}
		if start > 0 && !startsWord(s, start) || !strings.HasPrefix(s[i:], o.point) {
			continue
		}
		numeral := s[start:i]
		i += len(o.point)
		end := wordEnd(s, i)
		if o.have(numeral, s[i:end]) {
			spans = append(spans, Span{i, end})
		}
		i = end
	}
	return spans
}

func wordEnd(s string, i int) int {
	for _, c := range s[i:] {
		if !isWord(c) {
			break
		}
		i += utf8.RuneLen(c)
	}
	return i
}

// numerals are the digits and the Roman ones: a table, as every byte of every
// text is looked up.
var numerals = [256]bool{
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'I': true, 'V': true, 'X': true,
}

func isNumeral(c byte) bool { return numerals[c] }

func startsWord(s string, i int) bool {
	r := run{s: s}
	c := r.runeBefore(i)
	return !isWord(c) && c != '_' && c != '.' && c != ','
}

// have keeps apart ordinals and words that begin like one. Of the Roman
// numerals only I, V and X are known: L, C, D and M begin the words Le, Ce,
// De, Mes, and no century or borough needs them.
func (o *ordinals) have(numeral, ending string) bool {
	switch {
	case isDigit(rune(numeral[0])):
		return slices.Contains(o.endings, ending)
	case numeral == "I":
		return slices.Contains(o.first, ending)
	default:
		return slices.Contains(o.roman, ending)
	}
}
