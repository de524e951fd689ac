package audit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/record"
)

// dateForm reports a value that is not written as its key asks for, with the
// date that it means, if that is clear.
func (a *auditor) dateForm(t record.Text, hint string, report *diag.List) {
	if meant := a.meantDate(t.Value, hint == "month-day"); meant != "" {
		report.Error(t.At, "date-form", "meant-date", diag.Args{"Value": t.Value, "Near": meant})
		return
	}
	report.Error(t.At, "date-form", hint, diag.Args{"Value": t.Value})
}

// meantDate returns the date that is written in the way of people: 25/11/2026,
// 1er novembre 2026, 2026.11.5; "" where it may be more than one, or none.
// Yearly dates have no year: one that is written is left out.
func (a *auditor) meantDate(text string, yearly bool) string {
	var numbers []int
	month, yearAt := 0, -1
	words := strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	for _, word := range words {
		digits := strings.TrimRightFunc(word, unicode.IsLetter) // 1er, 2nd
		if n, err := strconv.Atoi(digits); err == nil {
			if len(digits) == 4 {
				yearAt = len(numbers)
			}
			numbers = append(numbers, n)
		} else if m := a.monthNamed(word); m > 0 && month == 0 {
			month = m
		} else if len(word) > 2 {
			return ""
		}
	}
	year := 2000
	switch {
	case yearAt >= 0:
		if !yearly {
			year = numbers[yearAt]
		}
		numbers = slices.Delete(numbers, yearAt, yearAt+1)
	case !yearly:
		return ""
	}
	day := 0
	switch {
	case month > 0 && len(numbers) == 1:
		day = numbers[0]
	case month > 0 && len(numbers) == 0 && !yearly:
	case month == 0 && len(numbers) == 1 && !yearly:
		month = numbers[0]
	case month == 0 && len(numbers) == 2:
		first, second := numbers[0], numbers[1]
		switch {
		case yearAt == 0, yearly && second > 12, yearAt > 0 && second > 12:
			month, day = first, second
		case yearAt > 0, first > 12:
			day, month = first, second
		}
	default:
		return ""
	}
	meant := catalog.Date{Year: year, Month: month, Day: day}.String()
	if _, err := catalog.ParseDate(meant); err != nil || month == 0 {
		return ""
	}
	if yearly {
		return fmt.Sprintf("\"%s\"", meant[len("2000-"):])
	}
	return meant
}

// monthNamed returns the number of a month by its name in a language of the
// guide, or the beginning of that, 0 for no month.
func (a *auditor) monthNamed(word string) int {
	word = strings.ToLower(word)
	for _, l := range a.guide.Languages {
		for month := 1; month <= 12; month++ {
			name := strings.ToLower(l.MonthDay(month, 0))
			if name == word || len(word) > 3 && strings.HasPrefix(name, word) {
				return month
			}
		}
	}
	return 0
}
