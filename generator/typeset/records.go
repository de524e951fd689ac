package typeset

import (
	"cmp"

	"recueil/generator/page"
)

// glossary prints the terms, on however many pages the site has them.
func (p *printer) glossary(c page.Bound, v *page.Glossary) string {
	var out []string
	for _, part := range append([]page.View{v}, v.Rest...) {
		for _, l := range part.(*page.Glossary).Letters {
			terms := each(l.Terms, func(t page.TermEntry) string {
				anchor, _ := target(t.Link.Href)
				return call("term", given(p.anchor(anchor)), given(p.phrase(page.Phrase{Text: t.Link.Text, Lang: t.Link.Lang})), given(p.phrase(t.Definition)), named("acronym", quoted(t.Acronym)))
			})
			out = append(out, call("letter", quoted(l.Name), block(terms...)))
		}
	}
	return block(p.record(c), call("columns", "2", named("gutter", "gap"), given(block(out...))))
}

func (p *printer) calendar(c page.Bound, v *page.Calendar) string {
	out := []string{p.record(c)}
	for _, m := range v.Months {
		out = append(out, call("month", given(p.anchor(m.Anchor)), quoted(m.Name), array(each(m.Days, p.day))))
	}
	return block(append(out, p.rest(v.Rest))...)
}

func (p *printer) day(d page.Day) string {
	return call("day", given(p.anchor(d.Anchor)), given(p.words(d.Date)), given(p.phrase(d.Name)),
		named("by", p.phrase(d.By)), named("note", p.phrase(d.Note)), named("themes", joined(" · ", each(d.Themes, p.leaf)...)),
		named("practices", array(each(d.Practices, p.related))), named("sources", joined(" · ", each(d.Sources, p.fact)...)))
}

// poster prints what a welcoming territory does, as a chapter of the guide.
func (p *printer) poster(c page.Bound, v *page.Poster) string {
	return block(p.record(c), call("domains", array(each(v.Domains, p.domain))), call("sources-of", given(joined(" · ", each(v.Sources, p.fact)...))))
}

func (p *printer) domain(d page.Domain) string {
	name := hue(d.Colour)
	actions := array(each(d.Actions, func(a page.Action) string {
		shown := joined(" · ", each(a.Practices, func(r page.Related) string { return block(p.leaf(r.Link), gap(p.places(r.Places))) })...)
		return call("action", given(p.anchor(a.Anchor)), given(p.phrase(a.Text)), given(shown))
	}))
	return call("domain", literal(name), given(p.anchor(d.Anchor)), given(p.phrase(d.Name)), given(actions),
		named("art", inHue(d.Drawing, name)), named("plate-art", onPlate(d.Drawing, name)), named("themes", joined(" · ", each(d.Themes, p.leaf)...)))
}

func (p *printer) sources(c page.Bound, v *page.Sources) string {
	out := []string{p.record(c)}
	for _, s := range v.Sources {
		anchor, _ := target(s.Link.Href)
		numbers := joined(" · ", each(s.Numbers, func(n page.Count) string { return quoted(n.Value + " " + n.Name) })...)
		out = append(out, call("source", given(p.anchor(anchor)), given(p.phrase(page.Phrase{Text: s.Link.Text, Lang: s.Link.Lang})),
			named("publisher", p.phrase(s.Publisher)), named("note", p.phrase(s.Note)), named("numbers", numbers)))
	}
	if accounts := array(each(v.Accounts, func(a page.AccountCard) string {
		return joined(" ", p.fact(a.Account), joined(" · ", each(a.Links, p.leaf)...))
	})); accounts != "" {
		out = append(out, p.titled(1, p.t("sources.accounts")), call("column", call("items", accounts)))
	}
	return block(append(out, p.rest(v.Rest))...)
}

// errata prints what the guide corrects in its sources.
func (p *printer) errata(c page.Bound, v *page.Errata) string {
	out := []string{p.record(c)}
	for _, part := range append([]page.View{v}, v.Rest...) {
		for _, s := range part.(*page.Errata).Sources {
			notes := array(each(s.Notes, func(e page.Erratum) string {
				where := joined(" · ", quoted(e.Page), joined(" · ", each(e.Links, p.leaf)...))
				return block(call("point", given(p.anchor(e.Anchor))), p.phrase(e.Note), gap(where))
			}))
			out = append(out, call("subhead", "2", "none", given(p.link(s.Link))), call("column", given(block(given(call("items", given(notes))), call("quiet", given(quoted(s.Smaller)))))))
		}
	}
	return block(out...)
}

// atlas opens what is told of territories.
func (p *printer) atlas(c page.Bound) string {
	chart := ""
	if v, ok := c.View.(*page.Atlas); ok {
		chart = drawn(v.Map, paperInk(own))
	}
	return p.record(c, named("chart", chart))
}

// index prints an index.
func (p *printer) index(id, title, about string, list []page.Indexed) string {
	if len(list) == 0 {
		return ""
	}
	p.tints[id] = own
	var letters, entries []string
	initial := list[0].Initial
	flush := func() {
		letters = append(letters, call("letter-of", quoted(initial), array(entries)))
		entries = nil
	}
	for _, e := range list {
		if e.Initial != initial {
			flush()
			initial = e.Initial
		}
		anchors := func(list []page.Link) string {
			return array(each(list, func(l page.Link) string {
				anchor, _ := target(l.Href)
				return literal(anchor)
			}))
		}
		see := ""
		if e.See != "" {
			see = p.format("print.see", map[string]any{"Name": e.See})
		}
		entries = append(entries, call("indexed", given(p.phrase(e.Name)), named("number", quoted(e.Number)), named("main", anchors(e.Main)), named("others", anchors(e.Links)), named("see", cmp.Or(see, quoted(e.Throughout)))))
	}
	flush()
	return call("index", given(p.anchor(id)), p.t(title), p.t(about), block(letters...))
}
