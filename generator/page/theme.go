package page

import (
	"slices"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// Axis opens an axis: its introduction and the themes in it.
type Axis struct {
	Frame
	Words
	Opener
	Kicker string // "Axis 2"
	Intro  Introduction
	Themes []ThemeCard
}

// Introduction is the text of an axis, a theme or a topic, which pages show as
// a whole. Lang is its language where that is not the page's.
type Introduction struct {
	// First is its first sentence, for what opens with it in large letters; HTML
	// is all that follows, or the whole.
	First, HTML HTML
	Lang        string
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
	v := &Axis{Words: w.words(t.Sheet), Opener: w.opener(t), Intro: w.introduction(t)}
	v.Frame = w.frame(content{title: w.heading(t), description: Phrase{v.Summary, v.Lang}, colour: t.Colour(), menu: themesAnchor})
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
	Opener
	Drawing HTML
	Kicker  []Link
	// Contents leads to the parts of the page; a note says how much is there.
	Contents []Link
	Intro    Introduction
	Topics   []Topic
	Advice
	// LevelsAnchor is where the guidelines stand on the page; All leads to those
	// of the whole guide.
	LevelsAnchor string
	All          Link
}

func (w *writer) guidelines(t *guide.Theme) View {
	axis := t.Axis()
	v := &Theme{
		Words: w.words(t.Sheet), Opener: w.opener(t), Drawing: w.drawing(t.ID), Kicker: []Link{w.link(axis)},
		Intro: w.introduction(t), LevelsAnchor: w.anchor("guidelines"),
	}
	v.Frame = w.frame(content{
		title: w.heading(t), description: Phrase{v.Summary, v.Lang}, colour: t.Colour(), menu: themesAnchor, crumbs: []Link{w.link(axis)},
	})
	v.Add = w.add(t, nil)
	most := mostLeads / (len(t.Children) + 1)
	var rest []ThemeGroup
	for _, child := range t.Children {
		topic, more := w.topic(child, most)
		v.Topics, rest = append(v.Topics, topic), append(rest, more...)
		v.content(topic.Anchor, Phrase{topic.Title, topic.Lang}, w.l.Count("theme.count", len(child.Practices)))
	}
	if len(t.Practices) > 0 || len(t.Boxes) > 0 {
		topic, more := w.direct(t, most)
		v.Topics, rest = append(v.Topics, topic), append(more, rest...)
		v.content(topic.Anchor, Phrase{Text: topic.Title}, w.l.Count("theme.count", len(t.Practices)))
	}
	pages := w.leadPages(t)
	advice := w.inPages(t.Guidelines)
	if v.Advice = w.advice(advice[0], 1); len(v.Levels) > 0 {
		v.content(v.LevelsAnchor, Phrase{Text: w.l.Text("guidelines.heading")}, w.l.Number(len(t.Guidelines)))
		v.All = Link{Text: w.l.Text("guidelines.all"), Href: w.toSingle(address.Guidelines)}
	}
	from := 1 + len(advice[0])
	for _, list := range advice[1:] {
		pages = append(pages, &More{Advice: w.advice(list, from)})
		from += len(list)
	}
	w.goesOn(&v.Frame, rest, pages...)
	return v
}

// inPages parts guidelines of a theme as their addresses do.
func (w *writer) inPages(list []*guide.Guideline) [][]*guide.Guideline {
	out := [][]*guide.Guideline{nil}
	for i, g := range list {
		if i > 0 && w.addresses.PartOf(g.Ref()) != w.addresses.PartOf(list[i-1].Ref()) {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], g)
	}
	return out
}

// content adds a part of the page to its contents.
func (v *Theme) content(anchor string, name Phrase, count string) {
	v.Contents = append(v.Contents, Link{Text: name.Text, Lang: name.Lang, Href: "#" + anchor, Note: count})
}

// isLead tells whether a practice has no page of its own.
func isLead(p *guide.Practice) bool {
	host, _ := p.Host()
	return host != guide.Ref{}
}
