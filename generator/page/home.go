package page

import (
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
	Title, Tagline string
	Home           Link
}

func (s *Site) root() View {
	w := s.writer(s.locales[0], "index.html")
	v := &Root{Frame: w.bare()}
	v.Title = v.Site
	for _, l := range s.locales {
		v.Entries = append(v.Entries, RootEntry{
			Language: l.Language, Title: l.Typeset(s.guide.Config.Title.In(l.Tag)),
			Tagline: l.Typeset(s.guide.Config.Tagline.In(l.Tag)),
			Home:    Link{Text: l.Text("root.enter"), Href: relative(w.address, l.fixed(pathHome)), Lang: l.Tag},
		})
	}
	if s.base != "" {
		v.Canonical = s.base + "/"
		for _, l := range s.locales {
			v.Alternates = append(v.Alternates, Link{Href: s.base + "/" + l.fixed(pathHome), Lang: l.Tag})
		}
		v.Alternates = append(v.Alternates, Link{Href: v.Canonical, Lang: "x-default"})
	}
	return v
}

// bare is the frame of the two pages that belong to no language.
func (w *writer) bare() Frame {
	return Frame{
		Language: w.l.Language, Site: w.l.Typeset(w.guide.Config.Title.In(w.l.Tag)), Address: w.address,
		Stylesheet: relative(w.address, w.assets.Stylesheet), Icon: relative(w.address, w.assets.Icon),
		Description: w.l.Typeset(w.guide.Config.Tagline.In(w.l.Tag)), Home: "index.html",
	}
}

// NotFound is the page that a host shows where there is none.
type NotFound struct {
	Frame
	Entries []RootEntry
}

func (s *Site) notFound() View {
	root := s.root().(*Root)
	v := &NotFound{Frame: root.Frame, Entries: root.Entries}
	v.Address, v.Canonical, v.Alternates = "404.html", "", nil
	v.Title = s.locales[0].Text("not-found.title")
	if s.base != "" {
		v.Base = s.base + "/" // a host serves this page at any depth
	}
	return v
}

// Home is the first page of a language.
type Home struct {
	Frame
	Tagline  string
	Jumps    []Link
	Dots     []Dot
	Axes     []HomeAxis
	Numbers  []Count
	Picks    []Related
	Days     []Day
	Calendar Link
}

// HomeAxis is an axis with its themes.
type HomeAxis struct {
	Number int
	Link   Link
	Themes []ThemeCard
}

func (s *Site) home(l *locale) View {
	w := s.writer(l, l.fixed(pathHome))
	v := &Home{Tagline: l.Typeset(s.guide.Config.Tagline.In(l.Tag)), Dots: w.allDots()}
	v.Frame = w.frame(content{
		title: l.Typeset(s.guide.Config.Title.In(l.Tag)), description: v.Tagline,
		elsewhere: func(o *locale) string { return o.fixed(pathHome) },
	})
	v.Jumps = []Link{
		{Text: l.Text("home.by-theme"), Href: "#themes"},
		{Text: l.Text("home.by-territory"), Href: w.toFixed(pathTerritories)},
		{Text: l.Text("home.by-letter"), Href: w.toFixed(pathSearch)},
	}
	v.Axes = w.axes()
	v.Numbers = w.numbers()
	v.Picks = w.picks()
	for _, d := range s.guide.Days {
		if len(d.Practices) > 0 && len(v.Days) < 5 {
			v.Days = append(v.Days, w.day(d))
		}
	}
	v.Calendar = Link{Text: l.Text("home.calendar"), Href: w.toFixed(pathCalendar)}
	return v
}

// axes lists the axes with their themes.
func (w *writer) axes() []HomeAxis {
	var out []HomeAxis
	for _, axis := range w.guide.Axes {
		entry := HomeAxis{Number: w.axisNumber(axis), Link: w.crumb(axis, axis.Sheet)}
		for _, t := range axis.Children {
			entry.Themes = append(entry.Themes, w.card(t))
		}
		out = append(out, entry)
	}
	return out
}

// numbers counts what the guide holds.
func (w *writer) numbers() []Count {
	active := 0
	for _, t := range w.guide.Territories {
		if len(t.Practices) > 0 {
			active++
		}
	}
	return []Count{
		w.count("home.practices", len(w.guide.Practices)),
		w.count("home.territories", active),
		w.count("home.networks", len(w.guide.Networks)),
		w.count("home.items", len(w.guide.Ledger.Items)),
	}
}

// picks are six sheets to begin with, one or two an axis: those with the
// longest texts, as they tell most.
func (w *writer) picks() []Related {
	var out []Related
	for _, axis := range w.guide.Axes {
		var best, second *guide.Practice
		for _, p := range practicesBelow(axis) {
			switch n := len(p.Original.Doc.Body); {
			case p.Themes[0].Axis() != axis:
			case best == nil || n > len(best.Original.Doc.Body):
				best, second = p, best
			case second == nil || n > len(second.Original.Doc.Body):
				second = p
			}
		}
		for _, p := range []*guide.Practice{best, second} {
			if p != nil {
				item := w.practiceItem(p)
				item.Summary = p.In(w.l.Language).Summary
				out = append(out, item)
			}
		}
	}
	return out
}
