package main

import (
	"fmt"
	"io/fs"
	"slices"

	"recueil/generator/audit"
	"recueil/generator/catalog"
	"recueil/generator/diag"
)

// speechless tells what is wrong with the strings of the program, in a language
// of which they are sound.
func (t *terminal) speechless(files fs.FS, asked string, refused error) int {
	var report diag.List
	broken := audit.Strings(files, &report)
	strings, err := catalog.Load(without{files, broken})
	if err != nil || len(strings.Spoken()) == 0 || !report.Failed() {
		_, _ = fmt.Fprintln(t.err, "recueil:", refused)
		return exitTrouble
	}
	t.strings = strings
	if t.language, _ = speak(strings, asked, t.getenv); t.language == nil || !strings.Speaks(t.language.Tag) {
		t.language = strings.Language(strings.Spoken()[0])
	}
	if err := t.report(t.out, "text", ".", &report); err != nil {
		return t.trouble(err)
	}
	return exitErrors
}

// without is a folder in which some files are not found.
type without struct {
	fs.FS
	names []string
}

// Glob implements fs.GlobFS.
func (w without) Glob(pattern string) ([]string, error) {
	names, err := fs.Glob(w.FS, pattern)
	return slices.DeleteFunc(names, func(name string) bool { return slices.Contains(w.names, name) }), err
}
