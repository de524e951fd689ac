// Package render turns the pages of a site, and the files that go with them,
// into minified bytes, on every core.
//
// In come a page.Site's drafts and the layouts' assets; out go paths and
// bytes, to one function that takes them. Each page is composed once: what
// feeds, site map and calendar files take from it is kept until all pages are
// done. The package knows pages and no guide. The same pages give the same
// bytes every time; only the order in which files come out varies.
package render

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"runtime"
	"strings"

	"golang.org/x/sync/errgroup"

	"recueil/generator/page"
	"recueil/layouts"
)

// Take receives one file: its path below the site's root, with slashes, and
// its bytes, which it may not keep or change after it returns. It is called
// from several goroutines.
type Take func(path string, content []byte) error

// Site renders pages, and the files that derive from them, until the context
// ends. base is the address under which the site will be served, or "".
func Site(ctx context.Context, drafts []page.Draft, base string, take Take) error {
	all, err := pages(ctx, drafts, take)
	if err != nil {
		return err
	}
	more, err := companions(all, base)
	if err != nil {
		return err
	}
	for _, f := range more {
		if err := take(f.Path, f.Content); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// derived is what is kept of a page.
type derived struct {
	path, canonical string
	alternates      []page.Link
	page.Derived
}

// pages composes, prints and minifies every page.
func pages(ctx context.Context, drafts []page.Draft, take Take) ([]derived, error) {
	out := make([]derived, len(drafts))
	work, ctx := errgroup.WithContext(ctx)
	cores := runtime.GOMAXPROCS(0)
	for core := range cores {
		work.Go(func() error {
			p := newPress()
			for i := core; i < len(drafts); i += cores {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				var err error
				if out[i], err = p.print(drafts[i], take); err != nil {
					return fmt.Errorf("%s: %w", drafts[i].Path, err)
				}
			}
			return nil
		})
	}
	return out, work.Wait()
}

// press prints pages one after the other.
type press struct {
	printer *layouts.Printer
	printed bytes.Buffer
}

func newPress() *press {
	return &press{printer: layouts.NewPrinter(func(markup string) (string, error) { return minifier.String("text/html", markup) })}
}

// print prints a page, and those on which its lists go on. A page that cannot be composed, because it asks for an
// address that is not there, is an error and no crash.
func (p *press) print(d page.Draft, take Take) (kept derived, err error) {
	defer func() {
		if r := recover(); r != nil {
			failure, ok := r.(error)
			if !ok {
				panic(r)
			}
			err = failure
		}
	}()
	view := d.Compose()
	f := view.Common()
	for _, v := range append([]page.View{view}, f.Rest...) {
		p.printed.Reset()
		if err := p.printer.Print(&p.printed, v); err != nil {
			return kept, err
		}
		if err := take(v.Common().Path, p.printed.Bytes()); err != nil {
			return kept, err
		}
	}
	f.Entries = nil // for a search, which is not made here
	return derived{d.Path, f.Canonical, f.Alternates, f.Derived}, nil
}

// File is a path and its content.
type File struct {
	Path    string
	Content []byte
}

// Assets minifies the files that every page loads and names each after its
// content, so that a host may let readers keep them for ever. brand is the
// guide's own drawing, or "".
func Assets(brand page.HTML) (page.Assets, []File, error) {
	style, err := hashed("assets/style", "css", "text/css", layouts.Stylesheet())
	if err != nil {
		return page.Assets{}, nil, err
	}
	icon, err := hashed("assets/icon", "svg", "image/svg+xml", layouts.Icon(brand))
	return page.Assets{Stylesheet: style.Path, Icon: icon.Path}, []File{style, icon}, err
}

func hashed(name, extension, mediaType string, content []byte) (File, error) {
	small, err := minifier.Bytes(mediaType, content)
	if err != nil {
		return File{}, err
	}
	sum := sha256.Sum256(small)
	return File{strings.Join([]string{name, hex.EncodeToString(sum[:5]), extension}, "."), small}, nil
}
