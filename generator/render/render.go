// Package render turns the pages of a site, and the files that go with them,
// into minified bytes, on every core.
//
// In come a page.Site's drafts and the layouts' assets; out go paths and
// bytes, to one function that takes them. The same guide gives the same
// bytes every time; only the order in which files come out varies.
package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"runtime"
	"strings"

	"golang.org/x/sync/errgroup"

	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/layouts"
)

// Take receives one file: its path below the site's root, with slashes, and
// its bytes, which it may not keep or change after it returns. It is called
// from several goroutines.
type Take func(path string, content []byte) error

// Site renders the whole site of a guide. base is the address under which it
// will be served, or "". Nothing is given to take while report holds an error.
func Site(g *guide.Guide, base string, report *diag.List, take Take) error {
	assets, files, err := assetFiles()
	if err != nil {
		return err
	}
	site := page.New(g, base, assets, report)
	if report.Failed() {
		return nil
	}
	more, err := companions(g, site, base)
	if err != nil {
		return err
	}
	for _, f := range append(files, more...) {
		if err := take(f.path, f.content); err != nil {
			return err
		}
	}
	return pages(site.Drafts(), take)
}

// pages composes, prints and minifies every page.
func pages(drafts []page.Draft, take Take) error {
	var work errgroup.Group
	cores := runtime.GOMAXPROCS(0)
	for core := range cores {
		work.Go(func() error {
			p := newPress()
			for i := core; i < len(drafts); i += cores {
				if err := p.print(drafts[i], take); err != nil {
					return fmt.Errorf("%s: %w", drafts[i].Address, err)
				}
			}
			return nil
		})
	}
	return work.Wait()
}

// press prints pages one after the other with buffers of its own.
type press struct {
	printed, minified bytes.Buffer
}

func newPress() *press { return &press{} }

func (p *press) print(d page.Draft, take Take) error {
	p.printed.Reset()
	p.minified.Reset()
	if err := layouts.Write(&p.printed, d.Compose()); err != nil {
		return err
	}
	if err := minifier.Minify("text/html", &p.minified, &p.printed); err != nil {
		return err
	}
	return take(d.Address, p.minified.Bytes())
}

// file is a path and its content.
type file struct {
	path    string
	content []byte
}

// assetFiles minifies the layouts' assets and names each after its content,
// so that a host may let readers keep them for ever.
func assetFiles() (page.Assets, []file, error) {
	style, err := hashed("assets/style", "css", "text/css", layouts.Stylesheet())
	if err != nil {
		return page.Assets{}, nil, err
	}
	icon, err := hashed("assets/icon", "svg", "image/svg+xml", layouts.Icon())
	return page.Assets{Stylesheet: style.path, Icon: icon.path}, []file{style, icon}, err
}

func hashed(name, extension, mediaType string, content []byte) (file, error) {
	small, err := minifier.Bytes(mediaType, content)
	if err != nil {
		return file{}, err
	}
	sum := sha256.Sum256(small)
	return file{strings.Join([]string{name, hex.EncodeToString(sum[:5]), extension}, "."), small}, nil
}
