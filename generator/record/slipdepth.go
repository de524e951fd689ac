package record

import (
	"reflect"
	"slices"
	"strings"
)

// Keys that stand deeper than those beside them.

// frontKeys are keys of sheets that stand at the margin, whatever is above them.
var frontKeys = []string{
	"title", "summary", "slug", "themes", "territories", "actors", "networks", "publics", "related", "days",
	"status", "period", "unsaid", "sources", "reviewed", "follows", "pictures",
}

// top are the keys that stand nowhere within the value of another one.
func (r *Reader) top() []string {
	if r.shape == nil {
		return frontKeys
	}
	var outer []string
	inner := map[string]bool{}
	for _, k := range Keys(r.shape) {
		outer = append(outer, k.Name)
		below(k.Type, inner, 0)
	}
	return slices.DeleteFunc(outer, func(key string) bool { return inner[key] })
}

// below adds the keys that a value of a type may hold.
func below(t reflect.Type, keys map[string]bool, depth int) {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || depth > mostDepth {
		return
	}
	for _, k := range Keys(t) {
		keys[k.Name] = true
		below(k.Type, keys, depth+1)
	}
}

// deeper tells whether a key stands deeper than the key above it, which has a
// value already, and how deep it belongs: as deep as that one, or as one further
// out, where that is a language or the key stands at the top alone.
func (s *sloppy) deeper(i int, line string) (depth int, is bool) {
	above := s.above(i)
	if above < 0 || strings.HasPrefix(strings.TrimSpace(line), "- ") {
		return 0, false
	}
	m := entry.FindStringSubmatch(strings.TrimSuffix(s.lines[above], "\r"))
	if m == nil || indent(line) <= len(m[1]) || !complete(m[4]) {
		return 0, false
	}
	key := entry.FindStringSubmatch(line)
	if key == nil {
		return 0, false
	}
	return s.depthOf(above, len(m[1]), m[2], key[2]), true
}

// depthOf is how deep a key belongs below a line, of which the key stands at a depth.
func (s *sloppy) depthOf(above, depth int, over, key string) int {
	top := slices.Contains(s.top, key)
	if !top && (len(over) != 2 || len(key) == 2) {
		return depth
	}
	for j := above - 1; j >= 0 && depth > 0; j-- {
		m := entry.FindStringSubmatch(s.lines[j])
		if m == nil || len(m[1]) >= depth {
			continue
		}
		if depth = len(m[1]); !top {
			break
		}
	}
	return depth
}

// astray tells whether a key that stands at the top alone stands elsewhere, below
// another that does not, and how deep it belongs.
func (s *sloppy) astray(i int, m []string) (depth int, is bool) {
	above := s.above(i)
	if above < 0 || strings.Contains(m[1], "-") || !slices.Contains(s.top, m[2]) {
		return 0, false
	}
	over := entry.FindStringSubmatch(s.lines[above])
	if over == nil || !complete(strings.TrimSuffix(over[4], "\r")) {
		return 0, false
	}
	depth = s.depthOf(above, len(over[1]), over[2], m[2])
	return depth, depth < len(m[1])
}

// complete tells whether a value ends on its line: a text, or brackets and quotation
// marks that are closed.
func complete(value string) bool {
	if value == "" {
		return false
	}
	switch value[0] {
	case '|', '>', '#', '&', '!':
		return false
	case '"', '\'':
		return closed(value) > 0
	case '[', '{':
		return balanced(value)
	}
	return true
}

// balanced tells whether as many brackets are closed as are opened.
func balanced(value string) bool {
	return strings.Count(value, "[") == strings.Count(value, "]") && strings.Count(value, "{") == strings.Count(value, "}")
}
