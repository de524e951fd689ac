package page

import (
	"slices"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// Volume is what is bound into one file to be read in order: a guide in a
// language, or a report of one thing of it.
type Volume struct {
	Language *catalog.Language
	// Ref is the thing of which it is a report; none for the whole guide.
	Ref guide.Ref
	// Site is the title of the guide, Title that of the volume, Description a
	// sentence on it.
	Site, Title, Description Phrase
	// Colour is that of the axis to which a report belongs, else "".
	Colour string
	// Edition is the date of what the guide says.
	Edition catalog.Date
	// Cover is that of the whole guide, nil of a report.
	Cover    *Home
	Chapters []Chapter
	// Places and Subjects are indexes, which a report has none of.
	Places, Subjects []Indexed
	// Notices say whom the guide speaks for and its licence; Credits whose data
	// it holds.
	Notices []Phrase
	Credits []Link
	Licence string // the address of the licence, "" without one
	Address string // where the thing stands on the site, "" without a base URL
}

// Chapter is a page with those that follow from it.
type Chapter struct {
	// Anchor is where the page stands in the volume.
	Anchor string
	View   View
	// Sheets are bound behind the page, under one heading; Within are chapters
	// of their own.
	Sheets []Chapter
	Within []Chapter
}

// Indexed is an entry of an index, with all that tells of it. Main are those
// among them that are about it.
type Indexed struct {
	Name   Phrase
	Number string // of a place
	Kind   string // what it is where that is no subject of the guide
	Initial,
	See string // another word, under which all is
	Main, Links []Link
}

// Volume binds the whole guide in a language: what opens it, each axis with its
// themes and their sheets, then what is told of places, and the lists that close
// it. The site must be one of addresses.Book.
func (s *Site) Volume(l *catalog.Language) *Volume {
	b := s.binder(l)
	v := b.volume(guide.Ref{})
	v.Cover = b.view(guide.Single(address.Home)).(*Home)
	v.Title, v.Description = v.Site, v.Cover.Tagline
	about, after := b.texts()
	v.Chapters = about
	for _, axis := range s.guide.Axes {
		v.Chapters = append(v.Chapters, b.axis(axis))
	}
	v.Chapters = append(v.Chapters, b.single(address.Territories, b.profiles())...)
	v.Chapters = append(v.Chapters, b.single(address.Networks, b.networks())...)
	for _, id := range []string{address.Calendar, address.Poster, address.Glossary, address.Sources, address.Errata} {
		v.Chapters = append(v.Chapters, b.single(id, nil)...)
	}
	v.Chapters = append(v.Chapters, after...)
	v.Places, v.Subjects = b.places(), b.subjects()
	return v
}

// Reported lists the things of which there are reports: themes, then territories
// of which something is told.
func (s *Site) Reported() []guide.Thing {
	var out []guide.Thing
	for _, t := range s.guide.Themes {
		if t.Level() == 1 {
			out = append(out, t)
		}
	}
	for _, t := range s.guide.Territories {
		if t.Shown() {
			out = append(out, t)
		}
	}
	return out
}

// Report binds what the guide has of a theme or a territory.
func (s *Site) Report(l *catalog.Language, t guide.Thing) *Volume {
	b := s.binder(l)
	v := b.volume(t.Ref())
	switch t := t.(type) {
	case *guide.Theme:
		v.Colour, v.Chapters = t.Colour(), []Chapter{b.theme(t)}
	case *guide.Territory:
		c := b.chapter(t.Ref())
		c.Sheets = b.chapters(asThings(sorted(b.l, slices.DeleteFunc(practicesIn(t), isLead))))
		v.Chapters = []Chapter{c}
	}
	f := v.Chapters[0].View.Common()
	v.Title, v.Description = Phrase{f.Title, f.TitleLang}, Phrase{f.Description, f.DescriptionLang}
	return v
}

// Placard is the poster by itself; nil for a guide without one.
func (s *Site) Placard(l *catalog.Language) *Volume {
	b := s.binder(l)
	v := b.volume(guide.Single(address.Poster))
	if v.Chapters = b.single(address.Poster, nil); v.Chapters == nil {
		return nil
	}
	f := v.Chapters[0].View.Common()
	v.Title, v.Description = Phrase{f.Title, f.TitleLang}, Phrase{f.Description, f.DescriptionLang}
	return v
}

// binder binds pages of a language.
type binder struct {
	*Site
	l *locale
}

func (s *Site) binder(l *catalog.Language) *binder { return &binder{s, s.locale(l)} }

func (b *binder) volume(ref guide.Ref) *Volume {
	w := &writer{b.Site, b.l, guide.Single(address.Home), b.addresses.Of(b.l.Language, guide.Single(address.Home)).Path}
	c := b.guide.Config
	v := &Volume{Language: b.l.Language, Ref: ref, Site: w.text(c.Title), Notices: w.bare().Notices, Edition: b.guide.Edition()}
	if c.Licence != nil {
		v.Licence = c.Licence.URL.Value
	}
	for _, credit := range c.Credits {
		name := w.text(credit.Name)
		v.Credits = append(v.Credits, Link{Text: name.Text, Lang: name.Lang, Href: credit.URL.Value, Note: credit.Licence.Value})
	}
	return v
}

// view composes the page of a thing.
func (b *binder) view(ref guide.Ref) View {
	return b.compose(b.l, address.Place{Language: b.l.Language, Ref: ref, Path: b.addresses.Of(b.l.Language, ref).Path})
}

func (b *binder) chapter(ref guide.Ref) Chapter {
	return Chapter{Anchor: b.addresses.Of(b.l.Language, ref).Anchor, View: b.view(ref)}
}

func (b *binder) chapters(list []guide.Thing) []Chapter {
	var out []Chapter
	for _, t := range list {
		out = append(out, b.chapter(t.Ref()))
	}
	return out
}

// single is a page that each language has once, if the guide has it.
func (b *binder) single(id string, within []Chapter) []Chapter {
	if !b.addresses.Has(b.l.Language, guide.Single(id)) {
		return nil
	}
	c := b.chapter(guide.Single(id))
	c.Within = within
	return []Chapter{c}
}

// texts are the pages that tell of the guide: the first opens it, the others
// stand behind. The terms of a site are no part of a volume.
func (b *binder) texts() (first, others []Chapter) {
	for _, p := range b.l.pages {
		switch {
		case p.Legal:
		case first == nil:
			first = []Chapter{b.chapter(p.Ref())}
		default:
			others = append(others, b.chapter(p.Ref()))
		}
	}
	return first, others
}

func (b *binder) axis(t *guide.Theme) Chapter {
	c := b.chapter(t.Ref())
	c.Sheets = b.sheets(t)
	for _, child := range t.Children {
		c.Within = append(c.Within, b.theme(child))
	}
	return c
}

// theme is a theme with the sheets of it and its topics.
func (b *binder) theme(t *guide.Theme) Chapter {
	c := b.chapter(t.Ref())
	c.Sheets = b.sheets(t)
	for _, topic := range t.Children {
		c.Sheets = append(c.Sheets, b.sheets(topic)...)
	}
	return c
}

// sheets are the practices that name a node first and have a page.
func (b *binder) sheets(t *guide.Theme) []Chapter {
	var out []Chapter
	for _, p := range b.l.inTopic(t) {
		if p.Themes[0] == t && !isLead(p) {
			out = append(out, b.chapter(p.Ref()))
		}
	}
	return out
}

func (b *binder) profiles() []Chapter {
	var out []Chapter
	for _, t := range sorted(b.l, b.guide.Territories) {
		if t.Profile != nil && t.Shown() {
			out = append(out, b.chapter(t.Ref()))
		}
	}
	return out
}

func (b *binder) networks() []Chapter {
	return b.chapters(asThings(sorted(b.l, b.guide.Networks)))
}
