package page

import (
	"path"
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// The pages that each language has once. Their addresses are the interface
// strings "path.NAME", without ".html"; a name of a collection ends in
// "/index".
const (
	pathHome        = "home"
	pathPractices   = "practices"
	pathTerritories = "territories"
	pathNetworks    = "networks"
	pathSearch      = "search"
	pathFigures     = "figures"
	pathCalendar    = "calendar"
	pathGlossary    = "glossary"
	pathSources     = "sources"
	pathSiteMap     = "site-map"
	pathPoster      = "poster"
	pathErrata      = "errata"
)

// fixed returns the address of a page that each language has once.
func (l *locale) fixed(name string) string {
	if name == pathHome {
		return l.Tag + "/index.html"
	}
	path := l.Text("path." + name)
	switch name {
	case pathPractices, pathTerritories, pathNetworks:
		path += "/index"
	}
	return l.Tag + "/" + path + ".html"
}

func (l *locale) folder(name, slug string) string {
	return l.Tag + "/" + l.Text("path."+name) + "/" + slug + ".html"
}

// addressAll gives every thing of the guide its address in a language.
// Things that share a page have an anchor.
func (l *locale) addressAll(g *guide.Guide) {
	for _, p := range g.Practices {
		l.address[p] = l.folder("practices", p.In(l.Language).Slug)
	}
	for _, t := range g.Themes {
		l.address[t] = l.folder("themes", t.In(l.Language).Slug)
	}
	for _, t := range g.Themes {
		if t.Level() == 2 {
			l.address[t] = l.address[t.Parent] + "#" + t.ID
		}
	}
	for _, t := range g.Territories {
		l.address[t] = l.folder("territories", territorySlug(t))
	}
	for _, n := range g.Networks {
		l.address[n] = l.folder("networks", n.In(l.Language).Slug)
	}
	for _, p := range g.Pages {
		l.address[p] = l.Tag + "/" + p.In(l.Language).Slug + ".html"
	}
	for _, b := range g.Boxes {
		l.address[b] = l.folder("boxes", b.In(l.Language).Slug)
	}
	for _, t := range g.Terms {
		l.address[t] = l.folder(pathGlossary, t.ID.Value)
	}
	for _, d := range g.Days {
		l.address[d] = l.fixed(pathCalendar) + "#" + d.ID.Value
	}
	for _, s := range g.Sources {
		l.address[s] = l.folder("sources", s.ID.Value)
	}
}

// A territory's address is its id: unlike its French name, it tells
// homonyms apart.
func territorySlug(t *guide.Territory) string { return t.ID.Value }

// relative returns how a page at from writes a link to to; both are paths
// below the site's root, to perhaps with an anchor.
func relative(from, to string) string {
	path, anchor, _ := strings.Cut(to, "#")
	if path == from {
		if anchor == "" {
			return path[strings.LastIndexByte(path, '/')+1:]
		}
		return "#" + anchor
	}
	same := 0 // the length of the folders that both share
	for i := 0; i < len(from) && i < len(to) && from[i] == to[i]; i++ {
		if from[i] == '/' {
			same = i + 1
		}
	}
	return strings.Repeat("../", strings.Count(from[same:], "/")) + to[same:]
}

// locale is a language with the addresses of everything in it, and the
// alphabetical order of its readers, made once for all pages.
type locale struct {
	*catalog.Language
	address map[any]string
	rank    map[any]int
}

// rankAll orders the things of each kind by name.
func (l *locale) rankAll(g *guide.Guide) {
	l.rank = map[any]int{}
	rank(l, g.Practices, func(p *guide.Practice) string { return p.In(l.Language).Title })
	rank(l, g.Territories, func(t *guide.Territory) string { return t.Name.In(l.Tag) })
	rank(l, g.Networks, func(n *guide.Network) string { return n.In(l.Language).Title })
	rank(l, g.Boxes, func(b *guide.Box) string { return b.In(l.Language).Title })
	rank(l, g.Terms, func(t *guide.Term) string { return t.Name.In(l.Tag) })
	rank(l, g.Sources, func(s *guide.Source) string { return s.Title.In(l.Tag) })
}

func rank[T any](l *locale, things []*T, name func(*T) string) {
	list := slices.Clone(things)
	catalog.Sort(l.Language, list, name)
	for i, thing := range list {
		l.rank[thing] = i
	}
}

// sorted returns a list in the alphabetical order of the language.
func sorted[T any](l *locale, list []*T) []*T {
	out := slices.Clone(list)
	slices.SortStableFunc(out, func(a, b *T) int { return l.rank[a] - l.rank[b] })
	return out
}

// resolveRelative is the inverse of relative: the path below the site's root
// to which a page at from links by href.
func resolveRelative(from, href string) string {
	target, anchor, found := strings.Cut(href, "#")
	out := from
	if target != "" {
		out = path.Join(path.Dir(from), target)
	}
	if found {
		out += "#" + anchor
	}
	return out
}
