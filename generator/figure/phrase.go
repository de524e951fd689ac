package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ofFollows tells whether "de" or "d'" stands after i.
func (r *reader) ofFollows(i int) bool { return r.of(i) > i }

// of returns where the word ends that "de" or "d'" after i leads to begins;
// i when there is none.
func (r *reader) of(i int) int {
	from, ok := r.gap(i)
	if !ok || !r.french {
		return i
	}
	rest := r.text[from:]
	for _, elided := range []string{"d'", "d’"} {
		if strings.HasPrefix(rest, elided) {
			return from + len(elided)
		}
	}
	if !strings.HasPrefix(rest, "de") {
		return i
	}
	if end, ok := r.gap(from + len("de")); ok {
		return end
	}
	return i
}

// ofMany multiplies a value by the word behind "de": une dizaine de milliers.
func (r *reader) ofMany(i, value int) (int, int) {
	from := r.of(i)
	if from == i {
		return value, i
	}
	end := r.letters(from)
	if w, ok := r.lookUp(from, end); ok && w.plural && (w.kind == scale || w.kind == about) && value < unlimited/w.value {
		return value * w.value, end
	}
	return value, i
}

// noPlurals are words of French that end like a plural and are none.
var noPlurals = map[string]bool{
	"dans": true, "sans": true, "plus": true, "pas": true, "très": true, "vers": true, "sous": true, "dès": true,
	"puis": true, "mais": true, "depuis": true, "jamais": true, "aux": true, "les": true, "des": true, "ses": true,
	"ces": true, "mes": true, "tes": true, "nos": true, "vos": true, "leurs": true, "ils": true, "elles": true,
	"nous": true, "vous": true, "après": true, "près": true, "alors": true, "toujours": true, "lors": true, "hors": true,
}

// pluralFollows tells whether the word after i looks like a plural.
func (r *reader) pluralFollows(i int) bool {
	from, ok := r.gap(i)
	if !ok {
		return false
	}
	next := r.text[from:r.letters(from)]
	return len(next) >= 3 && (strings.HasSuffix(next, "s") || strings.HasSuffix(next, "x")) && !noPlurals[next]
}

// month reads the name of a month at text[i:end]: it counts next to a day or
// a year, and in English with its capital letter.
func (r *reader) month(i, end, number int) {
	if c, _ := utf8.DecodeRuneInString(r.text[i:]); r.english && !unicode.IsUpper(c) {
		return
	}
	if r.dayBefore(i) || r.dayOrYearAfter(end) {
		r.add(months[number-1], i, end, true)
	}
}

var months = [12]string{"m01", "m02", "m03", "m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12"}

// dayBefore tells whether the last figure is the day of a month that stands at
// i: 20 juin, the 20th of June.
func (r *reader) dayBefore(i int) bool {
	if len(r.figures) == 0 {
		return false
	}
	f := r.figures[len(r.figures)-1]
	if f.Word || !isDay(f.Value) {
		return false
	}
	end, ok := r.gap(f.Offset + f.Length)
	if ok && r.english && strings.HasPrefix(r.text[end:], "of") {
		end, ok = r.gap(end + len("of"))
	}
	return ok && end == i
}

func (r *reader) dayOrYearAfter(i int) bool {
	from, ok := r.gap(i)
	if !ok {
		return false
	}
	digits := r.text[from:r.run(from)]
	return len(digits) == 4 && (digits[0] == '1' || digits[0] == '2') || r.english && isDay(strings.TrimLeft(digits, "0"))
}

func isDay(value string) bool {
	return len(value) == 1 && value != "0" ||
		len(value) == 2 && ('1' <= value[0] && value[0] <= '2' || value == "30" || value == "31")
}

// roman reads an ordinal of French in Roman numerals, XIXe. Only I, V and X
// are known: L, C, D and M begin the words Le, Ce, De, Mes.
func (r *reader) roman(i, end int) bool {
	value, last := 0, 0
	j := i
	for ; j < end; j++ {
		v := romanValues[r.text[j]]
		if v == 0 {
			break
		}
		if value += v; v > last {
			value -= 2 * last
		}
		last = v
	}
	switch r.text[j:end] {
	case "e", "es":
		if r.text[i:j] == "I" {
			return false
		}
	case "er", "re":
		if r.text[i:j] != "I" {
			return false
		}
	default:
		return false
	}
	if value <= 0 {
		return false
	}
	r.add(itoa(value), i, end, false)
	return true
}

var romanValues = [256]int{'I': 1, 'V': 5, 'X': 10}
