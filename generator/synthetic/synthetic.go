// Package synthetic makes guides of any size, to measure the program with: the
// content and the ledger of a guide that nobody wrote, in French and in
// English, with everything that a guide may have.
//
// In come a size, a shape and a seed; out come files, always the same ones.
// Both languages of a text are put together from pairs of phrases, so that
// they hold the same facts; what a text states is noted, and items of the
// ledger, or the account of somebody, state it too. Check finds no error in
// the guide, and the warnings that translations in different states deserve.
// The lengths and the numbers of all things are those of the guide on
// welcoming territories, in proportion; places have the names and the codes
// of the official list, and nothing that is said of them is true.
package synthetic

import (
	"errors"
	"fmt"
	"slices"
)

// Options say which guide is made.
type Options struct {
	// Sheets is the number of practice sheets, each in two languages.
	Sheets int
	// Shape is one of Shapes.
	Shape string
	// Seed makes other texts; the same seed makes the same ones.
	Seed uint64
}

// The shapes of a guide.
const (
	Default   = "default"
	OneTheme  = "one-theme" // all practices and boxes belong to one topic
	OnePlace  = "one-place" // all practices are of one town
	ManyTerms = "terms"     // a glossary of a thousand terms
)

// Shapes are all of them.
var Shapes = []string{Default, OneTheme, OnePlace, ManyTerms}

// Write makes a guide and hands its files to take, in an order that is always
// the same. It fails on options that it does not know and with the errors of
// take.
func Write(o Options, take func(path string, text []byte) error) error {
	if o.Sheets < 1 {
		return errors.New("a guide has one sheet at least")
	}
	if !slices.Contains(Shapes, o.Shape) {
		return fmt.Errorf("the shape %q is none of %v", o.Shape, Shapes)
	}
	p, err := newPlan(o)
	if err != nil {
		return err
	}
	m := &maker{plan: p, take: take}
	m.config()
	m.assets()
	m.tables()
	m.themes("themes", themeTree)
	for i := range p.practices {
		m.practice(i)
	}
	for i := range p.boxes {
		m.box(i)
	}
	for i := range p.networks {
		m.network(i)
	}
	for i := range p.profiles {
		m.profile(i)
	}
	for i := range editorialPages {
		m.page(i)
	}
	m.ledger() // last: until here items were cited
	return m.err
}

// maker writes the files of a guide. After an error it writes nothing more.
type maker struct {
	*plan
	take func(path string, text []byte) error
	err  error
}

func (m *maker) file(path, text string) {
	if m.err == nil {
		m.err = m.take(path, []byte(text))
	}
}
