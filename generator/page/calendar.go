package page

import (
	"cmp"
	"slices"
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
	More                   Link // to the other practices, where there are too many to name
	Sources                []FactItem
}

func (w *writer) calendar() View {
	v := &Calendar{Frame: w.record()}
	v.Intro = v.Description
	if events := w.events(); events != nil {
		v.File = w.file(events.Path)
	}
	parts, rest := w.calendarParts()
	v.Months = w.months(parts[0])
	v.Structured = w.structuredCalendar(v, parts[0])
	var pages []View
	for _, part := range parts[1:] {
		pages = append(pages, &Calendar{Months: w.months(part)})
	}
	for _, groups := range cutGroups(rest, mostItems) {
		if len(groups) > 0 {
			pages = append(pages, &More{Groups: groups})
		}
	}
	for i, f := range w.inParts(&v.Frame, len(pages)+1) {
		*pages[i].Common() = f
	}
	v.Rest = pages
	return v
}

// calendarDay is a day of the guide as the calendar shows it.
type calendarDay struct {
	*guide.Day
	shown Day
}

// calendarParts are the days in the order of the year, by the pages on which they
// stand; rest are the practices for which days have no room.
func (w *writer) calendarParts() (parts [][]calendarDay, rest []ThemeGroup) {
	days := slices.Clone(w.guide.Days)
	slices.SortStableFunc(days, func(a, b *guide.Day) int { return cmp.Compare(a.Month(), b.Month()) })
	parts = [][]calendarDay{nil}
	for _, d := range days {
		for len(parts) < w.addresses.PartOf(d.Ref()) {
			parts = append(parts, nil)
		}
		last := &parts[len(parts)-1]
		*last = append(*last, calendarDay{d, w.day(d)})
	}
	for _, part := range parts {
		most := mostLeads / (1 + len(part)/4)
		for i := range part {
			day := &part[i].shown
			if len(day.Practices) > most {
				more := ThemeGroup{Link: Link{Text: day.Name.Text, Lang: day.Name.Lang}, Items: day.Practices[most:]}
				day.Practices, rest = day.Practices[:most], append(rest, more)
			}
		}
	}
	return parts, rest
}

// months puts days under the names of their months.
func (w *writer) months(days []calendarDay) (out []Month) {
	for i, d := range days {
		if i == 0 || d.Month() != days[i-1].Month() {
			m := Month{Name: w.l.Text("calendar.undated"), Anchor: w.anchor("undated")}
			if month, _ := d.MonthDay(); month > 0 {
				m.Name, m.Anchor = w.monthName(month), w.anchor("m-"+strconv.Itoa(month))
			}
			out = append(out, m)
		}
		last := &out[len(out)-1]
		last.Days = append(last.Days, d.shown)
	}
	return out
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
