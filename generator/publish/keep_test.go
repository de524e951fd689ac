package publish

import (
	"context"
	"crypto/sha256"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// fileOf is what a file of a folder is.
func fileOf(t *testing.T, folder, path string) File {
	t.Helper()
	name := filepath.Join(folder, path)
	text, err := os.ReadFile(name)
	check(t, err)
	info, err := os.Lstat(name)
	check(t, err)
	return File{Path: path, Digest: sha256.Sum256(text), Size: info.Size(), Modified: info.ModTime().UnixNano()}
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
	if kept, err := f.Keep([]File{fileOf(t, target, "b/c.html")}); !kept || err != nil {
		t.Fatal(kept, err)
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
	put(t, target, files{"b.html": "x"})
	check(t, os.Remove(filepath.Join(target, "c.html")))
	later := time.Now().Add(time.Hour)
	check(t, os.Chtimes(filepath.Join(target, "d.html"), later, later))
	f, err := Begin(context.Background(), target)
	check(t, err)
	defer f.Abandon()
	other := was["a.html"]
	other.Digest[0]++
	for _, list := range [][]File{{was["b.html"]}, {was["c.html"]}, {was["foreign.html"]}, {other}, {was["a.html"], was["b.html"]}} {
		if kept, err := f.Keep(list); kept || err != nil {
			t.Errorf("%v is kept: %v, %v", list, kept, err)
		}
	}
	// Of several files none is taken where one cannot be; one with another time
	// is read, and has the bytes that it had.
	if kept, err := f.Keep([]File{was["a.html"], was["d.html"]}); !kept || err != nil {
		t.Errorf("what nobody changed is not kept: %v", err)
	}
	if _, err := f.Keep([]File{was["a.html"]}); err == nil {
		t.Error("a file is kept twice")
	}
	if _, err := f.Keep([]File{{Path: "../a.html"}}); err == nil {
		t.Error("a file beside the target is kept")
	}
}

func TestAFileThatChangesOnceItIsKeptIsForeign(t *testing.T) {
	target := filepath.Join(t.TempDir(), "site")
	check(t, site(t, target, files{"a.html": "a"}))
	f, err := Begin(context.Background(), target)
	check(t, err)
	if kept, err := f.Keep([]File{fileOf(t, target, "a.html")}); !kept || err != nil {
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
	got, err := f.File("a.html")
	check(t, err)
	check(t, f.Commit())
	if want := fileOf(t, target, "a.html"); got != want {
		t.Errorf("it is %v, want %v", got, want)
	}
	if _, err := f.File("a.html"); err == nil {
		t.Error("it can be asked when the site is there")
	}
}
