package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"

	"recueil/generator/permalink"
	"recueil/generator/snapshot"
)

// Manifest is the file of a published folder that lists what was written
// there: a line for each file, sorted by path, with the digest of its content
// in hexadecimal digits, two spaces and the path.
const Manifest = ".recueil"

// manifest is the content of the file of that name.
type manifest struct {
	// files has a digest for each path, "" in a list of version 0.1.
	files map[string]string
	// folders are those that hold a file, at any depth.
	folders map[string]bool
}

func newManifest() *manifest {
	return &manifest{files: map[string]string{}, folders: map[string]bool{}}
}

func (m *manifest) add(name, digest string) {
	m.files[name] = digest
	for folder := path.Dir(name); folder != "." && !m.folders[folder]; folder = path.Dir(folder) {
		m.folders[folder] = true
	}
}

// takes tells whether nothing else can be at a path: a file is there, or
// above it, or it is a folder.
func (m *manifest) takes(name string) bool {
	if m.folders[name] {
		return true
	}
	for ; name != "."; name = path.Dir(name) {
		if _, ok := m.files[name]; ok {
			return true
		}
	}
	return false
}

// text is the manifest as it is written.
func (m *manifest) text() string {
	var b strings.Builder
	size := 0
	for name, digest := range m.files {
		size += len(digest) + len(name) + 3
	}
	b.Grow(size)
	for _, name := range slices.Sorted(maps.Keys(m.files)) {
		for _, part := range []string{m.files[name], "  ", name, "\n"} {
			b.WriteString(part)
		}
	}
	return b.String()
}

// parseLine reads a line of the list: its digest, and the path, which is "" in
// lines of any other form.
func parseLine(line string) (digest, name string) {
	const digits = 2 * len(snapshot.Digest{})
	if len(line) < digits+3 || line[digits:digits+2] != "  " || strings.Trim(line[:digits], "0123456789abcdef") != "" {
		return "", ""
	}
	return line[:digits], line[digits+2:]
}

// readManifest reads the list of a folder: an empty one if there is none.
func readManifest(folder string) (*manifest, error) {
	m := newManifest()
	name := filepath.Join(folder, Manifest)
	info, err := os.Lstat(name)
	if gone(err) || err == nil && !info.Mode().IsRegular() {
		return m, nil
	}
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(name) //nolint:gosec // a file of the folder that is published to
	if err != nil {
		return nil, err
	}
	lines := strings.Split(string(text), "\n")
	m.files = make(map[string]string, len(lines))
	for _, l := range lines {
		if digest, name := parseLine(l); permalink.Check(name) == nil {
			m.add(name, digest)
		}
	}
	if len(m.files) > 0 {
		return m, nil
	}
	for _, l := range lines {
		if permalink.Check(l) == nil {
			m.add(l, "")
		}
	}
	return m, nil
}

// owns tells whether a thing that stands at a path below a folder is ours, as
// its list has it. site is what replaces it: a list without digests is believed
// only where it holds a file of the same path.
func (m *manifest) owns(folder, path string, info fs.FileInfo, site *manifest) (bool, error) {
	digest, listed := m.files[path]
	if !listed || !info.Mode().IsRegular() {
		return false, nil
	}
	if digest == "" {
		_, replaced := site.files[path]
		return replaced, nil
	}
	_, has, err := proves(filepath.Join(folder, filepath.FromSlash(path)), info.Size(), digest)
	return has, err
}

// contents are those of files that were read to be proved: a site has many, and
// one buffer serves them all.
var contents = sync.Pool{New: func() any { return new([]byte) }}

// plain opens a regular file without what Go does for others, which it would
// ask the system about four times.
const plain = syscall.O_NONBLOCK

// proves tells whether the content of a file of a size has a digest, also if that
// is its SHA-256, as in an earlier list.
func proves(name string, size int64, digest string) (Sum, bool, error) {
	file, err := os.OpenFile(name, os.O_RDONLY|plain, 0) //nolint:gosec // a file of the folder that is published to
	if err != nil {
		return Sum{}, false, err
	}
	defer file.Close() //nolint:errcheck // nothing was written to it
	room := contents.Get().(*[]byte)
	defer contents.Put(room)
	content, err := readSized(file, (*room)[:0], int(size))
	if err != nil {
		return Sum{}, false, err
	}
	*room = content
	if sum := snapshot.Sum(content); hex.EncodeToString(sum[:]) == digest {
		return sumOf(content), true, nil
	}
	earlier := sha256.Sum256(content)
	return sumOf(content), hex.EncodeToString(earlier[:]) == digest, nil
}

// readSized reads a file that had a size a moment ago, most often at once: where
// a byte more was asked for and did not come, it is at its end.
func readSized(file io.Reader, into []byte, size int) ([]byte, error) {
	for {
		into = slices.Grow(into, max(size+1-len(into), 512))
		n, err := file.Read(into[len(into):cap(into)])
		into = into[:len(into)+n]
		if err == io.EOF || err == nil && len(into) == size {
			return into, nil
		}
		if err != nil {
			return into, err
		}
	}
}

// gone tells whether an error says that a thing is not there, or that what
// should be its folder is none.
func gone(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}
