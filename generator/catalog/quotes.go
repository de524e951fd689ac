package catalog

import (
	"cmp"
	"strings"
)

// Quoted is a title within the quotation marks of the language, typeset. Those that
// it has itself are those of a quotation within another.
func (l *Language) Quoted(title string) string {
	outer, inner, gap := l.rules.quotes, cmp.Or(l.rules.inner, curled), l.rules.inside.String()
	if inner == outer {
		inner = single
	}
	within := strings.NewReplacer(outer.open+gap, inner.open, gap+outer.close, inner.close, outer.open, inner.open, outer.close, inner.close)
	return outer.open + gap + within.Replace(l.Typeset(title)) + gap + outer.close
}

// quotation makes the straight mark at i one that opens or closes.
func (t *setter) quotation(i int) {
	if t.opens(i, t.doubles) {
		marks := t.quotes
		if t.inner.open != "" && t.doubles+t.typed > 0 {
			marks = t.inner
			t.nested++
		}
		t.doubles++
		t.put(i, i+1, marks.open)
		if marks == guillemets {
			t.spaceAfter(i+1, t.inside)
		}
		return
	}
	marks := t.quotes
	if t.nested > 0 {
		marks = t.inner
		t.nested--
	}
	t.doubles = max(0, t.doubles-1)
	if marks == guillemets {
		t.spaceBefore(i, t.inside)
	}
	t.put(i, i+1, marks.close)
}

// The pairs that languages share.
var (
	guillemets = pair{"«", "»"}
	curled     = pair{"“", "”"}
	single     = pair{"‘", "’"}
)

// spaceAfter sets the space behind an opening mark that ends at i, unless the
// text ends there or the next run holds it.
func (t *setter) spaceAfter(i int, g gap) {
	if k := t.gapEnd(i); !isEdge(t.runeAt(k)) {
		t.space(i, k, g)
	}
}

// spaceBefore sets the space before a closing mark at i.
func (t *setter) spaceBefore(i int, g gap) {
	k := t.gapStart(i)
	if t.spaced != i && k >= t.settled && !isEdge(t.runeBefore(k)) {
		t.space(k, i, g)
	}
}

// apostrophe curls a straight one, except the sign of feet or minutes; where
// it may be a quotation mark, that sign is not told from one that closes.
func (t *setter) apostrophe(i int) {
	if t.single == "" {
		if isDigit(t.runeBefore(i)) && !isWord(t.runeAt(i+1)) {
			return
		}
		t.put(i, i+1, "’")
		return
	}
	if t.opensSingle(i) {
		t.singles++
		t.put(i, i+1, t.single)
		return
	}
	t.singles = max(0, t.singles-1)
	t.put(i, i+1, "’")
}

// opensSingle tells whether the mark at i is a quotation mark that opens and
// no apostrophe: not within a word, nor before the year in '68.
func (t *setter) opensSingle(i int) bool {
	if isWord(t.runeBefore(i)) || isDigit(t.runeAt(i+1)) {
		return false
	}
	return t.opens(i, t.singles)
}
