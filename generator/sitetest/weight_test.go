package sitetest

import (
	"bytes"
	"compress/gzip"
	"slices"
	"strings"
	"testing"

	"github.com/tdewolff/minify/v2"
	minifyhtml "github.com/tdewolff/minify/v2/html"
	"golang.org/x/net/html"
)

// What a page may cost. With 350 elements, 6 requests and 80 kB a page has an
// EcoIndex above 80, with 600 elements above 70 (ecoindex.fr).
const (
	mostBytes         = 30_000 // compressed, with all that the page loads
	mostRequests      = 6
	mostElements      = 350 // of a practice page
	mostIndexElements = 600
	mostPicture       = 300_000 // of the largest file of a photograph, loaded when it is scrolled to
)

// cost is what reading a page takes.
type cost struct {
	page     *page
	bytes    int // compressed
	requests int
	elements int
}

func (p *page) cost(t *testing.T) cost {
	c := cost{page: p, bytes: compressed(t, p.site.files[p.path]), requests: 1, elements: p.elements()}
	seen := map[string]bool{}
	for _, n := range p.all("link[rel~=stylesheet], link[rel~=icon], script[src]") {
		path, _, ours := p.inside(attribute(n, "href") + attribute(n, "src"))
		if !ours || seen[path] {
			continue
		}
		seen[path] = true
		c.requests++
		c.bytes += compressed(t, p.site.files[path])
	}
	return c
}

// elements counts the elements as the EcoIndex does: a drawing is one.
func (p *page) elements() int {
	n := 0
	for e := range p.root.Descendants() {
		if e.Type == html.ElementNode && !within(e, "svg") {
			n++
		}
	}
	return n
}

func within(n *html.Node, name string) bool {
	for a := range n.Ancestors() {
		if a.Data == name {
			return true
		}
	}
	return false
}

func compressed(t *testing.T, content []byte) int {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, 6) // what hosts commonly use
	if err == nil {
		_, err = w.Write(content)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Len()
}

func TestPracticePagesAreLight(t *testing.T) {
	f := faultsOf(t)
	var costs []cost
	for _, p := range plain.pages {
		if p.practice() == "" {
			continue
		}
		c := p.cost(t)
		costs = append(costs, c)
		if c.bytes > mostBytes || c.requests > mostRequests || c.elements > mostElements {
			f.add(p, "the page is too heavy: it has %d elements, %d bytes and %d requests; %d, %d and %d are the most. "+
				"Shorten the text of the sheet: each item of a list, each cell of a table, each link and each bold word is an element",
				c.elements, c.bytes, c.requests, mostElements, mostBytes, mostRequests)
		}
	}
	if want := len(model.Languages) * len(paged()); len(costs) != want {
		t.Errorf("%d practice pages were weighed, want %d", len(costs), want)
	}
	sayHeaviest("practice pages", costs)
}

// Photographs have a budget of their own: they wait until a reader comes near,
// keep their place until then, and come in the size that the screen needs.
func TestPicturesAreLight(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		for _, n := range p.all("img") {
			for name, want := range map[string]string{"loading": "lazy", "decoding": "async"} {
				if attribute(n, name) != want {
					f.add(p, "a picture without %s=%s", name, want)
				}
			}
			for _, name := range []string{"alt", "width", "height", "sizes"} {
				if attribute(n, name) == "" {
					f.add(p, "a picture without %s", name)
				}
			}
			for _, file := range candidates(n) {
				if size := p.bytesOf(file); size == 0 || size > mostPicture {
					f.add(p, "%s has %d bytes", file, size)
				}
			}
			smaller := n.PrevSibling
			if smaller == nil || smaller.Data != "source" || attribute(smaller, "type") != "image/webp" ||
				attribute(smaller, "sizes") != attribute(n, "sizes") {
				f.add(p, "a picture without files of WebP")
				continue
			}
			large := candidates(n)[1:]
			for i, file := range candidates(smaller)[1:] {
				if size := p.bytesOf(file); size == 0 || i >= len(large) || size >= p.bytesOf(large[i]) {
					f.add(p, "%s has %d bytes, no fewer than the picture in JPEG", file, size)
				}
			}
		}
	}
}

// bytesOf is the size of a file that a page names, 0 where there is none.
func (p *page) bytesOf(address string) int {
	path, _, _ := p.inside(address)
	return len(p.site.files[path])
}

// candidates are the addresses of the files of which an image is shown.
func candidates(n *html.Node) []string {
	out := []string{attribute(n, "src")}
	for candidate := range strings.SplitSeq(attribute(n, "srcset"), ",") {
		address, _, _ := strings.Cut(strings.TrimSpace(candidate), " ")
		out = append(out, address)
	}
	return out
}

// Pages that gather a theme or a region, and those whose guide decides what is
// on them, grow with the guide: what they cost is printed. All others keep to a
// limit, lists as they go on on further pages.
func TestOtherPagesAreLight(t *testing.T) {
	f := faultsOf(t)
	var short, long []cost
	for _, p := range plain.pages {
		if p.practice() != "" {
			continue
		}
		c := p.cost(t)
		if c.requests > mostRequests {
			f.add(p, "%d requests", c.requests)
		}
		if p.unbounded() {
			long = append(long, c)
			continue
		}
		short = append(short, c)
		if c.elements > mostIndexElements || c.bytes > mostBytes {
			f.add(p, "%d bytes, %d elements", c.bytes, c.elements)
		}
	}
	sayHeaviest("pages that do not grow with the guide", short)
	sayHeaviest("lists and guideline pages", long)
}

// grows tells whether a page lists a part of the guide in full.
func (p *page) grows() bool {
	return slices.Contains([]string{
		"practices", "territories", "axis", "theme", "search", "site-map", "sources", "source",
		"glossary", "term", "calendar", "figures", "poster", "guidelines", "map", "explore", ledger,
	}, p.kind())
}

// unbounded tells whether a page has no limit.
func (p *page) unbounded() bool {
	return slices.Contains([]string{"territories", "territory with others in it", "axis", "theme", "site-map", "term", "figures", "map", "explore"}, p.kind())
}

func sayHeaviest(name string, costs []cost) {
	if len(costs) == 0 {
		say("0 %s", name)
		return
	}
	most := slices.MaxFunc(costs, func(a, b cost) int { return a.bytes - b.bytes })
	largest := slices.MaxFunc(costs, func(a, b cost) int { return a.elements - b.elements })
	say("%d %s: at most %.1f kB compressed with all they load (%s), %d requests, %d elements (%s)", len(costs), name,
		float64(most.bytes)/1000, most.page.path, most.requests, largest.elements, largest.page.path)
}

// mostWhitespace is how much smaller, in parts of a hundred, minifying whole
// pages may make them: they are printed small, and only the parts that many
// pages share are minified.
const mostWhitespace = 5

func TestMinifyingWholePagesWouldTakeLittleOff(t *testing.T) {
	m := minify.New()
	m.Add("text/html", &minifyhtml.Minifier{KeepDocumentTags: true})
	printed, minified := 0, 0
	for _, p := range plain.pages {
		small, err := m.Bytes("text/html", bytes.Clone(p.site.files[p.path])) // it writes into what it reads
		if err != nil {
			t.Fatal(err)
		}
		printed, minified = printed+len(p.site.files[p.path]), minified+len(small)
	}
	off := 100 * float64(printed-minified) / float64(printed)
	t.Logf("minifying whole pages would take %.1f %% off", off)
	if off > mostWhitespace {
		t.Errorf("minifying whole pages would take %.1f %% off", off)
	}
}
