package main

import (
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/zeebo/blake3"

	"recueil/generator/snapshot"
)

// keeping is the flag of the commands that keep what they have made.
type keeping struct {
	NoCache bool
}

// store keeps what a command has made of a guide for the next one, in a folder
// of the user's caches: nothing that comes with a guide can have put it there.
// What it cannot keep or does not find is made again; so no trouble with it is
// worth a word.
type store struct {
	folder  string
	program func() (snapshot.Digest, error)
}

// stale is how long what was kept of a guide stays when nobody asks for it.
const stale = 60 * 24 * time.Hour

// open returns the store of the guide below a folder, nil where there is none.
func (k *keeping) open(root string, getenv func(string) string) snapshot.Store {
	if k.NoCache || getenv("HOME")+getenv("XDG_CACHE_HOME")+getenv("LocalAppData") == "" {
		return nil
	}
	caches, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	if root, err = filepath.Abs(root); err != nil {
		return nil
	}
	s := &store{storeOf(caches, root), sync.OnceValues(programDigest)}
	if os.MkdirAll(s.folder, 0o700) != nil {
		return nil
	}
	now := time.Now()
	_ = os.Chtimes(s.folder, now, now)
	removeStale(filepath.Dir(s.folder), now)
	return s
}

// storeOf is where things are kept of the guide below a folder, whose path is
// absolute.
func storeOf(caches, root string) string {
	name := snapshot.Sum([]byte(root))
	return filepath.Join(caches, "recueil", hex.EncodeToString(name[:8]))
}

// removeStale removes what was kept of guides that nobody has asked for since
// long.
func removeStale(folder string, now time.Time) {
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		if info, err := e.Info(); err == nil && now.Sub(info.ModTime()) > stale {
			_ = os.RemoveAll(filepath.Join(folder, e.Name()))
		}
	}
}

// programDigest is that of the program itself: another version, with other
// strings or another stylesheet, makes other things.
func programDigest() (sum snapshot.Digest, err error) {
	name, err := os.Executable()
	if err != nil {
		return sum, err
	}
	file, err := os.Open(name) //nolint:gosec // the program
	if err != nil {
		return sum, err
	}
	defer file.Close() //nolint:errcheck // nothing was written to it
	hash := blake3.New()
	_, err = io.Copy(hash, file)
	return snapshot.Digest(hash.Sum(nil)), err
}

// seal is what stands before the content of a kept file: a digest of it, of the
// program and of the key.
func (s *store) seal(key snapshot.Digest, content func(*blake3.Hasher)) (snapshot.Digest, error) {
	program, err := s.program()
	hash := blake3.New()
	_, _ = hash.Write(program[:])
	_, _ = hash.Write(key[:])
	content(hash)
	return snapshot.Digest(hash.Sum(nil)), err
}

// Load implements snapshot.Store.
func (s *store) Load(name string, key snapshot.Digest) string {
	text, err := contentOf(filepath.Join(s.folder, name))
	if err != nil || len(text) < len(key) {
		return ""
	}
	seal, content := text[:len(key)], text[len(key):]
	if want, err := s.seal(key, func(h *blake3.Hasher) { _, _ = h.WriteString(content) }); err != nil || seal != string(want[:]) {
		return ""
	}
	return content
}

// contentOf reads a file as text, of which it makes no copy.
func contentOf(name string) (string, error) {
	file, err := os.Open(name) //nolint:gosec // a file of ours
	if err != nil {
		return "", err
	}
	defer file.Close() //nolint:errcheck // nothing was written to it
	var text strings.Builder
	if info, err := file.Stat(); err == nil {
		text.Grow(int(info.Size()))
	}
	_, err = io.Copy(&text, file)
	return text.String(), err
}

// sealed is the seal of a kept file, empty where there is none.
func (s *store) sealed(name string) (seal snapshot.Digest) {
	file, err := os.Open(filepath.Join(s.folder, name)) //nolint:gosec // a file of ours
	if err == nil {
		_, _ = io.ReadFull(file, seal[:])
		_ = file.Close()
	}
	return seal
}

// Save implements snapshot.Store. What is there already is not written again.
func (s *store) Save(name string, key snapshot.Digest, content []byte) {
	seal, err := s.seal(key, func(h *blake3.Hasher) { _, _ = h.Write(content) })
	if err != nil || seal == s.sealed(name) {
		return
	}
	file, err := os.CreateTemp(s.folder, name+".*")
	if err != nil {
		return
	}
	_, err = file.Write(seal[:])
	if err == nil {
		_, err = file.Write(content)
	}
	if failed := file.Close(); err == nil {
		err = failed
	}
	if err == nil {
		err = os.Rename(file.Name(), filepath.Join(s.folder, name))
	}
	if err != nil {
		_ = os.Remove(file.Name())
	}
}
