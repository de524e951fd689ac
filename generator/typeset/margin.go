package typeset

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"recueil/generator/page"
)

// Typst lays out a row of a grid twice, first to see how high its cells are, and
// again for each page that it reaches. So no more of a text stands in a row with
// the facts of a sheet than they are long, and the rest below, in the same column;
// and a row that is low stays on one page, where both of its parts are laid out
// once. How high something is, is guessed here: a text rather too low and facts
// rather too high to say what stands beside what, both rather too high to say what
// stays together. A wrong guess leaves white or costs time, and puts nothing over
// anything else; only what is half as high again as was guessed, and stays
// together, would reach below its page.

// setting is how many letters stand in a line, about, and how high it is, in points,
// as style.typ sets them.
type setting struct{ letters, height float64 }

var (
	titleLines = setting{46, 17}
	ledeLines  = setting{64, 14.8}
	textLines  = setting{76, 12.9}
	factLines  = setting{30, 9.2}
)

// of is how high some letters are that begin a line; the last one counts by the
// part of it that they fill.
func (s setting) of(letters int) float64 { return float64(letters) / s.letters * s.height }

// lowRow is how high a row may be that stays on one page, in points: of the 700 that
// a page holds, so that the guess may be off by half before something is lost.
const lowRow = 420

// row is what stands beside the facts of a sheet.
type row struct {
	sections int  // how many of them
	all      bool // what follows them too
	together bool // it stays on one page
}

// rowOf is the row of a text with its facts; after is how high what follows the
// text may be.
func rowOf(w *page.Words, facts []page.Fact, after float64) row {
	const space = 50 // what stands over the title, and between the parts of a head
	var r row
	needed := height(facts)
	low := space + titleLines.of(utf8.RuneCountInString(w.Heading)) + ledeLines.of(utf8.RuneCountInString(w.Summary))
	high := low + 3*textLines.height // notices, and lines that end early
	for _, s := range w.Sections {
		if low >= needed && s.Title != "" {
			break
		}
		low += textLines.of(letters(s.HTML))
		high += tall(s.HTML)
		r.sections++
	}
	if r.all = low < needed; r.all {
		high += after
	}
	r.together = max(needed, high) < lowRow
	return r
}

// tall is how high a section may be: without end where something in it is not set in
// lines.
func tall(h page.HTML) float64 {
	high := 2*textLines.height + 1.2*textLines.of(letters(h))
	for tag := range strings.SplitSeq(string(h), "<") {
		switch name := strings.FieldsFunc(tag, func(r rune) bool { return r == ' ' || r == '>' }); {
		case len(name) == 0:
		case slices.Contains([]string{"table", "figure", "img"}, name[0]):
			return math.Inf(1)
		case slices.Contains(blocks, name[0]):
			high += 1.4 * textLines.height
		}
	}
	return high
}

// fewItems is how many items of a fact stand in a line each; of more, they follow
// one another.
const fewItems = 4

// height is that of facts, each with its name, what is left of its last line, and
// the space before the next.
func height(facts []page.Fact) float64 {
	sum := 0.0
	for _, f := range facts {
		sum += 2.2 * factLines.height
		for _, i := range f.Items {
			letters := utf8.RuneCountInString(i.Text + i.Note.String())
			if i.Place != nil {
				letters += utf8.RuneCountInString(i.Place.Name + i.Place.Number)
			}
			if i.Link != nil {
				_, address := target(i.Link.Href)
				letters += utf8.RuneCountInString(i.Link.Text + address)
			}
			for _, spot := range i.Spots {
				letters += utf8.RuneCountInString(spot.Text+spot.Note) + len(" · ")
			}
			sum += factLines.of(letters + len(", "))
			if len(f.Items) <= fewItems {
				sum += 0.9 * factLines.height
			}
		}
	}
	return sum
}

// letters counts those of a text that are no part of a tag.
func letters(h page.HTML) int {
	n := 0
	for rest := string(h); rest != ""; {
		text, tag, _ := strings.Cut(rest, "<")
		n += utf8.RuneCountInString(text)
		_, rest, _ = strings.Cut(tag, ">")
	}
	return n
}
