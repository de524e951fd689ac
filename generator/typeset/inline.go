package typeset

import (
	"net/url"
	"slices"
	"strings"

	"recueil/generator/page"
)

// words print a text in the language of the volume, the ends of ordinals raised.
func (p *printer) words(s string) string {
	var out []string
	at := 0
	for _, span := range p.v.Language.Ordinals(s) {
		out = append(out, quoted(s[at:span.Start]), call("super", quoted(s[span.Start:span.End])))
		at = span.End
	}
	return block(append(out, quoted(s[at:]))...)
}

// phrase prints a text of a table, marked where it is in another language.
func (p *printer) phrase(f page.Phrase) string {
	if f.Lang == "" {
		return p.words(f.Text)
	}
	return in(f.Lang, quoted(f.Text))
}

// in marks what is in another language than what stands around it.
func in(tag, body string) string {
	if tag == "" || body == "" {
		return body
	}
	return call("tongue", language(tag), body)
}

func (p *printer) line(l page.Line) string { return block(each(l, p.phrase)...) }

// target says where a link leads: to an anchor of the volume or to an address
// elsewhere, or nowhere.
func target(href string) (anchor, address string) {
	if file, id, found := strings.Cut(href, "#"); found && !strings.Contains(file, "/") {
		return id, ""
	}
	u, err := url.Parse(href)
	if err == nil && slices.Contains([]string{"http", "https", "mailto", "tel"}, u.Scheme) {
		return "", href
	}
	return "", ""
}

// leading makes some words lead somewhere.
func leading(href, body string) string {
	anchor, address := target(href)
	switch {
	case body == "":
		return ""
	case anchor != "":
		return call("to", literal(anchor), body)
	case address != "":
		return call("web", literal(address), body)
	}
	return body
}

// link prints words that lead somewhere.
func (p *printer) link(l page.Link) string {
	return leading(l.Href, p.phrase(page.Phrase{Text: l.Text, Lang: l.Lang}))
}

// leaf prints a link and the page to which it leads.
func (p *printer) leaf(l page.Link) string { return block(p.link(l), leafOf(l.Href)) }

// leafOf prints the page of an address.
func leafOf(href string) string {
	if anchor, _ := target(href); anchor != "" {
		return call("leaf", literal(anchor))
	}
	return ""
}

func (p *printer) links(separator string, list []page.Link) string {
	return joined(separator, each(list, p.link)...)
}

// place prints a territory with its number.
func (p *printer) place(l page.Place) string {
	return leading(l.Href, in(l.Lang, call("town", quoted(l.Name), quoted(l.Number))))
}

func (p *printer) places(list []page.Place) string { return joined(dot, each(list, p.place)...) }

// dot parts places: a comma behind the plate of a number looks as if a space stood
// before it.
const dot = " · "

// fact prints an item of the facts of a sheet. A line to be copied is of no use
// on paper.
func (p *printer) fact(f page.FactItem) string {
	var out []string
	if f.Place != nil {
		out = append(out, p.place(*f.Place))
	}
	if f.Link != nil && len(f.Cite) == 0 {
		out = append(out, p.link(*f.Link))
		if _, address := target(f.Link.Href); address != "" {
			out = append(out, call("shown", literal(address), addressed(address)))
		}
	}
	out = append(out, p.phrase(page.Phrase{Text: f.Text, Lang: f.Lang}))
	if note := p.line(f.Note); note != "" {
		out = append(out, quoted(" "), call("quiet", note))
	}
	if spots := p.spots(f.Spots); spots != "" {
		if f.Link != nil {
			out = append(out, quoted(", "))
		}
		out = append(out, call("quiet", spots))
	}
	return block(out...)
}

// spots prints the places of a document that are cited.
func (p *printer) spots(list []page.Link) string {
	return joined(" · ", each(list, func(l page.Link) string {
		return joined(", ", p.phrase(page.Phrase{Text: l.Text, Lang: l.Lang}), p.words(l.Note))
	})...)
}

// facts prints facts, each with its name.
func (p *printer) facts(list []page.Fact) string {
	return factsBy("fact", list, func(f page.Fact) string {
		if len(f.Items) > fewItems {
			separator := ", "
			if f.Items[0].Place != nil {
				separator = dot
			}
			return array([]string{joined(separator, each(f.Items, p.fact)...)})
		}
		return array(each(f.Items, p.fact))
	})
}

// runs prints facts as lines that begin with their names.
func (p *printer) runs(list []page.Fact) string {
	return factsBy("run", list, func(f page.Fact) string { return array(each(f.Items, p.fact)) })
}

// factsBy prints each fact that says something by a function of style.typ.
func factsBy(function string, list []page.Fact, items func(page.Fact) string) string {
	var out []string
	for _, f := range list {
		if items := items(f); items != "" {
			out = append(out, call(function, quoted(f.Name), items))
		}
	}
	return block(out...)
}

// related prints a thing in a list, with its page.
func (p *printer) related(r page.Related) string {
	why := joined(" · ", p.places(r.Places), p.line(r.Why))
	if r.Link.Text == "" {
		return block(p.places(r.Places), gap(p.line(r.Why)))
	}
	return block(p.leaf(r.Link), gap(why), gap(p.phrase(r.Summary)))
}

// gap is something smaller after a space, where there is something.
func gap(body string) string {
	if body == "" {
		return ""
	}
	return block(quoted(" "), call("quiet", body))
}

// items prints a list of things.
func (p *printer) items(list []page.Related) string {
	if items := array(each(list, p.related)); items != "" {
		return call("items", items)
	}
	return ""
}

// groups prints practices under their themes.
func (p *printer) groups(list []page.ThemeGroup) string {
	var out []string
	for _, g := range list {
		out = append(out, call("group", literal(hue(g.Colour)), given(p.link(g.Link)), given(p.items(g.Items)), named("art", inHue(g.Drawing, hue(g.Colour)))))
	}
	return block(out...)
}

// notice tells that a text is not translated or out of date.
func (p *printer) notice(n *page.Notice) string {
	if n == nil {
		return ""
	}
	return call("notice", p.words(n.Text))
}
