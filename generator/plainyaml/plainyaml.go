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
const deepest = 50

// Parse returns the root node of a text in UTF-8, or false if the text is not
// plain or holds no node. Values are parts of the text, which they keep in
// memory.
func Parse(text string) (*yaml.Node, bool) {
	r := reader{text: text, line: 1, column: 1}
	r.pass() // the first line may hold a node at once
	if r.at == len(text) || !plain(text) {
		return nil, false
	}
	root := r.block()
	return root, !r.refused && r.at == len(text)
}

// plain tells whether a text is free of the characters that are in some way
// special to the library: tabs and other control characters, the line ends of
// Unicode, the byte order mark and its neighbours.
func plain(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c == '\r' && strings.HasPrefix(text[i:], "\r\n"):
		case c < ' ' && c != '\n', c == 0x7f, c == 0xef, c == 0xc2 && text[i+1] < 0xa0,
			c == 0xe2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
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
	depth           int
	// nodes are free ones, allocated many at once, and content is free for what
	// they hold; open are those of the collections that are not at their end.
	nodes         []yaml.Node
	content, open []*yaml.Node
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

// ends tells whether a mark in front of a place of the text is not part of a word.
func (r *reader) ends(at int) bool {
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
	if len(r.nodes) == 0 {
		r.nodes = make([]yaml.Node, 4+(len(r.text)-r.at)/30)
	}
	n := &r.nodes[0]
	r.nodes = r.nodes[1:]
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

// enter opens a collection, which close ends.
func (r *reader) enter() (first int) {
	if r.depth++; r.depth > deepest {
		r.refuse()
	}
	return len(r.open)
}

// close makes the nodes from first on the content of the collection n.
func (r *reader) close(n *yaml.Node, first int) *yaml.Node {
	r.depth--
	children := r.open[first:]
	if len(children) == 0 {
		return n
	}
	if len(r.content) < len(children) {
		r.content = make([]*yaml.Node, len(children)+(len(r.text)-r.at)/30)
	}
	n.Content = r.content[:len(children):len(children)]
	r.content = r.content[len(children):]
	copy(n.Content, children)
	r.open = r.open[:first]
	return n
}
