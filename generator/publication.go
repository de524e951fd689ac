package main

import (
	"context"
	"strings"
	"sync"
	"sync/atomic"

	"recueil/generator/address"
	"recueil/generator/guide"
	"recueil/generator/pack"
	"recueil/generator/page"
	"recueil/generator/publish"
	"recueil/generator/render"
	"recueil/generator/snapshot"
)

// publication is how a guide without errors becomes the files of a folder.
type publication struct {
	*build
	guide     *guide.Guide
	addresses *address.Map
	base      string // the address under which the site will be served, "" for none
	folder    *publish.Folder
	store     snapshot.Store // nil where nothing is kept
	packs     *packing       // nil where none is made
	watch     *watch
	made      made
}

// made is what a build wrote: how many files and bytes, and how many of the
// files are new or other than before.
type made struct {
	files, bytes atomic.Int64
	changed      int
}

func (m *made) add(files int, size int64) {
	m.files.Add(int64(files))
	m.bytes.Add(size)
}

// publish renders into a new folder and puts it in the place of the old one.
func (p *publication) publish(ctx context.Context) error {
	p.watch.next("render")
	if p.Shard.Of > 1 || p.packs != nil {
		p.store = nil // a shard makes other files than the next one; packs have pictures in them, and pages lead to packs
	}
	known := newKeptPages(p.store, pagesKey(p.guide, p.base, p.Precompress), p.folder, p.kept)
	take := p.write
	if p.Precompress {
		take = render.Precompress(take)
	}
	site, err := p.site(ctx, take)
	if err != nil {
		return err
	}
	drafts := site.Drafts()
	p.watch.progress.stage("render", len(p.Shard.Pages(drafts)))
	if err := render.Site(ctx, drafts, p.Shard.Shard, p.base, known, take); err != nil {
		return err
	}
	if err := render.Searches(ctx, site.Searches(), p.Shard.Shard, known, take); err != nil {
		return err
	}
	if err := p.keep(site, take); err != nil {
		return err
	}
	p.watch.next("publish")
	var saving sync.WaitGroup
	saving.Go(known.save) // what does not come to be published is not found there, and made anew
	err = p.folder.Commit()
	saving.Wait()
	p.made.changed = p.folder.Changed()
	return err
}

// write takes a file that was made.
func (p *publication) write(path string, content []byte) error {
	p.made.add(1, int64(len(content)))
	if strings.HasSuffix(path, ".html") {
		p.watch.progress.page()
	}
	return p.folder.Write(path, content)
}

// kept is told of files that are those of the last build.
func (p *publication) kept(files int, size int64) {
	p.made.add(files, size)
	for range files {
		p.watch.progress.page()
	}
}

// site makes the files that pages load, pictures and packs, and returns the site
// whose pages lead there.
func (p *publication) site(ctx context.Context, take render.Take) (*page.Site, error) {
	assets, files, err := p.assets(p.base != "")
	if err != nil {
		return nil, err
	}
	if p.Shard.First() {
		for _, f := range files {
			if err := take(f.Path, f.Content); err != nil {
				return nil, err
			}
		}
		if err := p.pictures(ctx, p.packs.noting(take)); err != nil {
			return nil, err
		}
	}
	if p.packs == nil {
		return page.New(p.guide, p.addresses, p.base, assets), nil
	}
	taken, files, err := p.assets(false) // what is taken along is kept already
	if err != nil {
		return nil, err
	}
	return p.packs.offered(ctx, &pack.Source{Guide: p.guide, Base: p.base, Assets: taken, Files: files}, assets, take)
}

// assets are the files that pages load; keeps tells whether readers may keep the
// site on a device.
func (p *publication) assets(keeps bool) (page.Assets, []render.File, error) {
	return render.Assets(page.HTML(p.guide.Drawings["brand"]), page.RunningFeet(p.guide), keeps)
}

func (p *publication) pictures(ctx context.Context, take render.Take) error {
	root, err := openInside(p.Root)
	if err != nil {
		return err
	}
	shown := &pictures{root: root, store: p.store, folder: p.folder, take: take, kept: p.made.add}
	return shown.publish(ctx, p.guide.Pictures())
}

// keep makes what keeps the site on the devices of its readers, if it will be
// served from an address and is small enough for that.
func (p *publication) keep(site *page.Site, take render.Take) error {
	if p.base == "" || p.Shard.Of > 1 || p.made.files.Load() > render.MostKept {
		return nil
	}
	sums := p.folder.Sums()
	files := make([]render.Kept, 0, len(sums))
	for path, sum := range sums {
		files = append(files, render.Kept{Path: path, Sum: sum.CRC, Bytes: sum.Bytes})
	}
	made, err := render.Worker(files, site.Unkept())
	if err != nil {
		return err
	}
	for _, f := range made {
		if err := take(f.Path, f.Content); err != nil {
			return err
		}
	}
	return nil
}
