// Package typeset prints volumes of package page as sources of Typst
// (typst.app), from which PDFs are made.
//
// In comes a page.Volume, whose pages were composed under address.Book; out comes
// a Source: one file of Typst that needs no other but the pictures that it names
// and the typefaces of Compiler, the script that makes a PDF of it. What is in a
// volume and in which order, package page says; how it looks, style.typ, which is
// embedded. Every function here prints a page value, or a part of one, as a call
// of a function there. A text is never markup of Typst: code.go says how it is
// written.
//
// The package opens no file and runs nothing. What an element of HTML becomes
// that stands in a text, html.go says; one that it does not know is an error.
// Packed makes what Typst writes small.
package typeset

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/typeface"
)

//go:embed style.typ
var style string

// Compiler is a script of Node that makes PDFs of sources: its comment says how.
//
//go:embed compile.cjs
var Compiler []byte

// Source is what a PDF is made of.
type Source struct {
	Typst []byte
	// Pictures are the paths of the files that it shows, below the site's root.
	Pictures []string
}

// Print prints a volume.
func Print(v *page.Volume) (Source, error) {
	p := &printer{v: v, anchors: map[string]bool{}, tints: map[string]string{}}
	var body string
	switch {
	case v.Cover != nil:
		body = p.guide()
	case v.Ref == guide.Single(address.Poster):
		body = p.placard()
	default:
		body = p.report()
	}
	if p.err != nil {
		return Source{}, fmt.Errorf("%s: %w", v.Title.Text, p.err)
	}
	var b strings.Builder
	b.WriteString(p.settings(typeface.For([]byte(body))))
	b.WriteString(style)
	b.WriteString("\n#{\n")
	b.WriteString(body)
	b.WriteString("\n}\n")
	return Source{[]byte(b.String()), p.pictures}, nil
}

// printer prints one volume.
type printer struct {
	v *page.Volume
	// anchors are those that stand in the volume; tints the colours of those that
	// contents list.
	anchors  map[string]bool
	tints    map[string]string
	pictures []string
	err      error // the first
}

// t is a string of the interface.
func (p *printer) t(id string) string { return quoted(p.v.Language.Text(id)) }

// format is one with values in it.
func (p *printer) format(id string, args map[string]any) string {
	return quoted(p.v.Language.Format(id, args))
}

// anchor notes that a part of the volume is printed, and names it; "" where it
// stands already.
func (p *printer) anchor(id string) string {
	if id == "" || p.anchors[id] {
		return ""
	}
	p.anchors[id] = true
	return literal(id)
}

// settings are what style.typ asks of a volume.
func (p *printer) settings(faces []typeface.Face) string {
	v, l := p.v, p.v.Language
	var b strings.Builder
	set := func(name, value string) { fmt.Fprintf(&b, "#let %s = %s\n", name, value) }
	var here, tints []string
	for _, id := range sortedKeys(p.anchors) {
		here = append(here, literal(id)+": true")
	}
	for _, id := range sortedKeys(p.tints) {
		tints = append(tints, literal(id)+": "+literal(p.tints[id]))
	}
	set("here", dictionary(here))
	set("tints", dictionary(tints))
	set("hues", palettes())
	set("faces", array(each(faces, func(f typeface.Face) string { return literal(f.Family) })))
	title, about := v.Title.Text, v.Description.Text
	if v.Cover == nil { // it stands in the file twice, once in plain
		title, about = title+" – "+v.Site.Text, ""
	}
	set("book", dictionary([]string{
		named("title", literal(title)), named("author", literal(v.Site.Text)), named("site", quoted(v.Site.Text)), named("about", given(literal(about))),
		named("lang", language(l.Tag)), named("date", date(v.Edition)),
	}))
	return b.String()
}

// dictionary holds pairs of names and values.
func dictionary(pairs []string) string {
	if pairs = some(pairs); len(pairs) == 0 {
		return "(:)"
	}
	return "(" + strings.Join(pairs, ", ") + ")"
}

// language is a tag as arguments of text: "pt-BR" has a region.
func language(tag string) string {
	tag, region, _ := strings.Cut(tag, "-")
	if len(region) != 2 {
		region = ""
	}
	return dictionary([]string{named("lang", literal(tag)), named("region", literal(region))})
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// date is a date as Typst has it; of one without month or day, the first of them.
func date(d catalog.Date) string {
	if d.Year == 0 {
		return "none"
	}
	return call("datetime", named("year", strconv.Itoa(d.Year)), named("month", strconv.Itoa(max(1, d.Month))), named("day", strconv.Itoa(max(1, d.Day))))
}
