package address

import (
	"cmp"
	"slices"

	"recueil/generator/guide"
	"recueil/generator/record"
)

// Some things stand on the page of another in a list that may grow: days in the
// calendar, guidelines and practices without a page on that of their theme. Where
// there are more than a page bears, they go on on its further pages, and so do their
// addresses.
const (
	mostDays   = 90
	mostLeads  = 50
	mostAdvice = 80
	// One with more words than aLine bytes, or more practices, places and sources than
	// few, counts as several.
	aLine = 400
	few   = 5
)

// PartOf is the page of its host on which a thing stands, counted from 1.
func (m *Map) PartOf(ref guide.Ref) int { return max(1, m.parts[ref]) }

// parts are the pages of the things that stand on another than the first.
func parts(g *guide.Guide) map[guide.Ref]int {
	out, tags := map[guide.Ref]int{}, g.Tags()
	days := slices.Clone(g.Days)
	slices.SortStableFunc(days, func(a, b *guide.Day) int { return cmp.Compare(a.Month(), b.Month()) })
	share(out, 1, days, mostDays, func(d *guide.Day) int { return 1 + longest(d.Note, tags)/aLine + len(d.Themes)/few })
	for _, t := range g.Themes {
		if t.Level() != 1 {
			continue
		}
		var leads []*guide.Practice
		for _, node := range append(slices.Clone(t.Children), t) {
			for _, p := range node.Practices {
				if host, _ := p.Host(); host == t.Ref() && p.Themes[0] == node {
					leads = append(leads, p)
				}
			}
		}
		last := share(out, 1, leads, mostLeads, func(p *guide.Practice) int {
			n := 0
			for _, v := range p.Versions() {
				if v != nil {
					n = max(n, len(v.Summary))
				}
			}
			return 1 + n/aLine + (len(p.Territories)+len(p.Sources)+len(p.Accounts))/few
		})
		share(out, last, t.Guidelines, mostAdvice, func(l *guide.Guideline) int {
			return 1 + longest(l.Text, tags)/aLine + len(l.Practices)/few
		})
	}
	return out
}

// share notes on which page each thing of a list stands, of which the first is on the
// first and the others go on behind the last that is taken. It returns the last.
func share[T guide.Thing](out map[guide.Ref]int, last int, list []T, most int, cost func(T) int) int {
	page, room := 1, most
	for _, t := range list {
		c := cost(t)
		if room < c && room < most {
			last++
			page, room = last, most
		}
		if room -= c; page > 1 {
			out[t.Ref()] = page
		}
	}
	return last
}

// longest is how many bytes a text has in the language in which it has most.
func longest(t record.Local, tags []string) (n int) {
	for _, tag := range tags {
		n = max(n, len(t.In(tag)))
	}
	return n
}
