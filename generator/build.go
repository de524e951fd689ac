package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	"recueil/generator/address"
	"recueil/generator/audit"
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
	Verbose bool   `help:"Print how long each stage took."`
}

// Run builds the site: all of it or, while an error stands, nothing.
func (b *build) Run(t *terminal, status *int) error {
	if b.Verbose {
		t.since = time.Now()
	}
	var report diag.List
	g, addresses, err := audited(context.Background(), b.Root, t, &report)
	if err != nil {
		return err
	}
	base, err := b.base(g)
	if err != nil {
		return err
	}
	if err := b.apart(); err != nil {
		return err
	}
	files := 0
	if !report.Failed() {
		if files, err = b.publish(context.Background(), g, addresses, base, t); err != nil {
			return err
		}
	}
	if err := diag.Print(t.err, "text", &report, t.language); err != nil {
		return err
	}
	if report.Failed() {
		*status = exitErrors
		_, err = fmt.Fprintf(t.err, "%s, %s\n", t.summary(&report), t.language.Text("summary.not-written"))
		return err
	}
	_, err = fmt.Fprintf(t.out, "%s: %s\n", filepath.ToSlash(b.Out), t.language.Count("summary.written", files))
	return err
}

// publish renders into a new folder and puts it in the place of the old one.
func (b *build) publish(ctx context.Context, g *guide.Guide, addresses *address.Map, base string, t *terminal) (files int, err error) {
	assets, written, err := render.Assets(page.HTML(g.Drawings["brand"]))
	if err != nil {
		return 0, err
	}
	folder, err := publish.Begin(b.Out)
	if err != nil {
		return 0, err
	}
	defer folder.Abandon()
	stop := onInterrupt(folder.Abandon)
	defer stop()
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
	t.stage("render")
	err = folder.Commit()
	t.stage("publish")
	var foreign *publish.ForeignError
	if errors.As(err, &foreign) {
		return 0, &told{"usage.foreign", map[string]any{"Path": filepath.ToSlash(filepath.Join(b.Out, foreign.Path))}}
	}
	return int(n.Load()), err
}

// apart makes sure that the folder to publish to is neither one of those that
// hold the guide nor one above them: a site is put in the place of all that.
func (b *build) apart() error {
	out, err := filepath.Abs(b.Out)
	if err != nil {
		return err
	}
	for _, folder := range []string{"content", "seeds"} {
		source, err := filepath.Abs(filepath.Join(b.Root, folder))
		if err != nil {
			return err
		}
		if below(out, source) || below(source, out) {
			return &told{"usage.out", map[string]any{"Path": filepath.ToSlash(b.Out)}}
		}
	}
	return nil
}

// below tells whether a folder is another one or lies in it.
func below(folder, other string) bool {
	path, err := filepath.Rel(other, folder)
	return err == nil && filepath.IsLocal(path)
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

// audited reads the guide below a folder, gives everything in it its address,
// and makes every check. A guide whose own file is broken is not looked at
// further.
func audited(ctx context.Context, root string, t *terminal, report *diag.List) (*guide.Guide, *address.Map, error) {
	config := filepath.Join(root, guide.ConfigFile)
	if _, err := os.Stat(config); err != nil {
		return nil, nil, &told{"usage.no-content", map[string]any{"File": filepath.ToSlash(config)}}
	}
	g, err := guide.Read(ctx, os.DirFS(root), t.strings, report)
	if err != nil || len(g.Languages) == 0 {
		return g, nil, err
	}
	t.stage("read")
	addresses := address.New(g, address.Tree{})
	err = audit.Guide(ctx, g, addresses, report)
	t.stage("audit")
	return g, addresses, err
}
