package catalog

import (
	"errors"
	"strconv"
	"strings"
	"time"
)

// Date is a day, a month or a year of the Gregorian calendar. Day is 0 for a
// whole month, and Month too for a whole year. The zero Date is no date.
type Date struct{ Year, Month, Day int }

var errDate = errors.New(`a date is written "2022-12-05", "2022-12" or "2022"`)

var monthIDs = [12]string{
	"january", "february", "march", "april", "may", "june",
	"july", "august", "september", "october", "november", "december",
}

// ParseDate reads "2022-12-05", "2022-12" or "2022". The day must exist.
func ParseDate(s string) (Date, error) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if len(s) != len(layout) {
			continue
		}
		t, err := time.Parse(layout, s)
		if err != nil {
			break
		}
		d := Date{Year: t.Year()}
		if len(layout) > 4 {
			d.Month = int(t.Month())
		}
		if len(layout) > 7 {
			d.Day = t.Day()
		}
		return d, nil
	}
	return Date{}, errDate
}

// String returns the date as ParseDate reads it, "" for no date.
func (d Date) String() string {
	if d == (Date{}) {
		return ""
	}
	s := pad(d.Year, 4)
	if d.Month > 0 {
		s += "-" + pad(d.Month, 2)
	}
	if d.Day > 0 {
		s += "-" + pad(d.Day, 2)
	}
	return s
}

func pad(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// datePatterns are the strings of a language in which a date stands, with
// the marks of datePart for what is filled in.
type datePatterns struct{ full, month, day string }

// datePart has marks that stand for themselves, so that a pattern is read once.
var datePart = map[string]any{"Day": "{day}", "Month": "{month}", "Year": "{year}"}

func newDatePatterns(l *Language) datePatterns {
	return datePatterns{
		full:  l.Format("date.full", datePart),
		month: l.Format("date.month", datePart),
		day:   l.Format("date.day", datePart),
	}
}

// Date returns a date in words, as far as it is known: "1er juin 2022",
// "décembre 2022", "2022"; "1 June 2022"; "1 de junio de 2022". Its spaces are
// ordinary ones.
func (l *Language) Date(d Date) string {
	if d == (Date{}) {
		return ""
	}
	year := strconv.Itoa(d.Year)
	switch {
	case d.Month == 0:
		return year
	case d.Day == 0:
		return l.fill(l.patterns.month, d.Month, 0, year)
	default:
		return l.fill(l.patterns.full, d.Month, d.Day, year)
	}
}

// MonthDay returns a day that comes back every year: "20 juin", "20 June",
// "20 de junio"; or the name of a month, when day is 0.
func (l *Language) MonthDay(month, day int) string {
	switch {
	case month < 1 || month > 12:
		return missing("month." + strconv.Itoa(month))
	case day == 0:
		return l.months[month-1]
	default:
		return l.fill(l.patterns.day, month, day, "")
	}
}

// fill puts the parts of a date into a pattern.
func (l *Language) fill(pattern string, month, day int, year string) string {
	first := strconv.Itoa(day)
	if day == 1 && l.first != "" {
		first = l.first
	}
	pattern = strings.Replace(pattern, "{day}", first, 1)
	pattern = strings.Replace(pattern, "{month}", l.months[month-1], 1)
	return strings.Replace(pattern, "{year}", year, 1)
}
