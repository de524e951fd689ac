package audit

import "testing"

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
		{"a fence that is too long", french, "---\ntitle", "-----\ntitle", []string{"1:1 fence"}},
	})
}
