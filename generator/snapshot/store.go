package snapshot

import (
	"sync"

	"github.com/zeebo/blake3"
)

// Digest is that of some content, by BLAKE3: as safe as SHA-256, and several
// times as fast on processors that do not know the latter.
type Digest = [32]byte

// Sum is the digest of a content.
func Sum(content []byte) Digest { return blake3.Sum256(content) }

// Store keeps bytes from one run of the program to the next.
type Store interface {
	// Load returns what was kept under a name, and "" where that was done under
	// another key, or not at all.
	Load(name string, key Digest) string
	// Save keeps content, which it may not hold on to.
	Save(name string, key Digest, content []byte)
}

// Loaded loads what a store, which may be nil, has under a name and a key into
// what a pointer points to, and tells whether it was there.
func Loaded(s Store, name string, key Digest, context Context, pointer any) bool {
	if s == nil {
		return false
	}
	r := NewReader(s.Load(name, key), context)
	r.Load(pointer)
	return r.Whole()
}

// writers have room for what was kept before.
var writers = sync.Pool{New: func() any { return new(Writer) }}

// Keep keeps in a store, which may be nil, what a pointer points to.
func Keep(s Store, name string, key Digest, context Context, pointer any) {
	if s == nil {
		return
	}
	w := writers.Get().(*Writer)
	defer writers.Put(w)
	w.Reset(context)
	w.Save(pointer)
	s.Save(name, key, w.Bytes())
}
