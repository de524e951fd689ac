package page

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"recueil/generator/address"
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
	g, err := guide.Read(context.Background(), root, strings, &report)
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

func TestTheCalendarPageCarriesTheDaysThatHaveADate(t *testing.T) {
	g := days(t, "- {id: d, name: Un jour, date: \"02-29\", by: ONU, note: Une note}\n- {id: w, name: Semaine, date: \"12-28\", until: \"12-31\"}\n- {id: undated, name: Sans date}\n")
	for base, url := range map[string]string{"": "", "https://guide.example": "https://guide.example/fr/calendrier.html#d"} {
		s := New(g, address.New(g, address.Tree{}), base, Assets{})
		w := &writer{s, s.locales[0], guide.Single(address.Calendar), "fr/calendrier.html"}
		events := w.events()
		if events.Path != "fr/calendrier.ics" || len(events.Days) != 2 {
			t.Fatalf("the calendar carries %+v", events)
		}
		day := time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)
		if want := (Event{"d.fr", "Un jour", "ONU\nUne note", url, day, day.AddDate(0, 0, 1), "FREQ=YEARLY"}); events.Days[0] != want {
			t.Errorf("the day is %+v, want %+v", events.Days[0], want)
		}
		if end := events.Days[1].End; end != time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC) {
			t.Errorf("the week ends on %s", end)
		}
	}
}
