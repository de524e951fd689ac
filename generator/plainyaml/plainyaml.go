// Package plainyaml reads plain YAML, the form in which editors write front
// matter and tables, several times as fast as the library reads all of YAML.
// Text comes in, and out come the very nodes that go.yaml.in/yaml gives: kind,
// style, tag, value, content, line and column; comments alone are left out.
//
// Plain are mappings, sequences, [a, b] and {a: b} within one line, and scalars
// within one line, bare or quoted; comments, blank lines, lines that end in
// CRLF. All else in YAML, and all that is wrong, is refused, never reported: the
// library is then to read the text. So no text has other nodes here than there,
// which FuzzParse holds against the library.
//
// The rules are those of https://yaml.org/spec/1.2.2/ as the library has them.
package plainyaml

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// deepest is how deep nodes may stand in each other. The library goes further.
const deepest = 50

// slab is how many nodes are allocated at once: those of a usual sheet.
const slab = 40

// Parse returns the root node of a text in UTF-8, or false if the text is not
// plain or holds no node. Values are parts of the text, which they keep in
// memory.
func Parse(text string) (*yaml.Node, bool) {
	if !plain(text) {
		return nil, false
	}
	r := reader{text: text, line: 1, column: 1}
	r.pass() // the first line may hold a node at once
	root := r.block()
	return root, root != nil && r.at == len(text)
}

// plain tells whether a text is free of the characters that are in some way
// special to the library: tabs and other control characters, the line ends of
// Unicode, the byte order mark and its neighbours.
func plain(text string) bool {
	for i := range len(text) {
		switch c, rest := text[i], text[i+1:]; {
		case c == '\r':
			if !strings.HasPrefix(rest, "\n") {
				return false
			}
		case c < ' ' && c != '\n', c == 0x7f, c == 0xef,
			c == 0xc2 && rest[0] < 0xa0,
			c == 0xe2 && (strings.HasPrefix(rest, "\x80\xa8") || strings.HasPrefix(rest, "\x80\xa9")):
			return false
		}
	}
	return true
}

// A reader stands before a byte of the text. Its methods return nil or false
// for what is not plain; the text is then given up.
type reader struct {
	text        string
	at          int
	line, start int // of the line: its number, from 1, and its first byte
	// column is that of the byte counted, in characters from 1.
	column, counted int
	depth           int

	nodes []yaml.Node // of the slab, free ones
	// content is the slab from which the content of nodes is cut, and open that
	// of the collections which are being read.
	content, open []*yaml.Node
}

// peek returns the next byte; at the end of the text it is a line end.
func (r *reader) peek() byte {
	if r.at < len(r.text) {
		return r.text[r.at]
	}
	return '\n'
}

// blank tells whether a space or a line end stands at a place of the text.
func (r *reader) blank(at int) bool {
	return at >= len(r.text) || r.text[at] == ' ' || r.text[at] == '\n' || r.text[at] == '\r'
}

func (r *reader) spaces() {
	for r.peek() == ' ' {
		r.at++
	}
}

// indent is how far the next byte is from the start of its line. Before it are
// spaces and dashes only when a node of a block begins there.
func (r *reader) indent() int { return r.at - r.start }

// pass goes on to the next node or to the end of the text. It returns false if
// that node is still on the same line.
func (r *reader) pass() bool {
	before := r.line
	for r.at < len(r.text) {
		switch c := r.text[r.at]; {
		case c == '\n':
			r.at++
			r.line, r.start = r.line+1, r.at
			r.column, r.counted = 1, r.at
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

// here returns the line and the column of the next byte.
func (r *reader) here() (line, column int) {
	r.column += utf8.RuneCountInString(r.text[r.counted:r.at])
	r.counted = r.at
	return r.line, r.column
}

func (r *reader) node(kind yaml.Kind, tag string, line, column int) *yaml.Node {
	if len(r.nodes) == 0 {
		r.nodes = make([]yaml.Node, slab)
	}
	n := &r.nodes[0]
	r.nodes = r.nodes[1:]
	n.Kind, n.Tag, n.Line, n.Column = kind, tag, line, column
	return n
}

// close makes the nodes that were opened after the first so many the content of n.
func (r *reader) close(n *yaml.Node, first int) *yaml.Node {
	children := r.open[first:]
	if len(r.content) < len(children) {
		r.content = make([]*yaml.Node, max(slab, len(children)))
	}
	n.Content = r.content[:len(children):len(children)]
	r.content = r.content[len(children):]
	copy(n.Content, children)
	r.open = r.open[:first]
	r.depth--
	return n
}
