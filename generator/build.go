package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"sync/atomic"

	"recueil/generator/address"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/publish"
	"recueil/generator/render"
)

type build struct {
	Root    string `help:"Folder that holds content and seeds; the current one if not said." default:"." placeholder:"DIR"`
	Out     string `help:"Folder to publish to, public if not said; files in it that recueil did not write are kept." default:"public" placeholder:"DIR"`
	BaseURL string `name:"base-url" help:"Address under which the site will be served; without it nothing absolute is printed." placeholder:"URL"`

	watching
}

// Run builds the site: all of it or, while an error stands, nothing. It takes
// the folder to publish to first, so that a second build is told at once.
func (b *build) Run(ctx context.Context, t *terminal, status *int) (err error) {
	watch, err := b.begin(t.err)
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
	var report diag.List
	g, addresses, err := audited(ctx, b.Root, t, watch, &report)
	if err != nil {
		return err
	}
	base, err := b.base(g)
	if err != nil {
		return err
	}
	files := 0
	if !report.Failed() {
		files, err = b.publish(ctx, g, addresses, base, folder, watch)
	}
	var over *publish.LeftoverError
	if errors.As(err, &over) { // the site is there
		t.explain(left(over))
	} else if err != nil {
		return b.explain(err)
	}
	return b.tell(t, files, &report, status)
}

// tell prints what was found and what was done.
func (b *build) tell(t *terminal, files int, report *diag.List, status *int) error {
	if err := diag.Print(t.err, "text", report, t.language); err != nil {
		return err
	}
	if report.Failed() {
		*status = exitErrors
		_, err := fmt.Fprintf(t.err, "%s, %s\n", t.summary(report), t.language.Text("summary.not-written"))
		return err
	}
	_, err := fmt.Fprintf(t.out, "%s: %s\n", filepath.ToSlash(b.Out), t.language.Count("summary.written", files))
	return err
}

// publish renders into a new folder and puts it in the place of the old one.
func (b *build) publish(ctx context.Context, g *guide.Guide, addresses *address.Map, base string, folder *publish.Folder, watch *watch) (files int, err error) {
	assets, written, err := render.Assets(page.HTML(g.Drawings["brand"]))
	if err != nil {
		return 0, err
	}
	var n atomic.Int64
	take := func(path string, content []byte) error {
		n.Add(1)
		return folder.Write(path, content)
	}
	for _, f := range written {
		if err := take(f.Path, f.Content); err != nil {
			return 0, err
		}
	}
	drafts := page.New(g, addresses, base, assets).Drafts()
	if err := render.Site(ctx, drafts, base, take); err != nil {
		return 0, err
	}
	watch.done("render")
	err = folder.Commit()
	watch.done("publish")
	return int(n.Load()), err
}

// base is the address under which the site will be served: the flag's, else
// the guide's own.
func (b *build) base(g *guide.Guide) (string, error) {
	base := b.BaseURL
	if base == "" {
		base = g.Config.BaseURL.Value
	}
	u, err := url.Parse(base)
	if base != "" && (err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "") {
		return "", &told{"usage.base-url", map[string]any{"URL": base}}
	}
	return strings.TrimSuffix(base, "/"), nil
}
