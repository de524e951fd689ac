package render

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"recueil/generator/page"
)

// mostListed is how many addresses one file of a site map holds: a tenth of
// what it may (sitemaps.org/protocol.html), as the whole of it is in memory.
var mostListed = 5_000

const sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9"

type urlset struct {
	XMLName xml.Name     `xml:"urlset"`
	Space   string       `xml:"xmlns,attr"`
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

// sitemapIndex lists the files of a site map.
type sitemapIndex struct {
	XMLName xml.Name     `xml:"sitemapindex"`
	Space   string       `xml:"xmlns,attr"`
	Files   []sitemapURL `xml:"sitemap"`
}

func absolute(base, path string) string { return strings.TrimSuffix(base, "/") + "/" + path }

// listing is the address of a page among the drafts.
type listing struct {
	address string
	draft   int
}

// sitemap is the file that robots.txt names.
const sitemap = "sitemap.xml"

// siteMap lists pages with their other languages. Of more than one file may
// hold, the first is an index of the others.
func siteMap(drafts []page.Draft, listed []listing, base string, take Take) error {
	slices.SortFunc(listed, func(a, b listing) int { return cmp.Compare(a.address, b.address) })
	if len(listed) <= mostListed {
		return take.file(urlFile(sitemap, drafts, listed))
	}
	index := sitemapIndex{Space: sitemaps}
	for part := range slices.Chunk(listed, mostListed) {
		path := fmt.Sprintf("sitemap.%d.xml", len(index.Files)+1)
		if err := take.file(urlFile(path, drafts, part)); err != nil {
			return err
		}
		index.Files = append(index.Files, sitemapURL{Loc: absolute(base, path)})
	}
	return take.file(xmlFile(sitemap, index))
}

func urlFile(path string, drafts []page.Draft, listed []listing) (File, error) {
	set := urlset{Space: sitemaps, XHTML: "http://www.w3.org/1999/xhtml"}
	for _, l := range listed {
		u := sitemapURL{Loc: l.address}
		for _, a := range drafts[l.draft].Derive().Alternates {
			u.Alternates = append(u.Alternates, sitemapLink{"alternate", a.Lang, a.Href})
		}
		set.URLs = append(set.URLs, u)
	}
	return xmlFile(path, set)
}
