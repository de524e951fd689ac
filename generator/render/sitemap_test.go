package render

import (
	"fmt"
	"strings"
	"testing"

	"recueil/generator/page"
)

func TestASiteMapOfMoreThanAFileMayHoldIsAnIndexOfOthers(t *testing.T) {
	most := mostListed
	mostListed = 25
	defer func() { mostListed = most }()
	l := french(t)
	var drafts []page.Draft
	const base = "https://guide.example/soup"
	for i := range 60 {
		drafts = append(drafts, draft(l, fmt.Sprintf("fr/%02d.html", i), page.Derived{Canonical: fmt.Sprintf("%s/fr/%02d.html", base, i)}, nil))
	}
	one := files(t, drafts[:25], base)
	if n := strings.Count(one["sitemap.xml"], "<url>"); n != 25 || one["sitemap.1.xml"] != "" {
		t.Errorf("a site map of one file lists %d of 25 pages", n)
	}
	got := files(t, drafts, base)
	if want := "Sitemap: " + base + "/sitemap.xml\n"; !strings.Contains(got["robots.txt"], want) {
		t.Errorf("robots.txt is %q", got["robots.txt"])
	}
	want := `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`
	listed := 0
	for i, pages := range []int{25, 25, 10} {
		name := fmt.Sprintf("sitemap.%d.xml", i+1)
		want += "<sitemap><loc>" + base + "/" + name + "</loc></sitemap>"
		if n := strings.Count(got[name], "<url>"); n != pages || !strings.Contains(got[name], fmt.Sprintf("/fr/%02d.html</loc>", listed)) {
			t.Errorf("%s lists %d pages, want %d from the %dth: %s", name, n, pages, listed, got[name])
		}
		listed += pages
	}
	if index := got["sitemap.xml"]; !strings.HasSuffix(index, want+"</sitemapindex>") {
		t.Errorf("the index is %s, want %s", index, want)
	}
}
