package synthetic

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// plain are the texts that stand in YAML as they are, in flow too.
var plain = regexp.MustCompile(`^[\pL][\pL' .%()/€-]*$`)

// scalar writes a text as a YAML scalar.
func scalar(text string) string {
	if plain.MatchString(text) && text != "true" && text != "false" && text != "null" && !strings.HasSuffix(text, " ") {
		return text
	}
	return strconv.Quote(text)
}

// local writes a text in both languages, once where they are the same.
func local(p pair) string {
	if p[0] == p[1] {
		return scalar(p[0])
	}
	return fmt.Sprintf("{fr: %s, en: %s}", scalar(p[0]), scalar(p[1]))
}

// flow writes a list.
func flow(list []string) string { return "[" + strings.Join(list, ", ") + "]" }

// scalars writes a list of texts.
func scalars(list []string) string {
	out := make([]string, len(list))
	for i, text := range list {
		out[i] = scalar(text)
	}
	return flow(out)
}

// lines are the lines of YAML that are being written.
type lines struct{ strings.Builder }

func (l *lines) key(name, value string) { l.printf("%s: %s\n", name, value) }

func (l *lines) printf(format string, args ...any) { _, _ = fmt.Fprintf(l, format, args...) }
