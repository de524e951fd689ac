package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// renew writes a file, and its folder, that does not hold a text yet. Programs
// watch such files: one that says the same is not touched. Its folder is where
// the user wants it.
func renew(name string, text []byte) error {
	folder := filepath.Dir(name)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	return renewIn(folder, filepath.Base(name), text)
}

// renewIn is renew for a file in a folder that others may have written.
func renewIn(root, name string, text []byte) error {
	in, err := openInside(root)
	if err != nil {
		return err
	}
	defer in.Close() //nolint:errcheck // nothing is written to it
	if err := in.straight(name); err != nil {
		return err
	}
	before, err := fs.ReadFile(in, name)
	if err == nil && bytes.Equal(before, text) {
		return nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return in.replace(name, text)
}
