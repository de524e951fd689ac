package sitetest

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/ledongthuc/pdf"
	"golang.org/x/net/html"

	"recueil/generator/catalog"
)

// sheet is a sheet of paper, in points: a 72nd of an inch.
type sheet struct {
	width, height float64
	lines         []string // from top to bottom, without those in the margin below
	margin        string
	sizes         map[float64]string // the first characters of each size of letters
}

const point = 72 / 25.4 // points a millimetre

// marginBelow is the margin in which the name of the guide and the number of
// the page stand, at least, in points.
const marginBelow = 12 * point

// prints prints a page from its file.
func (b *tab) prints(t *testing.T, p *page) []sheet {
	t.Helper()
	if err := b.open(p); err != nil {
		t.Fatalf("%s: %v", p.path, err)
	}
	yes := true
	printed, err := chromedp.Call(b.Context, cdppage.PrintToPDF, cdppage.PrintToPDFParams{PreferCSSPageSize: &yes})
	if err != nil {
		t.Fatalf("%s: %v", p.path, err)
	}
	r, err := pdf.NewReader(bytes.NewReader(printed.Data), int64(len(printed.Data)))
	if err != nil {
		t.Fatalf("%s: %v", p.path, err)
	}
	var out []sheet
	for n := 1; n <= r.NumPage(); n++ {
		out = append(out, read(r.Page(n)))
	}
	return out
}

// read reads a sheet of a PDF.
func read(p pdf.Page) sheet {
	box := p.V.Key("MediaBox")
	s := sheet{width: box.Index(2).Float64(), height: box.Index(3).Float64(), sizes: map[float64]string{}}
	lines := map[int]string{}
	for _, text := range p.Content().Text {
		if size := float64(int(text.FontSize*100+0.5)) / 100; len(s.sizes[size]) < 40 {
			s.sizes[size] += text.S
		}
		if text.Y < marginBelow {
			s.margin += text.S
			continue
		}
		lines[-int(text.Y)] += text.S
	}
	for _, y := range slices.Sorted(maps.Keys(lines)) {
		if strings.TrimSpace(lines[y]) != "" {
			s.lines = append(s.lines, lines[y])
		}
	}
	return s
}

// is tells whether a sheet has the size of a format, in millimetres.
func (s sheet) is(width, height float64) bool {
	near := func(a, b float64) bool { return a-b*point < 1 && b*point-a < 1 }
	return near(s.width, width) && near(s.height, height)
}

// ofKind returns the pages of a kind, one a language.
func ofKind(s *site, kind string) []*page {
	var out []*page
	for _, p := range s.pages {
		if p.kind() == kind && !p.goesOn() {
			out = append(out, p)
		}
	}
	return out
}

// onPaper are the pages of a kind, those too that say their addresses on paper.
func onPaper(kind string) []*page { return append(ofKind(plain, kind), ofKind(hosted, kind)...) }

func TestThePosterIsOneSheetOfA3InLettersThatAreReadOnAWall(t *testing.T) {
	t.Parallel()
	b := newTab(t, chromium(t), view{1280, "light"})
	const smallest = 12.5
	for _, p := range onPaper("poster") {
		sheets := b.prints(t, p)
		if len(sheets) != 1 || !sheets[0].is(297, 420) {
			t.Errorf("%s is printed on %d sheets, the first of %.0f by %.0f points", p.path, len(sheets), sheets[0].width, sheets[0].height)
		}
		for size, words := range sheets[0].sizes {
			if size < smallest {
				t.Errorf("%s: %q is printed in %.2f points", p.path, words, size)
			}
		}
	}
}

func TestEachDomainOfThePosterHasADrawingOfItsOwn(t *testing.T) {
	f := faultsOf(t)
	for _, p := range ofKind(plain, "poster") {
		seen := map[string]string{}
		for _, d := range p.all("section.domain") {
			name := textOf(all(d, "h2")[0])
			if svg := all(d, "svg"); len(svg) == 1 {
				var drawing bytes.Buffer
				if err := html.Render(&drawing, svg[0]); err != nil {
					t.Fatal(err)
				}
				drawn := drawing.String()
				if other := seen[drawn]; other != "" {
					f.add(p, "%q has the drawing of %q", name, other)
				}
				seen[drawn] = name
			} else if len(model.Drawings) > len(model.Poster) {
				f.add(p, "%q has %d drawings", name, len(svg))
			}
		}
	}
}

func TestTheCalendarIsOnePage(t *testing.T) {
	t.Parallel()
	b := newTab(t, chromium(t), view{1280, "light"})
	for _, p := range onPaper("calendar") {
		if sheets := b.prints(t, p); len(sheets) != 1 || !sheets[0].is(210, 297) {
			t.Errorf("%s is printed on %d sheets, the first of %.0f by %.0f points", p.path, len(sheets), sheets[0].width, sheets[0].height)
		}
	}
}

func TestNoSheetIsPrintedForASingleLine(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	f := faultsOf(t)
	n := 0
	for _, l := range model.Languages {
		b := newTab(t, browser, view{1280, "light"})
		for _, p := range printedPages(t, l) {
			p = hosted.page(p.path)
			sheets := b.prints(t, p)
			n += len(sheets)
			// That of the poster is broken into lines beside its heading.
			lines := slices.Concat(sheets[0].lines, sheets[len(sheets)-1].lines)
			if p.framed() && p.kind() != "poster" && !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, "https://guide.example/") }) {
				f.add(p, "it does not say its address")
			}
			if last := sheets[len(sheets)-1]; len(sheets) > 1 && len(last.lines) < 2 {
				f.add(p, "the last of %d sheets has %d lines: %q", len(sheets), len(last.lines), last.lines)
			}
			for i, s := range sheets {
				if want := fmt.Sprintf("%d / %d", i+1, len(sheets)); !strings.Contains(s.margin, want) {
					f.add(p, "the margin of sheet %d of %d says %q", i+1, len(sheets), s.margin)
				}
				if title := l.Typeset(model.Config.Title.In(l.Tag)); !strings.Contains(s.margin, title) {
					f.add(p, "the margin of sheet %d says %q", i+1, s.margin)
				}
			}
		}
	}
	say("paper: %d sheets", n)
}

// printedPages are one page of each kind in a language, and some practices more.
func printedPages(t *testing.T, l *catalog.Language) []*page {
	out := onePageOfEachKind(t, l)
	n := 0
	for _, p := range plain.pages {
		if p.practice() != "" && p.language() == l.Tag {
			if n++; n%25 == 0 && !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return slices.DeleteFunc(out, func(p *page) bool { return !p.framed() })
}
