package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// nature is what a thing is beside its content.
func nature(t *testing.T, folder, path string) string {
	t.Helper()
	info, err := os.Lstat(filepath.Join(folder, path))
	check(t, err)
	return fmt.Sprint(path, " ", info.Mode(), " ", info.ModTime())
}

func TestForeignThingsAreKeptAsTheyAre(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	ours := files{"index.html": "1", "fr/a.html": "2"}
	check(t, site(t, target, files{"index.html": "0", "fr/b.html": "0"}))
	foreign := files{"CNAME": "a", "fr/notes.txt": "b", "own/deep/c": "c", "empty/": "", "fr/latest": "→a.html", "dangling": "→nowhere"}
	put(t, target, foreign)
	long := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	kept := []string{"CNAME", "fr/notes.txt", "own/deep/c", "own/deep", "own", "empty"}
	for _, path := range kept {
		name := filepath.Join(target, path)
		check(t, os.Chmod(name, map[bool]fs.FileMode{true: 0o600, false: fs.ModeSticky | 0o510}[path == "CNAME"]))
		check(t, os.Chtimes(name, long, long))
	}
	t.Cleanup(func() { check(t, removeTree(target)) }) // what nobody may write to
	kept = append(kept, "fr/latest", "dangling")
	var before []string
	for _, path := range kept {
		before = append(before, nature(t, target, path))
	}
	check(t, site(t, target, ours))
	for i, path := range kept {
		if after := nature(t, target, path); after != before[i] {
			t.Errorf("%s\nwas %s", after, before[i])
		}
	}
	same(t, target, ours, foreign)
}

func TestTheSitesFolderKeepsItsModeAndIsReadable(t *testing.T) {
	for before, want := range map[fs.FileMode]fs.FileMode{
		0o755: 0o755, 0o700: 0o755, 0o775 | fs.ModeSetgid: 0o775 | fs.ModeSetgid,
	} {
		target := filepath.Join(t.TempDir(), "public")
		check(t, os.Mkdir(target, 0o755))
		check(t, os.Chmod(target, before))
		check(t, site(t, target, files{"a/b": "1"}))
		info, err := os.Stat(target)
		check(t, err)
		if got := info.Mode() & modeBits; got != want {
			t.Errorf("a folder of mode %v became %v, want %v", before, got, want)
		}
	}
}

func TestAForeignThingInTheSitesPlaceStopsAll(t *testing.T) {
	ours := files{"index.html": "1", "fr/a.html": "2"}
	for path, foreign := range map[string]files{
		"index.html":         {"index.html": "mine"},
		"fr/a.html":          {"fr/a.html": "→../elsewhere"},
		"fr":                 {"fr": "mine"},
		"index.html/a":       {"index.html/a": "mine"},
		"fr/a.html/":         {"fr/a.html/": ""},
		Manifest:             {Manifest: "→elsewhere"},
		Manifest + "/":       {Manifest + "/": ""},
		"../public.building": {"../public.building/mine": "mine"},
	} {
		target := filepath.Join(t.TempDir(), "top", "public")
		check(t, os.MkdirAll(target, 0o755))
		put(t, target, foreign)
		f, err := Begin(t.Context(), target)
		if err == nil {
			for path, content := range ours {
				check(t, f.Write(path, []byte(content)))
			}
			err = f.Commit()
		}
		var e *ForeignError
		if !errors.As(err, &e) || e.Path != strings.TrimSuffix(path, "/") || e.Changed {
			t.Errorf("%v in the site's place gives %v, want %s", foreign, err, path)
		}
		if strings.HasPrefix(path, "..") {
			holds(t, filepath.Dir(target), files{"public/": "", "public.building/mine": "mine"})
			continue
		}
		holds(t, target, foreign)
	}
}

func TestAFileThatSomebodyChangedIsForeign(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	old := files{"index.html": "1", "fr/a.html": "2", "fr/b.html": "3"}
	check(t, site(t, target, old))
	put(t, target, files{"fr/a.html": "edited by hand"})
	before := get(t, target)
	var e *ForeignError
	if err := site(t, target, old); !errors.As(err, &e) || e.Path != "fr/a.html" || !e.Changed {
		t.Errorf("the change is met with %v", err)
	}
	holds(t, target, before)
	check(t, site(t, target, files{"index.html": "4"}))
	same(t, target, files{"index.html": "4"}, files{"fr/a.html": "edited by hand"})
}

func TestAFileOfOursThatSomebodyRemovedIsNoMatter(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	check(t, site(t, target, files{"a": "1", "b/c": "2", "d/e": "3"}))
	check(t, os.RemoveAll(filepath.Join(target, "b")))
	check(t, os.Remove(filepath.Join(target, "d", "e")))
	check(t, site(t, target, files{"f": "4"}))
	same(t, target, files{"f": "4"}, nil)
}

func TestAForeignThingThatVanishesMeanwhileTakesNoOtherWithIt(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	put(t, target, files{"a": "1", "b": "2", "c/d": "3", "e": "4"})
	steps(t, func(step string) error {
		if step == "bring a" {
			check(t, os.RemoveAll(filepath.Join(target, "a")))
			check(t, os.RemoveAll(filepath.Join(target, "b")))
			check(t, os.RemoveAll(filepath.Join(target, "c")))
		}
		return nil
	})
	check(t, site(t, target, files{"index.html": "1"}))
	same(t, target, files{"index.html": "1"}, files{"e": "4"})
}

func TestAForeignThingThatComesMeanwhileIsKept(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	check(t, site(t, target, files{"index.html": "1", "fr/a.html": "2", "gone/b.html": "3"}))
	put(t, target, files{"CNAME": "a", "own/c": "c", "same": "s"})
	at := time.Now().Add(time.Hour) // later than what was brought
	steps(t, func(step string) error {
		if step == "exchange" {
			put(t, target, files{"new": "1", "own/new": "2", "fr/new": "3", "late/deep/new": "4", "late/empty/": "", "gone/new": "5"})
			check(t, os.Chmod(filepath.Join(target, "late"), 0o700))
			check(t, os.Remove(filepath.Join(target, "CNAME")))
			put(t, target, files{"CNAME": "b", "fr/a.html": "edited by hand"})
			check(t, os.Chtimes(filepath.Join(target, "CNAME"), at, at))
		}
		return nil
	})
	ours := files{"index.html": "4", "fr/a.html": "5"}
	err := site(t, target, ours)
	var left *LeftoverError
	if !errors.As(err, &left) || left.Err != nil || left.Path != filepath.Join(target, "fr", "a.html.kept-1") {
		t.Errorf("Commit returns %v", err)
	}
	same(t, target, ours, files{
		"CNAME": "b", "own/c": "c", "same": "s", "new": "1", "own/new": "2", "fr/new": "3", "late/deep/new": "4", "late/empty/": "",
		"gone/new": "5", "fr/a.html.kept-1": "edited by hand",
	})
	if mode := nature(t, target, "late"); !strings.Contains(mode, "drwx------") {
		t.Error(mode)
	}
}

func TestNothingThatComesWhileManySitesArePublishedIsLost(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	ours := files{"index.html": "1", "fr/a.html": "2"}
	check(t, site(t, target, ours))
	foreign := files{}
	stop := make(chan bool)
	var others sync.WaitGroup
	others.Go(func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
			}
			path := fmt.Sprintf("%d", i)
			name := filepath.Join(target, path)
			if os.WriteFile(name+"~", []byte(path), 0o644) == nil && os.Rename(name+"~", name) == nil {
				foreign[path] = path
			}
			time.Sleep(time.Millisecond)
		}
	})
	for range 30 {
		check(t, site(t, target, ours))
	}
	close(stop)
	others.Wait()
	got := get(t, target)
	maps.DeleteFunc(got, func(path, _ string) bool { return strings.HasSuffix(path, "~") })
	if want := listed(ours, foreign); !maps.Equal(got, want) {
		t.Errorf("the folder holds\n%q, want\n%q", got, want)
	}
}

func TestAFileIsCopiedWhereItCannotBeLinked(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, files{"a": "text", "to": "→a"})
	from, to := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	long := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	check(t, os.Chmod(from, 0o640))
	check(t, os.Chtimes(from, long, long))
	info, err := os.Lstat(from)
	check(t, err)
	check(t, copyFile(from, to, info))
	if got, want := nature(t, dir, "b"), "b"+strings.TrimPrefix(nature(t, dir, "a"), "a"); got != want || get(t, dir)["b"] != "text" {
		t.Errorf("the copy is %s, want %s", got, want)
	}
	if copyFile(from, to, info) == nil {
		t.Error("a copy overwrites a file")
	}
	check(t, copyLink(filepath.Join(dir, "to"), filepath.Join(dir, "too")))
	if got := get(t, dir)["too"]; got != "→a" {
		t.Errorf("the copy of a link is %s", got)
	}
}
