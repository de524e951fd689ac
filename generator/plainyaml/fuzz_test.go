package plainyaml

import (
	"os"
	"slices"
	"testing"
	"unicode/utf8"
)

// FuzzPlain feeds texts of any form. What is read has the nodes that the library
// gives, and the library finds nothing wrong with it.
func FuzzPlain(f *testing.F) {
	for _, name := range []string{"testdata/sheet.yaml", "testdata/table.yaml"} {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	for _, text := range slices.Concat(forms, refused) {
		f.Add(text)
	}
	for value := range values {
		f.Add("a: " + value)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) {
			same(t, "the text", text)
		}
	})
}
