package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"
)

// inside is the folder of a guide, which others may have written: what is read
// and written through it lies in it, wherever links lead, and is a file or a
// folder. It implements fs.FS, fs.ReadLinkFS and io.Closer.
type inside struct{ root *os.Root }

var _ io.Closer = (*inside)(nil)

func openInside(root string) (*inside, error) {
	r, err := os.OpenRoot(root)
	if err != nil {
		return nil, err
	}
	return &inside{r}, nil
}

// Close implements io.Closer.
func (i *inside) Close() error { return i.root.Close() }

// errSpecial says that something is neither a file nor a folder.
var errSpecial = errors.New("neither a file nor a folder")

// unwaiting opens a file without waiting for who writes to it, if it is a pipe.
const unwaiting = syscall.O_NONBLOCK

// Open implements fs.FS.
func (i *inside) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	file, err := i.root.OpenFile(filepath.FromSlash(name), os.O_RDONLY|unwaiting, 0)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		err = &fs.PathError{Op: "open", Path: name, Err: errSpecial}
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

// Stat implements fs.StatFS.
func (i *inside) Stat(name string) (fs.FileInfo, error) {
	return i.root.Stat(filepath.FromSlash(name))
}

// Lstat implements fs.ReadLinkFS.
func (i *inside) Lstat(name string) (fs.FileInfo, error) {
	return i.root.Lstat(filepath.FromSlash(name))
}

// ReadLink implements fs.ReadLinkFS.
func (i *inside) ReadLink(name string) (string, error) {
	return i.root.Readlink(filepath.FromSlash(name))
}

// straight makes sure that the way to a file leads through folders alone, and to
// a file, or to nothing yet: nobody's link is followed.
func (i *inside) straight(name string) error {
	for end := 0; end < len(name); {
		next := strings.IndexByte(name[end+1:], '/')
		if end += next + 1; next < 0 {
			end = len(name)
		}
		info, err := i.Lstat(name[:end])
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		if end < len(name) && !info.IsDir() || end == len(name) && !info.Mode().IsRegular() {
			return &told{"usage.special", map[string]any{"Path": name[:end]}}
		}
	}
	return nil
}

// pending is a file that is written and not in its place yet.
type pending struct {
	inside     *inside
	next, name string
}

// write writes what is to take the place of a file, beside it, in a file of its
// own: one that is there already is somebody's.
func (i *inside) write(name string, text []byte) (w *pending, err error) {
	if err := i.straight(name); err != nil {
		return nil, err
	}
	if err := i.root.MkdirAll(filepath.FromSlash(path.Dir(name)), 0o755); err != nil {
		return nil, err
	}
	mode := fs.FileMode(0o644)
	if info, err := i.Lstat(name); err == nil {
		mode = info.Mode().Perm()
	}
	next := name + ".new"
	file, err := i.root.OpenFile(filepath.FromSlash(next), os.O_CREATE|os.O_EXCL|os.O_WRONLY, mode)
	if errors.Is(err, fs.ErrExist) {
		return nil, &told{"usage.in-the-way", map[string]any{"Path": next}}
	}
	if err != nil {
		return nil, err
	}
	w = &pending{i, next, name}
	_, err = file.Write(text)
	if err = errors.Join(err, file.Close()); err != nil {
		w.drop()
		return nil, err
	}
	return w, nil
}

// place puts a file in its place.
func (w *pending) place() error {
	return w.inside.root.Rename(filepath.FromSlash(w.next), filepath.FromSlash(w.name))
}

// drop removes a file that is not to come into its place.
func (w *pending) drop() { _ = w.inside.root.Remove(filepath.FromSlash(w.next)) }

// replace puts a text in the place of a file, which need not be there yet.
func (i *inside) replace(name string, text []byte) error {
	w, err := i.write(name, text)
	if err != nil {
		return err
	}
	if err := w.place(); err != nil {
		w.drop()
		return err
	}
	return nil
}
