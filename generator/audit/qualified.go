package audit

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/figure"
)

// boundOf asks for a number that is a bound on the same side, or none.
func boundOf(value string, bound figure.Bound) func(*proofs) bool {
	return func(p *proofs) bool { return p.said[value].bounds&bound != 0 }
}

// rateOf asks for a number that may be for each of some things.
func rateOf(value string, per figure.Things) func(*proofs) bool {
	return func(p *proofs) bool {
		s := p.said[value]
		return s.free || slices.ContainsFunc(s.rates, func(other figure.Things) bool { return !otherRate(per, other) })
	}
}

// otherRate tells whether what is said for each of some things contradicts what is said
// for each of others: a month or a year, a person or a family.
func otherRate(a, b figure.Things) bool {
	const times = figure.Years | figure.Months | figure.Weeks | figure.Days | figure.Hours | figure.Minutes
	const persons = figure.Persons | figure.Households
	for _, kinds := range []figure.Things{times, persons} {
		if a&kinds != 0 && b&kinds != 0 && a&b&kinds == 0 {
			return true
		}
	}
	return false
}

// qualified warns of figures that everywhere in the original are a bound on the other
// side, more than for fewer than, or for each of something else.
func (c *sheetCheck) qualified(mine, theirs []document.Figure) {
	for _, f := range mine {
		if f.Bound == 0 && f.Per == 0 || f.Soft {
			continue
		}
		var other *document.Figure
		bound, rate := f.Bound != 0, f.Per != 0
		for i := range theirs {
			if o := &theirs[i]; same(f, *o) {
				other = o
				bound = bound && o.Bound != 0 && o.Bound != f.Bound
				rate = rate && otherRate(f.Per, o.Per)
			}
		}
		if other == nil || !bound && !rate {
			continue
		}
		rule := "bound-differs"
		if !bound {
			rule = "rate-differs"
		}
		c.report.Warning(f.At, rule, "count-differs", diag.Args{"Figure": f.Text, "File": other.At.File, "Line": other.At.Line})
	}
}

// consistent warns of what figures of a text say that cannot be: a day that its month
// does not have, another day of the week, a range that ends before it begins.
func consistent(all []document.Figure, l *catalog.Language, report *diag.List) {
	for i, f := range all {
		if f.Reversed {
			report.Warning(f.At, "reversed-range", "reversed-range", diag.Args{"Figure": f.Text})
		}
		if f.Value == "" || f.Value[0] != 'm' || f.Day == "" {
			continue
		}
		date, ok := dateIn(f)
		switch {
		case !ok:
			report.Error(dayOf(all, i).At, "no-such-day", "no-such-day", diag.Args{"Date": strings.TrimSpace(f.Day + " " + f.Text + " " + f.Year)})
		case f.Weekday != 0 && f.Year >= "1800" && weekdayOf(date) != f.Weekday:
			report.Warning(f.At, "weekday-differs", "weekday-differs",
				diag.Args{"Date": f.Day + " " + f.Text + " " + f.Year, "Near": l.Text("weekday." + strings.ToLower(date.Weekday().String()))})
		}
	}
}

// dayOf is the figure of the day of a month that is one of all, or else the month.
func dayOf(all []document.Figure, month int) document.Figure {
	for _, i := range []int{month - 1, month + 1} {
		if i >= 0 && i < len(all) && all[i].Value == all[month].Day {
			return all[i]
		}
	}
	return all[month]
}

// dateIn is the date that a month has with its day and year, of a leap year where none
// is told; not ok where there is no such day.
func dateIn(f document.Figure) (date time.Time, ok bool) {
	day, _ := strconv.Atoi(f.Day)
	month, _ := strconv.Atoi(f.Value[1:])
	year, err := strconv.Atoi(f.Year)
	if err != nil {
		year = 2000
	}
	date = time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return date, date.Day() == day
}

// weekdayOf is the day of the week, from 1 for Monday to 7.
func weekdayOf(date time.Time) int { return (int(date.Weekday())+6)%7 + 1 }
