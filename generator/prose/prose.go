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

// Sentences parts a text at the marks that end sentences and at the ends of
// lines, where headings end.
func Sentences(text string) []string {
	var out []string
	for _, s := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(".!?…\n", r) }) {
		if len(Words(s)) > 0 {
			out = append(out, strings.TrimSpace(s))
		}
	}
	return out
}

// Filler is from which part of its content words on a sentence says again what
// a summary says; a sentence of fewer content words than fewest says too little
// to be judged. Of the 1,840 sentences of the guide's practices, boxes and
// networks in November 2026, the three of 0.8 and more told the summary again,
// headings among them; those of 0.71 and less shared names with it and added
// something.
const (
	Filler = 0.75
	fewest = 5
)

// Repeated is the part of a sentence's content words that a summary has too, 0
// where there are too few of them. Words count by their first six letters, so
// that endings do not.
func Repeated(sentence, summary string) float64 {
	mine, theirs := content(sentence), content(summary)
	if len(mine) < fewest {
		return 0
	}
	same := 0
	for w := range mine {
		if theirs[w] {
			same++
		}
	}
	return float64(same) / float64(len(mine))
}

// content are the words of a text that say something: those of four letters
// and more, and numbers.
func content(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range Words(text) {
		if len(w) > 3 || w != "" && unicode.IsDigit(rune(w[0])) {
			out[w[:min(len(w), 6)]] = true
		}
	}
	return out
}
