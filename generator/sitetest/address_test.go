package sitetest

import (
	"encoding/xml"
	"maps"
	"strings"
	"testing"
)

// absolute is the address of a page of the hosted site: the root page's is the
// folder itself.
func (p *page) absolute() string {
	if p.path == "index.html" {
		return p.site.base + "/"
	}
	return p.site.base + "/" + p.path
}

// listed tells whether search engines are told of a page; to those on which
// another goes on they follow its links.
func (p *page) listed() bool { return p.framed() && !p.goesOn() || p.path == "index.html" }

// alternates are the addresses of a page by language.
func (p *page) alternates() map[string]string {
	out := map[string]string{}
	for _, n := range p.all("head > link[rel=alternate][hreflang]") {
		out[attribute(n, "hreflang")] = attribute(n, "href")
	}
	return out
}

func TestEveryPageNamesItsOwnAddress(t *testing.T) {
	f := faultsOf(t)
	for _, p := range hosted.pages {
		links := p.all("head > link[rel=canonical]")
		if !p.listed() && !p.goesOn() {
			if len(links) > 0 {
				f.add(p, "it says that its address is %q", attribute(links[0], "href"))
			}
			continue
		}
		if len(links) != 1 || attribute(links[0], "href") != p.absolute() {
			f.add(p, "it does not say that its address is %s", p.absolute())
		}
	}
}

// Search engines take languages into account only where the pages name each
// other, and themselves (developers.google.com/search/docs/specialty/international/localized-versions).
func TestTheLanguagesOfAPageNameEachOther(t *testing.T) {
	f := faultsOf(t)
	want := append(model.Tags(), "x-default")
	for _, p := range hosted.pages {
		if !p.listed() {
			continue
		}
		own := p.alternates()
		if p.framed() && own[p.language()] != p.absolute() {
			f.add(p, "it names %q as its %q version", own[p.language()], p.language())
		}
		for _, tag := range want {
			path, ours := strings.CutPrefix(own[tag], hosted.base+"/")
			if path == "" {
				path = "index.html"
			}
			other := hosted.page(path)
			if !ours || other == nil {
				f.add(p, "its %s version is %q", tag, own[tag])
			} else if !maps.Equal(other.alternates(), own) {
				f.add(p, "%s names other versions", other.path)
			}
		}
		if len(own) != len(want) {
			f.add(p, "it names %d versions, want %v", len(own), want)
		}
	}
}

func TestTheSiteMapListsEveryPage(t *testing.T) {
	var sitemap struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []struct {
			Loc   string `xml:"loc"`
			Links []struct {
				Rel      string `xml:"rel,attr"`
				Hreflang string `xml:"hreflang,attr"`
				Href     string `xml:"href,attr"`
			} `xml:"http://www.w3.org/1999/xhtml link"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(hosted.files["sitemap.xml"], &sitemap); err != nil {
		t.Fatal(err)
	}
	listed := map[string]map[string]string{}
	for _, u := range sitemap.URLs {
		if listed[u.Loc] != nil {
			t.Errorf("%s stands twice", u.Loc)
		}
		listed[u.Loc] = map[string]string{}
		for _, l := range u.Links {
			listed[u.Loc][l.Hreflang] = l.Href
		}
	}
	f := faultsOf(t)
	want := 0
	for _, p := range hosted.pages {
		if !p.listed() {
			continue
		}
		want++
		if !maps.Equal(listed[p.absolute()], p.alternates()) {
			f.add(p, "the site map says %v, the page %v", listed[p.absolute()], p.alternates())
		}
	}
	if len(listed) != want {
		t.Errorf("%d addresses for %d pages", len(listed), want)
	}
	robots := string(hosted.files["robots.txt"])
	if !strings.Contains(robots, "User-agent: *\n") || !strings.Contains(robots, "\nSitemap: "+hosted.base+"/sitemap.xml\n") || strings.Contains(robots, "Disallow") {
		t.Errorf("robots.txt does not invite: %q", robots)
	}
}

func TestWithoutAnAddressNothingAbsoluteIsPrinted(t *testing.T) {
	absolute := []string{"sitemap.xml", "robots.txt"}
	for _, l := range model.Languages {
		if len(reviewed()) > 0 {
			absolute = append(absolute, l.Tag+"/feed.xml")
		}
	}
	for _, path := range absolute {
		if plain.files[path] != nil {
			t.Errorf("%s is there, though the site has no address", path)
		}
		if hosted.files[path] == nil {
			t.Errorf("%s is not there, though the site has an address", path)
		}
	}
	f := faultsOf(t)
	for _, p := range plain.pages {
		for _, n := range p.all("base, link[rel=canonical], link[rel=alternate], meta[property]:not([property='og:site_name']), script[type='application/ld+json']") {
			f.add(p, "<%s> is of use only where the address is known", n.Data)
		}
		for _, n := range p.all("link[href]") {
			if leadsOut(attribute(n, "href")) {
				f.add(p, "<link> to %q", attribute(n, "href"))
			}
		}
	}
}
