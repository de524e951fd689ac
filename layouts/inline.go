package layouts

import (
	"context"
	"io"

	"github.com/a-h/templ"
	"github.com/yuin/goldmark/util"

	"recueil/generator/document"
	"recueil/generator/page"
)

// What stands within lines, links, places and short texts, is most of what
// pages print. It is printed here without templ, in as few bytes as HTML allows.

// inline prints to a page in its language. Errors of writing are the page's.
type inline struct {
	io.Writer
	f *page.Frame
}

// printed makes a component of a function that prints.
func printed(f *page.Frame, print func(inline)) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		print(inline{w, f})
		return nil
	})
}

func (o inline) raw(s string) { _, _ = io.WriteString(o.Writer, s) }

// special are the bytes that mean something: in a text, and in the value of an
// attribute without quotes. Nearly everything printed is looked through for them.
var special, ending = setOf(`<>&"`), setOf(" \t\n\r\f\"'=<>`&")

type set [256]bool

func setOf(members string) (s set) {
	for _, c := range []byte(members) {
		s[c] = true
	}
	return s
}

// in tells whether a text has a member of the set.
func (s *set) in(text string) bool {
	for i := range len(text) {
		if s[text[i]] {
			return true
		}
	}
	return false
}

func (o inline) escaped(s string) {
	if special.in(s) {
		_, _ = o.Write(util.EscapeHTML(util.StringToReadOnlyBytes(s)))
		return
	}
	o.raw(s)
}

// attribute prints an attribute that has a value, in quotes where it needs them
// (https://html.spec.whatwg.org/multipage/syntax.html#attributes-2).
func (o inline) attribute(name, value string) {
	if value == "" {
		return
	}
	o.raw(" ")
	o.raw(name)
	if ending.in(value) {
		o.raw(`="`)
		o.escaped(value)
		o.raw(`"`)
		return
	}
	o.raw("=")
	o.raw(value)
}

// words prints typeset text, the ends of ordinals raised.
func (o inline) words(s string) { document.WriteText(o.Writer, o.f.Language, s) }

// phrase prints a text of a table; one in another language than the page's is
// marked, and says so to who looks after it.
func (o inline) phrase(p page.Phrase) {
	if p.Lang == "" {
		o.words(p.Text)
		return
	}
	o.raw("<span")
	o.attribute("lang", p.Lang)
	o.attribute("data-fallback", p.Lang)
	o.raw(">")
	o.escaped(p.Text)
	o.raw("</span>")
}

func (o inline) line(l page.Line) {
	for _, p := range l {
		o.phrase(p)
	}
}

// link prints a link, its language marked where it is not the page's.
func (o inline) link(l page.Link) {
	switch {
	case l.Href != "":
		o.raw("<a")
		o.attribute("href", string(templ.URL(l.Href)))
		o.attribute("lang", l.Lang)
		o.attribute("hreflang", l.Lang)
		o.raw(">")
		o.words(l.Text)
		o.raw("</a>")
	case l.Lang != "":
		o.raw("<span")
		o.attribute("lang", l.Lang)
		o.raw(">")
		o.escaped(l.Text)
		o.raw("</span>")
	default:
		o.words(l.Text)
	}
}

// place prints a territory with its number.
func (o inline) place(p page.Place) {
	element := "a"
	if p.Href == "" {
		element = "span"
	}
	o.raw("<" + element + " class=place")
	if p.Href != "" {
		o.attribute("href", string(templ.URL(p.Href)))
	}
	o.attribute("lang", p.Lang)
	o.raw(">")
	o.escaped(p.Name)
	if p.Number != "" {
		o.raw("<span> ") // within, where no line ends: the number stays with the last word
		o.escaped(p.Number)
		o.raw("</span>")
	}
	o.raw("</" + element + ">")
}

func (o inline) places(list []page.Place) {
	for i, p := range list {
		if i > 0 {
			o.raw(", ")
		}
		o.place(p)
	}
}

// fact prints an item of the panel beside a sheet.
func (o inline) fact(item page.FactItem) {
	if len(item.Cite) > 0 {
		o.raw("<span class=cite>")
		o.line(item.Cite)
		o.raw("</span> ")
	}
	if item.Place != nil {
		o.place(*item.Place)
	}
	if item.Link != nil {
		o.link(*item.Link)
	}
	if item.Datetime != "" {
		o.raw("<time")
		o.attribute("datetime", item.Datetime)
		o.raw(">")
		o.words(item.Text)
		o.raw("</time>")
	} else {
		o.phrase(page.Phrase{Text: item.Text, Lang: item.Lang})
	}
	if len(item.Note) > 0 {
		o.raw(" <span class=quiet>")
		o.line(item.Note)
		o.raw("</span>")
	}
	if item.Link != nil && len(item.Spots) > 0 {
		o.raw(",")
	}
	o.spots(item.Spots)
}

// spots prints the places of a document that are cited.
func (o inline) spots(list []page.Link) {
	if len(list) == 0 {
		return
	}
	o.raw(" <span class=quiet>")
	for i, l := range list {
		if i > 0 {
			o.raw(" · ")
		}
		o.raw("<a")
		o.attribute("href", string(templ.URL(l.Href)))
		o.attribute("lang", l.Lang) // that of its words: what it leads to is in the page's
		o.raw(">")
		o.words(l.Text)
		o.raw("</a>")
		if l.Note != "" {
			o.raw(", ")
			o.words(l.Note)
		}
	}
	o.raw("</span>")
}

// related prints a linked thing with its places and a few words.
func (o inline) related(r page.Related) {
	if r.Link.Text != "" {
		o.link(r.Link)
	}
	if len(r.Places)+len(r.Why) > 0 {
		o.raw(" <span class=why>")
		if len(r.Places) > 0 {
			o.places(r.Places)
			if len(r.Why) > 0 {
				o.raw(" · ")
			}
		}
		o.line(r.Why)
		o.raw("</span>")
	}
	if r.Summary.Text != "" {
		o.raw("<p class=quiet>")
		o.phrase(r.Summary)
	}
}

// The same as components, for the layouts.

func spots(f *page.Frame, list []page.Link) templ.Component {
	return printed(f, func(o inline) { o.spots(list) })
}

func words(f *page.Frame, s string) templ.Component {
	return printed(f, func(o inline) { o.words(s) })
}

func phrase(f *page.Frame, p page.Phrase) templ.Component {
	return printed(f, func(o inline) { o.phrase(p) })
}

func line(f *page.Frame, l page.Line) templ.Component {
	return printed(f, func(o inline) { o.line(l) })
}

func link(f *page.Frame, l page.Link) templ.Component {
	return printed(f, func(o inline) { o.link(l) })
}

// links prints several links, one after the other.
func links(f *page.Frame, list []page.Link, separator string) templ.Component {
	return printed(f, func(o inline) {
		for i, l := range list {
			if i > 0 {
				o.raw(separator)
			}
			o.link(l)
		}
	})
}

func place(p page.Place) templ.Component {
	return printed(nil, func(o inline) { o.place(p) })
}

func places(list []page.Place) templ.Component {
	return printed(nil, func(o inline) { o.places(list) })
}

func factItem(f *page.Frame, item page.FactItem) templ.Component {
	return printed(f, func(o inline) { o.fact(item) })
}

// factList prints facts, as they stand in the panel.
func factList(f *page.Frame, list []page.Fact) templ.Component {
	return printed(f, func(o inline) {
		o.raw("<dl>")
		for _, fact := range list {
			o.raw("<dt>")
			o.escaped(fact.Name)
			for _, item := range fact.Items {
				o.raw("<dd>")
				o.fact(item)
			}
		}
		o.raw("</dl>")
	})
}

// dataColumns says what the columns of a table hold.
func dataColumns(f *page.Frame, list []page.DataColumn) templ.Component {
	return printed(f, func(o inline) {
		o.raw("<dl class=told>")
		for _, c := range list {
			o.raw("<dt>")
			o.escaped(c.Name)
			o.raw("<dd>")
			o.escaped(c.Text)
		}
		o.raw("</dl>")
	})
}

// compared prints a practice among others of its subject.
func compared(f *page.Frame, c page.Compared) templ.Component {
	return printed(f, func(o inline) {
		o.raw("<tr")
		if c.Current {
			o.attribute("aria-current", "true")
		}
		o.raw("><th scope=row>")
		o.link(c.Link)
		for _, cell := range c.Cells {
			o.raw("<td")
			o.attribute("data-name", cell.Name)
			o.raw(">")
			for i, item := range cell.Items {
				if i > 0 {
					o.raw(", ")
				}
				o.fact(item)
			}
		}
	})
}
