package typeset

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"recueil/generator/page"
)

// text prints the HTML of a text. depth is how many headings stand above it on
// its page.
func (p *printer) text(h page.HTML, depth int) string {
	if h == "" {
		return ""
	}
	nodes, err := html.ParseFragment(strings.NewReader(string(h)), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		p.fail(err)
		return ""
	}
	r := &reader{p, depth}
	var out []string
	for _, n := range nodes {
		out = append(out, r.node(n))
	}
	return block(out...)
}

func (p *printer) fail(err error) {
	if p.err == nil {
		p.err = err
	}
}

// reader prints elements of a text.
type reader struct {
	*printer
	depth int
}

// around are the elements that are a function of what stands in them.
var around = map[string]string{
	"p": "par", "em": "emph", "i": "emph", "strong": "strong", "b": "strong", "sup": "super", "sub": "sub",
	"code": "coded", "del": "strike", "blockquote": "quotation", "dt": "termed", "dd": "told", "figcaption": "caption",
}

// passed are those that are what stands in them; silent those of which nothing
// is printed.
var (
	passed = []string{"div", "section", "dl", "dfn", "abbr", "cite", "pre", "thead", "tbody"}
	silent = []string{"wbr"}
)

// backLink is the role of a link from a note to where it is called: a sign, of use
// where one clicks.
const backLink = "doc-backlink"

// node prints a node of a text.
func (r *reader) node(n *html.Node) string {
	switch {
	case n.Type == html.TextNode:
		return textOf(n)
	case n.Type != html.ElementNode:
		return ""
	}
	switch n.Data {
	case "br":
		return "linebreak()"
	case "hr":
		return "rule()"
	case "a":
		if attribute(n, "role") == backLink {
			return ""
		}
		return leading(attribute(n, "href"), r.children(n))
	case "span":
		return in(attribute(n, "lang"), r.children(n))
	case "ul":
		return call("list", r.items(n)...)
	case "ol":
		return call("enum", append([]string{named("start", number(attribute(n, "start")))}, r.items(n)...)...)
	case "h2", "h3", "h4", "h5", "h6":
		return call("subhead", strconv.Itoa(r.depth+int(n.Data[1]-'2')), given(r.anchor(attribute(n, "id"))), given(r.children(n)))
	case "table":
		return r.table(n)
	case "figure":
		return r.figure(n)
	}
	body := r.children(n)
	if id := attribute(n, "id"); id != "" && body != "" {
		body = block(call("point", given(r.anchor(id))), body)
	}
	switch name, known := around[n.Data]; {
	case slices.Contains(silent, n.Data):
		return ""
	case known && body == "", slices.Contains(passed, n.Data):
		return body
	case known:
		return in(attribute(n, "lang"), call(name, body))
	}
	r.fail(fmt.Errorf("the element <%s> of a text is not known on paper", n.Data))
	return ""
}

// textOf prints a text, in which spaces are one as in HTML; at the ends of blocks
// and lines they are none.
func textOf(n *html.Node) string {
	s := n.Data
	if n.Parent != nil && n.Parent.Data == "code" {
		return quoted(s)
	}
	s = collapsed(s)
	inBlock := n.Parent == nil || isBlock(n.Parent)
	if n.PrevSibling == nil && inBlock || n.PrevSibling != nil && isBlock(n.PrevSibling) {
		s = strings.TrimLeft(s, " ")
	}
	if n.NextSibling == nil && inBlock || n.NextSibling != nil && isBlock(n.NextSibling) {
		s = strings.TrimRight(s, " ")
	}
	return quoted(s)
}

// collapsed makes one space of several; those that hold words together stay.
func collapsed(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		if strings.ContainsRune(" \t\n\r\f", r) {
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}

// blocks are the elements that stand by themselves.
var blocks = []string{"p", "ul", "ol", "li", "h2", "h3", "h4", "h5", "h6", "table", "figure", "blockquote", "div", "section", "dl", "dt", "dd", "hr", "pre", "tr", "td", "th", "thead", "tbody", "img", "figcaption", "br"}

func isBlock(n *html.Node) bool { return n.Type == html.ElementNode && slices.Contains(blocks, n.Data) }

func (r *reader) children(n *html.Node) string {
	var out []string
	for c := range n.ChildNodes() {
		out = append(out, r.node(c))
	}
	return block(out...)
}

// items are those of a list, each an argument.
func (r *reader) items(n *html.Node) []string {
	var out []string
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode && c.Data == "li" {
			body := given(r.children(c))
			if id := attribute(c, "id"); id != "" {
				body = block(call("point", given(r.anchor(id))), body)
			}
			out = append(out, body)
		}
	}
	return out
}

// table prints a table; its first row is its head.
func (r *reader) table(n *html.Node) string {
	columns := 0
	var head, cells []string
	for c := range n.Descendants() {
		if c.Type != html.ElementNode || c.Data != "tr" {
			continue
		}
		var row []string
		for cell := range c.ChildNodes() {
			if cell.Type == html.ElementNode {
				row = append(row, "["+"#"+wrapped(r.children(cell))+"]")
			}
		}
		columns = max(columns, len(row))
		if head == nil {
			head = row
		} else {
			cells = append(cells, row...)
		}
	}
	if columns == 0 {
		return ""
	}
	return call("tabular", append([]string{strconv.Itoa(columns), "(" + strings.Join(head, ", ") + ",)"}, cells...)...)
}

// wrapped is a value as what follows a sign of number in markup.
func wrapped(value string) string { return "{" + value + "}" }

// figure prints a picture with its caption.
func (r *reader) figure(n *html.Node) string {
	var file, words, caption string
	for c := range n.ChildNodes() {
		switch {
		case c.Type != html.ElementNode:
		case c.Data == "picture": // behind the files that browsers alone may take
			file, words = attribute(c.LastChild, "src"), attribute(c.LastChild, "alt")
		case c.Data == "figcaption":
			caption = r.children(c)
		default:
			return r.node(c)
		}
	}
	if file == "" { // it could not be read, which was reported
		return caption
	}
	if !slices.Contains(r.pictures, file) {
		r.pictures = append(r.pictures, file)
	}
	return call("photograph", literal(file), named("alt", literal(words)), named("caption", caption))
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// number is a whole number, "" for what is none.
func number(s string) string {
	if _, err := strconv.Atoi(s); err != nil {
		return ""
	}
	return s
}
