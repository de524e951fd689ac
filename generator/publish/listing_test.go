package publish

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestWhatHasBecomeOfASiteIsTold(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"same.html", "altered.html", "removed.html"} {
		put(name, name)
	}
	before, err := Contents(context.Background(), dir, Blake3)
	if err != nil || len(before) != 3 || before["same.html"].Bytes != 9 {
		t.Fatalf("%v, %v", before, err)
	}
	put("altered.html", "other")
	put("added.html", "new")
	for _, name := range []string{Manifest, Manifest + ".sig", Manifest + ".minisig", placeholder} {
		put(name, "no file of the site")
	}
	if err := os.Remove(filepath.Join(dir, "removed.html")); err != nil {
		t.Fatal(err)
	}
	now, err := Contents(context.Background(), dir, Blake3)
	if err != nil {
		t.Fatal(err)
	}
	d := Compare(before, now)
	if !slices.Equal(d.Added, []string{"added.html"}) || !slices.Equal(d.Altered, []string{"altered.html"}) || !slices.Equal(d.Removed, []string{"removed.html"}) || d.None() {
		t.Errorf("it is %+v", d)
	}
	if same := Compare(now, now); !same.None() {
		t.Errorf("nothing has changed, but %+v", same)
	}
}

func TestALinkIsNoFileOfASite(t *testing.T) {
	dir := t.TempDir()
	if err := os.Symlink(dir, filepath.Join(dir, "page.html")); err != nil {
		t.Skip(err)
	}
	now, err := Contents(context.Background(), dir, Blake3)
	if err != nil || now["page.html"] != (Listed{}) {
		t.Errorf("it is %v, %v", now, err)
	}
	if d := Compare(now, now); len(d.Altered) != 1 { // whatever it leads to
		t.Errorf("it is %+v", d)
	}
}

func TestAListNamesFilesOfASiteAlone(t *testing.T) {
	name := filepath.Join(t.TempDir(), "list")
	if _, err := ReadList(name); !errors.Is(err, ErrNoList) {
		t.Errorf("without a file there is %v", err)
	}
	digest := Blake3([]byte("a"))
	for text, want := range map[string][]string{
		digest + "  fr/a.html\n" + digest + "  ../b.html\n" + digest + "  /c.html\nfr/d.html\n": {"fr/a.html"},
		"fr/d.html\n": nil,
		"":            nil,
	} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		got, err := ReadList(name)
		if !slices.Equal(slices.Sorted(maps.Keys(got)), want) || (err == nil) != (want != nil) {
			t.Errorf("%q lists %v, %v", text, got, err)
		}
	}
}
