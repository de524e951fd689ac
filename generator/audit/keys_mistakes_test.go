package audit

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"recueil/generator/diag"
	"recueil/generator/guide"
)

func TestMistakesInKeysAreSaidOnce(t *testing.T) {
	const french, english = "content/practices/flying-canteen/fr.md", "content/practices/flying-canteen/en.md"
	tryMistakes(t, []mistake{
		{"the key of a translation misspelt", english, "follows:", "folows:", []string{"5:1 unknown-key"}},
		{"a colon in a label", french, "label: Cantine volante", "label: Cantine : volante", []string{"4:16 yaml-colon"}},
		{"an open quotation mark", french, "label: Cantine volante", "label: \"Cantine volante", []string{"4:8 yaml-open-quote"}},
		{"a bracket that is not closed", french, "networks: [cauldrons]", "networks: [cauldrons", []string{"8:11 yaml-open-bracket"}},
		{"a key without its colon", french, "days: [05", "days [05", []string{"9:5 yaml-no-colon"}},
		{"a number sign that cuts a title", french, "label: Cantine volante", "label: Cantine #2", []string{"4:16 yaml-cut"}},
		{"a tab before a key", english, "label:", "\tlabel:", []string{"4:1 yaml-tab"}},
		{"two versions in the keys", french, "label: ", "<<<<<<< HEAD\nlabel: a\n=======\nlabel: ", []string{"4:1 merge-conflict"}},
		{"two versions in the text", english, "\n## How", "\n<<<<<<< HEAD\n## How", []string{"15:1 merge-conflict"}},
		{"a list without brackets", french, "publics: [everyone, children]", "publics: everyone, children", []string{"10:10 wrong-form"}},
		{"a list without brackets, misspelt", french, "publics: [everyone, children]", "publics: everyone; childrne", []string{"10:10 wrong-form", "10:20 unknown-id"}},
		{"a key in French", french, "summary:", "résumé:", []string{"3:1 unknown-key"}},
		{"a blank title", french, `title: "Une cantine volante : la soupe en ballon"`, `title: "  "`, []string{"2:1 empty-key"}},
		{"a blank summary", english, "summary: Since 2031 the town of Saint-Denis has served its soup by balloon, above Seine-Saint-Denis.", `summary: " "`, []string{"3:1 empty-key"}},
		{"a fingerprint away", english, "[fd7ef2ed, ", "[", []string{"5:11 damaged-stamp"}},
		{"a fingerprint that is none", english, "[fd7ef2ed, ", "[fd7ef2eg, ", []string{"5:11 damaged-stamp"}},
		{"all fingerprints but one away", english, "[fd7ef2ed, 52640943, b0d84ff0, 1076d828, 69540dc8]", "fd7ef2ed", []string{"5:10 damaged-stamp"}},
		{"a second document", "content/tables/glossary.yaml", "\n- id:", "\n---\n- id:", []string{"9:1 second-document"}},
		{"a text that is empty in each language", "content/tables/calendar.yaml", "{fr: Journée des ballons, en: Balloon Day}", `{fr: "", en: ""}`, []string{"2:10 empty-key"}},
		{"a fence that is too long", french, "---\ntitle", "-----\ntitle", []string{"1:1 fence"}},
	})
}

// TestABrokenFileKeepsNoOtherFromBeingChecked breaks a translation, and the
// guide's own file, beside a mistake elsewhere.
func TestABrokenFileKeepsNoOtherFromBeingChecked(t *testing.T) {
	const french, english = "content/practices/flying-canteen/fr.md", "content/practices/flying-canteen/en.md"
	root, messages := golden(t), messages(t)
	replaced := func(file, from, to string) []byte {
		text := string(root[file].Data)
		if !strings.Contains(text, from) {
			t.Fatalf("%s does not hold %q", file, from)
		}
		return []byte(strings.Replace(text, from, to, 1))
	}
	wrong := with(root, french, replaced(french, "themes: [soups]", "themes: [soupes]"))
	for _, test := range []struct {
		file string
		text []byte
		want string
	}{
		{english, replaced(english, "---\n", "\n"), english + ":2:1 no-front-matter"},
		{english, replaced(english, "---\nThe town", "The town"), english + ":1:1 open-front-matter"},
		{english, append(root[english].Data, 0xFF), "encoding"},
		{guide.ConfigFile, replaced(guide.ConfigFile, "title:", "titel:"), guide.ConfigFile + ":1:1 unknown-key"},
		{guide.ConfigFile, replaced(guide.ConfigFile, "languages: [fr, en]", "languages: [fr, xx]"), "unknown-language"},
		{guide.ConfigFile, replaced(guide.ConfigFile, "languages: [fr, en]\n", ""), "missing-key"},
	} {
		var got []string
		for _, d := range read(t, with(wrong, test.file, test.text), messages) {
			if d.Severity == diag.Error {
				got = append(got, fmt.Sprintf("%s:%d:%d %s", d.File, d.Line, d.Column, d.Rule))
			}
		}
		slices.Sort(got)
		if len(got) != 2 || !strings.Contains(strings.Join(got, "\n"), test.want) || !slices.Contains(got, french+":5:10 unknown-id") {
			t.Errorf("%s: %s is said, want %s and the mistake in the original", test.file, strings.Join(got, ", "), test.want)
		}
	}
}
