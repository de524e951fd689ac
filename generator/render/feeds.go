package render

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"slices"

	"recueil/generator/guide"
	"recueil/generator/page"
)

// companions are the files beside the pages: the calendars, and, when the
// site's address is known, the feeds, the site map for search engines and
// robots.txt. Without an address nothing absolute is written.
func companions(g *guide.Guide, site *page.Site, base string) ([]file, error) {
	var out []file
	for _, l := range g.Languages {
		text, err := calendarFile(g, l, base)
		if err != nil {
			return nil, err
		}
		out = append(out, file{page.CalendarFile(l), text})
	}
	if base == "" {
		return out, nil
	}
	sitemap, err := sitemapFile(site)
	if err != nil {
		return nil, err
	}
	out = append(out, sitemap, file{"robots.txt", []byte("User-agent: *\nAllow: /\nSitemap: " + site.Absolute("sitemap.xml") + "\n")})
	for _, feed := range site.Feeds() {
		f, err := feedFile(feed)
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, nil
}

type urlset struct {
	XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	XHTML   string       `xml:"xmlns:xhtml,attr"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc        string        `xml:"loc"`
	Alternates []sitemapLink `xml:"xhtml:link"`
}

type sitemapLink struct {
	Rel      string `xml:"rel,attr"`
	Hreflang string `xml:"hreflang,attr"`
	Href     string `xml:"href,attr"`
}

// sitemapFile lists every page with its other languages
// (sitemaps.org/protocol.html).
func sitemapFile(site *page.Site) (file, error) {
	set := urlset{XHTML: "http://www.w3.org/1999/xhtml"}
	for _, d := range site.Drafts() {
		f := d.Compose().Common()
		if f.Canonical == "" {
			continue
		}
		u := sitemapURL{Loc: f.Canonical}
		for _, a := range f.Alternates {
			u.Alternates = append(u.Alternates, sitemapLink{"alternate", a.Lang, a.Href})
		}
		set.URLs = append(set.URLs, u)
	}
	slices.SortFunc(set.URLs, func(a, b sitemapURL) int { return cmp.Compare(a.Loc, b.Loc) })
	return xmlFile("sitemap.xml", set)
}

type atom struct {
	XMLName xml.Name   `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string     `xml:"xml:lang,attr"`
	ID      string     `xml:"id"`
	Title   string     `xml:"title"`
	Updated string     `xml:"updated"`
	Author  atomAuthor `xml:"author"`
	Links   []atomLink `xml:"link"`
	Entries []entry    `xml:"entry"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type entry struct {
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Link    atomLink `xml:"link"`
	Summary string   `xml:"summary"`
}

// feedFile writes an Atom feed (RFC 4287).
func feedFile(f page.Feed) (file, error) {
	feed := atom{
		Lang: f.Language, ID: f.Self, Title: f.Title, Updated: instant(f.Updated), Author: atomAuthor{f.Title},
		Links: []atomLink{{"self", f.Self}, {"", f.Home}},
	}
	for _, e := range f.Entries {
		feed.Entries = append(feed.Entries, entry{e.Address, e.Title, instant(e.Updated), atomLink{Href: e.Address}, e.Summary})
	}
	return xmlFile(f.Path, feed)
}

// instant is midnight of a day, as feeds write time (RFC 3339).
func instant(day string) string { return day + "T00:00:00Z" }

func xmlFile(path string, v any) (file, error) {
	text, err := xml.Marshal(v)
	if err != nil {
		return file{}, err
	}
	var small bytes.Buffer
	if err := minifier.Minify("application/xml", &small, bytes.NewReader(append([]byte(xml.Header), text...))); err != nil {
		return file{}, err
	}
	return file{path, small.Bytes()}, nil
}
