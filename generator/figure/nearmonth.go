package figure

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"recueil/generator/record"
)

// nearMonth reads a word that is no month as it stands, before a year and behind a day
// or a word such as "in", where nothing but a month can stand: one that lacks its accent
// or its capital letter, is misspelt by a letter, or of another language, each with its
// right name; and one that is abbreviated. It returns where to go on.
func (r *reader) nearMonth(i, end int) (next int, ok bool) {
	const shortest, longest = 3, 14
	to := end
	if to < len(r.text) && r.text[to] == '.' {
		to++
	}
	if to+1 >= len(r.text) || r.text[to] != ' ' || !isDigit(rune(r.text[to+1])) && (len(r.ofYear) == 0 || r.text[to+1] != 'd') ||
		r.monthNames[0] == "" || end-i < shortest || end-i > longest {
		return 0, false // most words
	}
	_, year := r.after(to)
	day := r.dayBefore(i)
	if year == "" || !day && !r.inMonth[r.wordBefore(i)] {
		return 0, false
	}
	number, right := r.monthLike(r.text[i:end])
	if number == 0 {
		return 0, false
	}
	f := Figure{Value: months[number-1], Offset: i, Length: end - i, Right: right, Year: year, word: true}
	if day {
		last := &r.figures[len(r.figures)-1]
		f.Day, last.Unit = last.Value, ""
	}
	r.figures = append(r.figures, f)
	return end, true
}

// wordBefore is the word before i, in lower case, with its apostrophe.
func (r *reader) wordBefore(i int) string {
	before := strings.TrimRight(r.text[:i], " ")
	start := strings.LastIndexFunc(before, func(c rune) bool { return !isLetter(c) && c != '\'' && c != '’' })
	return strings.ToLower(strings.ReplaceAll(before[start+1:], "’", "'"))
}

// monthLike is the month that a word means, 0 for none, and its name; "" where it is
// abbreviated.
func (r *reader) monthLike(word string) (number int, right string) {
	plain := folded(word)
	for n, name := range r.monthNames {
		if folded(name) == plain {
			return n + 1, r.written(name)
		}
	}
	for n, name := range r.monthNames {
		if len(plain) <= len("sept") && len(plain) < len(name) && strings.HasPrefix(folded(name), plain) && !r.severalBegin(plain) {
			return n + 1, ""
		}
	}
	for _, other := range []*lexicon{lexicons["en"], lexicons["fr"], lexicons["es"]} {
		for n, name := range other.monthNames {
			if folded(name) == plain {
				return n + 1, r.written(r.monthNames[n])
			}
		}
	}
	if len(plain) > shortName {
		var names []string
		for _, name := range r.monthNames {
			names = append(names, folded(name))
		}
		if n := slices.Index(names, record.Suggest(plain, names)); n >= 0 {
			return n + 1, r.written(r.monthNames[n])
		}
	}
	return 0, ""
}

// shortName is how many letters a word has that may be anything with a slip in it.
const shortName = 3

func (r *reader) severalBegin(with string) bool {
	n := 0
	for _, name := range r.monthNames {
		if strings.HasPrefix(folded(name), with) {
			n++
		}
	}
	return n > 1
}

// written is the name of a month as the language writes it.
func (r *reader) written(name string) string {
	if !r.capitals {
		return name
	}
	c, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(c)) + name[size:]
}

// folded is a word in lower case and without accents.
func folded(word string) string {
	out, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn))), strings.ToLower(word))
	if err != nil {
		return word
	}
	return out
}
