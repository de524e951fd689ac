package document

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// A term is found in a text of its own words wherever any of them would be, were
// each looked up.
func TestAFilteredWordIsNoTerm(t *testing.T) {
	parts := []string{"l’", "l'", "é", "É", "eau", "Eau", "CCAS", "ccas", "a", " ", "-", "1er", "œ", "Œuvre", "x", ".", "’"}
	r := rand.New(rand.NewPCG(1, 2))
	text := func(n int) string {
		var b strings.Builder
		for range 1 + r.IntN(n) {
			b.WriteString(parts[r.IntN(len(parts))])
		}
		return b.String()
	}
	found := 0
	for range 20_000 {
		form, s := text(3), text(5)
		terms := NewTerms([]Form{{form, "x"}})
		_, got := terms.at(s)
		for i := range terms.begin {
			terms.begin[i] = ^uint64(0)
		}
		_, want := terms.at(s)
		if got != want {
			t.Fatalf("%q is found in %q: %d, want %d", form, s, got, want)
		}
		if want > 0 {
			found++
		}
	}
	if found < 100 {
		t.Errorf("only %d texts have a term", found)
	}
}

// Of many forms with one first word, those are found that would be, were each
// compared.
func TestOneOfManyTermsIsFoundAsOneOfFew(t *testing.T) {
	parts := []string{"l’", "l'", "é", "É", "eau", "Eau", "CCAS", "ccas", "a", " ", "-", "x"}
	r := rand.New(rand.NewPCG(3, 4))
	text := func(n int) string {
		s := "la "
		for range 1 + r.IntN(n) {
			s += parts[r.IntN(len(parts))]
		}
		return s
	}
	found := 0
	for range 5_000 {
		var all []Form
		for range 3 * fewForms {
			f := text(4)
			all = append(all, Form{f, f})
		}
		many, few := NewTerms(all), NewTerms(all)
		for _, forms := range few.byWord {
			forms.bySpell = nil
		}
		s := text(6)
		got, n := many.at(s)
		want, m := few.at(s)
		if got != want || n != m {
			t.Fatalf("in %q %q is found, want %q", s, got, want)
		}
		if m > 0 {
			found++
		}
	}
	if found < 500 {
		t.Errorf("only %d texts have a term", found)
	}
}
