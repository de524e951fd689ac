package main

import (
	"bytes"
	"context"
	"errors"
	"os/exec"
	"slices"
	"strings"
	"sync"

	"recueil/generator/address"
	"recueil/generator/diag"
	"recueil/generator/pack"
	"recueil/generator/page"
	"recueil/generator/render"
)

// packs builds the site together with the forms in which it is taken along. It
// does both in one, as site and downloads are of one edition then, come into
// their place in one step, and a page leads only to what is there; and a build
// goes on following from the guide alone: one after a pack takes away the
// downloads, which are listed as its own, and the pages that lead there.
type packs struct {
	Forms   []string `arg:"" optional:"" name:"form"`
	Root    string   `default:"." placeholder:"DIR"`
	Out     string   `default:"public" placeholder:"DIR"`
	BaseURL string   `name:"base-url" placeholder:"URL"`

	Precompress bool
	reporting
	keeping
	watching
}

// Run makes the forms that are asked for, or all. A program that is missing is
// an error before anything is made if its form was asked for; else it is told
// when the rest is there, and is an error where a forge builds.
func (p *packs) Run(ctx context.Context, t *terminal, status *int) error {
	forms, err := p.forms()
	if err != nil {
		return err
	}
	shop := &workshop{getenv: t.getenv}
	var missing []error
	forms = slices.DeleteFunc(forms, func(f *pack.Form) bool {
		without := f.Missing(ctx, shop)
		for _, tool := range without {
			missing = append(missing, lacks(t, f, tool))
		}
		return len(without) > 0
	})
	if len(p.Forms) > 0 && len(missing) > 0 {
		last := len(missing) - 1
		for _, err := range missing[:last] {
			t.explain(err)
		}
		return missing[last]
	}
	b := &build{Root: p.Root, Out: p.Out, BaseURL: p.BaseURL, Precompress: p.Precompress, reporting: p.reporting, keeping: p.keeping}
	b.Verbose, b.Profile, b.MaxMemory.bytes = p.Verbose, p.Profile, p.MaxMemory.bytes
	if err := b.make(ctx, t, status, &packing{forms: forms, shop: shop}); err != nil || *status != exitClean {
		return err
	}
	for _, err := range missing {
		told := t.explain(err)
		if onForge(t.getenv) {
			*status = told
		}
	}
	return nil
}

// forms are those that are asked for, each once and in the order of the table.
func (p *packs) forms() ([]*pack.Form, error) {
	for _, name := range p.Forms {
		if pack.Find(name) == nil {
			near := strings.Join(near(name, pack.Names()), ", ")
			return nil, &told{"usage.no-form", map[string]any{
				"Form": diag.Visible(name), "Near": near, "Forms": strings.Join(pack.Names(), ", "),
			}}
		}
	}
	if len(p.Forms) == 0 {
		return slices.Clone(pack.Forms), nil
	}
	return slices.DeleteFunc(slices.Clone(pack.Forms), func(f *pack.Form) bool { return !slices.Contains(p.Forms, f.Name) }), nil
}

// lacks says that a tool is missing, or the program that runs it, and how both are
// installed.
func lacks(t *terminal, f *pack.Form, tool pack.Tool) error {
	lacking := tool.Name
	if _, err := exec.LookPath(tool.Program); err != nil {
		lacking = tool.Program
	}
	return &told{"usage.no-tool", map[string]any{
		"Form": f.Name, "Program": lacking, "Install": t.language.Text("pack.install." + tool.Name),
	}}
}

// packing makes forms while a site is built. Its methods may be called of none.
type packing struct {
	forms []*pack.Form
	shop  pack.Workshop

	open     sync.Mutex
	pictures []render.File
}

// noting keeps the files that are taken, for the forms to have.
func (p *packing) noting(take render.Take) render.Take {
	if p == nil {
		return take
	}
	return func(path string, content []byte) error {
		p.open.Lock()
		p.pictures = append(p.pictures, render.File{Path: path, Content: bytes.Clone(content)})
		p.open.Unlock()
		return take(path, content)
	}
}

// offered makes the forms, and returns the site that leads to them; assets are what
// its pages load.
func (p *packing) offered(ctx context.Context, s *pack.Source, assets page.Assets, take render.Take) (*page.Site, error) {
	s.Files, s.Workshop = append(slices.Clone(s.Files), p.pictures...), p.shop
	files, err := pack.Make(ctx, s, p.forms)
	var failed *pack.FailedError
	if errors.As(err, &failed) && ctx.Err() == nil {
		return nil, &told{"usage.no-pack", map[string]any{"Form": failed.Form, "Message": failed.Err.Error()}}
	}
	if err != nil {
		return nil, err
	}
	var offers []page.Download
	for _, f := range files {
		offers = append(offers, f.Download)
		if err := take(f.Path, f.Content); err != nil {
			return nil, err
		}
	}
	addresses := address.New(s.Guide, address.Tree{}, address.Downloads)
	site := page.New(s.Guide, addresses, s.Base, assets)
	site.Offer(offers)
	return site, nil
}
