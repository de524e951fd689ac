package plainyaml

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// inline reads a node within a line: a scalar, [a, b] or {a: b}. in tells
// whether it stands in one of the latter.
func (r *reader) inline(in bool) *yaml.Node {
	switch c := r.peek(); c {
	case '[', '{':
		return r.flow(c)
	case '"', '\'':
		return r.quoted(c)
	}
	return r.bare(in)
}

// flow reads [a, b] or {a: b}.
func (r *reader) flow(opening byte) *yaml.Node {
	line, column := r.here()
	n := r.node(yaml.SequenceNode, "!!seq", line, column)
	closing := byte(']')
	if opening == '{' {
		n.Kind, n.Tag, closing = yaml.MappingNode, "!!map", '}'
	}
	n.Style = yaml.FlowStyle
	first := len(r.open)
	if r.depth++; r.depth > deepest {
		return nil
	}
	r.at++
	r.spaces()
	if r.peek() == closing {
		r.at++
		r.depth--
		return n
	}
	for {
		if !r.entry(n.Kind) {
			return nil
		}
		r.spaces()
		c := r.peek()
		r.at++
		if c == closing {
			return r.close(n, first)
		}
		if c != ',' {
			return nil
		}
		r.spaces()
	}
}

// entry reads one entry of [a, b] or of {a: b}.
func (r *reader) entry(kind yaml.Kind) bool {
	n := r.inline(true)
	if n == nil {
		return false
	}
	r.open = append(r.open, n)
	if kind == yaml.SequenceNode {
		return true
	}
	if n.Kind != yaml.ScalarNode || !r.colon() {
		return false
	}
	r.spaces()
	if n = r.inline(true); n == nil {
		return false
	}
	r.open = append(r.open, n)
	return true
}

// quoted reads a scalar in quotes that close on its line. Of escapes, a quote is
// read, a backslash and a slash.
func (r *reader) quoted(quote byte) *yaml.Node {
	line, column := r.here()
	n := r.node(yaml.ScalarNode, "!!str", line, column)
	escape, escaped := byte('\\'), "\"\\/"
	n.Style = yaml.DoubleQuotedStyle
	if quote == '\'' {
		escape, escaped = '\'', "'"
		n.Style = yaml.SingleQuotedStyle
	}
	r.at++
	var before []byte // what stands before from, if it holds escapes
	for from := r.at; r.peek() != '\n' && r.peek() != '\r'; r.at++ {
		c := r.peek()
		switch {
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
			return nil
		}
	}
	return nil
}

// bare reads a scalar without quotes. In [a, b] and {a: b} it ends before the
// marks of these too.
func (r *reader) bare(in bool) *yaml.Node {
	c := r.peek()
	if c == '-' && r.at+1 < len(r.text) {
		c = r.text[r.at+1]
	}
	if strings.IndexByte(" \r\n-?:,[]{}#&*!|>'\"%@`.<", c) >= 0 {
		return nil
	}
	from, end := r.at, r.at
scan:
	for at := from; at < len(r.text); at++ {
		switch r.text[at] {
		case '\n', '\r':
			break scan
		case ' ':
			continue
		case '#':
			if r.text[at-1] == ' ' {
				break scan
			}
		case ':':
			if r.blank(at+1) || in && strings.IndexByte(",[]{}", r.text[at+1]) >= 0 {
				break scan
			}
		case ',', '[', ']', '{', '}':
			if in {
				break scan
			}
		}
		end = at + 1
	}
	tag := tagOf(r.text[from:end])
	if tag == "" {
		return nil
	}
	line, column := r.here()
	n := r.node(yaml.ScalarNode, tag, line, column)
	n.Value, r.at = r.text[from:end], end
	return n
}
