package figure

import (
	"slices"
	"strconv"
	"strings"
)

// million is the power of ten from which on a multiple holds for both ends of a range.
const million = 6

// ranges gives the first of two numbers what only the last says, and the other way
// round: 10 to 12 million, 6 to 8 pm, 2 à 3 000 euros, €10 to 12 million, 2021-22.
func (r *reader) ranges() {
	for i := range r.figures {
		r.decade(i)
	}
	for i := len(r.figures) - 2; i >= 0; i-- {
		f, next := &r.figures[i], &r.figures[i+1]
		r.yearShort(f, next)
		r.digitParts(f, next)
		if f.Soft || f.Unit == Rank || isMonth(f) || isMonth(next) || !r.ranged(f, next) {
			continue
		}
		r.scaled(f, next)
		r.timeRange(f, next)
	}
}

// ranged tells whether nothing but a word or a mark of a range stands between two
// figures, the sign of a currency left out.
func (r *reader) ranged(f, next *Figure) bool {
	from, to := f.Offset+f.Length, next.Offset
	if to-from > len(" EUR EUR and ") || to <= from {
		return false
	}
	between := r.text[from:to]
	switch strings.Trim(between, " \u00A0\u202F€$£*_") {
	case "to", "à", "a", "-", "–", "—", "or", "ou", "o", "u", "and", "et", "y":
		return true
	}
	return false
}

// scaled gives the first end of a range the multiple of the last, surely in 10 to 12
// million, perhaps in 2 to 3,000.
func (r *reader) scaled(f, next *Figure) {
	shift := max(next.shift, zeros(next.Value))
	if f.shift > 0 || f.clock != noTime || next.clock != noTime || shift < 2 || isYear(r.text[f.Offset:f.Offset+f.Length]) || isYear(next.Value) ||
		parsed(f.Value) >= parsed(next.Value)/parsed("1"+strings.Repeat("0", shift)) {
		return
	}
	value := moved(f.Value, shift)
	if next.shift >= million {
		f.Value, f.shift = value, next.shift
	} else {
		f.Also = append(f.Also, value)
	}
}

func parsed(value string) float64 {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return 0
	}
	return n
}

// moved is a value times ten to the power of shift.
func moved(value string, shift int) string {
	whole, fraction, _ := strings.Cut(value, ".")
	fraction += strings.Repeat("0", max(0, shift-len(fraction)))
	whole = strings.TrimLeft(whole+fraction[:shift], "0")
	if whole == "" {
		whole = "0"
	}
	if rest := strings.TrimRight(fraction[shift:], "0"); rest != "" {
		return whole + "." + rest
	}
	return whole
}

// timeRange makes a time of the number before one: 9 à 12 h, 6 to 8 pm, 9.30 to 11 am.
func (r *reader) timeRange(f, next *Figure) {
	if next.clock == noTime || f.clock == settled {
		return
	}
	digits, minutes, _ := strings.Cut(r.text[f.Offset:f.Offset+f.Length], ".")
	if f.clock == open || f.word {
		digits, minutes, _ = strings.Cut(f.Value, ":")
	}
	hour, ok := small(digits, 24)
	minute, _ := small(minutes, 59)
	if !ok || !allDigits(digits) || !allDigits(minutes) {
		return
	}
	early := clockValue(hour, minute)
	late := clockValue((hour+12)%24, minute)
	switch {
	case next.clock == settled && r.twelve && 1 <= hour && hour <= 12 && f.clock != hours:
		value, end := early, minutesOf(next.Value)
		if hour < 12 && (minutesOf(late) < end || minutesOf(early) >= end) {
			value = late
		}
		f.Value, f.Also, f.clock = value, nil, settled
	case minutes == "" && f.clock == noTime:
		f.Also = append(f.Also, early)
		if r.twelve && hour < 12 {
			f.Also = append(f.Also, late)
		}
	}
}

// minutesOf is how many minutes after midnight a time is.
func minutesOf(value string) int {
	hour, minute, _ := strings.Cut(value, ":")
	h, _ := small(hour, 24)
	m, _ := small(minute, 59)
	return 60*h + m
}

func allDigits(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool { return !isDigit(c) })
}

// decade notes which decade a number may be: années 90, the 1990s, los años noventa.
func (r *reader) decade(i int) {
	f := &r.figures[i]
	if n := len(f.Value); n != 4 && n != 2 || f.Value[n-1] != '0' || !allDigits(f.Value) || n == 4 && !isYear(f.Value) || f.Unit != "" {
		return
	}
	end := f.Offset + f.Length
	before := strings.TrimRight(r.text[:f.Offset], " \u00A0\u202F")
	said := slices.ContainsFunc(r.decades, func(words string) bool { return strings.HasSuffix(before, words) }) || i > 0 && decades(&r.figures[i-1]) && r.ranged(&r.figures[i-1], f)
	if r.decades == nil {
		from := end
		if begins(r.text[from:], []string{"'s", "’s"}) {
			from += strings.Index(r.text[from:], "s")
		}
		said = from < len(r.text) && r.text[from] == 's' && r.letters(from) == from+1
	}
	switch {
	case !said:
	case len(f.Value) == 4:
		f.Also = append(f.Also, f.Value+"s")
	default:
		f.Also = append(f.Also, "19"+f.Value+"s")
		if f.Value <= "20" {
			f.Also = append(f.Also, "20"+f.Value+"s")
		}
	}
}

func decades(f *Figure) bool {
	return slices.ContainsFunc(f.Also, func(v string) bool { return strings.HasSuffix(v, "0s") })
}

// yearShort notes which year the last digits of one are: 2021-22.
func (r *reader) yearShort(f, next *Figure) {
	first, last := r.text[f.Offset:f.Offset+f.Length], r.text[next.Offset:next.Offset+next.Length]
	if len(last) != 2 || !allDigits(last) || !isYear(first) || last <= first[2:] {
		return
	}
	switch r.text[f.Offset+f.Length : next.Offset] {
	case "-", "–", "/":
		next.Also = append(next.Also, first[:2]+last)
	}
}
