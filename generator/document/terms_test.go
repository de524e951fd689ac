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
