// Package publish puts the files of a site into a folder: all of them or
// none, and never at the cost of a file that it did not write.
//
// The site is written to a new folder beside the old one. When all is there,
// the files of the old folder that no earlier build wrote are linked or
// copied into the new one, and the two change places. A build that fails, or
// is interrupted, leaves the old site as it was.
package publish

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// Manifest is the file of a published folder that lists what was written
// there, one path a line.
const Manifest = ".recueil"

// ForeignError says that the folder holds something which no earlier build
// wrote and which the site needs the place of. Path is relative to the folder.
type ForeignError struct{ Path string }

func (e *ForeignError) Error() string { return e.Path + " was not written by recueil" }

// Folder is a site on its way to a folder.
type Folder struct {
	target, building string

	mutex sync.Mutex
	paths []string
	dirs  map[string]bool
}

// Begin prepares to publish to a folder, which need not be there yet.
func Begin(target string) (*Folder, error) {
	target, err := filepath.Abs(target)
	if err != nil {
		return nil, err
	}
	if real, err := filepath.EvalSymlinks(target); err == nil {
		target = real // the folder behind a link changes, not the link
	}
	if info, err := os.Stat(target); err == nil && !info.IsDir() {
		return nil, fmt.Errorf("%s is not a folder", target)
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return nil, err
	}
	building, err := os.MkdirTemp(filepath.Dir(target), filepath.Base(target)+".new-")
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(building, 0o755); err != nil { //nolint:gosec // a site is for everybody to read
		return nil, err
	}
	return &Folder{target: target, building: building, dirs: map[string]bool{"": true}}, nil
}

// Write writes one file of the site. It may be called from several goroutines.
func (f *Folder) Write(path string, content []byte) error {
	if !filepath.IsLocal(filepath.FromSlash(path)) {
		return fmt.Errorf("%s leaves the site's folder", path)
	}
	if err := f.note(path); err != nil {
		return err
	}
	name := filepath.Join(f.building, filepath.FromSlash(path))
	return os.WriteFile(name, content, 0o644)
}

// note lists a path and makes the folders above it.
func (f *Folder) note(path string) error {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	f.paths = append(f.paths, path)
	dir := ""
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		dir = path[:i]
	}
	if f.dirs[dir] {
		return nil
	}
	f.dirs[dir] = true
	return os.MkdirAll(filepath.Join(f.building, filepath.FromSlash(dir)), 0o755)
}

// Abandon removes what was written so far. After Commit it does nothing.
func (f *Folder) Abandon() {
	if f.building != "" {
		_ = os.RemoveAll(f.building)
	}
}

// Commit puts the new site in the place of the old one.
func (f *Folder) Commit() error {
	slices.Sort(f.paths)
	list := strings.Join(f.paths, "\n") + "\n"
	if err := os.WriteFile(filepath.Join(f.building, Manifest), []byte(list), 0o644); err != nil {
		return err
	}
	if err := f.keepForeign(); err != nil {
		return err
	}
	return f.swap()
}

// swap gives the new folder the old one's name. Between the two renames
// there is no site for an instant; a failure of the second undoes the first.
func (f *Folder) swap() error {
	old := f.building + ".old"
	err := os.Rename(f.target, old)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(f.building, f.target); err != nil {
		return errors.Join(err, os.Rename(old, f.target))
	}
	f.building = ""
	return os.RemoveAll(old)
}

// keepForeign brings the files of the old folder that are not ours into the
// new one.
func (f *Folder) keepForeign() error {
	ours, err := written(f.target)
	if err != nil {
		return err
	}
	err = filepath.WalkDir(f.target, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		path, err := filepath.Rel(f.target, name)
		if err != nil || path == "." || path == Manifest || ours[filepath.ToSlash(path)] {
			return err
		}
		return f.keep(name, path, entry)
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil // there is no old site
	}
	return err
}

func (f *Folder) keep(name, path string, entry fs.DirEntry) error {
	target := filepath.Join(f.building, path)
	if entry.IsDir() {
		return f.keepFolder(name, path)
	}
	if _, err := os.Lstat(target); !errors.Is(err, fs.ErrNotExist) {
		return &ForeignError{path} // it is there, or what should be its folder is a file
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	if entry.Type()&fs.ModeSymlink != 0 {
		to, err := os.Readlink(name)
		if err != nil {
			return err
		}
		return os.Symlink(to, target)
	}
	if os.Link(name, target) == nil {
		return nil
	}
	return copyFile(name, target)
}

// keepFolder makes an empty foreign folder; one that holds files comes with
// them, and one that held only our files is gone with them.
func (f *Folder) keepFolder(name, path string) error {
	entries, err := os.ReadDir(name)
	if err != nil || len(entries) > 0 {
		return err
	}
	target := filepath.Join(f.building, path)
	if info, err := os.Lstat(target); err == nil && !info.IsDir() {
		return &ForeignError{path}
	}
	return os.MkdirAll(target, 0o755)
}

func copyFile(from, to string) (err error) {
	in, err := os.Open(from) //nolint:gosec // a path of the folder that is published to
	if err != nil {
		return err
	}
	defer in.Close() //nolint:errcheck // nothing was written to it
	info, err := in.Stat()
	if err != nil {
		return err
	}
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, info.Mode().Perm()) //nolint:gosec // as above
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	_, err = io.Copy(out, in)
	return err
}

// written reads the manifest of a folder: what an earlier build wrote.
func written(folder string) (map[string]bool, error) {
	out := map[string]bool{}
	file, err := os.Open(filepath.Join(folder, Manifest)) //nolint:gosec // as above
	if errors.Is(err, fs.ErrNotExist) {
		return out, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // nothing was written to it
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		out[lines.Text()] = true
	}
	return out, lines.Err()
}
