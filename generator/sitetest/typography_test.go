package sitetest

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"recueil/generator/catalog"
	"recueil/generator/guide"
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

// promisedMarks is how many marks that want a space stand in the titles and
// summaries of a guide in a language; each is on some page.
func promisedMarks(l *catalog.Language) int {
	n := 0
	for _, s := range model.Sheets {
		for _, v := range s.Versions() {
			if v != nil && v.Language == l && s.Kind != guide.KindBox { // of which no page shows the summary
				n += countMarks(v.Title + v.Summary)
			}
		}
	}
	return n
}

func countMarks(text string) int {
	n := 0
	for _, r := range text {
		if strings.ContainsRune(";:!?«»", r) {
			n++
		}
	}
	return n
}

func TestFrenchTextHasItsNoBreakSpaces(t *testing.T) {
	french := model.Language("fr")
	f := faultsOf(t)
	looked, marks := 0, 0
	for _, p := range plain.pages {
		for _, block := range p.blocks() {
			for i, c := range block {
				if c.language != "fr" {
					continue
				}
				looked++
				marks += countMarks(string(c.rune))
				if fault := frenchFault(block, i); fault != "" {
					f.add(p, "%s: %q", fault, excerpt(block, i))
				}
			}
		}
	}
	if french != nil && (looked == 0 || marks < promisedMarks(french)) {
		t.Errorf("only %d characters and %d marks were looked at, and the guide has %d marks at least", looked, marks, promisedMarks(french))
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

// In English no space is a no-break one; in Spanish none at all stands beside a
// mark, where French has one. English keeps what is typed: it may name what is
// French.
func TestOnlyFrenchTextHasFrenchSpaces(t *testing.T) {
	f := faultsOf(t)
	looked := map[string]int{}
	for _, p := range plain.pages {
		for _, block := range p.blocks() {
			for i, c := range block {
				looked[c.language]++
				switch {
				case c.language == "es" && besideMark(block, i):
					f.add(p, "a space beside %q: %q", c.rune, excerpt(block, i))
				case c.language == "en" && (c.rune == narrow || c.rune == noBreak) && after(block, i) != '↩': // which leads back from a note
					f.add(p, "U+%04X: %q", c.rune, excerpt(block, i))
				}
			}
		}
	}
	for _, l := range model.Languages {
		if looked[l.Tag] == 0 {
			t.Errorf("no text is in %q", l.Tag)
		}
	}
}

// besideMark tells whether a character is a mark with a space on the side where
// French has one.
func besideMark(block []character, i int) bool {
	return strings.ContainsRune(";:!?»", block[i].rune) && unicode.IsSpace(before(block, i)) ||
		strings.ContainsRune("«¿¡", block[i].rune) && unicode.IsSpace(after(block, i))
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
