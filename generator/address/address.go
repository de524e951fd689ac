// Package address says where everything of a guide stands: which file shows
// it, and at which anchor.
//
// In come a guide.Guide and a Scheme, the way in which it is laid out: Tree is
// the site of many files, Book one file a language. Out comes a Map, which
// never changes. No page is made for it.
package address

import (
	"fmt"
	"path"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// Address is where something stands.
type Address struct {
	// Path is that of the file below the site's root: "fr/pratiques/x.html".
	Path string
	// Anchor is the id of the element that shows it, "" for the whole page.
	Anchor string
}

// String is the address as a link from the site's root has it.
func (a Address) String() string {
	if a.Anchor == "" {
		return a.Path
	}
	return a.Path + "#" + a.Anchor
}

// From returns the link to the address from the page at a path: relative, so
// that it leads there from any host, folder or disk.
func (a Address) From(from string) string {
	if a.Path == from {
		if a.Anchor == "" {
			return path.Base(a.Path)
		}
		return "#" + a.Anchor
	}
	same := 0 // the length of the folders that both share
	for i := 0; i < len(from) && i < len(a.Path) && from[i] == a.Path[i]; i++ {
		if from[i] == '/' {
			same = i + 1
		}
	}
	up := strings.Count(from[same:], "/")
	if a.Anchor == "" {
		return above(up) + a.Path[same:]
	}
	return above(up) + a.Path[same:] + "#" + a.Anchor
}

// above leads so many folders up.
func above(n int) string {
	const some = "../../../../../../"
	if n <= len(some)/3 {
		return some[:3*n]
	}
	return strings.Repeat("../", n)
}

// Resolve is the inverse of From: what a page at a path links to.
func Resolve(from, href string) Address {
	target, anchor, _ := strings.Cut(href, "#")
	if target == "" {
		return Address{from, anchor}
	}
	return Address{path.Join(path.Dir(from), target), anchor}
}

// Scheme is a way to lay a guide out.
type Scheme interface {
	// single is where a page stands that each language has once.
	single(s *single, l *catalog.Language) Address
	// thing is where a thing stands that has a page to itself.
	thing(t guide.Thing, l *catalog.Language) Address
	// within is where a thing stands that is a part of another's page; host is
	// the address of that page.
	within(t guide.Thing, host Address, anchor string) Address
	// anchor is the id, on the page that shows a thing, of a part that the thing
	// calls by a name of its own: "how".
	anchor(ref guide.Ref, part string) string
	// part is the file of the nth page, counted from 1, of a list that goes on on
	// several; first is that of the first.
	part(first string, n int) string
}

// Tree is the site: a folder a language, a folder a kind, a file a thing.
type Tree struct{}

// single implements Scheme.
func (Tree) single(s *single, l *catalog.Language) Address {
	if s.id == Home {
		return Address{Path: l.Tag + "/index.html"}
	}
	name := l.Text("path." + s.id)
	if s.folder {
		name += "/index"
	}
	return Address{Path: l.Tag + "/" + name + ".html"}
}

// thing implements Scheme.
func (Tree) thing(t guide.Thing, l *catalog.Language) Address {
	folder := l.Tag + "/"
	if name := t.Ref().Kind.Path(); name != "" {
		folder += l.Text("path."+name) + "/"
	}
	return Address{Path: folder + t.Slug(l) + ".html"}
}

// within implements Scheme.
func (Tree) within(_ guide.Thing, host Address, anchor string) Address {
	return Address{host.Path, anchor}
}

// anchor implements Scheme: a page has its names to itself.
func (Tree) anchor(_ guide.Ref, part string) string { return part }

// part implements Scheme: no slug has a full stop.
func (Tree) part(first string, n int) string {
	if n == 1 {
		return first
	}
	return fmt.Sprintf("%s.%d.html", strings.TrimSuffix(first, ".html"), n)
}

// Book is one file a language, in which everything stands: all links between
// its parts are anchors.
type Book struct{}

func (Book) file(l *catalog.Language) string { return l.Tag + ".html" }

// single implements Scheme.
func (b Book) single(s *single, l *catalog.Language) Address {
	return Address{b.file(l), s.id}
}

// thing implements Scheme.
func (b Book) thing(t guide.Thing, l *catalog.Language) Address {
	return Address{b.file(l), b.name(t.Ref())}
}

// within implements Scheme.
func (b Book) within(t guide.Thing, host Address, anchor string) Address {
	if anchor == "" {
		return host
	}
	return Address{host.Path, b.name(t.Ref())}
}

// anchor implements Scheme.
func (b Book) anchor(ref guide.Ref, part string) string { return b.name(ref) + "." + part }

// part implements Scheme.
func (Book) part(first string, _ int) string { return first }

func (Book) name(ref guide.Ref) string {
	if ref.Kind == guide.KindSingle {
		return ref.ID
	}
	return ref.Kind.String() + "-" + ref.ID
}
