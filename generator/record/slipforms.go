package record

import (
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"recueil/generator/diag"
)

// Values in a form that YAML has otherwise: keys in parentheses, a text beside the
// sign of a block, an address as Markdown links it, a thing with a space in its name.

// thing matches a thing of the guide with a space behind its colon.
var thing = regexp.MustCompile(`^(practice|theme|territory|network|box|profile|page|term|day|source): +([a-z0-9][a-z0-9-]*)$`)

// disguises are the expressions that find such values, with what was meant.
var disguises = []struct {
	rule  string
	value *regexp.Regexp
	meant string
}{
	{"yaml-parentheses", regexp.MustCompile(`^\(( *[a-z_]+: [^(){}]*, *[a-z_]+: [^(){}]*)\)$`), "{$1}"},
	{"yaml-link", regexp.MustCompile(`^\[[^\[\]]*\]\(<?((?:https?://|mailto:)[^()<>\s]+)>?\)$`), "$1"},
	{"yaml-block", regexp.MustCompile(`^[|>][+-]? +([^\s#].*)$`), "$1"},
	{"yaml-thing", thing, "$1:$2"},
}

// disguised mends a value of such a form, from a byte of a line on; it tells whether
// it did.
func (s *sloppy) disguised(i, from int, line string) bool {
	value := plainPart(line[from:])
	for _, d := range disguises {
		if !d.value.MatchString(value) {
			continue
		}
		meant := d.value.ReplaceAllString(value, d.meant)
		if d.rule == "yaml-block" && (strings.Contains(meant, ": ") || strings.Contains(meant, " #") || strings.ContainsAny(meant[:1], "\"'[{&*!%@`")) {
			meant = inQuotes(meant)
		}
		s.tell(i, from, d.rule, line[:from]+meant)
		return true
	}
	return false
}

// ended mends a comma at the end of a line, behind a bracket that closes what the
// line opened; it tells whether it did. Within brackets of lines above it belongs there.
func (s *sloppy) ended(i, at int, line string) bool {
	above := s.above(i)
	if strings.Trim(line[at:], " ,") != "" || above >= 0 && strings.ContainsAny(lastOf(s.lines[above]), "[{,") {
		return false
	}
	s.tell(i, at, "yaml-end-comma", line[:at])
	return true
}

// lastOf is the last character of a line.
func lastOf(line string) string {
	line = strings.TrimSpace(line)
	return line[max(0, len(line)-1):]
}

// hard are the spaces at which no line is broken. YAML takes them for letters.
const hard = "\u00a0\u202f"

// softened tells a key with such a space behind it, and reads it without.
func (r *Reader) softened(key, value *yaml.Node, names []string) {
	name := strings.TrimRight(key.Value, hard)
	if name == key.Value || !slices.Contains(names, name) {
		return
	}
	mended := name + ": …"
	if value.Kind == yaml.ScalarNode && value.Style == 0 {
		mended = name + ": " + value.Value
	}
	r.Report.Error(r.At(key), "yaml-hard-space", "yaml-hard-space", diag.Args{"Mended": mended})
	key.Value = name
}

// hyphenless mends a key that stands as deep as the hyphens of the entries above it and
// is the first of theirs: its own hyphen is forgotten. It tells whether it did.
func (s *sloppy) hyphenless(i int, line string, m []string) bool {
	if strings.Contains(m[1], "-") || m[4] == "" {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		text := strings.TrimLeft(s.lines[j], " ")
		if text == "" || text[0] == '#' || indent(s.lines[j]) > indent(line) {
			continue
		}
		if indent(s.lines[j]) < indent(line) || !strings.HasPrefix(text, "- "+m[2]+":") && !strings.HasPrefix(text, "- {"+m[2]+":") {
			return false
		}
		s.tell(i, len(m[1]), "yaml-no-dash", m[1]+"- "+line[len(m[1]):])
		return true
	}
	return false
}
