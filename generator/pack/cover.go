package pack

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"recueil/generator/drawing"
	"recueil/generator/page"
	"recueil/layouts"
)

// The cover, in its own units: letters of the title and of what stands below it,
// how many of them a line holds, and the lines' heights.
const (
	coverWidth, coverHeight = 1200, 1600
	coverMargin             = 100
	titleSize, titleLetters = 118, 17
	smallSize, smallLetters = 46, 42
)

// sign are the guide's own colours, as the stylesheet has them for plates; on is
// that of words there, land that of what lies on a map of it.
var sign = sync.OnceValue(func() layouts.Palette { return layouts.Palettes()[0] })

const on, land = "#fffaf2", "#74432f"

// coverDrawing is what stands for the book among others: the guide's own drawing
// and title, and where it has practices.
func (b *book) coverDrawing() []byte {
	var w bytes.Buffer
	w.WriteString(declaration)
	b.drawCover(&w)
	w.WriteString("\n")
	return w.Bytes()
}

// coverPage is the first page of the book.
func (b *book) coverPage() []byte {
	return b.document(b.guideTitle(), "cover.xhtml", "", func(w *bytes.Buffer) {
		w.WriteString(`<section epub:type="cover" class="cover"`)
		written(w, "aria-label", b.l.Text("book.cover"))
		w.WriteString(">")
		b.drawCover(w)
		w.WriteString("</section>")
	})
}

func (b *book) drawCover(w *bytes.Buffer) {
	home := b.site.Home(b.l)
	fmt.Fprintf(w, `<svg xmlns="%s" viewBox="0 0 %d %d" role="img"`, svgSpace, coverWidth, coverHeight)
	written(w, "aria-label", b.guideTitle())
	fmt.Fprintf(w, `><rect width="%d" height="%d" fill="%s"/>`, coverWidth, coverHeight, sign().Plate)
	if home.Brand != "" {
		fmt.Fprintf(w, `<svg x="%d" y="%d" width="120" height="120" viewBox="%s" fill="%s"><style>.tone{fill:%s}</style>%s</svg>`,
			coverMargin, coverMargin, drawing.ViewBox, on, sign().Glow, home.Brand)
	}
	y := coverMargin + 260
	y = lines(w, b.guideTitle(), y, titleSize, titleLetters, `font-family="Georgia,serif" fill="`+on+`"`)
	y = lines(w, home.Tagline.Text, y+30, smallSize, smallLetters, `font-family="sans-serif" fill="`+sign().Tint+`"`)
	if m := home.Map(); m != nil {
		drawMap(w, m, y)
	}
	foot := `font-family="sans-serif" fill="` + sign().Glow + `"`
	lines(w, home.Held.Text, coverHeight-coverMargin-smallSize*6/5, smallSize, coverWidth, foot)
	if d := b.Guide.Edition(); d.Year > 0 {
		lines(w, b.l.Date(d), coverHeight-coverMargin, smallSize, coverWidth, foot)
	}
	w.WriteString("</svg>")
}

// lines writes a text in lines of so many letters at most, and returns where the
// next one would stand.
func lines(w *bytes.Buffer, text string, y, size, letters int, look string) int {
	var line string
	put := func() {
		if line != "" {
			fmt.Fprintf(w, `<text x="%d" y="%d" font-size="%d" %s>%s</text>`, coverMargin, y, size, look, escaped(line))
			y += size * 6 / 5
		}
	}
	for word := range strings.SplitSeq(text, " ") {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > letters {
			put()
			line = ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	put()
	return y
}

// drawMap draws a map as large as there is room below a line.
func drawMap(w *bytes.Buffer, m *page.Map, y int) {
	room := coverHeight - coverMargin - 4*smallSize - y
	fmt.Fprintf(w, `<svg x="%d" y="%d" width="%d" height="%d" viewBox="0 0 %d %d" preserveAspectRatio="xMaxYMid meet">`,
		coverMargin, y, coverWidth-2*coverMargin, room, m.Width, m.Height)
	fmt.Fprintf(w, `<path d="%s" fill="%s"/>`, m.Path, land)
	if m.Cloud != "" {
		fmt.Fprintf(w, `<path d="%s" stroke="%s" stroke-width="10" stroke-linecap="round"/>`, m.Cloud, sign().Glow)
	}
	for _, d := range m.Dots {
		fmt.Fprintf(w, `<circle cx="%g" cy="%g" r="%g" fill="%s"/>`, d.X, d.Y, d.Radius, sign().Glow)
	}
	w.WriteString("</svg>")
}
