package publish

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// bringing brings what is foreign in the target into the new site. What
// vanishes meanwhile is passed over: whoever removed it did so while the old
// site was in place.
type bringing struct {
	*Folder
	old *manifest
}

func (b *bringing) from(path string) string { return filepath.Join(b.target, filepath.FromSlash(path)) }

func (b *bringing) to(path string) string { return filepath.Join(b.fresh(), filepath.FromSlash(path)) }

// folder brings what is in a folder of the target, and an empty one itself;
// one that held only files of ours goes with them.
func (b *bringing) folder(name string, info fs.FileInfo) error {
	if err := b.movable(name); err != nil {
		return err
	}
	entries, err := os.ReadDir(b.from(name))
	if gone(err) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := b.entry(path.Join(name, e.Name()), e); err != nil {
			return err
		}
	}
	if len(entries) == 0 && name != "" && !b.old.folders[name] {
		if err := b.room(name); err != nil {
			return err
		}
	}
	return b.dress(name, info)
}

func (b *bringing) entry(name string, e fs.DirEntry) error {
	if err := b.ctx.Err(); err != nil {
		return err
	}
	if b.proved[name] != nil { // it has been looked at; what became of it since, clear sees
		return nil
	}
	info, err := e.Info()
	if gone(err) {
		return nil
	}
	if err != nil {
		return err
	}
	switch {
	case name == Manifest && info.Mode().IsRegular():
		return nil
	case name == Manifest:
		return &ForeignError{Path: name}
	case info.IsDir():
		return b.folder(name, info)
	}
	ours, err := b.old.owns(b.target, name, info, b.site)
	if ours {
		b.proved[name] = info
	}
	if ours || gone(err) {
		return nil
	}
	if err != nil {
		return err
	}
	return b.file(name, info)
}

// placeholder is the file by which people keep an empty folder in git.
const placeholder = ".gitkeep"

// file brings a foreign file, or what else is no folder.
func (b *bringing) file(name string, info fs.FileInfo) error {
	if b.site.takes(name) {
		_, listed := b.old.files[name]
		return &ForeignError{Path: name, Changed: listed && info.Mode().IsRegular()}
	}
	if b.alone && name != placeholder {
		return &ForeignError{Path: name, Brought: true}
	}
	if err := b.movable(name); err != nil {
		return err
	}
	if err := b.room(path.Dir(name)); err != nil {
		return err
	}
	if err := reach("bring " + name); err != nil {
		return err
	}
	err := double(b.from(name), b.to(name), info)
	if errors.Is(err, fs.ErrExist) { // by another case or encoding, to this file system
		return &ForeignError{Path: name}
	}
	if _, there := os.Lstat(b.from(name)); err != nil && gone(there) {
		return nil
	}
	return err
}

// movable makes sure that nothing is mounted on a thing: it would stay in the
// old site, and be emptied with it.
func (b *bringing) movable(name string) error {
	pinned, err := mounted(b.from(name))
	if err == nil && pinned {
		return &PlaceError{b.from(name), Pinned}
	}
	if gone(err) {
		return nil
	}
	return err
}

// room makes a folder in the new site, and those above it.
func (b *bringing) room(name string) error {
	if name == "." || b.site.folders[name] {
		return nil
	}
	if b.site.takes(name) {
		return &ForeignError{Path: name}
	}
	return os.MkdirAll(b.to(name), 0o755)
}

// dress gives a folder of the new site what the one of the same path has. A
// folder with files of ours keeps its own times, and everybody may enter it.
func (b *bringing) dress(name string, info fs.FileInfo) error {
	if _, err := os.Lstat(b.to(name)); gone(err) {
		return nil
	}
	if name == "" || b.site.folders[name] {
		return likeMode(b.to(name), info, 0o555)
	}
	return like(b.to(name), info)
}

// double gives a thing a second name, which leaves it what it is; where the
// system refuses that, a file is copied and a link made anew.
func double(from, to string, info fs.FileInfo) error {
	err := os.Link(from, to)
	if err == nil {
		return undoFollowed(from, to, info)
	}
	switch {
	case info.Mode().IsRegular():
		return copyFile(from, to, info)
	case info.Mode()&fs.ModeSymlink != 0:
		return copyLink(from, to)
	}
	return err
}

// undoFollowed puts things right on systems whose link(2) follows links.
func undoFollowed(from, to string, info fs.FileInfo) error {
	if info.Mode()&fs.ModeSymlink == 0 {
		return nil
	}
	made, err := os.Lstat(to)
	if err != nil || made.Mode()&fs.ModeSymlink != 0 {
		return err
	}
	if err := os.Remove(to); err != nil {
		return err
	}
	return copyLink(from, to)
}

func copyLink(from, to string) error {
	where, err := os.Readlink(from)
	if err != nil {
		return err
	}
	return os.Symlink(where, to)
}

func copyFile(from, to string, info fs.FileInfo) (err error) {
	in, err := os.Open(from) //nolint:gosec // a path of the folder that is published to
	if err != nil {
		return err
	}
	defer in.Close()                                                      //nolint:errcheck // nothing was written to it
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600) //nolint:gosec // as above
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err := errors.Join(err, out.Close()); err != nil {
		return err
	}
	return like(to, info)
}

const modeBits = fs.ModePerm | fs.ModeSetuid | fs.ModeSetgid | fs.ModeSticky

// like gives a thing the owner, mode and times of another.
func like(name string, info fs.FileInfo) error {
	if err := likeMode(name, info, 0); err != nil {
		return err
	}
	return os.Chtimes(name, info.ModTime(), info.ModTime())
}

// likeMode gives a thing the owner, as far as the system allows, and the mode
// of another, with some bits more.
func likeMode(name string, info fs.FileInfo, more fs.FileMode) error {
	now, err := os.Lstat(name)
	if err != nil {
		return err
	}
	if uid, gid, differ := owners(now, info); differ {
		_ = os.Lchown(name, uid, gid)
	}
	mode := info.Mode()&modeBits | more
	if now.Mode()&modeBits == mode {
		return nil
	}
	return os.Chmod(name, mode)
}
