package figure

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// kind says what a word does in a number; 0 is no word of a number.
type kind uint8

const (
	one     kind = iota + 1 // un, une, one: 1 within a number only
	article                 // a, an: 1 before hundred, thousand, dozen
	unit                    // 2 to 9
	teen                    // 10 to 19
	ten                     // 20 to 90
	hundred
	scale   // mille, thousand, million …
	about   // dizaine, centaine, millier, dozen
	joining // et, and
	half
	alone // twice
	loose // both, decade: a number in some texts
	month
	percent // the "pour" of "pour cent"
	century // siglo, which Roman numerals follow
)

// use says when a word is a number by itself.
type use uint8

const (
	always       use = iota
	plural           // never: millions, dizaines
	beforePlural     // if a plural follows
	beforeOf         // if "of" follows
)

type word struct {
	kind  kind
	use   use
	value int
	nth   bool     // an ordinal: third
	also  []string // what a loose word may be
}

func itoa(n int) string { return strconv.Itoa(n) }

// lookUp finds the word text[i:end] in the lexicon, in whatever case.
func (r *reader) lookUp(i, end int) (word, bool) {
	var folded [16]byte
	if end == i || end-i > len(folded) || r.lengths[r.text[i]|0x20]&(1<<(end-i)) == 0 {
		return word{}, false
	}
	for j := i; j < end; j++ {
		c := r.text[j]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case j > i && r.text[j-1] == 0xC3 && 0x80 <= c && c <= 0x9E: // À to Þ
			c += 0x20
		}
		folded[j-i] = c
	}
	w, ok := r.entries[string(folded[:end-i])]
	return w, ok
}

// following is the word after offset i, if it is in the lexicon, with what
// stands between: a hyphen or a space.
type following struct {
	word
	from, to int
	hyphen   bool
}

func (r *reader) next(i int) following {
	if i >= len(r.text) {
		return following{}
	}
	f := following{from: i}
	switch c, size := utf8.DecodeRuneInString(r.text[i:]); c {
	case '-', '\u2010', '\u2011':
		f.from, f.hyphen = i+size, true
	default:
		var ok bool
		if f.from, ok = r.gap(i); !ok {
			return following{}
		}
	}
	f.to = r.letters(f.from)
	f.word, _ = r.lookUp(f.from, f.to)
	return f
}

// numberWord reads the number that the word at text[i:end] begins, if it
// begins one, and returns where to go on.
func (r *reader) numberWord(i, end int, w word) int {
	switch w.kind {
	case month:
		if c, _ := utf8.DecodeRuneInString(r.text[i:]); r.capitals && !unicode.IsUpper(c) {
			r.nearMonth(i, end)
		} else {
			r.month(i, end, w.value)
		}
		return end
	case percent:
		if f := r.next(end); f.kind == hundred && !f.hyphen && !r.pluralFollows(f.to) {
			return f.to // not "pour cent personnes"
		}
		return end
	case century:
		return r.centuries(end)
	case joining:
		return end
	}
	if r.isName(i, end) {
		return r.hyphenated(end)
	}
	if w.kind == loose || w.kind == half {
		if next := r.past(i, end); next > i {
			return next
		}
	}
	if w.kind == loose {
		return r.loose(i, end, w)
	}
	if w.kind == one || w.kind == article {
		if next := r.onePart(i, end); next > i {
			return next
		}
		if next := r.oneAndHalf(i, end); next > i {
			return next
		}
	}
	value, to := r.compound(end, w)
	if value > 1 && value < 10 {
		if next := r.severalParts(i, to, value); next > i {
			return next
		}
	}
	if value, to := r.ordinalWord(value, to, end, w); to > 0 {
		r.addRank(itoa(value), i, to)
		r.last().word = true
		r.soft()
		return to
	}
	if value == 0 {
		r.single(i, end, w)
		return end
	}
	if w.use == beforePlural && to == end && !r.pluralFollows(end) {
		return end
	}
	if value <= 24 {
		if next := r.timeOf(i, to, value, -1, true); next > i {
			return next
		}
	}
	r.add(itoa(value), i, to, true)
	f := r.last()
	f.shift, f.Soft = zeros(f.Value), r.idiom(i)
	return to
}

// isName tells whether a number word is part of a name: it has a capital
// letter that no sentence begins with, or is joined to a word that has one.
func (r *reader) isName(i, end int) bool {
	if c, _ := utf8.DecodeRuneInString(r.text[i:]); !unicode.IsUpper(c) {
		return false
	}
	if !r.beginsSentence(i) {
		return true
	}
	f := r.next(end)
	c, size := utf8.DecodeRuneInString(r.text[f.from:])
	if f.kind != 0 || !unicode.IsUpper(c) {
		return false
	}
	second, _ := utf8.DecodeRuneInString(r.text[f.from+size:])
	return f.hyphen || r.openNames && f.from > end && unicode.IsLower(second) // not "Dos ONG"
}

// beginsSentence looks back from i over spaces, brackets, quotation marks and
// the marks of Markdown for the end of a sentence or the beginning of a line.
func (r *reader) beginsSentence(i int) bool {
	spaced := false
	for i > 0 {
		c, size := utf8.DecodeLastRuneInString(r.text[:i])
		switch c {
		case '.', '!', '?', '…', ':', ';', '\n', '¿', '¡':
			return true
		case '-', '–', '—', '•', '·':
			if !spaced {
				return false
			}
		case ' ', '\t', '\u00A0', '\u202F', '\u2009':
			spaced = true
		case '*', '_', '#', '>', '|', '[', '(', '"', '\'', '«', '“', '‘', '»', '”':
		default:
			return false
		}
		i -= size
	}
	return true
}

// compound reads the words that follow a number's first word w, which ends at
// i. The value is 0 when w does not begin a number by itself.
func (r *reader) compound(i int, w word) (value, end int) {
	s := sum{room: unlimited, scale: unlimited, great: unlimited}
	switch {
	case w.nth:
		return 0, i
	case w.kind == alone:
		return w.value, i
	case w.kind == half:
		return r.halves(i)
	case w.kind == one || w.kind == article:
		if !r.counts(r.next(i).word) {
			return 0, i
		}
		s.part, s.last = 1, word{kind: unit, value: 1}
	case w.kind == about:
		if !r.bare || w.use == plural || w.use == beforeOf && !r.counted(i) {
			return 0, i
		}
		return r.ofMany(i, w.value)
	case !r.bare && (w.kind == hundred || w.kind == scale) || w.use == plural || w.kind == scale && w.value > 1000:
		return 0, i
	default:
		s.add(w, r.lexicon)
	}
	for {
		f := r.join(&s, r.next(i))
		switch {
		case f.nth:
			return r.withHalf(&s, i)
		case f.kind == about && s.value() < unlimited/f.value:
			return r.ofMany(f.to, s.value()*f.value)
		case f.kind == 0 || !s.add(f.word, r.lexicon):
			return r.withHalf(&s, i)
		}
		i = f.to
	}
}

// withHalf adds half a million to "deux millions et demi", which ends at i.
func (r *reader) withHalf(s *sum, i int) (value, end int) {
	if s.last.kind == scale && s.last.value > 1000 {
		if end := r.andHalf(i); end > i {
			return s.value() + s.last.value/2, end
		}
	}
	return s.value(), i
}

// counts tells whether one or an article before a word is a number with it:
// a hundred, one million; un million, but not un cent.
func (r *reader) counts(w word) bool {
	switch {
	case w.use == plural || w.nth:
		return false
	case r.bare:
		return w.kind == scale && w.value > 1000
	default:
		return w.kind == scale || w.kind == hundred || w.kind == about
	}
}

// join returns the word that may go on the number after f, which is f or what
// follows its "et" or "and"; none if the words are of two numbers.
func (r *reader) join(s *sum, f following) following {
	none := following{}
	if f.kind != joining {
		if f.kind == one && !r.takesOne(s, f) || r.scores && s.last.value == 10 && !f.hyphen && f.kind == unit {
			return none
		}
		return f
	}
	f = r.next(f.to)
	after := r.next(f.to)
	if f.kind == 0 || after.kind == hundred || !r.joins(s, f.word, after.word) {
		return none
	}
	return f
}

// takesOne tells whether "one" goes on a number without a word between: as in
// twenty-one, cent un, one thousand one hundred.
func (r *reader) takesOne(s *sum, f following) bool {
	switch s.last.kind {
	case ten:
		return f.hyphen
	case hundred:
		return r.bare
	case scale:
		after := r.next(f.to)
		return r.bare || after.kind == hundred || after.kind == scale && after.value < s.scale
	}
	return false
}

// joins tells whether "et" or "and" joins a word to the number, given the word
// after that.
func (r *reader) joins(s *sum, w, after word) bool {
	million := after.kind == scale && after.value > 1000 && after.use != plural // vingt et un million
	switch r.and {
	case joinsOne:
		eleven := w.kind == teen && w.value == 11 && s.last.value == 60
		return s.last.kind == ten && (w.kind == one && !million || eleven)
	case joinsUnits:
		return s.last.kind == ten && (w.kind == one && !million || w.kind == unit)
	case joinsHundreds:
		small := w.kind == one || w.kind == unit || w.kind == teen || w.kind == ten
		again := after.kind == scale && after.value >= s.scale // two thousand and six thousand
		return (s.last.kind == hundred || s.last.kind == scale) && small && !again
	}
	return false
}

// halves reads what follows "half" or "demi": half a dozen, un demi-million.
func (r *reader) halves(i int) (value, end int) {
	f := r.next(i)
	if f.kind == article {
		f = r.next(f.to)
	} else if !f.hyphen && !r.halfApart {
		return 0, i // two and a half million
	}
	if (f.kind == about || f.kind == scale || f.kind == hundred) && f.use != plural && f.value%2 == 0 {
		return f.value / 2, f.to
	}
	return 0, i
}
