package page

import (
	"cmp"
	"slices"

	"recueil/generator/guide"
)

// Text is an editorial page.
type Text struct {
	Frame
	Words
}

func (s *Site) text(l *locale, p *guide.Page) View {
	w := s.writer(l, l.address[p])
	v := &Text{Words: w.words(p.Sheet, w.originalAddress(p, p.Sheet))}
	v.Frame = w.frame(content{
		title: v.Heading, description: v.Summary,
		elsewhere: func(o *locale) string { return o.address[p] },
	})
	return v
}

// Figures is the page of the guide in figures: what was counted, as bars.
type Figures struct {
	Frame
	Intro   string
	Numbers []Count
	Tables  []Bars
}

// Bars is a table of numbers, each drawn as a bar.
type Bars struct {
	Title, Head string
	Rows        []Count
}

func (s *Site) figures(l *locale) View {
	w, frame := s.record(l, pathFigures)
	v := &Figures{Frame: frame, Intro: frame.Description, Numbers: w.numbers()}
	v.Tables = []Bars{w.themeBars(), w.regionBars(), w.territoryBars()}
	return v
}

func (w *writer) bars(id string, rows []Count, values []int) Bars {
	most := 1
	for _, n := range values {
		most = max(most, n)
	}
	for i, n := range values {
		rows[i].Value, rows[i].Share = w.l.Number(n), (n*100+most-1)/most
	}
	return Bars{Title: w.l.Text("figures.by-" + id), Head: w.l.Text("figures.head." + id), Rows: rows}
}

func (w *writer) themeBars() Bars {
	var rows []Count
	var values []int
	for _, axis := range w.guide.Axes {
		for _, t := range axis.Children {
			link := w.crumb(t, t.Sheet)
			rows = append(rows, Count{Link: &link, Axis: w.axisNumber(t)})
			values = append(values, len(practicesBelow(t)))
		}
	}
	return w.bars("theme", rows, values)
}

// regionBars counts the practices of each région, each practice once.
func (w *writer) regionBars() Bars {
	return w.territoryCount("region", 0, func(t *guide.Territory) bool { return t.Kind.Value == "region" && t.French() })
}

func (w *writer) territoryBars() Bars {
	return w.territoryCount("territory", 15, func(t *guide.Territory) bool {
		return t.French() && t.Kind.Value != "region" && t.Kind.Value != "country"
	})
}

func (w *writer) territoryCount(id string, most int, which func(*guide.Territory) bool) Bars {
	type entry struct {
		t *guide.Territory
		n int
	}
	var list []entry
	for _, t := range w.guide.Territories {
		if !which(t) {
			continue
		}
		n := len(t.Practices)
		if t.Kind.Value == "region" {
			n = len(practicesIn(t))
		}
		if n > 0 {
			list = append(list, entry{t, n})
		}
	}
	slices.SortStableFunc(list, func(a, b entry) int {
		return cmp.Or(b.n-a.n, w.l.rank[a.t]-w.l.rank[b.t])
	})
	if most > 0 {
		list = list[:min(most, len(list))]
	}
	var rows []Count
	var values []int
	for _, e := range list {
		rows = append(rows, Count{Link: &Link{Text: w.titleOf(e.t), Href: w.to(e.t)}})
		values = append(values, e.n)
	}
	return w.bars(id, rows, values)
}

// SiteMap lists the pages of a language.
type SiteMap struct {
	Frame
	Intro  string
	Pages  []Link
	Axes   []HomeAxis
	Groups []SiteMapGroup
}

// SiteMapGroup is a collection of the site map.
type SiteMapGroup struct {
	Title string
	Links []Link
}

func (s *Site) siteMap(l *locale) View {
	w, frame := s.record(l, pathSiteMap)
	v := &SiteMap{Frame: frame, Intro: frame.Description, Axes: w.axes()}
	v.Pages = append(append([]Link{{Text: l.Text("nav.home"), Href: frame.Home}}, frame.Menu[1:]...), frame.Footer...)
	practices := SiteMapGroup{Title: l.Text("practices.title")}
	for _, p := range sorted(l, s.guide.Practices) {
		practices.Links = append(practices.Links, w.crumb(p, p.Sheet))
	}
	territories := SiteMapGroup{Title: l.Text("territories.title")}
	for _, t := range sorted(l, s.guide.Territories) {
		territories.Links = append(territories.Links, Link{Text: w.titleOf(t), Href: w.to(t)})
	}
	networks := SiteMapGroup{Title: l.Text("networks.title")}
	for _, n := range sorted(l, s.guide.Networks) {
		networks.Links = append(networks.Links, w.crumb(n, n.Sheet))
	}
	v.Groups = []SiteMapGroup{practices, territories, networks}
	return v
}
