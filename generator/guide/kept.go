package guide

import (
	"crypto/sha256"
	"fmt"
	"hash/fnv"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"recueil/generator/document"
	"recueil/generator/snapshot"
)

// Store keeps what was read for later builds, and gives it back if it was kept
// under the same key. What is lost is read again.
type Store interface {
	// Load returns what was kept under a name, and "" where that was done under
	// another key, or not at all.
	Load(name string, key Digest) string
	Save(name string, key Digest, content []byte)
}

// Digest is that of some content, by SHA-256.
type Digest = [sha256.Size]byte

// summing is a file system that notes the digest of each file that is read.
type summing struct {
	fs.FS
	open sync.Mutex
	sums map[string]Digest
}

// ReadFile implements fs.ReadFileFS.
func (s *summing) ReadFile(name string) ([]byte, error) {
	content, err := fs.ReadFile(s.FS, name)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(content)
	s.open.Lock()
	defer s.open.Unlock()
	s.sums[name] = sum
	return content, nil
}

func (s *summing) sum(name string) Digest {
	s.open.Lock()
	defer s.open.Unlock()
	return s.sums[name]
}

// batches is into how many parts the folders of sheets are put, each kept under
// a name of its own: after an edit one of them is written again.
const batches = 64

// batch is a part of the folders of sheets.
type batch struct {
	name  string
	pairs []*pair
}

// inBatches puts each folder where its path says, so that it stays there when
// others come or go.
func (r *reader) inBatches() []*batch {
	out := make([]*batch, batches)
	for i := range out {
		out[i] = &batch{name: fmt.Sprintf("sheets-%02d", i)}
	}
	for _, path := range slices.Sorted(maps.Keys(r.pairs)) {
		hash := fnv.New32a()
		_, _ = hash.Write([]byte(path))
		b := out[hash.Sum32()%batches]
		b.pairs = append(b.pairs, r.pairs[path])
	}
	return out
}

// keptSheet is what is kept of a folder: the digest of its files and, if they
// still have it, what was read from them, and the digest of its face.
type keptSheet struct{ Folder, Key, Face, Read string }

// read reads the folders of a batch, those of which the files have changed from
// the files.
func (b *batch) read(r *reader, words map[string]document.Words, key Digest) error {
	before := b.load(r, key)
	changed := len(before) != len(b.pairs)
	var now []keptSheet
	for _, p := range b.pairs {
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		sources, sum, err := p.sources(r.root)
		if err != nil {
			return err
		}
		kept := before[p.folder]
		if kept.Key == string(sum[:]) && p.restore(r.guide, &kept) {
			now = append(now, kept)
			continue
		}
		changed = true
		p.read(r.guide, sources, words)
		if p.sheet == nil {
			continue
		}
		p.sheet.Digest, p.sheet.face = sum, p.sheet.faceDigest()
		if p.silent() && r.store != nil {
			now = append(now, keptSheet{p.folder, string(sum[:]), string(p.sheet.face[:]), p.sheet.snapshot(r.guide)})
		}
	}
	if changed && r.store != nil {
		var out snapshot.Writer
		out.Save(&now)
		r.store.Save(b.name, key, out.Bytes())
	}
	return nil
}

// load returns what was kept of a batch, by folder.
func (b *batch) load(r *reader, key Digest) map[string]keptSheet {
	if r.store == nil {
		return nil
	}
	var list []keptSheet
	if in := snapshot.NewReader(r.store.Load(b.name, key), snapshot.Context{}); !in.Loaded(&list) {
		return nil
	}
	out := make(map[string]keptSheet, len(list))
	for _, kept := range list {
		out[kept.Folder] = kept
	}
	return out
}

// wordsKey is the digest of all but the files from which sheets are read.
func wordsKey(g *Guide) Digest {
	var w snapshot.Writer
	for _, tag := range g.Tags() {
		w.String(tag)
		for _, form := range g.forms(tag) {
			w.String(form.Text)
			w.String(form.Term)
		}
	}
	return sha256.Sum256(w.Bytes())
}

// sources reads the files of a folder; sum is the digest of all of them.
func (p *pair) sources(root *summing) (sources [][]byte, sum Digest, err error) {
	var all snapshot.Writer
	for _, f := range p.files {
		source, err := root.ReadFile(f.path)
		if err != nil {
			return nil, sum, err
		}
		one := root.sum(f.path)
		all.String(f.path)
		all.String(string(one[:]))
		sources = append(sources, source)
	}
	return sources, sha256.Sum256(all.Bytes()), nil
}

// silent tells whether nothing was found wrong in the files of a folder.
func (p *pair) silent() bool {
	for _, f := range p.files {
		if !f.report.Empty() {
			return false
		}
	}
	return true
}

// digest is that of everything read but what stands within the texts of
// practices: of those, the faces count.
func (r *reader) digest() Digest {
	var w snapshot.Writer
	within := map[string]bool{}
	for _, p := range r.inOrder() {
		if p.kind != KindPractice || p.sheet == nil {
			continue
		}
		for _, f := range p.files {
			within[f.path] = true
		}
		w.String(p.folder)
		w.String(string(p.sheet.face[:]))
	}
	for _, name := range slices.Sorted(maps.Keys(r.root.sums)) {
		if sum := r.root.sums[name]; !within[name] {
			w.String(name)
			w.String(string(sum[:]))
		}
	}
	return sha256.Sum256(w.Bytes())
}
