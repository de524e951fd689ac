package document

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CountWords counts what a text has between spaces, marks that stand alone left
// out.
func CountWords(text string) int {
	var c wordCount
	c.read(text)
	c.end()
	return c.words
}

// Words counts the words that Plain has, without making that text: it is asked
// of every section that is read.
func (s *Section) Words() int {
	var c wordCount
	for rest := s.html; rest != ""; {
		text, markup, _ := strings.Cut(rest, "<")
		if strings.Contains(text, "&") {
			text = html.UnescapeString(text)
		}
		c.read(text)
		tag, after, _ := strings.Cut(markup, ">")
		if footnote(tag) {
			_, after, _ = strings.Cut(after, "</a>")
		}
		if !within(tag) {
			c.end()
		}
		rest = after
	}
	c.end()
	return c.words
}

// Texts yields what readers read of the section, in pieces that end between words
// or where markup stands.
func (s *Section) Texts(yield func(string)) {
	for rest := s.html; rest != ""; {
		text, markup, _ := strings.Cut(rest, "<")
		if strings.Contains(text, "&") {
			text = html.UnescapeString(text)
		}
		if text != "" {
			yield(text)
		}
		tag, after, _ := strings.Cut(markup, ">")
		if footnote(tag) {
			_, after, _ = strings.Cut(after, "</a>")
		}
		rest = after
	}
}

// wordCount counts words in a text that comes in pieces.
type wordCount struct {
	words int
	begun bool // a letter or a digit was read since the last space
}

func (c *wordCount) end() {
	if c.begun {
		c.words++
	}
	c.begun = false
}

func (c *wordCount) read(text string) {
	for i := 0; i < len(text); {
		b := text[i]
		switch {
		case 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9':
			c.begun = true
		case b == ' ' || '\t' <= b && b <= '\r':
			c.end()
		case b >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(text[i:])
			if unicode.IsSpace(r) {
				c.end()
			} else if unicode.IsLetter(r) || unicode.IsDigit(r) {
				c.begun = true
			}
			i += size
			continue
		}
		i++
	}
}

// footnote tells whether a tag begins the number of a footnote, or the arrow back
// from it.
func footnote(tag string) bool { return strings.Contains(tag, `class="footnote-`) }

// within tells whether a tag is of an element within a line.
func within(tag string) bool {
	name, _, _ := strings.Cut(strings.TrimPrefix(tag, "/"), " ")
	return slices.Contains(inline, name)
}
