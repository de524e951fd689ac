package page

import (
	"maps"
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
)

// Assets are the addresses of the files that every page loads.
type Assets struct {
	Stylesheet, Icon string
}

// Site knows the address of every page of the guide.
type Site struct {
	guide   *guide.Guide
	base    string // without a slash at its end; "" for none
	assets  Assets
	locales []*locale
}

// New prepares the pages of a guide. base is the address under which the
// site will be served, "" when it is not known: then nothing absolute is
// printed. Two pages with one address are reported.
func New(g *guide.Guide, base string, assets Assets, report *diag.List) *Site {
	s := &Site{guide: g, base: strings.TrimSuffix(base, "/"), assets: assets}
	for _, language := range g.Languages {
		l := &locale{Language: language, address: map[any]string{}}
		l.addressAll(g)
		l.rankAll(g)
		s.locales = append(s.locales, l)
	}
	s.checkAddresses(report)
	return s
}

// checkAddresses reports sheets that want the same address, and sheets that
// want one of those where the program itself puts a page.
func (s *Site) checkAddresses(report *diag.List) {
	for _, l := range s.locales {
		wanted := map[string]int{}
		for _, d := range s.drafts(l) {
			wanted[d.Address]++
		}
		taken := map[string]string{}
		for _, w := range s.sheetAddresses(l) {
			wanted[w.address]--
			if other := taken[w.address]; other != "" {
				duplicate(w, "duplicate-address", other, report)
				continue
			}
			taken[w.address] = w.file
		}
		for _, address := range slices.Sorted(maps.Keys(taken)) {
			if wanted[address] > 0 {
				duplicate(sheetAddress{address, taken[address]}, "reserved-address", "", report)
			}
		}
	}
}

// sheetAddress is an address and the file that wants it.
type sheetAddress struct{ address, file string }

func duplicate(w sheetAddress, hint, other string, report *diag.List) {
	report.Error(diag.Position{File: w.file, Line: 1, Column: 1}, "duplicate-address", hint,
		diag.Args{"Address": w.address, "File": other})
}

// sheetAddresses lists the addresses of a language that come from titles,
// slugs and aliases; all others are made of ids, which are unique.
func (s *Site) sheetAddresses(l *locale) []sheetAddress {
	var out []sheetAddress
	add := func(address string, sheet *guide.Sheet) {
		out = append(out, sheetAddress{address, sheet.In(l.Language).Doc.File})
	}
	for _, p := range s.guide.Practices {
		add(l.address[p], p.Sheet)
		for _, d := range s.redirects(l, p) {
			add(d.Address, p.Sheet)
		}
	}
	for _, t := range s.guide.Themes {
		if t.Level() < 2 {
			add(l.address[t], t.Sheet)
		}
	}
	for _, n := range s.guide.Networks {
		add(l.address[n], n.Sheet)
	}
	for _, b := range s.guide.Boxes {
		add(l.address[b], b.Sheet)
	}
	for _, p := range s.guide.Pages {
		add(l.address[p], p.Sheet)
	}
	return out
}

// Drafts lists all pages of the site, in the same order every time.
func (s *Site) Drafts() []Draft {
	out := []Draft{
		{"index.html", func() View { return s.root() }},
		{"404.html", func() View { return s.notFound() }},
	}
	for _, l := range s.locales {
		out = append(out, s.drafts(l)...)
	}
	return out
}

func (s *Site) drafts(l *locale) []Draft {
	out := []Draft{
		{l.fixed(pathHome), func() View { return s.home(l) }},
		{l.fixed(pathPractices), func() View { return s.practiceList(l) }},
		{l.fixed(pathTerritories), func() View { return s.territoryList(l) }},
		{l.fixed(pathNetworks), func() View { return s.networkList(l) }},
		{l.fixed(pathSearch), func() View { return s.everything(l) }},
		{l.fixed(pathFigures), func() View { return s.figures(l) }},
		{l.fixed(pathCalendar), func() View { return s.calendar(l) }},
		{l.fixed(pathGlossary), func() View { return s.glossary(l) }},
		{l.fixed(pathSources), func() View { return s.sources(l) }},
		{l.fixed(pathSiteMap), func() View { return s.siteMap(l) }},
		{l.fixed(pathErrata), func() View { return s.errata(l) }},
	}
	if len(s.guide.Poster) > 0 {
		out = append(out, Draft{l.fixed(pathPoster), func() View { return s.poster(l) }})
	}
	page := func(thing any, compose func() View) {
		out = append(out, Draft{l.address[thing], compose})
	}
	for _, t := range s.guide.Themes {
		switch t.Level() {
		case 0:
			page(t, func() View { return s.axis(l, t) })
		case 1:
			page(t, func() View { return s.theme(l, t) })
		}
	}
	for _, p := range s.guide.Practices {
		page(p, func() View { return s.practice(l, p) })
		out = append(out, s.redirects(l, p)...)
	}
	for _, t := range s.guide.Territories {
		page(t, func() View { return s.territory(l, t) })
	}
	for _, n := range s.guide.Networks {
		page(n, func() View { return s.network(l, n) })
	}
	for _, b := range s.guide.Boxes {
		page(b, func() View { return s.boxPage(l, b) })
	}
	for _, t := range s.guide.Terms {
		page(t, func() View { return s.term(l, t) })
	}
	for _, source := range s.guide.Sources {
		page(source, func() View { return s.source(l, source) })
	}
	for _, p := range s.guide.Pages {
		page(p, func() View { return s.text(l, p) })
	}
	return out
}

// writer composes one page: it knows the page's language and address, and so
// how to write links.
type writer struct {
	*Site
	l       *locale
	address string
}

// to returns the relative address of a thing of the guide.
func (w *writer) to(thing any) string { return relative(w.address, w.l.address[thing]) }

// toFixed returns the relative address of a page that each language has once.
func (w *writer) toFixed(name string) string { return relative(w.address, w.l.fixed(name)) }

// Language implements document.Linker.
func (w *writer) Language(tag string) *catalog.Language { return w.guide.Language(tag) }

// Link implements document.Linker.
func (w *writer) Link(kind, id string) (address string, ok bool) {
	thing := w.guide.Find(kind, id)
	if thing == nil {
		return "", false
	}
	return w.to(thing), true
}
