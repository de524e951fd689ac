package page

import (
	"cmp"
	"slices"
	"strconv"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// tally is a number before it is drawn.
type tally struct {
	link      Link
	n         int
	sum, rest bool
}

// tallies are those of a group.
type tallies struct {
	colour string
	list   []tally
}

// total counts things by what each comes under: once under each, and those that
// come under nothing.
type total[K comparable] struct {
	of   map[K]int
	none int
}

// count goes through things; under appends what one comes under to a list that is empty.
func count[T any, K comparable](things []T, under func(list []K, thing T) []K) total[K] {
	out := total[K]{of: map[K]int{}}
	var list []K
	for _, thing := range things {
		list = under(list[:0], thing)
		if len(list) == 0 {
			out.none++
		}
		for i, k := range list {
			if !slices.Contains(list[:i], k) {
				out.of[k]++
			}
		}
	}
	return out
}

// largest sorts the keys of a total by their numbers, the largest first, and
// then by another order. Those that order does not hold are left out.
func (t total[K]) largest(order []K) []K {
	out := slices.DeleteFunc(slices.Clone(order), func(k K) bool { return t.of[k] == 0 })
	slices.SortStableFunc(out, func(a, b K) int { return cmp.Compare(t.of[b], t.of[a]) })
	return out
}

// drawn draws numbers. The words of its title and its head are the strings
// "figures.by.ID" and "figures.head.ID". It has no group where all numbers are 0.
func (w *writer) drawn(id string, groups ...tallies) Chart {
	out := Chart{Title: w.l.Text("figures.by." + id), Head: w.l.Text("figures.head." + id), Unit: w.l.Text("figures.practices")}
	most := 0
	for _, g := range groups {
		for _, t := range g.list {
			most = max(most, t.n)
		}
	}
	if most == 0 {
		return out
	}
	for _, g := range groups {
		group := BarGroup{Colour: g.colour}
		for _, t := range g.list {
			bar := Bar{Link: t.link, Value: w.l.Number(t.n), Sum: t.sum, Rest: t.rest}
			if t.n > 0 {
				bar.Share = share(t.n, most)
			}
			group.Bars = append(group.Bars, bar)
		}
		if len(group.Bars) > 0 {
			out.Groups = append(out.Groups, group)
		}
	}
	return out
}

// share is a part of the largest number, in hundredths, to a tenth of one.
func share(n, most int) string {
	return strconv.FormatFloat(float64(n*1000/most)/10, 'f', -1, 64) + "%"
}

// rest adds to tallies what comes under none, if anything does.
func (w *writer) rest(list []tally, id string, none int) []tally {
	if none > 0 {
		list = append(list, tally{link: Link{Text: w.l.Text("figures.rest." + id)}, n: none, rest: true})
	}
	return list
}

// cutTo leaves a chart its first bars, and leads to the page that lists all.
func (w *writer) cutTo(list []tally, most int, page string) ([]tally, *Link) {
	if len(list) <= most {
		return list, nil
	}
	return list[:most], &Link{Text: w.l.Count("figures.more", len(list)-most), Href: w.toSingle(page)}
}

// The most bars of charts of what editors choose: where there are more themes, only
// axes are told.
const (
	mostThemes  = 60
	mostPublics = 24
)

// themeChart counts the practices of each axis and of its themes, on one scale.
func (w *writer) themeChart() Chart {
	axes := count(w.guide.Practices, func(list []*guide.Theme, p *guide.Practice) []*guide.Theme {
		for _, t := range p.Themes {
			list = append(list, t.Axis())
		}
		return list
	})
	themes := count(w.guide.Practices, func(list []*guide.Theme, p *guide.Practice) []*guide.Theme {
		for _, t := range p.Themes {
			list = append(list, t.Guideline())
		}
		return list
	})
	var groups []tallies
	told := len(themes.of) <= mostThemes
	for _, axis := range w.guide.Axes {
		group := tallies{axis.Colour(), []tally{{link: w.link(axis), n: axes.of[axis], sum: true}}}
		for _, t := range axis.Children {
			if told {
				group.list = append(group.list, tally{link: w.link(t), n: themes.of[t]})
			}
		}
		groups = append(groups, group)
	}
	return w.drawn("theme", groups...)
}

// publicChart counts the practices for each public, which lead to where they are listed.
func (w *writer) publicChart() Chart {
	publics := count(w.guide.Practices, func(list []*guide.Public, p *guide.Practice) []*guide.Public { return append(list, p.Publics...) })
	to := w.toPublics()
	var list []tally
	for _, p := range publics.largest(w.guide.Publics) {
		name := w.heading(p)
		list = append(list, tally{link: Link{Text: name.Text, Lang: name.Lang, Href: to[p]}, n: publics.of[p]})
	}
	if len(list) == 0 {
		return Chart{}
	}
	list, more := w.cutTo(list, mostPublics, address.Practices)
	out := w.drawn("public", tallies{list: w.rest(list, "public", publics.none)})
	out.More = more
	return out
}

// statusChart counts the practices that are planned, go on, have ended.
func (w *writer) statusChart() Chart {
	states := count(w.guide.Practices, func(list []string, p *guide.Practice) []string {
		if p.Status == "" || p.Status == "unknown" {
			return list
		}
		return append(list, p.Status)
	})
	var list []tally
	for _, id := range statuses {
		if n := states.of[id]; n > 0 {
			list = append(list, tally{link: Link{Text: w.l.Text("status." + id)}, n: n})
		}
	}
	if len(list) == 0 {
		return Chart{}
	}
	return w.drawn("status", tallies{list: w.rest(list, "status", states.none)})
}

// mostYears is how many years have a bar each: those before are told as one.
const mostYears = 24

// yearChart counts the practices by the year in which each began. Between the first
// and the last every year has its place, be it empty.
func (w *writer) yearChart(to map[string]string) Chart {
	years := count(w.guide.Practices, func(list []int, p *guide.Practice) []int {
		if p.From.Year == 0 {
			return list
		}
		return append(list, p.From.Year)
	})
	first, last, before := 0, 0, 0
	for year := range years.of {
		first, last = cmp.Or(min(first, year), year), max(last, year)
	}
	if last == 0 {
		return Chart{}
	}
	if from := last - mostYears + 1; first < from {
		first = from
	}
	for year, n := range years.of {
		if year < first {
			before += n
		}
	}
	var list []tally
	if before > 0 {
		list = append(list, tally{link: Link{Text: w.l.Format("figures.before", map[string]any{"Year": first})}, n: before, rest: true})
	}
	for year := first; year <= last; year++ {
		list = append(list, tally{link: Link{Text: strconv.Itoa(year), Href: to["year-"+strconv.Itoa(year)]}, n: years.of[year]})
	}
	out := w.drawn("year", tallies{list: list})
	out.Columns = true
	if years.none > 0 {
		out.Note = w.l.Count("figures.undated", years.none)
	}
	return out
}

// mostSources is how many sources a chart has.
const mostSources = 15

// account stands for everybody who tells of their own practice, among sources.
var account = new(guide.Source)

// sourceChart counts the practices that rely on each source, the most first.
func (w *writer) sourceChart() Chart {
	sources := count(w.guide.Practices, func(list []*guide.Source, p *guide.Practice) []*guide.Source {
		for _, c := range p.Sources {
			list = append(list, c.Source)
		}
		if len(p.Accounts) > 0 {
			list = append(list, account)
		}
		return list
	})
	var list []tally
	for _, s := range sources.largest(append([]*guide.Source{account}, w.guide.Sources...)) {
		var link Link
		if s == account {
			link = Link{Text: w.l.Text("sources.accounts"), Href: w.toSingle(address.Sources)}
		} else {
			link = w.sourceLink(s)
		}
		list = append(list, tally{link: link, n: sources.of[s]})
	}
	list, more := w.cutTo(list, mostSources, address.Sources)
	out := w.drawn("source", tallies{list: w.rest(list, "source", sources.none)})
	out.More = more
	return out
}
