package document

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	"recueil/generator/catalog"
)

// Linker turns the guide's own links into addresses, as seen from one page.
type Linker interface {
	// Link returns the address of a thing of the guide: ("practice", "free-library").
	// It is not ok where the thing has nothing that readers could be led to.
	Link(kind, id string) (address string, ok bool)
	// Anchor returns the id that a heading of the document has on the page.
	Anchor(id string) string
	// Picture returns what the page shows of a picture beside the sheet; the zero
	// Shown where it cannot be shown.
	Picture(file string) Shown
}

// page is the writer of one rendering. goldmark hands its renderers a
// BufWriter and nothing else; the writer carries what they need to know.
type page struct {
	bytes.Buffer
	parsed   *Parsed
	mentions []Mention
	words    Words
	holes    []hole
}

// Buffered implements util.BufWriter.
func (*page) Buffered() int { return 0 }

// Flush implements util.BufWriter.
func (*page) Flush() error { return nil }

// render returns a section as HTML with holes, without its heading. Where the
// text has one of the mentions, in the order of the text, it is linked to its
// term.
func (p *page) render(section *part) (html string, holes []hole) {
	p.Reset()
	p.holes = nil
	for _, n := range section.nodes {
		// Writing to memory does not fail, nor do the renderers of nodes.
		_ = markdown.Renderer().Render(p, p.parsed.body, n)
	}
	return minified(p.Bytes(), p.holes)
}

// nodes renders text and links in the guide's way; all else is goldmark's.
type nodes struct{}

// RegisterFuncs implements renderer.NodeRenderer.
func (nodes) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(ast.KindText, renderText)
	reg.Register(ast.KindLink, renderLink)
	reg.Register(ast.KindAutoLink, renderLink)
	reg.Register(ast.KindImage, renderPicture)
	reg.Register(ast.KindParagraph, renderParagraph)
	reg.Register(ast.KindHeading, renderHeading)
}

func renderText(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	t := n.(*ast.Text)
	p, ok := w.(*page)
	if !ok || t.IsRaw() {
		html.DefaultWriter.RawWrite(w, t.Segment.Value(source))
		return ast.WalkContinue, nil
	}
	p.pieces(t, source)
	switch {
	case t.HardLineBreak():
		_, _ = w.WriteString("<br>\n")
	case t.SoftLineBreak():
		_ = w.WriteByte('\n')
	}
	return ast.WalkContinue, nil
}

// language is the language of a text: that of the words marked "lang:fr" in
// which it stands, else the document's.
func (p *page) language(n ast.Node) *catalog.Language {
	for ; n != nil && n.Type() == ast.TypeInline; n = n.Parent() {
		if tag := foreignTag(n); tag != "" && p.words.Language(tag) != nil {
			return p.words.Language(tag)
		}
	}
	return p.parsed.language
}

// foreignTag is the language with which a link marks its words, or "".
func foreignTag(n ast.Node) string {
	link, ok := n.(*ast.Link)
	if !ok {
		return ""
	}
	kind, tag, found := strings.Cut(string(link.Destination), ":")
	if !found || kind != foreign {
		return ""
	}
	return tag
}

// textOf is what a text node says, its escapes and entities resolved.
func textOf(t *ast.Text, source []byte) []byte {
	if t.IsRaw() {
		return t.Segment.Value(source)
	}
	return resolved(t.Segment.Value(source))
}

// resolved is what Markdown's escapes and entities stand for.
func resolved(value []byte) []byte {
	if !bytes.ContainsAny(value, `\&`) {
		return value
	}
	var out []byte
	for {
		text, rest, escape := bytes.Cut(value, []byte{'\\'})
		out = append(out, util.ResolveEntityNames(util.ResolveNumericReferences(text))...)
		if !escape {
			return out
		}
		if len(rest) > 0 && util.IsPunct(rest[0]) {
			out, value = append(out, rest[0]), rest[1:]
		} else {
			out, value = append(out, '\\'), rest
		}
	}
}

// beside is the character shown next to an inline node, on its right or its
// left, 0 at the edge of its block: typography looks across the edges of
// emphasis and links.
func beside(n ast.Node, source []byte, right bool) rune {
	for ; n != nil && n.Type() == ast.TypeInline; n = n.Parent() {
		for s := next(n, right); s != nil; s = next(s, right) {
			if r := edge(s, source, right); r != 0 {
				return r
			}
		}
	}
	return 0
}

func next(n ast.Node, right bool) ast.Node {
	if right {
		return n.NextSibling()
	}
	return n.PreviousSibling()
}

// edge is the first character that a node shows, or the last one when it is
// looked at from the right; 0 if it shows nothing.
func edge(n ast.Node, source []byte, first bool) rune {
	var value []byte
	switch n := n.(type) {
	case *ast.Text:
		if !first && (n.SoftLineBreak() || n.HardLineBreak()) {
			return '\n'
		}
		value = textOf(n, source)
	case *ast.AutoLink:
		value = n.Label(source)
	case *ast.RawHTML:
		return 0
	default:
		if !n.HasChildren() {
			return ')' // the mark of a note, and the like
		}
		child := n.LastChild()
		if first {
			child = n.FirstChild()
		}
		for ; child != nil; child = next(child, first) {
			if r := edge(child, source, first); r != 0 {
				return r
			}
		}
		return 0
	}
	r, size := utf8.DecodeLastRune(value)
	if first {
		r, size = utf8.DecodeRune(value)
	}
	if size == 0 {
		return 0
	}
	return r
}

// renderLink renders a link of either form. Of one that leads nowhere, which
// is reported, the words stay.
func renderLink(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p, ok := w.(*page)
	if !ok {
		return ast.WalkContinue, nil
	}
	if tag := foreignTag(n); tag != "" {
		return renderForeign(w, tag, entering)
	}
	if p.lead(n, entering); !entering {
		return ast.WalkContinue, nil
	}
	if auto, ok := n.(*ast.AutoLink); ok {
		_, _ = w.Write(util.EscapeHTML(auto.Label(source)))
	}
	return ast.WalkContinue, nil
}

// lead prints the beginning or the end of a link.
func (p *page) lead(n ast.Node, entering bool) {
	address, _ := p.parsed.destination(n)
	if id, local := strings.CutPrefix(address, "#"); local {
		p.link(hole{what: localLink, id: id}, entering)
		return
	}
	if kind, id, own := p.parsed.own(address); own {
		p.link(hole{what: ownLink, kind: kind, id: id}, entering)
		return
	}
	if !p.parsed.allowed(address) {
		return
	}
	if entering {
		writeAnchor(p, address, "")
	} else {
		_, _ = p.WriteString("</a>")
	}
}

func (p *page) link(h hole, entering bool) {
	if !entering {
		h = hole{what: linkEnd}
	}
	p.hole(h)
}

func writeAnchor(w io.Writer, address, class string) {
	_, _ = io.WriteString(w, `<a href="`)
	_, _ = w.Write(util.EscapeHTML(util.URLEscape([]byte(address), false)))
	_, _ = io.WriteString(w, `"`+class+`>`)
}

// renderHeading prints a heading below those of sections, with the id that
// it has on the page.
func renderHeading(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	heading := n.(*ast.Heading)
	level := strconv.Itoa(heading.Level)
	if !entering {
		_, _ = w.WriteString("</h" + level + ">\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString("<h" + level + ` id="`)
	if p, ok := w.(*page); ok {
		p.hole(hole{what: anchor, id: anchorOf(heading)})
	}
	_, _ = w.WriteString(`">`)
	return ast.WalkContinue, nil
}

// renderForeign marks words of another language, for those who hear the page.
func renderForeign(w util.BufWriter, tag string, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString(`<span lang="`)
		_, _ = w.Write(util.EscapeHTML([]byte(tag)))
		_, _ = w.WriteString(`">`)
	} else {
		_, _ = w.WriteString("</span>")
	}
	return ast.WalkContinue, nil
}
