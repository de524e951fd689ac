package document

import (
	"cmp"
	"slices"
	"strings"

	"recueil/generator/catalog"
)

// Opening parts a text that a page shows from its first sentence: what stands
// within the first paragraph up to its end, outside of links and emphasis, and
// all that follows. A text that does not begin with a paragraph stays whole.
func Opening(l *catalog.Language, text string) (sentence, rest string) {
	inner, found := strings.CutPrefix(text, "<p>")
	if !found {
		return "", text
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

// Beginning is what readers see of the first sentences of a text, those of its first
// paragraph or entry of a list, until they have so many bytes.
func Beginning(l *catalog.Language, text string, least int) string {
	_, block, found := strings.Cut(text, firstOf(text, "<p>", "<li>"))
	if !found {
		return ""
	}
	block, _, _ = strings.Cut(block, firstOf(block, "</p>", "<li>", "</li>", "</ul>", "</ol>"))
	var words strings.Builder
	(&Section{html: block}).Texts(func(text string) { words.WriteString(text) })
	line := strings.TrimSpace(strings.ReplaceAll(words.String(), "\n", " "))
	at := len(l.Sentence(line))
	for at < min(least, len(line)) {
		at += len(line[at:]) - len(strings.TrimLeft(line[at:], " "))
		at += len(l.Sentence(line[at:]))
	}
	return line[:at]
}

// firstOf is the mark that stands first in a text; one that does not is given if
// none does.
func firstOf(text string, marks ...string) string {
	return slices.MinFunc(marks, func(a, b string) int {
		return cmp.Compare(uint(strings.Index(text, a)), uint(strings.Index(text, b))) // -1 comes last
	})
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
