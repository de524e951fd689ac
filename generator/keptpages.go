package main

import (
	"slices"
	"strings"
	"sync"

	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/publish"
	"recueil/generator/render"
	"recueil/generator/snapshot"
)

// keptPage is what is remembered of a page: the digest of what it alone shows,
// and its files.
type keptPage struct {
	Path  string
	Own   snapshot.Digest
	Files []publish.File
}

// keptPages remembers which files the last build made of each page, and keeps
// those that would be the same: if nothing has changed that other pages show,
// too, a page has changed only if what it alone shows has.
type keptPages struct {
	store  snapshot.Store // nil for none
	key    snapshot.Digest
	folder *publish.Folder
	kept   func(files int, size int64)
	before func() map[string]*keptPage

	open sync.Mutex
	now  []*keptPage
}

const keptPagesName = "pages"

// pagesKey says what pages and their files follow from beside what each alone
// shows: base is the address under which the site will be served.
func pagesKey(g *guide.Guide, base string, precompress bool) snapshot.Digest {
	var key snapshot.Writer
	key.String(base)
	key.Bool(precompress)
	key.Digest(g.Digest)
	return key.Sum()
}

// newKeptPages loads what was remembered, while others go on; kept is told of the
// files that are kept.
func newKeptPages(store snapshot.Store, key snapshot.Digest, folder *publish.Folder, kept func(int, int64)) *keptPages {
	k := &keptPages{store: store, key: key, folder: folder, kept: kept}
	k.before = sync.OnceValue(k.load)
	go k.before()
	return k
}

// load returns what was remembered, by the paths of the pages.
func (k *keptPages) load() map[string]*keptPage {
	var list []*keptPage
	if !snapshot.Loaded(k.store, keptPagesName, k.key, snapshot.Context{}, &list) {
		return nil
	}
	out := make(map[string]*keptPage, len(list))
	for _, p := range list {
		out[p.Path] = p
	}
	return out
}

// Keep implements render.Known.
func (k *keptPages) Keep(d page.Draft) (bool, error) {
	was := k.before()[d.Path]
	if was == nil || was.Own != d.Own {
		return false, nil
	}
	size, kept, err := k.folder.Keep(was.Files)
	if kept {
		k.kept(len(was.Files), size)
		k.note(was)
	}
	return kept, err
}

// Made implements render.Known.
func (k *keptPages) Made(d page.Draft, paths []string) {
	made := &keptPage{Path: d.Path, Own: d.Own}
	for _, path := range paths {
		made.Files = append(made.Files, k.folder.File(path))
		for _, small := range render.PrecompressedPaths(path) {
			if file := k.folder.File(small); file.Digest != (snapshot.Digest{}) {
				made.Files = append(made.Files, file)
			}
		}
	}
	k.note(made)
}

// Recall implements render.Known.
func (k *keptPages) Recall(folder string) string {
	if k.store == nil {
		return ""
	}
	return k.store.Load(readingsName(folder), k.key)
}

// Remember implements render.Known.
func (k *keptPages) Remember(folder string, content []byte) {
	if k.store != nil {
		k.store.Save(readingsName(folder), k.key, content)
	}
}

// readingsName is that of what the index in a folder has read.
func readingsName(folder string) string { return "readings-" + strings.ReplaceAll(folder, "/", "-") }

func (k *keptPages) note(p *keptPage) {
	if k.store == nil {
		return
	}
	k.open.Lock()
	defer k.open.Unlock()
	k.now = append(k.now, p)
}

// save remembers what the build has made and kept.
func (k *keptPages) save() {
	slices.SortFunc(k.now, func(a, b *keptPage) int { return strings.Compare(a.Path, b.Path) })
	snapshot.Keep(k.store, keptPagesName, k.key, snapshot.Context{}, &k.now)
}
