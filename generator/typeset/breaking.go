package typeset

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word that is longer than its line would reach over the margin, and over what
// stands there. So what is longer than a line of the margin gets places at which it
// breaks where it has to.

const (
	// longest is how many letters a word has that is set as it is.
	longest = 30
	// apart is how many letters stand at least between two places to break, and
	// before the first and behind the last; parted how many at most.
	apart, parted = 3, 8
)

const (
	mayPart = '\u00ad' // a hyphen at the end of a line, and nothing elsewhere
	mayEnd  = '\u200b' // the same without a hyphen, for what is no word
	staying = '\u2060' // no line ends here
)

// signs are those of addresses behind which they break.
const signs = "/.?&=_-"

// breaking is a text with places to break in what is longer than a line, and with
// none where a slash begins a mark, as that of HTML for an end.
func breaking(s string) string {
	if len(s) <= longest && !strings.Contains(s, "/") {
		return s
	}
	letters := []rune(s)
	var b strings.Builder
	for from := 0; from < len(letters); {
		to := from
		for to < len(letters) && !parts(letters[to]) {
			to++
		}
		b.WriteString(broken(letters[from:to]))
		if to < len(letters) {
			b.WriteRune(letters[to])
		}
		from = to + 1
	}
	return b.String()
}

// parts tells whether a line may end at a character anyway, or a word ends there.
func parts(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == mayEnd
}

// broken is a word with its places to break.
func broken(word []rune) string {
	long, part := len(word) > longest, mayPart
	for _, r := range word {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’.,;:!?()«»\"…", r) {
			part = mayEnd
		}
	}
	var b strings.Builder
	since := 0
	for i, r := range word {
		if long && since >= apart && len(word)-i >= apart && breaks(word, i, since) {
			b.WriteRune(part)
			since = 0
		}
		b.WriteRune(r)
		since++
		if r == '/' && i+1 < len(word) && (i == 0 || strings.ContainsRune("<([", word[i-1])) {
			b.WriteRune(staying)
		}
	}
	return b.String()
}

// breaks tells whether a word may be broken before one of its characters: behind
// the sign of an address, before a syllable, or where it is time.
func breaks(word []rune, at, since int) bool {
	before, after := word[at-1], word[at]
	switch {
	case unicode.IsMark(after), unicode.Is(unicode.Cf, after), unicode.Is(unicode.Cf, before):
		return false
	case unicode.IsPunct(after):
		return since >= 2*parted
	case strings.ContainsRune(signs, before), since >= parted:
		return true
	}
	return wordly(before) && wordly(after) && !vowel(after) && at+1 < len(word) && vowel(word[at+1])
}

// widest is how many letters the longest word of a title has, where it breaks or not.
// What it says is no more than a hint of how large the title may be.
func widest(title string) string {
	most := 1
	for _, word := range strings.FieldsFunc(breaking(title), func(r rune) bool { return r == mayPart || parts(r) }) {
		most = max(most, utf8.RuneCountInString(word))
	}
	return strconv.Itoa(most)
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }

func vowel(r rune) bool {
	return strings.ContainsRune("aeiouyàâäáãéèêëíîïóôöõúùûüœæåøаеиоуыэюя", unicode.ToLower(r))
}
