// Package skeleton holds the smallest guide that builds, to begin a new one
// from: a practice, a theme, a territory, a page, in the languages asked for.
//
// In come language tags, out come paths and texts; it writes nothing.
package skeleton

import (
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"
)

//go:embed guide
var guide embed.FS

// Tags are the languages in which the skeleton is written.
var Tags = []string{"en", "es", "fr"}

// facts is the file with the keys that only the original of a sheet has.
const facts = "facts.yaml"

// Files returns the files of a guide in some of Tags, by their paths. The
// first language leads. Translations have an empty key "follows": they are to
// be stamped.
func Files(tags []string) (map[string][]byte, error) {
	out := map[string][]byte{}
	err := fs.WalkDir(guide, "guide", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := guide.ReadFile(name)
		if err != nil {
			return err
		}
		to := strings.TrimPrefix(name, "guide/")
		base, markdown := strings.CutSuffix(path.Base(name), ".md")
		readme, isReadme := strings.CutPrefix(base, "README.")
		switch {
		case isReadme:
			if readme == tags[0] {
				out["README.md"] = text
			}
		case markdown && slices.Contains(tags, base):
			out[to], err = sheet(name, string(text), tags, base == tags[0])
		case strings.HasSuffix(name, ".yaml") && path.Base(name) != facts:
			out[to] = []byte(only(string(text), tags))
		}
		return err
	})
	return out, err
}

// sheet adds to the words of a sheet the facts, or the key of a translation.
func sheet(name, words string, tags []string, leads bool) ([]byte, error) {
	more := "follows: []\n"
	if leads {
		text, err := guide.ReadFile(path.Join(path.Dir(name), facts))
		if err != nil {
			return nil, err
		}
		more = only(string(text), tags)
	}
	const fence = "---\n"
	head, body, _ := strings.Cut(strings.TrimPrefix(words, fence), fence)
	return []byte(fence + head + more + fence + body), nil
}

// only keeps of the texts by language, "{fr: …, en: …}", those asked for.
func only(text string, tags []string) string {
	text = strings.ReplaceAll(text, "LANGUAGES", "["+strings.Join(tags, ", ")+"]")
	var out strings.Builder
	for line := range strings.Lines(text) {
		before, rest, found := strings.Cut(line, "{")
		inner, after, closed := strings.Cut(rest, "}")
		if !found || !closed || strings.HasPrefix(line, "#") {
			out.WriteString(line)
			continue
		}
		var kept []string
		for _, part := range strings.Split(inner, ", ") {
			if tag, _, _ := strings.Cut(part, ":"); slices.Contains(tags, tag) {
				kept = append(kept, part)
			}
		}
		out.WriteString(before + "{" + strings.Join(kept, ", ") + "}" + after)
	}
	return out.String()
}
