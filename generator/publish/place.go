package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// Resolve returns the absolute path of a folder, which need not be there, by
// following every link of the part that is there. The error is a *PlaceError
// or one of files.
func Resolve(name string) (string, error) {
	name, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	rest := ""
	for {
		there, err := filepath.EvalSymlinks(name)
		if err == nil {
			if info, err := os.Stat(there); err == nil && !info.IsDir() {
				return "", &PlaceError{name, NoFolder}
			}
			return filepath.Join(there, rest), nil
		}
		if !gone(err) {
			return "", err
		}
		if _, err := os.Lstat(name); err == nil {
			return "", &PlaceError{name, Dangling}
		}
		rest = filepath.Join(filepath.Base(name), rest)
		name = filepath.Dir(name)
	}
}

// replaceable tells why a folder cannot change places with another.
func replaceable(target string) error {
	if filepath.Dir(target) == target {
		return &PlaceError{target, Pinned}
	}
	pinned, err := mounted(target)
	if err == nil && pinned {
		return &PlaceError{target, Pinned}
	}
	if gone(err) {
		return nil
	}
	return err
}

const lockName = "lock"

// acquire makes the folder for work and locks it. Both go with the build that
// made them: if they went just now, acquire begins anew, but not for ever, as
// there are places where nothing can be made and the system says "not there".
func (f *Folder) acquire() (err error) {
	for range 100 {
		if err = f.makeWork(); err == nil {
			err = f.tryLock(filepath.Join(f.work, lockName))
		}
		if !gone(err) {
			return err
		}
	}
	return err
}

// tryLock locks a file. The error says "not there" if the file was removed by
// the build that held its lock.
func (f *Folder) tryLock(name string) error {
	f.lock = flock.New(name)
	held, err := f.lock.TryLock()
	if err == nil && !held {
		err = ErrBusy
	}
	var ours, now fs.FileInfo
	if err == nil {
		ours, err = f.lock.Stat()
	}
	if err == nil {
		now, err = os.Lstat(name)
	}
	if err == nil && !os.SameFile(ours, now) {
		err = fs.ErrNotExist
	}
	if err != nil {
		_ = f.lock.Close()
	}
	return err
}

// makeWork makes the folder for work, and those above it. One that is there
// must be ours: empty, or with a file for the lock.
func (f *Folder) makeWork() error {
	if err := f.makeAbove(filepath.Dir(f.work)); err != nil {
		return err
	}
	err := os.Mkdir(f.work, 0o700)
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	foreign := &ForeignError{Path: "../" + filepath.Base(f.work)}
	info, err := os.Lstat(f.work)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return foreign
	}
	entries, err := os.ReadDir(f.work)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Name() == lockName && e.Type().IsRegular() {
			return nil
		}
	}
	if len(entries) > 0 {
		return foreign
	}
	return nil
}

// makeAbove makes the folders above the target and notes which it made, the
// lowest first.
func (f *Folder) makeAbove(folder string) error {
	_, err := os.Lstat(folder)
	if err == nil || !gone(err) {
		return err
	}
	if err := f.makeAbove(filepath.Dir(folder)); err != nil {
		return err
	}
	err = makeFolder(folder)
	if errors.Is(err, fs.ErrExist) {
		return nil // another build was faster
	}
	if err == nil {
		f.above = append([]string{folder}, f.above...)
	}
	return err
}

// release lets go of the target. The folder for work goes too if nothing is
// left in it; else the lock's file stays as the sign that it is ours. (On
// Windows the file cannot be removed while it is open, and stays.)
func (f *Folder) release() {
	if entries, err := os.ReadDir(f.work); err == nil && len(entries) == 1 {
		_ = os.Remove(filepath.Join(f.work, lockName))
		_ = os.Remove(f.work)
	}
	_ = f.lock.Close()
}

// leave lets go of the target, and takes away the folders above it that were
// made for it and hold nothing.
func (f *Folder) leave() {
	f.release()
	unmake(f.above)
}

// unmake removes folders, the lowest first, up to one that holds something.
func unmake(folders []string) {
	for _, folder := range folders {
		if os.Remove(folder) != nil {
			return
		}
	}
}
