package page

import (
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"recueil/generator/guide"
)

// Topic is a part of a guideline page.
type Topic struct {
	Anchor, Title string
	Lang          string
	Intro         Introduction
	Leads         []Lead
	Others        []Related // practices of other topics that touch this one
	// Beside are boxes that stand next to the text, Band those under it. At most
	// one of the two holds any.
	Beside, Band []Box
	// Columns is set where the text has the whole width, and enough to fill two
	// columns of it.
	Columns bool
}

// direct is the part of a theme's page for what names the theme and no topic of
// it.
func (w *writer) direct(t *guide.Theme, most int) (out Topic, rest []ThemeGroup) {
	id := "theme.more"
	if len(t.Children) == 0 {
		id = "theme.sheets"
	}
	out, rest = w.topic(t, most)
	out.Anchor, out.Title, out.Lang = w.anchor("more"), w.l.Text(id), ""
	return out, rest
}

// topic composes a part of a theme's page with its first practices and boxes;
// rest are the others.
func (w *writer) topic(t *guide.Theme, most int) (out Topic, rest []ThemeGroup) {
	title, lang := t.In(w.l.Language).Title, w.foreign(t.Sheet)
	out = Topic{Title: title, Lang: lang}
	if t.Level() == 2 { // the page opens with the text of the theme itself
		out.Anchor, out.Intro = w.anchorOf(t), w.introduction(t)
	}
	more := ThemeGroup{Link: Link{Text: title, Lang: lang, Href: w.toFirst(t)}, Colour: t.Colour()}
	room := most
	for _, p := range w.l.inTopic(t) {
		switch main := p.Themes[0] == t; {
		case isLead(p) && main && w.addresses.PartOf(p.Ref()) > 1: // what is only a lead is nowhere else
		case main && (room > 0 || isLead(p)):
			lead := w.lead(p)
			out.Leads = append(out.Leads, lead)
			room -= lead.weight()
		case !main && len(out.Others) < most:
			out.Others = append(out.Others, w.practiceItem(p))
		default:
			more.Items = append(more.Items, w.practiceItem(p))
		}
	}
	printed, boxes := w.boxes(standingUnder(t), max(1, most*mostAside/mostLeads*3))
	if out.arrange(printed); len(boxes) > 0 {
		more.Items = append(more.Items, boxes[0].Items...)
	}
	if len(more.Items) > 0 {
		rest = []ThemeGroup{more}
	}
	return out, rest
}

// leadPages are the pages on which the practices go on that have none of their own,
// under the titles of their topics.
func (w *writer) leadPages(t *guide.Theme) (pages []*More) {
	for _, node := range append(slices.Clone(t.Children), t) {
		for _, p := range node.Practices {
			if !isLead(p) || p.Themes[0] != node || w.addresses.PartOf(p.Ref()) == 1 {
				continue
			}
			for len(pages) < w.addresses.PartOf(p.Ref())-1 {
				pages = append(pages, new(More))
			}
			topics := &pages[len(pages)-1].Topics
			title, lang := node.In(w.l.Language).Title, w.foreign(node.Sheet)
			if n := len(*topics); n == 0 || (*topics)[n-1].Title != title {
				*topics = append(*topics, Topic{Title: title, Lang: lang})
			}
			last := &(*topics)[len(*topics)-1]
			last.Leads = append(last.Leads, w.lead(p))
		}
	}
	return pages
}

// toFirst leads to a node from the pages on which its lists go on.
func (w *writer) toFirst(t *guide.Theme) string {
	if href := w.to(t.Ref()); !strings.HasPrefix(href, "#") {
		return href
	}
	return path.Base(w.path) + w.to(t.Ref())
}

// standingUnder lists the boxes of a node that stand there on the page of its
// theme: each is printed once, under the first of its themes that the page has.
func standingUnder(t *guide.Theme) []*guide.Box {
	var out []*guide.Box
	for _, b := range t.Boxes {
		first := slices.IndexFunc(b.Themes, func(o *guide.Theme) bool { return o.Guideline() == t.Guideline() })
		if b.Themes[first] == t {
			out = append(out, b)
		}
	}
	return out
}

// How many letters stand in a line on a wide screen, and how high it is and what
// is around it, in lines of text: of the text, and of a box beside it, whose
// letters are smaller.
const (
	textLetters = 76
	boxLetters  = 33
	boxLine     = 0.78
	boxAround   = 3.5 // its kind, and the space around it
)

// arrange puts boxes next to the text where there are one or two and text
// enough beside them, but not so much that it would go on long beside nothing;
// else in a band under it, the longest first, so that neighbours are alike.
func (t *Topic) arrange(boxes []Box) {
	text, high := t.lines(), 0.0
	for _, b := range boxes {
		high += b.lines()
	}
	if n := len(boxes); n > 0 && n <= 2 && high <= text && high >= text*.6 {
		t.Beside = boxes
		return
	}
	slices.SortStableFunc(boxes, func(a, b Box) int { return length(b.Body) - length(a.Body) })
	t.Band = boxes
	t.Columns = text >= fewestLines && len(t.Leads)+len(t.Others) > 0
}

// fewestLines are those that two columns take to look like columns.
const fewestLines = 8

// lines is how high the text of a topic stands.
func (t *Topic) lines() float64 {
	lines := 1 + length(t.Intro.HTML)/textLetters
	for i := range t.Leads {
		lines += t.Leads[i].lines()
	}
	if len(t.Others) > 0 {
		lines += 2 + 2*len(t.Others)
	}
	return float64(lines)
}

func (l *Lead) lines() int {
	n, places := utf8.RuneCountInString(l.Label), 0
	for _, r := range l.Runs {
		n += utf8.RuneCountInString(r.Text)
		if r.Place != nil {
			n += utf8.RuneCountInString(r.Place.Name) + len(r.Place.Number)
		}
	}
	for _, p := range l.Places {
		places += utf8.RuneCountInString(p.Name) + len(p.Number) + 2
	}
	return 2 + n/textLetters + (places+textLetters-1)/textLetters + len(l.Sources)
}

// weight is as how many practices a lead counts.
func (l *Lead) weight() int {
	words := make([]string, len(l.Runs))
	for i, r := range l.Runs {
		words[i] = r.Text
	}
	return lines(words...) + len(l.Places)/mostSpot
}

// lines is how high a box stands beside the text of a topic.
func (b *Box) lines() float64 {
	n := 2 + utf8.RuneCountInString(b.Title)/24 + length(b.Body)/boxLetters + 2*len(b.Links) + 2*len(b.Sources)
	return boxAround + boxLine*float64(n)
}

// length is how many letters readers see.
func length(h HTML) int {
	n := 0
	for rest := string(h); rest != ""; {
		text, markup, _ := strings.Cut(rest, "<")
		_, rest, _ = strings.Cut(markup, ">")
		n += utf8.RuneCountInString(text)
	}
	return n
}
