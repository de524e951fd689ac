package audit

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"recueil/generator/snapshot"
)

// overlay is the guide of the repository, read once, with the files that an
// editor has changed lying over it. It is a guide.Tree.
type overlay struct {
	disk fs.FS
	*seen
	over map[string]*fstest.MapFile // nil for a file that is gone
}

// seen is what was read of the disk.
type seen struct {
	open    sync.Mutex
	files   map[string][]byte
	sums    map[string]snapshot.Digest
	folders map[string][]fs.DirEntry
}

func newOverlay(disk fs.FS) *overlay {
	return &overlay{disk: disk, seen: &seen{files: map[string][]byte{}, sums: map[string]snapshot.Digest{}, folders: map[string][]fs.DirEntry{}}}
}

// with is the same disk with other files over it.
func (o *overlay) with(over map[string]*fstest.MapFile) *overlay {
	return &overlay{disk: o.disk, seen: o.seen, over: over}
}

func (o *overlay) ReadFile(name string) ([]byte, error) {
	if f, changed := o.over[name]; changed {
		if f == nil {
			return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
		}
		return fs.ReadFile(fstest.MapFS{name: f}, name)
	}
	o.open.Lock()
	defer o.open.Unlock()
	text, known := o.files[name]
	if !known {
		var err error
		if text, err = fs.ReadFile(o.disk, name); err != nil {
			return nil, err
		}
		o.files[name], o.sums[name] = text, snapshot.Sum(text)
	}
	return slices.Clone(text), nil
}

func (o *overlay) Sum(name string) (snapshot.Digest, error) {
	text, err := o.ReadFile(name)
	if _, changed := o.over[name]; changed || err != nil {
		return snapshot.Sum(text), err
	}
	o.open.Lock()
	defer o.open.Unlock()
	return o.sums[name], nil
}

// Open serves what asks for more than ReadFile and ReadDir give.
func (o *overlay) Open(name string) (fs.File, error) {
	if f, changed := o.over[name]; changed && f != nil {
		return fstest.MapFS{name: f}.Open(name)
	} else if changed {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return o.disk.Open(name)
}

func (o *overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	o.open.Lock()
	defer o.open.Unlock()
	below, known := o.folders[name]
	if !known {
		var err error
		if below, err = fs.ReadDir(o.disk, name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		o.folders[name] = below
	}
	entries := map[string]fs.DirEntry{}
	for _, e := range below {
		entries[e.Name()] = e
	}
	for file, f := range o.over {
		if path.Dir(file) == name && f == nil {
			delete(entries, path.Base(file))
		}
	}
	for file, f := range o.over {
		prefix := name + "/"
		if name == "." {
			prefix = ""
		}
		if rest, in := strings.CutPrefix(file, prefix); in && f != nil {
			first, _, _ := strings.Cut(rest, "/")
			added, err := fs.ReadDir(fstest.MapFS{file: f}, name)
			if err != nil {
				return nil, err
			}
			entries[first] = added[0]
		}
	}
	for folder, e := range entries { // one of which all files are gone
		if e.IsDir() && o.emptied(path.Join(name, folder)) {
			delete(entries, folder)
		}
	}
	if len(entries) == 0 {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return slices.SortedFunc(maps.Values(entries), func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) }), nil
}

// emptied tells whether every file of a folder is gone.
func (o *overlay) emptied(folder string) bool {
	gone := false
	for file, f := range o.over {
		if strings.HasPrefix(file, folder+"/") {
			if f != nil {
				return false
			}
			gone = true
		}
	}
	if !gone {
		return false
	}
	rest, err := fs.ReadDir(o.disk, folder)
	if err != nil {
		return true
	}
	for _, e := range rest {
		if f, changed := o.over[path.Join(folder, e.Name())]; !changed || f != nil {
			return false
		}
	}
	return true
}

func TestAnOverlayIsTheDiskWithItsChanges(t *testing.T) {
	disk := fstest.MapFS{"a/b/c": {Data: []byte("old")}, "a/d": {Data: []byte("d")}}
	o := newOverlay(disk).with(map[string]*fstest.MapFile{"a/b/c": nil, "a/e/f": {Data: []byte("new")}, "a/d": {Data: []byte("x")}})
	entries, err := o.ReadDir("a")
	if err != nil || len(entries) != 2 || entries[0].Name() != "d" || entries[1].Name() != "e" {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
	if text, err := o.ReadFile("a/d"); err != nil || string(text) != "x" {
		t.Errorf("the file holds %q, %v", text, err)
	}
	if _, err := o.ReadFile("a/b/c"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is gone is read: %v", err)
	}
}
