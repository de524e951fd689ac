package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/text/language"
	numbers "golang.org/x/text/message"

	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/publish"
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
	p := &publication{build: b, guide: g, addresses: addresses, base: base, folder: folder, store: store, packs: packs, watch: watch}
	if !report.Failed() {
		g.Checked()
		err = p.publish(ctx)
	}
	watch.done()
	var over *publish.LeftoverError
	if errors.As(err, &over) { // the site is there
		t.explain(left(over))
	} else if err != nil {
		return b.explain(err)
	}
	if err := b.tell(t, &p.made, time.Since(watch.began), &report, status); err != nil || report.Failed() || !b.RecordAddresses {
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
		if near := guide.NearBase(written); near != "" {
			return "", &told{"usage.near-base", map[string]any{"URL": written, "Near": near}}
		}
		return "", &told{"usage.base-url", map[string]any{"URL": written}}
	}
	return base, nil
}
