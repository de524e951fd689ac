package plainyaml

import (
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"
)

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
	end := r.at
scan:
	for at := r.at; at < len(r.text); at++ {
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
			if r.ends(at+1) || in && strings.IndexByte(",[]{}", r.text[at+1]) >= 0 {
				break scan
			}
		case ',', '[', ']', '{', '}':
			if in {
				break scan
			}
		}
		end = at + 1
	}
	value := r.text[r.at:end]
	tag := tagOf(value)
	if tag == "" {
		return r.refuse()
	}
	n := r.node(yaml.ScalarNode, 0, tag)
	n.Value, r.at = value, end
	return n
}

// tagOf returns the tag that a bare scalar has by its form, or "" for a form
// whose tag takes more rules than these: 0x1f, 1_000, 017, +1.
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
func tagOfNumber(s, unsigned string) string {
	whole, fraction, pointed := strings.Cut(unsigned, ".")
	mantissa, exponent, _ := strings.Cut(s, "e")
	switch {
	case len(s) <= 18 && digits(whole) && pointed && digits(fraction): // 18 digits fit an int
		return "!!float"
	case len(s) <= 18 && digits(unsigned) && (unsigned[0] != '0' || s == "0"):
		return "!!int"
	case exponent != "" && digits(mantissa) && digits(exponent): // 12e38837, a stamp, is too large for a float
		if _, err := strconv.ParseFloat(s, 64); err == nil {
			return "!!float"
		}
	case len(s) > 4 && digits(s[:4]) && s[4] == '-':
		if _, err := time.Parse(time.DateOnly, s); err == nil {
			return "!!timestamp"
		}
		if !digits(s[5:]) { // unlike 2022-11
			return ""
		}
	case strings.Trim(s, "0123456789+-.eE") == "", strings.Contains(s, "_"),
		unsigned[0] == '0' && strings.IndexByte("xXoObB", unsigned[1]) >= 0:
		return ""
	}
	return "!!str" // 2 rooms, 18:30, 3rd, 810d2e11
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }
