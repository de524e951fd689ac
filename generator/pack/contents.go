package pack

import (
	"bytes"
	"fmt"
)

// contents is the page that leads to all others, and to the parts that a reading
// system offers by itself (https://www.w3.org/TR/epub-33/#sec-nav).
func (b *book) contents() []byte {
	title := b.l.Text("book.contents")
	return b.document(title, "contents.xhtml", "", func(w *bytes.Buffer) {
		w.WriteString(`<nav epub:type="toc" role="doc-toc" id="toc"><h1>` + escaped(title) + `</h1>`)
		b.outline(func(l *leaf) {
			w.WriteString("<li><a")
			written(w, "href", l.path())
			if l.lang != "" {
				written(w, "lang", l.lang)
				written(w, "xml:lang", l.lang)
			}
			w.WriteString(">" + escaped(l.title) + "</a>")
		}, func() { w.WriteString("</li>") }, func() { w.WriteString("<ol>") }, func() { w.WriteString("</ol>") })
		w.WriteString(`</nav><nav epub:type="landmarks" hidden="hidden"><h2>` + escaped(b.l.Text("book.landmarks")) + `</h2><ol>`)
		mark := func(kind, path, text string) {
			w.WriteString(`<li><a epub:type="` + kind + `"`)
			written(w, "href", path)
			w.WriteString(">" + escaped(text) + "</a></li>")
		}
		mark("cover", "cover.xhtml", b.l.Text("book.cover"))
		mark("toc", "contents.xhtml#toc", title)
		if len(b.leaves) > 0 {
			mark("bodymatter", b.leaves[0].path(), b.l.Text("book.start"))
		}
		w.WriteString("</ol></nav>")
	})
}

// outline goes through the contents: open and shut come around a page and those
// under it, down and up around a list of them.
func (b *book) outline(open func(*leaf), shut, down, up func()) {
	depth := -1
	for _, l := range b.leaves {
		if l.depth < 0 {
			continue
		}
		switch {
		case l.depth > depth: // one deeper
			down()
		default:
			shut()
			for ; depth > l.depth; depth-- {
				up()
				shut()
			}
		}
		depth = l.depth
		open(l)
	}
	for ; depth >= 0; depth-- {
		shut()
		up()
	}
}

// earlierContents are the contents for reading systems of EPUB 2
// (https://idpf.org/epub/20/spec/OPF_2.0_final_spec.html#Section2.4.1).
func (b *book) earlierContents() []byte {
	var w bytes.Buffer
	w.WriteString(declaration + `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head><meta name="dtb:uid"`)
	written(&w, "content", b.identifier())
	w.WriteString("/></head><docTitle><text>" + escaped(b.guideTitle()) + "</text></docTitle><navMap>")
	n := 0
	b.outline(func(l *leaf) {
		n++
		fmt.Fprintf(&w, `<navPoint id="n%d" playOrder="%d"><navLabel><text>%s</text></navLabel><content`, n, n, escaped(l.title))
		written(&w, "src", l.path())
		w.WriteString("/>")
	}, func() { w.WriteString("</navPoint>") }, func() {}, func() {})
	w.WriteString("</navMap></ncx>\n")
	return w.Bytes()
}
