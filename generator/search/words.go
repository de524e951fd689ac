package search

import (
	"strings"
	"unicode"

	"github.com/blevesearch/snowballstem"
)

// vocabulary gives words numbers, from 0, as they come.
type vocabulary struct {
	texts []string // folded
	// kin has of each word one that has a stem with it, which may be itself; see root.
	kin     []int32
	numbers map[string]int32 // of folded words
	tongues map[string]*tongue
}

// tongue is what a vocabulary knows of a language.
type tongue struct {
	vocabulary *vocabulary
	rules      *rules
	none       map[string]bool
	forms      map[string]int32 // words as they are written, with their numbers, -1 for none
	stems      map[string]int32
	env        *snowballstem.Env
}

func newVocabulary() *vocabulary {
	return &vocabulary{numbers: map[string]int32{}, tongues: map[string]*tongue{}}
}

// in returns what is known of a language.
func (v *vocabulary) in(language string) *tongue {
	t := v.tongues[language]
	if t == nil {
		t = &tongue{
			vocabulary: v, rules: rulesOf(language), none: map[string]bool{}, forms: map[string]int32{}, stems: map[string]int32{},
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

// number is that of a word, -1 of one that says nothing.
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
	v := t.vocabulary
	n, known := v.numbers[text]
	if !known {
		n = int32(len(v.texts)) //nolint:gosec // fewer words than that
		v.numbers[text] = n
		v.texts, v.kin = append(v.texts, text), append(v.kin, n)
	}
	stem := Fold(t.rules.stemmed(t.env, strings.ToLower(form)))
	if other, known := t.stems[stem]; known {
		v.join(n, other)
	} else {
		t.stems[stem] = n
	}
	return n
}

// join says that two words have one stem, unless one is a number.
func (v *vocabulary) join(a, b int32) {
	if unicode.IsDigit(rune(v.texts[a][0])) {
		return
	}
	a, b = v.root(a), v.root(b)
	v.kin[max(a, b)] = min(a, b)
}

// root is the word that stands for all that have a stem with one.
func (v *vocabulary) root(n int32) int32 {
	for v.kin[n] != n {
		v.kin[n] = v.kin[v.kin[n]]
		n = v.kin[n]
	}
	return n
}
