package page

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// firstYear is the first year of the calendar's yearly days: fixed, so that
// the same guide gives the same file.
const firstYear = 2024

// events are the days of the calendar that have a date, as all-day events;
// nil where none has.
func (w *writer) events() *Events {
	out := &Events{
		Path: w.l.Tag + "/" + w.l.Text("path.calendar") + ".ics", Language: w.l.Tag,
		Name: w.text(w.guide.Config.Title).Text + " – " + w.l.Text("calendar.title"),
	}
	for _, d := range w.guide.Days {
		if month, _ := d.MonthDay(); month > 0 {
			out.Days = append(out.Days, w.event(d))
		}
	}
	if out.Days == nil {
		return nil
	}
	return out
}

func (w *writer) event(d *guide.Day) Event {
	e := Event{ID: d.ID.Value + "." + w.l.Tag, Name: w.heading(d).Text}
	e.Start, e.Rule = occurrence(d)
	e.End = e.Start.AddDate(0, 0, 1)
	if until, err := catalog.ParseDate(fmt.Sprintf("%d-%s", firstYear, d.Until.Value)); err == nil && d.Until.Set() {
		e.End = time.Date(until.Year, time.Month(until.Month), until.Day+1, 0, 0, 0, 0, time.UTC)
	}
	var about []string
	for _, text := range []Phrase{w.text(d.By), w.text(d.Note)} {
		if text.Text != "" {
			about = append(about, text.Text)
		}
	}
	e.About = strings.Join(about, "\n")
	if w.base != "" {
		e.URL = w.absolute(w.addresses.Of(w.l.Language, d.Ref()).String())
	}
	return e
}

// occurrence returns a day's date in the first year, and the rule by which
// it comes back.
func occurrence(d *guide.Day) (start time.Time, rule string) {
	month, day := d.MonthDay()
	if d.Rule == nil {
		return time.Date(firstYear, time.Month(month), day, 0, 0, 0, 0, time.UTC), "FREQ=YEARLY"
	}
	nth, weekday := d.Rule.Nth.Value, d.Rule.Weekday.Value
	rule = fmt.Sprintf("FREQ=YEARLY;BYMONTH=%d;BYDAY=%s", month, byDay(d.Rule))
	start = time.Date(firstYear, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
	step := 1
	if nth < 0 {
		start, step = start.AddDate(0, 1, -1), -1
	}
	for start.Weekday().String() != strings.ToUpper(weekday[:1])+weekday[1:] {
		start = start.AddDate(0, 0, step)
	}
	if nth > 1 {
		start = start.AddDate(0, 0, 7*(nth-1))
	}
	return start, rule
}

// byDay is a weekday of a month as calendars write it: "2SA" (RFC 5545, section
// 3.3.10).
func byDay(r *guide.Rule) string {
	return strconv.Itoa(r.Nth.Value) + strings.ToUpper(r.Weekday.Value[:2])
}

// days is how many days an event lasts.
func (e *Event) days() int { return int(e.End.Sub(e.Start) / (24 * time.Hour)) }
