package record

import (
	"path"
	"regexp"
	"strings"
)

// copied matches a name without its extension as systems write it for a copy, in
// English and in French: "fr (1)", "fr 2", "fr - Copie (2)", "fr copy 3", "Copie de fr".
var copied = regexp.MustCompile(`(?i)^(?:(?:copy of|copie de) +(.+?)|(.+?)(?:[ _-]+(?:copy|copie)(?: *\(?[0-9]{1,2}\)?)?| +[0-9]{1,2}| *\([0-9]{1,2}\)))$`)

// CopyOf returns the name of which another is that of a copy, "" if it is none; both
// without extension.
func CopyOf(stem string) string {
	if m := copied.FindStringSubmatch(stem); m != nil {
		return m[1] + m[2]
	}
	return ""
}

// textual are the extensions that programs and people give to a file of text.
var textual = map[string]bool{
	".md": true, ".markdown": true, ".mdown": true, ".mkd": true, ".mdx": true, ".txt": true, ".text": true, ".yaml": true, ".yml": true,
}

// Stem is the name of a file of text in small letters, without its extensions,
// "" if it has those of something else: "fr" for FR.md, fr.md.txt and fr.
func Stem(name string) string {
	stem := strings.ToLower(strings.TrimSpace(name))
	for ext := path.Ext(stem); ext != ""; ext = path.Ext(stem) {
		if ext != "." && !textual[ext] {
			return ""
		}
		stem = strings.TrimSpace(strings.TrimSuffix(stem, ext))
	}
	return stem
}

// Meant returns the name among some that another has but for capitals, for another
// extension of texts, or for the mark of a copy; "" if there is none.
func Meant(name string, known []string) string {
	stem := Stem(name)
	if of := CopyOf(stem); of != "" {
		stem = of
	}
	for _, k := range known {
		if stem != "" && stem == Stem(k) {
			return k
		}
	}
	return ""
}
