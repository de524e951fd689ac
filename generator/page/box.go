package page

import (
	"slices"

	"recueil/generator/document"
	"recueil/generator/guide"
	"recueil/generator/related"
)

// Box is an aside in the margin of a topic, or in a list.
type Box struct {
	Title, Href  string
	Kind, Kicker string
	Lang         string
	Body         HTML
	Places       []Place
	Links        []FactItem
	Sources      []FactItem
}

func (w *writer) box(b *guide.Box) Box {
	return Box{
		Title: b.In(w.l.Language).Title, Href: w.to(b.Ref()), Kind: b.Aside, Kicker: w.aside(b).Text,
		Lang: w.foreign(b.Sheet), Body: w.body(b.Sheet), Places: w.places(b.Territories),
		Links: w.webItems(b.Links), Sources: w.sourceItems(b.Sources, b.Accounts),
	}
}

// mostInFull is how many bytes boxes have that are printed in full, aPlace how many a
// place or a link takes.
const (
	mostInFull = 20_000
	aPlace     = 200
)

// boxes prints the first boxes of a list, so many at most, and lists the others.
func (w *writer) boxes(list []*guide.Box, most int) (printed []Box, rest []ThemeGroup) {
	list = sorted(w.l, list)
	room := mostInFull
	for _, b := range list[:min(most, len(list))] {
		box := w.box(b)
		if room -= len(box.Body) + aPlace*(len(box.Places)+len(box.Links)+len(box.Sources)); room < 0 {
			break
		}
		printed = append(printed, box)
	}
	var others []Link
	for _, b := range list[len(printed):] {
		others = append(others, w.link(b))
	}
	if len(others) > 0 {
		rest = []ThemeGroup{group(w.l.Text("theme.boxes"), others)}
	}
	return printed, rest
}

// aside says in a word what kind of aside a box is.
func (w *writer) aside(b *guide.Box) Phrase { return Phrase{Text: w.l.Text("kind." + b.Aside)} }

// BoxPage is the page of a box: the aside at full width, with what it is
// linked to.
type BoxPage struct {
	Frame
	Words
	Head
	Facts []Fact
	Basis []Fact // as of a practice
	// Near are practices of the same topics.
	Near []Related
}

// mostNear is how many practices a box's page lists.
const mostNear = 6

func (w *writer) boxPage(b *guide.Box) View {
	main := b.Themes[0]
	v := &BoxPage{Words: w.words(b.Sheet), Head: w.head(b.Sheet, main, b.Territories)}
	v.Kind = w.aside(b).Text
	v.Frame = w.frame(content{
		title: w.heading(b), description: w.opening(b.Sheet, v.Sections), collection: v.Kind, colour: main.Colour(), menu: themesAnchor, crumbs: w.themeCrumbs(main),
	})
	var f, basis facts
	if !v.whole {
		f.add(w.l.Count("role.host", len(b.Territories)), w.placeItems(b.Territories)...)
	}
	f.add(w.l.Text("fact.themes-also"), w.linkItems(asThings(b.Themes[1:]))...)
	f.add(w.l.Text("fact.networks"), w.networkItems(b.Networks)...)
	f.add(w.l.Text("fact.links"), w.webItems(b.Links)...)
	w.closing(&basis, b.Sheet)
	v.Facts, v.Basis = f.list, basis.list
	v.Near = w.near(b)
	return v
}

// leastOpening is how many bytes of a text tell a stranger what it is about.
const leastOpening = 60

// opening is how a sheet begins that has no summary.
func (w *writer) opening(s *guide.Sheet, sections []Section) Phrase {
	for i := range sections {
		if text := document.Beginning(s.In(w.l.Language).Language, string(sections[i].HTML), leastOpening); text != "" {
			return Phrase{text, w.foreign(s)}
		}
	}
	return Phrase{}
}

// near lists practices that share a topic with a box, those that share a
// territory with it first.
func (w *writer) near(b *guide.Box) []Related {
	var out []Related
	seen := map[*guide.Practice]bool{}
	add := func(list []*guide.Practice, why func(*guide.Practice) related.Reason) {
		for _, p := range list {
			if len(out) == mostNear {
				return
			}
			if !seen[p] {
				seen[p] = true
				item := w.practiceItem(p)
				item.Why = w.reason(why(p))
				out = append(out, item)
			}
		}
	}
	for _, t := range b.Themes {
		var here []*guide.Practice
		for _, place := range b.Territories {
			list := w.l.inTopicHere(t, place)
			here = append(here, list[:min(mostNear, len(list))]...)
		}
		add(sorted(w.l, here), func(p *guide.Practice) related.Reason {
			return related.Reason{Kind: "territory", Thing: sharedPlace(b, p)}
		})
	}
	for _, t := range b.Themes {
		add(w.l.inTopic(t), func(*guide.Practice) related.Reason { return related.Reason{Kind: "topic", Thing: t} })
	}
	return out
}

// sharedPlace is the first territory of a practice that a box names, too.
func sharedPlace(b *guide.Box, p *guide.Practice) *guide.Territory {
	for _, in := range p.Territories {
		if slices.Contains(b.Territories, in.Territory) {
			return in.Territory
		}
	}
	return nil
}
