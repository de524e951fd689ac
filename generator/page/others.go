package page

import (
	"recueil/generator/address"
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
	return v
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
	v.Pages = append(v.Pages, w.singleLinks(address.Small, address.Downloads)...)
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
