package pack

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// packageDocument tells what the book is, what files it has, and in which order
// its pages are read (https://www.w3.org/TR/epub-33/#sec-package-doc).
func (b *book) packageDocument() []byte {
	var w bytes.Buffer
	w.WriteString(declaration + `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"`)
	written(&w, "xml:lang", b.l.Tag)
	w.WriteString(">\n")
	b.metadata(&w)
	w.WriteString("<manifest>\n")
	item(&w, "contents", "contents.xhtml", xhtmlType, "nav")
	item(&w, "ncx", "contents.ncx", "application/x-dtbncx+xml", "")
	item(&w, "cover", "cover.xhtml", xhtmlType, "svg")
	item(&w, "cover-image", "cover.svg", "image/svg+xml", "cover-image")
	item(&w, "style", "style.css", "text/css", "")
	for i, l := range b.leaves {
		properties := ""
		if l.svg {
			properties = "svg"
		}
		item(&w, fmt.Sprintf("p%d", i+1), l.path(), xhtmlType, properties)
	}
	for i, f := range b.Files {
		if b.shown[f.Path] {
			item(&w, fmt.Sprintf("f%d", i+1), f.Path, "image/jpeg", "")
		}
	}
	w.WriteString("</manifest>\n" + `<spine toc="ncx"><itemref idref="cover"/><itemref idref="contents"/>`)
	for i := range b.leaves {
		fmt.Fprintf(&w, `<itemref idref="p%d"/>`, i+1)
	}
	w.WriteString("</spine>\n</package>\n")
	return w.Bytes()
}

const xhtmlType = "application/xhtml+xml"

func item(w *bytes.Buffer, id, path, mediaType, properties string) {
	w.WriteString("<item")
	written(w, "id", id)
	written(w, "href", path)
	written(w, "media-type", mediaType)
	if properties != "" {
		written(w, "properties", properties)
	}
	w.WriteString("/>\n")
}

// metadata says whose book it is, of when, and how it can be read
// (https://www.w3.org/TR/epub-a11y-11/#sec-discovery).
func (b *book) metadata(w *bytes.Buffer) {
	config := &b.Guide.Config
	w.WriteString(`<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">` + "\n")
	dc := func(name, value string) {
		if value != "" {
			w.WriteString("<dc:" + name + ">" + escaped(value) + "</dc:" + name + ">\n")
		}
	}
	meta := func(property, value string) {
		w.WriteString(`<meta property="` + property + `">` + escaped(value) + "</meta>\n")
	}
	w.WriteString(`<dc:identifier id="id">` + escaped(b.identifier()) + "</dc:identifier>\n")
	dc("title", b.guideTitle())
	dc("language", b.l.Tag)
	description := config.Tagline.In(b.l.Tag)
	if notice := config.Notice; notice.Set() {
		description += " " + notice.In(b.l.Tag)
	}
	dc("description", b.l.Typeset(description))
	if licence := config.Licence; licence != nil {
		dc("rights", b.l.Typeset(licence.Text.In(b.l.Tag))+" "+licence.URL.Value)
	}
	dc("date", b.Guide.Edition().String())
	meta("dcterms:modified", moment(b.Guide.Edition()))
	for _, mode := range []string{"textual", "visual"} {
		meta("schema:accessMode", mode)
	}
	for _, enough := range []string{"textual", "textual,visual"} {
		meta("schema:accessModeSufficient", enough)
	}
	for _, feature := range []string{"alternativeText", "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"} {
		meta("schema:accessibilityFeature", feature)
	}
	meta("schema:accessibilityHazard", "none")
	meta("schema:accessibilitySummary", b.l.Text("book.access"))
	w.WriteString(`<meta name="cover" content="cover-image"/>` + "\n</metadata>\n")
}

// guideTitle is that of the guide.
func (b *book) guideTitle() string { return b.l.Typeset(b.Guide.Config.Title.In(b.l.Tag)) }

// identifier is the same for each edition of a book: the address of the guide
// or, where it has none, a UUID of its title (RFC 9562, version 8).
func (b *book) identifier() string {
	if b.Base != "" {
		home := address.New(b.Guide, address.Tree{}).Of(b.l, guide.Single(address.Home))
		return strings.TrimSuffix(b.Base, "/") + "/" + home.Path
	}
	sum := sha256.Sum256([]byte("recueil\n" + b.l.Tag + "\n" + b.Guide.Config.Title.In(b.l.Tag)))
	return "urn:uuid:" + uuid(sum[:16])
}

// eighth makes 16 bytes a UUID of version 8, which a program defines itself.
func eighth(b []byte) { b[6], b[8] = b[6]&0x0f|0x80, b[8]&0x3f|0x80 }

func uuid(b []byte) string {
	eighth(b)
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:16])
}

// moment is the beginning of a date in Greenwich; of none, that of 1980, as in
// archives.
func moment(d catalog.Date) string {
	if d.Year == 0 {
		d.Year = 1980
	}
	return fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", d.Year, max(1, d.Month), max(1, d.Day))
}
