package figure

import (
	"strings"
)

// counted tells whether something is counted after i: une quarantaine de
// lits, but not la quincena de julio.
func (r *reader) counted(i int) bool {
	from := r.of(i)
	w, _ := r.lookUp(from, r.letters(from))
	return from > i && w.kind != month
}

// of returns where the word begins that "de" or "d'" after i leads to; i when
// there is none.
func (r *reader) of(i int) int {
	from, ok := r.gap(i)
	if !ok {
		return i
	}
	for _, elided := range r.elided {
		if strings.HasPrefix(r.text[from:], elided) {
			return from + len(elided)
		}
	}
	if end := r.behind(from, r.ofThing); end > from {
		return end
	}
	return i
}

// behind returns where the word begins that one of some particles at i leads
// to, over spaces; i when none of them is there.
func (r *reader) behind(i int, particles []string) int {
	for _, particle := range particles {
		if strings.HasPrefix(r.text[i:], particle) {
			if end, ok := r.gap(i + len(particle)); ok {
				return end
			}
		}
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
	if w, ok := r.lookUp(from, end); ok && w.use == plural && (w.kind == scale || w.kind == about) && value < unlimited/w.value {
		return value * w.value, end
	}
	return value, i
}

// andHalf returns where "and a half" ends that stands after i, et demi, y
// medio; i when that is not there, or half of something else is.
func (r *reader) andHalf(i int) int {
	f := r.next(i)
	if f.kind != joining || f.hyphen {
		return i
	}
	f = r.next(f.to)
	switch {
	case f.kind == article:
		f = r.next(f.to)
	case !r.bare:
		return i // one million, and half of them
	}
	after := r.next(f.to)
	if f.kind != half || f.hyphen || after.kind == scale || after.kind == about || after.kind == hundred {
		return i
	}
	return f.to
}

// pluralFollows tells whether the word after i looks like a plural.
func (r *reader) pluralFollows(i int) bool {
	from, ok := r.gap(i)
	if !ok {
		return false
	}
	next := r.text[from:r.letters(from)]
	return len(next) >= 3 && strings.IndexByte(r.endings, next[len(next)-1]) >= 0 && !r.noPlurals[next]
}

// month reads the name of a month at text[i:end]: it counts next to a day or
// a year.
func (r *reader) month(i, end, number int) {
	day, year := r.after(end)
	from := i
	if r.dayBefore(i) {
		f := r.last()
		day, f.Unit, from = f.Value, "", f.Offset
	}
	if day != "" || year != "" {
		r.add(months[number-1], i, end, true)
		f := r.last()
		f.Day, f.Year = day, year
		if day != "" {
			f.Weekday = r.weekday(from)
		}
	}
}

var months = [12]string{"m01", "m02", "m03", "m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12"}

// dayBefore tells whether the last figure is the day of a month that stands at
// i: 20 juin, the 20th of June, 20 de junio.
func (r *reader) dayBefore(i int) bool {
	if len(r.figures) == 0 {
		return false
	}
	f := r.figures[len(r.figures)-1]
	if f.word && f.Unit != Rank || !isDay(f.Value) {
		return false
	}
	end, ok := r.gap(f.Offset + f.Length)
	if f.word && len(r.ofMonth) > 0 && end == i {
		return false // the first March
	}
	return ok && (end == i || r.behind(end, r.ofMonth) == i)
}

// after returns the day or the year that stands behind a month which ends at i.
func (r *reader) after(i int) (day, year string) {
	from, ok := r.gap(i)
	if !ok {
		return "", ""
	}
	from = r.behind(from, r.ofYear)
	digits := r.text[from:r.run(from)]
	switch short := strings.TrimLeft(digits, "0"); {
	case len(digits) == 4 && (digits[0] == '1' || digits[0] == '2'):
		return "", digits
	case r.monthDay && isDay(short) && !r.countsThings(r.run(from)):
		return short, ""
	}
	return "", ""
}

// countsThings tells whether a number that ends at i counts what follows: in April 31
// people came.
func (r *reader) countsThings(i int) bool {
	from := r.nextWord(i)
	return r.things[r.text[from:r.letters(from)]] != 0
}

func isDay(value string) bool {
	return len(value) == 1 && value != "0" ||
		len(value) == 2 && ('1' <= value[0] && value[0] <= '2' || value == "30" || value == "31")
}

// roman reads an ordinal in Roman numerals, XIXe. Only I, V and X are known:
// L, C, D and M begin the words Le, Ce, De, Mes.
func (r *reader) roman(i, end int) bool {
	value, j := r.romanNumber(i, end)
	endings := r.laterRoman
	if j == i+1 && value == 1 {
		endings = r.firstRoman
	}
	if value <= 0 || !endings[r.text[j:end]] {
		return false
	}
	r.addRank(itoa(value), i, end)
	return true
}

// centuries reads the Roman numerals after a word for centuries that ends at
// i, and returns where to go on: siglo XIX, siglos XIX y XX.
func (r *reader) centuries(i int) int {
	for {
		from, ok := r.gap(i)
		to := r.letters(from)
		value, end := r.romanNumber(from, to)
		if !ok || end < to || value <= 0 {
			return i
		}
		r.addRank(itoa(value), from, to)
		f := r.next(to)
		if f.kind != joining {
			return to
		}
		i = f.to
	}
}

// romanNumber returns the value of the Roman numerals that text[i:end] begins
// with, and where they end.
func (r *reader) romanNumber(i, end int) (value, to int) {
	last := 0
	for ; i < end; i++ {
		v := romanValues[r.text[i]]
		if v == 0 {
			break
		}
		if value += v; v > last {
			value -= 2 * last
		}
		last = v
	}
	return value, i
}

var romanValues = [256]int{'I': 1, 'V': 5, 'X': 10}
