// Package drawing reads the small SVG drawings that a guide brings, so that
// they can stand inside a page: only shapes and their geometry pass, colours
// are the stylesheet's, and whatever could load or run something is refused.
//
// In comes the text of a file; out comes the markup within its svg element, or
// a diagnostic with the place of what is wrong.
package drawing

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"recueil/generator/diag"
)

// ViewBox is the canvas that every drawing has.
const ViewBox = "0 0 64 64"

const namespace = "http://www.w3.org/2000/svg"

// shapes are the elements that a drawing may hold (w3.org/TR/SVG2).
var shapes = []string{"g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}

// geometry are the attributes that shapes may have; the values of all of them
// are numbers and letters.
var geometry = []string{
	"d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "points", "transform",
	"fill-rule", "clip-rule", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "opacity", "class",
}

// ignored are what a drawing may have so that it can be looked at by itself,
// and what does not go into a page; paint is where a shape is painted, not in
// which colour.
var (
	ignored = []string{"fill", "stroke", "xmlns"}
	paint   = []string{"none", "currentColor"}
)

// Read returns the markup of a drawing. It reports what is wrong and returns
// "" then.
func Read(file string, text []byte, report *diag.List) string {
	r := &reader{file: file, text: text, decoder: xml.NewDecoder(bytes.NewReader(text)), report: report}
	if err := r.read(); err != nil {
		var syntax *xml.SyntaxError
		at := diag.Position{File: file}
		if errors.As(err, &syntax) {
			at.Line, at.Column = syntax.Line, 1
		}
		report.Error(at, "drawing-broken", "drawing", nil)
		return ""
	}
	if r.wrong {
		return ""
	}
	return r.markup.String()
}

type reader struct {
	file    string
	text    []byte
	decoder *xml.Decoder
	report  *diag.List
	markup  strings.Builder
	depth   int
	wrong   bool
}

func (r *reader) read() error {
	opened := false
	for {
		at := r.decoder.InputOffset()
		token, err := r.decoder.Token()
		if errors.Is(err, io.EOF) {
			if !opened {
				return &xml.SyntaxError{Line: 1}
			}
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			opened = true
			if err := r.start(token, at); err != nil {
				return err
			}
		case xml.EndElement:
			if r.depth--; r.depth > 0 {
				r.markup.WriteString("</" + token.Name.Local + ">")
			}
		case xml.CharData:
			if len(bytes.TrimSpace(token)) > 0 {
				r.refuse(at, "text")
			}
		case xml.Directive:
			r.refuse(at, "<!"+string(token[:min(len(token), 20)]))
		}
	}
}

// start takes an element; what stands in one that is refused is passed over.
func (r *reader) start(e xml.StartElement, at int64) error {
	r.depth++
	if r.depth == 1 {
		if e.Name.Local != "svg" || e.Name.Space != namespace || attribute(e, "viewBox") != ViewBox {
			r.refuse(at, `svg viewBox="`+attribute(e, "viewBox")+`"`)
		}
		return nil
	}
	if e.Name.Space != namespace || !slices.Contains(shapes, e.Name.Local) {
		r.refuse(at, "<"+e.Name.Local+">")
		r.depth--
		return r.decoder.Skip()
	}
	r.markup.WriteString("<" + e.Name.Local)
	for _, a := range e.Attr {
		switch name := a.Name.Local; {
		case a.Name.Space == "" && slices.Contains(geometry, name) && plain(a.Value),
			(name == "fill" || name == "stroke") && slices.Contains(paint, a.Value):
			r.markup.WriteString(" " + name + `="` + a.Value + `"`)
		case a.Name.Space == "" && slices.Contains(ignored, name):
		default:
			r.refuse(at, name)
		}
	}
	r.markup.WriteString(">")
	return nil
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// plain tells whether a value holds only what geometry is written with.
func plain(value string) bool {
	return strings.IndexFunc(value, func(c rune) bool {
		return c >= utf8.RuneSelf || !strings.ContainsRune(" \n\t.,-+()", c) &&
			(c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z')
	}) < 0
}

// refuse reports what does not belong into a drawing.
func (r *reader) refuse(at int64, what string) {
	r.wrong = true
	before := r.text[:min(int(at), len(r.text))]
	line := bytes.Count(before, []byte("\n")) + 1
	column := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	r.report.Error(diag.Position{File: r.file, Line: line, Column: column}, "drawing-part", "drawing", diag.Args{"Part": what})
}
