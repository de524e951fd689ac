package page

import (
	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// Root is the page at the site's root: it leads to each language.
type Root struct {
	Frame
	Entries []RootEntry
}

// RootEntry is a language's part of the root page.
type RootEntry struct {
	Language       *catalog.Language
	Title, Tagline Phrase
	Home           Link
}

func (s *Site) root() View {
	w := &writer{s, s.locales[0], guide.Ref{}, "index.html"}
	v := &Root{Frame: Frame{Language: w.l.Language, Path: w.path, Shell: w.bare()}}
	v.Title, v.TitleLang, v.Home = v.Site.Text, v.Site.Lang, w.path
	tagline := w.text(s.guide.Config.Tagline)
	v.Description, v.DescriptionLang = tagline.Text, tagline.Lang
	for _, l := range s.locales {
		there := &writer{s, l, guide.Ref{}, w.path}
		v.Entries = append(v.Entries, RootEntry{
			Language: l.Language, Title: there.text(s.guide.Config.Title), Tagline: there.text(s.guide.Config.Tagline),
			Home: Link{Text: l.Text("root.enter"), Href: there.toSingle(address.Home), Lang: l.Tag},
		})
	}
	v.Canonical, v.Alternates = s.rootAlternates()
	return v
}

func (s *Site) rootAlternates() (canonical string, alternates []Link) {
	if s.base == "" {
		return "", nil
	}
	canonical = s.absolute("")
	for _, l := range s.locales {
		home := s.addresses.Of(l.Language, guide.Single(address.Home))
		alternates = append(alternates, Link{Href: s.absolute(home.Path), Lang: l.Tag})
	}
	return canonical, append(alternates, Link{Href: canonical, Lang: "x-default"})
}

// NotFound is the page that a host shows where there is none.
type NotFound struct {
	Frame
	Entries []RootEntry
}

func (s *Site) notFound() View {
	root := s.root().(*Root)
	v := &NotFound{Frame: root.Frame, Entries: root.Entries}
	v.Path, v.Canonical, v.Alternates = "404.html", "", nil
	v.Title, v.TitleLang = s.locales[0].Text("not-found.title"), ""
	if s.base != "" {
		v.Base = s.absolute("") // a host serves this page at any depth
	}
	return v
}

// Home is the first page of a language.
type Home struct {
	Frame
	Tagline      Phrase
	Jumps        []Link
	Map          *Map
	ThemesAnchor string
	Axes         []HomeAxis
	Numbers      []Count
	Picks        []Related
	Days         []Day
	Calendar     *Link
}

// HomeAxis is an axis with its themes.
type HomeAxis struct {
	Colour string
	Link   Link
	Themes []ThemeCard
}

func (w *writer) home() View {
	v := &Home{Tagline: w.text(w.guide.Config.Tagline), ThemesAnchor: w.anchor(themesAnchor)}
	v.Map = w.mapOf(w.l.Text("home.map"), w.activeDots())
	v.Frame = w.frame(content{title: w.text(w.guide.Config.Title), description: v.Tagline})
	v.Jumps = []Link{{Text: w.l.Text("home.by-theme"), Href: "#" + v.ThemesAnchor}}
	if w.has(address.Territories) {
		v.Jumps = append(v.Jumps, Link{Text: w.l.Text("home.by-territory"), Href: w.toSingle(address.Territories)})
	}
	v.Jumps = append(v.Jumps, Link{Text: w.l.Text("home.by-letter"), Href: w.toSingle(address.Search)})
	v.Axes = w.axes()
	v.Numbers = w.numbers()
	v.Picks = w.picks()
	for _, d := range w.guide.Days {
		if len(d.Practices) > 0 && len(v.Days) < 5 {
			v.Days = append(v.Days, w.day(d))
		}
	}
	if w.has(address.Calendar) {
		v.Calendar = &Link{Text: w.l.Text("home.calendar"), Href: w.toSingle(address.Calendar)}
	}
	return v
}

// axes lists the axes with their themes.
func (w *writer) axes() []HomeAxis {
	var out []HomeAxis
	for _, axis := range w.guide.Axes {
		entry := HomeAxis{Colour: axis.Colour(), Link: w.link(axis)}
		for _, t := range axis.Children {
			entry.Themes = append(entry.Themes, w.card(t))
		}
		out = append(out, entry)
	}
	return out
}

// numbers counts what the guide holds, what it has none of left out.
func (w *writer) numbers() []Count {
	active := 0
	for _, t := range w.guide.Territories {
		if len(t.Practices) > 0 {
			active++
		}
	}
	return w.counts([]amount{
		{"home.practices", len(w.guide.Practices)},
		{"home.territories", active},
		{"home.networks", len(w.guide.Networks)},
		{"home.items", len(w.guide.Ledger.Items)},
	})
}

// picks are sheets to begin with, one or two an axis: those with the longest
// texts, as they tell most.
func (w *writer) picks() []Related {
	var out []Related
	for _, axis := range w.guide.Axes {
		var best, second *guide.Practice
		for _, p := range practicesBelow(axis) {
			switch n := p.Original.Doc.Length; {
			case p.Themes[0].Axis() != axis:
			case best == nil || n > best.Original.Doc.Length:
				best, second = p, best
			case second == nil || n > second.Original.Doc.Length:
				second = p
			}
		}
		for _, p := range []*guide.Practice{best, second} {
			if p != nil {
				item := w.practiceItem(p)
				item.Summary = w.summary(p.Sheet)
				out = append(out, item)
			}
		}
	}
	return out
}
