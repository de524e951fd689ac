package catalog

import "strings"

// Misquoted is a quotation that typography cannot mend.
type Misquoted struct {
	Span
	// Right is how the language quotes it; "" for a mark without its other half.
	Right string
}

// foreign are the marks that quote in some language, each with those that may
// close what it opens. Straight ones are set by every language.
var foreign = []struct {
	open  string
	close []string
}{
	{"«", []string{"»"}},
	{"»", []string{"«"}},
	{"“", []string{"”"}},
	{"”", []string{"”"}},
	{"„", []string{"“", "”"}},
	{"‟", []string{"”"}},
	{"‹", []string{"›"}},
	{"›", []string{"‹"}},
	{"<<", []string{">>"}},
}

// Misquoted returns the quotations of a text that the language does not write so,
// and then a mark, if there is one, that has no other half.
func (l *Language) Misquoted(text string) []Misquoted {
	if l.rules.quotes.open == "" || !Quotes(text) {
		return nil
	}
	q := quoter{rules: l.rules, text: text, last: -1}
	for i := 0; i < len(text); {
		i = q.at(i)
	}
	if single := q.single(); single >= 0 {
		q.out = append(q.out, Misquoted{Span: Span{single, single + len(mark(text[single:]))}})
	}
	return q.out
}

// Quotes tells whether a text has a double quotation mark of any language.
func Quotes[T string | []byte](text T) bool {
	for i := range len(text) {
		if c := text[i]; (c == '"' || c == '<' || c == 0xC2 || c == 0xE2) && markLength(text, i) > 0 {
			return true
		}
	}
	return false
}

// mark is the quotation mark with which a text begins, "" for none.
func mark(text string) string { return text[:markLength(text, 0)] }

// markLength is how many bytes the quotation mark at i has, 0 where none stands:
// the straight one, « » “ ” „ ‟ ‹ › and <<.
func markLength[T string | []byte](text T, i int) int {
	left := len(text) - i
	switch c := text[i]; {
	case c == '"':
		return 1
	case c == '<' && left > 1 && text[i+1] == '<':
		return 2
	case c == 0xC2 && left > 1 && (text[i+1] == 0xAB || text[i+1] == 0xBB):
		return 2
	case c == 0xE2 && left > 2 && text[i+1] == 0x80 && (text[i+2] >= 0x9C && text[i+2] <= 0x9F || text[i+2] == 0xB9 || text[i+2] == 0xBA):
		return 3
	}
	return 0
}

// quoter goes through the marks of a text.
type quoter struct {
	*rules
	text     string
	out      []Misquoted
	straight int  // how many there are
	last     int  // where the last straight one stands, -1 for none
	measures bool // whether one of them may be the sign of inches
	opened   []int
	closing  int // one that closes nothing, and its place from 1
}

// at looks at what stands at i, and returns where to go on.
func (q *quoter) at(i int) int {
	m := mark(q.text[i:])
	switch m {
	case "":
		return i + 1
	case `"`:
		q.straight, q.last = q.straight+1, i
		q.measures = q.measures || i > 0 && isDigit(rune(q.text[i-1]))
	case q.quotes.open:
		q.opened = append(q.opened, i)
	case q.quotes.close:
		if len(q.opened) == 0 {
			q.closing = i + 1
		} else {
			q.opened = q.opened[:len(q.opened)-1]
		}
	case q.inner.open, q.inner.close:
	default:
		if len(q.opened) == 0 && q.straight%2 == 0 { // else it quotes within a quotation
			return q.other(i, m)
		}
	}
	return i + len(m)
}

// other notes a quotation in the marks of another language, which begins at i.
func (q *quoter) other(i int, open string) int {
	from := i + len(open)
	for _, m := range foreign {
		if m.open != open {
			continue
		}
		end, size := -1, 0
		for _, c := range m.close {
			if at := strings.Index(q.text[from:], c); at >= 0 && (end < 0 || from+at < end) {
				end, size = from+at, len(c)
			}
		}
		if end >= 0 {
			words := strings.TrimFunc(q.text[from:end], isGap)
			q.out = append(q.out, Misquoted{Span{i, end + size}, q.quoted(words)})
			return end + size
		}
	}
	q.closing = i + 1
	return from
}

// quoted puts words in the marks of the language, as they are typed: typography
// sets the spaces of «, and curls straight ones.
func (q *quoter) quoted(words string) string {
	if q.quotes != guillemets {
		return `"` + words + `"`
	}
	if q.inside == closed {
		return "«" + words + "»"
	}
	return "« " + words + " »"
}

// single is the place of a mark that has no other half, -1 for none.
func (q *quoter) single() int {
	switch {
	case len(q.opened) > 0:
		return q.opened[len(q.opened)-1]
	case q.closing > 0:
		return q.closing - 1
	case q.straight%2 == 1 && !q.measures:
		return q.last
	}
	return -1
}
