package plainyaml

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"
)

// inline reads a node within a line, but for its last spaces: a scalar, [a, b]
// or {a: b}. in tells whether it stands in one of the latter.
func (r *reader) inline(in bool) *yaml.Node {
	switch c := r.peek(); c {
	case '[':
		return r.flow(r.node(yaml.SequenceNode, yaml.FlowStyle, "!!seq"), ']')
	case '{':
		return r.flow(r.node(yaml.MappingNode, yaml.FlowStyle, "!!map"), '}')
	case '"':
		return r.quoted(r.node(yaml.ScalarNode, yaml.DoubleQuotedStyle, "!!str"), c, '\\', `"\/n`)
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
// that are escaped stands for itself, n for a line end; other escapes are refused.
func (r *reader) quoted(n *yaml.Node, quote, escape byte, escaped string) *yaml.Node {
	r.at++
	var before []byte // the value up to from, where it is not a part of the text
	for from := r.at; r.peek() != '\n'; r.at++ {
		switch c := r.text[r.at]; {
		case c == escape && r.at+1 < len(r.text) && strings.IndexByte(escaped, r.text[r.at+1]) >= 0:
			before = append(before, r.text[from:r.at]...)
			r.at++
			from = r.at
			if r.text[r.at] == 'n' {
				before = append(before, '\n')
				from++
			}
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

// bare reads a scalar without quotes. In [a, b] and {a: b} it ends before the
// marks of these too.
func (r *reader) bare(in bool) *yaml.Node {
	first := r.peek()
	if first == '-' && r.at+1 < len(r.text) {
		first = r.text[r.at+1]
	}
	if strings.IndexByte(" \r\n-?:,[]{}#&*!|>'\"%@`.<", first) >= 0 {
		return r.refuse()
	}
	end := r.bareEnd(in)
	value := r.text[r.at:end]
	tag := tagOf(value)
	if tag == "" {
		return r.refuse()
	}
	n := r.node(yaml.ScalarNode, 0, tag)
	n.Value, r.at = value, end
	return n
}

// bareEnd is where the last word ends of a scalar without quotes.
func (r *reader) bareEnd(in bool) int {
	end := r.at
	for at := r.at; at < len(r.text); at++ {
		switch c := r.text[at]; {
		case c == ' ':
			continue
		case c == '\n', c == '\r', c == '#' && r.text[at-1] == ' ', in && flowMark(c),
			c == ':' && (r.gap(at+1) || in && flowMark(r.text[at+1])):
			return end
		}
		end = at + 1
	}
	return end
}

func flowMark(c byte) bool { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}' }

// tagOf returns the tag that a bare scalar has by its form, or "" for a form
// whose tag takes more rules than these: 1_000, +1, .5, a time.
func tagOf(s string) string {
	unsigned := strings.TrimPrefix(s, "-")
	switch c := unsigned[0]; {
	case c >= '0' && c <= '9':
		return tagOfNumber(s, unsigned)
	case c == '+', len(unsigned) < len(s) && c == '_':
		return ""
	}
	switch s {
	case "true", "True", "TRUE", "false", "False", "FALSE":
		return "!!bool"
	case "~", "null", "Null", "NULL":
		return "!!null"
	}
	return "!!str"
}

// tagOfNumber is tagOf for what begins with a digit, with its sign or without.
// What is no number is text: 2 rooms, 18:30, 2022-11, 3rd, the stamp 12e38837.
func tagOfNumber(s, unsigned string) string {
	if strings.Contains(s, "_") {
		return ""
	}
	if len(s) > 4 && digits(s[:4]) && s[4] == '-' && !digits(s[5:]) {
		if _, err := time.Parse(time.DateOnly, s); err == nil {
			return "!!timestamp"
		}
		return ""
	}
	if digits(unsigned) || unsigned[0] == '0' {
		switch _, err := strconv.ParseInt(s, 0, 64); {
		case errors.Is(err, strconv.ErrRange):
			return ""
		case err == nil && s != "-0":
			return "!!int"
		}
	}
	if strings.Trim(s, "0123456789+-.eE") == "" {
		if _, err := strconv.ParseFloat(s, 64); err == nil {
			return "!!float"
		}
	}
	return "!!str"
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }
