package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
)

// edit adds a sentence to a practice sheet that leads, another one in each
// round, and returns how to take it back.
func edit(root string, round int) (undo func() error, err error) {
	sheets, err := filepath.Glob(filepath.Join(root, "content", "practices", "*", "fr.md"))
	if err != nil {
		return nil, err
	}
	for i := range sheets {
		name := sheets[(len(sheets)/2+round+i)%len(sheets)]
		text, err := os.ReadFile(name) //nolint:gosec // of the guide that was made for this run
		if err != nil {
			return nil, err
		}
		if bytes.Contains(text, []byte("\nfollows:")) {
			continue // a translation
		}
		write := func(text []byte) error { return os.WriteFile(name, text, 0o644) } //nolint:gosec // as above
		edited := append(bytes.TrimRight(bytes.Clone(text), "\n"), "\n\nLe bilan est public.\n"...)
		return func() error { return write(text) }, write(edited)
	}
	return nil, errors.New("no sheet leads in French")
}
