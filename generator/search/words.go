package search

import (
	"strings"
	"unicode"

	"github.com/blevesearch/snowballstem"
)

// vocabulary gives words numbers, from 0, as they come.
type vocabulary struct {
	texts []string // folded
	// kin has of each word one that has a stem with it, which may be itself; see
	// root. It is worked out last, by akin.
	kin     []int32
	numbers map[string]int32 // of folded words
	senses  []sense
	known   map[sense]int32
	tongues map[string]*tongue
}

// sense is a word with the stem that it has in a language. Few words have two: a
// word of two languages, or two words that are one without accents.
type sense struct {
	word           int32
	language, stem string
}

// tongue is what a vocabulary knows of a language.
type tongue struct {
	vocabulary *vocabulary
	language   string
	rules      *rules
	none       map[string]bool
	forms      map[string]int32 // words as they are written, with the numbers of their senses, -1 for none
	env        *snowballstem.Env
}

func newVocabulary() *vocabulary {
	return &vocabulary{numbers: map[string]int32{}, known: map[sense]int32{}, tongues: map[string]*tongue{}}
}

// in returns what is known of a language.
func (v *vocabulary) in(language string) *tongue {
	t := v.tongues[language]
	if t == nil {
		t = &tongue{
			vocabulary: v, language: language, rules: rulesOf(language), none: map[string]bool{}, forms: map[string]int32{},
			env: snowballstem.NewEnv(""),
		}
		for word := range strings.FieldsSeq(t.rules.none) {
			t.none[word] = true
		}
		v.tongues[language] = t
	}
	return t
}

// longest is how long a word may be, in bytes: what is longer is none.
const longest = 40

// number is that of the sense of a word, -1 of one that says nothing.
func (t *tongue) number(form string) int32 {
	n, known := t.forms[form]
	if known {
		return n
	}
	form = strings.Clone(form)
	n = t.add(form)
	t.forms[form] = n
	return n
}

func (t *tongue) add(form string) int32 {
	text := Fold(form)
	if text == "" || len(text) > longest || t.none[text] {
		return -1
	}
	return t.vocabulary.add(text, t.language, Fold(t.rules.stemmed(t.env, strings.ToLower(form))))
}

// add is the number of a sense, which may be new, as its word may.
func (v *vocabulary) add(text, language, stem string) int32 {
	n, known := v.numbers[text]
	if !known {
		n = int32(len(v.texts)) //nolint:gosec // fewer words than that
		v.numbers[text] = n
		v.texts, v.kin = append(v.texts, text), append(v.kin, n)
	}
	s := sense{n, language, stem}
	number, known := v.known[s]
	if !known {
		number = int32(len(v.senses)) //nolint:gosec // fewer than that
		v.known[s], v.senses = number, append(v.senses, s)
	}
	return number
}

// akin joins the words that have a stem in common in the senses that are used,
// unless they are numbers.
func (v *vocabulary) akin(used []bool) {
	type stem struct{ language, stem string }
	first := map[stem]int32{}
	for i, s := range v.senses {
		if !used[i] || v.isNumber(s.word) {
			continue
		}
		key := stem{s.language, s.stem}
		if other, known := first[key]; known {
			a, b := v.root(s.word), v.root(other)
			v.kin[max(a, b)] = min(a, b)
		} else {
			first[key] = s.word
		}
	}
}

// isNumber tells whether a word begins with a digit.
func (v *vocabulary) isNumber(word int32) bool { return unicode.IsDigit(rune(v.texts[word][0])) }

// root is the word that stands for all that have a stem with one.
func (v *vocabulary) root(n int32) int32 {
	for v.kin[n] != n {
		v.kin[n] = v.kin[v.kin[n]]
		n = v.kin[n]
	}
	return n
}
