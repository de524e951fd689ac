package typeset

import (
	"fmt"
	"strconv"

	"recueil/generator/page"
)

// guide prints the whole guide.
func (p *printer) guide() string {
	out := []string{p.cover(), call("contents", p.t("print.contents"))}
	for _, c := range p.v.Chapters {
		out = append(out, p.chapter(c, 0, ""))
	}
	out = append(out,
		p.bound(own, p.t("print.places"), p.index("index-places", "print.places", "print.places-note", p.v.Places)),
		p.bound(own, p.t("print.subjects"), p.index("index-subjects", "print.subjects", "print.subjects-note", p.v.Subjects)),
		p.colophon("colophon"))
	return lines(out)
}

// lines are the parts of a volume, one below the other.
func lines(parts []string) string {
	out := ""
	for _, part := range some(parts) {
		out += part + "\n"
	}
	return out
}

// report prints what the guide has of one thing.
func (p *printer) report() string {
	return p.chapter(p.v.Chapters[0], 0, p.colophon("closing"))
}

// placard prints the poster on one sheet.
func (p *printer) placard() string {
	v := p.v.Chapters[0].View.(*page.Poster)
	return call("placard", given(p.anchor(p.v.Chapters[0].Anchor)), p.phrase(p.v.Title), given(p.phrase(p.v.Description)), array(each(v.Domains, p.domain)),
		named("foot", given(joined(" · ", p.phrase(p.v.Site), p.edition(), joined(" ", each(p.v.Notices, p.phrase)...)))))
}

// bound sets pages that belong together, with what runs above them.
func (p *printer) bound(name, running, body string) string {
	if body == "" {
		return ""
	}
	return call("bound", literal(name), given(running), body)
}

// chapter prints a page of the volume with what is bound behind it: themes as
// chapters of their own, one level deeper in the outline, sheets under one title,
// all else as it is. depth is how many headings stand above it, last
// what ends it.
func (p *printer) chapter(c page.Bound, depth int, last string) string {
	f := c.View.Common()
	body := []string{p.view(c)}
	var sheets, themes []string
	for _, part := range c.Parts {
		switch part.View.(type) {
		case *page.Theme:
			themes = append(themes, p.chapter(part, depth+1, ""))
		case *page.Practice:
			sheets = append(sheets, p.view(part))
		default:
			body = append(body, call("deeper", "1", p.view(part)))
		}
	}
	if len(sheets) > 0 {
		body = append(body, call("sheets", literal(hue(f.Colour)), given(p.sheetsTitle(c.View)), wrapped(lines(sheets))))
	}
	body = append(body, last)
	running := p.phrase(page.Phrase{Text: f.Title, Lang: f.TitleLang})
	return block(call("deeper", strconv.Itoa(depth), p.bound(hue(f.Colour), running, wrapped(lines(body)))), lines(themes))
}

// sheetsTitle is the title of the sheets of a page, "" for one that ends with a list
// of them under that title already.
func (p *printer) sheetsTitle(v page.View) string {
	title := p.v.Language.Text("theme.sheets")
	if t, ok := v.(*page.Theme); ok && len(t.Levels) == 0 && len(t.Topics) > 0 && t.Topics[len(t.Topics)-1].Title == title {
		return ""
	}
	return quoted(title)
}

// view prints a page value.
func (p *printer) view(c page.Bound) string {
	switch v := c.View.(type) {
	case *page.Axis:
		return p.axis(c, v)
	case *page.Theme:
		return p.theme(c, v)
	case *page.Practice:
		return p.practice(c, v)
	case *page.Territory:
		return p.territory(c, v)
	case *page.Network:
		return p.network(c, v)
	case *page.Text:
		return p.editorial(c, v)
	case *page.Glossary:
		return p.glossary(c, v)
	case *page.Calendar:
		return p.calendar(c, v)
	case *page.Poster:
		return p.poster(c, v)
	case *page.Sources:
		return p.sources(c, v)
	case *page.Errata:
		return p.errata(c, v)
	case *page.Atlas, *page.List:
		return p.atlas(c)
	case *page.Networks:
		return p.record(c)
	}
	p.fail(fmt.Errorf("there is no way to print a %T", c.View))
	return ""
}

// edition says of when the guide is.
func (p *printer) edition() string {
	if p.v.Edition.Year == 0 {
		return ""
	}
	return p.format("print.edition", map[string]any{"Date": p.v.Language.Date(p.v.Edition)})
}

// cover prints the cover: the title as on a plate of enamel, and the numbers of
// the places in which something is done.
func (p *printer) cover() string {
	v := p.v.Cover
	var rows []string
	legend := ""
	if v.Wall != nil {
		legend = literal(v.Wall.Title)
		for _, r := range v.Wall.Rows {
			plates := array(each(r.Plates, func(l page.Plate) string { return "(" + quoted(l.Number) + ", " + given(quoted(l.Count)) + ")" }))
			rows = append(rows, "("+given(quoted(r.Title))+", "+plates+")")
		}
	}
	axes := array(each(v.Axes, func(a page.HomeAxis) string {
		return "(" + literal(hue(a.Colour)) + ", " + given(p.phrase(page.Phrase{Text: a.Link.Text, Lang: a.Link.Lang})) + ")"
	}))
	chart := ""
	if len(rows) == 0 && v.Wall != nil {
		chart = drawn(v.Wall.Map, plateInk(own))
	}
	return call("cover", given(p.phrase(p.v.Title)), widest(p.v.Title.Text), named("kicker", p.phrase(v.Held)), named("lede", p.phrase(v.Tagline)), named("rows", array(rows)),
		named("legend", legend), named("axes", axes), named("edition", p.edition()), named("chart", chart), named("art", onPlate(v.Brand, own)))
}

// colophon closes a volume: of when it is, under which licence and, of the whole
// guide, how it was made.
func (p *printer) colophon(as string) string {
	list := []string{p.edition()}
	if p.v.Cover == nil {
		list = []string{p.format("print.report", map[string]any{"Title": p.v.Site.Text}), p.edition()}
	}
	list = append(list, each(p.v.Notices, p.phrase)...)
	if p.v.Licence != "" {
		list = append(list, call("web", literal(p.v.Licence), quoted(p.v.Licence)))
	}
	list = append(list, joined(" · ", each(p.v.Credits, func(l page.Link) string { return joined(", ", p.link(l), quoted(l.Note)) })...))
	if p.v.Cover != nil {
		list = append(list, p.t("print.leaves"), p.t("print.typefaces"))
	}
	return call(as, p.t("print.colophon"), array(list))
}
