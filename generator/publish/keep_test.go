package publish

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"time"

	"recueil/generator/snapshot"
)

// fileOf is what a file of a folder is.
func fileOf(t *testing.T, folder, path string) File {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, path))
	check(t, err)
	return File{path, snapshot.Sum(text)}
}

func identity(t *testing.T, name string) os.FileInfo {
	t.Helper()
	info, err := os.Lstat(name)
	check(t, err)
	return info
}

func TestAFileWithTheSameBytesStaysTheSameFile(t *testing.T) {
	target := filepath.Join(t.TempDir(), "site")
	check(t, site(t, target, files{"a.html": "a", "b/c.html": "c", "d.html": "d"}))
	a, c, d := identity(t, filepath.Join(target, "a.html")), identity(t, filepath.Join(target, "b/c.html")), identity(t, filepath.Join(target, "d.html"))
	f := begin(t, target, files{"a.html": "a", "d.html": "other"})
	if size, kept, err := f.Keep([]File{fileOf(t, target, "b/c.html")}); size != 1 || !kept || err != nil {
		t.Fatal(size, kept, err)
	}
	// CRC-32 of "a", "c" and "other", by gzip.
	want := map[string]Sum{"a.html": {0xe8b7be43, 1}, "b/c.html": {0x06b9df6f, 1}, "d.html": {0xd9583520, 5}}
	if got := f.Sums(); !maps.Equal(got, want) {
		t.Errorf("the sums are %x, want %x", got, want)
	}
	check(t, f.Commit())
	same(t, target, files{"a.html": "a", "b/c.html": "c", "d.html": "other"}, nil)
	if !os.SameFile(a, identity(t, filepath.Join(target, "a.html"))) || !os.SameFile(c, identity(t, filepath.Join(target, "b/c.html"))) {
		t.Error("a file with the same bytes is another file")
	}
	if os.SameFile(d, identity(t, filepath.Join(target, "d.html"))) {
		t.Error("a file with other bytes is the same file")
	}
	if f.Changed() != 1 {
		t.Errorf("%d files changed, want 1", f.Changed())
	}
	alone(t, target)
}

func TestOnlyWhatABuildWroteAndNobodyChangedIsKept(t *testing.T) {
	target := filepath.Join(t.TempDir(), "site")
	check(t, site(t, target, files{"a.html": "a", "b.html": "b", "c.html": "c", "d.html": "d"}))
	put(t, target, files{"foreign.html": "a"})
	was := map[string]File{}
	for _, path := range []string{"a.html", "b.html", "c.html", "d.html", "foreign.html"} {
		was[path] = fileOf(t, target, path)
	}
	before := identity(t, filepath.Join(target, "b.html")).ModTime()
	put(t, target, files{"b.html": "x"})
	check(t, os.Chtimes(filepath.Join(target, "b.html"), before, before)) // as large and as old as it was
	check(t, os.Remove(filepath.Join(target, "c.html")))
	later := time.Now().Add(time.Hour)
	check(t, os.Chtimes(filepath.Join(target, "d.html"), later, later))
	f, err := Begin(context.Background(), target)
	check(t, err)
	defer f.Abandon()
	other := was["a.html"]
	other.Digest[0]++
	for _, list := range [][]File{{was["b.html"]}, {was["c.html"]}, {was["foreign.html"]}, {other}, {was["a.html"], was["b.html"]}} {
		if _, kept, err := f.Keep(list); kept || err != nil {
			t.Errorf("%v is kept: %v, %v", list, kept, err)
		}
	}
	// Of several files none is taken where one cannot be.
	if _, kept, err := f.Keep([]File{was["a.html"], was["d.html"]}); !kept || err != nil {
		t.Errorf("what nobody changed is not kept: %v", err)
	}
	if _, _, err := f.Keep([]File{was["a.html"]}); err == nil {
		t.Error("a file is kept twice")
	}
	if _, _, err := f.Keep([]File{{Path: "../a.html"}}); err == nil {
		t.Error("a file beside the target is kept")
	}
}

func TestAFileThatChangesOnceItIsKeptIsForeign(t *testing.T) {
	target := filepath.Join(t.TempDir(), "site")
	check(t, site(t, target, files{"a.html": "a"}))
	f, err := Begin(context.Background(), target)
	check(t, err)
	if _, kept, err := f.Keep([]File{fileOf(t, target, "a.html")}); !kept || err != nil {
		t.Fatal(kept, err)
	}
	check(t, os.Remove(filepath.Join(target, "a.html"))) // as editors write: another file of the same name
	put(t, target, files{"a.html": "mine"})
	err = f.Commit()
	if text, _ := os.ReadFile(filepath.Join(target, "a.html")); err == nil || string(text) != "a" {
		t.Errorf("the page is %q, and the error %v", text, err)
	}
	if left, _ := filepath.Glob(filepath.Join(target, "a.html.kept-*")); len(left) != 1 {
		t.Errorf("%v are left", left)
	}
}

func TestWhatAWrittenFileIsCanBeAsked(t *testing.T) {
	target := filepath.Join(t.TempDir(), "site")
	f := begin(t, target, files{"a.html": "a"})
	got, none := f.File("a.html"), f.File("b.html")
	check(t, f.Commit())
	if want := fileOf(t, target, "a.html"); got != want || none != (File{Path: "b.html"}) {
		t.Errorf("they are %v and %v, want %v", got, none, want)
	}
}
