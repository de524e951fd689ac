package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"recueil/generator/catalog"
)

// Text is a text as its words: in lower case and without accents, with where
// each stands; figures count as words, punctuation does not. One Text may read
// many, one after the other, and takes no more room than the longest.
type Text struct {
	form  []byte // the words, a space between two
	words []word
}

// word is a word of a text.
type word struct {
	from, to   int  // in the text
	begin, end int  // in the form
	last       bool // a sentence ends behind it
}

// Span is a stretch of a text, in bytes.
type Span struct{ From, To int }

// Read takes the place of what was read before.
func (t *Text) Read(text string) {
	t.form, t.words = t.form[:0], t.words[:0]
	for i := 0; i < len(text); {
		end, plain := wordAt(text, i)
		if end == i {
			c, size := utf8.DecodeRuneInString(text[i:])
			if len(t.words) > 0 && strings.ContainsRune(".!?…\n", c) {
				t.words[len(t.words)-1].last = true
			}
			i += size
			continue
		}
		if len(t.words) > 0 {
			t.form = append(t.form, ' ')
		}
		begin := len(t.form)
		if plain {
			for _, c := range []byte(text[i:end]) {
				if 'A' <= c && c <= 'Z' {
					c += 'a' - 'A'
				}
				t.form = append(t.form, c)
			}
		} else {
			t.form = append(t.form, catalog.Slug(text[i:end])...)
		}
		t.words = append(t.words, word{from: i, to: end, begin: begin, end: len(t.form)})
		i = end
	}
}

// wordAt returns where the word ends that begins at i, i where none does, and
// whether it is plain: ASCII alone.
func wordAt(text string, i int) (end int, plain bool) {
	plain = true
	for i < len(text) {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9':
			i++
		case c < utf8.RuneSelf:
			return i, plain
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				return i, plain
			}
			plain = false
			i += size
		}
	}
	return i, plain
}

// run is the form of n words from the one at i.
func (t *Text) run(i, n int) []byte { return t.form[t.words[i].begin:t.words[i+n-1].end] }

// span is where n words from the one at i stand.
func (t *Text) span(i, n int) Span { return Span{t.words[i].from, t.words[i+n-1].to} }

// Count returns how many words and sentences the text has.
func (t *Text) Count() (words, sentences int) {
	for i, w := range t.words {
		if w.last || i+1 == len(t.words) {
			sentences++
		}
	}
	return len(t.words), sentences
}
