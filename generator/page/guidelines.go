package page

import (
	"slices"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// Advice is guidelines of a theme, by level. Origin says from whom they are,
// where all are of one origin.
type Advice struct {
	Origin Phrase
	Levels []Level
}

// Level holds the guidelines of one level of ambition.
type Level struct {
	ID, Title string
	Groups    []GuidelineGroup
}

// GuidelineGroup holds guidelines of one origin, which is said once; not here
// where Advice says it.
type GuidelineGroup struct {
	Origin     Phrase
	First      int // the number of its first guideline
	Guidelines []Guideline
}

// Guideline is a sentence and the practices that prove it. Anchor is where it
// stands on the page of its theme; "" on others.
type Guideline struct {
	Anchor string
	Text   Phrase
	Proofs []Link
}

// advice groups guidelines of a theme that are in the order of their levels. The
// numbers begin with one and run on from one group to the next.
func (w *writer) advice(list []*guide.Guideline, number int) Advice {
	var out Advice
	for i, g := range list {
		first := i == 0 || list[i-1].Level.Value != g.Level.Value
		if first {
			out.Levels = append(out.Levels, Level{ID: g.Level.Value, Title: w.l.Text("level." + g.Level.Value)})
		}
		level := &out.Levels[len(out.Levels)-1]
		if first || list[i-1].Origin != g.Origin {
			level.Groups = append(level.Groups, GuidelineGroup{First: number + i})
		}
		group := &level.Groups[len(level.Groups)-1]
		group.Guidelines = append(group.Guidelines, w.guideline(g))
	}
	if len(list) > 0 && !slices.ContainsFunc(list, func(g *guide.Guideline) bool { return g.Origin != list[0].Origin }) {
		out.Origin = w.heading(list[0].Origin)
		return out
	}
	for _, level := range out.Levels {
		for i := range level.Groups {
			level.Groups[i].Origin = w.heading(list[level.Groups[i].First-number].Origin)
		}
	}
	return out
}

func (w *writer) guideline(g *guide.Guideline) Guideline {
	out := Guideline{Text: w.text(g.Text)}
	if w.ref == g.Theme.Ref() {
		out.Anchor = w.anchorOf(g)
	}
	for _, p := range g.Practices {
		link := w.short(p)
		if len(p.Territories) > 0 {
			link.Note = "(" + w.name(p.Territories[0].Territory) + ")"
		}
		out.Proofs = append(out.Proofs, link)
	}
	return out
}

// Guidelines is the page of the guidelines of the whole guide.
type Guidelines struct {
	Frame
	Intro  string
	Jumps  []Link // to the themes, on whatever page of the list they begin
	Themes []ThemeGuidelines
}

// ThemeGuidelines are the guidelines of a theme. Axis is set on the first of an
// axis on the page.
type ThemeGuidelines struct {
	Axis    *Link
	Link    Link
	Anchor  string
	Colour  string
	Drawing HTML
	Advice
}

// advised is a theme with its guidelines, from one of them on.
type advised struct {
	theme *guide.Theme
	from  int
	list  []*guide.Guideline
}

// mostProofs is how many practices a guideline has beside it; with more it counts as
// several.
const mostProofs = 5

func (w *writer) allGuidelines() View {
	v := &Guidelines{Frame: w.record()}
	v.Intro = v.Description
	var all []advised
	for _, axis := range w.guide.Axes {
		for _, t := range axis.Children {
			if len(t.Guidelines) > 0 {
				all = append(all, advised{theme: t, list: t.Guidelines})
			}
		}
	}
	parts := cut(all, mostAdvice, func(a advised) int { return len(a.list) },
		func(a advised, n int) int {
			return lines(w.text(a.list[n].Text).Text) + len(a.list[n].Practices)/mostProofs
		},
		func(a advised, from, to int) advised { return advised{a.theme, a.from + from, a.list[from:to]} })
	v.Jumps, v.Themes = w.guidelineJumps(&v.Frame, parts), w.themeGuidelines(parts[0])
	for i, f := range w.inParts(&v.Frame, len(parts)) {
		v.Rest = append(v.Rest, &Guidelines{Frame: f, Jumps: v.Jumps, Themes: w.themeGuidelines(parts[i+1])})
	}
	return v
}

// guidelineJumps leads to where each theme begins.
func (w *writer) guidelineJumps(f *Frame, parts [][]advised) []Link {
	var out []Link
	for i, part := range parts {
		for _, a := range part {
			if a.from > 0 {
				continue
			}
			link := w.link(a.theme)
			link.Href = w.inPart(f, i, len(parts), w.anchor(a.theme.ID))
			out = append(out, link)
		}
	}
	return out
}

func (w *writer) themeGuidelines(list []advised) []ThemeGuidelines {
	var out []ThemeGuidelines
	for i, a := range list {
		t := ThemeGuidelines{
			Link: w.link(a.theme), Anchor: w.anchor(a.theme.ID), Colour: a.theme.Colour(), Drawing: w.drawing(a.theme.ID),
			Advice: w.advice(a.list, a.from+1),
		}
		if axis := a.theme.Axis(); i == 0 || list[i-1].theme.Axis() != axis {
			link := w.link(axis)
			t.Axis = &link
		}
		out = append(out, t)
	}
	return out
}

// Same is what leads from a practice to those who want to do as it does: some of
// the guidelines that it illustrates, and all of their theme.
type Same struct {
	Anchor     string
	Guidelines []Link
	More       Link
}

// mostSame is how many guidelines a practice names.
const mostSame = 2

// same is nil where a practice illustrates no guideline. Those of its first
// theme come first.
func (w *writer) same(p *guide.Practice) *Same {
	if len(p.Guidelines) == 0 {
		return nil
	}
	list := slices.Clone(p.Guidelines)
	elsewhere := func(g *guide.Guideline) int {
		if g.Theme == p.Themes[0].Guideline() {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(list, func(a, b *guide.Guideline) int { return elsewhere(a) - elsewhere(b) })
	out := &Same{Anchor: w.anchor("same")}
	for _, g := range list[:min(mostSame, len(list))] {
		out.Guidelines = append(out.Guidelines, w.link(g))
	}
	all := w.addresses.Of(w.l.Language, guide.Single(address.Guidelines))
	all.Anchor = w.addresses.Anchor(guide.Single(address.Guidelines), list[0].Theme.ID)
	out.More = Link{Text: w.l.Text("same.more"), Href: all.From(w.path)}
	return out
}
