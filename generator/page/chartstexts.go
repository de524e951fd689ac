package page

import (
	"slices"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// languageChart says what is written in each language and, where there are several,
// what of it is up to date, and what is missing: all that is counted of the texts.
func (w *writer) languageChart() Chart {
	var groups []tallies
	for _, n := range w.guide.Standings {
		words := w.l.Format("figures.written", map[string]any{
			"Language": w.l.Text("language.name-of." + n.Language.Tag), "Words": w.l.Count("figures.words", n.Words),
		})
		list := []tally{{link: Link{Text: words}, n: n.Written, sum: true}}
		if len(w.guide.Languages) > 1 {
			for _, state := range []struct {
				id string
				n  int
			}{
				{"current", n.Written - n.Stale - n.Unstamped}, {"stale", n.Stale}, {"unstamped", n.Unstamped}, {"missing", n.Missing},
			} {
				if state.n > 0 {
					list = append(list, tally{link: Link{Text: w.l.Text("figures.state." + state.id)}, n: state.n, rest: state.id == "missing"})
				}
			}
		}
		groups = append(groups, tallies{list: list})
	}
	out := w.drawn("language", groups...)
	out.Unit = w.l.Text("figures.sheets")
	return out
}

// mostMonths is how many months have a bar each: those before are told as one.
const mostMonths = 12

// reviewChart counts the sheets of all collections by the month in which each was
// last compared with its sources.
func (w *writer) reviewChart() Chart {
	months := count(w.guide.Sheets, func(list []catalog.Date, s *guide.Sheet) []catalog.Date {
		if s.Reviewed.Year == 0 {
			return list
		}
		return append(list, catalog.Date{Year: s.Reviewed.Year, Month: s.Reviewed.Month})
	})
	var order []catalog.Date
	for month := range months.of {
		order = append(order, month)
	}
	slices.SortFunc(order, func(a, b catalog.Date) int { return (a.Year-b.Year)*12 + a.Month - b.Month })
	before := 0
	for len(order) > mostMonths {
		before, order = before+months.of[order[0]], order[1:]
	}
	var list []tally
	for _, month := range order {
		list = append(list, tally{link: Link{Text: w.l.Date(month)}, n: months.of[month]})
	}
	if len(list) == 0 {
		return Chart{}
	}
	if before > 0 {
		earlier := w.l.Format("figures.earlier", map[string]any{"Month": w.l.Date(order[0])})
		list = append([]tally{{link: Link{Text: earlier}, n: before, rest: true}}, list...)
	}
	out := w.drawn("review", tallies{list: w.rest(list, "review", months.none)})
	out.Unit = w.l.Text("figures.sheets")
	return out
}
