package page

import (
	"strconv"
	"strings"
	"time"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// Calendar is the page of the year's days.
type Calendar struct {
	Frame
	Intro  string
	File   string // the address of the calendar file, "" where no day has a date
	Months []Month
}

// Month holds the days of a month; the last one may hold days without date.
type Month struct {
	Name, Anchor string
	Days         []Day
}

// Day is a day of the calendar.
type Day struct {
	Anchor, Date, Datetime string
	Name, By, Note         Phrase // the note is about what the source says of the day
	About                  string // what stands before the themes
	Themes                 []Link
	Practices              []Related
	Sources                []FactItem
}

func (w *writer) calendar() View {
	v := &Calendar{Frame: w.record()}
	v.Intro = v.Description
	if events := w.events(); events != nil {
		v.File = w.file(events.Path)
	}
	months := make([][]Day, 13)
	var rest []ThemeGroup
	for _, d := range w.guide.Days {
		month, _ := d.MonthDay()
		day := w.day(d)
		if n := mostLeads / (1 + len(w.guide.Days)/4); len(day.Practices) > n {
			more := ThemeGroup{Link: Link{Text: day.Name.Text, Lang: day.Name.Lang}, Items: day.Practices[n:]}
			day.Practices, rest = day.Practices[:n], append(rest, more)
		}
		months[month] = append(months[month], day)
	}
	for i := 1; i <= 13; i++ {
		days := months[i%13]
		if len(days) == 0 {
			continue
		}
		m := Month{Name: w.l.Text("calendar.undated"), Anchor: w.anchor("undated"), Days: days}
		if i < 13 {
			m.Name, m.Anchor = w.monthName(i), w.anchor("m-"+strconv.Itoa(i))
		}
		v.Months = append(v.Months, m)
	}
	v.Structured = w.structuredCalendar(v)
	w.goesOn(&v.Frame, rest)
	return v
}

func (w *writer) day(d *guide.Day) Day {
	out := Day{
		Anchor: w.anchorOf(d), Name: w.text(d.Name), By: w.text(d.By), Note: w.text(d.Note),
		Sources: w.sourceItems(d.Sources, d.Accounts),
	}
	out.Date, out.Datetime = w.dayDate(d)
	for _, t := range d.Themes {
		out.Themes = append(out.Themes, w.link(t))
	}
	out.About = w.l.Count("calendar.themes", len(out.Themes))
	for _, p := range sorted(w.l, d.Practices) {
		out.Practices = append(out.Practices, w.practiceItem(p))
	}
	return out
}

func (w *writer) monthName(month int) string {
	return w.l.Text("month." + strings.ToLower(time.Month(month).String()))
}

func nth(n int) string {
	if n < 0 {
		return "last"
	}
	return strconv.Itoa(n)
}

// dayDate writes when a day is: "20 juin", "du 16 au 20 juin", "deuxième
// samedi de juin".
func (w *writer) dayDate(d *guide.Day) (text, datetime string) {
	month, day := d.MonthDay()
	switch {
	case d.Rule != nil:
		rule, name := "calendar.rule", w.monthName(month)
		if w.l.ElidesBefore(name) {
			rule = "calendar.rule-elided"
		}
		return w.l.Format(rule, map[string]any{
			"Nth": w.l.Text("nth." + nth(d.Rule.Nth.Value)), "Month": name,
			"Weekday": w.l.Text("weekday." + d.Rule.Weekday.Value),
		}), ""
	case month == 0:
		return "", ""
	case d.Until.Set():
		until, _ := catalog.ParseDate("2000-" + d.Until.Value)
		return w.l.Format("calendar.until", map[string]any{
			"From": w.l.MonthDay(month, day), "To": w.l.MonthDay(until.Month, until.Day),
		}), ""
	}
	return w.l.MonthDay(month, day), d.Date.Value
}

// anchorOf is the anchor of a thing that stands on a page of others.
func (w *writer) anchorOf(t guide.Thing) string {
	return w.addresses.Of(w.l.Language, t.Ref()).Anchor
}
