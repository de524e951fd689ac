package sitetest

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
)

// Spaces of French typography.
const (
	ordinary = ' '
	noBreak  = '\u00A0' // before a colon
	narrow   = '\u202F' // before ; ! ? and inside « »
)

// character is one of a page's text, with the language that holds for it.
type character struct {
	rune
	language string
}

// blocks are the texts of a page as readers see them: one for each paragraph,
// item, cell or heading, what stands in the line taken together; and one for
// each attribute that is read out.
func (p *page) blocks() [][]character {
	var out [][]character
	var block []character
	flush := func() {
		if len(block) > 0 {
			out = append(out, block)
		}
		block = nil
	}
	var visit func(n *html.Node, language string)
	visit = func(n *html.Node, language string) {
		if l, found := lookUp(n, "lang"); found {
			language = l
		}
		for _, name := range []string{"aria-label", "alt", "title"} {
			if value, found := lookUp(n, name); found {
				out = append(out, characters(value, language))
			}
		}
		if n.Data == "meta" && attribute(n, "name") == "description" {
			out = append(out, characters(attribute(n, "content"), language))
		}
		switch {
		case n.Type == html.TextNode:
			block = append(block, characters(n.Data, language)...)
			return
		case slices.Contains([]string{"script", "code", "pre"}, n.Data):
			return
		}
		inline := slices.Contains([]string{"a", "span", "strong", "em", "sup", "time", "abbr", "dfn", "b", "i", "cite", "small", "mark", "q"}, n.Data)
		if !inline {
			flush()
		}
		for c := range n.ChildNodes() {
			visit(c, language)
		}
		if !inline {
			flush()
		}
	}
	visit(p.root, "")
	flush()
	return out
}

func characters(text, language string) []character {
	var out []character
	for _, r := range text {
		out = append(out, character{r, language})
	}
	return out
}

// before and after are the neighbours of a character; 0 at the edges.
func before(block []character, i int) rune {
	if i == 0 {
		return 0
	}
	return block[i-1].rune
}

func after(block []character, i int) rune {
	if i == len(block)-1 {
		return 0
	}
	return block[i+1].rune
}

func excerpt(block []character, at int) string {
	var b strings.Builder
	for _, c := range block[max(0, at-25):min(len(block), at+10)] {
		b.WriteRune(c.rune)
	}
	return b.String()
}

// frenchFault says what is wrong with the space at a character of French text.
func frenchFault(block []character, i int) string {
	want, mark := rune(0), block[i].rune
	switch mark {
	case ';', '!', '?', '»':
		want = narrow
	case ':':
		want = noBreak
	case '«':
		if after(block, i) != narrow {
			return "no narrow space after «"
		}
		return ""
	default:
		return ""
	}
	previous, next := before(block, i), after(block, i)
	ends := next == 0 || unicode.IsSpace(next) || next == ')' || next == '»'
	switch {
	case previous == want, previous == 0:
		return ""
	case unicode.IsSpace(previous):
		return "another space than the no-break one before " + string(mark)
	case mark == '»' || ends && !strings.ContainsRune("!?…", previous):
		return "no space before " + string(mark)
	}
	return "" // within an address, a time of the day
}

func TestFrenchTextHasItsNoBreakSpaces(t *testing.T) {
	f := faultsOf(t)
	marks := 0
	for _, p := range plain.pages {
		for _, block := range p.blocks() {
			for i, c := range block {
				if c.language != "fr" {
					continue
				}
				if strings.ContainsRune(";:!?«»", c.rune) {
					marks++
				}
				if fault := frenchFault(block, i); fault != "" {
					f.add(p, "%s: %q", fault, excerpt(block, i))
				}
			}
		}
	}
	if marks < 1000 {
		t.Errorf("only %d marks were looked at", marks)
	}
}

func TestNoSpaceStandsBeforeACommaOrAFullStop(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		for _, block := range p.blocks() {
			for i, c := range block {
				ends := c.rune == ',' || c.rune == ')' || c.rune == '.' && (after(block, i) == 0 || unicode.IsSpace(after(block, i)))
				if ends && unicode.IsSpace(before(block, i)) {
					f.add(p, "a space before %q: %q", c.rune, excerpt(block, i))
				}
			}
		}
	}
}

func TestFrenchThousandsStandTogether(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		for _, block := range p.blocks() {
			for i, c := range block {
				if c.language == "fr" && c.rune == ordinary && separatesThousands(block, i) {
					f.add(p, "an ordinary space between thousands: %q", excerpt(block, i))
				}
			}
		}
	}
}

// separatesThousands tells whether a space stands behind one to three digits
// and before exactly three.
func separatesThousands(block []character, i int) bool {
	left, right := 0, 0
	for j := i - 1; j >= 0 && unicode.IsDigit(block[j].rune); j-- {
		left++
	}
	for j := i + 1; j < len(block) && unicode.IsDigit(block[j].rune); j++ {
		right++
	}
	return left >= 1 && left <= 3 && right == 3
}

func TestEnglishTextHasNoFrenchSpaces(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		for _, block := range p.blocks() {
			for i, c := range block {
				if c.language == "en" && (c.rune == narrow || c.rune == noBreak) {
					f.add(p, "U+%04X: %q", c.rune, excerpt(block, i))
				}
			}
		}
	}
}

func TestApostrophesAreCurly(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		for _, block := range p.blocks() {
			for i, c := range block {
				if c.rune == '\'' && unicode.IsLetter(before(block, i)) && unicode.IsLetter(after(block, i)) {
					f.add(p, "%q", excerpt(block, i))
				}
			}
		}
	}
}
