package figure

import "strings"

// single adds a word that is no number with what follows it, and may be one alone: one,
// half of them.
func (r *reader) single(i, end int, w word) {
	switch next, _ := r.gap(end); {
	case w.kind == one && !r.bare:
		r.add("1", i, end, true)
		r.soft()
	case w.kind == half && !r.bare && begins(r.text[next:], []string{"of ", "the ", "their ", "its "}):
		r.share("1/2", i, end)
	}
}

// loose adds a word that may answer a number, unless a hyphen joins it to other words:
// après-midi. It returns where to go on.
func (r *reader) loose(i, end int, w word) int {
	if i > 0 && r.text[i-1] == '-' && (len(r.figures) == 0 || r.last().Offset+r.last().Length != i-1) ||
		end+1 < len(r.text) && r.text[end] == '-' && !isDigit(rune(r.text[end+1])) {
		return end
	}
	if strings.Contains(w.also[0], "/") {
		r.share(w.also[0], i, end)
		return end
	}
	if next := r.noonAndHalf(i, end, w); next > end {
		return next
	}
	r.add(w.also[0], i, end, true)
	r.soft(w.also[1:]...)
	return end
}

// noonAndHalf adds the time that parts of an hour make of noon or midnight, midi et
// demi, and returns where it ends; end where there are none.
func (r *reader) noonAndHalf(i, end int, w word) int {
	digits, _, is := strings.Cut(w.also[len(w.also)-1], ":") // 24 of midnight
	hour, ok := small(digits, 24)
	minute, next := r.parts(end)
	if !is || !ok || minute < 0 {
		return end
	}
	if minute >= 60 {
		hour, minute = hour-1, minute-60
	}
	r.add(clockValue(hour%24, minute), i, next, true)
	r.last().clock = settled
	return next
}

// zeros is how many zeros a number ends with.
func zeros(value string) int { return len(value) - len(strings.TrimRight(value, "0")) }

// idiom tells whether the words at i are an idiom, which other languages say with
// another number or with none: à deux pas.
func (r *reader) idiom(i int) bool {
	return begins(r.text[i:], r.idioms)
}

// ordinalWord is the ordinal that words are of which the first is w, at the end of
// which stands the place after, and which make a value up to a place: third,
// twenty-first, vingt et unième. The place is 0 when they are none.
func (r *reader) ordinalWord(value, to, after int, w word) (int, int) {
	if w.nth {
		return w.value, after
	}
	f := r.next(to)
	if f.kind == joining {
		f = r.next(f.to)
		f.hyphen = true
	}
	if !f.nth || !f.hyphen || value == 0 {
		return 0, 0
	}
	switch {
	case r.scores && value%20 == 4 && value < 10 && f.value == 20: // quatre-vingtième
		return 80, f.to
	case f.value >= 100 && value < f.value:
		return value * f.value, f.to
	case f.value < 20 && value >= 10 && (value%10 == 0 && f.value < 10 || r.scores && value%20 == 0 || value%100 == 0):
		return value + f.value, f.to
	}
	return 0, 0
}
