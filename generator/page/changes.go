package page

import (
	"slices"
	"strings"

	"recueil/generator/guide"
)

// Changes is the page of what was new in each edition, and of the errors of fact
// that were put right in the sheets, the newest first.
type Changes struct {
	Frame
	Intro string
	Days  []ChangeDay
}

// ChangeDay holds what was new on a day, then what was put right. Anchor is set
// where a feed leads to it.
type ChangeDay struct {
	Date, Datetime, Anchor string
	Changes                []Change
}

// Change is what was new of a sheet, or an error that was put right in it.
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
	type change struct {
		date  string
		sheet *guide.Sheet
		text  Phrase
	}
	var all []change
	editions := w.guide.Editions()
	for _, e := range editions {
		for _, p := range e.New {
			all = append(all, change{e.Date, p.Sheet, Phrase{Text: w.l.Text("changes.new")}})
		}
		for _, p := range e.Revised {
			all = append(all, change{e.Date, p.Sheet, Phrase{Text: w.l.Text("changes.revised")}})
		}
	}
	if editions != nil {
		v.Description = w.l.Text("changes.intro-editions")
	}
	v.Intro = v.Description
	for _, s := range w.guide.Sheets {
		for _, c := range s.Corrected {
			all = append(all, change{c.Date.Value, s, w.text(c.Text)})
		}
	}
	// Dates of one precision compare as texts; those of one day stay as the sheets are.
	slices.SortStableFunc(all, func(a, b change) int { return strings.Compare(b.date, a.date) })
	var days []ChangeDay
	for _, c := range all {
		if n := len(days); n == 0 || days[n-1].Datetime != c.date {
			day := ChangeDay{Date: w.dateText(c.date), Datetime: c.date}
			if slices.ContainsFunc(editions, func(e guide.Edition) bool { return e.Date == c.date }) {
				day.Anchor = w.anchor(editionAnchor(c.date))
			}
			days = append(days, day)
		}
		last := &days[len(days)-1]
		last.Changes = append(last.Changes, Change{w.sheetLink(c.sheet), c.text})
	}
	parts := cut(days, mostCorrections, func(d ChangeDay) int { return len(d.Changes) },
		func(d ChangeDay, n int) int { return lines(d.Changes[n].Text.Text) },
		func(d ChangeDay, from, to int) ChangeDay {
			part := d
			if part.Changes = d.Changes[from:to]; from > 0 {
				part.Anchor = ""
			}
			return part
		})
	v.Days = parts[0]
	for i, f := range w.inParts(&v.Frame, len(parts)) {
		v.Rest = append(v.Rest, &Changes{Frame: f, Days: parts[i+1]})
	}
	return v
}

func editionAnchor(date string) string { return "edition-" + date }

// mostEditions is how many of them a feed tells of.
const mostEditions = 12

// editionUpdates are the entries of the newest editions in the feed of the
// language; none where there is no feed.
func (w *writer) editionUpdates() []*Update {
	if !w.fed {
		return nil
	}
	all := w.guide.Editions()
	var out []*Update
	for _, e := range all[:min(mostEditions, len(all))] {
		var said []string
		if n := len(e.New); n > 0 {
			said = append(said, w.l.Count("changes.count-new", n))
		}
		if n := len(e.Revised); n > 0 {
			said = append(said, w.l.Count("changes.count-revised", n))
		}
		out = append(out, &Update{
			Address: w.absolute(w.path) + "#" + w.anchor(editionAnchor(e.Date)), Day: e.Date, Language: w.l.Tag,
			Title:   w.l.Format("changes.edition", map[string]any{"Date": w.dateText(e.Date)}),
			Summary: strings.Join(said, ", "),
		})
	}
	return out
}

// sheetLink leads to a sheet, that of a profile to its territory.
func (w *writer) sheetLink(s *guide.Sheet) Link {
	return w.citing([]guide.Ref{s.Ref()})[0]
}
