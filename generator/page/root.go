package page

import (
	"cmp"
	"slices"
	"strings"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// Root is a page that belongs to no language and says the same in each: the
// one at the site's root, and the one that a host shows where there is none.
type Root struct {
	Frame
	// Titles are the lines of the heading. All have a language.
	Titles  []Phrase
	Entries []RootEntry
}

// RootEntry is what such a page says in a language.
type RootEntry struct {
	Language     *catalog.Language
	Kicker, Text Phrase
	Home         Link
	Search       Link // leads to the search, without an address on the site's root
}

// saying is what a page of no language says in one.
type saying struct {
	title, kicker, text Phrase
	search              Link
}

// root is the page at the site's root: it leads to each language.
func (s *Site) root() View {
	v := s.inEach("index.html", s.locales, func(w *writer) saying {
		return saying{title: w.text(s.guide.Config.Title), kicker: w.held(), text: w.text(s.guide.Config.Tagline)}
	})
	tagline := v.Entries[0].Text
	v.Description, v.DescriptionLang = tagline.Text, tagline.Lang
	v.Canonical, v.Alternates = s.rootAlternates()
	return v
}

// NotFound is the path of the page that a host shows where there is none.
const NotFound = "404.html"

// notFound is the page that a host shows where there is none.
func (s *Site) notFound() View {
	v := s.inEach(NotFound, s.locales, func(w *writer) saying {
		return saying{
			title: Phrase{Text: w.l.Text("not-found.title")}, text: Phrase{Text: w.l.Text("not-found.text")},
			search: Link{Text: w.l.Text("search.title"), Href: w.toSingle(address.Search)},
		}
	})
	v.Description = v.Entries[0].Text.Text
	if s.base != "" {
		v.Base = s.absolute("") // a host serves this page at any depth
	}
	return v
}

// inEach composes a page of no language from what it says in each of some. What
// is called the same in several is so once in the heading.
func (s *Site) inEach(path string, locales []*locale, say func(w *writer) saying) *Root {
	first := &writer{s, locales[0], guide.Ref{}, path}
	v := &Root{Frame: Frame{Language: first.l.Language, Path: path, Shell: first.bare()}}
	v.Home = path
	var titles, names []string
	for _, l := range locales {
		w := &writer{s, l, guide.Ref{}, path}
		says := say(w)
		v.Entries = append(v.Entries, RootEntry{
			Language: l.Language, Kicker: says.kicker, Text: says.text,
			Search: says.search,
			Home:   Link{Text: l.Text("root.enter"), Href: w.toSingle(address.Home), Lang: l.Tag},
		})
		if !slices.Contains(titles, says.title.Text) {
			titles = append(titles, says.title.Text)
			v.Titles = append(v.Titles, Phrase{says.title.Text, cmp.Or(says.title.Lang, l.Tag)})
		}
		if name := w.text(s.guide.Config.Title).Text; !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	v.Title, v.Site = strings.Join(titles, " / "), Phrase{Text: strings.Join(names, " / ")}
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
