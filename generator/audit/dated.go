package audit

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// ageing warns of words that are true only on the day when they are written, in
// what is told of the world: a sheet that cites nothing speaks of the guide.
func (c *sheetCheck) ageing(v *guide.Version) {
	if len(c.sheet.Front.Shared().Cites) == 0 {
		return
	}
	all := v.Ageing
	for i := range v.Doc.Sections() {
		all = append(all, v.Doc.Sections()[i].Ageing...)
	}
	for _, w := range all {
		c.report.Warning(w.At, "ageing-word", "ageing-word", diag.Args{"Word": w.Text})
	}
}

// months reports keys of which the year is proved and the month is not: the items
// name another month of that year, or this one with another year. A month that
// stands in a text without day and year is no figure, and may be meant.
func (c *sheetCheck) months(on evidence) {
	record.Walk(c.sheet.Front, func(f record.Field, t record.Text) {
		date, err := catalog.ParseDate(t.Value)
		year := strconv.Itoa(date.Year)
		if err != nil || date.Month == 0 || f.Tag.Get("proved") != "year" || !c.hold(on, figureOf(year)) {
			return
		}
		month := fmt.Sprintf("m%02d", date.Month)
		switch {
		case c.hold(on, dateOf(month, year)), c.hold(on, dateOf(month, anyYear)):
		case c.hold(on, figureOf(month)), c.hold(on, monthIn(year)) && !c.named(on, date.Month):
			c.report.Error(t.At, "unproved-date", "unproved-date", diag.Args{"Date": t.Value})
		}
	})
}

// named tells whether an item that is relied on has the name of a month.
func (c *sheetCheck) named(on evidence, month int) bool {
	for _, cited := range on.citations {
		for _, item := range cited.Items {
			for _, text := range item.Texts(c.guide.Tags()) {
				l := c.guide.Language(text.Language)
				if l != nil && strings.Contains(strings.ToLower(text.Words), strings.ToLower(l.MonthDay(month, 0))) {
					return true
				}
			}
		}
	}
	return false
}

// year is a year as texts write it: "2 000 people" is none.
var year = regexp.MustCompile(`^(1[5-9]|20)[0-9]{2}$`)

// undated warns of a practice of which nobody learns when it was: no year
// stands in its text, no key dates it. Where all its sources bear no date of
// their own, nothing better can be written than what pages say by themselves,
// which is between what years the source was written, or about when. A sheet
// that says that its sources do not tell is honest enough.
func (c *sheetCheck) undated() {
	front, is := c.sheet.Front.(*guide.PracticeFront)
	if !is || front.Period.From.Set() || front.Period.To.Set() || names(front.Unsaid, "period") || len(c.sheet.Accounts) > 0 || c.unknown(front.Cites) {
		return
	}
	v := c.sheet.Original
	dated := hasYear(v.Figures)
	for i := range v.Doc.Sections() {
		dated = dated || hasYear(v.Doc.Sections()[i].Figures)
	}
	hint := ""
	for _, cited := range c.sheet.Sources {
		switch d := cited.Source.Dating(); {
		case !cited.Source.Year.Set():
			hint = "undated-source"
		case d != catalog.Dating{} && d.From == d.To && !d.About && hint == "":
			hint = "undated-sheet"
		}
	}
	if !dated && hint != "" {
		c.report.Warning(c.sheet.Start(), "undated-sheet", hint, nil)
	}
}

func names(list []record.Text, value string) bool {
	return slices.ContainsFunc(list, func(t record.Text) bool { return t.Value == value })
}

func hasYear(list []document.Figure) bool {
	for _, f := range list {
		if f.Text == f.Value && year.MatchString(f.Text) {
			return true
		}
	}
	return false
}
