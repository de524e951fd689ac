package figure

import "strings"

// date reads a date in digits that begins at i, 03/04/2021 or 2021-04-03, as one with
// the name of the month, and returns where it ends; i when there is none. The day
// stands first, unless only the second number can be one.
func (r *reader) date(i int) int {
	var parts [3]span
	at := i
	for n := range parts {
		parts[n] = span{at, r.run(at)}
		if at = parts[n].to; n < 2 {
			if at >= len(r.text) || strings.IndexByte("/.-", r.text[at]) < 0 || r.text[at] != r.text[parts[0].to] {
				return i
			}
			at++
		}
	}
	if i > 0 && strings.IndexByte("./-+", r.text[i-1]) >= 0 || r.letters(at) > at || at+1 < len(r.text) && r.text[at] == r.text[parts[0].to] && isDigit(rune(r.text[at+1])) {
		return i
	}
	day, month, year := 0, 1, 2
	if parts[0].to-i == len("2021") {
		day, year = 2, 0
	} else if n, _ := small(parts[1].of(r.text), 31); n > 12 {
		day, month = 1, 0
	}
	d, dated := small(parts[day].of(r.text), 31)
	m, named := small(parts[month].of(r.text), 12)
	y := parts[year].of(r.text)
	if !dated || !named || d == 0 || m == 0 || len(y) != len("2021") || y[0] != '1' && y[0] != '2' {
		return i
	}
	for n, p := range parts {
		switch n {
		case day:
			r.add(itoa(d), p.from, p.to, false)
		case month:
			r.add(months[m-1], p.from, p.to, true)
			r.last().Day, r.last().Year = itoa(d), y
		default:
			r.add(y, p.from, p.to, false)
		}
	}
	return at
}

// span is a stretch of a text.
type span struct{ from, to int }

func (s span) of(text string) string { return text[s.from:s.to] }

// named reads the date in the name of a place that begins at i, place du 8-Mai-1945,
// and returns where it ends; i when there is none.
func (r *reader) named(i int) int {
	to := r.run(i)
	if to+2 >= len(r.text) || r.text[to] != '-' || !isLetter(rune(r.text[to+1])) || !isDay(r.text[i:to]) {
		return i
	}
	end := r.letters(to + 1)
	for _, l := range []*lexicon{r.lexicon, lexicons["fr"], lexicons["es"], lexicons["en"]} {
		other := reader{text: r.text, lexicon: l}
		w, _ := other.lookUp(to+1, end)
		if w.kind != month {
			continue
		}
		r.add(r.text[i:to], i, to, false)
		r.soft()
		r.add(months[w.value-1], to+1, end, true)
		r.soft()
		if year := r.run(min(end+1, len(r.text))); end < len(r.text) && r.text[end] == '-' && year == end+5 {
			r.add(r.text[end+1:year], end+1, year, false)
			r.soft()
			end = year
		}
		return end
	}
	return i
}
