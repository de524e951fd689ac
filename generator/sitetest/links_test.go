package sitetest

import (
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// references are the elements that lead somewhere, and the attribute that says
// where.
var references = []struct{ selector, attribute string }{
	{"a[href]", "href"},
	{"area[href]", "href"},
	{"link[href]", "href"},
	{"form[action]", "action"},
	{"[src]", "src"},
	{"object[data]", "data"},
	{"use[href]", "href"},
	{"image[href]", "href"},
}

// eachReference calls do with every reference of a page.
func (p *page) eachReference(do func(n *html.Node, href string)) {
	for _, r := range references {
		for _, n := range p.all(r.selector) {
			do(n, attribute(n, r.attribute))
		}
	}
}

// leadsOut tells whether a reference names a scheme of its own.
func leadsOut(href string) bool {
	scheme, _, found := strings.Cut(href, ":")
	return found && !strings.ContainsAny(scheme, "/?#.")
}

func TestEveryLinkLeadsToAFileAndAnAnchorOfTheSite(t *testing.T) {
	for _, s := range []*site{plain, hosted} {
		s.followLinks(t)
	}
}

// followLinks follows every link of a site.
func (s *site) followLinks(t *testing.T) {
	t.Helper()
	f := faultsOf(t)
	for _, p := range s.pages {
		n := 0
		p.eachReference(func(_ *html.Node, href string) {
			if leadsOut(href) {
				return
			}
			n++
			path, anchor, ours := p.inside(href)
			switch target := s.page(path); {
			case strings.HasPrefix(href, "/"):
				f.add(p, "the link %q does not hold in a folder of a host, nor from a file", href)
			case !ours:
				f.add(p, "the link %q leaves the site's folder", href)
			case s.files[path] == nil:
				f.add(p, "the link %q leads to no file", href)
			case anchor != "" && (target == nil || target.ids[anchor] == nil):
				f.add(p, "the link %q leads to no element of %s", href, path)
			}
		})
		if n == 0 {
			f.add(p, "it has no link at all")
		}
	}
}

// A host may show the index of a folder that a link names, or nothing; a file
// manager shows a list of files.
func TestLinksNameFilesNotFolders(t *testing.T) {
	known := []string{".html", ".ics", ".css", ".svg", ".js", ".json", ".xml", ".pdf", ".epub", ".zip", ".zim", ".csv", ".geojson", ".bib", ".ris", ".png", ".jpg"}
	f := faultsOf(t)
	for _, p := range plain.pages {
		p.eachReference(func(_ *html.Node, href string) {
			if leadsOut(href) || strings.HasPrefix(href, "#") {
				return
			}
			if to, _, _ := p.inside(href); !slices.Contains(known, path.Ext(to)) {
				f.add(p, "the link %q does not end in the name of a file", href)
			}
		})
	}
}

func TestLinksThatLeadOutUseKnownSchemes(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		for _, a := range p.all("a[href]") {
			href := attribute(a, "href")
			if !leadsOut(href) {
				continue
			}
			if scheme, _, _ := strings.Cut(href, ":"); !slices.Contains([]string{"https", "http", "mailto", "tel"}, scheme) {
				f.add(p, "a link has the scheme %q", scheme)
			}
		}
	}
}

func TestEveryPageIsReachedFromTheFirst(t *testing.T) {
	reached := map[string]bool{"index.html": true}
	for queue := []string{"index.html"}; len(queue) > 0; queue = queue[1:] {
		p := plain.page(queue[0])
		for _, a := range p.all("a[href]") {
			to, _, _ := p.inside(attribute(a, "href"))
			if plain.page(to) != nil && !reached[to] {
				reached[to] = true
				queue = append(queue, to)
			}
		}
	}
	f := faultsOf(t)
	for _, p := range plain.pages {
		former := p.one("meta[http-equiv=refresh]") != nil
		if !reached[p.path] && p.path != "404.html" && !former {
			f.add(p, "no chain of links leads here from index.html")
		}
	}
}

// Whoever changes the language stays on the same page, and comes back to it. A
// list that goes on has other things on each page in each language: from these
// one comes to its beginning.
func TestTheLanguageSwitchLeadsToTheSamePage(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		if !p.framed() {
			continue
		}
		if n := len(p.all("body > header a[hreflang]")); n != len(model.Languages)-1 {
			f.add(p, "the header has %d links to other languages", n)
		}
		for _, l := range model.Languages {
			if l.Tag == p.language() {
				continue
			}
			other := p.inOther(l.Tag)
			switch {
			case other == nil:
				f.add(p, "the header has no link to the page in %q", l.Tag)
			case other.language() != l.Tag:
				f.add(p, "the link to %q leads to a page in %q", l.Tag, other.language())
			case other.inOther(p.language()) != p.first():
				f.add(p, "%s does not lead back here", other.path)
			case other.practice() != p.practice():
				f.add(p, "the link to %q leads to another practice, %q", l.Tag, other.practice())
			}
		}
	}
}

// inOther is the page to which the header leads for a language, or nil.
func (p *page) inOther(tag string) *page {
	a := p.one(`body > header a[hreflang="` + tag + `"][lang="` + tag + `"]`)
	if a == nil {
		return nil
	}
	to, _, _ := p.inside(attribute(a, "href"))
	return p.site.page(to)
}

// practice is the id of the practice whose page it is, or "".
func (p *page) practice() string { return attribute(p.one("article[data-practice]"), "data-practice") }
