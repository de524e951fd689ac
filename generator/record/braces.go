package record

import (
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"recueil/generator/diag"
)

// Values within braces need quotation marks sooner than others, as a comma and a
// brace end them: {fr: Un repas, une soupe, en: A meal}.

// valued matches a key in braces and the beginning of its value, which has no
// quotation marks; valueEnd, what may stand behind a value.
var (
	valued   = regexp.MustCompile(`^ *[a-zA-Z_-]+: +[^"'\[{ ]`)
	valueEnd = regexp.MustCompile(`, *[a-zA-Z_-]+: |[}\]]|$`)
)

// inBraces mends a value in braces in which a sign stands at a byte of a line that
// needs quotation marks; it tells whether it did. The braces were opened at another.
func (s *sloppy) inBraces(i, at, opened int, line, rule string) bool {
	if line[opened] != '{' {
		return false
	}
	from := max(opened, strings.LastIndexByte(line[:at], ',')) + 1
	if !valued.MatchString(line[from:at]) {
		return false
	}
	for line[from] == ' ' || line[from] != ':' && strings.IndexByte(line[from:], ':') > 0 {
		from++
	}
	from++ // behind the colon of the key
	from += len(line[from:]) - len(strings.TrimLeft(line[from:], " "))
	end := at + valueEnd.FindStringIndex(line[at:])[0]
	value := strings.TrimRight(line[from:end], " ")
	mended := inQuotes(value)
	if thing.MatchString(value) {
		rule, mended = "yaml-thing", thing.ReplaceAllString(value, "$1:$2")
	}
	s.tell(i, at, rule, line[:from]+mended+line[end:])
	return true
}

// torn is how many keys in braces, from one on, are no keys: what commas part from the
// value before it, or a key and its value without a space between them. It reports that;
// list says whether the key before has a list of values.
func (r *Reader) torn(n *yaml.Node, i int, names []string, list func(key string) bool) (keys int) {
	key := n.Content[i]
	if n.Style&yaml.FlowStyle == 0 || n.Content[i+1].Tag != "!!null" || slices.Contains(names, key.Value) {
		return 0
	}
	if name, rest, is := strings.Cut(key.Value, ":"); is && slices.Contains(names, name) {
		rule, value := "yaml-colon-space", strings.TrimLeft(rest, hard)
		if value != rest {
			rule = "yaml-hard-space"
		}
		r.Report.Error(r.At(key), rule, rule, diag.Args{"Mended": name + ": " + value})
		return 1
	}
	if i == 0 || !slices.Contains(names, n.Content[i-2].Value) || n.Content[i-1].Kind != yaml.ScalarNode || n.Content[i-1].Value == "" {
		return 0
	}
	before, parts := n.Content[i-2].Value, n.Content[i-1:i]
	for ; i < len(n.Content) && n.Content[i+1].Tag == "!!null"; i += 2 {
		name, _, _ := strings.Cut(n.Content[i].Value, ":")
		if slices.Contains(names, name) {
			break
		}
		parts = append(parts[:len(parts):len(parts)], n.Content[i])
		keys++
	}
	whole := joined(parts)
	mended := inQuotes(inWayOf(before, whole))
	if list(before) {
		mended = "[" + whole + "]"
	}
	r.Report.Error(r.At(key), "yaml-torn", "yaml-torn", diag.Args{"Mended": before + ": " + mended})
	return keys
}
