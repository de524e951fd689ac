package catalog

import (
	"errors"
	"strconv"
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

// Date returns a date in words, as far as it is known: "1er juin 2022",
// "décembre 2022", "2022"; "1 June 2022". Its spaces are ordinary ones.
func (l *Language) Date(d Date) string {
	if d == (Date{}) {
		return ""
	}
	year := strconv.Itoa(d.Year)
	if d.Month == 0 {
		return year
	}
	return l.MonthDay(d.Month, d.Day) + " " + year
}

// MonthDay returns a day that comes back every year: "20 juin", "20 June"; or
// the name of a month, when day is 0.
func (l *Language) MonthDay(month, day int) string {
	if month < 1 || month > 12 {
		return missing("month." + strconv.Itoa(month))
	}
	name := l.months[month-1]
	switch {
	case day == 0:
		return name
	case day == 1 && l.first != "":
		return l.first + " " + name
	default:
		return strconv.Itoa(day) + " " + name
	}
}
