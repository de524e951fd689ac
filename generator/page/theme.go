package page

import (
	"slices"

	"recueil/generator/guide"
)

// Axis opens an axis: its introduction and the themes in it.
type Axis struct {
	Frame
	Words
	Kicker string // "Axis 2"
	Intro  Introduction
	Themes []ThemeCard
}

// Introduction is the text of an axis, a theme or a topic, which pages show as
// a whole. Lang is its language where that is not the page's.
type Introduction struct {
	HTML HTML
	Lang string
	// Fallback is set on topics, which have no opening to say it.
	Fallback, Stale *Notice
}

// ThemeCard leads to a theme.
type ThemeCard struct {
	Link    Link
	Drawing HTML
	Summary string
	Lang    string
	Count   string // "12 practices"
	Topics  []Link
}

// theme composes the page of an axis or of a theme; topics are parts of theirs.
func (w *writer) theme(t *guide.Theme) View {
	if t.Level() == 0 {
		return w.axis(t)
	}
	return w.guidelines(t)
}

// themeLevel says what a node of the tree is.
func (w *writer) themeLevel(t *guide.Theme) Phrase {
	return Phrase{Text: w.l.Text([]string{"is.axis", "is.theme", "is.topic"}[t.Level()])}
}

func (w *writer) axis(t *guide.Theme) View {
	v := &Axis{Words: w.words(t.Sheet), Intro: w.introduction(t)}
	v.Frame = w.frame(content{title: w.heading(t), description: Phrase{v.Summary, v.Lang}, colour: t.Colour(), menu: themesAnchor})
	v.Entries = []Entry{w.entry(t.Sheet, nil)}
	v.Kicker = w.l.Format("theme.axis", map[string]any{"Number": slices.Index(w.guide.Axes, t) + 1})
	for _, child := range t.Children {
		v.Themes = append(v.Themes, w.card(child))
	}
	return v
}

func (w *writer) card(t *guide.Theme) ThemeCard {
	words := t.In(w.l.Language)
	card := ThemeCard{
		Link: w.link(t), Drawing: w.drawing(t.ID), Summary: words.Summary, Lang: w.foreign(t.Sheet),
		Count: w.l.Count("count.practices", len(practicesBelow(t))),
	}
	for _, topic := range t.Children {
		card.Topics = append(card.Topics, w.link(topic))
	}
	return card
}

// practicesBelow lists the practices of a node and of those under it, each once.
func practicesBelow(t *guide.Theme) []*guide.Practice {
	var out []*guide.Practice
	seen := map[*guide.Practice]bool{}
	var visit func(*guide.Theme)
	visit = func(t *guide.Theme) {
		for _, p := range t.Practices {
			if !seen[p] {
				seen[p] = true
				out = append(out, p)
			}
		}
		for _, child := range t.Children {
			visit(child)
		}
	}
	visit(t)
	return out
}

// Theme is the guideline page of a theme.
type Theme struct {
	Frame
	Words
	Drawing HTML
	Kicker  []Link
	Intro   Introduction
	// Direct is the part without topic: practices that name the theme itself.
	Direct *Topic
	Topics []Topic
	Levels []Level
	// LevelsAnchor is where the guidelines stand on the page.
	LevelsAnchor string
}

// Topic is a part of a guideline page.
type Topic struct {
	Anchor, Title string
	Lang          string
	Intro         Introduction
	Leads         []Lead
	Others        []Link // practices of other topics that touch this one
	Boxes         []Box
}

// Level holds the guidelines of one level of ambition.
type Level struct {
	ID, Title  string
	First      int // the number of its first guideline
	Guidelines []Guideline
}

// Guideline is a sentence and the practices that prove it.
type Guideline struct {
	Anchor       string
	Text, Origin Phrase
	Proofs       []Link
}

func (w *writer) guidelines(t *guide.Theme) View {
	axis := t.Axis()
	v := &Theme{Words: w.words(t.Sheet), Drawing: w.drawing(t.ID), Intro: w.introduction(t), LevelsAnchor: w.anchor("guidelines")}
	v.Frame = w.frame(content{
		title: w.heading(t), description: Phrase{v.Summary, v.Lang}, colour: t.Colour(), menu: themesAnchor, crumbs: []Link{w.link(axis)},
	})
	v.Entries = []Entry{w.entry(t.Sheet, nil)}
	v.Kicker = []Link{w.link(axis)}
	most := mostLeads / (len(t.Children) + 1)
	var rest []ThemeGroup
	if len(t.Practices) > 0 || len(t.Boxes) > 0 {
		topic, more := w.topic(t, most)
		rest = append(rest, more...)
		v.Entries = append(v.Entries, w.leadEntries(t)...)
		topic.Intro, topic.Anchor, topic.Title, topic.Lang = Introduction{}, w.anchor("more"), w.l.Text("theme.more"), ""
		v.Direct = &topic
	}
	for _, child := range t.Children {
		topic, more := w.topic(child, most)
		rest = append(rest, more...)
		topic.Anchor = w.anchorOf(child)
		entry := w.entry(child.Sheet, nil)
		entry.Anchor = topic.Anchor
		v.Topics, v.Entries = append(v.Topics, topic), append(append(v.Entries, entry), w.leadEntries(child)...)
	}
	v.Levels = w.levels(t)
	for _, g := range t.Guidelines {
		v.Entries = append(v.Entries, w.recordEntry(g, w.anchorOf(g), v.Heading, ""))
	}
	w.goesOn(&v.Frame, rest)
	return v
}

// topic composes a part of a theme's page with its first practices and boxes;
// rest are the others.
func (w *writer) topic(t *guide.Theme, most int) (out Topic, rest []ThemeGroup) {
	title, lang := t.In(w.l.Language).Title, w.foreign(t.Sheet)
	out = Topic{Title: title, Lang: lang, Intro: w.introduction(t)}
	more := ThemeGroup{Link: Link{Text: title, Lang: lang, Href: w.to(t.Ref())}, Colour: t.Colour()}
	for _, p := range w.l.inTopic(t) {
		switch main := p.Themes[0] == t; {
		case main && (len(out.Leads) < most || isLead(p)): // what is only a lead is nowhere else
			out.Leads = append(out.Leads, w.lead(p))
		case !main && len(out.Others) < most:
			out.Others = append(out.Others, w.link(p))
		default:
			more.Items = append(more.Items, w.practiceItem(p))
		}
	}
	var boxes []ThemeGroup
	if out.Boxes, boxes = w.boxes(t.Boxes); len(boxes) > 0 {
		more.Items = append(more.Items, boxes[0].Items...)
	}
	if len(more.Items) > 0 {
		rest = []ThemeGroup{more}
	}
	return out, rest
}

// isLead tells whether a practice has no page of its own.
func isLead(p *guide.Practice) bool {
	host, _ := p.Host()
	return host != guide.Ref{}
}

// leadEntries are what a search finds of the practices that stand on a page
// only as leads.
func (w *writer) leadEntries(t *guide.Theme) []Entry {
	var out []Entry
	for _, p := range w.l.inTopic(t) {
		if p.Themes[0] == t && isLead(p) {
			e := w.entry(p.Sheet, p.Territories)
			e.Anchor = w.anchorOf(p)
			out = append(out, e)
		}
	}
	return out
}

// levels lists a theme's guidelines, those to start with first; the numbers
// run on from one level to the next.
func (w *writer) levels(t *guide.Theme) []Level {
	var out []Level
	number := 1
	for _, level := range guide.Levels {
		l := Level{ID: level, Title: w.l.Text("level." + level), First: number}
		for _, g := range t.Guidelines {
			if g.Level.Value == level {
				l.Guidelines = append(l.Guidelines, w.guideline(g))
			}
		}
		if number += len(l.Guidelines); len(l.Guidelines) > 0 {
			out = append(out, l)
		}
	}
	return out
}

func (w *writer) guideline(g *guide.Guideline) Guideline {
	out := Guideline{Anchor: w.anchorOf(g), Text: w.text(g.Text), Origin: w.heading(g.Origin)}
	for _, p := range g.Practices {
		link := w.link(p)
		if label := p.In(w.l.Language).Label; label != "" {
			link.Text = label
		}
		if len(p.Territories) > 0 {
			link.Note = "(" + w.name(p.Territories[0].Territory) + ")"
		}
		out.Proofs = append(out.Proofs, link)
	}
	return out
}
