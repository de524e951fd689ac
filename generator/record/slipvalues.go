package record

import (
	"regexp"
	"strings"
)

// value looks at what stands behind a key or a dash, from a byte of a line on.
func (s *sloppy) value(i, from int, line string) {
	value := line[from:]
	if value == "" || s.disguised(i, from, line) {
		return
	}
	switch value[0] {
	case '"', '\'':
		s.quoted(i, from, line)
	case '[', '{':
		s.flow(i, from, line)
	case '#':
	case '@', '`', '%', '*', '&', '!', '|', '>', ',', ']', '}', '?':
		if strings.IndexByte("*&!|>?", value[0]) < 0 || len(value) > 1 {
			s.tell(i, from, "yaml-sign", line[:from]+inQuotes(plainPart(value)))
		}
	default:
		if strings.HasPrefix(value, "- ") {
			return
		}
		plain := plainPart(value)
		colon := strings.Index(plain, ": ")
		if colon < 0 && strings.HasSuffix(plain, ":") {
			colon = len(plain) - 1
		}
		if colon >= 0 {
			s.tell(i, from+colon, "yaml-colon", line[:from]+inQuotes(plain))
		}
	}
}

// plainPart is a value without the comment behind it.
func plainPart(value string) string {
	if at := strings.Index(value, " # "); at >= 0 {
		value = value[:at]
	}
	return strings.TrimRight(value, " \t")
}

// inQuotes writes a text as YAML reads it, whatever is in it.
func inQuotes(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

// closed is the length of a text in quotation marks at the beginning of a
// value, 0 where they are not closed.
func closed(value string) int {
	mark := value[0]
	for i := 1; i < len(value); i++ {
		switch {
		case mark == '"' && value[i] == '\\':
			i++
		case value[i] == mark && mark == '\'' && i+1 < len(value) && value[i+1] == mark:
			i++
		case value[i] == mark:
			return i + 1
		}
	}
	return 0
}

// quoted looks at a value that begins with a quotation mark.
func (s *sloppy) quoted(i, from int, line string) {
	value := line[from:]
	n := closed(value)
	if n == 0 {
		if !s.closedBelow(i, value) {
			s.tell(i, from, "yaml-open-quote", line[:from]+inQuotes(within(value[0], strings.TrimRight(value[1:], " \t"))))
		}
		return
	}
	rest := strings.TrimSpace(value[n:])
	if rest == "" || rest[0] == '#' && value[n] == ' ' || rest[0] == ':' {
		return
	}
	whole := plainPart(value)
	switch last := len(whole) - 1; {
	case last >= n && whole[last] == value[0] && wraps(whole, n):
		s.tell(i, from+n, "yaml-after-quote", line[:from]+inQuotes(within(value[0], whole[1:last])))
	case last >= n && whole[last] != value[0] && apostrophe(whole, n-1):
		s.tell(i, from, "yaml-open-quote", line[:from]+inQuotes(within(value[0], whole[1:])))
	default:
		s.tell(i, from+n, "yaml-after-quote", line[:from]+inQuotes(whole))
	}
}

// closedBelow tells whether the quotation marks that a line opens are closed
// further below, before a line with a key.
func (s *sloppy) closedBelow(i int, value string) bool {
	next := i + 1
	for next < min(len(s.lines), i+longText) && entry.FindString(s.lines[next]) == "" {
		next++
	}
	return closed(value+"\n"+strings.Join(s.lines[i+1:next], "\n")) > 0
}

// longText is how many lines a text in quotation marks may have for its end to be looked for.
const longText = 50

// flow looks at a value in brackets: it may go on on deeper lines.
func (s *sloppy) flow(i, from int, line string) {
	if s.enough(i) {
		return
	}
	var open []int // where brackets were opened, in bytes of the line
	for at := from; at < len(line); at++ {
		switch c := line[at]; c {
		case '"', '\'':
			if before := strings.TrimRight(line[:at], " "); strings.ContainsAny(before[len(before)-1:], "[{,:") {
				n, done := s.flowQuoted(i, at, open, line)
				if done {
					s.flow(i, from, s.lines[i])
					return
				}
				at += max(n-1, 0)
			}
		case '[', '{':
			open = append(open, at)
		case ']', '}':
			if len(open) == 0 || line[open[len(open)-1]] != c-2 {
				if len(open) == 0 && strings.Trim(line[at:], " ]}") == "" {
					s.tell(i, at, "yaml-bracket", strings.TrimRight(line[:at], " "))
				} else if len(open) > 0 {
					s.tell(i, at, "yaml-bracket", line[:at]+string(line[open[len(open)-1]]+2)+line[at+1:])
				}
				return
			}
			open = open[:len(open)-1]
		case ':':
			if key := unparted(line[from:at]); key > 0 && len(open) > 0 && strings.HasPrefix(line[at:], ": ") {
				s.tell(i, from+key, "yaml-no-comma", strings.TrimRight(line[:from+key], ";")+","+line[from+key:])
				s.flow(i, from, s.lines[i])
				return
			}
			if len(open) > 0 && strings.HasPrefix(line[at:], ": ") && s.inBraces(i, at, open[len(open)-1], line, "yaml-colon") {
				s.flow(i, from, s.lines[i])
				return
			}
		case ',':
			if len(open) == 0 && s.ended(i, at, line) {
				return
			}
			if next := len(line) - len(strings.TrimLeft(line[at+1:], " ")); next < len(line) && line[next] == ',' {
				s.tell(i, next, "yaml-comma", line[:at]+line[next:])
				s.flow(i, from, s.lines[i])
				return
			}
		case '#':
			if line[at-1] != ' ' {
				break
			}
			if len(open) > 0 && at+1 < len(line) && line[at+1] != ' ' && strings.ContainsAny(line[at:], "]}") && s.inBraces(i, at, open[len(open)-1], line, "yaml-cut") {
				s.flow(i, from, s.lines[i])
				return
			}
			at = len(line)
		}
	}
	if len(open) == 0 || s.goesOn(i, line) {
		return
	}
	ends := ""
	for n := len(open) - 1; n >= 0; n-- {
		ends += string(line[open[n]] + 2)
	}
	s.tell(i, open[len(open)-1], "yaml-open-bracket", strings.TrimRight(line, " \t")+ends)
}

// unpartedKey matches a key in braces, its value, and the key of another value
// behind it: behind quotation marks any, behind words one that tables have, as a
// title may have a colon too.
var unpartedKey = regexp.MustCompile(`[{,] *[a-z_]+: +(?:[^"'\[{},: ][^"'\[{},]*?( +)(?:` +
	`fr|en|es|from|to|id|role|name|source|page|pages|items|file|credit|licence|url|label|date|text|month|weekday|nth|themes|territory|` +
	`kind|code|region|country|status|title|summary|note|number|short|since|plural|acronym|aliases|definition|figures|gist|lines|level|` +
	`departement|publisher|theme|topic|slug|means|coordinates|publics|practices|networks|language|value|what|to)|(?:"[^"]*"|'[^']*')( +)[a-z_]+)$`)

// unparted returns where a comma is missing between two keys in braces, before the
// last word of a text; 0 for nowhere. A value is not so long that it would be looked
// at again and again.
func unparted(text string) int {
	from := max(strings.LastIndexAny(text, "{,"), 0)
	if len(text)-from > longValue {
		return 0
	}
	if m := unpartedKey.FindStringSubmatchIndex(text[from:]); m != nil {
		return from + max(m[2], m[4])
	}
	return 0
}

// longValue is how many bytes a key and its value in braces have at most for a comma
// to be missed behind them.
const longValue = 400

// goesOn tells whether the line below belongs to the brackets of a line: it is
// deeper, or begins with one that closes.
func (s *sloppy) goesOn(i int, line string) bool {
	for i++; i < len(s.lines) && strings.HasPrefix(strings.TrimSpace(s.lines[i]), "#"); i++ {
	}
	if i >= len(s.lines) {
		return false
	}
	next := s.lines[i]
	bare := strings.TrimSpace(next)
	return indent(next) > indent(line) && !strings.HasPrefix(bare, "- ") && bare != "" || bare != "" && strings.ContainsAny(bare[:1], "]}")
}
