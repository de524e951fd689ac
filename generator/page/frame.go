package page

import (
	"path"
	"slices"
	"strings"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// content is what a frame needs to know of the page it surrounds.
type content struct {
	title       Phrase
	description Phrase
	collection  string // see Frame
	colour      string
	crumbs      []Link // between the home page and this one
	menu        string // the menu entry to which the page belongs
}

// themesAnchor is the part of the home page where the menu leads for themes.
const themesAnchor = "themes"

// frame composes what surrounds a page.
func (w *writer) frame(c content) Frame {
	if c.collection == "" && w.l.shared[c.title.Text] {
		c.collection = w.kind()
	}
	f := Frame{
		Language: w.l.Language, Path: w.path, Shell: w.shell(c.menu), Title: c.title.Text, TitleLang: c.title.Lang,
		Description: c.description.Text, DescriptionLang: c.description.Lang, Collection: c.collection, Colour: c.colour,
	}
	for _, l := range w.locales {
		if l != w.l {
			f.Languages = append(f.Languages, Link{
				Text: l.Text("language.name"), Href: w.addresses.Of(l.Language, w.ref).From(w.path), Lang: l.Tag,
			})
		}
	}
	if w.ref != guide.Single(address.Home) {
		f.Breadcrumbs = append(f.Breadcrumbs, Link{Text: w.l.Text("nav.home"), Href: f.Home})
		f.Breadcrumbs = append(f.Breadcrumbs, c.crumbs...)
		f.Breadcrumbs = append(f.Breadcrumbs, Link{Text: c.title.Text, Lang: c.title.Lang, Current: true})
	}
	f.Canonical, f.Alternates = w.alternates()
	f.Takes = w.takes()
	if file := w.guide.FileOf(w.ref, w.l.Language); w.editor != nil && file != "" {
		f.Edit = w.editor.Edit(file)
	}
	return f
}

// kind says what the page shows, "" for an editorial page.
func (w *writer) kind() string {
	if what := views[w.ref.Kind].what; what != nil {
		return what(w, w.guide.Find(w.ref)).Text
	}
	if collection := w.ref.Kind.Path(); collection != "" {
		return w.l.Text("nav." + collection)
	}
	return ""
}

// enclosed names a shell. From two pages of a folder every address looks the
// same, but for those within one of them: the home page.
type enclosed struct {
	locale       *locale
	folder, menu string
	home         bool
}

// shell is what the page shares with others of its folder.
func (w *writer) shell(menu string) *Shell {
	home := w.addresses.Of(w.l.Language, guide.Single(address.Home)).Path
	key := enclosed{w.l, path.Dir(w.path), menu, w.path == home}
	if known, ok := w.shells.Load(key); ok {
		return known.(*Shell)
	}
	s := w.bare()
	s.Home, s.Menu, s.Footer = w.toSingle(address.Home), w.menu(menu), w.footer(mostBesides)
	s.Scripts = []string{w.file(w.assets.Field)}
	if s.Asks = w.toSingle(address.Search); menu == address.Search { // it has a larger field of its own
		s.Asks, s.Scripts = "", append(s.Scripts, w.file(w.assets.Search))
	}
	switch menu {
	case address.Explore:
		s.Scripts = append(s.Scripts, w.file(w.assets.Explore))
	case address.Chart:
		s.Scripts = append(s.Scripts, w.file(w.assets.Near))
	}
	if w.base != "" {
		s.OpenSearch = w.absolute(openSearchPath(w.l))
	}
	if w.fed {
		s.Feed = w.absolute(feedPath(w.l))
	}
	known, _ := w.shells.LoadOrStore(key, s)
	return known.(*Shell)
}

// bare is the part of a shell that belongs to no language.
func (w *writer) bare() *Shell {
	s := &Shell{
		Site: w.text(w.guide.Config.Title), Stylesheet: w.file(w.assets.Stylesheet), Icon: w.file(w.assets.Icon),
		Brand: w.drawing(brand),
	}
	if w.assets.Script != "" {
		s.Script = w.file(w.assets.Script)
	}
	if notice := w.guide.Config.Notice; notice.Set() {
		s.Notices = append(s.Notices, w.text(notice))
	}
	if licence := w.guide.Config.Licence; licence != nil {
		s.Notices = append(s.Notices, w.text(licence.Text))
	}
	return s
}

// Running is what stands in the margin below each sheet of paper, in a language:
// the guide's title, and whom it speaks for and its licence.
type Running struct{ Lang, Title, Notice string }

// RunningFeet are those of a guide, one a language.
func RunningFeet(g *guide.Guide) []Running {
	var out []Running
	for _, l := range g.Languages {
		notices := []string{g.Config.Notice.In(l.Tag)}
		if licence := g.Config.Licence; licence != nil {
			notices = append(notices, licence.Text.In(l.Tag))
		}
		notice := strings.TrimSpace(strings.Join(notices, " "))
		out = append(out, Running{l.Tag, l.Typeset(g.Config.Title.In(l.Tag)), l.Typeset(notice)})
	}
	return out
}

// brand is the drawing that stands for the guide.
const brand = "brand"

// drawing is the drawing of a theme, "" where it has none.
func (w *writer) drawing(id string) HTML { return HTML(w.guide.Drawings[id]) }

// alternates are the absolute addresses of the page and of its languages, which
// can only be said when the site's address is known.
func (w *writer) alternates() (canonical string, alternates []Link) {
	if w.base == "" {
		return "", nil
	}
	canonical = w.absolute(w.path)
	alternates = append(make([]Link, 0, len(w.locales)+1), Link{Href: canonical, Lang: w.l.Tag})
	there := func(l *locale) string { return w.absolute(w.addresses.Of(l.Language, w.ref).Path) }
	for _, l := range w.locales {
		if l != w.l {
			alternates = append(alternates, Link{Href: there(l), Lang: l.Tag})
		}
	}
	def := canonical
	switch {
	case w.ref == guide.Single(address.Home):
		def = w.absolute("")
	case w.l != w.locales[0]:
		def = alternates[1].Href
	}
	return canonical, append(alternates, Link{Href: def, Lang: "x-default"})
}

func feedPath(l *locale) string { return l.Tag + "/feed.xml" }

func (w *writer) menu(current string) []Link {
	themes := w.addresses.Of(w.l.Language, guide.Single(address.Home))
	themes.Anchor = w.addresses.Anchor(guide.Single(address.Home), themesAnchor)
	out := []Link{{Text: w.l.Text("nav.themes"), Href: themes.From(w.path), Current: current == themesAnchor}}
	for _, id := range []string{address.Practices, address.Territories, address.Networks} {
		if w.has(id) {
			out = append(out, Link{Text: w.l.Text("nav." + id), Href: w.toSingle(id), Current: current == id})
		}
	}
	return out
}

// besides are the pages that each language has once and that the menu does not
// name, by what they are for: to find something, to know the guide, to take away;
// last those that the foot does not name either.
var besides = []struct {
	title string
	ids   []string
}{
	{"foot.find", []string{address.Explore, address.Guidelines, address.Chart, address.Calendar, address.Glossary, address.SiteMap}},
	{"foot.about", []string{address.Figures, address.Sources, address.Errata, address.Changes}},
	{"foot.take", []string{address.Poster, address.Data}},
	{"", []string{address.Small, address.Downloads}},
}

// mostBesides is how many of the guide's own pages the foot names; the site map
// names all.
const mostBesides = 30

// footer groups what the menu does not name. The pages of the guide say
// themselves whether they tell of it or of its terms; most is how many of them
// are named.
func (w *writer) footer(most int) []FooterGroup {
	var groups []FooterGroup
	for _, g := range besides {
		if g.title != "" {
			groups = append(groups, FooterGroup{w.l.Text(g.title), w.singleLinks(g.ids...)})
		}
	}
	about, take := &groups[1].Links, &groups[2].Links
	for _, p := range w.l.pages[:min(len(w.l.pages), most)] {
		if p.Legal {
			*take = append(*take, w.link(p))
		} else {
			*about = append(*about, w.link(p))
		}
	}
	if repository := w.guide.Config.Repository; repository.Set() {
		*about = append(*about, Link{Text: w.l.Text("nav.repository"), Href: repository.Value})
	}
	return slices.DeleteFunc(groups, func(g FooterGroup) bool { return len(g.Links) == 0 })
}

// singleLinks leads to those of some pages that the guide has.
func (w *writer) singleLinks(ids ...string) []Link {
	var out []Link
	for _, id := range ids {
		if w.has(id) {
			out = append(out, Link{Text: w.l.Text("nav." + id), Href: w.toSingle(id)})
		}
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

// heading is the title of a sheet, or the name of a record.
func (w *writer) heading(t guide.Thing) Phrase { return w.l.name(t) }

// titled is the title of a page that each language has once, and the sentence that
// opens it: the guide's own, if it has some.
func (w *writer) titled(id string) (title, intro Phrase) {
	title, intro = Phrase{Text: w.l.Text(id + ".title")}, Phrase{Text: w.l.Text(id + ".intro")}
	for _, o := range w.guide.Config.Openings {
		if o.Page.Value != id {
			continue
		}
		if o.Title.Set() {
			title = w.text(o.Title)
		}
		if o.Intro.Set() {
			intro = w.text(o.Intro)
		}
	}
	return title, intro
}

// record composes the frame of a page that each language has once.
func (w *writer) record() Frame {
	title, intro := w.titled(w.ref.ID)
	return w.frame(content{title: title, description: intro, menu: w.ref.ID})
}
