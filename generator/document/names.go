package document

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"recueil/generator/diag"
	"recueil/generator/record"
)

// Names are those that texts may misspell: each a single word with a capital. The zero
// Names are none.
type Names struct {
	all   map[string]bool
	names []string
	// lacking are the names without one of their letters, in the order of their sums: a
	// slip of the pen leaves one of these.
	lacking []lacking
	begun   map[beginningOf]bool
}

// lacking is the sum of a name without one of its letters.
type lacking struct{ sum, name uint32 }

// beginningOf is the first letter of a name and how many it has.
type beginningOf struct {
	first   rune
	letters int
}

// Name lengths, in letters: of shorter ones too many other words are a slip away.
const (
	leastName    = 7
	leastAcronym = 5
)

// NewNames takes names; those of more than one word are left out, and known are words
// that are right as they are.
func NewNames(names, known []string) *Names {
	n := &Names{all: map[string]bool{}, begun: map[beginningOf]bool{}}
	for _, name := range known {
		n.all[name] = true
	}
	for _, name := range names {
		if long(name) && !strings.ContainsAny(name, " \u00a0'’") {
			n.names = append(n.names, name)
		}
	}
	slices.Sort(n.names)
	n.names = slices.Compact(n.names)
	for i, name := range n.names {
		n.all[name] = true
		first, _ := utf8.DecodeRuneInString(name)
		for letters := utf8.RuneCountInString(name) - 1; letters <= utf8.RuneCountInString(name)+1; letters++ {
			n.begun[beginningOf{first, letters}] = true
		}
		lessOne(name, func(sum uint32) { n.lacking = append(n.lacking, lacking{sum, uint32(i)}) }) //nolint:gosec // of far fewer names
	}
	slices.SortFunc(n.lacking, func(a, b lacking) int { return cmp.Or(cmp.Compare(a.sum, b.sum), cmp.Compare(a.name, b.name)) })
	return n
}

// long tells whether a word is one with a capital that is long enough to be misspelt.
func long(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	if len(word) < leastAcronym || !unicode.IsUpper(first) {
		return false
	}
	letters := utf8.RuneCountInString(word)
	return letters >= leastName || letters >= leastAcronym && strings.ToUpper(word[size:]) == word[size:]
}

// lessOne visits the sums of a word, and of the word without each of its letters, in
// lower case.
func lessOne(word string, visit func(sum uint32)) {
	word = strings.ToLower(word)
	visit(fnv32(word, ""))
	for i, c := range word {
		visit(fnv32(word[:i], word[i+utf8.RuneLen(c):]))
	}
}

// fnv32 is the sum FNV-1a of two texts, one after the other.
func fnv32(parts ...string) uint32 {
	sum := uint32(2166136261)
	for _, part := range parts {
		for i := range len(part) {
			sum = (sum ^ uint32(part[i])) * 16777619
		}
	}
	return sum
}

// near is the name that a word is a slip away from, "" for none. At its end a word may be
// another form, and an accent may be left out.
func (n *Names) near(word string) (near string) {
	first, _ := utf8.DecodeRuneInString(word)
	if !long(word) || n.all[word] || !n.begun[beginningOf{first, utf8.RuneCountInString(word)}] {
		return ""
	}
	lessOne(word, func(sum uint32) {
		at, _ := slices.BinarySearchFunc(n.lacking, sum, func(l lacking, sum uint32) int { return cmp.Compare(l.sum, sum) })
		for ; near == "" && at < len(n.lacking) && n.lacking[at].sum == sum; at++ {
			if name := n.names[n.lacking[at].name]; record.Slips(word, name) == 1 && !otherForm(word, name) {
				near = name
			}
		}
	})
	return near
}

// otherForm tells whether two words differ in their last letter alone, or in an accent
// that the first leaves out.
func otherForm(word, name string) bool {
	_, last := utf8.DecodeLastRuneInString(word)
	_, end := utf8.DecodeLastRuneInString(name)
	if word[:len(word)-last] == name[:len(name)-end] || word[:len(word)-last] == name || word == name[:len(name)-end] {
		return true
	}
	return len(word) < len(name) && utf8.RuneCountInString(word) == utf8.RuneCountInString(name)
}

// Misspelt is a word of a text that is a slip away from a name.
type Misspelt struct {
	Word
	Name string
}

// misspelt finds such words; what stands in quotation marks is another's.
func (d *Parsed) misspelt(text string, names *Names, at func(offset int) diag.Position, out []Misspelt) []Misspelt {
	if names == nil || len(names.lacking) == 0 {
		return out
	}
	for i := 0; i < len(text); {
		n := nameEnd(text[i:])
		if n == 0 {
			i++
			for i < len(text) && !utf8.RuneStart(text[i]) {
				i++
			}
			continue
		}
		if word := text[i : i+n]; n >= leastAcronym && (word[0] < 'a' || word[0] >= utf8.RuneSelf) {
			if name := names.near(word); name != "" && !quoted(text[:i]) {
				out = append(out, Misspelt{Word{strings.Clone(word), at(i)}, name})
			}
		}
		i += n
	}
	return out
}

// nameEnd is how long the word at the beginning of a text is, hyphens within it included.
func nameEnd(text string) int {
	end := 0
	for end < len(text) && ('a' <= text[end] && text[end] <= 'z' || 'A' <= text[end] && text[end] <= 'Z') {
		end++
	}
	plain := end
	for i, c := range text[plain:] {
		switch i += plain; {
		case unicode.IsLetter(c) || unicode.IsMark(c):
			end = i + utf8.RuneLen(c)
		case c == '-' && end == i && i > 0:
		default:
			return end
		}
	}
	return end
}

// MisspeltAt are such words in a value of the front matter that stands at a place.
func (d *Parsed) MisspeltAt(from diag.Position, value string, names *Names) []Misspelt {
	var out []Misspelt
	for _, m := range d.misspelt(value, names, func(int) diag.Position { return from }, nil) {
		m.At = d.seek(from, m.Text)
		out = append(out, m)
	}
	return out
}

// misspeltNames are those of a section.
func (d *Parsed) misspeltNames(passages []passage, names *Names) []Misspelt {
	var out []Misspelt
	for _, p := range passages {
		if !p.quotes {
			out = d.misspelt(p.text, names, p.at, out)
		}
	}
	return out
}
