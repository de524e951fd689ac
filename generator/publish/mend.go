package publish

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"syscall"

	"golang.org/x/sync/errgroup"
)

// mend acts on what a killed build has left, as the package says.
func (f *Folder) mend() error {
	if err := removeTree(f.fresh()); err != nil {
		return err
	}
	if err := f.restore(); err != nil {
		return err
	}
	return errors.Join(f.clearLeft(f.old()), f.clearLeft(f.next()))
}

// restore puts an old site back if its place is free, or an empty folder.
func (f *Folder) restore() error {
	if _, err := os.Lstat(f.old()); gone(err) {
		return nil
	}
	_ = syscall.Rmdir(f.target) // only if it is empty
	err := rename("restore", f.old(), f.target)
	if there, _ := os.ReadDir(f.target); err != nil && len(there) > 0 {
		return nil
	}
	return err
}

// clearLeft clears a folder that a killed build has left, if it is there.
func (f *Folder) clearLeft(tree string) error {
	if _, err := os.Lstat(tree); gone(err) {
		return nil
	}
	site, err := readManifest(f.target)
	if err != nil {
		return err
	}
	list, err := readManifest(tree)
	if err != nil {
		return err
	}
	return f.clear(tree, list, site)
}

// clear removes a folder that the site has no need of any more. What is
// foreign in it, and not in the target, moves there; list is what is ours in the
// folder, site what is in the target. A folder that is filled while it is
// cleared, by somebody who is still in it, is cleared again.
func (f *Folder) clear(tree string, list, site *manifest) error {
	c := &clearing{f, tree, list, site, map[string]fs.FileInfo{}}
	for range 10 {
		info, err := os.Lstat(tree)
		if err == nil {
			err = c.folder("", info)
		}
		if gone(err) {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return &fs.PathError{Op: "remove", Path: tree, Err: fs.ErrExist}
}

// clearing clears a tree.
type clearing struct {
	*Folder
	tree    string
	list    *manifest // of the tree
	site    *manifest // of the target
	folders map[string]fs.FileInfo
}

func (c *clearing) from(path string) string { return filepath.Join(c.tree, filepath.FromSlash(path)) }

func (c *clearing) to(path string) string { return filepath.Join(c.target, filepath.FromSlash(path)) }

// folder clears a folder, and removes it unless something came into it. The
// list goes last: until then it says what is ours.
func (c *clearing) folder(name string, info fs.FileInfo) error {
	if _, seen := c.folders[name]; !seen {
		c.folders[name] = info
	}
	if info.Mode().Perm()&0o700 != 0o700 {
		if err := os.Chmod(c.from(name), 0o700); err != nil { //nolint:gosec // a folder needs the right to search it
			return err
		}
	}
	entries, err := os.ReadDir(c.from(name))
	if err != nil {
		return err
	}
	var ours []string
	for _, e := range entries {
		child := path.Join(name, e.Name())
		if c.proved[child] != nil && e.Type().IsRegular() {
			ours = append(ours, child)
			continue
		}
		info, err := e.Info()
		switch {
		case err == nil && info.IsDir():
			err = c.folder(child, info)
		case err == nil && child != Manifest:
			err = c.file(child, info)
		}
		if err != nil && !gone(err) {
			return err
		}
	}
	if err := c.files(ours); err != nil {
		return err
	}
	if len(entries) == 0 && name != "" && !c.list.folders[name] {
		if err := c.room(name); err != nil {
			return err
		}
	}
	return c.remove(name)
}

// share is how many files are worth a core of their own.
const share = 1000

// files removes files of a folder that were found to be ours, on every core;
// those that have changed since are treated like any other.
func (c *clearing) files(names []string) error {
	var work errgroup.Group
	var open sync.Mutex
	var others []string
	for part := range slices.Chunk(names, max(share, len(names)/runtime.GOMAXPROCS(0)+1)) {
		work.Go(func() error {
			for _, name := range part {
				info, err := os.Lstat(c.from(name))
				if err == nil && untouched(c.proved[name], info) {
					err = unlink(c.from(name))
				} else if err == nil {
					open.Lock()
					others = append(others, name)
					open.Unlock()
				}
				if err != nil && !gone(err) {
					return err
				}
			}
			return nil
		})
	}
	if err := work.Wait(); err != nil {
		return err
	}
	for _, name := range others {
		info, err := os.Lstat(c.from(name))
		if err == nil {
			err = c.file(name, info)
		}
		if err != nil && !gone(err) {
			return err
		}
	}
	return nil
}

// remove removes a folder that should be empty by now.
func (c *clearing) remove(name string) error {
	if name == "" {
		if err := unlink(c.from(Manifest)); err != nil && !gone(err) {
			return err
		}
	}
	err := unlink(c.from(name))
	if left, _ := os.ReadDir(c.from(name)); err != nil && len(left) > 0 {
		return nil // the next round
	}
	return err
}

// file removes a file, if it is ours or the target has it, or moves it there.
// Of a foreign thing that has changed on one side the later one stays.
func (c *clearing) file(name string, info fs.FileInfo) error {
	ours, err := c.list.owns(c.tree, name, info, c.site)
	if err != nil {
		return err
	}
	if ours {
		return unlink(c.from(name))
	}
	there, err := os.Lstat(c.to(name))
	switch {
	case err == nil && os.SameFile(info, there):
		return unlink(c.from(name))
	case err != nil && !gone(err):
		return err
	case c.site.takes(name) || err == nil && there.IsDir():
		return c.keep(name)
	case err == nil && !there.ModTime().Before(info.ModTime()):
		return unlink(c.from(name))
	}
	if err := c.room(path.Dir(name)); err != nil {
		return err
	}
	return rename("move "+name, c.from(name), c.to(name))
}

// untouched tells whether a file is the one that was seen before, and nobody
// has written to it since.
func untouched(before, now fs.FileInfo) bool {
	return before != nil && os.SameFile(before, now) && before.Size() == now.Size() && before.ModTime().Equal(now.ModTime())
}

// keep moves a thing that stands where the site has one into the target under
// a new name.
func (c *clearing) keep(name string) error {
	base := c.target + string(filepath.Separator) + filepath.FromSlash(name)
	for filepath.Dir(base) != c.target { // up to a folder that is there
		if info, err := os.Lstat(filepath.Dir(base)); err == nil && info.IsDir() {
			break
		}
		base = filepath.Dir(base)
	}
	for i := 1; ; i++ {
		c.left = base + ".kept-" + strconv.Itoa(i)
		if _, err := os.Lstat(c.left); gone(err) {
			return rename("keep "+name, c.from(name), c.left)
		}
	}
}

// room makes a folder in the target like the one in the tree, and those above.
func (c *clearing) room(name string) error {
	if name == "." {
		name = ""
	}
	if info, err := os.Lstat(c.to(name)); err == nil && info.IsDir() {
		return nil
	}
	if name != "" {
		if err := c.room(path.Dir(name)); err != nil {
			return err
		}
	}
	if err := os.Mkdir(c.to(name), 0o700); err != nil {
		return err
	}
	return likeMode(c.to(name), c.folders[name], 0)
}

func unlink(name string) error {
	if err := reach("remove " + name); err != nil {
		return err
	}
	return os.Remove(name)
}
