package pack

import (
	"bytes"
	"context"
	_ "embed"

	"golang.org/x/sync/errgroup"

	"recueil/generator/catalog"
	"recueil/generator/render"
)

// The parts of a book that do not differ (https://www.w3.org/TR/epub-33/).
const (
	bookFolder  = "book/"
	declaration = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
	container   = declaration + `<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>` +
		`<rootfile full-path="` + bookFolder + `package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>` + "\n"
)

var mimetype = &render.File{Path: "mimetype", Content: []byte("application/epub+zip")}

//go:embed epub.css
var bookStyle []byte

// epubs are the books of a guide, one a language.
func epubs(ctx context.Context, s *Source) ([]File, error) {
	out := make([]File, len(s.Guide.Languages))
	work, ctx := errgroup.WithContext(ctx)
	for i, l := range s.Guide.Languages {
		work.Go(func() error {
			content, err := epub(ctx, s, l)
			out[i] = s.file("epub", l, content)
			return err
		})
	}
	return out, work.Wait()
}

// epub is the book of a guide in a language.
func epub(ctx context.Context, s *Source, l *catalog.Language) ([]byte, error) {
	b, err := bind(ctx, s, l)
	if err != nil {
		return nil, err
	}
	cover := b.coverDrawing()
	files := []render.File{{Path: "META-INF/container.xml", Content: []byte(container)}}
	put := func(path string, content []byte) {
		files = append(files, render.File{Path: bookFolder + path, Content: content})
	}
	put("package.opf", b.packageDocument())
	put("contents.xhtml", b.contents())
	put("contents.ncx", b.earlierContents())
	put("cover.svg", cover)
	put("cover.xhtml", b.coverPage())
	put("style.css", bookStyle)
	for _, leaf := range b.leaves {
		put(leaf.path(), b.page(leaf))
	}
	for _, f := range s.Files {
		if b.shown[f.Path] {
			put(f.Path, f.Content)
		}
	}
	return archive(mimetype, files)
}

// page is a page of the book, its links put in.
func (b *book) page(l *leaf) []byte {
	return b.document(l.title, l.path(), l.colour, func(w *bytes.Buffer) {
		w.WriteString(`<section epub:type="chapter" role="doc-chapter"`)
		if l.title != "" {
			written(w, "aria-label", l.title)
		}
		w.WriteString(">")
		last := 0
		for _, link := range l.links {
			w.Write(l.text[last:link.from])
			n := link.link
			b.lead(l, &n)
			opened(w, &n)
			w.WriteString(">")
			w.Write(l.text[link.from:link.to])
			w.WriteString("</" + n.Data + ">")
			last = link.to
		}
		w.Write(l.text[last:])
		w.WriteString("</section>")
	})
}

// document is a document of the book at a path; write writes what is in it.
func (b *book) document(title, path, colour string, write func(w *bytes.Buffer)) []byte {
	var w bytes.Buffer
	w.WriteString(declaration + `<!DOCTYPE html>` + "\n" + `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"`)
	written(&w, "lang", b.l.Tag)
	written(&w, "xml:lang", b.l.Tag)
	w.WriteString(`><head><meta charset="utf-8"/><title>` + escaped(title) + `</title><link rel="stylesheet" type="text/css"`)
	written(&w, "href", b.file("style.css", path))
	w.WriteString("/></head><body")
	if colour != "" {
		written(&w, "class", "hue-"+colour)
	}
	w.WriteString(">")
	write(&w)
	w.WriteString("</body></html>\n")
	return w.Bytes()
}
