package record

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// A slip is a common mistake in a line of YAML that cannot be read, or is read
// otherwise than it was meant.
type slip struct {
	line, column int    // of the character at fault, from 1
	rule         string // also the name of its hint
	mended       string // the line as it should be
}

// slipsOf looks for common mistakes, line by line, in a text that the library
// refuses, and returns the text without them. It knows nothing of YAML beyond
// what stands on a line or two: what it does not find, it leaves.
func slipsOf(text string) (found []slip, mended string) {
	s := &sloppy{lines: strings.Split(text, "\n")}
	for i := 0; i < len(s.lines); i++ {
		if next := s.block(i); next > i {
			i = next - 1
			continue
		}
		s.look(i)
	}
	return s.found, strings.Join(s.lines, "\n")
}

// misread looks for what is not refused and yet not read as it is written: a
// value that is cut at its #, an entry of a list whose hyphen has no space.
func misread(text string) (found []slip, mended string) {
	s := &sloppy{lines: strings.Split(text, "\n")}
	for i := 0; i < len(s.lines); i++ {
		if next := s.block(i); next > i {
			i = next - 1
			continue
		}
		line := strings.TrimSuffix(s.lines[i], "\r")
		if m := dashed.FindStringSubmatch(line); m != nil && s.entries(i) {
			s.tell(i, len(m[1]), "yaml-dash", m[1]+"- "+m[2])
		} else if m := cut.FindStringSubmatch(line); m != nil {
			s.tell(i, len(m[1])+len(m[2])+1, "yaml-cut", m[1]+inQuotes(m[2]+m[3]))
		}
	}
	return s.found, strings.Join(s.lines, "\n")
}

// suspicious tells whether it is worth while to look for what is misread.
func suspicious(text string) bool {
	for rest := text; ; {
		at := strings.IndexAny(rest, "#-")
		if at < 0 {
			return false
		}
		if at > 0 && rest[at-1] == ' ' && at+1 < len(rest) && strings.IndexByte(" -#\r\n", rest[at+1]) < 0 {
			return true
		}
		rest = rest[at+1:]
	}
}

// cut matches a line whose value ends at a # that no space follows, as that of a
// comment would be.
var cut = regexp.MustCompile(`^( *(?:- +)?[^\s:#'"\[{]+: +)([^\s"'\[{|>&*!#].*?)( #[^\s#].*)$`)

// entries tells whether lists stand around a line: it is below a key without a
// value, or below or above an entry.
func (s *sloppy) entries(i int) bool {
	if above := s.above(i); above >= 0 {
		bare := strings.TrimSpace(s.lines[above])
		if strings.HasSuffix(bare, ":") || strings.HasPrefix(bare, "- ") {
			return true
		}
	}
	return i+1 < len(s.lines) && strings.HasPrefix(strings.TrimSpace(s.lines[i+1]), "- ")
}

type sloppy struct {
	lines []string
	found []slip
}

// entry matches a line with a key: what stands before it, the key, the colon
// with the space after it, and the value.
var entry = regexp.MustCompile(`^([ \t]*(?:- +)*)([^\s:#'"\[\]{},&*!|>%@-][^:#'"\[\]{},]*?)(:[ \t]+|:$)(.*)$`)

// opening matches a line that opens a block of text, which holds what it likes.
var opening = regexp.MustCompile(`^( *)(?:- +)*(?:[^\s:#]+:)?[ \t]+?[|>][+-]?[0-9]?[ \t]*(?:#.*)?$`)

// block returns the line after a block of text that begins at a line, that line
// itself where none does.
func (s *sloppy) block(i int) int {
	m := opening.FindStringSubmatch(s.lines[i])
	if m == nil {
		return i
	}
	next := i + 1
	for next < len(s.lines) && (strings.TrimSpace(s.lines[next]) == "" || indent(s.lines[next]) > len(m[1])) {
		next++
	}
	return next
}

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// tell notes a slip at a byte of a line, and mends it.
func (s *sloppy) tell(i, at int, rule, mended string) {
	if old := s.lines[i]; strings.HasSuffix(old, "\r") && !strings.HasSuffix(mended, "\r") {
		mended += "\r"
	}
	s.found = append(s.found, slip{i + 1, utf8.RuneCountInString(s.lines[i][:at]) + 1, rule, strings.TrimSpace(mended)})
	s.lines[i] = mended
}

// look looks at one line.
func (s *sloppy) look(i int) {
	line := strings.TrimSuffix(s.lines[i], "\r")
	bare := strings.TrimLeft(line, " \t")
	if bare == "" || bare[0] == '#' {
		return
	}
	if tab := strings.IndexByte(line[:len(line)-len(bare)], '\t'); tab >= 0 {
		mended := strings.ReplaceAll(line[:len(line)-len(bare)], "\t", "  ") + bare
		if s.deeper(i, mended) {
			mended = strings.Repeat(" ", indent(s.lines[s.above(i)])) + bare
		}
		s.tell(i, tab, "yaml-tab", mended)
		s.look(i)
		return
	}
	m := entry.FindStringSubmatch(line)
	if m == nil {
		s.keyless(i, line, bare)
		return
	}
	if s.deeper(i, line) {
		s.tell(i, 0, "yaml-indent", strings.Repeat(" ", indent(s.lines[s.above(i)]))+bare)
		s.look(i)
		return
	}
	head := m[1] + m[2] + m[3]
	s.value(i, len(head), line)
}

// above is the last line before a line that is neither blank nor a comment, -1
// if there is none.
func (s *sloppy) above(i int) int {
	for i--; i >= 0; i-- {
		if bare := strings.TrimSpace(s.lines[i]); bare != "" && bare[0] != '#' {
			return i
		}
	}
	return -1
}

// deeper tells whether a key stands deeper than the key above it, which has a
// value already.
func (s *sloppy) deeper(i int, line string) bool {
	above := s.above(i)
	if above < 0 || indent(line) <= indent(s.lines[above]) || strings.HasPrefix(strings.TrimSpace(line), "- ") {
		return false
	}
	m := entry.FindStringSubmatch(strings.TrimSuffix(s.lines[above], "\r"))
	return entry.MatchString(line) && m != nil && !strings.Contains(m[1], "-") && m[4] != "" && !strings.ContainsAny(m[4][:1], `[{|>"'#&!`)
}

var (
	unspaced = regexp.MustCompile(`^([ \t]*(?:- +)?)([a-z_]+)(?::|：[ \t]*)(\S.*)$`)
	bald     = regexp.MustCompile(`^([ \t]*(?:- +)?)([a-z_]+)[ \t]+([\[{"].*)$`)
	equals   = regexp.MustCompile(`^([ \t]*(?:- +)?)([a-z_]+)[ \t]*=[ \t]*(.*)$`)
	dashed   = regexp.MustCompile(`^( *)-([\p{L}\p{N}{\["'].*)$`)
)

// keyless looks at a line that has no key and colon as it stands.
func (s *sloppy) keyless(i int, line, bare string) {
	above := s.above(i)
	first := indent(line) == 0
	if m := unspaced.FindStringSubmatch(line); m != nil && m[2] != "http" && m[2] != "https" && m[2] != "mailto" && (first || m[1] != "") {
		s.tell(i, len(m[1]+m[2]), "yaml-colon-space", m[1]+m[2]+": "+m[3])
		s.look(i)
		return
	}
	if m := bald.FindStringSubmatch(line); m != nil && first {
		s.tell(i, len(m[1]+m[2]), "yaml-no-colon", m[1]+m[2]+": "+m[3])
		s.look(i)
		return
	}
	if m := equals.FindStringSubmatch(line); m != nil && first {
		s.tell(i, len(m[1]+m[2]), "yaml-equals", m[1]+m[2]+": "+m[3])
		s.look(i)
		return
	}
	if m := dashed.FindStringSubmatch(line); m != nil {
		s.tell(i, len(m[1]), "yaml-dash", m[1]+"- "+m[2])
		s.look(i)
		return
	}
	if at := len(line) - len(bare); strings.HasPrefix(bare, "- ") {
		s.value(i, at+len(bare)-len(strings.TrimLeft(bare[2:], " ")), line)
		return
	} else if bare != "-" && first && above >= 0 && !strings.ContainsAny(bare[:1], `]}"'`) {
		s.tell(i, at, "yaml-no-key", "# "+line)
	}
}

// value looks at what stands behind a key or a dash, from a byte of a line on.
func (s *sloppy) value(i, from int, line string) {
	value := line[from:]
	if value == "" {
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
			s.tell(i, from, "yaml-open-quote", line[:from]+inQuotes(strings.TrimRight(value[1:], " \t")))
		}
		return
	}
	rest := strings.TrimSpace(value[n:])
	if rest == "" || rest[0] == '#' && value[n] == ' ' || rest[0] == ':' {
		return
	}
	s.tell(i, from+n, "yaml-after-quote", line[:from]+inQuotes(plainPart(value)))
}

// closedBelow tells whether the quotation marks that a line opens are closed
// further below, before a line with a key.
func (s *sloppy) closedBelow(i int, value string) bool {
	for next := i + 1; next < len(s.lines) && entry.FindString(s.lines[next]) == ""; next++ {
		value += "\n" + s.lines[next]
		if closed(value) > 0 {
			return true
		}
	}
	return false
}

// flow looks at a value in brackets: it may go on on deeper lines.
func (s *sloppy) flow(i, from int, line string) {
	var open []int // where brackets were opened, in bytes of the line
	for at := from; at < len(line); at++ {
		switch c := line[at]; c {
		case '"', '\'':
			if before := strings.TrimRight(line[:at], " "); strings.ContainsAny(before[len(before)-1:], "[{,:") {
				if n := closed(line[at:]); n > 0 {
					at += n - 1
				}
			}
		case '[', '{':
			open = append(open, at)
		case ']', '}':
			if len(open) == 0 || line[open[len(open)-1]] != c-2 {
				if len(open) > 0 {
					s.tell(i, at, "yaml-bracket", line[:at]+string(line[open[len(open)-1]]+2)+line[at+1:])
				}
				return
			}
			open = open[:len(open)-1]
		case '#':
			if line[at-1] == ' ' {
				at = len(line)
			}
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

// goesOn tells whether the line below belongs to the brackets of a line: it is
// deeper, or begins with one that closes.
func (s *sloppy) goesOn(i int, line string) bool {
	if i+1 >= len(s.lines) {
		return false
	}
	next := s.lines[i+1]
	bare := strings.TrimSpace(next)
	return indent(next) > indent(line) && !strings.HasPrefix(bare, "- ") && bare != "" || bare != "" && strings.ContainsAny(bare[:1], "]}")
}
