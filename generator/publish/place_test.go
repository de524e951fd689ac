package publish

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
)

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
	check(t, os.Symlink("real", filepath.Join(dir, "other")))
	check(t, site(t, filepath.Join(dir, "other", "new"), files{"index.html": "2"}))
	same(t, filepath.Join(dir, "real", "new"), files{"index.html": "2"}, nil)
}

func TestAPlaceWhereNoSiteCanBeIsRefusedAndStaysAsItIs(t *testing.T) {
	dir := t.TempDir()
	there := files{"file": "mine", "link": "→nowhere"}
	put(t, dir, there)
	for name, want := range map[string]PlaceError{
		"file":        {filepath.Join(dir, "file"), NoFolder},
		"file/a/site": {filepath.Join(dir, "file"), NoFolder},
		"link":        {filepath.Join(dir, "link"), Dangling},
		"link/site":   {filepath.Join(dir, "link"), Dangling},
	} {
		_, err := Begin(t.Context(), filepath.Join(dir, filepath.FromSlash(name)))
		var got *PlaceError
		if !errors.As(err, &got) || *got != want {
			t.Errorf("%s gives %v, want %v", name, err, &want)
		}
	}
	holds(t, dir, there)
	var got *PlaceError
	if _, err := Begin(t.Context(), string(filepath.Separator)); !errors.As(err, &got) {
		t.Errorf("the root gives %v", err)
	}
}

func TestAMountPointIsRefused(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux tells")
	}
	var got *PlaceError
	if _, err := Begin(t.Context(), "/proc"); !errors.As(err, &got) || *got != (PlaceError{"/proc", Pinned}) {
		t.Errorf("a mount point gives %v", err)
	}
}

func TestASecondBuildOfAFolderIsToldSoAndOthersGoOn(t *testing.T) {
	dir := t.TempDir()
	target := filepath.Join(dir, "public")
	f := begin(t, target, files{"index.html": "1"})
	check(t, os.Symlink(dir, filepath.Join(dir, "here")))
	for _, name := range []string{target, filepath.Join(dir, "here", "public")} {
		if _, err := Begin(t.Context(), name); !errors.Is(err, ErrBusy) {
			t.Errorf("a second build gives %v", err)
		}
	}
	check(t, site(t, filepath.Join(dir, "public.too"), files{"index.html": "2"}))
	check(t, f.Commit())
	if got := get(t, target)["index.html"]; got != "1" {
		t.Errorf("the site is %q", got)
	}
	check(t, site(t, target, files{"index.html": "3"}))
}

func TestOfManyBuildsAtOnceEachPublishesOrIsToldAndNothingForeignIsLost(t *testing.T) {
	target := filepath.Join(t.TempDir(), "above", "public")
	put(t, target, files{"CNAME": "a"})
	var builds sync.WaitGroup
	for range 8 {
		builds.Go(func() {
			for range 10 {
				f, err := Begin(t.Context(), target)
				if errors.Is(err, ErrBusy) {
					continue
				}
				if err != nil {
					t.Error(err)
					return
				}
				if err := errors.Join(f.Write("index.html", []byte("1")), f.Commit()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	builds.Wait()
	same(t, target, files{"index.html": "1"}, files{"CNAME": "a"})
}

func TestAPlaceWhereNothingCanBeMadeLeavesNoFolderAbove(t *testing.T) {
	dir := t.TempDir()
	if _, err := Begin(t.Context(), filepath.Join(dir, "a", "b", strings.Repeat("x", 250))); err == nil {
		t.Fatal("a name of that length is taken")
	}
	holds(t, dir, files{})
}
