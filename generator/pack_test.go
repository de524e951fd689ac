package main

import (
	"archive/zip"
	"io"
	"path/filepath"
	"strings"
	"testing"
)

// What is taken along is on a device already: it asks for no worker that is not
// there, nor does Kiwix, which serves pages as safely as a host does.
func TestWhatIsTakenAlongAsksForNoWorker(t *testing.T) {
	root := small(t)
	out := filepath.Join(t.TempDir(), "public")
	if status, _, said := command("pack", "zip", "--root", root, "--out", out, "--base-url", "https://guide.example/soups"); status != exitClean {
		t.Fatal(said)
	}
	const asked = "assets/keep."
	if text := readFile(t, filepath.Join(out, "fr", "index.html")); !strings.Contains(text, asked) {
		t.Fatal("the site itself cannot be kept")
	}
	names, err := filepath.Glob(filepath.Join(out, "downloads", "*.zip"))
	if err != nil || len(names) != 1 {
		t.Fatal(names, err)
	}
	archive, err := zip.OpenReader(names[0])
	must(t, err)
	defer archive.Close() //nolint:errcheck // nothing was written to it
	for _, f := range archive.File {
		opened, err := f.Open()
		must(t, err)
		content, err := io.ReadAll(opened)
		must(t, err)
		if strings.HasPrefix(f.Name, asked) || strings.HasSuffix(f.Name, ".webmanifest") || strings.HasSuffix(f.Name, ".html") && strings.Contains(string(content), asked) {
			t.Errorf("%s asks for a worker", f.Name)
		}
	}
}
