package render

import (
	"fmt"
	"slices"
	"strings"

	"recueil/generator/page"
	"recueil/generator/permalink"
	"recueil/layouts"
)

// Headers that hold for all files of a site, whoever serves it. docs/publish has
// them for servers that read no file of headers.
var (
	// That of pages, with what the worker and a manifest need, which pages that do
	// without do not allow; and what only a header can say: nobody else may show a
	// page in one of theirs.
	policyHeader = "Content-Security-Policy: " + layouts.Policy() + "; manifest-src 'self'; frame-ancestors 'self'"
	sniffHeader  = "X-Content-Type-Options: nosniff"
	// A file with a digest in its name never changes.
	foreverHeader = "Cache-Control: public, max-age=31536000, immutable"
)

// hostHeaders is the file in which hosts read what to say of files (Netlify:
// docs.netlify.com/manage/routing/headers; Cloudflare Pages:
// developers.cloudflare.com/pages/configuration/headers): paths from the root of
// the host, and indented lines. Of a header that two rules give, hosts send both,
// so that no file has one from two. types are those that hosts may not know.
func hostHeaders(types []page.FileType, base string) File {
	var out strings.Builder
	rule := func(path string, headers ...string) {
		fmt.Fprintf(&out, "%s/%s\n", onHost(base), path)
		for _, h := range headers {
			fmt.Fprintf(&out, "  %s\n", h)
		}
	}
	rule("*", policyHeader, sniffHeader)
	rule("assets/*", foreverHeader)
	slices.SortFunc(types, func(a, b page.FileType) int { return strings.Compare(a.Path, b.Path) })
	for _, t := range types {
		rule(t.Path, "Content-Type: "+t.MediaType)
	}
	return File{permalink.HostHeaders, []byte(out.String())}
}
