package page

import (
	"slices"

	"recueil/generator/guide"
)

// content is what a frame needs to know of the page it surrounds.
type content struct {
	title, description string
	collection         string // see Frame
	axis               int
	crumbs             []Link // between the home page and this one
	// elsewhere returns the address of the same page in another language.
	elsewhere func(*locale) string
	menu      string // the path of the menu entry to which the page belongs
}

func (s *Site) writer(l *locale, address string) *writer { return &writer{s, l, address} }

// frame composes what surrounds a page.
func (w *writer) frame(c content) Frame {
	f := Frame{
		Language: w.l.Language, Title: c.title, Collection: c.collection, Description: c.description, Axis: c.axis,
		Site: w.l.Typeset(w.guide.Config.Title.In(w.l.Tag)), Address: w.address,
		Stylesheet: relative(w.address, w.assets.Stylesheet), Icon: relative(w.address, w.assets.Icon),
		Home: w.toFixed(pathHome), Menu: w.menu(c.menu), Footer: w.footer(),
	}
	for _, l := range w.locales {
		if l != w.l {
			f.Languages = append(f.Languages, Link{
				Text: l.Text("language.name"), Href: relative(w.address, c.elsewhere(l)), Lang: l.Tag,
			})
		}
	}
	if w.address != w.l.fixed(pathHome) {
		f.Breadcrumbs = append(f.Breadcrumbs, Link{Text: w.l.Text("nav.home"), Href: f.Home})
		f.Breadcrumbs = append(f.Breadcrumbs, c.crumbs...)
		f.Breadcrumbs = append(f.Breadcrumbs, Link{Text: c.title, Current: true})
	}
	w.absolute(&f, c)
	return f
}

// absolute adds what can only be said when the site's address is known.
func (w *writer) absolute(f *Frame, c content) {
	if w.base == "" {
		return
	}
	f.Canonical = w.base + "/" + w.address
	f.Feed = w.base + "/" + w.l.Tag + "/feed.xml"
	f.Alternates = []Link{{Href: f.Canonical, Lang: w.l.Tag}}
	for _, l := range w.locales {
		if l != w.l {
			f.Alternates = append(f.Alternates, Link{Href: w.base + "/" + c.elsewhere(l), Lang: l.Tag})
		}
	}
	def := w.base + "/" + c.elsewhere(w.locales[0])
	if w.address == w.l.fixed(pathHome) {
		def = w.base + "/"
	}
	f.Alternates = append(f.Alternates, Link{Href: def, Lang: "x-default"})
}

func (w *writer) menu(current string) []Link {
	out := []Link{{Text: w.l.Text("nav.themes"), Href: relative(w.address, w.l.fixed(pathHome)+"#themes"), Current: current == "themes"}}
	for _, name := range []string{pathPractices, pathTerritories, pathNetworks, pathSearch} {
		out = append(out, Link{Text: w.l.Text("nav." + name), Href: w.toFixed(name), Current: current == name})
	}
	return out
}

func (w *writer) footer() []Link {
	var out []Link
	for _, name := range []string{pathPoster, pathCalendar, pathGlossary, pathFigures, pathSources, pathErrata, pathSiteMap} {
		if name != pathPoster || len(w.guide.Poster) > 0 {
			out = append(out, Link{Text: w.l.Text("nav." + name), Href: w.toFixed(name)})
		}
	}
	for _, p := range inOrder(w.guide.Pages) {
		out = append(out, Link{Text: p.In(w.l.Language).Title, Href: w.to(p), Lang: w.foreign(p.Sheet)})
	}
	return out
}

func inOrder(pages []*guide.Page) []*guide.Page {
	out := slices.Clone(pages)
	slices.SortStableFunc(out, func(a, b *guide.Page) int { return a.Order - b.Order })
	return out
}

// foreign is the language of a sheet's words where they are not the page's.
func (w *writer) foreign(s *guide.Sheet) string {
	if v := s.In(w.l.Language); v.Language != w.l.Language {
		return v.Language.Tag
	}
	return ""
}

// crumb is the link to a sheet above the page.
func (w *writer) crumb(thing any, s *guide.Sheet) Link {
	return Link{Text: s.In(w.l.Language).Title, Href: w.to(thing), Lang: w.foreign(s)}
}

// axisNumber counts the axes from 1, in their order.
func (s *Site) axisNumber(t *guide.Theme) int { return slices.Index(s.guide.Axes, t.Axis()) + 1 }
