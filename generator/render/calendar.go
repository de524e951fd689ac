package render

import (
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// The first year of the calendar's yearly days, and the moment at which they
// count as written: fixed, so that the same guide gives the same file.
const firstYear = 2024

var stamped = time.Date(firstYear, time.January, 1, 0, 0, 0, 0, time.UTC)

// calendarFile writes the guide's days as all-day events that come back each
// year (RFC 5545). A day without a date is left out.
func calendarFile(g *guide.Guide, l *catalog.Language, base string) ([]byte, error) {
	c := ics.NewCalendar()
	c.SetProductId("-//recueil//" + strings.ToUpper(l.Tag))
	c.SetMethod(ics.MethodPublish)
	c.SetXWRCalName(l.Typeset(g.Config.Title.In(l.Tag)) + " – " + l.Text("calendar.title"))
	for _, d := range g.Days {
		month, _ := d.MonthDay()
		if month == 0 {
			continue
		}
		addDay(c, d, l, base)
	}
	var b strings.Builder
	if err := c.SerializeTo(&b, ics.WithNewLineWindows); err != nil {
		return nil, err
	}
	return []byte(b.String()), nil
}

func addDay(c *ics.Calendar, d *guide.Day, l *catalog.Language, base string) {
	e := c.AddEvent(d.ID.Value + "." + l.Tag + "@recueil")
	e.SetDtStampTime(stamped)
	start, rule := occurrence(d)
	end := start.AddDate(0, 0, 1)
	if until, err := catalog.ParseDate(fmt.Sprintf("%d-%s", firstYear, d.Until.Value)); err == nil && d.Until.Set() {
		end = time.Date(until.Year, time.Month(until.Month), until.Day+1, 0, 0, 0, 0, time.UTC)
	}
	e.SetAllDayStartAt(start)
	e.SetAllDayEndAt(end)
	e.AddRrule(rule)
	e.SetSummary(l.Typeset(d.Name.In(l.Tag)))
	var about []string
	for _, text := range []string{d.By.In(l.Tag), d.Note.In(l.Tag)} {
		if text != "" {
			about = append(about, l.Typeset(text))
		}
	}
	if len(about) > 0 {
		e.SetDescription(strings.Join(about, "\n"))
	}
	if base != "" {
		e.SetURL(base + "/" + l.Tag + "/" + l.Text("path.calendar") + ".html#" + d.ID.Value)
	}
	e.SetTimeTransparency(ics.TransparencyTransparent)
}

// occurrence returns a day's date in the first year, and the rule by which
// it comes back.
func occurrence(d *guide.Day) (start time.Time, rule string) {
	month, day := d.MonthDay()
	if d.Rule == nil {
		return time.Date(firstYear, time.Month(month), day, 0, 0, 0, 0, time.UTC), "FREQ=YEARLY"
	}
	nth, weekday := d.Rule.Nth.Value, d.Rule.Weekday.Value
	rule = fmt.Sprintf("FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", month, nth, strings.ToUpper(weekday[:2]))
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
