package page

import (
	"iter"
	"slices"

	"recueil/generator/address"
	"recueil/generator/guide"
	"recueil/generator/record"
	"recueil/generator/search"
)

// found are the kinds of entries that a search finds, in their order, with how
// much an entry of one says. Their names are the strings "search.kind.ID".
var found = []struct {
	id     string
	weight float32
}{
	{"practice", 1},
	{"theme", 1},
	{"territory", 1},
	{"network", 1},
	{"box", .9},
	{"term", 1},
	{"day", .9},
	{"guideline", .6},
	{"action", .5},
	{"source", .7},
	{"page", .8},
}

// Searches are what a search finds, one of each language.
func (s *Site) Searches() []*search.Index {
	var out []*search.Index
	for i, l := range s.locales {
		at := s.addresses.Of(l.Language, guide.Single(address.Search)).Path
		f := &finder{writer: &writer{s, l, guide.Single(address.Search), at}}
		x := &search.Index{Language: l.Tag, Folder: searchFolder(at), Digest: s.guide.Texts[i], Entries: f.entries()}
		for _, k := range found {
			x.Kinds = append(x.Kinds, search.Kind{Name: l.Text("search.kind." + k.id), Weight: k.weight})
		}
		x.Themes, x.Regions = f.themesAndRegions()
		x.Synonyms = f.synonyms()
		if s.addresses.Has(l.Language, guide.Single(address.Explore)) {
			x.Facets = f.searchFacets
		}
		if s.addresses.Has(l.Language, guide.Single(address.Chart)) {
			x.Places = f.nearPlaces
		}
		out = append(out, x)
	}
	return out
}

// finder makes the entries of a language.
type finder struct {
	*writer
	themes  map[*guide.Theme]int
	regions map[*guide.Territory]int
}

// themesAndRegions number those by which results may be chosen: axes and themes,
// regions and countries in which something is done.
func (f *finder) themesAndRegions() (themes []search.Theme, regions []string) {
	f.themes, f.regions = map[*guide.Theme]int{}, map[*guide.Territory]int{}
	for _, axis := range f.guide.Axes {
		above := len(themes)
		f.themes[axis], themes = above, append(themes, search.Theme{Title: f.heading(axis).Text, Axis: -1})
		for _, t := range axis.Children {
			f.themes[t], themes = len(themes), append(themes, search.Theme{Title: f.heading(t).Text, Axis: above})
		}
	}
	var above []*guide.Territory
	for _, t := range f.guide.Territories {
		if regionOf(t) == t && t.Shown() {
			above = append(above, t)
		}
	}
	above = sorted(f.l, above)
	slices.SortStableFunc(above, func(a, b *guide.Territory) int { return lastAbroad(a) - lastAbroad(b) })
	for _, r := range above {
		f.regions[r], regions = len(regions), append(regions, f.name(r))
	}
	return themes, regions
}

// synonyms are the words of the guide's table that people of the language search
// for; what has no page is near to nothing.
func (f *finder) synonyms() (out []search.Synonym) {
	for _, s := range f.guide.Synonyms {
		x := search.Synonym{Means: s.Means.In(f.l.Tag)}
		for _, word := range s.Words.In(f.l.Tag) {
			x.Words = append(x.Words, word.Value)
		}
		for _, near := range s.Near {
			if ref := guide.LinkedRef(near.Value); f.addresses.Has(f.l.Language, ref) {
				x.Near = append(x.Near, f.to(ref))
			}
		}
		if len(x.Words) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// regionOf is the region in which a territory lies, else its country; nil for none.
func regionOf(t *guide.Territory) *guide.Territory {
	if r := t.At(guide.LevelRegion); r != nil {
		return r
	}
	return t.At(guide.LevelCountry)
}

// entries come by kind, practices and boxes in the order of their themes: what
// is alike is found together.
func (f *finder) entries() iter.Seq[search.Draft] {
	return func(yield func(search.Draft) bool) {
		for _, list := range []func(func(search.Draft) bool) bool{
			f.practices, f.topics, each(f, f.guide.Territories, f.place), each(f, f.guide.Networks, f.network), f.boxes, each(f, f.guide.Terms, f.term),
			each(f, f.guide.Days, f.day), each(f, f.guide.Guidelines, f.guideline), f.actions, each(f, f.guide.Sources, f.source),
			each(f, f.guide.Pages, f.editorial), f.once,
		} {
			if !list(yield) {
				return
			}
		}
	}
}

// each makes entries of things that have an address, in the order of the guide:
// that of the alphabet would take longer than all of their words.
func each[T guide.Thing](f *finder, list []T, entry func(T) *search.Entry) func(func(search.Draft) bool) bool {
	return func(yield func(search.Draft) bool) bool {
		for _, t := range list {
			if f.addresses.Has(f.l.Language, t.Ref()) && !yield(ofAll(t, entry)) {
				return false
			}
		}
		return true
	}
}

// ofAll is an entry that has nothing of its own: all that it shows, others may
// show.
func ofAll[T any](of T, entry func(T) *search.Entry) search.Draft {
	return search.Draft{Compose: func() *search.Entry { return entry(of) }}
}

// thing begins the entry of a thing of a kind.
func (f *finder) thing(t guide.Thing, kind string) *search.Entry {
	name := f.heading(t)
	e := &search.Entry{Href: f.to(t.Ref()), Title: name.Text, Language: name.Lang, Kind: kindFound(kind)}
	if e.Language == "" {
		e.Language = f.l.Tag
	}
	return e
}

func kindFound(id string) int {
	for i, k := range found {
		if k.id == id {
			return i
		}
	}
	return -1
}

// sheet begins the entry of a sheet. The terms that its text mentions by an
// acronym or by what that stands for are found by the other, too.
func (f *finder) sheet(s *guide.Sheet, t guide.Thing, kind string) *search.Entry {
	e, v := f.thing(t, kind), s.In(f.l.Language)
	e.Label, e.Summary = v.Label, v.Summary
	sections := v.Doc.Sections()
	for i := range sections {
		if sections[i].Title != "" && sections[i].Kind == "" { // known headings say what all sheets say
			e.Headings = append(e.Headings, sections[i].Title)
		}
	}
	e.Texts = func(yield func(string)) {
		for i := range sections {
			sections[i].Texts(yield)
		}
		for _, id := range v.Doc.Terms {
			if t, ok := f.guide.Find(guide.Ref{Kind: guide.KindTerm, ID: id}).(*guide.Term); ok && f.acronym(t) != "" {
				yield(f.acronym(t))
				yield(f.heading(t).Text)
			}
		}
	}
	return e
}

// about adds the themes to which something belongs, that of its page first: it is
// the one that a result names.
func (f *finder) about(e *search.Entry, themes []*guide.Theme) {
	for _, t := range themes {
		e.Around = append(e.Around, f.heading(t).Text)
		g := t.Guideline()
		if g != t {
			e.Around = append(e.Around, f.heading(g).Text)
		}
		for _, n := range []*guide.Theme{g.Axis(), g} {
			if i, ok := f.themes[n]; ok {
				e.Themes = add(e.Themes, i)
			}
		}
	}
}

// among adds the places in which something is. The first are shown, and how many
// more there are.
func (f *finder) among(e *search.Entry, places []*guide.Territory) {
	for i, t := range places {
		f.in(e, t, i < mostSpot)
	}
	if rest := len(places) - mostSpot; rest > 0 {
		e.Further = f.l.Count("compare.others", rest)
	}
}

// in adds a place in which something is; named tells whether it is shown.
func (f *finder) in(e *search.Entry, t *guide.Territory, named bool) {
	if named {
		e.Places = append(e.Places, f.titleOf(t))
	}
	e.Around = append(append(e.Around, t.Number()), f.names(t.Aliases)...)
	for _, over := range above(t) {
		if over.Level() != guide.LevelCountry {
			e.Around = append(e.Around, f.name(over))
		}
	}
	if r := regionOf(t); r != nil {
		if i, ok := f.regions[r]; ok {
			e.Regions = add(e.Regions, i)
			slices.Sort(e.Regions)
		}
	}
}

// names are those by which something is also known.
func (f *finder) names(forms record.Forms) (out []string) {
	for _, form := range forms.In(f.l.Tag) {
		out = append(out, form.Value)
	}
	return out
}

// add adds a number to a list that does not have it.
func add(list []int, n int) []int {
	if slices.Contains(list, n) {
		return list
	}
	return append(list, n)
}
