//go:build unix

package publish

import (
	"io/fs"
	"path/filepath"
	"syscall"
	"testing"
)

func TestEverybodyMayReadTheSiteWhateverTheUmask(t *testing.T) {
	dir := t.TempDir()
	old := syscall.Umask(0o077)
	defer syscall.Umask(old)
	check(t, site(t, filepath.Join(dir, "above", "public"), files{"fr/a/b.html": "1"}))
	check(t, filepath.WalkDir(filepath.Join(dir, "above"), func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		want := fs.FileMode(0o644)
		if entry.IsDir() {
			want = 0o755
		}
		if err == nil && info.Mode().Perm() != want {
			t.Errorf("%s has the mode %v", name, info.Mode())
		}
		return err
	}))
}
