package main

import (
	"bytes"
	"context"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/i18n"
	"recueil/layouts"
)

var (
	hrefs = regexp.MustCompile(`href="([^"]*)"`)
	ids   = regexp.MustCompile(` id="([^"]*)"`)
)

// own are the ids that layouts give parts of every page; whoever binds pages
// into a book leaves these parts out.
var own = []string{"main", "facts", "peers", "linked"}

func TestInABookEveryLinkStaysInsideAndEveryAnchorIsUnique(t *testing.T) {
	messages, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, root := range []string{"testdata/site", "testdata/guides/archipelago"} {
		var report diag.List
		g, err := guide.Read(context.Background(), os.DirFS(root), messages, &report)
		if err != nil || report.Failed() {
			t.Fatal(err, report.Sorted())
		}
		addresses := address.New(g, address.Book{})
		if c := addresses.Collisions(); len(c) > 0 {
			t.Errorf("%s: in a book %v", root, c)
		}
		there, links := map[string]bool{}, map[string]string{}
		for _, l := range g.Languages {
			for _, p := range addresses.Pages(l) {
				there[addresses.Of(l, p.Ref).String()] = true
			}
		}
		printer := layouts.NewPrinter(nil)
		for _, d := range page.New(g, addresses, "", page.Assets{}).Drafts() {
			var html bytes.Buffer
			if err := printer.Print(&html, d.Compose()); err != nil {
				t.Fatal(err)
			}
			for _, id := range ids.FindAllStringSubmatch(html.String(), -1) {
				at := d.Path + "#" + id[1]
				if there[at] && !slices.Contains(own, id[1]) {
					t.Errorf("%s: %s stands twice", root, at)
				}
				there[at] = true
			}
			for _, href := range hrefs.FindAllStringSubmatch(html.String(), -1) {
				file := href[1] == "" || !strings.HasSuffix(strings.SplitN(href[1], "#", 2)[0], ".html") // beside the pages, not among them
				if !strings.Contains(href[1], "://") && !file {
					links[address.Resolve(d.Path, href[1]).String()] = d.Path
				}
			}
		}
		if len(links) < 50 {
			t.Fatalf("%s: only %d links", root, len(links))
		}
		for to, from := range links {
			file, _, anchored := strings.Cut(to, "#")
			if (anchored || g.Language(strings.TrimSuffix(file, ".html")) == nil) && !there[to] {
				t.Errorf("%s: in %s a link leads to %s, where nothing stands", root, from, to)
			}
		}
	}
}
