package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// A folder that is taken away while a guide is served, and put back by git or an
// editor with other files, is read as it is then.
func TestAFolderThatWasReplacedIsReadAnew(t *testing.T) {
	root := t.TempDir()
	const name = "content/practices/soup/fr.md"
	write := func(text string) {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("before")
	in, err := openInside(root)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = in.Close() })
	for _, want := range []string{"before", "after"} {
		if got, err := fs.ReadFile(in, name); err != nil || string(got) != want {
			t.Errorf("it reads %q, %v, want %q", got, err, want)
		}
		if err := os.Rename(filepath.Join(root, "content"), filepath.Join(root, want)); err != nil {
			t.Fatal(err)
		}
		write("after")
	}
}
