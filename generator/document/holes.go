package document

import (
	"io"
	"strings"

	"github.com/yuin/goldmark/util"
)

// hole is what a page prints at an offset of a section's HTML: it alone knows
// where its links lead.
type hole struct {
	at       int
	what     filling
	kind, id string // of the thing, or the id of a heading
}

// filling is what a hole is for.
type filling uint8

const (
	anchor         filling = iota // the id of a heading
	localLink                     // the beginning of a link to a heading of the document
	ownLink                       // that of a link to a thing of the guide
	linkEnd                       // the end of either
	pictureSmaller                // smaller files of a picture, for browsers that know them
	pictureSource                 // the value of src, and further attributes, of a picture
	pictureCredit                 // who made a picture
)

func (p *page) hole(h hole) {
	h.at = p.Len()
	p.holes = append(p.holes, h)
}

// HTML is the section as a page shows it, without its heading.
func (s *Section) HTML(linker Linker) string {
	if len(s.holes) == 0 {
		return s.html
	}
	var b strings.Builder
	b.Grow(len(s.html) + 80*len(s.holes))
	from, open := 0, false
	for _, h := range s.holes {
		b.WriteString(s.html[from:h.at])
		from = h.at
		switch h.what {
		case anchor:
			writeID(&b, linker.Anchor(h.id))
		case localLink:
			open = true
			writeAnchor(&b, "#"+linker.Anchor(h.id), "")
		case ownLink:
			var address string
			if address, open = linker.Link(h.kind, h.id); open {
				writeAnchor(&b, address, classOf(h.kind))
			}
		case linkEnd:
			if open {
				b.WriteString("</a>")
			}
			open = false
		case pictureSmaller:
			b.WriteString(linker.Picture(h.id).source())
		case pictureSource:
			b.WriteString(linker.Picture(h.id).attributes())
		case pictureCredit:
			b.WriteString(linker.Picture(h.id).Credit)
		}
	}
	b.WriteString(s.html[from:])
	return b.String()
}

func writeID(w io.Writer, id string) { _, _ = w.Write(util.EscapeHTML([]byte(id))) }

// classOf is the class of links to things of a kind.
func classOf(kind string) string {
	if kind == termScheme {
		return ` class="term"`
	}
	return ""
}
