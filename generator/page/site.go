package page

import (
	"strings"
	"sync"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/ledger"
	"recueil/generator/related"
)

// Assets are the addresses of the files that every page loads.
type Assets struct {
	Stylesheet, Icon string
	// Field is the script of the field in which readers search, on every page;
	// Search that of the page that searches.
	Field, Search string
	// Explore is that of the page that explores, Near that of the map.
	Explore, Near string
	// Script is that of a preview, which no published page has.
	Script string
}

// Site makes the pages of a guide.
type Site struct {
	guide     *guide.Guide
	addresses *address.Map
	base      string // without a slash at its end; "" for none
	assets    Assets
	locales   []*locale
	related   *related.Index
	// itemPart and correctionPart say on which page of a list that goes on an
	// item of the ledger, and what is corrected in it, stands, counted from 1.
	itemPart, correctionPart map[*ledger.Item]int
	// editor is where the guide's files are edited, nil where it does not say it.
	editor *guide.Editor
	// fed is set where each language has a feed: one without news is of no use.
	fed    bool
	shells sync.Map // enclosed to *Shell
	data   sync.Map // the tag of a language to *opendata.Package
	// downloads are the forms in which the guide is taken along.
	downloads []Download
	// leading is what countLeading counts, once it is asked for.
	leading func() map[*guide.Practice]int
}

// New prepares the pages of a guide. base is the address under which the
// site will be served, "" when it is not known: then nothing absolute is
// printed.
func New(g *guide.Guide, addresses *address.Map, base string, assets Assets) *Site {
	s := &Site{
		guide: g, addresses: addresses, base: strings.TrimSuffix(base, "/"), assets: assets,
		itemPart: itemParts(g), correctionPart: correctionParts(g), editor: g.Editor(),
	}
	s.leading = sync.OnceValue(s.countLeading)
	for _, p := range g.Practices {
		s.fed = s.fed || base != "" && p.Reviewed.Year > 0
	}
	s.locales = make([]*locale, len(g.Languages))
	var work sync.WaitGroup
	work.Go(func() { s.related = related.New(g) })
	for i, l := range g.Languages {
		work.Go(func() { s.locales[i] = newLocale(g, addresses, l) })
	}
	work.Wait()
	return s
}

// Drafts lists all pages of the site, in the same order every time.
func (s *Site) Drafts() []Draft {
	out := s.ofNone()
	for _, l := range s.locales {
		for _, p := range s.addresses.Pages(l.Language) {
			out = append(out, s.draft(l, p))
		}
	}
	return out
}

// ofNone are the pages that belong to no language.
func (s *Site) ofNone() []Draft {
	return []Draft{
		{Path: "index.html", Compose: func() View { return s.root() }, Derive: s.derivedOfRoot},
		{Path: NotFound, Compose: func() View { return s.notFound() }, Derive: func() Derived { return Derived{} }},
	}
}

// draft is the page at a place.
func (s *Site) draft(l *locale, p address.Place) Draft {
	d := Draft{Path: p.Path, Compose: func() View { return s.compose(l, p) }, Derive: func() Derived { return s.derived(l, p) }}
	switch {
	case p.Ref.Kind == guide.KindPractice && !p.Former:
		d.Own = s.guide.Find(p.Ref).(*guide.Practice).Digest
	case p.Ref == guide.Single(address.Figures):
		d.Own = s.guide.StandingsDigest()
	case p.Ref == singleData && !p.Former:
		d.Files = func(take func(path string, content []byte) error) error { return s.dataOf(l).Each(take) }
	case p.Ref == guide.Single(address.Search) && !p.Former && s.base != "":
		d.Files = func(take func(path string, content []byte) error) error { return s.openSearch(l, take) }
	}
	return d
}

// Draft returns the page of a path, if there is one. Where the lists of a page
// go on on others, the path is that of the first.
func (s *Site) Draft(path string) (Draft, bool) {
	for _, d := range s.ofNone() {
		if d.Path == path {
			return d, true
		}
	}
	place, ok := s.addresses.At(path)
	if !ok {
		return Draft{}, false
	}
	return s.draft(s.locale(place.Language), place), true
}

// Assets are the files that every page loads.
func (s *Site) Assets() Assets { return s.assets }

// With is the site of a guide in which one sheet was revised
// (guide.Guide.Revised), nil for none, with the files that every page loads.
func (s *Site) With(g *guide.Guide, t *guide.Sheet, assets Assets) *Site {
	out := &Site{
		guide: g, addresses: s.addresses, base: s.base, assets: assets, related: s.related,
		itemPart: s.itemPart, correctionPart: s.correctionPart, editor: s.editor, fed: s.fed,
	}
	out.leading = sync.OnceValue(out.countLeading)
	for _, l := range s.locales {
		out.locales = append(out.locales, l.with(g, t))
	}
	return out
}

// compose makes the value of the page at a place.
func (s *Site) compose(l *locale, p address.Place) View {
	w := &writer{s, l, p.Ref, p.Path}
	thing := s.guide.Find(p.Ref)
	switch {
	case p.Former && p.Ref == guide.Ref{}:
		return s.gone(l, p.Path)
	case p.Former:
		return w.redirect(thing)
	case p.Ref.Kind == guide.KindSingle:
		return singles[p.Ref.ID](w)
	}
	return views[p.Ref.Kind].compose(w, thing)
}

// Absolute returns the address of a path below the site's root.
func (s *Site) absolute(path string) string { return s.base + "/" + path }

// writer composes one page: it knows the page's language, what it shows and
// its path, and so how to write links.
type writer struct {
	*Site
	l    *locale
	ref  guide.Ref
	path string
}

// locale is that of one of the guide's languages.
func (s *Site) locale(l *catalog.Language) *locale {
	for _, o := range s.locales {
		if o.Language == l {
			return o
		}
	}
	return nil
}

// to returns the relative address of something that has one.
func (w *writer) to(ref guide.Ref) string { return w.addresses.Of(w.l.Language, ref).From(w.path) }

// toSingle returns the relative address of a page that each language has once.
func (w *writer) toSingle(id string) string { return w.to(guide.Single(id)) }

// has tells whether a guide has such a page.
func (w *writer) has(id string) bool { return w.addresses.Has(w.l.Language, guide.Single(id)) }

// anchor is the id that a part of what the page shows has on the page.
func (w *writer) anchor(part string) string { return w.addresses.Anchor(w.ref, part) }

// file returns the relative address of a file that is no page.
func (w *writer) file(path string) string { return address.Address{Path: path}.From(w.path) }

// link leads to a thing by its name, in the page's language where it has one.
// Of what has no page the name alone is said.
func (w *writer) link(t guide.Thing) Link {
	c := &w.l.cards[t.Index()]
	name := w.l.name(t)
	out := Link{Text: name.Text, Lang: name.Lang}
	if c.shown {
		out.Href = c.address.From(w.path)
	}
	return out
}

// localized is a text that has a version for each language of the guide, and
// tells in which language a reader gets it.
type localized interface {
	In(tag string) string
	Language(tag string) string
}

// text is a text of a table for readers of the page.
func (w *writer) text(text localized) Phrase {
	return w.l.phrase(w.guide, text.In(w.l.Tag), text.Language(w.l.Tag))
}

// Link implements document.Linker.
func (w *writer) Link(kind, id string) (href string, ok bool) {
	ref := guide.Ref{Kind: guide.KindNamed(kind), ID: id}
	if !w.addresses.Has(w.l.Language, ref) {
		return "", false
	}
	return w.to(ref), true
}

// Anchor implements document.Linker.
func (w *writer) Anchor(id string) string { return w.anchor(id) }
