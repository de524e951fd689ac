package page

import (
	"recueil/generator/address"
	"recueil/generator/guide"
)

// Practices is a page of the list of all practices, which can be gone through
// in several ways: by theme, by those whom they are for, from A to Z.
type Practices struct {
	Frame
	Intro string
	Jumps []Link // to where each way begins
	Ways  []Way
}

// Way is a way through the list, or the part of it that stands on a page.
type Way struct {
	Title, Anchor string
	Index         []Link // to the letters, on whatever page they begin
	Groups        []PracticeGroup
}

// PracticeGroup holds the practices of a theme, of those whom they are for, or
// of a letter.
type PracticeGroup struct {
	Link    Link   // the words alone where they lead nowhere
	Anchor  string // "" where nothing leads there
	Colour  string
	Drawing HTML
	Items   []Link
	Topics  []PracticeTopic
}

// PracticeTopic holds the practices of a topic of a theme.
type PracticeTopic struct {
	Link   Link
	Anchor string // "" where nothing leads there
	Items  []Link
}

// A shelf is a stretch of a way that is cut as a whole: the practices of a
// topic, with what they stand under.
type shelf struct {
	group     PracticeGroup // without practices
	topic     *Link         // nil for those that stand directly in the group
	anchor    string        // of the topic, if something leads there
	practices []*guide.Practice
	more      *Link // leads to those that are not listed; nil where all are
}

// The elements that the parts of a list take, and those of its lists that a
// page has at most: it may have 600 in all, with its frame.
const (
	shelfElements = 5
	itemElements  = 2
	mostElements  = 490
)

// cost is how many elements shelves take.
func cost(shelves []shelf) int {
	n := 0
	for _, s := range shelves {
		n += shelfElements + itemElements*len(s.practices)
	}
	return n
}

// cutShelves parts a way into pages; a shelf that is parted is on both.
func cutShelves(shelves []shelf) [][]shelf {
	var parts [][]shelf
	room := 0
	for _, s := range shelves {
		for from := 0; from < len(s.practices); {
			if room < shelfElements+itemElements {
				parts, room = append(parts, nil), mostElements
			}
			part := s
			part.practices = s.practices[from:min(len(s.practices), from+(room-shelfElements)/itemElements)]
			if from += len(part.practices); from < len(s.practices) {
				part.more = nil
			}
			room -= cost([]shelf{part})
			last := &parts[len(parts)-1]
			*last = append(*last, part)
		}
	}
	return parts
}

// grouped puts shelves that follow each other in one group together.
func (w *writer) grouped(shelves []shelf) []PracticeGroup {
	var out []PracticeGroup
	for _, s := range shelves {
		links := make([]Link, len(s.practices))
		for i, p := range s.practices {
			links[i] = w.link(p)
		}
		if s.more != nil {
			links = append(links, *s.more)
		}
		if n := len(out); n == 0 || out[n-1].Anchor != s.group.Anchor {
			out = append(out, s.group)
		}
		last := &out[len(out)-1]
		if s.topic == nil {
			last.Items = append(last.Items, links...)
		} else {
			last.Topics = append(last.Topics, PracticeTopic{*s.topic, s.anchor, links})
		}
	}
	return out
}

// way is a way through the list, or the part of it that stands on a page, before
// its practices are linked.
type way struct {
	id      string // of its title, which is its anchor too
	shelves []shelf
}

func (w *writer) practiceList() View {
	first := w.record()
	v := &Practices{Frame: first, Intro: first.Description}
	var pages [][]Way
	for _, part := range pagesOf(way{"by-theme", w.themeShelves(w.l.inTopic)}, way{byPublic, w.publicShelves()}, way{"by-letter", w.letterShelves()}) {
		var ways []Way
		for _, way := range part {
			ways = append(ways, Way{Title: w.l.Text("practices." + way.id), Anchor: w.anchor(way.id), Groups: w.grouped(way.shelves)})
		}
		pages = append(pages, ways)
	}
	w.index(&v.Frame, pages, w.anchor("by-letter"))
	v.Jumps, v.Ways = w.jumps(&v.Frame, pages), pages[0]
	for i, f := range w.inParts(&v.Frame, len(pages)) {
		v.Rest = append(v.Rest, &Practices{Frame: f, Jumps: v.Jumps, Ways: pages[i+1]})
	}
	return v
}

// byPublic is the way by those whom practices are for.
const byPublic = "by-public"

// pagesOf parts ways into the pages of the list. Where a page ends depends on
// nothing that follows.
func pagesOf(ways ...way) [][]way {
	pages := [][]way{nil}
	room := mostElements
	for _, w := range ways {
		if cost(w.shelves) > room && len(pages[len(pages)-1]) > 0 {
			pages, room = append(pages, nil), mostElements
		}
		for i, part := range cutShelves(w.shelves) {
			if i > 0 {
				pages, room = append(pages, nil), mostElements
			}
			room -= cost(part)
			last := &pages[len(pages)-1]
			*last = append(*last, way{w.id, part})
		}
	}
	return pages
}

// toPublics are where the practices for each public begin in the list of all.
func (w *writer) toPublics() map[*guide.Public]string {
	list := guide.Single(address.Practices)
	to := w.addresses.Of(w.l.Language, list)
	at := &writer{w.Site, w.l, list, to.Path}
	first := map[string]string{}
	for i, ways := range pagesOf(way{"by-theme", at.themeShelves(inGuide)}, way{byPublic, at.publicShelves()}) {
		for _, way := range ways {
			for _, s := range way.shelves {
				if _, known := first[s.group.Anchor]; !known {
					first[s.group.Anchor] = address.Address{Path: w.addresses.Part(to.Path, i+1), Anchor: s.group.Anchor}.From(w.path)
				}
			}
		}
	}
	out := map[*guide.Public]string{}
	for _, p := range w.guide.Publics {
		out[p] = first[at.publicAnchor(p)]
	}
	return out
}

// publicAnchor is where the practices for a public stand.
func (w *writer) publicAnchor(p *guide.Public) string { return w.anchor("p-" + p.ID.Value) }

// jumps lead to where each way begins.
func (w *writer) jumps(f *Frame, pages [][]Way) []Link {
	var out []Link
	for i, ways := range pages {
		for _, way := range ways {
			if n := len(out); n == 0 || out[n-1].Text != way.Title {
				out = append(out, Link{Text: way.Title, Href: w.inPart(f, i, len(pages), way.Anchor)})
			}
		}
	}
	return out
}

// index gives the way of an anchor links to its groups, on every page.
func (w *writer) index(f *Frame, pages [][]Way, anchor string) {
	var links []Link
	var ways []*Way
	for i := range pages {
		for j := range pages[i] {
			way := &pages[i][j]
			if way.Anchor != anchor {
				continue
			}
			ways = append(ways, way)
			for _, g := range way.Groups {
				if n := len(links); n == 0 || links[n-1].Text != g.Link.Text {
					links = append(links, Link{Text: g.Link.Text, Href: w.inPart(f, i, len(pages), g.Anchor)})
				}
			}
		}
	}
	for _, way := range ways {
		way.Index = links
	}
}

// inGuide are the practices of a topic as they come, for who asks how many there
// are and not in which order.
func inGuide(topic *guide.Theme) []*guide.Practice { return topic.Practices }

// themeShelves are the practices of each topic, in the order of the tree, each
// under the topic that it names first.
func (w *writer) themeShelves(in func(topic *guide.Theme) []*guide.Practice) []shelf {
	var out []shelf
	for _, axis := range w.guide.Axes {
		out = append(out, w.shelves(axis, axis, in)...)
		for _, theme := range axis.Children {
			out = append(out, w.shelves(theme, theme, in)...)
			for _, topic := range theme.Children {
				out = append(out, w.shelves(theme, topic, in)...)
			}
		}
	}
	return out
}

// shelves are the practices of a topic, if there are any.
func (w *writer) shelves(theme, topic *guide.Theme, in func(topic *guide.Theme) []*guide.Practice) []shelf {
	s := shelf{group: PracticeGroup{Link: w.link(theme), Anchor: w.anchor("t-" + theme.ID), Colour: theme.Colour(), Drawing: w.drawing(theme.ID)}}
	if topic != theme {
		link := w.link(topic)
		s.topic = &link
	}
	for _, p := range in(topic) {
		if p.Themes[0] == topic {
			s.practices = append(s.practices, p)
		}
	}
	if len(s.practices) == 0 {
		return nil
	}
	return []shelf{s}
}

// publicShelves are the practices for each public, in the order of the guide.
func (w *writer) publicShelves() []shelf {
	served := practicesBy(sorted(w.l, w.guide.Practices), publicsOf)
	var out []shelf
	for _, public := range w.guide.Publics {
		name := w.heading(public)
		group := PracticeGroup{Link: Link{Text: name.Text, Lang: name.Lang}, Anchor: w.publicAnchor(public)}
		out = append(out, shelf{group: group, practices: served[public]})
	}
	return out
}

// letterShelves are all practices under their letters.
func (w *writer) letterShelves() []shelf {
	var out []shelf
	for _, p := range sorted(w.l, w.guide.Practices) {
		initial := w.l.Initial(w.heading(p).Text)
		if n := len(out); n == 0 || out[n-1].group.Link.Text != initial {
			out = append(out, shelf{group: PracticeGroup{Link: Link{Text: initial}, Anchor: w.anchor("l-" + anchorOf(initial))}})
		}
		last := &out[len(out)-1]
		last.practices = append(last.practices, p)
	}
	return out
}
