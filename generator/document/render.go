package document

import (
	"bufio"
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// Linker turns the guide's own links into addresses, as seen from one page.
type Linker interface {
	// Link returns the address of a thing of the guide: ("practice", "free-library").
	Link(kind, id string) (address string, ok bool)
}

// page is the writer of one rendering. goldmark hands its renderers a
// BufWriter and nothing else; the writer carries what they need to know.
type page struct {
	*bufio.Writer
	document *Document
	linker   Linker
}

// Render returns a section as HTML, without its heading.
func (d *Document) Render(section *Section, linker Linker) string {
	var out bytes.Buffer
	w := &page{bufio.NewWriter(&out), d, linker}
	for _, n := range section.nodes {
		// Writing to memory does not fail, nor do the renderers of nodes.
		_ = markdown.Renderer().Render(w, d.Body, n)
	}
	_ = w.Flush()
	return out.String()
}

// nodes renders text and links in the guide's way; all else is goldmark's.
type nodes struct{}

// RegisterFuncs implements renderer.NodeRenderer.
func (nodes) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(ast.KindText, renderText)
	reg.Register(ast.KindLink, renderLink)
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
	language := p.document.Language
	WriteText(w, language, language.TypesetBetween(before(t, source), string(textOf(t, source)), after(t, source)))
	switch {
	case t.HardLineBreak():
		_, _ = w.WriteString("<br>\n")
	case t.SoftLineBreak():
		_ = w.WriteByte('\n')
	}
	return ast.WalkContinue, nil
}

// textOf is what a text node says, its escapes and entities resolved.
func textOf(t *ast.Text, source []byte) []byte {
	value := t.Segment.Value(source)
	if t.IsRaw() || !bytes.ContainsAny(value, `\&`) {
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

// before and after are the characters beside a text node: typography looks
// across the edges of emphasis and links.
func before(t *ast.Text, source []byte) rune {
	if p := t.Segment.Start - 1; p >= 0 {
		for p > 0 && (source[p] == '*' || source[p] == '_' || source[p] == '[') {
			p--
		}
		r, _ := utf8.DecodeLastRune(source[:p+1])
		return r
	}
	return 0
}

func after(t *ast.Text, source []byte) rune {
	p := t.Segment.Stop
	for p < len(source) && (source[p] == '*' || source[p] == '_' || source[p] == '[') {
		p++
	}
	if p >= len(source) {
		return 0
	}
	r, _ := utf8.DecodeRune(source[p:])
	return r
}

func renderLink(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	link := n.(*ast.Link)
	address, class := string(link.Destination), ""
	if kind, id, own := Own(address); own {
		p, ok := w.(*page)
		if !ok {
			return ast.WalkContinue, nil
		}
		if address, ok = p.linker.Link(kind, id); !ok {
			return ast.WalkContinue, nil // reported by the guide; the words stay
		}
		if kind == "term" {
			class = "term"
		}
	}
	if !entering {
		_, _ = w.WriteString("</a>")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString(`<a href="`)
	_, _ = w.Write(util.EscapeHTML(util.URLEscape([]byte(address), false)))
	_ = w.WriteByte('"')
	if class != "" {
		_, _ = w.WriteString(` class="` + class + `"`)
	}
	_ = w.WriteByte('>')
	return ast.WalkContinue, nil
}
