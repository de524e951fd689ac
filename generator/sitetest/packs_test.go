package sitetest

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// packed makes every form in which the guide is taken along, once, and returns the
// folder of the site with them. A form whose program is missing is not there.
var packed = sync.OnceValues(func() (string, error) {
	out := filepath.Join(filepath.Dir(plain.dir), "packed")
	command := exec.Command(program, "--lang", "en", "pack", "--root", root, "--out", out)
	said, err := command.CombinedOutput()
	if err != nil {
		say("%s", withoutWarnings(string(said)))
	}
	return out, err
})

// downloads are the files of a form.
func downloads(t *testing.T, form string) []string {
	t.Helper()
	out, err := packed()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(out, "downloads", "*."+form))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// EPUBCheck is the judge of books; this is its port, which needs no Java and a
// third of the time. Both say the same of these.
func TestBooksAreValid(t *testing.T) {
	t.Parallel()
	check := filepath.Join(tools, "@likecoin", "epubcheck-ts", "bin", "epubcheck.js")
	if _, err := os.Stat(check); err != nil {
		missing(t, "epubcheck-ts", "run: npm ci --prefix .ci --ignore-scripts")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		missing(t, "node", "epubcheck-ts needs it")
	}
	books := downloads(t, "epub")
	if len(books) != len(model.Languages) {
		t.Fatalf("there are %d books in %d languages", len(books), len(model.Languages))
	}
	for _, book := range books {
		if said, err := exec.CommandContext(t.Context(), node, check, "--fail-on-warnings", book).CombinedOutput(); err != nil {
			t.Errorf("%s", said)
		}
	}
}

func TestTheArchiveIsTheSiteItself(t *testing.T) {
	t.Parallel()
	files := downloads(t, "zip")
	if len(files) != 1 {
		t.Fatalf("there are %d archives", len(files))
	}
	archive, err := zip.OpenReader(files[0])
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close() //nolint:errcheck // nothing was written to it
	count := 0
	for _, f := range archive.File {
		opened, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(opened)
		if err != nil || !bytes.Equal(content, plain.files[f.Name]) {
			t.Errorf("%s is not what a build makes (%v)", f.Name, err)
		}
		count++
	}
	for name := range plain.files {
		if strings.HasPrefix(name, ".") {
			count++
		}
	}
	if count != len(plain.files) {
		t.Errorf("of %d files %d are in the archive", len(plain.files), count)
	}
}
