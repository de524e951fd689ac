package page

import (
	"recueil/generator/guide"
)

// Axis opens an axis: its introduction and the themes in it.
type Axis struct {
	Frame
	Words
	Number int
	Kicker string // "Axis 2"
	Body   HTML
	Themes []ThemeCard
}

// ThemeCard leads to a theme.
type ThemeCard struct {
	Link    Link
	Drawing string
	Summary string
	Lang    string
	Count   string // "12 practices"
	Topics  []Link
}

func (s *Site) axis(l *locale, t *guide.Theme) View {
	w := s.writer(l, l.address[t])
	v := &Axis{Number: s.axisNumber(t), Words: w.words(t.Sheet, w.originalAddress(t, t.Sheet)), Body: w.body(t.Sheet)}
	v.Frame = w.frame(content{
		title: v.Heading, description: v.Summary, axis: v.Number, menu: "themes",
		elsewhere: func(o *locale) string { return o.address[t] },
	})
	v.Kicker = w.l.Format("theme.axis", map[string]any{"Number": v.Number})
	for _, child := range t.Children {
		v.Themes = append(v.Themes, w.card(child))
	}
	return v
}

func (w *writer) card(t *guide.Theme) ThemeCard {
	words := t.In(w.l.Language)
	card := ThemeCard{
		Link: w.crumb(t, t.Sheet), Drawing: t.ID, Summary: words.Summary, Lang: w.foreign(t.Sheet),
		Count: w.l.Count("count.practices", len(practicesBelow(t))),
	}
	for _, topic := range t.Children {
		card.Topics = append(card.Topics, w.crumb(topic, topic.Sheet))
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
	Drawing string
	Kicker  []Link
	Intro   HTML
	// Direct is the part without topic: practices that name the theme itself.
	Direct *Topic
	Topics []Topic
	Levels []Level
}

// Topic is a part of a guideline page.
type Topic struct {
	Anchor, Title string
	Lang          string
	Intro         HTML
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
	Anchor, Text, Origin string
	Proofs               []Link
}

func (s *Site) theme(l *locale, t *guide.Theme) View {
	w := s.writer(l, l.address[t])
	v := &Theme{Words: w.words(t.Sheet, w.originalAddress(t, t.Sheet)), Drawing: t.ID, Intro: w.body(t.Sheet)}
	v.Frame = w.frame(content{
		title: v.Heading, description: v.Summary, axis: s.axisNumber(t), menu: "themes",
		crumbs:    []Link{w.crumb(t.Axis(), t.Axis().Sheet)},
		elsewhere: func(o *locale) string { return o.address[t] },
	})
	v.Kicker = []Link{w.crumb(t.Axis(), t.Axis().Sheet)}
	if len(t.Practices) > 0 || len(t.Boxes) > 0 {
		topic := w.topic(t)
		topic.Intro, topic.Anchor, topic.Title = "", "more", w.l.Text("theme.more")
		v.Direct = &topic
	}
	for _, child := range t.Children {
		v.Topics = append(v.Topics, w.topic(child))
	}
	v.Levels = w.levels(t)
	return v
}

func (w *writer) topic(t *guide.Theme) Topic {
	out := Topic{Anchor: t.ID, Title: t.In(w.l.Language).Title, Lang: w.foreign(t.Sheet), Intro: w.body(t.Sheet)}
	for _, p := range sorted(w.l, t.Practices) {
		if p.Themes[0] == t {
			out.Leads = append(out.Leads, w.lead(p))
		} else {
			out.Others = append(out.Others, w.crumb(p, p.Sheet))
		}
	}
	for _, b := range sorted(w.l, t.Boxes) {
		out.Boxes = append(out.Boxes, w.box(b))
	}
	return out
}

func guidelineAnchor(g *guide.Guideline) string { return "g-" + g.ID.Value }

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
	out := Guideline{
		Anchor: guidelineAnchor(g), Text: w.l.Typeset(g.Text.In(w.l.Tag)), Origin: w.l.Text("origin." + g.By.Value),
	}
	for _, p := range g.Practices {
		link := w.crumb(p, p.Sheet)
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
