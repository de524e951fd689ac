package guide

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"sync"

	"recueil/generator/snapshot"
)

// summing is a file system that notes the digest of each file that is read.
type summing struct {
	fs.FS
	open    sync.Mutex
	sums    map[string]snapshot.Digest
	refused map[string]refusal
	seen    map[string]bool // what is neither refused nor to be looked at again
}

func newSumming(files fs.FS) *summing {
	return &summing{FS: files, sums: map[string]snapshot.Digest{}, refused: map[string]refusal{}, seen: map[string]bool{}}
}

// ReadFile implements fs.ReadFileFS. A file that is refused is as one that is
// not there, and is told.
func (s *summing) ReadFile(name string) ([]byte, error) {
	absent := &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	if !s.straight(name) {
		return nil, absent
	}
	info, err := fs.Stat(s.FS, name)
	switch {
	case err != nil: // who opens it tells
	case info.IsDir():
		s.refuse(name, refusal{rule: "folder-for-file"})
		return nil, absent
	case info.Size() > int64(most(name)):
		s.refuse(name, tooLarge(most(name)))
		return nil, absent
	}
	return s.contentOf(name)
}

func (s *summing) contentOf(name string) ([]byte, error) {
	content, err := fs.ReadFile(s.FS, name)
	if err != nil {
		return nil, err
	}
	s.note(name, content)
	return content, nil
}

func (s *summing) note(name string, content []byte) {
	sum := snapshot.Sum(content)
	s.open.Lock()
	defer s.open.Unlock()
	s.sums[name] = sum
}

// readTo adds the content of a file to a buffer, and returns it as it stands
// there; of one that is too large, only so much that this is seen.
func (s *summing) readTo(buffer *bytes.Buffer, name string) ([]byte, error) {
	if _, ok := s.FS.(Tree); ok {
		return s.contentOf(name)
	}
	file, err := s.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // nothing was written to it
	n, err := buffer.ReadFrom(io.LimitReader(file, MostSheet+1))
	content := buffer.Bytes()[buffer.Len()-int(n):]
	if err == nil {
		s.note(name, content)
	}
	return content, err
}

// ReadDir implements fs.ReadDirFS: it lists the files and folders, and notes
// what else there is.
func (s *summing) ReadDir(name string) ([]fs.DirEntry, error) {
	if !s.straight(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	entries, err := fs.ReadDir(s.FS, name)
	isSpecial := func(e fs.DirEntry) bool { return special(e.Type()) }
	if !slices.ContainsFunc(entries, isSpecial) {
		return entries, err
	}
	for _, e := range entries {
		if isSpecial(e) {
			s.refuse(path.Join(name, e.Name()), refusal{rule: "special-file"})
		}
	}
	return slices.DeleteFunc(slices.Clone(entries), isSpecial), err
}

// tell notes the digest of a file as a tree tells it.
func (s *summing) tell(tree Tree, name string) error {
	sum, err := tree.Sum(name)
	if err == nil {
		s.open.Lock()
		defer s.open.Unlock()
		s.sums[name] = sum
	}
	return err
}

func (s *summing) sum(name string) snapshot.Digest {
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
	for _, p := range r.inOrder() {
		hash := fnv.New32a()
		_, _ = hash.Write([]byte(p.path()))
		b := out[hash.Sum32()%batches]
		b.pairs = append(b.pairs, p)
	}
	return out
}

// keptSheet is what is kept of a folder: the digest of its files and, for as
// long as they have it, the digest of its face and what was read from them.
type keptSheet struct {
	Folder    string // its path
	Key, Face snapshot.Digest
	Read      string
}

// read reads the folders of a batch, those of which the files have changed from
// the files.
func (b *batch) read(r *reader) error {
	pairs, err := r.unknown(b.pairs)
	if err != nil || len(pairs) == 0 && r.store == nil {
		return err
	}
	before := b.load(r, r.key)
	changed := len(before) != len(b.pairs)
	var now []keptSheet
	var buffer bytes.Buffer
	var w snapshot.Writer
	languages := r.guide.Tags()
	for _, p := range pairs {
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		buffer.Reset()
		sources, sum, err := p.sources(r.root, &buffer)
		if err != nil {
			return err
		}
		p.sum = sum
		folder := p.path()
		kept := before[folder]
		if kept.Key == sum && p.restore(r.guide, &kept) {
			now = append(now, kept)
			continue
		}
		changed = true
		for i := range sources { // what is read of a file may hold on to it
			sources[i] = bytes.Clone(sources[i])
		}
		p.read(r.guide, r.root, sources, r.words)
		if p.sheet == nil {
			continue
		}
		p.sheet.Digest, p.sheet.face = sum, p.sheet.faceDigest(&w)
		if p.silent() && r.store != nil {
			now = append(now, keptSheet{folder, sum, p.sheet.face, p.sheet.snapshot(&w, languages)})
		}
	}
	if changed && len(pairs) == len(b.pairs) {
		snapshot.Keep(r.store, b.name, r.key, snapshot.Context{}, &now)
	}
	return nil
}

// unknown takes folders from memory, if there is one, and returns the others.
func (r *reader) unknown(pairs []*pair) ([]*pair, error) {
	tree, ok := r.root.FS.(Tree)
	if r.memory == nil || !ok {
		return pairs, nil
	}
	var out []*pair
	for _, p := range pairs {
		var all snapshot.Writer
		for _, f := range p.files {
			if f.special {
				all.String("special")
				continue
			}
			if err := r.root.tell(tree, f.path); err != nil {
				return nil, err
			}
			all.String(f.path)
			all.Digest(r.root.sum(f.path))
		}
		if err := p.sumPictures(r.root, &all); err != nil {
			return nil, err
		}
		if p.sum = all.Sum(); !r.memory.recall(p, r.key, p.sum) {
			out = append(out, p)
		}
	}
	return out, nil
}

// load returns what was kept of a batch, by folder.
func (b *batch) load(r *reader, key snapshot.Digest) map[string]keptSheet {
	var list []keptSheet
	if !snapshot.Loaded(r.store, b.name, key, snapshot.Context{}, &list) {
		return nil
	}
	out := make(map[string]keptSheet, len(list))
	for _, kept := range list {
		out[kept.Folder] = kept
	}
	return out
}

// wordsKey is the digest of all but the files from which sheets are read.
func (r *reader) wordsKey() snapshot.Digest {
	g := r.guide
	var w snapshot.Writer
	for _, name := range []string{RunsFile, NamesFile} {
		w.Digest(r.root.sum(name))
	}
	for _, tag := range g.Tags() {
		w.String(tag)
		for _, form := range g.forms(tag) {
			w.String(form.Text)
			w.String(form.Term)
		}
		for _, t := range g.Territories {
			w.String(t.Name.In(tag))
			for _, alias := range t.Aliases.In(tag) {
				w.String(alias.Value)
			}
		}
	}
	return w.Sum()
}

// sources reads the files of a folder, by way of a buffer in which they stand
// until that is used again; sum is the digest of all of them.
func (p *pair) sources(root *summing, buffer *bytes.Buffer) (sources [][]byte, sum snapshot.Digest, err error) {
	var all snapshot.Writer
	for _, f := range p.files {
		if f.special {
			all.String("special")
			sources = append(sources, nil)
			continue
		}
		source, err := root.readTo(buffer, f.path)
		if err != nil {
			return nil, sum, err
		}
		all.String(f.path)
		all.Digest(root.sum(f.path))
		sources = append(sources, source)
	}
	err = p.sumPictures(root, &all)
	return sources, all.Sum(), err
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
// practices: of those, the faces count. It notes the digests of these texts.
func (r *reader) digest() snapshot.Digest {
	var w snapshot.Writer
	within := map[string]bool{}
	texts := make([]snapshot.Writer, len(r.guide.Languages))
	for _, p := range r.inOrder() {
		if p.kind != KindPractice || p.sheet == nil {
			continue
		}
		for _, f := range p.files {
			within[f.path] = true
		}
		for _, f := range p.pictures {
			within[f.path] = true
		}
		w.String(p.folder)
		w.Digest(p.sheet.face)
		for i, l := range r.guide.Languages {
			texts[i].Digest(r.root.sums[p.sheet.In(l).Doc.File])
		}
	}
	for i := range texts {
		r.guide.Texts = append(r.guide.Texts, texts[i].Sum())
	}
	var others []string
	for name := range r.root.sums {
		if !within[name] {
			others = append(others, name)
		}
	}
	slices.Sort(others)
	for _, name := range others {
		w.String(name)
		w.Digest(r.root.sums[name])
	}
	for _, s := range r.strays { // what follows from them is not told
		w.String(s.path)
	}
	for kind := range rows {
		w.Bool(r.guide.broken[Kind(kind)])
	}
	for _, source := range slices.Sorted(maps.Keys(r.guide.Ledger.Broken)) {
		w.String(source)
	}
	return w.Sum()
}
