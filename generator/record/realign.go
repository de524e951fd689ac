package record

import "go.yaml.in/yaml/v4"

// mends are how lines of a text came to be mended, by their numbers, each step after
// the one before: what stands at a place of the mended text is told where somebody
// wrote it.
type mends map[int][]mend

// mend is a line before and after a mistake in it was mended.
type mend struct{ was, is string }

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
	was, is := []rune(m.was), []rune(m.is)
	shorter := min(len(was), len(is))
	start, end := 0, 0
	for start < shorter && was[start] == is[start] {
		start++
	}
	for end < shorter-start && was[len(was)-1-end] == is[len(is)-1-end] {
		end++
	}
	switch {
	case column <= start+1:
		return column
	case column > len(is)-end:
		return min(column-len(is)+len(was), len(was)+1)
	}
	return start + 1
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
