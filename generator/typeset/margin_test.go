package typeset_test

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"recueil/generator/page"
)

// shapes make texts of n parts, each of which has a word that is nowhere else.
var shapes = map[string]func(n int, word func() string) string{
	"items": func(n int, word func() string) string {
		return "<ul>" + repeated(n, func() string { return "<li>" + word() }) + "</ul>"
	},
	"loose items": func(n int, word func() string) string {
		return "<ol>" + repeated(n, func() string { return "<li><p>" + word() + "</p></li>" }) + "</ol>"
	},
	"lists in lists": func(n int, word func() string) string {
		return "<ul>" + repeated(n, func() string { return "<li>" + word() + "<ul><li>" + word() + "</ul>" }) + "</ul>"
	},
	"words": func(n int, word func() string) string {
		return "<p>" + repeated(40*n, func() string { return word() + " " }) + "</p>"
	},
	"wide letters": func(n int, word func() string) string {
		return "<p>" + repeated(20*n, func() string { return "WWWWWWWW " }) + word() + "</p>"
	},
	"lines": func(n int, word func() string) string {
		return "<p>" + repeated(n, func() string { return word() + "<br>" }) + "</p>"
	},
	"headings": func(n int, word func() string) string {
		return repeated(n, func() string { return "<h3>" + word() + "</h3><p>" + word() + "</p>" })
	},
	"rows": func(n int, word func() string) string {
		return "<table><thead><tr><th>" + word() + "</th></tr></thead><tbody>" + repeated(n, func() string { return "<tr><td>" + word() + "</td></tr>" }) + "</tbody></table>"
	},
	"definitions": func(n int, word func() string) string {
		return "<dl>" + repeated(n, func() string { return "<dt>" + word() + "</dt><dd>" + word() + "</dd>" }) + "</dl>"
	},
	"quotations": func(n int, word func() string) string {
		return repeated(n, func() string { return "<blockquote><p>" + word() + "</p></blockquote>" })
	},
}

func repeated(n int, part func() string) string {
	var b strings.Builder
	for range n {
		b.WriteString(part())
	}
	return b.String()
}

// TestNothingOfASheetIsOutsideItsPages sets sheets of all heights, with facts of
// all heights: what stays on one page must fit there.
func TestNothingOfASheetIsOutsideItsPages(t *testing.T) {
	needsTypst(t)
	g, site := siteOf(t, "../testdata/guides/village")
	v := site.Volume(g.Languages[0])
	sheet, parts := aSheet(&v.Chapters)
	if parts == nil {
		t.Fatal("there is no practice")
	}
	words := 0
	word := func() string {
		words++
		return "z" + strconv.Itoa(words) + "z"
	}
	for _, name := range slices.Sorted(maps.Keys(shapes)) {
		shape := shapes[name]
		for n := 1; n <= 64; n = n*3/2 + 1 {
			for _, facts := range []int{0, n / 2, 2 * n} {
				s := *sheet.View.(*page.Practice)
				anchor := word()
				s.Heading = anchor
				s.Sections = []page.Section{{HTML: page.HTML(shape(n, word))}, {Title: "Part " + word(), HTML: page.HTML(shape(1+n/4, word))}}
				s.Facts = nil
				for range facts / 5 {
					items := []page.FactItem{{Text: word()}, {Text: word() + " " + word()}}
					s.Facts = append(s.Facts, page.Fact{Name: word(), Items: items})
				}
				if facts > 0 {
					many := page.Fact{Name: word()}
					for range facts {
						many.Items = append(many.Items, page.FactItem{Text: word()})
					}
					s.Facts = append(s.Facts, many)
				}
				*parts = append(*parts, page.Bound{Anchor: "practice-" + anchor, View: &s})
			}
		}
	}
	seen := map[string]bool{}
	const top, bottom = 26 / 25.4 * 72, 842 - 22/25.4*72
	box := regexp.MustCompile(`yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">[^<]*?(z\d+z)`)
	for _, m := range box.FindAllStringSubmatch(poppler(t, "pdftotext", "-bbox", set(t, t.TempDir(), nil, printed(t, v))[0], "-"), -1) {
		from, _ := strconv.ParseFloat(m[1], 64)
		to, _ := strconv.ParseFloat(m[2], 64)
		if seen[m[3]] = true; from < top-6 || to > bottom+6 {
			t.Errorf("%s stands from %.0f to %.0f points below the top of a page of 842", m[3], from, to)
		}
	}
	for n := 1; n <= words; n++ {
		if word := "z" + strconv.Itoa(n) + "z"; !seen[word] {
			t.Errorf("%s is not there", word)
		}
	}
}

// aSheet finds a practice in parts of a volume, and those among which it stands.
func aSheet(parts *[]page.Bound) (page.Bound, *[]page.Bound) {
	for i := range *parts {
		b := &(*parts)[i]
		if _, ok := b.View.(*page.Practice); ok {
			return *b, parts
		}
		if found, among := aSheet(&b.Parts); among != nil {
			return found, among
		}
	}
	return page.Bound{}, nil
}
