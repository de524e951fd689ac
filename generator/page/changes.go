package page

import (
	"slices"
	"strings"

	"recueil/generator/guide"
)

// Changes is the page of the errors of fact that were put right in the sheets,
// the newest first.
type Changes struct {
	Frame
	Intro string
	Days  []ChangeDay
}

// ChangeDay holds what was put right on a day.
type ChangeDay struct {
	Date, Datetime string
	Changes        []Change
}

// Change is an error that was put right in a sheet.
type Change struct {
	Sheet Link
	Text  Phrase
}

// corrected lists what was put right in a sheet, as facts of it.
func (w *writer) corrected(s *guide.Sheet) []FactItem {
	var out []FactItem
	for _, c := range s.Corrected {
		text := w.text(c.Text)
		out = append(out, FactItem{Text: w.dateText(c.Date.Value), Datetime: c.Date.Value, Note: Line{text}})
	}
	return out
}

func (w *writer) changes() View {
	v := &Changes{Frame: w.record()}
	v.Intro = v.Description
	type change struct {
		date  string
		sheet *guide.Sheet
		of    guide.Correction
	}
	var all []change
	for _, s := range w.guide.Sheets {
		for _, c := range s.Corrected {
			all = append(all, change{c.Date.Value, s, c})
		}
	}
	// Dates of one precision compare as texts; those of one day stay as the sheets are.
	slices.SortStableFunc(all, func(a, b change) int { return strings.Compare(b.date, a.date) })
	var days []ChangeDay
	for _, c := range all {
		if n := len(days); n == 0 || days[n-1].Datetime != c.date {
			days = append(days, ChangeDay{Date: w.dateText(c.date), Datetime: c.date})
		}
		last := &days[len(days)-1]
		last.Changes = append(last.Changes, Change{w.sheetLink(c.sheet), w.text(c.of.Text)})
	}
	parts := cut(days, mostCorrections, func(d ChangeDay) int { return len(d.Changes) },
		func(d ChangeDay, from, to int) ChangeDay { return ChangeDay{d.Date, d.Datetime, d.Changes[from:to]} })
	v.Days = parts[0]
	for i, f := range w.inParts(&v.Frame, len(parts)) {
		v.Rest = append(v.Rest, &Changes{Frame: f, Days: parts[i+1]})
	}
	return v
}

// sheetLink leads to a sheet, that of a profile to its territory.
func (w *writer) sheetLink(s *guide.Sheet) Link {
	return w.citing([]guide.Ref{s.Ref()})[0]
}
