package page

import (
	"cmp"
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/ledger"
)

// dated says from when the facts of a sheet are: when its sources were
// published, and when somebody told what they did. It is "" where no source
// says it.
func (w *writer) dated(s *guide.Sheet) string {
	var published, told []catalog.Dating
	for _, c := range telling(s.Sources) {
		published = append(published, c.Source.Dating())
	}
	for _, a := range s.Accounts {
		told = append(told, catalog.Dating{From: a.Date, To: a.Date})
	}
	var parts []string
	for _, what := range []struct {
		id    string
		dates []catalog.Dating
	}{{"dated.source", published}, {"dated.account", told}} {
		if dates := w.datings(what.dates); len(dates) > 0 {
			id := what.id + ".one"
			if len(dates) > 1 {
				id = what.id + ".many"
			}
			parts = append(parts, w.l.Format(id, map[string]any{"Dates": w.enumerate(dates)}))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return w.l.Format("dated.from", map[string]any{"Sources": w.enumerate(parts)})
}

// telling leaves out the citations that only explain a word, unless there are
// no others.
func telling(list []guide.Citation) []guide.Citation {
	explains := func(c guide.Citation) bool {
		return !slices.ContainsFunc(c.Items, func(i *ledger.Item) bool { return i.Kind.Value != "term" })
	}
	if !slices.ContainsFunc(list, explains) {
		return list
	}
	if told := slices.DeleteFunc(slices.Clone(list), explains); len(told) > 0 {
		return told
	}
	return list
}

// datings writes each of the dates that are known once, the earliest first.
func (w *writer) datings(list []catalog.Dating) []string {
	list = slices.DeleteFunc(list, func(d catalog.Dating) bool { return d == catalog.Dating{} })
	slices.SortFunc(list, func(a, b catalog.Dating) int {
		return cmp.Or(strings.Compare(a.From.String(), b.From.String()), strings.Compare(a.To.String(), b.To.String()))
	})
	var out []string
	for _, d := range slices.Compact(list) {
		out = append(out, w.dating(d))
	}
	return out
}

// dating writes when something happened, to follow a verb: "in January 2023".
func (w *writer) dating(d catalog.Dating) string {
	id := "dated.in"
	switch {
	case d.About:
		id = "dated.about"
	case d.From != d.To:
		return w.l.Format("dated.between", map[string]any{"From": w.l.Date(d.From), "To": w.l.Date(d.To)})
	case d.From.Day > 0:
		id = "dated.on"
	}
	return w.l.Format(id, map[string]any{"Date": w.l.Date(d.From)})
}

// enumerate joins texts with commas and, before the last, the word for "and".
func (w *writer) enumerate(list []string) string {
	last := len(list) - 1
	if last == 0 {
		return list[0]
	}
	return w.l.Format("list.and", map[string]any{"First": strings.Join(list[:last], ", "), "Last": list[last]})
}

// period says when a practice began and ended. What has no end is said to go
// on only where the status says it: else nobody knows.
func (w *writer) period(p *guide.Practice) []FactItem {
	from, to := p.From, p.To
	item := func(id string, d catalog.Date) FactItem {
		return FactItem{Text: w.l.Format(id, map[string]any{"Date": w.l.Date(d)}), Datetime: d.String()}
	}
	switch {
	case from.Year > 0 && from == to:
		return []FactItem{{Text: w.l.Date(from), Datetime: from.String()}}
	case from.Year > 0 && to.Year > 0:
		return []FactItem{item("period.from", from), item("period.to", to)}
	case from.Year > 0 && p.Status != "ongoing":
		return []FactItem{item("period.begun", from)}
	case from.Year > 0:
		return []FactItem{item("period.since", from)}
	case to.Year > 0:
		return []FactItem{item("period.until", to)}
	}
	return nil
}
