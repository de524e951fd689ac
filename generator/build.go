package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/text/language"
	numbers "golang.org/x/text/message"

	"recueil/generator/address"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/pack"
	"recueil/generator/page"
	"recueil/generator/publish"
	"recueil/generator/render"
	"recueil/generator/snapshot"
)

type build struct {
	Root    string `default:"." placeholder:"DIR"`
	Out     string `placeholder:"DIR"`
	BaseURL string `name:"base-url" placeholder:"URL"`
	Shard   shard  `placeholder:"I/N"`

	Precompress     bool
	RecordAddresses bool

	reporting
	keeping
	watching
}

// Run builds the site: all of it or, while an error stands, nothing.
func (b *build) Run(ctx context.Context, t *terminal, status *int) error {
	return b.make(ctx, t, status, nil)
}

// make builds the site, with downloads if there is a packing. It takes the folder
// to publish to first, so that a second build is told at once.
func (b *build) make(ctx context.Context, t *terminal, status *int, packs *packing) (err error) {
	if b.Out == "" {
		b.Out = b.Shard.folder()
	}
	watch, err := b.begin(t)
	if err != nil {
		return b.explain(err)
	}
	defer func() { err = errors.Join(err, watch.end()) }()
	if err := present(b.Root); err != nil {
		return err
	}
	if err := b.apart(); err != nil {
		return b.explain(err)
	}
	folder, err := publish.Begin(ctx, b.Out)
	if err != nil {
		return b.explain(err)
	}
	defer folder.Abandon()
	if onForge(t.getenv) {
		folder.Alone()
	}
	var report diag.List
	store := b.open(b.Root, t.getenv)
	g, addresses, err := audited(ctx, b.Root, store, t, watch, &report)
	if err != nil {
		return err
	}
	base, err := b.base(g)
	if err != nil {
		return err
	}
	made := &made{}
	if !report.Failed() {
		g.Checked()
		made, err = b.publish(ctx, g, addresses, base, folder, store, watch, packs)
	}
	watch.done()
	var over *publish.LeftoverError
	if errors.As(err, &over) { // the site is there
		t.explain(left(over))
	} else if err != nil {
		return b.explain(err)
	}
	if err := b.tell(t, made, time.Since(watch.began), &report, status); err != nil || report.Failed() || !b.RecordAddresses {
		return err
	}
	return b.record(t, g, addresses)
}

// onForge tells whether a forge builds the site: all of them say so. What lies in
// the folder to publish to has come with the repository then, from whoever
// proposed it, and nobody has asked for it to be published.
func onForge(getenv func(string) string) bool {
	ci := getenv("CI")
	return ci != "" && ci != "false" && ci != "0"
}

// made is what a build wrote: how many files and bytes, and how many of the
// files are new or other than before.
type made struct {
	files, bytes atomic.Int64
	changed      int
}

// tell prints what was found and what was done; on a terminal, more of it. What
// a program reads has standard output to itself.
func (b *build) tell(t *terminal, made *made, took time.Duration, report *diag.List, status *int) error {
	found, out := t.err, t.out
	if !b.forPeople() {
		found, out = t.out, t.err
	}
	if err := t.report(found, b.Format, b.Root, report); err != nil {
		return err
	}
	if report.Failed() {
		*status = exitErrors
		_, err := fmt.Fprintf(t.err, "%s, %s\n", t.summary(report), t.language.Text("summary.not-written"))
		return err
	}
	said := []string{t.language.Count("summary.written", int(made.files.Load()))}
	if onTerminal(t.out) != nil {
		number := numbers.NewPrinter(language.Make(t.language.Tag))
		said = append(said,
			t.language.Format("summary.size", map[string]any{"Size": number.Sprintf("%.1f", float64(made.bytes.Load())/1e6)}),
			t.language.Count("summary.changed", made.changed),
			t.language.Format("summary.time", map[string]any{"Seconds": number.Sprintf("%.1f", took.Seconds())}))
	}
	_, err := fmt.Fprintf(out, "%s: %s\n", filepath.ToSlash(b.Out), strings.Join(said, ", "))
	return err
}

// publish renders into a new folder and puts it in the place of the old one.
func (b *build) publish(ctx context.Context, g *guide.Guide, addresses *address.Map, base string, folder *publish.Folder, store snapshot.Store, watch *watch, packs *packing) (*made, error) {
	watch.next("render")
	assets, written, err := render.Assets(page.HTML(g.Drawings["brand"]), page.RunningFeet(g), base != "")
	if err != nil {
		return nil, err
	}
	var made made
	take := func(path string, content []byte) error {
		made.files.Add(1)
		made.bytes.Add(int64(len(content)))
		if strings.HasSuffix(path, ".html") {
			watch.progress.page()
		}
		return folder.Write(path, content)
	}
	if b.Precompress {
		take = render.Precompress(take)
	}
	if packs != nil {
		store = nil // forms have pictures in them, and pages lead to forms
	}
	for _, f := range written {
		if !b.Shard.First() {
			break
		}
		if err := take(f.Path, f.Content); err != nil {
			return nil, err
		}
	}
	if b.Shard.Of > 1 { // it makes other files than the next one
		store = nil
	}
	known := newKeptPages(store, pagesKey(g, base, b.Precompress), folder, func(files int, size int64) {
		made.files.Add(int64(files))
		made.bytes.Add(size)
		for range files {
			watch.progress.page()
		}
	})
	if b.Shard.First() {
		root, err := openInside(b.Root)
		if err != nil {
			return nil, err
		}
		shown := &pictures{root: root, store: store, folder: folder, take: packs.noting(take)}
		shown.kept = func(files int, size int64) {
			made.files.Add(int64(files))
			made.bytes.Add(size)
		}
		if err := shown.publish(ctx, g.Pictures()); err != nil {
			return nil, err
		}
	}
	site := page.New(g, addresses, base, assets)
	if packs != nil {
		site, err = packs.offered(ctx, &pack.Source{Guide: g, Base: base, Assets: assets, Files: written}, take)
		if err != nil {
			return nil, err
		}
	}
	drafts := site.Drafts()
	watch.progress.stage("render", len(b.Shard.Pages(drafts)))
	if err := render.Site(ctx, drafts, b.Shard.Shard, base, known, take); err != nil {
		return nil, err
	}
	if err := render.Searches(ctx, site.Searches(), b.Shard.Shard, known, take); err != nil {
		return nil, err
	}
	if err := b.keep(ctx, site, base, folder, take); err != nil {
		return nil, err
	}
	watch.next("publish")
	var saving sync.WaitGroup
	saving.Go(known.save) // what does not come to be published is not found there, and made anew
	err = folder.Commit()
	saving.Wait()
	made.changed = folder.Changed()
	return &made, err
}

// base is the address under which the site will be served: the flag's, else
// the guide's own.
func (b *build) base(g *guide.Guide) (string, error) {
	base := b.BaseURL
	if base == "" {
		base = g.Config.BaseURL.Value
	}
	if base == "" {
		return "", nil
	}
	written := base
	base, ok := guide.Base(written)
	if !ok {
		return "", &told{"usage.base-url", map[string]any{"URL": written}}
	}
	return base, nil
}
