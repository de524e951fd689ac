package plainyaml

import "go.yaml.in/yaml/v4"

// block reads the node that begins here, be it first in its line or after the
// dash of a list, and all its lines.
func (r *reader) block() *yaml.Node {
	if r.dash() {
		return r.sequence()
	}
	indent := r.indent()
	n := r.inline(false)
	switch {
	case n == nil:
		return nil
	case n.Kind == yaml.ScalarNode && r.colon():
		return r.mapping(n, indent)
	case !r.pass():
		return nil
	}
	return n
}

// dash tells whether the dash of a list is next.
func (r *reader) dash() bool { return r.peek() == '-' && r.blank(r.at+1) }

// colon goes past the colon that follows a key, if one does.
func (r *reader) colon() bool {
	r.spaces()
	if r.peek() != ':' || !r.blank(r.at+1) {
		return false
	}
	r.at++
	return true
}

// A collection goes on as long as lines begin just below its first. Where
// another begins, it ends: those around it have other indents, so a line that
// none of them takes is left over, and the text is refused.
func (r *reader) goesOn(indent int) bool { return r.at < len(r.text) && r.indent() == indent }

func (r *reader) sequence() *yaml.Node {
	indent := r.indent()
	line, column := r.here()
	n := r.node(yaml.SequenceNode, "!!seq", line, column)
	first := len(r.open)
	if r.depth++; r.depth > deepest {
		return nil
	}
	for r.goesOn(indent) && r.dash() {
		r.at++
		line, column := r.here()
		r.spaces()
		item := r.below(indent, line, column, false)
		if item == nil {
			return nil
		}
		r.open = append(r.open, item)
	}
	return r.close(n, first)
}

// mapping reads a mapping of which the first key and its colon are read.
func (r *reader) mapping(key *yaml.Node, indent int) *yaml.Node {
	n := r.node(yaml.MappingNode, "!!map", key.Line, key.Column)
	first := len(r.open)
	if r.depth++; r.depth > deepest {
		return nil
	}
	for {
		line, column := r.here()
		r.spaces()
		value := r.below(indent, line, column, true)
		if value == nil {
			return nil
		}
		r.open = append(r.open, key, value)
		if !r.goesOn(indent) {
			return r.close(n, first)
		}
		if key = r.inline(false); key == nil || key.Kind != yaml.ScalarNode || !r.colon() {
			return nil
		}
	}
}

// below reads the value of a key or the item of a dash, which stand at an
// indent: what follows on their line, or else the block in the lines below them.
// The list of a key need not be indented. Without either, the value is null and
// stands at line and column, right behind the colon or the dash.
func (r *reader) below(indent, line, column int, ofKey bool) *yaml.Node {
	if !r.pass() {
		if !ofKey {
			return r.block()
		}
		if n := r.inline(false); n != nil && r.pass() {
			return n
		}
		return nil
	}
	if r.at < len(r.text) && (r.indent() > indent || ofKey && r.indent() == indent && r.dash()) {
		return r.block()
	}
	return r.node(yaml.ScalarNode, "!!null", line, column)
}
