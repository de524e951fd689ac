package catalog

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// argument matches the name of an argument in an action of a template.
var argument = regexp.MustCompile(`\.([A-Z]\w*)`)

// IDs returns the ids of the strings that begin with a prefix, sorted.
func (l *Language) IDs(prefix string) []string {
	var out []string
	for _, id := range slices.Sorted(maps.Keys(l.written)) {
		if strings.HasPrefix(id, prefix) {
			out = append(out, id)
		}
	}
	return out
}

// Shape returns a string with … for each of its arguments; ok is false where
// there is no such string.
func (l *Language) Shape(id string) (s string, ok bool) {
	written, ok := l.written[id]
	args := map[string]any{}
	for _, name := range argument.FindAllStringSubmatch(written, -1) {
		args[name[1]] = "…"
	}
	if !ok {
		return "", false
	}
	return l.localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: args, TemplateParser: strict}), true
}
