package pack

import (
	"bytes"
	"context"
	"errors"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/sync/errgroup"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/page"
	"recueil/generator/render"
)

var errNoMain = errors.New("the page has no main part")

// leaf is a page as it stands in a book: written, but for its links.
type leaf struct {
	at          string // the path of the page in the site
	depth       int    // in the contents, from 0; below 0 of a page that goes on with a list
	colour      string // that of its axis, or ""
	title, lang string // as the page has them; lang where it is not the book's
	text        []byte
	links       []waiting
	ids         map[string]bool
	svg         bool     // it has drawings
	shown       []string // the paths of its pictures
}

// path is that of the page's file in the book.
func (l *leaf) path() string { return inBook(l.at) }

// inBook is where a page of the site stands in a book.
func inBook(path string) string { return strings.TrimSuffix(path, ".html") + ".xhtml" }

// book is a guide in a language, page by page.
type book struct {
	*Source
	l      *catalog.Language
	site   *page.Site
	leaves []*leaf
	at     map[string]*leaf // by the path of the page in the site
	shown  map[string]bool  // the paths of pictures
}

// file is the way to a file of the book from the page at a path.
func (b *book) file(name, from string) string { return address.Address{Path: name}.From(from) }

// bind makes the pages of a book.
func bind(ctx context.Context, s *Source, l *catalog.Language) (*book, error) {
	b := &book{
		Source: s, l: l, site: page.New(s.Guide, address.New(s.Guide, address.Tree{}), s.Base, s.Assets),
		at: map[string]*leaf{}, shown: map[string]bool{},
	}
	all := flat(nil, b.site.Chapters(l), 0)
	if err := printed(ctx, all); err != nil {
		return nil, err
	}
	for _, c := range all {
		for _, l := range c.leaves {
			b.leaves, b.at[l.at] = append(b.leaves, l), l
			for _, path := range l.shown {
				b.shown[path] = true
			}
		}
	}
	return b, nil
}

// bound is a chapter with the pages that are printed of it.
type bound struct {
	draft  page.Draft
	depth  int
	leaves []*leaf
}

// flat adds chapters and those under them, in the order in which they are read.
func flat(to []*bound, list []page.Chapter, depth int) []*bound {
	for _, c := range list {
		to = flat(append(to, &bound{draft: c.Draft, depth: depth}), c.Parts, depth+1)
	}
	return to
}

// printed prints the pages of chapters, on every core.
func printed(ctx context.Context, all []*bound) error {
	work, ctx := errgroup.WithContext(ctx)
	var begun atomic.Int64
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() (err error) {
			press := render.NewPress()
			for i := int(begun.Add(1)) - 1; i < len(all) && err == nil; i = int(begun.Add(1)) - 1 {
				if err = ctx.Err(); err == nil {
					all[i].leaves, err = leavesOf(press, all[i].draft, all[i].depth)
				}
			}
			return err
		})
	}
	return work.Wait()
}

// leavesOf are a page and those on which its lists go on.
func leavesOf(press *render.Press, d page.Draft, depth int) (out []*leaf, err error) {
	err = press.Each(d, func(v page.View, printed []byte) error {
		one, err := leafOf(v.Common(), printed)
		if one.depth = depth; len(out) > 0 {
			one.depth = -1
		}
		out = append(out, one)
		return err
	})
	return out, err
}

func leafOf(f *page.Frame, printed []byte) (*leaf, error) {
	l := &leaf{at: f.Path, colour: f.Colour, title: f.Title, ids: map[string]bool{}}
	body, err := mainOf(printed)
	if err != nil {
		return l, err
	}
	prune(body, l.ids)
	each(body, func(n *html.Node) {
		switch n.Data {
		case "img":
			l.shown = append(l.shown, address.Resolve(l.at, attribute(n, "src")).Path)
		case "svg":
			l.svg = true
		}
		plainly(n, l.ids)
	})
	if h := heading(body); h != nil {
		l.title, l.lang = text(h), attribute(h, "lang")
	}
	var w writer
	w.inside(body)
	l.text, l.links = bytes.Clone(w.out.Bytes()), w.links
	return l, nil
}

// lead lets a link lead to the page of the book or, where that lacks it, of the site.
func (b *book) lead(from *leaf, n *html.Node) {
	href := attribute(n, "href")
	to := address.Resolve(from.at, href)
	leaf := b.at[to.Path]
	if leaf == nil {
		leadToSite(n, to, b.Base)
		return
	}
	if !leaf.ids[to.Anchor] {
		to.Anchor = ""
	}
	setHref(n, address.Address{Path: inBook(to.Path), Anchor: to.Anchor}.From(from.path()))
}

// leadsOut tells whether a link names a scheme of its own.
func leadsOut(href string) bool {
	return strings.Contains(href, "://") || strings.HasPrefix(href, "mailto:") || strings.HasPrefix(href, "tel:")
}

func setHref(n *html.Node, href string) {
	for i := range n.Attr {
		if n.Attr[i].Key == "href" {
			n.Attr[i].Val = href
		}
	}
}

// leadToSite lets a link lead to the site at an address, or, where that has none,
// makes words of it.
func leadToSite(n *html.Node, to address.Address, base string) {
	if base != "" {
		setHref(n, strings.TrimSuffix(base, "/")+"/"+to.String())
		return
	}
	n.Data, n.DataAtom = "span", atom.Span
	if n.Namespace == "svg" {
		n.Data, n.DataAtom = "g", 0
	}
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key != "class" && a.Key != "lang" })
}
