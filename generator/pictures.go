package main

import (
	"context"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/picture"
	"recueil/generator/publish"
	"recueil/generator/render"
	"recueil/generator/snapshot"
)

// keptPicture is what is remembered of a picture: the digest of its file, and
// the files that were made of it.
type keptPicture struct {
	Digest snapshot.Digest
	Files  []publish.File
}

// pictures makes the files of the pictures that texts show, or keeps those of
// the last build: they follow from the picture and the program alone.
type pictures struct {
	root   fs.FS
	store  snapshot.Store
	folder *publish.Folder
	kept   func(files int, size int64)
	take   render.Take

	open sync.Mutex
	now  []keptPicture
}

const keptPicturesName = "pictures"

// publish makes the files of pictures on every core.
func (p *pictures) publish(ctx context.Context, list []*guide.Picture) error {
	if len(list) == 0 {
		return nil
	}
	var known []keptPicture
	snapshot.Loaded(p.store, keptPicturesName, snapshot.Digest{}, snapshot.Context{}, &known)
	before := make(map[snapshot.Digest]keptPicture, len(known))
	for _, k := range known {
		before[k.Digest] = k
	}
	work, ctx := errgroup.WithContext(ctx)
	work.SetLimit(runtime.GOMAXPROCS(0))
	for _, one := range list {
		was, made := before[one.Digest]
		work.Go(func() error {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if made {
				if size, kept, err := p.folder.Keep(was.Files); kept || err != nil {
					p.kept(len(was.Files), size)
					p.note(was)
					return err
				}
			}
			return p.make(one)
		})
	}
	if err := work.Wait(); err != nil {
		return err
	}
	slices.SortFunc(p.now, func(a, b keptPicture) int { return strings.Compare(string(a.Digest[:]), string(b.Digest[:])) })
	snapshot.Keep(p.store, keptPicturesName, snapshot.Digest{}, snapshot.Context{}, &p.now)
	return nil
}

// make makes a picture in each of its sizes and formats.
func (p *pictures) make(one *guide.Picture) error {
	content, err := fs.ReadFile(p.root, one.File)
	if err != nil {
		return err
	}
	made := keptPicture{Digest: one.Digest}
	for _, size := range one.Size.Sizes() {
		shown, err := picture.Make(content, size)
		if err != nil {
			return err
		}
		for _, format := range picture.Formats {
			file, err := shown.File(format)
			if err != nil {
				return err
			}
			path := page.PictureFile(one, size, format)
			if err := p.take(path, file); err != nil {
				return err
			}
			made.Files = append(made.Files, p.folder.File(path))
		}
	}
	p.note(made)
	return nil
}

func (p *pictures) note(k keptPicture) {
	p.open.Lock()
	defer p.open.Unlock()
	p.now = append(p.now, k)
}
