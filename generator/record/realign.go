package record

import "go.yaml.in/yaml/v4"

// mends are how lines of a text came to be mended, by their numbers, each step after
// the one before: what stands at a place of the mended text is told where somebody
// wrote it.
type mends map[int][]mend

// mend is what became of a line when a mistake in it was mended: how many characters
// it had before and has after, and how many of them stayed at its start and its end.
type mend struct{ was, is, start, end int }

func newMend(before, after string) mend {
	was, is := []rune(before), []rune(after)
	m := mend{was: len(was), is: len(is)}
	shorter := min(m.was, m.is)
	for m.start < shorter && was[m.start] == is[m.start] {
		m.start++
	}
	for m.end < shorter-m.start && was[m.was-1-m.end] == is[m.is-1-m.end] {
		m.end++
	}
	return m
}

// column is where in its line as it was written something stands, from its column in
// the line as it is mended by now, both counted from 1 in characters.
func (m mends) column(line, column int) int {
	steps := m[line]
	for i := len(steps) - 1; i >= 0; i-- {
		column = steps[i].back(column)
	}
	return column
}

// back is where something stood before the mistake was mended. What was put in stood
// where it is missing.
func (m mend) back(column int) int {
	switch {
	case column <= m.start+1:
		return column
	case column > m.is-m.end:
		return min(column-m.is+m.was, m.was+1)
	}
	return m.start + 1
}

// realign gives nodes that were read of the mended text the columns of the other.
func (m mends) realign(n *yaml.Node) *yaml.Node {
	if len(m) > 0 {
		n.Column = m.column(n.Line, n.Column)
		for _, below := range n.Content {
			m.realign(below)
		}
	}
	return n
}
