package skeleton

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// comments are for editors, and name every language.
var comments = regexp.MustCompile(`(?m)^#.*$`)

// Whichever languages are asked for, the first leads: it alone has the facts of
// each sheet, and the README is in it; nothing is left of the others.
func TestTheFirstLanguageLeadsAndNoOtherIsLeft(t *testing.T) {
	for _, tags := range [][]string{{"fr"}, {"en", "es"}, {"es", "fr", "en"}, {"fr", "en", "es"}} {
		files, err := Files(tags)
		if err != nil {
			t.Fatal(err)
		}
		readme, err := guide.ReadFile("guide/README." + tags[0] + ".md")
		if err != nil || string(files["README.md"]) != string(readme) {
			t.Errorf("of %v the README is\n%s, %v", tags, files["README.md"], err)
		}
		if want := "languages: [" + strings.Join(tags, ", ") + "]"; !strings.Contains(string(files["content/guide.yaml"]), want) {
			t.Errorf("of %v the guide is\n%s", tags, files["content/guide.yaml"])
		}
		sheets := map[string][]string{}
		for _, name := range slices.Sorted(maps.Keys(files)) {
			text := comments.ReplaceAllString(string(files[name]), "")
			for _, tag := range Tags {
				if !slices.Contains(tags, tag) && (path.Base(name) == tag+".md" || regexp.MustCompile(`\b`+tag+`: `).MatchString(text)) {
					t.Errorf("of %v the file %s is of another language", tags, name)
				}
			}
			if tag, is := strings.CutSuffix(path.Base(name), ".md"); is && name != "README.md" {
				sheets[path.Dir(name)] = append(sheets[path.Dir(name)], tag)
				if leads := !strings.Contains(text, "\nfollows: []\n"); leads != (tag == tags[0]) {
					t.Errorf("of %v the file %s leads: %v", tags, name, leads)
				}
			}
		}
		for folder, has := range sheets {
			if len(has) != len(tags) {
				t.Errorf("of %v the sheet %s is in %v", tags, folder, has)
			}
		}
	}
}
