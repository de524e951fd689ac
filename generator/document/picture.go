package document

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"recueil/generator/diag"
	"recueil/generator/figure"
)

// Picture is a place in a text where a picture is shown.
type Picture struct {
	// File is the name of a file beside the sheet; Words, what the picture shows.
	File, Words string
	// Section is the index in Sections.
	Section int
	At      diag.Position
}

// Shown is what a page shows of a picture: the address of each file of it with
// its width, from the smallest, those of a type that takes fewer bytes, for
// browsers that know it, the size of the largest, and who made it, as HTML.
type Shown struct {
	Files, Smaller []Sized
	SmallerType    string
	Width, Height  int
	Credit         string
}

// Sized is a file of a picture.
type Sized struct {
	Address string
	Width   int
}

// pictureSizes is how wide pages show pictures: in the measure of the text.
const pictureSizes = "(min-width: 42rem) 38rem, 92vw"

// attributes are those of the image, from the value of src to before the mark
// that ends the last.
func (s Shown) attributes() string {
	if len(s.Files) == 0 {
		return ""
	}
	return s.Files[len(s.Files)/2].Address + `" srcset="` + set(s.Files) +
		`" width="` + strconv.Itoa(s.Width) + `" height="` + strconv.Itoa(s.Height)
}

// source offers the smaller files to browsers that know their type.
func (s Shown) source() string {
	if len(s.Smaller) == 0 {
		return ""
	}
	return `<source type="` + s.SmallerType + `" srcset="` + set(s.Smaller) + `">`
}

// set is the value of srcset for files, and sizes behind it, but for its last mark.
func set(files []Sized) string {
	list := make([]string, len(files))
	for i, f := range files {
		list[i] = f.Address + " " + strconv.Itoa(f.Width) + "w"
	}
	return strings.Join(list, ", ") + `" sizes="` + pictureSizes
}

// pictureOf is the picture of a paragraph that has nothing else, nil of any
// other block.
func pictureOf(block ast.Node) *ast.Image {
	n, ok := block.FirstChild().(*ast.Image)
	if !ok || block.Kind() != ast.KindParagraph || n.NextSibling() != nil || block.Parent().Kind() != ast.KindDocument {
		return nil
	}
	return n
}

// checkPicture reports a picture that is not as a page shows it, and keeps the
// others.
func (d *Parsed) checkPicture(n *ast.Image, report *diag.List) {
	file, words := string(resolved(n.Destination)), strings.TrimSpace(plain(n, d.body))
	args := diag.Args{"File": file, "Words": words}
	switch {
	case strings.ContainsAny(file, `/\:`) || file == "":
		report.Error(d.at(n), "picture-elsewhere", "picture-elsewhere", args)
	case pictureOf(n.Parent()) != n:
		report.Error(d.at(n), "picture-alone", "picture-alone", args)
	default:
		stem, _, _ := strings.Cut(file, ".")
		switch strings.ToLower(words) {
		case "":
			report.Error(d.at(n), "picture-wordless", "picture-words", args)
		case strings.ToLower(file), strings.ToLower(stem):
			report.Error(d.at(n), "picture-name", "picture-words", args)
		}
		d.pictures = append(d.pictures, n)
	}
}

// picturesOf returns the pictures in the order of the text.
func (d *Parsed) picturesOf() []Picture {
	var out []Picture
	for _, n := range d.pictures {
		p := Picture{File: string(resolved(n.Destination)), Words: plain(n, d.body), At: d.at(n)}
		for i := range d.parts {
			if n.Pos() >= d.parts[i].from {
				p.Section = i
			}
		}
		out = append(out, p)
	}
	return out
}

// captionFigures reads the figures of the captions in a section.
func (d *Parsed) captionFigures(section *part) []Figure {
	var out []Figure
	for _, n := range d.pictures {
		if n.Pos() < section.from || n.Pos() >= section.to {
			continue
		}
		caption := string(resolved(n.Title))
		for _, f := range figure.Read(d.language.Tag, caption) {
			out = append(out, written(f, caption, d.at(n)))
		}
	}
	return out
}

// renderParagraph renders a paragraph; one that is a picture, as a figure.
func renderParagraph(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	switch picture := pictureOf(n) != nil; {
	case picture && entering:
		_, _ = w.WriteString("<figure>")
	case picture:
		_, _ = w.WriteString("</figure>\n")
	case entering:
		_, _ = w.WriteString("<p>")
	default:
		_, _ = w.WriteString("</p>\n")
	}
	return ast.WalkContinue, nil
}

// renderPicture renders a picture with its caption and who made it. Of one that
// stands where none may, which is reported, the words stay.
func renderPicture(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p, ok := w.(*page)
	if !ok || pictureOf(n.Parent()) == nil {
		return ast.WalkContinue, nil
	}
	if entering {
		p.picture(n.(*ast.Image), source)
	}
	return ast.WalkSkipChildren, nil
}

func (p *page) picture(n *ast.Image, body []byte) {
	language := p.language(n)
	escaped := func(text string) { _, _ = p.Write(util.EscapeHTML([]byte(language.Typeset(text)))) }
	file := string(resolved(n.Destination))
	_, _ = p.WriteString("<picture>")
	p.hole(hole{what: pictureSmaller, id: file})
	_, _ = p.WriteString(`<img alt="`)
	escaped(plain(n, body))
	_, _ = p.WriteString(`" loading="lazy" decoding="async" src="`)
	p.hole(hole{what: pictureSource, id: file})
	_, _ = p.WriteString(`"></picture><figcaption>`)
	if caption := string(resolved(n.Title)); caption != "" {
		_, _ = p.WriteString("<span>")
		escaped(caption)
		_, _ = p.WriteString("</span> ")
	}
	p.hole(hole{what: pictureCredit, id: file})
	_, _ = p.WriteString("</figcaption>")
}
