package catalog

import (
	"strings"
	"unicode/utf8"
)

// number sets the spaces within a number at i, and the one between it and
// what it counts, and returns where the number ends.
func (t *setter) number(i int) int {
	end := t.digits(i)
	switch before := t.runeBefore(i); {
	case isWord(before) || before == '_':
		return end
	case !t.continues(i) && t.s[i] != '0' && end-i <= 3:
		end = t.groups(end)
	}
	if end+1 < len(t.s) && (t.s[end] == ',' || t.s[end] == '.') && isDigit(rune(t.s[end+1])) {
		end = t.digits(end + 1)
	}
	t.unitAfter(end)
	return end
}

// continues tells whether the digits at i go on with a number, 1,5 or 1.2.3.
func (t *setter) continues(i int) bool {
	before := t.runeBefore(i)
	return (before == '.' || before == ',') && (i == 0 || isDigit(t.runeBefore(i-1)))
}

func (t *setter) digits(i int) int {
	for i < len(t.s) && isDigit(rune(t.s[i])) {
		i++
	}
	return i
}

// groups joins groups of three digits, each after one space, to the digits
// that end at i.
func (t *setter) groups(i int) int {
	for i < len(t.s) {
		c, size := utf8.DecodeRuneInString(t.s[i:])
		group := i + size
		end := t.digits(group)
		if !isGap(c) || end-group != 3 || end == len(t.s) && isDigit(t.after) {
			break
		}
		t.space(i, group, t.thousands)
		i = end
	}
	return i
}

// unitAfter sets the space between a number that ends at i and what it counts.
func (t *setter) unitAfter(i int) {
	k := t.gapEnd(i)
	if k == len(t.s) {
		return
	}
	switch c := t.runeAt(k); {
	case c == '%' || c == '‰':
		t.space(i, k, t.percent)
	case c == '€':
		t.space(i, k, t.unit)
	case k > i && t.isUnit[t.symbol(k)]:
		t.space(i, k, t.unit)
	}
}

// symbol returns the word at i, "" if it is longer than any unit or goes on
// with an apostrophe or a hyphen.
func (t *setter) symbol(i int) string {
	for j, c := range t.s[i:] {
		switch {
		case isWord(c) || strings.ContainsRune("°²³€$£", c):
			if j > t.longest {
				return ""
			}
		case c == '\'' || c == '’' || c == '-':
			return ""
		default:
			return t.s[i : i+j]
		}
	}
	if isWord(t.after) {
		return ""
	}
	return t.s[i:]
}

// abbreviation keeps the number with the abbreviation that ends at i: n° 5,
// p. 5.
func (t *setter) abbreviation(i int) {
	k := t.gapEnd(i)
	if k == i || !isDigit(t.runeAt(k)) {
		return
	}
	for _, short := range t.numbered {
		if from := i - len(short); strings.HasSuffix(t.s[:i], short) && !isWord(t.runeBefore(from)) {
			t.put(i, k, wide)
			return
		}
	}
}
