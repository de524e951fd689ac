package document

import (
	"strings"

	"recueil/generator/catalog"
)

// Opening parts a text that a page shows from its first sentence: what stands
// within the first paragraph up to its end, outside of links and emphasis, and
// all that follows. A text that does not begin with a paragraph stays whole.
func Opening(l *catalog.Language, html string) (sentence, rest string) {
	inner, found := strings.CutPrefix(html, "<p>")
	if !found {
		return "", html
	}
	paragraph, after, _ := strings.Cut(inner, "</p>")
	line := visible(paragraph)
	for end := 0; ; {
		for end < len(line.text) && line.text[end] == ' ' {
			end++
		}
		end += len(l.Sentence(string(line.text[end:])))
		if end == len(line.text) {
			return paragraph, after
		}
		if at := line.at[end]; line.open[end] == 0 { // the space behind it
			return paragraph[:at], "<p>" + strings.TrimLeft(paragraph[at:], " \n") + "</p>" + after
		}
	}
}

// shown is what readers see of a paragraph: of each byte where it stands in the
// markup, and within how many elements.
type shown struct {
	text []byte
	at   []int
	open []int
}

func visible(markup string) shown {
	var out shown
	open, tag := 0, false
	for i := range len(markup) {
		switch c := markup[i]; {
		case tag:
			tag = c != '>'
		case c == '<':
			tag = true
			switch {
			case strings.HasPrefix(markup[i:], "</"):
				open--
			case !strings.HasPrefix(markup[i:], "<br"):
				open++
			}
		default:
			if c == '\n' {
				c = ' '
			}
			out.text, out.at, out.open = append(out.text, c), append(out.at, i), append(out.open, open)
		}
	}
	return out
}
