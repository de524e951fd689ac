// Package figure reads the numbers in a text, so that a sheet can be compared
// with what its sources state and with its translations.
//
// In comes plain text, or Markdown, out come Figures with their values in one
// form for all languages: "30 000" in French, "30,000" in English, "treinta
// mil" in Spanish and "thirty thousand" are all "30000". The package judges
// nothing: who calls it compares.
//
// # What is read
//
//   - Digits, with the language's marks between thousands and before
//     decimals: 2 500 and 2,5 in French, 2,500 and 2.5 in English, 2500 or
//     2.500 and 2,5 in Spanish. Percentages and amounts of euros carry their
//     unit beside the number.
//   - Digits before a word or a sign that multiplies: 2.5 million, 30 mille,
//     2 mil millones, 30 k€, €2.5bn; 3 millions et demi.
//   - Ordinals in digits, 1er, 2e, 19th, 1.º, and centuries in Roman numerals,
//     XIXe, siglo XIX.
//   - Times of day and hours with minutes, each one figure: 18 h 30, 6.30 pm,
//     las 6 y media de la tarde. Hours alone are a number and may be a time.
//   - Several parts in words, two thirds, which are shares as 75 % is.
//   - Dates in digits, 03/04/2021 and 2021-04-03, as those with the name of the
//     month; telephone numbers, each one figure.
//   - Number words from two on: vingt-et-un, quatre-vingt-dix, thirty-five,
//     two hundred and six, doscientas seis; twice. Words for about so many, too:
//     une dizaine, a dozen, un centenar, half a dozen.
//   - The name of a month next to a day or a year, 20 juin, June 2022, 20 de
//     junio de 2022, with the values m01 to m12 and, beside them, that day and year.
//
// # What is not read
//
// Some words are read softly, as they are numbers in one text and not in another:
// they may answer a figure, and nobody asks for them. Such are ordinals in words,
// noon, both, double, decade, fortnight, once, a third of, half of, and the date in
// the name of a place.
//
// These leave out the same in every language, where words do not answer words:
//
//   - un, une, una, which are articles as often as numbers; they
//     count within a number only: one hundred, vingt et un, un million;
//   - hundreds, dozens, des milliers, miles: they are no number;
//   - zero;
//   - digits within identifiers: L2C3, COP21, Covid-19, with the exception of
//     a year, mi-2022; digits in addresses of the web and of e-mail;
//   - a number word with a capital letter within a sentence, or joined to one
//     by a hyphen, or in Spanish before one: it is part of a name, as in
//     Deux-Sèvres or Tres Cantos.
//
// Some words mean other things too. "Neuf" is 9 when a plural follows, a word
// that ends in s or x and is no preposition: neuf communes, but not logement
// neuf. "Quarantaine" and "quincena" are 40 and 15 before de or d'.
//
// # Languages
//
// A language is a file with its lexicon and a row among the lexicons. Of one
// without a lexicon, plain digits are read.
package figure

import (
	"unicode"
	"unicode/utf8"
)

// Figure is a number as it stands in a text.
type Figure struct {
	// Value is a decimal number without superfluous zeros, "30000", "2.5",
	// "m01" to "m12" for a month, "2/3" for a share in words, "18:30" for a time of day or hours with minutes,
	// or the digits of a telephone number, "0123456789", "+34912345678".
	Value string
	// Also are other values that say the same: the time that hours may be, 18:00 of
	// 18 h; the decade that a year begins, 1990s; the days of two weeks, 14d; a bare
	// number in the unit of one before it, 35%.
	Also []string
	// Soft is true for what may answer a figure and asks for no answer, as it often
	// means something else: an ordinal in words, noon, both.
	Soft bool
	// Offset and Length say where it stands, in bytes.
	Offset, Length int
	// Right is how the language writes the number, where the text writes it in
	// the way of another language; else "".
	Right string
	// Day and Year are those that are written next to a month.
	Day, Year string
	// Unit is "%" or "€" of a share or an amount, Rank of an ordinal in digits,
	// else "".
	Unit string
	// Title is the words in quotation marks, or with capital letters, in which it stands;
	// "" for none. In texts of two languages they are the same where they are a name.
	Title string
	// Counts is what is counted, as far as the words behind the number tell, and Reach
	// how many bytes the number has with the last of these words; both 0 if none does.
	Counts Things
	Reach  int
	// Bound is set of a number that is one, Per of what is so many for each.
	Bound Bound
	Per   Things
	// Weekday is that of a month with its day, from 1 for Monday; 0 where none is told.
	Weekday int
	// Reversed is true for the first end of a range that ends before it begins.
	Reversed bool
	// Word is true for what is written in letters, months among them.
	word bool
	// shift is the power of ten of the word that multiplies it.
	shift int
	// clock is what is known of a time.
	clock clock
}

// Rank is the unit of an ordinal that is no day of a month: 2e, 19th, second.
const Rank = "rank"

// Read returns the figures of a text in the order in which they stand. The
// language is a BCP 47 tag; of one without a lexicon only plain digits are
// read. It takes time in proportion to the length of the text.
func Read(language, text string) []Figure { return ReadInto(nil, language, text) }

// ReadInto does the same, in the room of a list that is no longer wanted.
func ReadInto(room []Figure, language, text string) []Figure {
	r := reader{text: text, figures: room[:0], lexicon: lexiconOf(language)}
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isDigit(c):
			i = r.digits(i)
		case isLetter(c):
			i = r.word(i)
		default:
			i += size
		}
	}
	r.ranges()
	r.units()
	r.equals()
	r.shared()
	r.titles()
	r.bounds()
	r.rates()
	r.reversed()
	return r.figures
}

// reader reads one text.
type reader struct {
	text    string
	figures []Figure
	*lexicon
}

func (r *reader) add(value string, from, to int, word bool) {
	if cap(r.figures) == 0 {
		r.figures = make([]Figure, 0, 4)
	}
	r.figures = append(r.figures, Figure{Value: value, Offset: from, Length: to - from, word: word})
}

func (r *reader) addRank(value string, from, to int) {
	r.add(value, from, to, false)
	r.last().Unit = Rank
}

// last is the figure that was read last.
func (r *reader) last() *Figure { return &r.figures[len(r.figures)-1] }

// soft makes of the figure that was read last one that asks for no answer.
func (r *reader) soft(also ...string) {
	r.last().Soft, r.last().Also = true, also
}

// word looks at the word that begins at i, and returns where to go on.
func (r *reader) word(i int) int {
	end := r.letters(i)
	if next, ok := r.address(i, end); ok {
		return next
	}
	if end < len(r.text) && isDigit(rune(r.text[end])) {
		return r.identifier(end)
	}
	if w, ok := r.lookUp(i, end); ok {
		return r.numberWord(i, end, w)
	}
	if r.laterRoman != nil && romanValues[r.text[i]] != 0 && r.roman(i, end) {
		return end
	}
	if next, ok := r.nearMonth(i, end); ok {
		return next
	}
	return r.hyphenated(end)
}

// hyphenated skips the digits that a hyphen joins to the word that ends at i,
// unless they are a year or the word says which part of them is meant: under-25s.
func (r *reader) hyphenated(i int) int {
	if i+1 < len(r.text) && r.text[i] == '-' && isDigit(rune(r.text[i+1])) && !r.prefixes[r.wordBefore(i)] {
		if end := r.run(i + 1); end-i-1 != 4 {
			return r.identifier(end)
		}
	}
	return i
}

// identifier returns where the letters and digits end of which i is one.
func (r *reader) identifier(i int) int {
	for i < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[i:])
		if !isLetter(c) && !isDigit(c) {
			break
		}
		i += size
	}
	return i
}

// address tells whether the word at text[i:end] begins an address of the web
// or of e-mail, and where that ends.
func (r *reader) address(i, end int) (next int, ok bool) {
	rest := r.text[end:]
	switch {
	case len(rest) >= 3 && rest[:3] == "://":
	case len(rest) >= 2 && rest[0] == '@' && isLetter(rune(rest[1])):
	case end-i == 3 && r.text[i:end] == "www" && rest != "" && rest[0] == '.':
	default:
		return 0, false
	}
	for j, c := range rest {
		if isSpace(c) || c == '<' || c == '>' || c == '"' || c == ')' {
			return end + j, true
		}
	}
	return len(r.text), true
}

// letters returns where the letters end that begin at i.
func (r *reader) letters(i int) int {
	for i < len(r.text) {
		if c := r.text[i]; c < utf8.RuneSelf {
			if !isLetter(rune(c)) {
				break
			}
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(r.text[i:])
		if !isLetter(c) {
			break
		}
		i += size
	}
	return i
}

// run returns where the digits end that begin at i.
func (r *reader) run(i int) int {
	for i < len(r.text) && isDigit(rune(r.text[i])) {
		i++
	}
	return i
}

// gap returns where the space ends that begins at i, a mark of emphasis in
// Markdown on either side of it included. It is not ok where there is none.
func (r *reader) gap(i int) (end int, ok bool) {
	for i < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[i:])
		if !isSpace(c) && c != '*' && c != '_' {
			break
		}
		ok = ok || isSpace(c)
		i += size
	}
	return i, ok
}

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

func isLetter(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	}
	return unicode.IsLetter(c) || unicode.IsMark(c)
}

func isSpace(c rune) bool {
	return c == ' ' || c == '\n' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\r' || c == '\t'
}
