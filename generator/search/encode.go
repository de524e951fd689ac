package search

import (
	"strings"
	"unicode/utf16"
)

// Numbers stand in scripts as text, in characters that need no escaping: base
// 45, the first digits as P to ~ (where \ would be, ~), the last as # to O.
const (
	radix = 45
	last  = '#'
	more  = '#' + radix
)

func digits(b []byte, n int) []byte {
	if n >= radix {
		b = leading(b, n/radix)
	}
	return append(b, byte(last+n%radix)) //nolint:gosec // # to O
}

func leading(b []byte, n int) []byte {
	if n >= radix {
		b = leading(b, n/radix)
	}
	c := byte(more + n%radix)
	if c == '\\' {
		c = '~'
	}
	return append(b, c)
}

// appendEntries writes the entries of a word: of each level, the highest first,
// one number that has the level and how many entries follow, and these, each as
// its distance from the one before. count is room for a count of each level.
func appendEntries(b []byte, at []uint32) []byte {
	var count [levels]int
	for _, p := range at {
		count[p&(levels-1)]++
	}
	for l := levels - 1; l >= 0; l-- {
		if count[l] == 0 {
			continue
		}
		b = digits(b, (count[l]-1)*levels+l)
		before := uint32(0)
		for _, p := range at {
			if int(p&(levels-1)) == l {
				b = digits(b, int(p>>levelBits-before))
				before = p >> levelBits
			}
		}
	}
	return b
}

// appendNumbers writes numbers that do not decrease.
func appendNumbers(b []byte, numbers []int) []byte {
	before := 0
	for _, n := range numbers {
		b = digits(b, n-before)
		before = n
	}
	return b
}

// appendWord writes how many characters a word has in common with the one
// before it, and the others.
func appendWord(b []byte, before, word string) []byte {
	same, units := 0, 0
	for i, r := range word {
		next := i + len(string(r))
		if next > len(before) || before[:next] != word[:next] || units+2 >= radix {
			break
		}
		same, units = next, units+utf16.RuneLen(r)
	}
	b = digits(b, units)
	return append(b, word[same:]...)
}

// quote writes a text as JavaScript has it; one that is made here needs no more.
func quote(b []byte, text string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ':
			b = append(b, '\\', 'x', hex[c>>4], hex[c&15])
		case c == 0xE2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
			b = append(b, ' ')
			i += 2
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}
