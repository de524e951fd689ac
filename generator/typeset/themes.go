package typeset

import (
	"cmp"
	"strconv"

	"golang.org/x/text/cases"
	tags "golang.org/x/text/language"

	"recueil/generator/page"
)

// axis prints the opening of an axis.
func (p *printer) axis(c page.Bound, v *page.Axis) string {
	name := hue(v.Colour)
	themes := array(each(v.Themes, func(t page.ThemeCard) string {
		return call("entry", given(p.leaf(t.Link)), named("art", onPlate(t.Drawing, name)), named("about", p.phrase(page.Phrase{Text: t.Summary, Lang: t.Lang})))
	}))
	intro := v.Intro
	if intro.First != "" {
		intro.HTML, intro.First = "<p>"+intro.First+"</p>"+v.Intro.HTML, ""
	}
	return p.opener(c, name, &v.Words, &v.Opener, named("kicker", quoted(v.Kicker)), named("list", themes), named("intro", p.introduction(intro, name, v.StaleHead)))
}

// theme prints a theme: its opening, its topics with their practices and boxes,
// its guidelines.
func (p *printer) theme(c page.Bound, v *page.Theme) string {
	name := hue(v.Colour)
	contents := array(each(v.Contents, func(l page.Link) string {
		return call("entry", given(p.leaf(l)), named("note", p.words(l.Note)))
	}))
	out := []string{
		p.opener(c, name, &v.Words, &v.Opener, named("kicker", p.links(" · ", v.Kicker)), named("list", contents), named("picture", onPlate(v.Drawing, name))),
		p.introduction(v.Intro, name, v.StaleHead),
	}
	for _, t := range v.Topics {
		out = append(out, p.topic(t, name))
	}
	if len(v.Levels) > 0 {
		out = append(out, p.advice(v, name))
	}
	return block(out...)
}

// opener prints the plate that opens an axis or a theme.
func (p *printer) opener(c page.Bound, name string, w *page.Words, o *page.Opener, more ...string) string {
	id := p.listed(c.Anchor, name)
	tallies := array(each(o.Tallies, func(t page.Count) string {
		return "(" + quoted(t.Value) + ", " + given(p.words(t.Name)) + ")"
	}))
	return call("opener", append([]string{
		literal(name), given(id), given(p.heading(w)), widest(w.Heading), named("lede", p.lede(w)), named("tallies", tallies),
		named("chart", drawn(o.Map, plateInk(name))), named("notice", p.notice(w.Fallback)),
	}, more...)...)
}

// listed is an anchor that contents list, in the colour of an axis.
func (p *printer) listed(anchor, name string) string {
	id := p.anchor(anchor)
	if id != "" {
		p.tints[anchor] = name
	}
	return id
}

func (p *printer) heading(w *page.Words) string {
	return p.phrase(page.Phrase{Text: w.Heading, Lang: w.Lang})
}

func (p *printer) lede(w *page.Words) string {
	return p.phrase(page.Phrase{Text: w.Summary, Lang: w.Lang})
}

// introduction prints the text of a theme, its first sentence large.
func (p *printer) introduction(i page.Introduction, name string, staleHead *page.Notice) string {
	return block(p.notice(staleHead), p.told(i, name, 1))
}

// told prints a text, and what readers have to be told of it.
func (p *printer) told(i page.Introduction, name string, depth int) string {
	first, rest := p.text(i.First, depth), p.text(i.HTML, depth)
	if first != "" {
		first = call("first", literal(name), first)
	}
	return block(p.notice(i.Fallback), p.notice(i.Stale), in(i.Lang, block(first, rest)))
}

func (p *printer) topic(t page.Topic, name string) string {
	body := []string{p.told(t.Intro, name, 2)}
	for _, l := range t.Leads {
		body = append(body, p.lead(l, name))
	}
	if others := p.items(t.Others); others != "" {
		body = append(body, call("aside-title", literal(name), p.t("theme.others")), others)
	}
	boxes := func(list []page.Box) string {
		return array(each(list, func(b page.Box) string { return p.box(b, name, 2) }))
	}
	title := p.phrase(page.Phrase{Text: t.Title, Lang: t.Lang})
	return call("topic", literal(name), given(p.anchor(t.Anchor)), given(title), given(block(body...)),
		named("margin", boxes(t.Beside)), named("band", boxes(t.Band)))
}

// lead prints a practice as a run-in: its label, its summary, the page of its sheet.
func (p *printer) lead(l page.Lead, name string) string {
	var runs []string
	for _, r := range l.Runs {
		if r.Place != nil {
			runs = append(runs, call("strong", p.place(*r.Place)))
		} else {
			runs = append(runs, p.words(r.Text))
		}
	}
	label := quoted(cases.Upper(tags.Make(cmp.Or(l.Lang, p.v.Language.Tag))).String(l.Label)) // here, as typefaces may lack a capital
	small := block(p.notice(l.Stale), quoted(l.Dated), joined(" · ", each(l.Sources, p.fact)...))
	return call("lead", literal(name), given(in(l.Lang, leading(l.Href, call("label-of", literal(name), label)))), given(in(l.Lang, block(runs...))),
		named("leaf-of", leafOf(l.Href)), named("at", p.places(l.Places)), named("small", small), named("id", p.anchor(l.Anchor)))
}

// box prints an aside. Where it stands already, a line leads to it.
func (p *printer) box(b page.Box, name string, depth int) string {
	anchor, _ := target(b.Href)
	title := page.Link{Text: b.Title, Href: b.Href, Lang: b.Lang}
	id := p.anchor(anchor)
	if id == "" {
		return call("elsewhere", quoted(b.Kicker), p.leaf(title))
	}
	return call("box-of", literal(name), id, strconv.Itoa(depth+1), given(joined(" · ", quoted(b.Kicker), p.places(b.Places))), given(p.phrase(page.Phrase{Text: b.Title, Lang: b.Lang})),
		given(in(b.Lang, p.text(b.Body, depth+1))), named("links", array(each(b.Links, p.fact))), named("sources", joined(" · ", each(b.Sources, p.fact)...)),
		named("kind", literal(b.Kind)))
}

// advice prints the guidelines that close a theme.
func (p *printer) advice(v *page.Theme, name string) string {
	var levels []string
	for _, l := range v.Levels {
		var groups []string
		for _, g := range l.Groups {
			var list []string
			for _, one := range g.Guidelines {
				proofs := joined(" · ", each(one.Proofs, func(l page.Link) string {
					return block(p.link(l), gap(p.words(l.Note)), leafOf(l.Href))
				})...)
				list = append(list, call("guideline", given(p.anchor(one.Anchor)), given(p.phrase(one.Text)), given(proofs)))
			}
			groups = append(groups, call("origin", given(p.phrase(g.Origin)), strconv.Itoa(max(1, g.First)), array(list)))
		}
		levels = append(levels, call("level", literal(name), literal(l.ID), quoted(l.Title), block(groups...)))
	}
	return call("advice", literal(name), given(p.anchor(v.LevelsAnchor)), p.t("guidelines.heading"), block(levels...), named("origin", p.phrase(v.Origin)))
}
