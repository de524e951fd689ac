package render

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

// mostListed is how many addresses one file of a site map may hold
// (sitemaps.org/protocol.html).
var mostListed = 50_000

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

// siteMap lists the pages that have an address, with their other languages. Of
// more than one file may hold, the first is an index of the others.
func siteMap(all []derived, base string) ([]File, error) {
	const first = "sitemap.xml"
	var urls []sitemapURL
	for _, d := range all {
		if d.Canonical == "" {
			continue
		}
		u := sitemapURL{Loc: d.Canonical}
		for _, a := range d.Alternates {
			u.Alternates = append(u.Alternates, sitemapLink{"alternate", a.Lang, a.Href})
		}
		urls = append(urls, u)
	}
	slices.SortFunc(urls, func(a, b sitemapURL) int { return cmp.Compare(a.Loc, b.Loc) })
	if len(urls) <= mostListed {
		file, err := urlFile(first, urls)
		return []File{file}, err
	}
	index := sitemapIndex{Space: sitemaps}
	files := make([]File, 1)
	for part := range slices.Chunk(urls, mostListed) {
		file, err := urlFile(fmt.Sprintf("sitemap.%d.xml", len(files)), part)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
		index.Files = append(index.Files, sitemapURL{Loc: absolute(base, file.Path)})
	}
	var err error
	files[0], err = xmlFile(first, index)
	return files, err
}

func urlFile(path string, urls []sitemapURL) (File, error) {
	return xmlFile(path, urlset{Space: sitemaps, XHTML: "http://www.w3.org/1999/xhtml", URLs: urls})
}
