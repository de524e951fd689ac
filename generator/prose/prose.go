// Package prose holds what the guide's prose is measured by: the words of a
// text, and its shingles, runs of words as numbers, by which a sheet is
// compared with the sources that it may not copy.
//
// It is used by its own test over the real content and by gen, which makes
// the shingles of the source documents; the program does not import it.
package prose

import (
	"hash/fnv"
	"strings"
	"unicode"

	"recueil/generator/catalog"
)

// Run is how many words in a row may not be those of a source: one more than
// the eight that may.
const Run = 9

// Words returns the words of a text in lower case and without accents;
// figures count as words, punctuation does not.
func Words(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		words[i] = catalog.Slug(w)
	}
	return words
}

// Shingles returns a number for each run of Run words, in order.
func Shingles(words []string) []uint64 {
	var out []uint64
	for i := 0; i+Run <= len(words); i++ {
		h := fnv.New64a()
		_, _ = h.Write([]byte(strings.Join(words[i:i+Run], " ")))
		out = append(out, h.Sum64())
	}
	return out
}

// Sentences parts a text at the marks that end sentences.
func Sentences(text string) []string {
	var out []string
	for _, s := range strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' }) {
		if len(Words(s)) > 0 {
			out = append(out, strings.TrimSpace(s))
		}
	}
	return out
}
