package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// files maps paths to contents; a path that ends in a slash is an empty
// folder, a content that begins with "→" a symbolic link.
type files map[string]string

func put(t *testing.T, folder string, list files) {
	t.Helper()
	for path, content := range list {
		name := filepath.Join(folder, filepath.FromSlash(path))
		check(t, os.MkdirAll(filepath.Dir(name), 0o755))
		to, link := strings.CutPrefix(content, "→")
		switch {
		case strings.HasSuffix(path, "/"):
			check(t, os.MkdirAll(name, 0o755))
		case link:
			check(t, os.Symlink(to, name))
		default:
			check(t, os.WriteFile(name, []byte(content), 0o644))
		}
	}
}

func get(t *testing.T, folder string) files {
	t.Helper()
	out := files{}
	check(t, filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == folder {
			return err
		}
		path, _ := filepath.Rel(folder, name)
		path = filepath.ToSlash(path)
		switch {
		case entry.IsDir():
			if inside, err := os.ReadDir(name); err != nil || len(inside) > 0 {
				return err
			}
			out[path+"/"] = ""
		case entry.Type()&fs.ModeSymlink != 0:
			to, err := os.Readlink(name)
			out[path] = "→" + to
			return err
		default:
			text, err := os.ReadFile(name)
			out[path] = string(text)
			return err
		}
		return nil
	}))
	return out
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// site publishes files to a folder.
func site(t *testing.T, target string, list files) error {
	t.Helper()
	f, err := Begin(target)
	check(t, err)
	defer f.Abandon()
	for path, content := range list {
		check(t, f.Write(path, []byte(content)))
	}
	return f.Commit()
}

// same fails unless a folder holds files, and a list of those that are ours.
func same(t *testing.T, folder string, ours, foreign files) {
	t.Helper()
	want := maps.Clone(ours)
	want[Manifest] = strings.Join(slices.Sorted(maps.Keys(ours)), "\n") + "\n"
	maps.Copy(want, foreign)
	if got := get(t, folder); !maps.Equal(got, want) {
		t.Errorf("the folder holds\n%q, want\n%q", got, want)
	}
	alone(t, folder)
}

// alone fails if something was left beside a folder.
func alone(t *testing.T, folder string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(folder))
	check(t, err)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), filepath.Base(folder)+".") {
			t.Errorf("%s was left beside the folder", e.Name())
		}
	}
}

func TestASiteReplacesTheOneBefore(t *testing.T) {
	target := filepath.Join(t.TempDir(), "a", "b", "public")
	one := files{"index.html": "1", "fr/a.html": "2", "fr/x/y.html": "3", "en": "4"}
	check(t, site(t, target, one))
	same(t, target, one, nil)
	check(t, os.WriteFile(filepath.Join(target, "index.html"), []byte("edited by hand"), 0o644))
	// A file stands where a folder stood, and the other way round.
	two := files{"index.html": "5", "fr/x": "6", "en/a.html": "7"}
	check(t, site(t, target, two))
	same(t, target, two, nil)
}

func TestForeignFilesAreKeptAsTheyAre(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	ours := files{"index.html": "1", "fr/a.html": "2"}
	check(t, site(t, target, files{"index.html": "0", "fr/b.html": "0"}))
	foreign := files{"CNAME": "a", "fr/notes.txt": "b", "own/deep/c": "c", "empty/": "", "fr/latest": "→a.html", "dangling": "→nowhere"}
	put(t, target, foreign)
	check(t, os.Chmod(filepath.Join(target, "CNAME"), 0o600))
	before, err := os.Stat(filepath.Join(target, "CNAME"))
	check(t, err)
	check(t, site(t, target, ours))
	same(t, target, ours, foreign)
	after, err := os.Stat(filepath.Join(target, "CNAME"))
	check(t, err)
	if before.Mode() != after.Mode() || before.ModTime() != after.ModTime() {
		t.Errorf("the foreign file was %v %v and is %v %v", before.Mode(), before.ModTime(), after.Mode(), after.ModTime())
	}
}

func TestAForeignThingInTheSitesPlaceStopsAll(t *testing.T) {
	ours := files{"index.html": "1", "fr/a.html": "2"}
	for path, foreign := range map[string]files{
		"index.html":   {"index.html": "mine"},
		"fr/a.html":    {"fr/a.html": "→../elsewhere"},
		"fr":           {"fr": "mine"},
		"index.html/a": {"index.html/a": "mine"},
		"fr/a.html/":   {"fr/a.html/": ""},
	} {
		target := filepath.Join(t.TempDir(), "public")
		put(t, target, foreign)
		err := site(t, target, ours)
		var e *ForeignError
		if !errors.As(err, &e) || filepath.ToSlash(e.Path) != strings.TrimSuffix(path, "/") {
			t.Errorf("%v in the site's place gives %v, want %s", foreign, err, path)
		}
		if got := get(t, target); !maps.Equal(got, foreign) {
			t.Errorf("%v became %v", foreign, got)
		}
		alone(t, target)
	}
}

func TestAFileThatAnEarlierBuildListsAndSomebodyRemovedIsNoMatter(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	check(t, site(t, target, files{"a": "1", "b/c": "2"}))
	check(t, os.RemoveAll(filepath.Join(target, "b")))
	check(t, site(t, target, files{"d": "3"}))
	same(t, target, files{"d": "3"}, nil)
}

func TestAnInterruptedBuildLeavesTheOldSite(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	old := files{"index.html": "1", "fr/a.html": "2"}
	check(t, site(t, target, old))
	f, err := Begin(target)
	check(t, err)
	check(t, f.Write("index.html", []byte("new")))
	midway := get(t, target)
	f.Abandon()
	f.Abandon()
	same(t, target, old, nil)
	if midway["index.html"] != "1" {
		t.Error("the new site is seen before it is complete")
	}
}

func TestAbandonAfterCommitDoesNothing(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	f, err := Begin(target)
	check(t, err)
	check(t, f.Write("a", []byte("1")))
	check(t, f.Commit())
	f.Abandon()
	same(t, target, files{"a": "1"}, nil)
}

func TestBehindALinkTheFolderChangesAndNotTheLink(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "real", "site"), filepath.Join(dir, "public")
	put(t, target, files{"CNAME": "a"})
	check(t, os.Symlink(target, link))
	check(t, site(t, link, files{"index.html": "1"}))
	if to, err := os.Readlink(link); err != nil || to != target {
		t.Fatalf("the link leads to %s, %v", to, err)
	}
	same(t, target, files{"index.html": "1"}, files{"CNAME": "a"})
}

func TestManyWriteAtOnce(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	f, err := Begin(target)
	check(t, err)
	want := files{}
	var writers sync.WaitGroup
	for i := range 200 {
		path := fmt.Sprintf("%d/%d/%d.html", i%3, i%7, i)
		want[path] = fmt.Sprint(i)
		writers.Go(func() {
			if err := f.Write(path, []byte(fmt.Sprint(i))); err != nil {
				t.Error(err)
			}
		})
	}
	writers.Wait()
	check(t, f.Commit())
	same(t, target, want, nil)
}

func TestNoFileLeavesTheFolder(t *testing.T) {
	dir := t.TempDir()
	f, err := Begin(filepath.Join(dir, "public"))
	check(t, err)
	defer f.Abandon()
	for _, path := range []string{"../x", "/x", "a/../../x", "", ".."} {
		if err := f.Write(path, nil); err == nil {
			t.Errorf("%q was written", path)
		}
	}
}

func TestAFileIsNoFolderToPublishTo(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, files{"public": "mine"})
	if _, err := Begin(filepath.Join(dir, "public")); err == nil {
		t.Error("a file is taken for a folder")
	}
	if _, err := Begin(filepath.Join(dir, "public", "site")); err == nil {
		t.Error("a folder is made below a file")
	}
	if got := get(t, dir); !maps.Equal(got, files{"public": "mine"}) {
		t.Errorf("it became %v", got)
	}
}

func TestAFileIsCopiedWhereItCannotBeLinked(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, files{"a": "text"})
	check(t, os.Chmod(filepath.Join(dir, "a"), 0o640))
	check(t, copyFile(filepath.Join(dir, "a"), filepath.Join(dir, "b")))
	info, err := os.Stat(filepath.Join(dir, "b"))
	check(t, err)
	if got := get(t, dir)["b"]; got != "text" || info.Mode().Perm() != 0o640 {
		t.Errorf("the copy is %q, %v", got, info.Mode())
	}
	if copyFile(filepath.Join(dir, "a"), filepath.Join(dir, "b")) == nil {
		t.Error("a copy overwrites a file")
	}
}
