package plainyaml

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// indent is how far the next byte is from the start of its line. Where a node
// of a block begins, only spaces and dashes stand before it.
func (r *reader) indent() int { return r.at - r.start }

// goesOn tells whether a block at an indent has another line. Blocks around it
// have other indents, so a line that none of them takes is left over in the end.
func (r *reader) goesOn(indent int) bool { return r.at < len(r.text) && r.indent() == indent }

// dash tells whether the dash of a list is next.
func (r *reader) dash() bool { return r.peek() == '-' && r.ends(r.at+1) }

// colon goes past the colon that follows a key. It returns false if none does.
func (r *reader) colon(key *yaml.Node) bool {
	r.spaces()
	if key == nil || key.Kind != yaml.ScalarNode || r.peek() != ':' || !r.ends(r.at+1) {
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
			r.open = append(r.open, r.below(indent, false))
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
		r.open = append(r.open, key)
		r.open = append(r.open, r.below(indent, true))
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

// inline reads a node within a line, but for its last spaces: a scalar, [a, b]
// or {a: b}. in tells whether it stands in one of the latter.
func (r *reader) inline(in bool) *yaml.Node {
	switch c := r.peek(); c {
	case '[':
		return r.flow(r.node(yaml.SequenceNode, yaml.FlowStyle, "!!seq"), ']')
	case '{':
		return r.flow(r.node(yaml.MappingNode, yaml.FlowStyle, "!!map"), '}')
	case '"':
		return r.quoted(r.node(yaml.ScalarNode, yaml.DoubleQuotedStyle, "!!str"), c, '\\', `"\/`)
	case '\'':
		return r.quoted(r.node(yaml.ScalarNode, yaml.SingleQuotedStyle, "!!str"), c, c, `'`)
	}
	return r.bare(in)
}

// flow reads the content of n, [a, b] or {a: b}.
func (r *reader) flow(n *yaml.Node, closing byte) *yaml.Node {
	r.at++
	r.spaces()
	first := r.enter()
	for more := r.peek() != closing; more; r.spaces() {
		entry := r.inline(true)
		r.open = append(r.open, entry)
		if n.Kind == yaml.MappingNode {
			if !r.colon(entry) {
				return r.refuse()
			}
			r.spaces()
			r.open = append(r.open, r.inline(true))
		}
		r.spaces()
		if more = r.peek() == ','; more {
			r.at++
		}
	}
	if r.peek() != closing {
		return r.refuse()
	}
	r.at++
	return r.close(n, first)
}

// quoted reads the value of n up to the quote. After an escape, one of the bytes
// that are escaped stands for itself; other escapes are refused.
func (r *reader) quoted(n *yaml.Node, quote, escape byte, escaped string) *yaml.Node {
	r.at++
	var before []byte // the value up to from, where it is not a part of the text
	for from := r.at; r.peek() != '\n'; r.at++ {
		switch c := r.text[r.at]; {
		case c == escape && r.at+1 < len(r.text) && strings.IndexByte(escaped, r.text[r.at+1]) >= 0:
			before = append(before, r.text[from:r.at]...)
			r.at++
			from = r.at
		case c == quote:
			n.Value = r.text[from:r.at]
			if before != nil {
				n.Value = string(append(before, n.Value...))
			}
			r.at++
			return n
		case c == escape:
			return r.refuse()
		}
	}
	return r.refuse()
}
