package typeset

import (
	"math"
	"strconv"

	"recueil/generator/page"
)

// practice prints a sheet.
func (p *printer) practice(c page.Bound, v *page.Practice) string {
	name := hue(v.Colour)
	id := p.listed(c.Anchor, name)
	runs := []string{p.runs(v.Basis)}
	if v.Same != nil {
		runs = append(runs, call("point", given(p.anchor(v.Same.Anchor))), call("run", p.t("same.heading"), array(each(v.Same.Guidelines, p.leaf))))
	}
	if len(v.Related) > 0 {
		runs = append(runs, call("near", p.t("related.heading"), array(each(v.Related, func(r page.Related) string {
			anchor, _ := target(r.Link.Href)
			return "(" + literal(anchor) + ", " + p.leaf(r.Link) + ")"
		}))))
	}
	after := height(v.Basis)/2 + factLines.height*float64(len(v.Related)+6)
	if v.Same != nil {
		after += 3 * factLines.height * float64(len(v.Same.Guidelines))
	}
	r := rowOf(&v.Words, v.Facts, after)
	return p.sheet(r, &v.Words, name, id, p.head(&v.Words, &v.Head), v.Facts, p.sections(&v.Words, v.Sections[r.sections:], name), block(runs...))
}

// sheet prints a text that has facts; body is what of it does not stand in their
// row, with what follows.
func (p *printer) sheet(r row, w *page.Words, name, id, head string, facts []page.Fact, body, runs string) string {
	return call("sheet", literal(name), given(id), given(p.heading(w)), head, named("facts", p.facts(facts)),
		named("opening", p.sections(w, w.Sections[:r.sections], name)), named("body", body), named("runs", runs),
		named("all", strconv.FormatBool(r.all)), named("together", strconv.FormatBool(r.together)))
}

// head prints what opens a sheet below and above its title.
func (p *printer) head(w *page.Words, h *page.Head) string {
	kicker := joined(" · ", quoted(h.Kind), p.links(" · ", h.Kicker))
	notices := block(p.notice(w.Fallback), p.notice(w.StaleHead))
	return dictionary([]string{
		named("kicker", given(kicker)), named("lede", given(p.lede(w))), named("notice", given(notices)),
		named("spot", given(joined(" ", p.places(h.Spot), p.words(h.More.Text)))), named("dated", given(quoted(h.Dated))),
	})
}

// sections prints parts of a text, below the title of its page.
func (p *printer) sections(w *page.Words, list []page.Section, name string) string {
	var out []string
	for _, s := range list {
		body := block(p.notice(s.Stale), in(w.Lang, p.text(s.HTML, 1)))
		if s.Title == "" {
			out = append(out, body)
			continue
		}
		out = append(out, call("section", literal(name), given(literal(s.Kind)), "2", given(p.anchor(s.Anchor)),
			given(p.phrase(page.Phrase{Text: s.Title, Lang: w.Lang})), given(body)))
	}
	return block(out...)
}

// territory prints what the guide has of a territory.
func (p *printer) territory(c page.Bound, v *page.Territory) string {
	id := p.listed(c.Anchor, own)
	var body []string
	lede, notices := "", ""
	if v.Words != nil {
		lede, notices = p.lede(v.Words), block(p.notice(v.Words.Fallback), p.notice(v.Words.StaleHead))
		body = append(body, p.sections(v.Words, v.Words.Sections, own))
	}
	if v.Within != nil {
		body = append(body, p.titled(1, p.phrase(v.Within.Title)), p.gathered(v.Within.Groups))
	}
	if len(v.Themes) > 0 {
		body = append(body, p.titled(1, p.t("territory.practices")), p.groups(v.Themes))
	}
	body = append(body, p.boxes(v.Boxes, 1), p.rest(v.Rest))
	var chart, near string
	if v.Within != nil && v.Within.Map != nil {
		chart = drawn(v.Within.Map, paperInk(own))
	}
	if v.Near != nil {
		if v.Near.Map != nil {
			chart = block(drawn(v.Near.Map, paperInk(own)), call("key", given(quoted(v.Near.Key))))
		}
		near = p.around(v.Near)
	}
	return call("territory", given(id), given(p.phrase(page.Phrase{Text: v.Name, Lang: v.TitleLang})), widest(v.Name),
		named("number", quoted(v.Number)), named("number-of", p.phrase(v.NumberOf)), named("kicker", p.links(" · ", v.Kicker)),
		named("lede", lede), named("notice", notices), named("dated", quoted(v.Dated)), named("facts", p.facts(v.Facts)), named("codes", quoted(v.Codes)),
		named("chart", chart), named("about", p.facts(v.About)), named("near", near), named("body", block(body...)))
}

// around prints lists of places near one.
func (p *printer) around(a *page.Around) string {
	var out []string
	for _, g := range a.Groups {
		if items := array(each(g.Places, p.related)); items != "" {
			out = append(out, call("fact", quoted(g.Title), items, named("note", quoted(g.Note))))
		}
	}
	return block(out...)
}

// gathered prints lists of places, each under what gathers them.
func (p *printer) gathered(list []page.AtlasGroup) string {
	var out []string
	for _, g := range list {
		over := ""
		if g.Over != nil {
			over = block(p.place(*g.Over), gap(quoted(g.Note)))
		}
		out = append(out, call("district", given(over), given(joined(dot, each(g.Items, p.related)...))))
	}
	return block(out...)
}

// titled prints a title within a page.
func (p *printer) titled(depth int, title string) string {
	return call("subhead", strconv.Itoa(depth+1), "none", given(title))
}

func (p *printer) boxes(list []page.Box, depth int) string {
	if len(list) == 0 {
		return ""
	}
	boxes := each(list, func(b page.Box) string { return p.box(b, own, depth+1) })
	return block(p.titled(depth, p.t("theme.boxes")), call("pairs", array(boxes)))
}

// network prints a network with its members.
func (p *printer) network(c page.Bound, v *page.Network) string {
	id := p.listed(c.Anchor, own)
	r := rowOf(&v.Words, v.Facts, math.Inf(1))
	body := []string{p.sections(&v.Words, v.Sections[r.sections:], own)}
	if members := joined(dot, each(v.Members, func(m page.Member) string { return block(p.place(m.Place), gap(p.words(m.Note))) })...); members != "" {
		body = append(body, p.titled(1, p.t("network.members")), call("members", members))
	}
	if len(v.Themes) > 0 {
		body = append(body, p.titled(1, p.t("theme.sheets")), p.groups(v.Themes))
	}
	body = append(body, p.boxes(v.Boxes, 1), p.rest(v.Rest))
	return p.sheet(r, &v.Words, own, id, dictionary([]string{
		named("kicker", given(quoted(v.Acronym))), named("lede", given(p.lede(&v.Words))), named("spot", "none"),
		named("notice", given(block(p.notice(v.Fallback), p.notice(v.StaleHead)))), named("dated", given(quoted(v.Dated))),
	}), v.Facts, block(body...), "")
}

// editorial prints a page of the guide on itself.
func (p *printer) editorial(c page.Bound, v *page.Text) string {
	return block(
		p.chapterHead(c, p.heading(&v.Words), p.lede(&v.Words)),
		call("column", given(block(p.notice(v.Fallback), p.notice(v.StaleHead), p.sections(&v.Words, v.Sections, own)))),
	)
}

// chapterHead opens a part of the guide that belongs to no axis.
func (p *printer) chapterHead(c page.Bound, title, lede string, more ...string) string {
	return call("chapter-head", append([]string{given(p.listed(c.Anchor, own)), given(title), given(lede)}, more...)...)
}

// record opens a page that each language has once.
func (p *printer) record(c page.Bound, more ...string) string {
	f := c.View.Common()
	return p.chapterHead(c, p.phrase(page.Phrase{Text: f.Title, Lang: f.TitleLang}), p.phrase(page.Phrase{Text: f.Description, Lang: f.DescriptionLang}), more...)
}

// rest prints the lists that go on on further pages.
func (p *printer) rest(list []page.View) string {
	var out []string
	for _, v := range list {
		if more, ok := v.(*page.More); ok {
			out = append(out, p.groups(more.Groups))
		}
	}
	return block(out...)
}
