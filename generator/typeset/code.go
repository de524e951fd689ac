package typeset

import (
	"strings"
	"unicode"

	"recueil/generator/typeface"
)

// Sources are written in the code of Typst, not in its markup: every text is a
// string literal, in which two signs alone mean something, and in what a string
// says nothing does. A value of code is a string here; "" is nothing, and is left
// out wherever it stands.

// literal is a name, an anchor or an address as a string literal
// (typst.app/docs/reference/foundations/str). Characters that nobody sees are
// spaces, as in HTML.
func literal(s string) string {
	if s == "" {
		return ""
	}
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// quoted is a text that readers see, as a string literal: with a sign for what no
// typeface has, and places at which what is longer than a line breaks.
func quoted(s string) string { return literal(breaking(typeface.Shown(s))) }

// addressed is an address that readers see: without its scheme, with a place to
// break behind each of its signs.
func addressed(address string) string {
	address = strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://")
	var b strings.Builder
	for _, r := range address {
		b.WriteRune(r)
		if strings.ContainsRune(signs, r) {
			b.WriteRune(mayEnd)
		}
	}
	return quoted(b.String())
}

// call calls a function of style.typ, or one of Typst's own.
func call(name string, args ...string) string {
	return name + "(" + strings.Join(some(args), ", ") + ")"
}

// named is an argument with a name.
func named(name, value string) string {
	if value == "" {
		return ""
	}
	return name + ": " + value
}

// block is what its parts are one after the other.
func block(parts ...string) string {
	parts = some(parts)
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return "{" + strings.Join(parts, "; ") + "}"
}

// joined are parts with a text between them.
func joined(separator string, parts ...string) string {
	parts = some(parts)
	var out []string
	for i, part := range parts {
		if i > 0 {
			out = append(out, quoted(separator))
		}
		out = append(out, part)
	}
	return block(out...)
}

// array is a list of values, "" for none.
func array(list []string) string {
	list = some(list)
	if len(list) == 0 {
		return ""
	}
	return "(" + strings.Join(list, ", ") + ",)"
}

// given is a value as an argument that must be there.
func given(value string) string {
	if value == "" {
		return "none"
	}
	return value
}

// some leaves out what is nothing.
func some(list []string) []string {
	out := make([]string, 0, len(list))
	for _, one := range list {
		if one != "" {
			out = append(out, one)
		}
	}
	return out
}

// each prints the items of a list.
func each[T any](list []T, print func(T) string) []string {
	out := make([]string, 0, len(list))
	for _, one := range list {
		out = append(out, print(one))
	}
	return out
}
