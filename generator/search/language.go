package search

import (
	"strings"

	"github.com/blevesearch/snowballstem"
)

// rules are what the index knows of a language; what is zero is not done. The
// stemmers are those of the Snowball project (snowballstem.org) as bleve keeps
// them: generated from its own sources, for eighteen languages.
type rules struct {
	stem func(*snowballstem.Env) bool
	// plural is the end of a plural that the stemmer leaves in some words: vélos.
	plural string
	// none are words that say nothing by themselves, as they are folded: articles,
	// pronouns, what is left of them before an apostrophe, what questions begin with.
	none string
}

// ruled has the rules of each language that has some, by the base of its BCP 47
// tag.
var ruled = map[string]*rules{
	"en": &english,
	"es": &spanish,
	"fr": &french,
}

func rulesOf(tag string) *rules {
	base, _, _ := strings.Cut(tag, "-")
	if r := ruled[base]; r != nil {
		return r
	}
	return &rules{}
}

// stemmed is the stem of a word in lower case.
func (r *rules) stemmed(env *snowballstem.Env, word string) string {
	if r.stem == nil {
		return word
	}
	env.SetCurrent(word)
	r.stem(env)
	stem := env.Current()
	if one := strings.TrimSuffix(stem, r.plural); len(one) > 2 {
		return one
	}
	return stem
}
