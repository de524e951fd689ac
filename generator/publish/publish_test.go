package publish

import (
	"context"
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

	"recueil/generator/permalink"
	"recueil/generator/snapshot"
)

// TestMain lets a kill test run this binary as a build that dies.
func TestMain(m *testing.M) {
	if os.Getenv("PUBLISH_LAST") != "" {
		dyingBuild()
	}
	os.Exit(m.Run())
}

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

// get reads a folder; one that is not there is nil.
func get(t *testing.T, folder string) files {
	t.Helper()
	if _, err := os.Lstat(folder); gone(err) {
		return nil
	}
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

// begin begins to publish and writes files, but does not commit.
func begin(t *testing.T, target string, list files) *Folder {
	t.Helper()
	f, err := Begin(t.Context(), target)
	check(t, err)
	for path, content := range list {
		check(t, f.Write(path, []byte(content)))
	}
	return f
}

// site publishes files to a folder.
func site(t *testing.T, target string, list files) error {
	t.Helper()
	f := begin(t, target, list)
	defer f.Abandon()
	return f.Commit()
}

// listed is what a folder holds when a site is published to it.
func listed(ours, foreign files) files {
	out := maps.Clone(ours)
	for _, path := range slices.Sorted(maps.Keys(ours)) {
		out[Manifest] += fmt.Sprintf("%x  %s\n", snapshot.Sum([]byte(ours[path])), path)
	}
	maps.Copy(out, foreign)
	return out
}

// same fails unless a folder holds files, and a list of those that are ours.
func same(t *testing.T, folder string, ours, foreign files) {
	t.Helper()
	holds(t, folder, listed(ours, foreign))
}

// holds fails unless a folder holds files, and nothing was left beside it.
func holds(t *testing.T, folder string, want files) {
	t.Helper()
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

// steps makes reach call a function until the test ends.
func steps(t *testing.T, at func(step string) error) {
	t.Helper()
	before := reach
	reach = at
	t.Cleanup(func() { reach = before })
}

func TestASiteReplacesTheOneBefore(t *testing.T) {
	target := filepath.Join(t.TempDir(), "a", "b", "public")
	one := files{"index.html": "1", "fr/a.html": "2", "fr/x/y.html": "3", "en": "4"}
	check(t, site(t, target, one))
	same(t, target, one, nil)
	// A file stands where a folder stood, and the other way round.
	two := files{"index.html": "5", "fr/x": "6", "en/a.html": "7"}
	check(t, site(t, target, two))
	same(t, target, two, nil)
}

func TestBeforeCommitNothingOfTheSiteIsSeen(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	old := files{"index.html": "1", "fr/a.html": "2"}
	check(t, site(t, target, old))
	f := begin(t, target, files{"index.html": "new"})
	if midway := get(t, target); !maps.Equal(midway, listed(old, nil)) {
		t.Errorf("midway the folder holds %q", midway)
	}
	f.Abandon()
	f.Abandon()
	same(t, target, old, nil)
	if err := f.Write("a", nil); err == nil {
		t.Error("a folder that was abandoned takes files")
	}
	if err := f.Commit(); err == nil {
		t.Error("a folder that was abandoned is committed")
	}
}

func TestAnAbandonedBuildLeavesNoFolderThatItMade(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, files{"a/mine": "1"})
	begin(t, filepath.Join(dir, "a", "b", "c", "public"), files{"index.html": "1"}).Abandon()
	holds(t, dir, files{"a/mine": "1"})
}

func TestAContextThatEndsStopsTheBuildAndChangesNothing(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	old := files{"index.html": "1"}
	check(t, site(t, target, old))
	put(t, target, files{"CNAME": "a"})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	f, err := Begin(ctx, target)
	check(t, err)
	check(t, f.Write("index.html", []byte("new")))
	steps(t, func(step string) error { // within Commit, before its point of no return
		if step == "bring CNAME" {
			cancel()
		}
		return nil
	})
	if err := f.Commit(); !errors.Is(err, context.Canceled) {
		t.Errorf("Commit returns %v", err)
	}
	same(t, target, old, files{"CNAME": "a"})
	if _, err := Begin(ctx, target); !errors.Is(err, context.Canceled) {
		t.Errorf("Begin returns %v", err)
	}
}

func TestOnceTheSitesChangePlacesNothingIsAbandoned(t *testing.T) {
	for _, last := range []string{"exchange", "away", "place"} {
		target := filepath.Join(t.TempDir(), "public")
		check(t, site(t, target, files{"index.html": "1"}))
		ctx, cancel := context.WithCancel(t.Context())
		f, err := Begin(ctx, target)
		check(t, err)
		check(t, f.Write("index.html", []byte("new")))
		var abandoned sync.WaitGroup
		steps(t, func(step string) error {
			if step == last {
				cancel()
				abandoned.Go(f.Abandon)
			}
			if step == "exchange" && last != "exchange" {
				return errors.ErrUnsupported
			}
			return nil
		})
		check(t, f.Commit())
		abandoned.Wait()
		f.Abandon()
		same(t, target, files{"index.html": "new"}, nil)
		if err := f.Commit(); err == nil {
			t.Error("a folder is committed twice")
		}
	}
}

func TestManyWriteAtOnce(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	f := begin(t, target, nil)
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

func TestOnlyPathsOfTheSmallFormAreWritten(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	f := begin(t, target, files{"a": "1"})
	for _, path := range []string{
		"../x", "/x", "a/../../x", "", "..", "fr/glossaire/../../index.html", "a\nCNAME\nb", "A", Manifest, "fr/aux.html", `c:\x`,
	} {
		var e *permalink.Error
		if err := f.Write(path, nil); !errors.As(err, &e) {
			t.Errorf("%q gives %v", path, err)
		}
	}
	check(t, f.Commit())
	same(t, target, files{"a": "1"}, nil)
}

func TestAPathIsWrittenOnce(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	f := begin(t, target, files{"fr/a.html": "1"})
	for _, path := range []string{"fr/a.html", "fr", "fr/a.html/b"} {
		if err := f.Write(path, []byte("2")); err == nil {
			t.Errorf("%s is written over", path)
		}
	}
	check(t, f.Commit())
	same(t, target, files{"fr/a.html": "1"}, nil)
}

func TestWhatIsNewOrOtherThanBeforeIsCounted(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	for _, c := range []struct {
		site    files
		changed int
	}{
		{files{"a": "1", "b": "1", "c/d": "1"}, 3},
		{files{"a": "1", "b": "1", "c/d": "1"}, 0},
		{files{"a": "2", "b": "1", "e": "1"}, 2},
	} {
		f := begin(t, target, c.site)
		check(t, f.Commit())
		if got := f.Changed(); got != c.changed {
			t.Errorf("of %v %d are counted, want %d", c.site, got, c.changed)
		}
	}
	check(t, os.Remove(filepath.Join(target, "b")))
	f := begin(t, target, files{"a": "2", "b": "1", "e": "1"})
	check(t, f.Commit())
	if got := f.Changed(); got != 1 {
		t.Errorf("after a file was removed %d are counted", got)
	}
}
