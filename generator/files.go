package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// renew writes a file, and its folder, that does not hold a text yet. Programs
// watch such files: one that says the same is not touched.
func renew(name string, text []byte) error {
	before, err := os.ReadFile(name) //nolint:gosec // where the user wants it
	if err == nil && bytes.Equal(before, text) {
		return nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return replaceFile(name, text)
}

// replaceFile puts a text in the place of a file, which need not be there yet.
func replaceFile(name string, text []byte) error {
	mode := fs.FileMode(0o644)
	info, err := os.Stat(name)
	if err == nil {
		mode = info.Mode().Perm()
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	next := name + ".new"
	if err := os.WriteFile(next, text, mode); err != nil {
		return err
	}
	return os.Rename(next, name)
}
