package audit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/figure"
	"recueil/generator/guide"
	"recueil/generator/ledger"
	"recueil/generator/record"
)

// records checks the tables, which hold the languages side by side: their
// keys; that the figures of each text are those of the first language; that
// the sources hold them. What a guideline or an action says is proved by its
// practices too.
func (a *auditor) records(report *diag.List) {
	g := a.guide
	for _, t := range g.Terms {
		a.record(t, t.Cites, report)
		for _, id := range t.SeeIDs {
			if id.Value == t.ID.Value {
				report.Error(id.At, "names-itself", "names-itself", diag.Args{"Key": "see"})
			}
		}
		a.texts(a.on(t.Cites, t.Sources, t.Accounts), report, t.Name, t.Definition)
		a.copied(t.Definition, report)
	}
	for _, d := range g.Days {
		a.record(d, d.Cites, report)
		if d.Date.Set() && d.Rule != nil {
			report.Error(d.Date.At, "date-and-rule", "date-and-rule", nil)
		}
		a.texts(a.on(d.Cites, d.Sources, d.Accounts), report, d.Name, d.By)
		a.texts(evidence{}, report, d.Note) // may say what a source misprints
		a.span(d, report)
	}
	for _, l := range g.Guidelines {
		a.record(l, l.Cites, report)
		a.texts(a.and(a.on(l.Cites, l.Sources, l.Accounts), l.Practices, l.PracticeIDs), report, l.Text)
		a.copied(l.Text, report)
		if l.Theme != nil && strings.Count(l.Theme.Folder, "/") != 1 { // what lies above may not be read
			report.Error(l.ThemeID.At, "theme-level", "theme-of-guideline", diag.Args{"ID": l.ThemeID.Value})
		}
	}
	for _, d := range g.Poster {
		a.record(d, d.Cites, report)
		a.texts(a.on(d.Cites, d.Sources, d.Accounts), report, d.Name)
		for _, action := range d.Actions {
			a.citations(action.Cites, report)
			on := a.on(action.Cites, action.Sources, action.Accounts)
			a.texts(a.and(on, action.Practices, action.PracticeIDs), report, action.Text)
		}
	}
	for _, c := range g.Counts {
		a.record(c, c.Cites, report)
		on := a.on(c.Cites, c.Sources, c.Accounts)
		a.texts(on, report, c.Name)
		if !a.worded(c.Number, report) {
			a.texts(on, report, c.Number)
		}
		oneOf(c.KindID, "kind", a.kindsOfTerritories(), "", report)
	}
	for _, s := range g.Sources {
		a.record(s, nil, report)
		oneOf(s.Language, "language", g.Tags(), "", report)
		a.texts(evidence{}, report, s.Note)
	}
	for _, p := range g.Publics {
		a.record(p, nil, report)
	}
	for _, o := range g.Origins {
		a.record(o, nil, report)
	}
	for _, k := range g.TerritoryKinds {
		a.record(k, nil, report)
	}
}

func (a *auditor) record(v any, cites []guide.Cite, report *diag.List) {
	a.written(v, report)
	a.citations(cites, report)
}

// on is what a record relies on; the figures of accounts are in the first language.
func (a *auditor) on(cites []guide.Cite, citations []guide.Citation, accounts []guide.Account) evidence {
	return evidence{citations, accounts, a.guide.Languages[0].Tag, a.unknown(cites)}
}

// texts compares the figures of each text between the languages, and with
// what it relies on. Those that they lack are shown in another language: the
// reading of the table has told it.
func (a *auditor) texts(on evidence, report *diag.List, texts ...record.Local) {
	for _, text := range texts {
		by := text.Texts(a.guide.Tags())
		var first []document.Figure
		var there diag.Position
		told, sound := false, true // of the first language, every figure is proved
		for _, l := range a.guide.Languages {
			t, ok := by[l.Tag]
			if !ok {
				continue
			}
			mine := figuresIn(l.Tag, t)
			if t.At != there { // not the same in both
				if is := a.tongues.Other(l, t.Value); is != nil && len(by) > 1 {
					if !told { // of two that were exchanged, one
						report.Warning(t.At, "language-of-text", "language-of-text", diag.Args{"Is": is.Text("language.name"), "Should": l.Text("language.name")})
					}
					told = true
					continue
				}
				slips(l, t, report)
				document.Quotations(l, t.Value, t.At, report)
				numberForms(mine, report)
				consistent(mine, l, report)
			}
			leads := there.File == ""
			if leads {
				first, there = mine, t.At
			} else if sound {
				differ(mine, first, "figure", always(t.At), there, report)
			}
			if !on.none() && (leads || sound || t.At != there) { // else the same text was told
				proved := a.unproved(mine, on, report)
				sound = sound && (proved || !leads)
			}
		}
	}
}

// monthDays reports days of the year that nothing holds which is relied on: an
// item holds one under "date", or where it names the day and the month. The
// months of movable days are not compared: a month alone is no figure.
func (a *auditor) monthDays(on evidence, report *diag.List, days ...record.Text) {
	for _, t := range days {
		date, err := catalog.ParseDate("2000-" + t.Value)
		if err != nil || date.Day == 0 || on.none() || dates(on, t.Value) {
			continue
		}
		if !a.hold(on, dateOf(strconv.Itoa(date.Day), fmt.Sprintf("m%02d", date.Month))) {
			report.Error(t.At, "unproved-figure", "unproved-figure", diag.Args{"Figure": t.Value, "Value": t.Value})
		}
	}
}

// span checks when a day is, and until when. No calendar goes on into another year.
func (a *auditor) span(d *guide.Day, report *diag.List) {
	on := a.on(d.Cites, d.Sources, d.Accounts)
	a.monthDays(on, report, d.Date)
	from, err := catalog.ParseDate("2000-" + d.Date.Value)
	until, none := catalog.ParseDate("2000-" + d.Until.Value)
	if err == nil && none == nil && until.String() < from.String() {
		report.Error(d.Until.At, "period-order", "period-order", diag.Args{"From": d.Date.Value, "To": d.Until.Value})
		return
	}
	a.monthDays(on, report, d.Until)
}

// dates tells whether an item that is relied on has a date.
func dates(on evidence, date string) bool {
	return slices.ContainsFunc(on.citations, func(c guide.Citation) bool {
		return slices.ContainsFunc(c.Items, func(i *ledger.Item) bool { return i.Date.Value == date })
	})
}

// figuresIn reads the figures of a text; they are told at the place where the
// text begins.
func figuresIn(language string, t record.Text) []document.Figure {
	var out []document.Figure
	for _, f := range figure.Read(language, t.Value) {
		out = append(out, document.Figure{
			Value: f.Value, Also: f.Also, Soft: f.Soft, Text: t.Value[f.Offset : f.Offset+f.Length], Right: f.Right, Day: f.Day, Year: f.Year, Unit: f.Unit,
			Bound: f.Bound, Per: f.Per, Weekday: f.Weekday, Reversed: f.Reversed, Counts: f.Counts, Phrase: t.Value[f.Offset : f.Offset+max(f.Length, f.Reach)], At: t.At,
		})
	}
	return out
}
