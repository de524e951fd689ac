package record

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// A slip is a common mistake in a line of YAML that cannot be read, or is read
// otherwise than it was meant; without a rule it is a line that only follows another.
type slip struct {
	line, column int    // of the character at fault, from 1
	rule         string // also the name of its hint
	mended       string // the line as it should be
	depth        int    // how many spaces stand before it then
	mend
}

// slipsOf looks for common mistakes, line by line, in a text that the library
// refuses, and returns the text without them. It knows nothing of YAML beyond
// what stands on a line or two, and the keys that stand at the top of its mappings
// alone: what it does not find, it leaves.
func slipsOf(text string, top []string) (found []slip, mended string) {
	return each(text, func(s *sloppy, i int) {
		s.top = top
		s.look(i)
	})
}

// misread looks for what is not refused and yet not read as it is written: a
// value that is cut at its #, an entry of a list whose hyphen has no space.
func misread(text string) (found []slip, mended string) {
	return each(text, func(s *sloppy, i int) {
		line := strings.TrimSuffix(s.lines[i], "\r")
		if b := bullet.FindStringSubmatch(line); b != nil && s.entries(i) {
			s.tell(i, len(b[1]), "yaml-bullet", b[1]+"- "+b[2])
			return
		}
		if m := tagged.FindStringSubmatch(line); m != nil {
			s.tell(i, len(m[1]), "yaml-sign", m[1]+inQuotes(m[2]))
			return
		}
		if !strings.HasPrefix(strings.TrimLeft(line, " "), "-") && !strings.Contains(line, " #") {
			return
		}
		if m := dashed.FindStringSubmatch(line); m != nil && s.entries(i) {
			s.tell(i, len(m[1]), "yaml-dash", m[1]+"- "+m[2])
		} else if m := cut.FindStringSubmatch(line); m != nil {
			s.tell(i, len(m[1])+len(m[2])+1, "yaml-cut", m[1]+inQuotes(m[2]+m[3]))
		}
	})
}

// sloppy is a text with slips, which are mended as they are found.
type sloppy struct {
	lines []string
	found []slip
	top   []string // keys that stand nowhere within the value of another
}

// mostSlips is how many slips are told of a text: one with more is no YAML.
const mostSlips = 200

// What is looked at of a line: mending it is reading it again from its start.
const (
	mostOfLine = 20     // slips
	longLine   = 10_000 // bytes
)

// enough tells whether a line is not to be looked at, or not any more.
func (s *sloppy) enough(i int) bool {
	n := len(s.found)
	return len(s.lines[i]) > longLine || n >= mostSlips || n >= mostOfLine && s.found[n-mostOfLine].line == i+1
}

// each looks at every line that does not stand in a block of text.
func each(text string, look func(s *sloppy, i int)) (found []slip, mended string) {
	s := &sloppy{lines: strings.Split(text, "\n")}
	for i := 0; i < len(s.lines) && len(s.found) < mostSlips; i++ {
		if next := s.block(i); next > i {
			i = next - 1
			continue
		}
		look(s, i)
	}
	return s.found, strings.Join(s.lines, "\n")
}

// suspicious tells whether it is worth while to look for what is misread.
func suspicious(text string) bool {
	for rest := text; ; {
		at := strings.IndexAny(rest, "#-!•·‣–—+")
		if at < 0 {
			return false
		}
		if c := rest[at]; c == '!' && strings.HasSuffix(rest[:at], ": ") || (c >= 0x80 || c == '+') && at > 0 && strings.Trim(rest[strings.LastIndexByte(rest[:at], '\n')+1:at], " ") == "" {
			return true
		}
		if at > 0 && rest[at-1] == ' ' && at+1 < len(rest) && strings.IndexByte(" -#\r\n", rest[at+1]) < 0 {
			return true
		}
		_, size := utf8.DecodeRuneInString(rest[at:])
		rest = rest[at+size:]
	}
}

// tagged matches a line of which the value begins with a tag of YAML, which would
// be lost.
var tagged = regexp.MustCompile(`^( *(?:- +)?[a-z_]+: +)(![^!\s].*)$`)

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
	s.found = append(s.found, slip{i + 1, utf8.RuneCountInString(s.lines[i][:at]) + 1, rule, strings.TrimSpace(mended), indent(mended), newMend(s.lines[i], mended)})
	s.lines[i] = mended
}

// shift takes spaces away from the start of a line, as from that of another.
func (s *sloppy) shift(i, spaces int) {
	is := s.lines[i][spaces:]
	s.found = append(s.found, slip{line: i + 1, mend: newMend(s.lines[i], is)})
	s.lines[i] = is
}

// look looks at one line.
func (s *sloppy) look(i int) {
	if s.enough(i) {
		return
	}
	line := strings.TrimSuffix(s.lines[i], "\r")
	bare := strings.TrimLeft(line, " \t")
	if bare == "" || bare[0] == '#' {
		return
	}
	if tab := strings.IndexByte(line[:len(line)-len(bare)], '\t'); tab >= 0 {
		mended := strings.ReplaceAll(line[:len(line)-len(bare)], "\t", "  ") + bare
		if depth, off := s.deeper(i, mended); off {
			mended = strings.Repeat(" ", depth) + bare
		} else if m := entry.FindStringSubmatch(mended); m != nil {
			if depth, off := s.shallower(i, mended, m); off {
				mended = strings.Repeat(" ", depth) + bare
			}
		}
		s.tell(i, tab, "yaml-tab", mended)
		s.look(i)
		return
	}
	if b := bullet.FindStringSubmatch(line); b != nil {
		s.tell(i, len(b[1]), "yaml-bullet", b[1]+"- "+b[2])
		s.look(i)
		return
	}
	if strings.HasPrefix(bare, "- ") && s.dropped(i, line, bare) {
		return
	}
	m := entry.FindStringSubmatch(line)
	if m == nil {
		s.keyless(i, line, bare)
		return
	}
	if s.hyphenless(i, line, m) {
		return
	}
	if depth, off := s.deeper(i, line); off {
		s.tell(i, 0, "yaml-indent", strings.Repeat(" ", depth)+bare)
		s.look(i)
		return
	}
	depth, off := s.shallower(i, line, m)
	if !off {
		depth, off = s.astray(i, m)
	}
	if off {
		s.tell(i, 0, "yaml-indent", strings.Repeat(" ", depth)+bare)
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

// shallower tells whether a key with a value stands less deep than the keys of an
// entry above and below it, and how deep those stand.
func (s *sloppy) shallower(i int, line string, m []string) (depth int, is bool) {
	above := s.above(i)
	if above < 0 || m[4] == "" || strings.Contains(m[1], "-") {
		return 0, false
	}
	over := entry.FindStringSubmatch(strings.TrimSuffix(s.lines[above], "\r"))
	if over == nil || over[4] == "" || indent(line) >= len(over[1]) {
		return 0, false
	}
	if dash := strings.LastIndexByte(over[1], '-'); dash >= 0 && indent(line) > dash {
		return len(over[1]), true
	}
	next := i + 1
	for next < len(s.lines) && strings.HasPrefix(strings.TrimSpace(s.lines[next]), "#") {
		next++
	}
	if next >= len(s.lines) {
		return 0, false
	}
	under := entry.FindStringSubmatch(strings.TrimSuffix(s.lines[next], "\r"))
	return len(over[1]), under != nil && len(under[1]) == len(over[1]) && !strings.Contains(under[1], "-")
}

// dropped mends an entry of a list that stands deeper than the entry above it, of
// which the last key has a value, with all that belongs to it; it tells whether it
// did.
func (s *sloppy) dropped(i int, line, bare string) bool {
	above := s.above(i)
	if above < 0 {
		return false
	}
	over := entry.FindStringSubmatch(strings.TrimSuffix(s.lines[above], "\r"))
	flow := strings.HasPrefix(strings.TrimSpace(s.lines[above]), "- {")
	if !flow && (over == nil || over[4] == "" || strings.ContainsAny(over[4][:1], "|>")) {
		return false
	}
	depth := -1 // of the hyphen of the entry above
	for j := above; j >= 0 && depth < 0; j-- {
		if text := strings.TrimLeft(s.lines[j], " "); strings.HasPrefix(text, "- ") && indent(s.lines[j]) <= indent(line) {
			depth = indent(s.lines[j])
		} else if indent(s.lines[j]) == 0 {
			break
		}
	}
	if depth < 0 || depth == indent(line) {
		return false
	}
	far := indent(line) - depth
	s.tell(i, 0, "yaml-indent", strings.Repeat(" ", depth)+bare)
	for j := i + 1; j < len(s.lines) && indent(s.lines[j]) >= depth+far && strings.TrimSpace(s.lines[j]) != ""; j++ {
		if text := strings.TrimLeft(s.lines[j], " "); text[0] != '-' && indent(s.lines[j]) < depth+far+len("- ") {
			break // it stands where it should
		}
		s.shift(j, far)
	}
	s.look(i)
	return true
}

// bullet matches an entry of a list with another mark than a hyphen.
var bullet = regexp.MustCompile(`^( *)[*•·‣–—+][ \t]+(.*)$`)

// dashed matches an entry of a list without the space behind its hyphen.
var dashed = regexp.MustCompile(`^( *)-([\p{L}\p{N}{\["'].*)$`)

// joints are what stands between a key and its value in the place of a colon
// and a space. Each expression finds what stands before the key, the key, and
// the value.
var joints = []struct {
	rule string
	line *regexp.Regexp
}{
	{"yaml-hard-space", regexp.MustCompile(`^([ \t]*(?:- +)?)([a-z_]+)[ ` + hard + `]*:[ ` + hard + `]+([^\s/].*)$`)},
	{"yaml-wide-colon", regexp.MustCompile(`^([ \t]*(?:- +)?)([a-z_]+) *：[ \t` + hard + `]*([^\s/].*)$`)},
	{"yaml-colon-space", regexp.MustCompile(`^([ \t]*(?:- +)?)([a-z_]+):([^\s/].*)$`)},
	{"yaml-no-colon", regexp.MustCompile(`^([ \t]*(?:- +)?)([a-z_]+)[ \t]+([\[{"].*)$`)},
	{"yaml-equals", regexp.MustCompile(`^([ \t]*(?:- +)?)([a-z_]+)[ \t]*=[ \t]*(.*)$`)},
	{"yaml-no-colon", regexp.MustCompile(`^([ \t]*(?:- +)?)(title|summary|label|slug|themes|territories|publics|status|kind|order|related|reviewed|source|page|items|url|id|name|term|text)[ \t]+(\S.*)$`)},
}

// keyless looks at a line that has no key and colon as it stands.
func (s *sloppy) keyless(i int, line, bare string) {
	for _, j := range joints {
		if m := j.line.FindStringSubmatch(line); m != nil {
			s.tell(i, len(m[1]+m[2]), j.rule, m[1]+m[2]+": "+m[3])
			s.look(i)
			return
		}
	}
	if m := dashed.FindStringSubmatch(line); m != nil {
		s.tell(i, len(m[1]), "yaml-dash", m[1]+"- "+m[2])
		s.look(i)
		return
	}
	at := len(line) - len(bare)
	switch {
	case strings.HasPrefix(bare, "- "):
		s.value(i, at+len(bare)-len(strings.TrimLeft(bare[2:], " ")), line)
	case bare != "-" && at == 0 && s.above(i) >= 0 && !strings.ContainsAny(bare[:1], `]}"'`):
		s.tell(i, 0, "yaml-no-key", "# "+line)
	}
}
