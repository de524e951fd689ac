package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
)

// File is a file of a site, as it was when it was written or kept.
type File struct {
	Path   string // below the root
	Digest [sha256.Size]byte
	// Size is in bytes, Modified in nanoseconds since 1970.
	Size, Modified int64
}

// Keep takes files from the target, which is like a Write of each, if it has
// them all with these digests, from a build, and nobody has changed them since:
// else it takes none. A file with the same size that was modified at the same
// time is not read again.
func (f *Folder) Keep(files []File) (kept bool, err error) {
	f.open.RLock()
	defer f.open.RUnlock()
	infos := make([]fs.FileInfo, len(files))
	for i, file := range files {
		if err := f.ready(file.Path); err != nil {
			return false, err
		}
		if infos[i] = f.same(file); infos[i] == nil {
			return false, nil
		}
	}
	for i, file := range files {
		if err := f.list(file.Path, file.Digest); err != nil {
			return false, err
		}
		if err := f.take(file.Path, infos[i]); err != nil {
			return false, err
		}
	}
	return true, nil
}

// File is what a file is that was written or kept. It fails once Commit has
// begun.
func (f *Folder) File(path string) (File, error) {
	f.open.RLock()
	defer f.open.RUnlock()
	if f.closed {
		return File{}, errClosed
	}
	info, err := os.Lstat(filepath.Join(f.fresh(), filepath.FromSlash(path)))
	if err != nil {
		return File{}, err
	}
	out := File{Path: path, Size: info.Size(), Modified: info.ModTime().UnixNano()}
	f.listing.Lock()
	defer f.listing.Unlock()
	_, err = hex.Decode(out.Digest[:], []byte(f.site.files[path]))
	return out, err
}

// same tells of a file of the target that is what it was, and that everybody
// may read; it returns nil for any other.
func (f *Folder) same(was File) fs.FileInfo {
	if f.before.files[was.Path] != hex.EncodeToString(was.Digest[:]) {
		return nil
	}
	info, err := os.Lstat(filepath.Join(f.target, filepath.FromSlash(was.Path)))
	if err != nil || !info.Mode().IsRegular() || info.Mode().Perm()&0o444 != 0o444 {
		return nil
	}
	if info.Size() == was.Size && info.ModTime().UnixNano() == was.Modified {
		return info
	}
	if ours, err := f.before.owns(f.target, was.Path, info, f.site); err != nil || !ours {
		return nil
	}
	return info
}

// take gives a file of the target a second name in the new site.
func (f *Folder) take(path string, info fs.FileInfo) error {
	if err := reach("take " + path); err != nil {
		return err
	}
	path = filepath.FromSlash(path)
	if err := double(filepath.Join(f.target, path), filepath.Join(f.fresh(), path), info); err != nil {
		return err
	}
	f.listing.Lock()
	defer f.listing.Unlock()
	f.proved[filepath.ToSlash(path)] = info
	return nil
}
