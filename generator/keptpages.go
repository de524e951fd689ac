package main

import (
	"crypto/sha256"
	"sync"

	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/publish"
	"recueil/generator/snapshot"
)

// keptPage is what is remembered of a page: the digest of what it alone shows,
// and its files.
type keptPage struct {
	Path, Own string
	Files     []keptFile
}

type keptFile struct {
	Path, Digest   string
	Size, Modified int
}

// keptPages remembers which files the last build made of each page, and keeps
// those that would be the same: if nothing has changed that other pages show,
// too, a page has changed only if what it alone shows has.
type keptPages struct {
	store  guide.Store // nil for none
	key    guide.Digest
	folder *publish.Folder
	kept   func(files int, size int64)
	before map[string]*keptPage

	open sync.Mutex
	now  []*keptPage
}

const keptPagesName = "pages"

// newKeptPages loads what was remembered. base is the address under which the
// site will be served; kept is told of the files that are kept.
func newKeptPages(store guide.Store, g *guide.Guide, base string, folder *publish.Folder, kept func(int, int64)) *keptPages {
	var w snapshot.Writer
	w.String(base)
	w.String(string(g.Digest[:]))
	k := &keptPages{store: store, key: sha256.Sum256(w.Bytes()), folder: folder, kept: kept, before: map[string]*keptPage{}}
	if store == nil {
		return k
	}
	var list []*keptPage
	if !snapshot.NewReader(store.Load(keptPagesName, k.key), snapshot.Context{}).Loaded(&list) {
		return k
	}
	for _, p := range list {
		k.before[p.Path] = p
	}
	return k
}

// Keep implements render.Known.
func (k *keptPages) Keep(d page.Draft) (bool, error) {
	was := k.before[d.Path]
	if was == nil || was.Own != string(d.Own[:]) {
		return false, nil
	}
	files, size := make([]publish.File, len(was.Files)), 0
	for i, f := range was.Files {
		files[i] = publish.File{Path: f.Path, Size: int64(f.Size), Modified: int64(f.Modified)}
		copy(files[i].Digest[:], f.Digest)
		size += f.Size
	}
	kept, err := k.folder.Keep(files)
	if kept {
		k.kept(len(files), int64(size))
		k.note(was)
	}
	return kept, err
}

// Made implements render.Known.
func (k *keptPages) Made(d page.Draft, paths []string) error {
	if k.store == nil {
		return nil
	}
	made := &keptPage{Path: d.Path, Own: string(d.Own[:])}
	for _, path := range paths {
		f, err := k.folder.File(path)
		if err != nil {
			return err
		}
		made.Files = append(made.Files, keptFile{path, string(f.Digest[:]), int(f.Size), int(f.Modified)})
	}
	k.note(made)
	return nil
}

func (k *keptPages) note(p *keptPage) {
	k.open.Lock()
	defer k.open.Unlock()
	k.now = append(k.now, p)
}

// save remembers what the build has made and kept.
func (k *keptPages) save() {
	if k.store == nil {
		return
	}
	var w snapshot.Writer
	w.Save(&k.now)
	k.store.Save(keptPagesName, k.key, w.Bytes())
}
