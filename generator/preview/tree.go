package preview

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"recueil/generator/guide"
	"recueil/generator/snapshot"
)

// tree is a file system as it was last seen: what was read once is not read
// again until it is said to have changed. It is a guide.Tree, and safe for
// concurrent use.
type tree struct {
	disk    fs.FS
	open    sync.RWMutex
	files   map[string]*file
	folders map[string][]fs.DirEntry
}

type file struct {
	content []byte
	sum     snapshot.Digest
}

func newTree(disk fs.FS) *tree {
	return &tree{disk: disk, files: map[string]*file{}, folders: map[string][]fs.DirEntry{}}
}

// Open implements fs.FS.
func (t *tree) Open(name string) (fs.File, error) { return t.disk.Open(name) }

// Lstat implements fs.ReadLinkFS.
func (t *tree) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(t.disk, name) }

// ReadLink implements fs.ReadLinkFS.
func (t *tree) ReadLink(name string) (string, error) { return fs.ReadLink(t.disk, name) }

// ReadFile implements fs.ReadFileFS.
func (t *tree) ReadFile(name string) ([]byte, error) {
	f, err := t.file(name)
	if err != nil {
		return nil, err
	}
	return bytes.Clone(f.content), nil
}

// Sum implements guide.Tree.
func (t *tree) Sum(name string) (snapshot.Digest, error) {
	f, err := t.file(name)
	if err != nil {
		return snapshot.Digest{}, err
	}
	return f.sum, nil
}

func (t *tree) file(name string) (*file, error) {
	t.open.RLock()
	f := t.files[name]
	t.open.RUnlock()
	if f != nil {
		return f, nil
	}
	content, err := read(t.disk, name)
	if err != nil {
		return nil, err
	}
	f = &file{content, snapshot.Sum(content)}
	t.open.Lock()
	t.files[name] = f
	t.open.Unlock()
	return f, nil
}

// read reads a file; of one that is larger than any that a guide may have, only so
// much that this is seen.
func read(disk fs.FS, name string) ([]byte, error) {
	f, err := disk.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // nothing was written to it
	return io.ReadAll(io.LimitReader(f, guide.MostFile))
}

// ReadDir implements fs.ReadDirFS.
func (t *tree) ReadDir(name string) ([]fs.DirEntry, error) {
	t.open.RLock()
	entries, known := t.folders[name]
	t.open.RUnlock()
	if known {
		return entries, nil
	}
	entries, err := fs.ReadDir(t.disk, name)
	if err == nil {
		t.open.Lock()
		t.folders[name] = entries
		t.open.Unlock()
	}
	return entries, err
}

// forget lets go of what was seen at a path, below it, and of the list in which
// it stands; "." is everything.
func (t *tree) forget(name string) {
	t.open.Lock()
	defer t.open.Unlock()
	if name == "." {
		clear(t.files)
		clear(t.folders)
		return
	}
	_, wasFile := t.files[name]
	delete(t.files, name)
	delete(t.folders, path.Dir(name))
	if wasFile {
		return
	}
	below := func(other string) bool { return other == name || strings.HasPrefix(other, name+"/") }
	maps.DeleteFunc(t.files, func(other string, _ *file) bool { return below(other) })
	maps.DeleteFunc(t.folders, func(other string, _ []fs.DirEntry) bool { return below(other) })
}

// seen is a part of a tree as it was: of one folder, or one file.
type seen struct {
	entries []fs.DirEntry // nil where it is a file
	files   map[string]*file
}

// part is what is known of a unit, without looking.
func (t *tree) part(unit string) *seen {
	t.open.RLock()
	defer t.open.RUnlock()
	s := &seen{entries: t.folders[unit], files: map[string]*file{}}
	if f := t.files[unit]; f != nil {
		s.files[unit] = f
	}
	for _, entry := range s.entries {
		if name := path.Join(unit, entry.Name()); t.files[name] != nil {
			s.files[name] = t.files[name]
		}
	}
	return s
}

// unit is what is broken or sound as a whole: the folder of a sheet, or a file
// that is none of a sheet's.
func unit(name string) string {
	parts := strings.Split(name, "/")
	if len(parts) > 3 && parts[0] == "content" && parts[1] != "tables" && parts[1] != "assets" {
		return path.Dir(name)
	}
	return name
}

// past is a tree in which some parts are as they were before.
type past struct {
	*tree
	parts map[string]*seen // by unit
}

// ReadFile implements fs.ReadFileFS.
func (p *past) ReadFile(name string) ([]byte, error) {
	f, err := p.file(name)
	if err != nil {
		return nil, err
	}
	return bytes.Clone(f.content), nil
}

// Sum implements guide.Tree.
func (p *past) Sum(name string) (snapshot.Digest, error) {
	f, err := p.file(name)
	if err != nil {
		return snapshot.Digest{}, err
	}
	return f.sum, nil
}

func (p *past) file(name string) (*file, error) {
	if part := p.parts[unit(name)]; part != nil {
		if f := part.files[name]; f != nil {
			return f, nil
		}
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return p.tree.file(name)
}

// ReadDir implements fs.ReadDirFS: the files of a folder are as they were, the
// folders below it as they are.
func (p *past) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := p.tree.ReadDir(name)
	was := p.parts[name]
	if was == nil {
		return entries, err
	}
	isFile := func(e fs.DirEntry) bool { return !e.IsDir() }
	out := slices.DeleteFunc(slices.Clone(entries), isFile)
	for _, e := range was.entries {
		if isFile(e) && was.files[path.Join(name, e.Name())] != nil {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return out, nil
}
