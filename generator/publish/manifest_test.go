package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"recueil/generator/snapshot"
)

func sum(text string) string { return fmt.Sprintf("%x", snapshot.Sum([]byte(text))) }

func TestAForgedListLeadsToNoForeignThing(t *testing.T) {
	mine := files{
		"CNAME": "a", ".htaccess": "b", "my notes.txt": "c", "own/Page.html": "d", "notes.txt": "e", "link": "→../outside", "fr/x": "f",
	}
	for name, list := range map[string]string{
		"of version 0.1": "CNAME\n.htaccess\nmy notes.txt\nown/Page.html\nnotes.txt\nlink\n../outside\n/outside\nfr/../../outside\nfr/x\n",
		"with digests": sum("a") + "  CNAME\n" + sum("b") + "  .htaccess\n" + sum("c") + "  my notes.txt\n" + sum("d") + "  own/Page.html\n" +
			sum("outside") + "  link\n" + sum("outside") + "  ../outside\n" + sum("else") + "  notes.txt\n" + sum("f") + "  fr/../fr/x\n",
		"with both":    sum("else") + "  fr/x\nnotes.txt\nfr/x\n",
		"cut off":      sum("e") + "  notes.t",
		"without ends": "notes.txt fr/x",
		"in pieces":    "\x00\xff\n" + sum("e")[:20] + "\n  notes.txt\n",
		"long":         string(make([]byte, 1<<20)),
		"empty":        "",
	} {
		dir := t.TempDir()
		put(t, dir, files{"outside": "outside"})
		target := filepath.Join(dir, "public")
		put(t, target, mine)
		put(t, target, files{Manifest: list})
		check(t, site(t, target, files{"index.html": "1"}))
		if want := listed(files{"index.html": "1"}, mine); !maps.Equal(get(t, target), want) {
			t.Errorf("a list %s: the folder holds\n%q, want\n%q", name, get(t, target), want)
		}
		if get(t, dir)["outside"] != "outside" {
			t.Errorf("a list %s reaches out of the folder", name)
		}
	}
}

func TestASiteOfVersion01IsReplacedPathByPath(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	put(t, target, files{"index.html": "0", "fr/a.html": "0", "fr/old.html": "0", Manifest: "fr/a.html\nfr/old.html\nindex.html\n"})
	ours := files{"index.html": "1", "fr/a.html": "2"}
	check(t, site(t, target, ours))
	same(t, target, ours, files{"fr/old.html": "0"})
}

func TestASiteListedWithSHA256IsOurs(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	list := fmt.Sprintf("%x  fr/old.html\n%x  index.html\n%x  mine.html\n",
		sha256.Sum256([]byte("0")), sha256.Sum256([]byte("0")), sha256.Sum256([]byte("ours")))
	put(t, target, files{"index.html": "0", "fr/old.html": "0", "mine.html": "changed", Manifest: list})
	ours := files{"index.html": "1"}
	check(t, site(t, target, ours))
	same(t, target, ours, files{"mine.html": "changed"})
}

func TestADamagedListMakesEveryFileForeign(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	ours := files{"index.html": "1", "fr/a.html": "2"}
	check(t, site(t, target, ours))
	put(t, target, files{Manifest: "damaged"})
	before := get(t, target)
	var e *ForeignError
	if err := site(t, target, ours); !errors.As(err, &e) {
		t.Errorf("it gives %v", err)
	}
	holds(t, target, before)
}

func TestAListThatCannotBeReadStopsAll(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root reads everything")
	}
	target := filepath.Join(t.TempDir(), "public")
	check(t, site(t, target, files{"index.html": "1"}))
	check(t, os.Chmod(filepath.Join(target, Manifest), 0))
	if err := site(t, target, files{"index.html": "1"}); !errors.Is(err, os.ErrPermission) {
		t.Errorf("it gives %v", err)
	}
}
