package pack

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mainOf parses what stands in the element main of a printed page.
func mainOf(printed []byte) (*html.Node, error) {
	from, to := bytes.Index(printed, []byte("<main")), bytes.LastIndex(printed, []byte("</main>"))
	from += bytes.IndexByte(printed[max(0, from):], '>') + 1
	if from <= 0 || to < from {
		return nil, errNoMain
	}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	list, err := html.ParseFragment(bytes.NewReader(printed[from:to]), body)
	for _, n := range list {
		body.AppendChild(n)
	}
	return body, err
}

// left are the elements that only a screen with a browser is for.
var left = map[atom.Atom]bool{
	atom.Nav: true, atom.Form: true, atom.Script: true, atom.Noscript: true, atom.Template: true, atom.Button: true, atom.Input: true,
	atom.Dialog: true, atom.Search: true, atom.Source: true,
}

// asking are the classes of what asks readers to do something on the site.
var asking = []string{"share", "edit", "hide"}

// prune takes what a book has not out of a tree, and returns the ids that are
// left.
func prune(n *html.Node, ids map[string]bool) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.CommentNode:
			n.RemoveChild(c)
		case c.Type == html.ElementNode && (left[c.DataAtom] || isAsking(c)):
			n.RemoveChild(c)
		default:
			prune(c, ids)
		}
		c = next
	}
	if id := attribute(n, "id"); id != "" {
		ids[id] = true
	}
}

func isAsking(n *html.Node) bool {
	return slices.ContainsFunc(strings.Fields(attribute(n, "class")), func(class string) bool { return slices.Contains(asking, class) })
}

// attribute is the value of an attribute of an element, "" where it has none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// each calls a function with every element of a tree, from top to bottom.
func each(n *html.Node, visit func(*html.Node)) {
	if n.Type == html.ElementNode {
		visit(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, visit)
	}
}

// heading is the title of a page as it stands there, nil where it has none.
func heading(n *html.Node) (found *html.Node) {
	each(n, func(n *html.Node) {
		if found == nil && n.Data == "h1" {
			found = n
		}
	})
	return found
}

// dropped are attributes that say nothing in a book: how a browser is to load a
// picture, or in which language is what a link leads to.
var dropped = []string{"srcset", "sizes", "loading", "decoding", "hreflang", "aria-current"}

// plainly leaves an element the attributes that a book has.
func plainly(n *html.Node, ids map[string]bool) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool {
		switch a.Key {
		case "aria-labelledby", "aria-describedby", "for":
			return !ids[a.Val]
		case "role": // of a drawing that leads to places; a picture alone may have one
			return n.Data == "svg" && a.Val != "img"
		}
		return strings.HasPrefix(a.Key, "data-") || slices.Contains(dropped, a.Key)
	})
}

// text is what readers see of a tree, in one line.
func text(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return strings.Join(strings.FieldsFunc(b.String(), func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }), " ")
}

// writer writes markup in the syntax of XML
// (https://html.spec.whatwg.org/multipage/xhtml.html). Links within the guide wait:
// where they lead is only known when all pages of a book are.
type writer struct {
	out   bytes.Buffer
	links []waiting
}

// waiting is a link of which neither tag is written yet; its words stand in the
// text from one place to another.
type waiting struct {
	from, to int
	link     html.Node
}

// inside writes what stands in an element.
func (w *writer) inside(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			escape(&w.out, c.Data)
		case c.Type == html.ElementNode && c.Data == "a" && !leadsOut(attribute(c, "href")):
			w.links = append(w.links, waiting{from: w.out.Len(), link: html.Node{Data: c.Data, Namespace: c.Namespace, Attr: c.Attr}})
			i := len(w.links) - 1
			w.inside(c)
			w.links[i].to = w.out.Len()
		case c.Type == html.ElementNode:
			w.element(c)
		}
	}
}

const svgSpace = "http://www.w3.org/2000/svg"

func (w *writer) element(n *html.Node) {
	opened(&w.out, n)
	if n.FirstChild == nil && (n.Namespace == "svg" || empty[n.DataAtom]) {
		w.out.WriteString("/>")
		return
	}
	w.out.WriteByte('>')
	w.inside(n)
	w.out.WriteString("</" + n.Data + ">")
}

// opened writes the tag that opens an element, but for its end.
func opened(w *bytes.Buffer, n *html.Node) {
	w.WriteByte('<')
	w.WriteString(n.Data)
	if n.Data == "svg" {
		written(w, "xmlns", svgSpace)
	}
	for _, a := range n.Attr {
		key := a.Key
		if a.Namespace != "" {
			key = a.Namespace + ":" + key
		}
		written(w, key, a.Val)
		if key == "lang" {
			written(w, "xml:lang", a.Val)
		}
	}
}

// empty are the elements of HTML that are never closed.
var empty = map[atom.Atom]bool{
	atom.Br: true, atom.Hr: true, atom.Img: true, atom.Wbr: true, atom.Col: true, atom.Source: true,
}

func written(w *bytes.Buffer, key, value string) {
	w.WriteString(" " + key + `="`)
	escape(w, value)
	w.WriteByte('"')
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func escape(w io.Writer, s string) { _, _ = escaper.WriteString(w, s) }

// escaped is a text as XML has it.
func escaped(s string) string { return escaper.Replace(s) }
