package guide

import (
	"recueil/generator/catalog"
	"recueil/generator/record"
)

// Day is a day of the calendar.
type Day struct {
	Entry
	Name     record.Local  `key:"name,required"`
	Date     record.Text   `key:"date" form:"month-day"` // "06-20"
	Until    record.Text   `key:"until" form:"month-day"`
	Rule     *Rule         `key:"rule"`
	By       record.Local  `key:"by"`
	Note     record.Local  `key:"note"`
	ThemeIDs []record.Text `key:"themes" ref:"theme" once:"list"`
	Cites    []Cite        `key:"sources"`

	Themes    []*Theme
	Practices []*Practice
	Sources   []Citation
	Accounts  []Account
}

// Rule says on which weekday of a month a movable day falls; Nth -1 is the
// last. Not every month has a fifth Monday.
type Rule struct {
	Month   record.Number `key:"month,required" one:"1,2,3,4,5,6,7,8,9,10,11,12"`
	Weekday record.Text   `key:"weekday,required" one:"monday,tuesday,wednesday,thursday,friday,saturday,sunday" named:"weekday"`
	Nth     record.Number `key:"nth,required" one:"1,2,3,4,-1"`
}

// Ref implements Thing.
func (d *Day) Ref() Ref { return Ref{KindDay, d.ID.Value} }

// NameIn implements Thing.
func (d *Day) NameIn(l *catalog.Language) (name, language string) {
	return d.Name.In(l.Tag), d.Name.Language(l.Tag)
}

// Host implements Thing: days stand in the calendar.
func (d *Day) Host() (host Ref, anchor string) { return Single("calendar"), d.ID.Value }

func (d *Day) join(g *Guide) {
	d.Sources, d.Accounts = g.cited(d.Cites)
	d.Themes = findAll[*Theme](g, KindTheme, values(d.ThemeIDs))
}

// Month is in which month the calendar has the day: behind all others one that has
// no date.
func (d *Day) Month() int {
	month, _ := d.MonthDay()
	return (month + 12) % 13
}

// MonthDay returns a day's date, 0 and 0 where it has none.
func (d *Day) MonthDay() (month, day int) {
	if date, err := catalog.ParseDate("2000-" + d.Date.Value); err == nil {
		return date.Month, date.Day
	}
	if d.Rule != nil {
		return d.Rule.Month.Value, 0
	}
	return 0, 0
}
