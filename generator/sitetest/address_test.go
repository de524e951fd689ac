package sitetest

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
)

// absolute is the address of a page of the hosted site: the root page's is the
// folder itself.
func (p *page) absolute() string {
	if p.path == "index.html" {
		return p.site.base + "/"
	}
	return p.site.base + "/" + p.path
}

// listed tells whether search engines are to know a page.
func (p *page) listed() bool { return p.framed() || p.path == "index.html" }

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
		if !p.listed() {
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
	for _, p := range hosted.pages {
		if !p.listed() {
			continue
		}
		own := p.alternates()
		if p.framed() && own[p.language()] != p.absolute() {
			f.add(p, "it names %q as its %q version", own[p.language()], p.language())
		}
		for _, tag := range []string{"fr", "en", "x-default"} {
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
		if len(own) != 3 {
			f.add(p, "it names %d versions", len(own))
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

// atomFeed holds what RFC 4287 requires.
type atomFeed struct {
	XMLName xml.Name  `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string    `xml:"id"`
	Title   string    `xml:"title"`
	Updated time.Time `xml:"updated"`
	Author  []string  `xml:"author>name"`
	Links   []struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	} `xml:"link"`
	Entries []struct {
		ID      string    `xml:"id"`
		Title   string    `xml:"title"`
		Updated time.Time `xml:"updated"`
		Summary string    `xml:"summary"`
		Link    struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
	} `xml:"entry"`
}

func TestTheFeedsLeadToPracticePages(t *testing.T) {
	for _, l := range real.Languages {
		path := l.Tag + "/feed.xml"
		var feed atomFeed
		if err := xml.Unmarshal(hosted.files[path], &feed); err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if feed.ID == "" || feed.Title == "" || len(feed.Author) == 0 || feed.Links[0].Rel != "self" || feed.Links[0].Href != hosted.base+"/"+path {
			t.Errorf("%s: the feed does not name itself: %+v", path, feed)
		}
		if len(feed.Entries) == 0 {
			t.Errorf("%s: no entry", path)
		}
		ids := map[string]bool{}
		for i, e := range feed.Entries {
			page, _ := strings.CutPrefix(e.Link.Href, hosted.base+"/")
			if p := hosted.page(page); p == nil || p.practice() == "" || p.language() != l.Tag {
				t.Errorf("%s: %q leads to no practice in the language", path, e.Link.Href)
			}
			if ids[e.ID] || e.Title == "" || e.Summary == "" || e.Updated.Year() < 2020 {
				t.Errorf("%s: %+v", path, e)
			}
			if i > 0 && e.Updated.After(feed.Entries[i-1].Updated) {
				t.Errorf("%s: %s is newer than the entry before it", path, e.ID)
			}
			ids[e.ID] = true
		}
		for _, p := range hosted.pages {
			if n := p.one("head > link[rel=alternate][type='application/atom+xml']"); p.language() == l.Tag && p.framed() && attribute(n, "href") != hosted.base+"/"+path {
				t.Fatalf("%s: the page names the feed %q", p.path, attribute(n, "href"))
			}
		}
	}
}

func TestStructuredDataIsCompleteAndAbsolute(t *testing.T) {
	f := faultsOf(t)
	found := map[string]int{}
	for _, p := range hosted.pages {
		for _, n := range p.all(`script[type="application/ld+json"]`) {
			var data struct {
				Context string           `json:"@context"`
				Graph   []map[string]any `json:"@graph"`
			}
			if err := json.Unmarshal([]byte(n.FirstChild.Data), &data); err != nil || data.Context != "https://schema.org" || len(data.Graph) == 0 {
				f.add(p, "structured data: %v, %q", err, data.Context)
			}
			for _, thing := range data.Graph {
				found[fmt.Sprint(thing["@type"])]++
				eachAddress(thing, func(key, value string) {
					path, anchor, _ := strings.Cut(strings.TrimPrefix(value, hosted.base+"/"), "#")
					target := hosted.page(path)
					if strings.HasPrefix(value, hosted.base) && (target == nil || anchor != "" && target.ids[anchor] == nil) {
						f.add(p, "%s: %q is no page", key, value)
					} else if !strings.HasPrefix(value, "https://") {
						f.add(p, "%s: %q is not absolute", key, value)
					}
				})
			}
		}
		if want := p.practice() != ""; want && !strings.Contains(string(hosted.files[p.path]), `"@type":"Article"`) {
			f.add(p, "a practice without structured data")
		}
	}
	for _, kind := range []string{"Article", "BreadcrumbList", "Event"} {
		if found[kind] == 0 {
			t.Errorf("no %s in %v", kind, slices.Sorted(maps.Keys(found)))
		}
	}
}

// eachAddress calls do with every address in a thing of schema.org.
func eachAddress(v any, do func(key, value string)) {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			if text, ok := value.(string); ok && (key == "url" || key == "item" || key == "license") {
				do(key, text)
			}
			eachAddress(value, do)
		}
	case []any:
		for _, value := range v {
			eachAddress(value, do)
		}
	}
}

func TestWithoutAnAddressNothingAbsoluteIsPrinted(t *testing.T) {
	for _, path := range []string{"sitemap.xml", "robots.txt", "fr/feed.xml", "en/feed.xml"} {
		if plain.files[path] != nil {
			t.Errorf("%s is there", path)
		}
		if hosted.files[path] == nil {
			t.Errorf("%s is not there, though the site has an address", path)
		}
	}
	f := faultsOf(t)
	for _, p := range plain.pages {
		for _, n := range p.all("base, link[rel=canonical], link[rel=alternate], meta[property], script[type='application/ld+json']") {
			f.add(p, "<%s> is of use only where the address is known", n.Data)
		}
		for _, n := range p.all("link[href]") {
			if leadsOut(attribute(n, "href")) {
				f.add(p, "<link> to %q", attribute(n, "href"))
			}
		}
	}
}
