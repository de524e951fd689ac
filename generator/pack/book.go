package pack

import (
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

// leaf is a page as it stands in a book.
type leaf struct {
	frame *page.Frame
	depth int // in the contents, from 0; below 0 of a page that goes on with a list
	body  *html.Node
	ids   map[string]bool
	svg   bool // it has drawings
}

// file is the way to a file of the book from the page at a path.
func (b *book) file(name, from string) string { return address.Address{Path: name}.From(from) }

// path is that of the page's file in the book.
func (l *leaf) path() string { return inBook(l.frame.Path) }

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

// bind makes the pages of a book, on every core.
func bind(ctx context.Context, s *Source, l *catalog.Language) (*book, error) {
	b := &book{
		Source: s, l: l, site: page.New(s.Guide, address.New(s.Guide, address.Tree{}), s.Base, s.Assets),
		at: map[string]*leaf{}, shown: map[string]bool{},
	}
	type bound struct {
		draft  page.Draft
		depth  int
		leaves []*leaf
	}
	var all []*bound
	var flat func(list []page.Chapter, depth int)
	flat = func(list []page.Chapter, depth int) {
		for _, c := range list {
			all = append(all, &bound{draft: c.Draft, depth: depth})
			flat(c.Parts, depth+1)
		}
	}
	flat(b.site.Chapters(l), 0)
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
	if err := work.Wait(); err != nil {
		return nil, err
	}
	for _, c := range all {
		b.leaves = append(b.leaves, c.leaves...)
	}
	b.join()
	return b, nil
}

// leavesOf are a page and those on which its lists go on.
func leavesOf(press *render.Press, d page.Draft, depth int) (out []*leaf, err error) {
	err = press.Each(d, func(v page.View, printed []byte) error {
		body, err := mainOf(printed)
		if err != nil {
			return err
		}
		one := &leaf{frame: v.Common(), depth: depth, body: body, ids: map[string]bool{}}
		if len(out) > 0 {
			one.depth = -1
		}
		prune(body, one.ids)
		out = append(out, one)
		return nil
	})
	return out, err
}

// join lets links lead to the pages of the book, and where it lacks one to that of
// the site, if its address is known.
func (b *book) join() {
	for _, l := range b.leaves {
		b.at[l.frame.Path] = l
	}
	for _, l := range b.leaves {
		each(l.body, func(n *html.Node) {
			switch n.Data {
			case "a":
				b.lead(l, n)
			case "img":
				b.shown[address.Resolve(l.frame.Path, attribute(n, "src")).Path] = true
			case "svg":
				l.svg = true
			}
			plainly(n, l.ids)
		})
	}
}

// lead puts a link right.
func (b *book) lead(from *leaf, n *html.Node) {
	href := attribute(n, "href")
	if href == "" || leadsOut(href) {
		return
	}
	to := address.Resolve(from.frame.Path, href)
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
