package catalog

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// collator makes keys that compare as the language orders. It is used by one
// goroutine at a time.
type collator struct {
	*collate.Collator
	keys collate.Buffer
}

func newCollator(t language.Tag) *collator {
	return &collator{Collator: collate.New(t, collate.Numeric)}
}

// Sort puts items in the alphabetical order of the language. Articles and
// prepositions at the beginning of a key, quotation marks and the like do not
// count: "À la ferme" is under F. Numbers are in the order of their value. Keys
// that the language holds equal come in the order of their bytes, and items
// with the same key stay as they were.
func Sort[T any](l *Language, items []T, key func(T) string) {
	if len(items) < 2 {
		return
	}
	type entry struct {
		text    string
		collate []byte
		at      int // where it stood
	}
	c := l.collators.Get().(*collator)
	entries := make([]entry, len(items))
	for i, item := range items {
		text := key(item)
		entries[i] = entry{text, c.KeyFromString(&c.keys, l.heading(text)), i}
	}
	slices.SortFunc(entries, func(a, b entry) int {
		if n := bytes.Compare(a.collate, b.collate); n != 0 {
			return n
		}
		return cmp.Or(strings.Compare(a.text, b.text), a.at-b.at)
	})
	before := slices.Clone(items)
	for i, e := range entries {
		items[i] = before[e.at]
	}
	c.keys.Reset()
	l.collators.Put(c)
}

// Initial returns the letter of the language's alphabet under which Sort lists
// s, in upper case: "É…" is under E, "La Courneuve" under C, "Œ…" under O,
// "Ñ…" under N, but under Ñ in Spanish. All digits are under "0–9", and what
// has neither letter nor digit under "#".
func (l *Language) Initial(s string) string {
	h := l.heading(s)
	first, size := utf8.DecodeRuneInString(h)
	switch {
	case size == 0:
		return "#"
	case unicode.IsDigit(first):
		return "0–9"
	case 'A' <= first && first <= 'Z':
		return h[:1]
	case 'a' <= first && first <= 'z':
		return strings.ToUpper(h[:1])
	case !unicode.Is(unicode.Latin, first):
		return string(unicode.ToUpper(first))
	}
	// The last letter that the collation does not put after s: what Sort puts
	// between two letters is under the first of them.
	c := l.collators.Get().(*collator)
	key := c.KeyFromString(&c.keys, h)
	after, _ := slices.BinarySearchFunc(l.letters, key, func(letter, key []byte) int {
		if bytes.Compare(letter, key) <= 0 {
			return -1
		}
		return 1
	})
	c.keys.Reset()
	l.collators.Put(c)
	return l.alphabet[max(0, after-1)]
}

// letterKeys are the keys of the letters of an alphabet, of which lower case is
// first.
func letterKeys(c *collator, alphabet []string) [][]byte {
	keys := make([][]byte, len(alphabet))
	for i, letter := range alphabet {
		keys[i] = c.KeyFromString(&c.keys, strings.ToLower(letter))
	}
	return keys
}

// heading is the part of s that counts for its place in a list: from the
// first letter or digit, behind words that do not count. Variants of the
// apostrophe and of the space are made one.
func (l *Language) heading(s string) string {
	s = trimMarks(spaces.Replace(norm.NFC.String(s)))
	for {
		rest := trimMarks(l.behindFirst(s))
		if rest == "" || rest == s {
			return s
		}
		s = rest
	}
}

// behindFirst is s without a first word that does not count.
func (l *Language) behindFirst(s string) string {
	for _, word := range l.rules.uncounted {
		if len(s) > len(word) && strings.EqualFold(s[:len(word)], word) {
			return s[len(word):]
		}
	}
	return s
}

var spaces = strings.NewReplacer("’", "'", "ʼ", "'", "\u00A0", " ", "\u202F", " ", "\u2009", " ")

func trimMarks(s string) string {
	return strings.TrimLeftFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}
