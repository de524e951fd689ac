package document

import (
	"strings"
	"unicode/utf8"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/record"
)

// Tongue tells in which languages texts are written, as far as that is certain.
type Tongue struct {
	// Own is how many are in the language in which they should be.
	Own int
	// Other are the beginnings of those in another one, with its tag as the text.
	Other []Word
}

// Tongues tells the languages of a guide apart by their small words: those of
// the interface string "language.words" that no other of them has.
type Tongues struct {
	languages []*catalog.Language
	of        map[string]int // a word to its language
}

// NewTongues prepares the languages of a guide.
func NewTongues(languages []*catalog.Language) *Tongues {
	t := &Tongues{languages: languages, of: map[string]int{}}
	shared := map[string]bool{}
	for i, l := range languages {
		for _, word := range strings.Fields(l.Text("language.words")) {
			if of, ok := t.of[word]; ok && of != i {
				shared[word] = true
			}
			t.of[word] = i
		}
	}
	for word := range shared {
		delete(t.of, word)
	}
	return t
}

// A text has so many words at least to be judged, and so many small words of
// its language, several times as many as of its own: names and titles in another
// language stand in most texts.
const (
	fewestWords = 8
	fewestSmall = 3
	inTitles    = 4 // as many in titles and labels, which are mostly names
	timesMore   = 4
	longestWord = 9 // in bytes, of a small one
	enough      = 4 // small words of a text's own language, where it has no others
)

// Other returns the language of a text that is certainly not in its own, else nil.
func (t *Tongues) Other(own *catalog.Language, text string) *catalog.Language {
	if l := t.judge(own, text, fewestSmall); l != own {
		return l
	}
	return nil
}

// judge returns the language of a text, nil where that is not certain. Small words
// with a capital begin names more often than sentences, and do not count; nor does
// what stands in quotation marks, as it is another's.
func (t *Tongues) judge(own *catalog.Language, text string, small int) *catalog.Language {
	counts := make([]int, len(t.languages))
	words, open := 0, true // whether a quotation may still find its end
	for i := 0; i < len(text); {
		if c := text[i]; open && (c == '"' || c == 0xC2 || c == 0xE2) {
			n, ended := quotation(text[i:])
			if open = ended; n > 0 {
				i += n
				continue
			}
		}
		if c := text[i]; c < beyond && lower[c] == 0 {
			i++
			continue
		}
		end := i
		for end < len(text) && (text[end] >= beyond || lower[text[end]] != 0) && !strings.HasPrefix(text[end:], "’") {
			end++
		}
		if end == i {
			end += len("’")
		} else if words++; end-i <= longestWord {
			if of, ok := t.of[text[i:end]]; ok {
				if counts[of]++; t.languages[of] == own && counts[of] >= enough && words >= fewestWords && counts[of] == sum(counts) {
					return own // as nearly all texts are
				}
			}
		}
		i = end
	}
	if words < fewestWords {
		return nil
	}
	mine := 0
	for i, l := range t.languages {
		if l == own {
			mine = counts[i]
		}
	}
	for i, l := range t.languages {
		switch {
		case counts[i] < small:
		case l == own:
			return own
		case counts[i] >= timesMore*mine:
			return l
		}
	}
	return nil
}

// quotation is how many bytes the quotation has with which a text begins, 0 where
// none does. It is not ended where one begins and has no end: to look for the end
// of another behind it would be to read the text again for each.
func quotation(text string) (length int, ended bool) {
	for _, marks := range [][2]string{{`"`, `"`}, {"«", "»"}, {"“", "”"}} {
		if words, ok := strings.CutPrefix(text, marks[0]); ok {
			end := strings.Index(words, marks[1])
			if end < 0 {
				return 0, false
			}
			return len(marks[0]) + end + len(marks[1]), true
		}
	}
	return 0, true
}

func sum(counts []int) (all int) {
	for _, n := range counts {
		all += n
	}
	return all
}

// add judges a text that should be in a language and begins at a place.
func (t *Tongue) add(known *Tongues, own *catalog.Language, text string, small int, at func() diag.Position) {
	if known == nil {
		return
	}
	switch l := known.judge(own, text, small); l {
	case nil:
	case own:
		t.Own++
	default:
		t.Other = append(t.Other, Word{l.Tag, at()})
	}
}

// Opening judges a title, a label and a summary that stand at places.
func (t *Tongue) Opening(known *Tongues, own *catalog.Language, title, label, summary record.Text) {
	for _, name := range []record.Text{title, label} {
		t.add(known, own, name.Value, inTitles, func() diag.Position { return name.At })
	}
	t.add(known, own, summary.Value, fewestSmall, func() diag.Position { return summary.At })
}

// tongue judges the passages of a section, what is marked as another language
// left out.
func (d *Parsed) tongue(passages []passage, known *Tongues) (t Tongue) {
	for i := range passages {
		p := &passages[i]
		if !p.quotes && utf8.RuneCountInString(p.text) > fewestWords {
			t.add(known, d.language, p.unmarked(), fewestSmall, func() diag.Position { return p.at(0) })
		}
	}
	return t
}
