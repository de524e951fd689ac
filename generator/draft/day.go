package draft

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// Occasion is what an editor says of a new day of the calendar.
type Occasion struct {
	Date, Until string // "06-20", or of a movable day "06-saturday-2"; Until may be ""
	Name        string
	ID          string   // made of the date and a word of the name, where it is ""
	Themes      []string // ids, or names in any language
	Language    string   // the tag of the language in which it is said
	Document    Document
}

// Day drafts a record of the calendar, which is in the order of the year.
func Day(g *guide.Guide, read Read, o Occasion) (*Draft, error) {
	l, err := languageIn(g, o.Language)
	if err != nil {
		return nil, err
	}
	rule, movable := ruleOf(g, o.Date)
	if err := o.dated(movable); err != nil {
		return nil, err
	}
	first := o.Date
	if movable {
		first = rule.earliest()
	}
	if o.ID == "" {
		o.ID = dayID(g, idDate(first, movable), o.Name)
	}
	id, err := nameFree(g, guide.KindDay, o.ID, o.Name)
	if err != nil {
		return nil, err
	}
	themes, err := identifyAll(g, guide.KindTheme, o.Themes)
	if err != nil {
		return nil, err
	}
	figures := figuresOf(l.Tag, o.Name)
	if until, err := catalog.ParseDate("2000-" + o.Until); err == nil {
		figures = append(figures, l.MonthDay(until.Month, until.Day))
	}
	said := statement{kind: "day", id: id, label: o.Name, figures: figures}
	fields := []field{{"name", local(g, l, o.Name)}}
	if movable {
		fields = append(fields, field{"rule", rule.String()})
	} else {
		said.date = o.Date
		fields = append(fields, field{"date", `"` + o.Date + `"`})
	}
	c, err := cite(g, read, o.Document, l, said)
	if err != nil {
		return nil, err
	}
	if o.Until != "" {
		fields = append(fields, field{"until", `"` + o.Until + `"`})
	}
	if len(themes) > 0 {
		fields = append(fields, field{"themes", flow(themes)})
	}
	places := make([]record.Text, len(g.Days))
	for i, d := range g.Days {
		places[i] = record.Text{Value: d.Date.Value, At: d.ID.At}
		if d.Rule != nil {
			places[i].Value = movableDay{d.Rule.Month.Value, d.Rule.Nth.Value, d.Rule.Weekday.Value}.earliest()
		}
	}
	d, err := added(read, CalendarFile, places, row{id: id, fields: append(fields, c.key()...), place: first}, c)
	if err != nil {
		return nil, err
	}
	d.Made = []Made{{id, o.Name, "day"}}
	return d, nil
}

// dayID makes an id of a date and the last long word of a name, of two where
// it is taken.
func dayID(g *guide.Guide, date, name string) string {
	var long []string
	for word := range strings.SplitSeq(catalog.Slug(name), "-") {
		if len(word) >= shortest {
			long = append(long, word)
		}
	}
	id := ""
	for n := 1; n <= max(1, len(long)); n++ {
		id = strings.Join(append([]string{date}, long[max(0, len(long)-n):]...), "-")
		if !slices.Contains(g.IDs(guide.KindDay), id) {
			break
		}
	}
	return id
}

// dated tells whether the dates are days of the year, as far as they are days.
func (o *Occasion) dated(movable bool) error {
	for _, date := range []string{o.Date, o.Until} {
		_, err := catalog.ParseDate("2000-" + date)
		switch {
		case date == o.Date && movable, date == "" && o.Date != "":
		case len(date) != len("06-20") || err != nil:
			return &Refusal{"new-day", map[string]any{"Date": date}}
		}
	}
	if o.Until != "" && !movable && o.Until < o.Date {
		return &Refusal{"new-span", map[string]any{"From": o.Date, "To": o.Until}}
	}
	return nil
}

// movableDay is the nth weekday of a month, the last for -1.
type movableDay struct {
	month, nth int
	weekday    string
}

func (m movableDay) String() string {
	return fmt.Sprintf("{month: %d, weekday: %s, nth: %d}", m.month, m.weekday, m.nth)
}

// earliest is the first date on which it may fall: "06-08" for the second Saturday
// of June.
func (m movableDay) earliest() string {
	nth := m.nth
	if nth < 0 {
		nth = 4
	}
	return fmt.Sprintf("%02d-%02d", m.month, 7*(nth-1)+1)
}

// weekdays are their names in the tables of guides.
var weekdays = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// ruleOf reads a movable day: its month, then its weekday and which one it is, in
// either order, in words of a language of the guide: "06-saturday-2",
// "06-deuxieme-samedi".
func ruleOf(g *guide.Guide, s string) (m movableDay, ok bool) {
	parts := strings.Split(s, "-")
	if len(parts) != 3 || len(parts[0]) != 2 {
		return m, false
	}
	month, err := strconv.Atoi(parts[0])
	if err != nil || month < 1 || month > 12 {
		return m, false
	}
	m.month = month
	for _, part := range parts[1:] {
		if word := catalog.Slug(part); m.weekday == "" && weekdayOf(g, word) != "" {
			m.weekday = weekdayOf(g, word)
		} else {
			m.nth = nthOf(g, word)
		}
	}
	return m, m.weekday != "" && m.nth != 0
}

func weekdayOf(g *guide.Guide, word string) string {
	for _, day := range weekdays {
		if word == day || means(g, word, "weekday."+day) {
			return day
		}
	}
	return ""
}

// nthOf is which weekday of a month a word means: 1 to 4, -1 for the last; 0 for
// none.
func nthOf(g *guide.Guide, word string) int {
	for _, n := range []string{"1", "2", "3", "4"} {
		if word == n || means(g, word, "nth."+n) {
			return int(n[0] - '0')
		}
	}
	if word == "last" || means(g, word, "nth.last") {
		return -1
	}
	return 0
}

// means tells whether a word is that of a string in a language of the guide.
func means(g *guide.Guide, word, id string) bool {
	return slices.ContainsFunc(g.Languages, func(l *catalog.Language) bool { return catalog.Slug(l.Text(id)) == word })
}

// idDate is how the id of a day begins: with its date, or its month.
func idDate(first string, movable bool) string {
	if movable {
		return first[:2]
	}
	return first
}
