package page

import (
	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// Chapter is a page in the order of a book, with those that belong under it.
type Chapter struct {
	Draft
	Ref   guide.Ref
	Parts []Chapter
}

// Chapters are the pages that a book in a language has, in the order of the
// printed guide: what the guide says of itself, its themes with their sheets,
// guidelines, networks, territories, glossary, calendar, poster, sources, and at
// the end what it says of its terms. What only a screen is for is left out.
func (s *Site) Chapters(l *catalog.Language) []Chapter {
	b := &binder{s, s.locale(l)}
	var about, legal []Chapter
	for _, p := range b.l.pages {
		if p.Legal {
			legal = b.things(legal, p)
		} else {
			about = b.things(about, p)
		}
	}
	out := about
	for _, axis := range s.guide.Axes {
		out = b.theme(out, axis)
	}
	out = b.single(out, address.Guidelines, nil)
	out = b.single(out, address.Networks, things(b, s.guide.Networks))
	out = b.single(out, address.Territories, things(b, sorted(b.l, s.guide.Territories)))
	out = b.single(out, address.Chart, nil)
	out = b.single(out, address.Small, nil)
	out = b.single(out, address.Glossary, things(b, sorted(b.l, s.guide.Terms)))
	out = b.single(out, address.Calendar, nil)
	out = b.single(out, address.Poster, nil)
	out = b.single(out, address.Figures, nil)
	out = b.single(out, address.Sources, things(b, s.guide.Sources))
	out = b.single(out, address.Errata, nil)
	out = b.single(out, address.Changes, nil)
	out = b.single(out, address.Practices, nil)
	return append(out, legal...)
}

// binder puts pages of a language in the order of a book.
type binder struct {
	*Site
	l *locale
}

// chapter is the page of something; it is not ok where it has none to itself.
func (b *binder) chapter(ref guide.Ref, parts []Chapter) (c Chapter, ok bool) {
	if !b.addresses.Has(b.l.Language, ref) {
		return Chapter{}, false
	}
	place, ok := b.addresses.At(b.addresses.Of(b.l.Language, ref).String())
	if !ok || place.Ref != ref {
		return Chapter{}, false
	}
	return Chapter{b.draft(b.l, place), ref, parts}, true
}

func (b *binder) add(to []Chapter, ref guide.Ref, parts []Chapter) []Chapter {
	if c, ok := b.chapter(ref, parts); ok {
		return append(to, c)
	}
	return append(to, parts...)
}

func (b *binder) single(to []Chapter, id string, parts []Chapter) []Chapter {
	return b.add(to, guide.Single(id), parts)
}

func (b *binder) things(to []Chapter, list ...guide.Thing) []Chapter {
	for _, t := range list {
		to = b.add(to, t.Ref(), nil)
	}
	return to
}

func things[T guide.Thing](b *binder, list []T) (out []Chapter) {
	for _, t := range list {
		out = b.things(out, t)
	}
	return out
}

// theme adds an axis with its themes, a theme with its sheets: each under the
// first of its themes.
func (b *binder) theme(to []Chapter, t *guide.Theme) []Chapter {
	var parts []Chapter
	if t.Level() == 0 {
		for _, child := range t.Children {
			parts = b.theme(parts, child)
		}
	}
	parts = b.sheets(parts, t)
	return b.add(to, t.Ref(), parts)
}

// sheets adds those of a node and, of a theme, of its topics.
func (b *binder) sheets(to []Chapter, t *guide.Theme) []Chapter {
	if t.Level() == 1 {
		for _, topic := range t.Children {
			to = b.sheets(to, topic)
		}
	}
	for _, p := range b.l.inTopic(t) {
		if p.Themes[0] == t {
			to = b.things(to, p)
		}
	}
	for _, box := range t.Boxes {
		if box.Themes[0] == t {
			to = b.things(to, box)
		}
	}
	return to
}
