package publish

import (
	"encoding/hex"
	"hash/crc32"
	"io/fs"
	"maps"
	"os"
	"path/filepath"

	"recueil/generator/snapshot"
)

// File is a file of a site: its path below the root, and its digest.
type File struct {
	Path   string
	Digest snapshot.Digest
}

// Keep takes files from the target, which is like a Write of each, if it has
// them all with these digests, from a build, and nobody has changed them since:
// else it takes none. size is that of all together, in bytes.
func (f *Folder) Keep(files []File) (size int64, kept bool, err error) {
	f.open.RLock()
	defer f.open.RUnlock()
	infos, sums := make([]fs.FileInfo, len(files)), make([]Sum, len(files))
	for i, file := range files {
		if err := f.ready(file.Path); err != nil {
			return 0, false, err
		}
		if infos[i], sums[i] = f.same(file); infos[i] == nil {
			return 0, false, nil
		}
		size += infos[i].Size()
	}
	for i, file := range files {
		if err := f.list(file.Path, file.Digest, sums[i]); err != nil {
			return 0, false, err
		}
		if err := f.take(file.Path, infos[i]); err != nil {
			return 0, false, err
		}
	}
	return size, true, nil
}

// File is a file that was written or kept.
func (f *Folder) File(path string) File {
	f.listing.Lock()
	defer f.listing.Unlock()
	out := File{Path: path}
	_, _ = hex.Decode(out.Digest[:], []byte(f.site.files[path])) // all zero for any other
	return out
}

// Sum is what a browser can prove a file by at once: the CRC-32 of its bytes
// (ISO/IEC/IEEE 8802-3, as gzip has it), and how many they are. Of files that differ
// by accident one in four billion has both in common; who would forge one is kept
// out by https.
type Sum struct {
	CRC   uint32
	Bytes int64
}

func sumOf(content []byte) Sum {
	return Sum{crc32.ChecksumIEEE(content), int64(len(content))}
}

// Sums are those of what was written and kept so far, by path.
func (f *Folder) Sums() map[string]Sum {
	f.listing.Lock()
	defer f.listing.Unlock()
	return maps.Clone(f.sums)
}

// same tells of a file of the target that has a digest, as its list says, and
// that everybody may read; it returns nil for any other.
func (f *Folder) same(file File) (fs.FileInfo, Sum) {
	digest := hex.EncodeToString(file.Digest[:])
	if f.before.files[file.Path] != digest {
		return nil, Sum{}
	}
	name := filepath.Join(f.target, filepath.FromSlash(file.Path))
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Mode().Perm()&0o444 != 0o444 {
		return nil, Sum{}
	}
	sum, ours, err := proves(name, info.Size(), digest)
	if err != nil || !ours {
		return nil, Sum{}
	}
	return info, sum
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
