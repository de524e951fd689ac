package page

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

func sortEntries[T any](l *locale, list []T, name func(T) string) {
	catalog.Sort(l.Language, list, name)
}

// record composes the frame of a page that each language has once.
func (s *Site) record(l *locale, path string) (*writer, Frame) {
	w := s.writer(l, l.fixed(path))
	return w, w.frame(content{
		title: l.Text(path + ".title"), description: l.Text(path + ".intro"), menu: path,
		elsewhere: func(o *locale) string { return o.fixed(path) },
	})
}

// citationItems lists sources, each once with all the pages that are cited.
func (w *writer) citationItems(list []guide.Citation) []FactItem {
	var sources []*guide.Source
	pages := map[*guide.Source][]int{}
	for _, c := range list {
		if !slices.Contains(sources, c.Source) {
			sources = append(sources, c.Source)
		}
		if c.Page > 0 && !slices.Contains(pages[c.Source], c.Page) {
			pages[c.Source] = append(pages[c.Source], c.Page)
		}
	}
	var out []FactItem
	for _, s := range sources {
		item := FactItem{Link: &Link{Text: w.sourceName(s), Href: w.to(s)}}
		slices.Sort(pages[s])
		var numbers []string
		for _, n := range pages[s] {
			numbers = append(numbers, strconv.Itoa(n))
		}
		if len(numbers) > 0 {
			item.Note = w.l.Format("fact.page", map[string]any{"Page": strings.Join(numbers, ", ")})
		}
		out = append(out, item)
	}
	return out
}

// Calendar is the page of the year's days.
type Calendar struct {
	Frame
	Intro  string
	File   string // the address of the calendar file
	Months []Month
}

// Month holds the days of a month; the last one may hold days without date.
type Month struct {
	Name, Anchor string
	Days         []Day
}

// Day is a day of the calendar.
type Day struct {
	Anchor, Name, Date, Datetime, By, Note string
	Themes                                 []Link
	Practices                              []Related
	Sources                                []FactItem
}

func (s *Site) calendar(l *locale) View {
	w, frame := s.record(l, pathCalendar)
	v := &Calendar{Frame: frame, Intro: frame.Description, File: relative(w.address, CalendarFile(l.Language))}
	months := make([][]Day, 13)
	for _, d := range s.guide.Days {
		month, _ := d.MonthDay()
		months[month] = append(months[month], w.day(d))
	}
	for i := 1; i <= 13; i++ {
		days := months[i%13]
		if len(days) == 0 {
			continue
		}
		m := Month{Name: l.Text("calendar.undated"), Anchor: "undated", Days: days}
		if i < 13 {
			m.Name, m.Anchor = w.monthName(i), "m-"+strconv.Itoa(i)
		}
		v.Months = append(v.Months, m)
	}
	v.Structured = w.structuredCalendar(v)
	return v
}

// CalendarFile is the address of the calendar file of a language.
func CalendarFile(l *catalog.Language) string {
	return l.Tag + "/" + l.Text("path.calendar") + ".ics"
}

func (w *writer) day(d *guide.Day) Day {
	out := Day{
		Anchor: d.ID.Value, Name: w.l.Typeset(d.Name.In(w.l.Tag)), By: w.l.Typeset(d.By.In(w.l.Tag)),
		Note: w.l.Typeset(d.Note.In(w.l.Tag)), Sources: w.citationItems(d.Sources),
	}
	out.Date, out.Datetime = w.dayDate(d)
	for _, t := range d.Themes {
		out.Themes = append(out.Themes, w.crumb(t, t.Sheet))
	}
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

// dayDate writes when a day is: "20 juin", "du 16 au 20 juin", "juin,
// deuxième samedi".
func (w *writer) dayDate(d *guide.Day) (text, datetime string) {
	month, day := d.MonthDay()
	switch {
	case d.Rule != nil:
		return w.l.Format("calendar.rule", map[string]any{
			"Nth": w.l.Text("nth." + nth(d.Rule.Nth.Value)), "Month": w.monthName(month),
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
