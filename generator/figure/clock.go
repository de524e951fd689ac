package figure

import "strings"

// clock is what is known of a figure that may be a time of day.
type clock uint8

const (
	noTime  clock = iota
	hours         // 18 h: a time, or so many hours
	open          // 6:30, 6 o'clock: in the morning or in the evening
	settled       // 18:30, 6 pm
)

// time reads the time of day or the hours and minutes that digits at i begin, and
// returns where to go on; i when there are none.
func (r *reader) time(i int) int {
	to := r.run(i)
	hour, ok := small(r.text[i:to], 24)
	if !ok || i > 0 && strings.IndexByte(".,:/+", r.text[i-1]) >= 0 && r.digitBefore(i-1) {
		return i
	}
	minute, end := r.marked(to)
	return r.timeOf(i, end, hour, minute, false)
}

// small is the number of one or two digits, if it is not more than some number.
func small(digits string, most int) (n int, ok bool) {
	if digits == "" || len(digits) > 2 {
		return 0, false
	}
	for _, c := range []byte(digits) {
		n = n*10 + int(c-'0')
	}
	return n, n <= most
}

// marked reads the minutes behind a mark at i: 18:30; 6.30 pm and 18.30 h, where a
// point stands in times. The minute is -1 where there are none.
func (r *reader) marked(i int) (minute, end int) {
	if i >= len(r.text) || r.text[i] != ':' && r.text[i] != '.' {
		return -1, i
	}
	to := r.run(i + 1)
	minute, ok := small(r.text[i+1:to], 59)
	if !ok || to != i+3 || to+1 < len(r.text) && strings.IndexByte(".,:", r.text[to]) >= 0 && isDigit(rune(r.text[to+1])) {
		return -1, i
	}
	if r.text[i] == '.' {
		if half, _ := r.half(to); half == 0 && (!r.timePoint || r.hourWord(to) == to) {
			return -1, i
		}
	}
	return minute, to
}

// timeOf adds the time of an hour, the number at text[from:to], and a minute, which is
// -1 where it is not read yet. It returns where to go on; from when it is no time.
func (r *reader) timeOf(from, to, hour, minute int, word bool) int {
	end := r.hourWord(to)
	if minute < 0 {
		minute, end = r.minutes(to)
	}
	half, after := r.half(end)
	if minute < 0 && end == to && r.twelve && r.bare && hour <= 12 && r.wordBefore(from) == "las" { // las seis y media
		minute, end = r.parts(to)
		half, after = r.half(end)
	}
	switch {
	case half != 0 && 1 <= hour && hour <= 12:
		if minute >= 60 {
			hour, minute = hour+11, minute-60
		}
		hour, minute = hour%12+12*(half-1), max(minute, 0)
		r.add(clockValue(hour, minute), from, after, word)
		r.last().clock = settled
		return after
	case minute >= 0:
		if minute >= 60 { // nine less a quarter
			hour, minute = hour-1, minute-60
		}
		r.add(clockValue(max(hour, 0), minute), from, end, word)
		f := r.last()
		if f.clock = settled; r.twelve && hour <= 12 {
			f.clock, f.Also = open, []string{clockValue((hour+12)%24, minute)}
		}
		return end
	case end > to: // so many hours, or a time
		r.add(itoa(hour), from, to, word)
		f := r.last()
		f.clock, f.Also = hours, []string{clockValue(hour, 0)}
		if hour == 24 {
			f.Also = append(f.Also, clockValue(0, 0))
		}
		return end
	}
	return from
}

func clockValue(hour, minute int) string {
	if minute < 10 {
		return itoa(hour) + ":0" + itoa(minute)
	}
	return itoa(hour) + ":" + itoa(minute)
}

// minutes reads what of hours and minutes follows a number that ends at i: "h 30",
// "hours and 15 minutes", "and a half hours", "o'clock". The minute is -1 where only
// the word for hours follows, and the end is i where nothing does.
func (r *reader) minutes(i int) (minute, end int) {
	if end := r.andHalf(i); end > i && r.hourWord(end) > end {
		return 30, r.hourWord(end)
	}
	end = r.hourWord(i)
	if end == i {
		from, _ := r.gap(i)
		if begins(r.text[from:], []string{"o'clock", "o’clock"}) && r.twelve {
			return 0, r.letters(r.letters(from) + len("’"))
		}
		return -1, i
	}
	if minute, part := r.parts(end); minute >= 0 {
		return minute, part
	}
	joined := end
	if f := r.next(end); f.kind == joining {
		joined = f.to
	}
	from, _ := r.gap(joined)
	to := r.run(from)
	minute, ok := small(r.text[from:to], 59)
	if w, is := r.lookUp(from, r.letters(from)); is && from > joined && (w.kind == unit || w.kind == teen || w.kind == ten) && !w.nth {
		minute, to = r.compound(r.letters(from), w)
		ok = minute < 60
	}
	word := r.nextWord(to)
	said := r.things[r.text[word:r.letters(word)]]
	switch {
	case !ok || r.letters(to) > to && said&Minutes == 0 || to < len(r.text) && strings.IndexByte("%€:/", r.text[to]) >= 0:
		return -1, end
	case said&Minutes != 0:
		return minute, r.letters(word)
	case joined > end || said != 0 || to != from+2 && isDigit(rune(r.text[from])) || from > end && r.text[end-1] != 'h' && r.pluralFollows(to):
		return -1, end // in 24 hours 30 people
	}
	return minute, to
}

// parts reads the parts of an hour that words behind it add, y media, et quart, or take
// from it, which gives more than 60 of the hour before; -1 and i when there are none.
func (r *reader) parts(i int) (minute, end int) {
	if half := r.andHalf(i); half > i {
		return 30, half
	}
	from, _ := r.gap(i)
	for minute, words := range r.quarters {
		if to := from + len(words); strings.HasPrefix(r.text[from:], words) && r.letters(to) == to {
			return minute, to
		}
	}
	return -1, i
}

// past reads "half past six" and "quarter to nine", of which the first word stands at
// text[i:end], and returns where it ends; i when it is something else.
func (r *reader) past(i, end int) int {
	if r.quarters != nil || !r.twelve || !begins(r.text[i+1:end], []string{"alf", "uarter"}) {
		return i
	}
	from, _ := r.gap(end)
	for word, hour := range map[string]int{"past": 0, "to": -1} {
		if to := r.letters(from); r.text[from:to] == word {
			at, _ := r.gap(to)
			n, ok := small(r.text[at:r.run(at)], 12)
			last := r.run(at)
			if w, is := r.lookUp(at, r.letters(at)); is && !w.nth {
				n, last = r.compound(r.letters(at), w)
				ok = n <= 12
			}
			half := r.text[i]|0x20 == 'h'
			if !ok || n == 0 || half && hour < 0 || r.letters(last) > last {
				return i
			}
			minute := 15 - 30*hour
			if half {
				minute = 30
			}
			return r.timeOf(i, last, (n+hour+11)%12+1, minute, true)
		}
	}
	return i
}

// hourWord returns where the word for hours ends that follows i; i when none does.
func (r *reader) hourWord(i int) int {
	from := r.nextWord(i)
	end := r.letters(from)
	if r.things[r.text[from:end]] == Hours || r.text[from:end] == "H" && from == i && r.run(end) == end+2 {
		return end
	}
	return i
}

// half tells which half of the day is said behind i, 1 for the morning, 2 for the
// evening, and where that ends; 0 and i when none is.
func (r *reader) half(i int) (half, end int) {
	from, apart := r.gap(i)
	if from+1 < len(r.text) && r.twelve {
		c := r.text[from] | 0x20
		for _, form := range []string{"m", ".m.", ". m."} {
			to := from + 1 + len(form)
			if (c == 'a' || c == 'p') && to <= len(r.text) && strings.EqualFold(r.text[from+1:to], form) && r.letters(to) == to {
				if c == 'p' {
					return 2, to
				}
				return 1, to
			}
		}
	}
	if !apart {
		return 0, i
	}
	for n, words := range [][]string{r.morning, r.evening} {
		for _, word := range words {
			to := from + len(word)
			if strings.HasPrefix(r.text[from:], word) && r.letters(to) == to {
				return n + 1, to
			}
		}
	}
	return 0, i
}
