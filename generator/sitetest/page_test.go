package sitetest

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// page is an HTML page of a site.
type page struct {
	site *site
	path string
	root *html.Node
	ids  map[string]*html.Node
}

// framed tells whether the page has the site's frame around it: all have but
// those that belong to no language, and those at former addresses.
func (p *page) framed() bool {
	return strings.Contains(p.path, "/") && p.one(`meta[http-equiv=refresh]`) == nil
}

// language is the language of the page.
func (p *page) language() string { return attribute(p.one("html"), "lang") }

// all returns the elements that a CSS selector matches.
func (p *page) all(selector string) []*html.Node { return all(p.root, selector) }

// one returns the first element that a CSS selector matches, or nil.
func (p *page) one(selector string) *html.Node { return cascadia.Query(p.root, compiled(selector)) }

func all(under *html.Node, selector string) []*html.Node {
	return cascadia.QueryAll(under, compiled(selector))
}

var selectors sync.Map

func compiled(selector string) cascadia.Selector {
	if s, ok := selectors.Load(selector); ok {
		return s.(cascadia.Selector)
	}
	s := cascadia.MustCompile(selector)
	selectors.Store(selector, s)
	return s
}

// attribute returns the value of an attribute; "" where there is none.
func attribute(n *html.Node, name string) string {
	value, _ := lookUp(n, name)
	return value
}

func lookUp(n *html.Node, name string) (value string, found bool) {
	if n == nil {
		return "", false
	}
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// textOf is all text in an element, runs of space made one.
func textOf(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// languageOf is the language that holds for an element.
func languageOf(n *html.Node) string {
	for ; n != nil; n = n.Parent {
		if l, found := lookUp(n, "lang"); found {
			return l
		}
	}
	return ""
}

func idsOf(root *html.Node) map[string]*html.Node {
	ids := map[string]*html.Node{}
	for n := range root.Descendants() {
		if id, found := lookUp(n, "id"); found && ids[id] == nil {
			ids[id] = n
		}
	}
	return ids
}

// faults collects what is wrong with pages and prints the first of them.
type faults struct {
	t *testing.T
	n int
}

const mostFaults = 15

func faultsOf(t *testing.T) *faults {
	f := &faults{t: t}
	t.Cleanup(func() {
		if f.n > mostFaults {
			t.Errorf("… and %d more", f.n-mostFaults)
		}
	})
	return f
}

func (f *faults) add(p *page, format string, args ...any) {
	f.t.Helper()
	if f.n++; f.n <= mostFaults {
		f.t.Errorf("%s: %s", p.path, fmt.Sprintf(format, args...))
	}
}

// say prints a line that those who run the tests should see, whatever comes of
// them: what was measured, what was not tested.
func say(format string, args ...any) { _, _ = fmt.Printf("    "+format+"\n", args...) }

// missing skips a test for want of a tool; on a machine of continuous
// integration it fails.
func missing(t *testing.T, tool, hint string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is not installed: %s", tool, hint)
	}
	say("%s is skipped: %s is not installed (%s)", t.Name(), tool, hint)
	t.SkipNow()
}
