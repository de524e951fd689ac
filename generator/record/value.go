// Package record reads YAML nodes, front matter and tables alike, into typed
// values that remember where they stand, so that every later check can point
// at the line and column of what it speaks of.
//
// It takes nodes, not text, and reports to a diag.List; it never returns an
// error. A value that has the wrong form is reported and left empty.
package record

import (
	"reflect"
	"strconv"

	"go.yaml.in/yaml/v4"

	"recueil/generator/diag"
)

// Text is a scalar and the place where it stands. A key that is absent
// leaves the zero Text.
type Text struct {
	Value string
	At    diag.Position
}

// Set tells whether the key is there with something in it.
func (t Text) Set() bool { return t.Value != "" }

// Number is a whole number and the place where it stands.
type Number struct {
	Value int
	At    diag.Position
}

// Text is the number as a text at its place.
func (n Number) Text() Text { return Text{strconv.Itoa(n.Value), n.At} }

// Decimals are decimal numbers and the place where their list stands.
type Decimals struct {
	Values []float64
	At     diag.Position
}

// Local is a text in each language: written once when it is the same in all
// of them, or as a mapping from language tags. A language without a text of
// its own is served the text of the first language that has one, as sheets are.
type Local struct {
	at   diag.Position
	same string
	by   spoken[Text]
	// order are the languages in which a text is looked for when one lacks it;
	// none for a text that languages may do without.
	order []string
}

// Set tells whether the key is there with something in it.
func (l Local) Set() bool { return l.same != "" || len(l.by) > 0 }

// In returns the text for readers of a language: their own, or that of the
// first language that has one. Language tells which it is.
func (l Local) In(language string) string {
	if t, ok := l.by.in(l.Language(language)); ok {
		return t.Value
	}
	return l.same
}

// Language returns the language of what In returns, and "" for a text that is
// the same in all of them or that there is not.
func (l Local) Language(language string) string {
	if _, ok := l.by.in(language); ok {
		return language
	}
	for _, other := range l.order {
		if _, ok := l.by.in(other); ok {
			return other
		}
	}
	return ""
}

// Texts returns the text of each language that has one of its own, and the
// one that is the same in all for each of the others.
func (l Local) Texts(languages []string) map[string]Text {
	out := map[string]Text{}
	for _, language := range languages {
		if t, ok := l.by.in(language); ok {
			out[language] = t
		} else if l.same != "" {
			out[language] = Text{l.same, l.at}
		}
	}
	return out
}

// spoken are values of languages, each language once. There are few, and very many
// lists of them: a map of two texts takes four times the memory.
type spoken[T any] []inLanguage[T]

type inLanguage[T any] struct {
	Tag   string
	Value T
}

func (s spoken[T]) in(tag string) (value T, there bool) {
	for i := range s {
		if s[i].Tag == tag {
			return s[i].Value, true
		}
	}
	return value, false
}

// Forms is a list of texts for each language, or one list for all.
type Forms struct {
	same []Text
	by   spoken[[]Text]
}

// In returns the list of a language.
func (f Forms) In(language string) []Text {
	if list, ok := f.by.in(language); ok {
		return list
	}
	return f.same
}

// Mark is where a mapping begins. A struct that embeds it is told.
type Mark struct{ Start diag.Position }

func (m *Mark) mark(at diag.Position) { m.Start = at }

// Raw is a value of any form, of which only the words count.
type Raw struct {
	// Texts are the scalars in it, in order; the keys of mappings are not among
	// them. What a value stands for, in a mapping of the two, follows the value
	// in one text with it: "80", "80 places".
	Texts []string
}

// Worded is a Raw of the form that T has: it is looked at as a T would be, and only
// the words are kept. A text may always stand in its place.
type Worded[T any] struct{ Raw }

func (w *Worded[T]) raw() (words *Raw, form reflect.Value) {
	return &w.Raw, reflect.New(reflect.TypeFor[T]()).Elem()
}

// Form is the type of which the value has the form.
func (Worded[T]) Form() reflect.Type { return reflect.TypeFor[T]() }

// measured takes a mapping of a value and of what it is a value of.
func measured(n *yaml.Node) (value, what string, ok bool) {
	if c := n.Content; len(c) == 4 && c[0].Value == "value" && c[2].Value == "what" &&
		c[1].Kind == yaml.ScalarNode && c[3].Kind == yaml.ScalarNode {
		return c[1].Value, c[3].Value, true
	}
	return "", "", false
}

func scalars(n *yaml.Node, out []string) []string {
	switch n.Kind {
	case yaml.ScalarNode:
		return append(out, n.Value)
	case yaml.MappingNode:
		if value, what, ok := measured(n); ok {
			return append(out, value, value+" "+what)
		}
		for i := 1; i < len(n.Content); i += 2 {
			out = scalars(n.Content[i], out)
		}
	case yaml.SequenceNode:
		for _, c := range n.Content {
			out = scalars(c, out)
		}
	}
	return out
}
