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
	// Edition is the date of what the volume says: that of a report does not change
	// with other sheets.
	Edition catalog.Date
	// Cover is that of the whole guide, nil of a report.
	Cover    *Home
	Chapters []Bound
	// Places and Subjects are indexes, which a report has none of.
	Places, Subjects []Indexed
	// Notices say whom the guide speaks for and its licence; Credits whose data
	// it holds.
	Notices []Phrase
	Credits []Link
	Licence string // the address of the licence, "" without one
}

// Bound is a page in a volume, with those that follow from it: the sheets of a
// theme, the themes of an axis.
type Bound struct {
	Anchor string // where it stands in the volume
	View   View
	Parts  []Bound

	ref guide.Ref
}

// Indexed is an entry of an index, with all that tells of it. Main are those
// among them that are about it.
type Indexed struct {
	Name         Phrase
	Number       string // of a place
	Initial, See string // the letter under which it stands; another word, under which all is
	Main, Links  []Link
	// Throughout says that there are too many Links to be named, and they are not.
	Throughout string
}

// Volume binds the whole guide in a language, in the order of Chapters, without
// what is printed with other pages or of use on a screen alone; what else the
// guide says of itself stands last. The site must be one of address.Book.
func (s *Site) Volume(l *catalog.Language) *Volume {
	b := &binder{s, s.locale(l)}
	v := b.volume(guide.Ref{})
	v.Cover = s.Home(l)
	v.Title, v.Description = v.Site, v.Cover.Tagline
	var after []Bound
	for _, c := range s.Chapters(l) {
		switch {
		case !b.printed(c.Ref):
		case c.Ref.Kind == guide.KindPage && len(v.Chapters) > 0:
			after = append(after, b.bind(c))
		default:
			v.Chapters = append(v.Chapters, b.bind(c))
		}
	}
	v.Chapters = append(v.Chapters, after...)
	v.Places, v.Subjects = b.places(), b.subjects()
	return v
}

// onPaper are the pages that each language has once and that a volume has, too.
// What the others list, its indexes do, or its themes.
var onPaper = []string{
	address.Networks, address.Territories, address.Glossary, address.Calendar, address.Poster, address.Sources, address.Errata,
}

// printed tells whether a volume has the page of something by itself. Boxes stand
// on those of their themes, terms and sources on those of all; of territories
// those that have a longer text are told.
func (b *binder) printed(ref guide.Ref) bool {
	switch ref.Kind {
	case guide.KindSingle:
		return slices.Contains(onPaper, ref.ID)
	case guide.KindPage:
		return !b.guide.Find(ref).(*guide.Page).Legal
	case guide.KindTerritory:
		return b.guide.Find(ref).(*guide.Territory).Profile != nil
	case guide.KindTheme, guide.KindPractice, guide.KindNetwork:
		return true
	}
	return false
}

// bind composes a page, and those that follow from it.
func (b *binder) bind(c Chapter) Bound {
	out := b.bound(c.Ref)
	for _, part := range c.Parts {
		if b.printed(part.Ref) {
			out.Parts = append(out.Parts, b.bind(part))
		}
	}
	return out
}

// bound is the page of something.
func (b *binder) bound(ref guide.Ref) Bound {
	return Bound{Anchor: b.addresses.Of(b.l.Language, ref).Anchor, View: b.view(ref), ref: ref}
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
	b := &binder{s, s.locale(l)}
	v := b.volume(t.Ref())
	switch t := t.(type) {
	case *guide.Theme:
		v.Colour = t.Colour()
		for _, c := range b.theme(nil, t) {
			v.Chapters = append(v.Chapters, b.bind(c))
		}
	case *guide.Territory:
		page := b.bound(t.Ref())
		for _, p := range sorted(b.l, practicesIn(t)) {
			if !isLead(p) {
				page.Parts = append(page.Parts, b.bound(p.Ref()))
			}
		}
		v.Chapters = []Bound{page}
	}
	return b.entitled(v)
}

// Placard is the poster by itself; nil for a guide without one.
func (s *Site) Placard(l *catalog.Language) *Volume {
	poster := guide.Single(address.Poster)
	if !s.addresses.Has(l, poster) {
		return nil
	}
	b := &binder{s, s.locale(l)}
	v := b.volume(poster)
	v.Chapters = []Bound{b.bound(poster)}
	return b.entitled(v)
}

// entitled names a volume after its first page, and dates it.
func (b *binder) entitled(v *Volume) *Volume {
	f := v.Chapters[0].View.Common()
	v.Title, v.Description = Phrase{f.Title, f.TitleLang}, Phrase{f.Description, f.DescriptionLang}
	v.Edition = b.guide.EditionOf(refsOf(v.Chapters, nil))
	return v
}

// refsOf adds the things of pages, and of those that follow from them, to a list.
func refsOf(pages []Bound, list []guide.Ref) []guide.Ref {
	for _, p := range pages {
		list = refsOf(p.Parts, append(list, p.ref))
	}
	return list
}

// volume is what every volume says of the guide.
func (b *binder) volume(ref guide.Ref) *Volume {
	w := b.writer(address.Home)
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
