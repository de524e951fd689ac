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
	ofDay := func(d *guide.Day) int { return 1 + longest(d.Note, tags)/aLine + len(d.Themes)/few }
	spread(out, 1, behind(days, mostDays, ofDay), mostDays, ofDay)
	ofAdvice := func(l *guide.Guideline) int { return 1 + longest(l.Text, tags)/aLine + len(l.Practices)/few }
	for _, t := range g.Themes {
		if t.Level() != 1 {
			continue
		}
		var leads []*guide.Practice
		nodes := append(slices.Clone(t.Children), t)
		for _, node := range nodes { // each has its share of the first page
			leads = append(leads, behind(leadsOf(node), max(1, mostLeads/len(nodes)), ofLead)...)
		}
		last := spread(out, 1, leads, mostLeads, ofLead)
		spread(out, last, behind(t.Guidelines, mostAdvice, ofAdvice), mostAdvice, ofAdvice)
	}
	return out
}

// leadsOf are the practices without a page that stand under a node.
func leadsOf(node *guide.Theme) (out []*guide.Practice) {
	for _, p := range node.Practices {
		if host, _ := p.Host(); host == node.Guideline().Ref() && p.Themes[0] == node {
			out = append(out, p)
		}
	}
	return out
}

// ofLead is as how many a practice without a page counts.
func ofLead(p *guide.Practice) int {
	n := 0
	for _, v := range p.Versions() {
		if v != nil {
			n = max(n, len(v.Summary))
		}
	}
	return 1 + n/aLine + (len(p.Territories)+len(p.Sources)+len(p.Accounts))/few
}

// behind is what a list has behind its first things, for which a page has room.
func behind[T any](list []T, room int, cost func(T) int) []T {
	for len(list) > 0 && room > 0 {
		room -= cost(list[0])
		list = list[1:]
	}
	return list
}

// spread notes on which pages behind the last one the things of a list stand, and
// returns the last of these.
func spread[T guide.Thing](out map[guide.Ref]int, last int, list []T, most int, cost func(T) int) int {
	room := 0
	for _, t := range list {
		if room <= 0 {
			last, room = last+1, most
		}
		room -= cost(t)
		out[t.Ref()] = last
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
