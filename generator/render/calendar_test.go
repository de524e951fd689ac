package render

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/i18n"
)

// days reads a guide that has only a calendar.
func days(t *testing.T, table string) *guide.Guide {
	t.Helper()
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	root := fstest.MapFS{
		"content/guide.yaml":           {Data: []byte("title: X\ntagline: X\nlanguages: [fr, en]\n")},
		"content/tables/calendar.yaml": {Data: []byte(table)},
	}
	var report diag.List
	g, err := guide.Read(root, strings, &report)
	if err != nil || report.Failed() {
		t.Fatal(err, report.Sorted())
	}
	return g
}

func TestTheFirstTimeOfAMovableDayIsOneOfItsRule(t *testing.T) {
	var table strings.Builder
	every := func(do func(month int, weekday time.Weekday, name string, nth int)) {
		for month := 1; month <= 12; month++ {
			for weekday := time.Sunday; weekday <= time.Saturday; weekday++ {
				for _, nth := range []int{1, 2, 3, 4, -1} {
					do(month, weekday, strings.ToLower(weekday.String()), nth)
				}
			}
		}
	}
	n := 0
	every(func(month int, _ time.Weekday, name string, nth int) {
		fmt.Fprintf(&table, "- {id: d%d, name: D, rule: {month: %d, weekday: %s, nth: %d}}\n", n, month, name, nth)
		n++
	})
	g := days(t, table.String())
	n = 0
	every(func(month int, weekday time.Weekday, name string, nth int) {
		start, rule := occurrence(g.Days[n])
		n++
		if start.Month() != time.Month(month) || start.Weekday() != weekday {
			t.Errorf("%s %d of month %d begins on %s", name, nth, month, start)
		}
		if got := (start.Day() + 6) / 7; nth > 0 && got != nth {
			t.Errorf("%s %d of month %d begins on day %d", name, nth, month, start.Day())
		}
		if nth < 0 && start.AddDate(0, 0, 7).Month() == start.Month() {
			t.Errorf("the last %s of month %d begins on %s", name, month, start)
		}
		if want := fmt.Sprintf("FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", month, nth, strings.ToUpper(name[:2])); rule != want {
			t.Errorf("the rule is %s, want %s", rule, want)
		}
	})
}

// RFC 5545, sections 3.1 and 3.3.11: lines of at most 75 octets that end in
// CRLF, folded between characters; commas, semicolons, backslashes and ends
// of lines escaped in texts.
func TestCalendarFilesAreWrittenAsTheStandardSays(t *testing.T) {
	const name = `Journée « d'été »; à l'École, à Évry, à Saint-Étienne\Bézier, éééééééééééééééééééééééééééééééééééé`
	g := days(t, fmt.Sprintf("- id: d\n  name: %q\n  date: \"02-29\"\n  note: \"Une\\nautre\"\n- id: w\n  name: Semaine\n  date: \"12-28\"\n  until: \"12-31\"\n- id: undated\n  name: Un jour\n", name))
	file, err := calendarFile(g, g.Language("fr"), "")
	if err != nil {
		t.Fatal(err)
	}
	text := string(file)
	for _, line := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !validUTF8(line) {
			t.Errorf("the line %q has %d octets", line, len(line))
		}
	}
	unfolded := strings.ReplaceAll(text, "\r\n ", "")
	for _, want := range []string{
		`SUMMARY:Journée «` + "\u202f" + `d’été` + "\u202f" + `»` + "\u202f" + `\; à l’École\, à Évry\, à Saint-Étienne\\Bézier\, éééé`,
		`DESCRIPTION:Une\nautre`, "DTSTART;VALUE=DATE:20240229\r\nDTEND;VALUE=DATE:20240301", "DTSTART;VALUE=DATE:20241228\r\nDTEND;VALUE=DATE:20250101",
	} {
		if !strings.Contains(unfolded, want) {
			t.Errorf("%q is not in\n%s", want, unfolded)
		}
	}
	if n := strings.Count(text, "BEGIN:VEVENT"); n != 2 {
		t.Errorf("there are %d events, want 2: a day without a date is left out", n)
	}
	if strings.Contains(text, "URL") {
		t.Error("an address is written though none is known")
	}
}

func validUTF8(s string) bool { return strings.ToValidUTF8(s, "") == s }
