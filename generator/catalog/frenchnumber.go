package catalog

import (
	"strings"
	"unicode/utf8"
)

// frenchUnits are what a number is not parted from at the end of a line. The
// space before them is made a no-break one, never added.
var frenchUnits = map[string]bool{
	"k€": true, "M€": true, "Md€": true, "euro": true, "euros": true, "$": true, "£": true,
	"million": true, "millions": true, "milliard": true, "milliards": true,
	"mm": true, "cm": true, "m": true, "km": true, "m²": true, "m2": true, "km²": true, "m³": true, "ha": true,
	"g": true, "kg": true, "t": true, "l": true, "°C": true, "h": true, "min": true, "s": true,
	"W": true, "kW": true, "kWh": true, "ko": true, "kB": true, "Mo": true, "Go": true,
}

// number sets the thousands of the number at i and the space before its unit,
// and returns where the number ends. Digits within an identifier are no number.
func (f *french) number(i int) int {
	end := f.digits(i)
	switch before := f.runeBefore(i); {
	case isWord(before) || before == '_':
		return end
	case before != '.' && before != ',' && f.s[i] != '0' && end-i <= 3:
		end = f.thousands(end)
	}
	if end+1 < len(f.s) && (f.s[end] == ',' || f.s[end] == '.') && isDigit(rune(f.s[end+1])) {
		end = f.digits(end + 1)
	}
	f.unit(end)
	return end
}

func (f *french) digits(i int) int {
	for i < len(f.s) && isDigit(rune(f.s[i])) {
		i++
	}
	return i
}

// thousands joins groups of three digits, each after one space, to the digits
// that end at i.
func (f *french) thousands(i int) int {
	for i < len(f.s) {
		c, size := utf8.DecodeRuneInString(f.s[i:])
		group := i + size
		end := f.digits(group)
		if !isGap(c) || end-group != 3 || end == len(f.s) && isDigit(f.after) {
			break
		}
		f.put(i, group, narrow)
		i = end
	}
	return i
}

// unit sets the space between a number that ends at i and what it counts.
func (f *french) unit(i int) {
	k := f.gapEnd(i)
	if k == len(f.s) {
		return
	}
	switch c := f.runeAt(k); {
	case c == '%' || c == '‰':
		f.put(i, k, narrow)
	case c == '€':
		f.put(i, k, wide)
	case k > i && frenchUnits[f.symbol(k)]:
		f.put(i, k, wide)
	}
}

// symbol returns the word at i, "" if it is longer than any unit or goes on
// with an apostrophe or a hyphen.
func (f *french) symbol(i int) string {
	for j, c := range f.s[i:] {
		switch {
		case isWord(c) || strings.ContainsRune("°²³€$£", c):
			if j > len("milliards") {
				return ""
			}
		case c == '\'' || c == '’' || c == '-':
			return ""
		default:
			return f.s[i : i+j]
		}
	}
	if isWord(f.after) {
		return ""
	}
	return f.s[i:]
}
