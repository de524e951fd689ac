// Package elements makes a page on which a designer sees everything that the
// stylesheet styles: for each of its classes an element of a built site, in the
// light scheme and in the dark one, whatever the reader's is.
//
// The elements are found, not written: nothing has to be kept true beside the
// layouts. The page is not published; `make elements` writes it, and the kept
// pictures of the site's tests have one of it.
package elements

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// ample is how long, in bytes, the element should be at most that shows a
// class: the longest of those shows most.
const ample = 3000

// Page returns the page for the pages of a site, by their paths, and its
// stylesheet, and the classes that none of them has.
func Page(pages map[string][]byte, stylesheet string) (text []byte, missing []string, err error) {
	found, err := examples(pages)
	if err != nil {
		return nil, nil, err
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, head, stylesheet+schemes(stylesheet))
	for _, class := range classes(stylesheet) {
		example := found[class]
		if strings.HasPrefix(class, "hue-") {
			example = swatch
		}
		if example == "" {
			missing = append(missing, class)
			continue
		}
		fmt.Fprintf(&out, "<h2>.%s</h2>", class)
		for _, scheme := range []string{"light", "dark"} {
			if strings.HasPrefix(class, "hue-") {
				scheme += " " + class
			}
			fmt.Fprintf(&out, `<div class="scheme %s">%s</div>`, scheme, example)
		}
	}
	return out.Bytes(), missing, nil
}

const (
	head = `<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
		`<title>Elements</title><style>%s.scheme{background:var(--paper);color:var(--ink);padding:1rem;position:relative;overflow:hidden}.scheme main{min-block-size:0}</style><h1>Elements</h1>`
	// swatch shows the tones of a palette.
	swatch = `<div class="plate"><h2>Abc 123</h2><p>Abc <a href="#">abc</a></p></div><div class="box"><p class="kicker">Abc</p><h3><a href="#">Abc</a></h3></div><p><a href="#">Abc</a> <a class="place" href="#">Abc <span>12</span></a></p>`
)

// classes lists what the selectors of a stylesheet name, from A to Z.
func classes(stylesheet string) []string {
	selectors := regexp.MustCompile(`/\*[^*]*\*/|\{[^{}]*\}`).ReplaceAllString(stylesheet, " ")
	seen := map[string]bool{}
	for _, m := range regexp.MustCompile(`\.([a-z][a-z-]*)`).FindAllStringSubmatch(selectors, -1) {
		seen[m[1]] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

// schemes returns the rules that give a part of the page the colours of one
// scheme: those of the stylesheet, under a class.
func schemes(stylesheet string) string {
	var out strings.Builder
	rule := regexp.MustCompile(`(:root|\.hue-[a-z]+)\{([^{}]*--hue:[^{}]*)\}`)
	seen := map[string]bool{}
	for _, m := range rule.FindAllStringSubmatch(stylesheet, -1) {
		under := []string{".light", ".dark"} // light ones stand first, and dark ones change some of them
		if seen[m[1]] {
			under = under[1:]
		}
		seen[m[1]] = true
		var selectors []string
		for _, scheme := range under {
			if m[1] == ":root" {
				selectors = append(selectors, scheme)
			} else {
				selectors = append(selectors, scheme+" "+m[1], scheme+m[1])
			}
		}
		out.WriteString(strings.Join(selectors, ",") + "{" + m[2] + "}")
	}
	return out.String()
}

// examples finds for each class the element that shows it best, with the
// elements that it stands in and without what stands beside it.
func examples(pages map[string][]byte) (map[string]string, error) {
	found, longest := map[string]*html.Node{}, map[string]int{}
	for _, path := range slices.Sorted(maps.Keys(pages)) {
		root, err := html.Parse(bytes.NewReader(pages[path]))
		if err != nil {
			return nil, err
		}
		for n := range root.Descendants() {
			names := strings.Fields(attribute(n, "class"))
			if n.Type != html.ElementNode || len(names) == 0 {
				continue
			}
			var own strings.Builder
			if err := html.Render(&own, whole(n)); err != nil {
				return nil, err
			}
			for _, class := range names {
				if better(own.Len(), longest[class]) {
					found[class], longest[class] = n, own.Len()
				}
			}
		}
	}
	out := map[string]string{}
	for class, n := range found {
		var text strings.Builder
		if err := html.Render(&text, alone(n)); err != nil {
			return nil, err
		}
		out[class] = text.String()
	}
	return out, nil
}

// better tells whether an example of a length says more than another, of which 0
// is none, and not too much.
func better(a, b int) bool {
	if b == 0 || b > ample {
		return b == 0 || a < b
	}
	return a > b && a <= ample
}

// alone returns a copy of an element within copies of those that it stands in,
// up to the body; links lead nowhere.
func alone(n *html.Node) *html.Node {
	copied := whole(n)
	for up := n.Parent; up != nil && up.Type == html.ElementNode && up.Data != "html"; up = up.Parent {
		around := shallow(up)
		if up.Data == "body" {
			around.Data, around.DataAtom = "div", 0
		}
		around.AppendChild(copied)
		copied = around
	}
	return copied
}

func whole(n *html.Node) *html.Node {
	out := shallow(n)
	for c := range n.ChildNodes() {
		out.AppendChild(whole(c))
	}
	return out
}

func shallow(n *html.Node) *html.Node {
	out := &html.Node{Type: n.Type, Data: n.Data, DataAtom: n.DataAtom, Namespace: n.Namespace}
	for _, a := range n.Attr {
		switch a.Key {
		case "id", "aria-labelledby", "aria-current":
			continue
		case "href":
			a.Val = "#"
		}
		out.Attr = append(out.Attr, a)
	}
	return out
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
