package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"golang.org/x/sync/errgroup"
)

// reach is called before each step of a commit that a kill or a failure may
// hit. Tests put something else here.
var reach = func(step string) error { return nil }

// Commit puts the new site in the place of the old one. It returns nil or a
// *LeftoverError if the new site is there. After any other error the target is
// as it was, but for a *StrandedError, and what was written is gone.
func (f *Folder) Commit() error {
	f.open.Lock()
	defer f.open.Unlock()
	if f.closed {
		return errClosed
	}
	f.closed = true
	replaced, err := f.replace()
	if err != nil {
		_ = errors.Join(removeTree(f.fresh()), removeTree(f.next())) // if not now, then at the next Begin
		f.leave()
		return err
	}
	defer f.release()
	if replaced != "" {
		err = f.clear(replaced, f.before, f.site)
	}
	switch {
	case err != nil:
		return &LeftoverError{replaced, err}
	case f.left != "":
		return &LeftoverError{Path: f.left}
	}
	return nil
}

// replace does all that can fail. It returns where the old site is then, ""
// if there was none.
func (f *Folder) replace() (replaced string, err error) {
	if err := f.complete(); err != nil {
		return "", err
	}
	if err := f.ctx.Err(); err != nil {
		return "", err
	}
	if err := rename("next", f.fresh(), f.next()); err != nil {
		return "", err
	}
	return f.swap()
}

// complete adds the list and what is foreign to the new site.
func (f *Folder) complete() error {
	if err := reach("list"); err != nil {
		return err
	}
	var list errgroup.Group
	list.Go(func() error { return writeFile(f.fresh(), Manifest, []byte(f.site.text())) })
	return errors.Join(f.bring(), list.Wait())
}

// bring adds what is foreign, and counts what has changed.
func (f *Folder) bring() error {
	info, err := os.Lstat(f.target)
	f.changed = len(f.site.files)
	if gone(err) {
		return nil // only that means that there is no old site
	}
	if err != nil {
		return err
	}
	err = (&bringing{f, f.before}).folder("", info)
	for name := range f.proved {
		if digest, ok := f.site.files[name]; ok && digest == f.before.files[name] {
			f.changed--
		}
	}
	return err
}

// swap gives the new site the old one's place.
func (f *Folder) swap() (replaced string, err error) {
	info, err := os.Lstat(f.target)
	if gone(err) {
		return "", rename("place", f.next(), f.target)
	}
	if err != nil {
		return "", err
	}
	if !info.IsDir() {
		return "", &PlaceError{f.target, NoFolder}
	}
	err = reach("exchange")
	if err == nil {
		err = exchange(f.next(), f.target)
	}
	if errors.Is(err, errors.ErrUnsupported) {
		return f.swapInTwo()
	}
	return f.next(), f.pinned(err)
}

// swapInTwo is for systems that cannot exchange. Between the two renames there
// is no site; if the second fails, the first is undone.
func (f *Folder) swapInTwo() (replaced string, err error) {
	if err := rename("away", f.target, f.old()); err != nil {
		return "", f.pinned(err)
	}
	if err := rename("place", f.next(), f.target); err != nil {
		if back := rename("back", f.old(), f.target); back != nil {
			return "", &StrandedError{f.old(), errors.Join(err, back)}
		}
		return "", err
	}
	return f.old(), nil
}

// pinned finds out when an error says that the target cannot be renamed: it is
// a mount point, or comes from a lower layer of a container's file system.
func (f *Folder) pinned(err error) error {
	if errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.EXDEV) {
		return &PlaceError{f.target, Pinned}
	}
	return err
}

func rename(step, from, to string) error {
	if err := reach(step); err != nil {
		return err
	}
	return os.Rename(from, to)
}

// removeTree removes a folder, those included that nobody may write to.
func removeTree(name string) error {
	err := os.RemoveAll(name)
	if !errors.Is(err, fs.ErrPermission) {
		return err
	}
	_ = filepath.WalkDir(name, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			return os.Chmod(name, 0o700) //nolint:gosec // a folder needs the right to search it
		}
		return err
	})
	return os.RemoveAll(name)
}
