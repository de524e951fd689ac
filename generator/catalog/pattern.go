package catalog

import (
	"fmt"
	"strings"
	"unicode"
)

// pattern is a string of which every template action is the name of an
// argument: text/template fills thousands of them slowly.
type pattern []piece

// piece is a stretch of text, or the name of an argument.
type piece struct{ text, name string }

// compile cuts a string at its arguments; ok is false where it has any other
// action.
func compile(s string) (p pattern, ok bool) {
	for {
		text, rest, found := strings.Cut(s, "{{")
		p = append(p, piece{text: text})
		if !found {
			return p, true
		}
		action, rest, closed := strings.Cut(rest, "}}")
		name, field := strings.CutPrefix(action, ".")
		if !closed || !field || name == "" || strings.ContainsFunc(name, notInName) {
			return nil, false
		}
		p = append(p, piece{name: name})
		s = rest
	}
}

// notInName tells which characters may not be in the name of an argument.
func notInName(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// fill is not ok where an argument is missing, or there is no pattern.
func (p pattern) fill(args map[string]any) (s string, ok bool) {
	var b strings.Builder
	for _, piece := range p {
		b.WriteString(piece.text)
		if piece.name == "" {
			continue
		}
		value := args[piece.name]
		if value == nil {
			return "", false
		}
		if text, is := value.(string); is {
			b.WriteString(text)
		} else {
			fmt.Fprint(&b, value)
		}
	}
	return b.String(), p != nil
}
