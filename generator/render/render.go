// Package render turns the pages of a site, and the files that go with them,
// into minified bytes, on every core.
//
// In come a page.Site's drafts and the layouts' assets; out go paths and
// bytes, to one function that takes them. Each page is composed once: feeds,
// site map and calendar files are made of what the drafts tell without that,
// so that a machine may make them whose pages are only some of all: see Shard.
// The package knows pages and no guide. The same pages give the same bytes
// every time; only the order in which files come out varies.
package render

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"recueil/generator/page"
	"recueil/generator/search"
	"recueil/layouts"
)

// Take receives one file: its path below the site's root, with slashes, and
// its bytes, which it may not keep or change after it returns. It is called
// from several goroutines.
type Take func(path string, content []byte) error

// Known knows the pages of an earlier build. It is called from several
// goroutines.
type Known interface {
	// Keep takes the files of a page from there, if they would be the same. The
	// files that derive from all pages are those of a draft without a path.
	Keep(page.Draft) (bool, error)
	// Made is told of a page that was made, and of the paths of its files.
	Made(d page.Draft, paths []string)
}

// Site renders the pages of a shard, but for those that known keeps, and, with
// the first one, the files that derive from all pages, until the context ends.
// base is the address under which the site will be served, or ""; a known that
// is nil keeps none.
func Site(ctx context.Context, drafts []page.Draft, shard Shard, base string, known Known, take Take) error {
	work, both := errgroup.WithContext(ctx)
	work.Go(func() error { return pages(both, shard.Pages(drafts), known, take) })
	if shard.First() {
		work.Go(func() error { return besides(drafts, base, known, take) })
	}
	if err := work.Wait(); err != nil {
		return err
	}
	return ctx.Err()
}

// Searches makes the files in which readers search, with the first shard, but
// for those that known keeps: one index after the other on each core, until the
// context ends.
func Searches(ctx context.Context, list []*search.Index, shard Shard, known Known, take Take) error {
	if !shard.First() {
		return nil
	}
	work, ctx := errgroup.WithContext(ctx)
	work.SetLimit(runtime.GOMAXPROCS(0))
	for _, x := range list {
		work.Go(func() error { return index(ctx, x, known, take) })
	}
	return work.Wait()
}

// index keeps the files of an index, or makes them.
func index(ctx context.Context, x *search.Index, known Known, take Take) (err error) {
	defer catch(&err)
	if known == nil {
		return x.Write(ctx, search.Take(take))
	}
	d := page.Draft{Path: x.Folder, Own: x.Digest}
	if kept, err := known.Keep(d); kept || err != nil {
		return err
	}
	var paths []string
	err = x.Write(ctx, func(path string, content []byte) error {
		paths = append(paths, path)
		return take(path, content)
	})
	if err == nil {
		known.Made(d, paths)
	}
	return err
}

// besides keeps the companions, which show nothing that a page alone does, or
// makes them.
func besides(drafts []page.Draft, base string, known Known, take Take) error {
	if known == nil {
		return companions(drafts, base, take)
	}
	all := page.Draft{}
	if kept, err := known.Keep(all); kept || err != nil {
		return err
	}
	var paths []string
	err := companions(drafts, base, func(path string, content []byte) error {
		paths = append(paths, path)
		return take(path, content)
	})
	if err == nil {
		known.Made(all, paths)
	}
	return err
}

// pages composes, prints and minifies pages.
func pages(ctx context.Context, drafts []page.Draft, known Known, take Take) error {
	work, ctx := errgroup.WithContext(ctx)
	var begun atomic.Int64
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() error {
			p := NewPress()
			for {
				i := int(begun.Add(1)) - 1
				if i >= len(drafts) {
					return nil
				}
				if ctx.Err() != nil {
					return ctx.Err()
				}
				if err := p.page(drafts[i], known, take); err != nil {
					return fmt.Errorf("%s: %w", drafts[i].Path, err)
				}
			}
		})
	}
	return work.Wait()
}

// Press prints pages one after the other: those of one site, as it remembers
// what they share.
type Press struct {
	printer *layouts.Printer
	printed bytes.Buffer
}

// NewPress returns a press that has printed nothing.
func NewPress() *Press {
	return &Press{printer: layouts.NewPrinter(func(markup string) (string, error) { return minifier.String("text/html", markup) })}
}

// page keeps a page or prints it.
func (p *Press) page(d page.Draft, known Known, take Take) error {
	if known == nil {
		_, err := p.print(d, take)
		return err
	}
	if kept, err := known.Keep(d); kept || err != nil {
		return err
	}
	paths, err := p.print(d, take)
	if err == nil {
		known.Made(d, paths)
	}
	return err
}

// print makes the files that go with a page, then prints it, and those on which
// its lists go on. A page that cannot be composed, because it asks for an address
// that is not there, is an error and no crash.
func (p *Press) print(d page.Draft, take Take) (paths []string, err error) {
	defer catch(&err)
	if d.Files != nil {
		err := d.Files(func(path string, content []byte) error {
			paths = append(paths, path)
			return take(path, content)
		})
		if err != nil {
			return nil, err
		}
	}
	err = p.Each(d, func(v page.View, content []byte) error {
		paths = append(paths, v.Common().Path)
		return take(v.Common().Path, content)
	})
	if err != nil {
		return nil, err
	}
	return paths, nil
}

// Each prints the page of a draft, and those on which its lists go on, for a
// function that may not keep the bytes.
func (p *Press) Each(d page.Draft, take func(v page.View, content []byte) error) (err error) {
	defer catch(&err)
	for _, v := range inParts(d.Compose()) {
		if err := p.printView(v); err != nil {
			return err
		}
		if err := take(v, p.printed.Bytes()); err != nil {
			return err
		}
	}
	return nil
}

// Page returns the page of a draft, or of those on which its lists go on the one
// of a path; nil where there is none of it.
func (p *Press) Page(d page.Draft, path string) (content []byte, err error) {
	defer catch(&err)
	for _, v := range inParts(d.Compose()) {
		if v.Common().Path == path {
			err := p.printView(v)
			return bytes.Clone(p.printed.Bytes()), err
		}
	}
	return nil, nil
}

// inParts are a page and those on which its lists go on.
func inParts(v page.View) []page.View { return append([]page.View{v}, v.Common().Rest...) }

func (p *Press) printView(v page.View) error {
	p.printed.Reset()
	return p.printer.Print(&p.printed, v)
}

// Companions makes the files of a site that are no pages and that no page loads,
// as Site does.
func Companions(drafts []page.Draft, base string, take Take) error {
	return companions(drafts, base, take)
}

// catch makes an error of a panic that has one, as address.Missing.
func catch(err *error) {
	if r := recover(); r != nil {
		failure, ok := r.(error)
		if !ok {
			panic(r)
		}
		*err = failure
	}
}

// File is a path and its content.
type File struct {
	Path    string
	Content []byte
}

// Assets minifies the files that every page loads and names each after its
// content, so that a host may let readers keep them for ever. brand is the
// guide's own drawing, or ""; feet stand in the margins of paper.
func Assets(brand page.HTML, feet []page.Running) (page.Assets, []File, error) {
	return AssetsOf(layouts.Stylesheet(feet), brand)
}

// AssetsOf are Assets with a stylesheet of one's own.
func AssetsOf(stylesheet []byte, brand page.HTML) (page.Assets, []File, error) {
	var assets page.Assets
	var files []File
	for _, f := range []struct {
		name, extension, mediaType string
		content                    []byte
		path                       *string
	}{
		{"style", "css", "text/css", stylesheet, &assets.Stylesheet},
		{"icon", "svg", "image/svg+xml", layouts.Icon(brand), &assets.Icon},
		{"field", "js", "text/javascript", layouts.Script("field.js"), &assets.Field},
		{"search", "js", "text/javascript", layouts.Script("search-index.js", "element.js", "search-page.js"), &assets.Search},
		{"explore", "js", "text/javascript", layouts.Script("search-index.js", "element.js", "explore-page.js"), &assets.Explore},
		{"near", "js", "text/javascript", layouts.Script("search-index.js", "element.js", "near-page.js"), &assets.Near},
	} {
		file, err := hashed("assets/"+f.name, f.extension, f.mediaType, f.content)
		if err != nil {
			return page.Assets{}, nil, err
		}
		*f.path, files = file.Path, append(files, file)
	}
	return assets, files, nil
}

func hashed(name, extension, mediaType string, content []byte) (File, error) {
	small, err := minifier.Bytes(mediaType, content)
	if err != nil {
		return File{}, err
	}
	sum := sha256.Sum256(small)
	return File{strings.Join([]string{name, hex.EncodeToString(sum[:5]), extension}, "."), small}, nil
}
