package drawing

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"recueil/generator/diag"
)

func read(text string) (markup string, reports []string) {
	var list diag.List
	markup = Read("x.svg", []byte(text), &list)
	for _, d := range list.Sorted() {
		reports = append(reports, fmt.Sprintf("%d:%d %s %v", d.Line, d.Column, d.Rule, d.Args["Part"]))
	}
	return markup, reports
}

const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">`

func TestShapesPassAndColoursDoNot(t *testing.T) {
	markup, reports := read(`<?xml version="1.0"?><!-- by hand -->` + open + "\n" +
		`<g fill="none" stroke="#123"><path class="tone" fill="#e9a93a" stroke="currentColor" d="M1,2 3 4z" stroke-width="2"/></g><circle r="3"/></svg>`)
	want := `<g fill="none"><path class="tone" stroke="currentColor" d="M1,2 3 4z" stroke-width="2"></path></g><circle r="3"></circle>`
	if markup != want || reports != nil {
		t.Errorf("the drawing is\n%s, want\n%s; %v", markup, want, reports)
	}
}

func TestWhateverCouldLoadOrRunIsRefused(t *testing.T) {
	for _, inner := range []string{
		`<script>alert(1)</script>`, `<path onload="alert(1)"/>`, `<image href="x.png"/>`, `<use href="#x"/>`, `<style>a{}</style>`,
		`<path style="fill:url(x)"/>`, `<path d="url(#x)"/>`, `<a href="x"><path d="M0 0"/></a>`, `<foreignObject/>`, `<path xlink:href="x"/>`,
		`<path class="a&quot;b"/>`, `<path d="é"/>`, `words`, `<animate/>`, `<path xmlns="http://www.w3.org/1999/xhtml"/>`, `<text>x</text>`,
		`<path fill="none" data-x="1"/>`, `<path id="x"/>`, `<path d="&lt;"/>`,
	} {
		if markup, reports := read(open + inner + "</svg>"); markup != "" || len(reports) != 1 {
			t.Errorf("%s passes as %q, %v", inner, markup, reports)
		}
	}
	if markup, reports := read("<!DOCTYPE svg [<!ENTITY x 'y'>]>" + open + "</svg>"); markup != "" || len(reports) == 0 {
		t.Errorf("a document type passes as %q, %v", markup, reports)
	}
}

func TestTheRootIsAnSVGOfTheGuidesCanvas(t *testing.T) {
	for _, text := range []string{
		"", "x", "<svg/>", `<svg viewBox="0 0 64 64"/>`, `<svg xmlns="http://www.w3.org/2000/svg"/>`, open, open + "<path>", open + "</g></svg>",
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"/>`, "\xff",
	} {
		if markup, reports := read(text); markup != "" || len(reports) == 0 {
			t.Errorf("%q passes as %q, %v", text, markup, reports)
		}
	}
}

func TestThePlaceOfWhatIsWrongIsSaid(t *testing.T) {
	_, reports := read(open + "\n<path d=\"M0 0\"/>\n  <script/>\n</svg>")
	if len(reports) != 1 || reports[0] != "3:3 drawing-part <script>" {
		t.Errorf("the reports are %q", reports)
	}
}

// FuzzRead looks for a drawing that passes with something else than shapes.
func FuzzRead(f *testing.F) {
	drawings, err := filepath.Glob("../../content/assets/drawings/*.svg")
	if err != nil || len(drawings) == 0 {
		f.Fatal("no drawings", err)
	}
	for _, name := range drawings {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add(open + `<path onload="x"/></svg>`)
	f.Fuzz(func(t *testing.T, text string) {
		markup, reports := read(text)
		if markup != "" && len(reports) > 0 {
			t.Fatalf("%q passes and is reported", text)
		}
		for _, part := range strings.SplitAfter(markup, ">") {
			name := strings.TrimLeft(part, "</")
			if end := strings.IndexAny(name, " >"); end < 0 && part != "" || end >= 0 && !known(name[:end]) {
				t.Fatalf("%q passes as %q", text, markup)
			}
		}
		if strings.ContainsAny(markup, "&'\\:;") {
			t.Fatalf("%q passes as %q", text, markup)
		}
	})
}

func known(name string) bool {
	for _, s := range shapes {
		if s == name {
			return true
		}
	}
	return false
}
