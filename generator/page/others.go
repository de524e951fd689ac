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

func (w *writer) editorial(p *guide.Page) View {
	v := &Text{Words: w.words(p.Sheet)}
	v.Frame = w.frame(content{title: w.heading(p), description: Phrase{v.Summary, v.Lang}})
	v.Entries = []Entry{w.entry(p.Sheet, nil)}
	return v
}

// Figures is the page of the guide in figures: what was counted, as bars.
type Figures struct {
	Frame
	Intro   string
	Numbers []Count
	Tables  []Bars
	Texts   Texts
}

// Bars is a table of numbers, each drawn as a bar.
type Bars struct {
	Title, Head string
	Rows        []Count
}

// Texts is a table of the languages: what was counted of the texts in each.
type Texts struct {
	Title string
	Heads []string
	Rows  []TextsIn
}

// TextsIn are the numbers of one language, in the order of the heads.
type TextsIn struct {
	Language string
	Values   []string
}

func (w *writer) figures() View {
	v := &Figures{Frame: w.record(), Numbers: w.numbers(), Texts: w.texts()}
	v.Intro = v.Description
	for _, bars := range []Bars{w.themeBars(), w.regionBars(), w.territoryBars()} {
		if len(bars.Rows) > 0 {
			v.Tables = append(v.Tables, bars)
		}
	}
	return v
}

// texts says what is written in each language and, where there are several, what
// is missing or out of date.
func (w *writer) texts() Texts {
	out := Texts{Title: w.l.Text("figures.texts")}
	for _, n := range w.guide.Standings {
		out.Rows = append(out.Rows, TextsIn{Language: w.l.Text("language.name-of." + n.Language.Tag)})
	}
	column := func(id string, count func(guide.Standing) int) {
		out.Heads = append(out.Heads, w.l.Text("figures.texts."+id))
		for i, n := range w.guide.Standings {
			out.Rows[i].Values = append(out.Rows[i].Values, w.l.Number(count(n)))
		}
	}
	column("written", func(n guide.Standing) int { return n.Written })
	if len(w.guide.Languages) > 1 {
		column("missing", func(n guide.Standing) int { return n.Missing })
		column("stale", func(n guide.Standing) int { return n.Stale })
		column("unstamped", func(n guide.Standing) int { return n.Unstamped })
	}
	column("words", func(n guide.Standing) int { return n.Words })
	return out
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
			link := w.link(t)
			rows = append(rows, Count{Link: &link, Colour: t.Colour()})
			values = append(values, len(practicesBelow(t)))
		}
	}
	return w.bars("theme", rows, values)
}

// regionBars counts the practices of each région, each practice once.
func (w *writer) regionBars() Bars {
	return w.territoryCount("region", 0, func(t *guide.Territory) bool { return t.Level() == guide.LevelRegion && !t.Abroad })
}

func (w *writer) territoryBars() Bars {
	return w.territoryCount("territory", 15, func(t *guide.Territory) bool {
		return !t.Abroad && (t.Level() == guide.LevelPlace || t.Level() == guide.LevelDistrict)
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
		if t.Level() == guide.LevelRegion {
			n = len(practicesIn(t))
		}
		if n > 0 {
			list = append(list, entry{t, n})
		}
	}
	slices.SortStableFunc(list, func(a, b entry) int {
		return cmp.Or(b.n-a.n, w.l.rank(a.t)-w.l.rank(b.t))
	})
	if most > 0 {
		list = list[:min(most, len(list))]
	}
	var rows []Count
	var values []int
	for _, e := range list {
		link := w.link(e.t)
		link.Text = w.titleOf(e.t)
		rows = append(rows, Count{Link: &link})
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

func (w *writer) siteMap() View {
	v := &SiteMap{Frame: w.record(), Axes: w.axes()}
	v.Intro = v.Description
	v.Pages = append([]Link{{Text: w.l.Text("nav.home"), Href: v.Home}}, v.Menu[1:]...)
	for _, g := range w.footer(len(w.l.pages)) {
		v.Pages = append(v.Pages, g.Links...)
	}
	practices := SiteMapGroup{Title: w.l.Text("practices.title")}
	for _, p := range sorted(w.l, w.guide.Practices) {
		practices.Links = append(practices.Links, w.link(p))
	}
	territories := SiteMapGroup{Title: w.l.Text("territories.title")}
	for _, t := range sorted(w.l, w.guide.Territories) {
		if t.Shown() {
			link := w.link(t)
			link.Text = w.titleOf(t)
			territories.Links = append(territories.Links, link)
		}
	}
	networks := SiteMapGroup{Title: w.l.Text("networks.title")}
	for _, n := range sorted(w.l, w.guide.Networks) {
		networks.Links = append(networks.Links, w.link(n))
	}
	for _, group := range []SiteMapGroup{practices, territories, networks} {
		if n := len(group.Links); n > mostItems { // their own list is easier to read
			group.Links = nil
		}
		if len(group.Links) > 0 {
			v.Groups = append(v.Groups, group)
		}
	}
	return v
}
