package sitetest

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/apognu/gocal"
	"github.com/emersion/go-ical"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// dated are the days of the guide that have a date, by what an identifier in a
// calendar begins with.
func dated() map[string]*guide.Day {
	out := map[string]*guide.Day{}
	for _, d := range model.Days {
		if month, _ := d.MonthDay(); month > 0 {
			out[d.ID.Value] = d
		}
	}
	return out
}

// dayOf is the day of an event, nil for one that is none of the guide's.
func dayOf(uid string) *guide.Day {
	id, _, _ := strings.Cut(uid, ".")
	return dated()[id]
}

// calendars are the .ics files of both sites: one a language where the guide
// has days with a date, none elsewhere.
func calendars(t *testing.T, check func(t *testing.T, s *site, l *catalog.Language, content []byte)) {
	for _, s := range []*site{plain, hosted} {
		want := map[string]bool{}
		for _, l := range model.Languages {
			path := l.Tag + "/" + l.Text("path.calendar") + ".ics"
			if len(dated()) == 0 {
				continue
			}
			if want[path] = true; s.files[path] == nil {
				t.Fatalf("there is no %s", path)
			}
			t.Run(path, func(t *testing.T) { check(t, s, l, s.files[path]) })
		}
		for path := range s.files {
			if strings.HasSuffix(path, ".ics") && !want[path] {
				t.Errorf("%s holds none of the guide's days", path)
			}
		}
	}
}

// RFC 5545, section 3.1: lines end in CRLF and have 75 octets at most.
func TestCalendarsKeepToTheFormOfLines(t *testing.T) {
	calendars(t, func(t *testing.T, _ *site, _ *catalog.Language, content []byte) {
		if !bytes.HasSuffix(content, []byte("\r\n")) {
			t.Error("the last line does not end in CRLF")
		}
		for i, line := range strings.Split(strings.TrimSuffix(string(content), "\r\n"), "\r\n") {
			switch {
			case strings.ContainsAny(line, "\r\n"):
				t.Errorf("line %d holds a line end that is not CRLF: %q", i+1, line)
			case len(line) > 75:
				t.Errorf("line %d has %d octets", i+1, len(line))
			case !utf8.ValidString(line):
				t.Errorf("line %d is folded within a character", i+1)
			}
		}
	})
}

// A second parser, by a third author, finds every day once in a leap year to
// come.
func TestCalendarsAreReadByASecondParser(t *testing.T) {
	calendars(t, func(t *testing.T, _ *site, _ *catalog.Language, content []byte) {
		start := time.Date(2032, time.January, 1, 0, 0, 0, 0, time.UTC)
		end := start.AddDate(1, 0, -1)
		parser := gocal.NewParser(bytes.NewReader(content))
		parser.Start, parser.End = &start, &end
		if err := parser.Parse(); err != nil {
			t.Fatal(err)
		}
		times := map[*guide.Day]int{}
		for _, e := range parser.Events {
			times[dayOf(e.Uid)]++
		}
		for id, d := range dated() {
			if times[d] != 1 {
				t.Errorf("%q comes %d times in 2032", id, times[d])
			}
		}
	})
}

// Another author's parser reads what the site offers.
func TestCalendarsHoldTheDaysOfTheGuide(t *testing.T) {
	calendars(t, func(t *testing.T, s *site, l *catalog.Language, content []byte) {
		calendar, err := ical.NewDecoder(bytes.NewReader(content)).Decode()
		if err != nil {
			t.Fatal(err)
		}
		found := map[*guide.Day]bool{}
		for _, e := range calendar.Events() {
			uid, err := e.Props.Text(ical.PropUID)
			d := dayOf(uid)
			if err != nil || d == nil || found[d] {
				t.Errorf("the identifier %q is of none of the guide's days, or stands twice (%v)", uid, err)
				continue
			}
			found[d] = true
			if name, err := e.Props.Text(ical.PropSummary); err != nil || name != shown(d.Name, l) {
				t.Errorf("%s is called %q, want %q (%v)", uid, name, shown(d.Name, l), err)
			}
			checkEvent(t, s, l, &e, d)
		}
		if len(found) != len(dated()) {
			t.Errorf("%d days, want %d", len(found), len(dated()))
		}
	})
}

func checkEvent(t *testing.T, s *site, l *catalog.Language, e *ical.Event, d *guide.Day) {
	name := d.ID.Value
	if start := e.Props.Get(ical.PropDateTimeStart); start == nil || start.ValueType() != ical.ValueDate {
		t.Errorf("%s does not take whole days", name)
	}
	if stamp := e.Props.Get(ical.PropDateTimeStamp); stamp == nil || !strings.HasSuffix(stamp.Value, "Z") {
		t.Errorf("%s has no time stamp in UTC", name)
	}
	start, err := e.DateTimeStart(nil)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	if end, err := e.DateTimeEnd(nil); err != nil || !end.After(start) {
		t.Errorf("%s ends on %v (%v)", name, end, err)
	}
	// The rule must give the first day itself, and one day in each year.
	set, err := e.RecurrenceSet(start.Location())
	if err != nil || set == nil {
		t.Errorf("%s does not come back: %v", name, err)
		return
	}
	if set.Before(start, true) != start {
		t.Errorf("%s begins on %v, which its rule does not give", name, start)
	}
	want := 4
	if d.Date.Value == "02-29" {
		want = 1
	}
	if days := set.Between(start.AddDate(1, 0, -start.YearDay()+1), start.AddDate(5, 0, -start.YearDay()), true); len(days) != want {
		t.Errorf("%s comes back %d times in 4 years: %v", name, len(days), days)
	}
	checkEventAddress(t, s, l, e, name)
}

// checkEventAddress sees that an event leads to the page, where it has an address.
func checkEventAddress(t *testing.T, s *site, l *catalog.Language, e *ical.Event, name string) {
	prop := e.Props.Get(ical.PropURL)
	if s.base == "" {
		if prop != nil {
			t.Errorf("%s has the address %q", name, prop.Value)
		}
		return
	}
	if prop == nil {
		t.Errorf("%s has no address", name)
		return
	}
	path, anchor, _ := strings.Cut(strings.TrimPrefix(prop.Value, s.base+"/"), "#")
	if p := s.page(path); p == nil || p.language() != l.Tag || p.ids[anchor] == nil {
		t.Errorf("%s leads to %q", name, prop.Value)
	}
}
