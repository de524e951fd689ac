package catalog

import (
	"slices"
	"strings"
)

// Slip is what was mistyped in a text.
type Slip struct {
	Span
	// Rule says what is wrong: "doubled-word", "doubled-mark", "missing-space",
	// "wrong-apostrophe" or "single-bracket".
	Rule string
	// Right is how it is written; "" for a bracket without its other half.
	Right string
}

// Slips returns what was mistyped in a text, if its language has rules: in the
// order in which it stands there, a bracket that is not closed last.
func Slips[T string | []byte](l *Language, text T) []Slip {
	if l.rules.special == nil {
		return nil
	}
	s := slips[T]{text: text, repeated: l.rules.repeated}
	for i := 0; i < len(text); {
		if letter(text, i) > 0 {
			i = s.word(i)
		} else {
			i = s.mark(i)
		}
	}
	if i := slices.IndexFunc(s.opened, func(at int) bool { return at != ofLink }); i >= 0 {
		s.add(s.opened[i], s.opened[i]+1, "single-bracket", "")
	}
	return s.out
}

// slips goes through the words and marks of a text.
type slips[T string | []byte] struct {
	text     T
	repeated []string
	out      []Slip
	// last is the word before, if nothing but spaces and emphasis stands behind it.
	last Span
	// doubled is where a word ends that stands twice.
	doubled int
	// opened are the brackets that nothing has closed yet.
	opened []int
}

func (s *slips[T]) add(from, to int, rule, right string) {
	s.out = append(s.out, Slip{Span{from, to}, rule, right})
}

// word looks at the word that begins at i, and returns where it ends.
func (s *slips[T]) word(i int) int {
	end, wrong := end(s.text, i)
	if wrong.End > 0 {
		s.add(i, end, "wrong-apostrophe", string(s.text[i:wrong.Start])+"'"+string(s.text[wrong.End:end]))
	}
	if last := s.last; end-i == last.End-last.Start && strings.EqualFold(string(s.text[last.Start:last.End]), string(s.text[i:end])) {
		// Names may be said twice, and so may some words of each language.
		word, before := string(s.text[i:end]), string(s.text[last.Start:last.End])
		if strings.ToLower(word) == word && !slices.Contains(s.repeated, word) && (word == before || last.Start == 0) {
			if s.doubled != last.End { // else the third of three
				s.add(last.Start, end, "doubled-word", before)
			}
			s.doubled = end
		}
	}
	s.last = Span{i, end}
	return end
}

// mark looks at what is no word at i, and returns where to go on.
func (s *slips[T]) mark(i int) int {
	before := s.last
	switch size := width(s.text[i]); s.text[i] {
	case ' ', '\n', '*', '_', '>':
		return i + 1
	case '(', ')':
		s.last = Span{}
		return s.bracket(i)
	case ',', ';', ':':
		s.last = Span{}
		return s.comma(i, before)
	case '.':
		s.last = Span{}
		return s.point(i, before)
	default:
		if gap := string(s.text[i:min(i+size, len(s.text))]); gap != wide && gap != narrow {
			s.last = Span{}
		}
		return i + size
	}
}

// ofLink is a bracket that opens the address of a link, which is told of as one.
const ofLink = -1

// bracket looks at a round bracket.
func (s *slips[T]) bracket(i int) int {
	switch {
	case s.text[i] == '(' && i > 0 && s.text[i-1] == ']':
		s.opened = append(s.opened, ofLink)
	case s.text[i] == '(':
		s.opened = append(s.opened, i)
	case len(s.opened) > 0:
		s.opened = s.opened[:len(s.opened)-1]
	case i > 0 && !s.enumerates(i):
		s.add(i, i+1, "single-bracket", "")
	}
	return i + 1
}

// enumerates tells whether what ends at i numbers the items of a list, "a)" or "12)".
func (s *slips[T]) enumerates(i int) bool {
	from := i
	for from > 0 && i-from < 3 && (isDigit(rune(s.text[from-1])) || s.text[from-1] < 0x80 && letter(s.text, from-1) > 0) {
		from--
	}
	return from < i && (from == 0 || s.text[from-1] == ' ')
}

// comma looks at a mark within a sentence, behind a word.
func (s *slips[T]) comma(i int, before Span) int {
	next := i + 1
	if next == len(s.text) {
		return next
	}
	switch c := s.text[next]; {
	case c == ',' || c == ';' || c == ':' || c == '.' && s.text[i] == ',':
		s.add(s.from(i, before), next+1, "doubled-mark", string(s.text[s.from(i, before):next]))
		return next + 1
	case s.text[i] == ',' && before.End == i && letter(s.text, next) > 0:
		s.apart(before.Start, next)
	}
	return next
}

// point looks at points behind a word: one ends a sentence, and three are left out.
func (s *slips[T]) point(i int, before Span) int {
	next := i + 1
	for next < len(s.text) && s.text[next] == '.' {
		next++
	}
	switch slash := next < len(s.text) && s.text[next] == '/' || i > 0 && s.text[i-1] == '/'; {
	case next-i == 2 && !slash:
		s.add(s.from(i, before), next, "doubled-mark", string(s.text[s.from(i, before):i+1]))
	case next-i == 1 && before.End == i && i > 0 && small(s.text, i-1) && next+1 < len(s.text) && capital(s.text[next]) && small(s.text, next+1):
		s.apart(before.Start, next)
	}
	return next
}

// from is where the word begins behind which a mark stands, or the mark.
func (s *slips[T]) from(i int, before Span) int {
	if before.End == i {
		return before.Start
	}
	return i
}

// apart tells that no space stands before the word at next.
func (s *slips[T]) apart(from, next int) {
	end, _ := end(s.text, next)
	s.add(from, end, "missing-space", string(s.text[from:next])+" "+string(s.text[next:end]))
}

// end is where the word ends that begins at i, and the first mark in it that is typed
// for an apostrophe; its end is 0 where there is none.
func end[T string | []byte](text T, i int) (at int, wrong Span) {
	for at = i; at < len(text); {
		if n := letter(text, at); n > 0 {
			at += n
			continue
		}
		n, sound := joint(text, at)
		if n == 0 || at+n >= len(text) || letter(text, at+n) == 0 {
			break
		}
		if !sound && wrong.End == 0 {
			wrong = Span{at, at + n}
		}
		at += n
	}
	return at, wrong
}

// joint is the length of what joins two parts of a word at a place, 0 for nothing, and
// whether it is a hyphen or an apostrophe, or what people type for one.
func joint[T string | []byte](text T, i int) (n int, sound bool) {
	switch c := text[i]; {
	case c == '-' || c == '\'':
		return 1, true
	case c == '`':
		return 1, false
	case c == 0xC2 && i+1 < len(text) && text[i+1] == 0xB4: // ´
		return 2, false
	case c == 0xE2 && i+2 < len(text) && text[i+1] == 0x80:
		switch text[i+2] {
		case 0x99, 0x91: // ’ and the hyphen at which no line ends
			return 3, true
		case 0x98, 0xB2: // ‘ ′
			return 3, false
		}
	}
	return 0, false
}

// letter is the length of the letter at a place, 0 where none stands: of the blocks
// of Unicode, those of signs of Latin 1 and of U+2000 to U+2FFF have none.
func letter[T string | []byte](text T, i int) int {
	switch c := text[i]; {
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		return 1
	case c < 0xC3 || c == 0xE2:
		return 0
	default:
		return min(width(c), len(text)-i)
	}
}

// width is the length of the character that a byte begins.
func width(c byte) int {
	switch {
	case c < 0xC0:
		return 1
	case c < 0xE0:
		return 2
	case c < 0xF0:
		return 3
	}
	return 4
}

func capital(c byte) bool { return c >= 'A' && c <= 'Z' }

// small tells whether a byte is of a letter that is no capital one of A to Z.
func small[T string | []byte](text T, i int) bool {
	return text[i] >= 'a' && text[i] <= 'z' || text[i] >= 0x80
}
