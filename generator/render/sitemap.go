package render

import (
	"bytes"
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

// What opens a file of a site map, and the index of such files
// (sitemaps.org/protocol.html; the links to other languages are Google's,
// developers.google.com/search/docs/specialty/international/localized-versions).
// They are written in the fewest bytes at once, as the largest files of a site.
const (
	urlset       = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">`
	sitemapindex = `<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`
)

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
		return take.file(urlFile(bytes.NewBuffer(make([]byte, 0, len(listed)*512)), sitemap, drafts, listed), nil)
	}
	index, file := bytes.NewBufferString(sitemapindex), new(bytes.Buffer)
	files := 0
	for part := range slices.Chunk(listed, mostListed) {
		files++
		path := fmt.Sprintf("sitemap.%d.xml", files)
		if err := take.file(urlFile(file, path, drafts, part), nil); err != nil {
			return err
		}
		element(index, "<sitemap><loc>", absolute(base, path), "</loc></sitemap>")
	}
	index.WriteString("</sitemapindex>")
	return take.file(File{sitemap, index.Bytes()}, nil)
}

// urlFile makes a file of the site map in a buffer, until that is used again.
func urlFile(out *bytes.Buffer, path string, drafts []page.Draft, listed []listing) File {
	out.Reset()
	out.WriteString(urlset)
	for _, l := range listed {
		element(out, "<url><loc>", l.address, "</loc>")
		for _, a := range drafts[l.draft].Derive().Alternates {
			element(out, `<xhtml:link rel="alternate" hreflang="`, a.Lang, "")
			element(out, `" href="`, a.Href, `"/>`)
		}
		out.WriteString("</url>")
	}
	out.WriteString("</urlset>")
	return File{path, out.Bytes()}
}

// element writes a text between what opens and what closes it.
func element(out *bytes.Buffer, before, text, after string) {
	out.WriteString(before)
	if strings.ContainsAny(text, `&<>"'`) {
		_ = xml.EscapeText(out, []byte(text)) // a buffer takes everything
	} else {
		out.WriteString(text)
	}
	out.WriteString(after)
}
