package record

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Texts in quotation marks in which the same mark stands: 'L'équipe', and those that
// are not closed within brackets.

// within is the text between quotation marks, without what these need.
func within(mark byte, text string) string {
	if mark == '\'' {
		return strings.ReplaceAll(text, "''", "'")
	}
	return strings.NewReplacer(`\\`, `\`, `\"`, `"`).Replace(text)
}

// wraps tells whether the first and the last mark of a value belong together, although
// another stands before a byte of it; if not, they are of two quotations: "Une" et "deux".
func wraps(value string, n int) bool {
	return apostrophe(value, n-1) || value[n-2] == ' ' || value[n-2] == '(' || strings.Count(value, value[:1])%2 == 1
}

// apostrophe tells whether a mark of a text stands between two letters.
func apostrophe(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+1:])
	return text[at] == '\'' && unicode.IsLetter(before) && unicode.IsLetter(after)
}

// ranOn matches what stands between two quotation marks of which the first was to
// be closed before the next key.
var ranOn = regexp.MustCompile(`^(.*?)(, *[a-z_]+: *)$`)

// keyBehind matches another key behind a value: a comma is missing.
var keyBehind = regexp.MustCompile(`^ +[a-z_]+: `)

// ends tells whether a value in brackets ends where a text begins.
func ends(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	return rest == "" || strings.ContainsAny(rest[:1], ",]}:#")
}

// flowQuoted looks at a value in brackets that begins with a quotation mark, at a byte of
// a line, and returns how long it is, 0 where it goes on below; or it mends it.
func (s *sloppy) flowQuoted(i, at int, open []int, line string) (length int, mended bool) {
	value := line[at:]
	n := closed(value)
	if n > 0 && (ends(value[n:]) || keyBehind.MatchString(value[n:])) {
		return n, false
	}
	if n > 0 {
		if m := ranOn.FindStringSubmatch(value[1 : n-1]); m != nil {
			s.tell(i, at, "yaml-open-quote", line[:at+1+len(m[1])]+value[:1]+value[1+len(m[1]):])
			return 0, true
		}
		if last := lastMark(value, n); last > 0 && wraps(value[:last+1], n) {
			s.tell(i, at+n, "yaml-after-quote", line[:at]+inQuotes(within(value[0], value[1:last]))+value[last+1:])
			return 0, true
		}
	}
	if len(open) == 0 || n == 0 && s.closedBelow(i, value) {
		return n, false
	}
	end := len(value)
	if line[open[len(open)-1]] == '{' {
		end = 1 + valueEnd.FindStringIndex(value[1:])[0]
	} else if to := strings.IndexAny(value, ",]"); to > 0 {
		end = to
	}
	if n > 0 && n < end && !apostrophe(value, n-1) {
		s.tell(i, at+n, "yaml-after-quote", line[:at]+inQuotes(strings.TrimRight(value[:end], " "))+value[end:])
		return 0, true
	}
	text := strings.TrimRight(value[1:end], " ")
	s.tell(i, at, "yaml-open-quote", line[:at]+inQuotes(within(value[0], text))+value[end:])
	return 0, true
}

// lastMark is where a text in brackets is closed that seems to be so at a byte already,
// 0 for nowhere: another begins before.
func lastMark(value string, n int) int {
	for at := n; at < len(value); at++ {
		if value[at] != value[0] {
			continue
		}
		if before := strings.TrimRight(value[:at], " "); strings.ContainsAny(before[len(before)-1:], "[{,:") {
			return 0
		}
		if ends(value[at+1:]) {
			return at
		}
	}
	return 0
}
