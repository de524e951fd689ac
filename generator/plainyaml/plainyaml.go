// Package plainyaml reads plain YAML, the form in which editors write front
// matter and tables, several times as fast as the library reads all of YAML.
// Text comes in, and out come the very nodes that go.yaml.in/yaml gives: kind,
// style, tag, value, content, line and column; comments alone are left out.
//
// Plain are mappings, sequences, [a, b] and {a: b} within one line, and scalars
// within one line, bare or quoted; comments, blank lines, lines that end in
// CRLF. All else in YAML, and all that is wrong, is refused, never reported: the
// library is then to read the text. So no text has other nodes here than there,
// which FuzzPlain holds against the library.
//
// The rules are those of https://yaml.org/spec/1.2.2/ as the library has them.
package plainyaml

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// deepest is how deep collections may stand in each other. The library goes further.
const deepest = 20

// longest is how many bytes a key may have. The library takes longer ones.
const longest = 100

// Parse returns the root node of a text in UTF-8, or false if the text is not
// plain or holds no node. Values are parts of the text, which they keep in
// memory.
func Parse(text string) (*yaml.Node, bool) { return new(Room).Parse(text) }

// Parse is Parse with nodes that lie in the room, until it is cleared.
func (m *Room) Parse(text string) (*yaml.Node, bool) {
	r := reader{text: text, line: 1, column: 1, room: m}
	r.pass() // the first line may hold a node at once
	if r.at == len(text) || !plain(text) {
		return nil, false
	}
	root := r.block()
	return root, !r.refused && r.at == len(text)
}

// plain tells whether a text is free of the characters that are in some way
// special to the library: tabs and other control characters, the line ends of
// Unicode, the byte order mark, the two last of the plane.
func plain(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c == '\r' && strings.HasPrefix(text[i:], "\r\n"):
		case c < ' ' && c != '\n', c == 0x7f, c == 0xc2 && text[i+1] < 0xa0,
			c == 0xe2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")),
			c == 0xef && (strings.HasPrefix(text[i:], "\ufeff") || strings.HasPrefix(text[i:], "\uffff") || strings.HasPrefix(text[i:], "\ufffe")):
			return false
		}
	}
	return true
}

// A reader stands before a byte of the text.
type reader struct {
	text            string
	at              int
	refused         bool
	line, start     int // of the line: its number, from 1, and its first byte
	column, counted int // the column of the byte counted, in characters from 1
	room            *Room
	open            []*yaml.Node // those in the collections that are not at their end
	depth           int          // of these collections
}

// refuse gives up a text that is not plain: it is as if it ended here.
func (r *reader) refuse() *yaml.Node {
	r.refused, r.at = true, len(r.text)
	return nil
}

// peek returns the next byte; at the end of the text it is a line end.
func (r *reader) peek() byte {
	if r.at < len(r.text) {
		return r.text[r.at]
	}
	return '\n'
}

// gap tells whether a space or a line end stands at a place of the text.
func (r *reader) gap(at int) bool {
	return at >= len(r.text) || strings.IndexByte(" \r\n", r.text[at]) >= 0
}

// pass goes on to the next node or to the end of the text. It returns false if
// that node is still on the same line.
func (r *reader) pass() bool {
	before := r.line
	for r.at < len(r.text) {
		switch c := r.text[r.at]; {
		case c == '\n':
			r.line, r.start = r.line+1, r.at+1
			r.column, r.counted = 1, r.start
			r.at++
		case c == ' ' || c == '\r':
			r.at++
		case c == '#' && (r.at == r.start || r.text[r.at-1] == ' '):
			comment, _, _ := strings.Cut(r.text[r.at:], "\n")
			r.at += len(comment)
		default:
			return r.line > before
		}
	}
	return true
}

// node returns a new node that begins here.
func (r *reader) node(kind yaml.Kind, style yaml.Style, tag string) *yaml.Node {
	n := r.room.node(len(r.text) - r.at)
	n.Kind, n.Style, n.Tag = kind, style, tag
	n.Line, n.Column = r.here()
	return n
}

// here returns the line and the column of the next byte.
func (r *reader) here() (line, column int) {
	r.column += utf8.RuneCountInString(r.text[r.counted:r.at])
	r.counted = r.at
	return r.line, r.column
}

// enter opens a collection, of which close is the end.
func (r *reader) enter() (first int) {
	if r.depth++; r.depth > deepest {
		r.refuse()
	}
	return len(r.open)
}

// close makes the nodes from first on the content of the collection n.
func (r *reader) close(n *yaml.Node, first int) *yaml.Node {
	n.Content = append(n.Content, r.open[first:]...)
	r.open = r.open[:first]
	r.depth--
	return n
}

// indent is how far the next byte is from the start of its line. Where a node
// of a block begins, only spaces and dashes stand before it.
func (r *reader) indent() int { return r.at - r.start }

// goesOn tells whether a block at an indent has another line. Blocks around it
// have other indents, so a line that none of them takes is left over in the end.
func (r *reader) goesOn(indent int) bool { return r.at < len(r.text) && r.indent() == indent }

// dash tells whether the dash of a list is next.
func (r *reader) dash() bool { return r.peek() == '-' && r.gap(r.at+1) }

// colon goes past the colon that follows a key. It returns false if none does.
func (r *reader) colon(key *yaml.Node) bool {
	r.spaces()
	if key == nil || key.Kind != yaml.ScalarNode || len(key.Value) > longest || r.peek() != ':' || !r.gap(r.at+1) {
		return false
	}
	r.at++
	return true
}

func (r *reader) spaces() {
	for r.peek() == ' ' {
		r.at++
	}
}

// block reads the node that begins here, be it first in its line or after a
// dash, and goes on to the next.
func (r *reader) block() *yaml.Node {
	indent := r.indent()
	if r.dash() {
		n := r.node(yaml.SequenceNode, 0, "!!seq")
		first := r.enter()
		for r.goesOn(indent) && r.dash() {
			r.at++
			item := r.below(indent, false)
			r.open = append(r.open, item)
		}
		return r.close(n, first)
	}
	key := r.inline(false)
	if !r.colon(key) {
		return r.last(key)
	}
	n := r.node(yaml.MappingNode, 0, "!!map")
	n.Line, n.Column = key.Line, key.Column
	first := r.enter()
	for {
		value := r.below(indent, true)
		r.open = append(r.open, key, value)
		if !r.goesOn(indent) {
			return r.close(n, first)
		}
		if key = r.inline(false); !r.colon(key) {
			return r.refuse()
		}
	}
}

// last is for a node n that is to be the last of its line.
func (r *reader) last(n *yaml.Node) *yaml.Node {
	if !r.pass() {
		return r.refuse()
	}
	return n
}

// below reads the value of a key or the item of a dash, which stand at an
// indent: what follows on their line, or else the block in the lines below them.
// The list of a key need not be indented. Without either, the value is null and
// stands right behind the colon or the dash.
func (r *reader) below(indent int, ofKey bool) *yaml.Node {
	line, column := r.here()
	switch same := !r.pass(); {
	case same && ofKey:
		return r.last(r.inline(false))
	case same || r.at < len(r.text) && (r.indent() > indent || ofKey && r.indent() == indent && r.dash()):
		return r.block()
	}
	n := r.node(yaml.ScalarNode, 0, "!!null")
	n.Line, n.Column = line, column
	return n
}
