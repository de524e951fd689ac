package figure

import "strings"

// equals notes what numbers may be besides, given what they count: days of weeks and
// hours, months of years, the time that a mere number after "at" is. A sign of money
// before the first of a range holds for the last.
func (r *reader) equals() {
	for i := range r.figures {
		f := &r.figures[i]
		if part := partsOf[f.Value]; part != "" && f.Unit == "%" {
			f.Also = append(f.Also, part)
		}
		switch f.Counts {
		case Days:
			f.lasts(1, "d")
		case Weeks:
			if f.lasts(7, "d"); f.Value == "2" {
				f.Also = append(f.Also, "15d") // quinze jours
			}
		case Hours:
			if f.lasts(1./24, "d"); strings.HasSuffix(f.Value, ".5") {
				f.Also = append(f.Also, strings.TrimSuffix(f.Value, ".5")+":30")
			}
		case Months:
			f.lasts(1, "mo")
		case Years:
			f.lasts(12, "mo")
		case 0:
			r.atHours(i)
			r.pointed(i)
			r.anniversary(f)
		}
		r.ofWhole(i)
		if i > 0 {
			r.carryMoney(&r.figures[i-1], f)
		}
	}
}

// lasts notes how long a number of something is in a unit, if that is a whole number.
func (f *Figure) lasts(each float64, unit string) {
	const most = 10_000
	n := parsed(f.Value) * each
	if whole := int(n + 1e-6); n <= most && whole > 0 && n-float64(whole) < 1e-6 {
		f.Also = append(f.Also, itoa(whole)+unit)
	}
}

// atHours notes which times a mere number may be: at 6, from 9 to 5, a las 6, 9–12.
func (r *reader) atHours(i int) {
	f := &r.figures[i]
	hour, ok := small(f.Value, 12)
	if !r.twelve || !ok || !allDigits(f.Value) || hour == 0 || f.Unit != "" || f.Soft || f.clock != noTime {
		return
	}
	if r.atHour[r.wordBefore(f.Offset)] || i > 0 && r.ranged(&r.figures[i-1], f) || i+1 < len(r.figures) && r.ranged(f, &r.figures[i+1]) {
		f.Also = append(f.Also, clockValue(hour, 0), clockValue((hour+12)%24, 0))
	}
}

func (r *reader) carryMoney(f, next *Figure) {
	if f.Unit != "€" || next.Unit != "" || next.Counts != 0 || next.Soft || !r.ranged(f, next) || !r.moneyBefore(f.Offset) || parsed(f.Value) >= parsed(next.Value) {
		return
	}
	from := r.nextWord(next.Offset + next.Length)
	if word := r.text[from:r.letters(from)]; next.shift >= million || word == "" || r.elsewhere[word] {
		next.Unit = f.Unit
	}
}

// ofWhole makes soft the days of the week and the hours of the day of which some are
// told: six days a week has no seven that answers 6 jours sur 7.
func (r *reader) ofWhole(i int) {
	f := &r.figures[i]
	if i == 0 || f.Value != "7" && f.Value != "24" {
		return
	}
	last := &r.figures[i-1]
	from := last.Offset + last.Length
	if last.Value != f.Value && from < f.Offset && r.whole[strings.TrimSpace(r.text[from:f.Offset])] == f.Value {
		f.Soft = true
	}
}

// pointed notes which time a number with a point may be, behind "at" or in a range of
// times, in a language that seldom writes them so: 8.15-16.45, from 10.00 to 14.00.
func (r *reader) pointed(i int) {
	f := &r.figures[i]
	hour, minute, ok := r.pointedTime(f)
	if !ok || !r.atHour[r.wordBefore(f.Offset)] &&
		(i == 0 || !r.timesWith(&r.figures[i-1], f)) && (i+1 == len(r.figures) || !r.timesWith(f, &r.figures[i+1])) {
		return
	}
	f.Also = append(f.Also, clockValue(hour, minute))
	if hour <= 12 {
		f.Also = append(f.Also, clockValue((hour+12)%24, minute))
	}
}

// timesWith tells whether two figures, of which one has minutes behind a point, are the
// ends of a range of times.
func (r *reader) timesWith(f, next *Figure) bool {
	is := func(f *Figure) bool {
		_, ok := small(r.text[f.Offset:f.Offset+f.Length], 24)
		_, _, pointed := r.pointedTime(f)
		return pointed || f.clock != noTime || ok && allDigits(f.Value) && f.Unit == "" && f.Counts == 0
	}
	return is(f) && is(next) && r.ranged(f, next)
}

// pointedTime is the time that a number with two decimals may be.
func (r *reader) pointedTime(f *Figure) (hour, minute int, ok bool) {
	if !r.twelve || r.timePoint || f.Length < len("0.00") || f.Length > len("00.00") || f.word || f.Unit != "" || f.Counts != 0 || f.clock != noTime {
		return 0, 0, false
	}
	digits, decimals, _ := strings.Cut(r.text[f.Offset:f.Offset+f.Length], ".")
	if len(decimals) != 2 || !allDigits(digits) || !allDigits(decimals) {
		return 0, 0, false
	}
	hour, ok = small(digits, 24)
	minute, whole := small(decimals, 59)
	return hour, minute, ok && whole
}

// anniversary notes of the ordinal before that word how many years it tells.
func (r *reader) anniversary(f *Figure) {
	if f.Unit == Rank {
		from := r.nextWord(f.Offset + f.Length)
		if r.anniversaries[r.text[from:r.letters(from)]] {
			f.lasts(12, "mo")
		}
	}
}
