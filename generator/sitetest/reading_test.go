package sitetest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The rules that axe applies: those of WCAG 2.2 up to AA and its own, and two
// that it leaves out by itself: the size of targets, and contrast of 7:1, in which
// that of 4.5:1 is contained. Languages take turns with schemes, so that each view
// needs them all.
const axeRun = `axe.run(document, {
	preload: false,
	resultTypes: ["violations"],
	runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
	rules: {"color-contrast": {enabled: false}, "color-contrast-enhanced": {enabled: true}, "target-size": {enabled: true}},
}).then(result => ({
	excess: document.documentElement.scrollWidth - document.documentElement.clientWidth,
	violations: result.violations.map(v => v.id + ": " + v.help + ": " + v.nodes.length + " times, first " + v.nodes[0].html.slice(0, 150)),
}))`

// views are those in which pages are read. Languages take turns in them, so that of
// two each is seen in both widths and both schemes, and a third and a fourth too.
var views = []view{{320, "light"}, {320, "dark"}, {1280, "dark"}, {1280, "light"}}

// Pages are opened from their files, each once for all of its views.
func TestPagesAreReadableByEverybody(t *testing.T) {
	t.Parallel()
	axe, err := os.ReadFile(filepath.Join(tools, "axe-core", "axe.min.js"))
	if err != nil {
		missing(t, "axe-core", "run: npm ci --prefix .ci --ignore-scripts")
	}
	var pages []*page
	ways := map[*page][]view{}
	for i := range max(len(views), len(model.Languages)) {
		for _, p := range pagesInTurn(t, i) {
			if ways[p] == nil {
				pages = append(pages, p)
			}
			ways[p] = append(ways[p], views[i%len(views)])
		}
	}
	for k := range tabs {
		t.Run(fmt.Sprint("tab ", k+1), func(t *testing.T) {
			t.Parallel()
			newTab(t, chromium(t), views[0]).readAll(t, string(axe), everyTab(pages, k), ways)
		})
	}
}

// tabs is how many pages are read at a time: as many as have a core.
const tabs = 2

// everyTab is what of a list is for the kth tab.
func everyTab(pages []*page, k int) (out []*page) {
	for i := k; i < len(pages); i += tabs {
		out = append(out, pages[i])
	}
	return out
}

// readAll has axe read pages, each in some views.
func (b *tab) readAll(t *testing.T, axe string, pages []*page, ways map[*page][]view) {
	f := faultsOf(t)
	start, runs := time.Now(), 0
	for _, p := range pages {
		if err := b.open(p); err != nil {
			t.Fatalf("%s: %v", p.path, err)
		}
		for k, v := range ways[p] {
			b.show(t, v)
			script := axeRun
			if k == 0 {
				script = axe + "; " + axeRun
			}
			b.axe(t, f, p, script)
			if runs++; full && runs%100 == 0 {
				say("axe: %d readings in %.0f s", runs, time.Since(start).Seconds())
			}
		}
		b.checkNoted(f, p)
	}
	say("axe: %d readings of pages, light and dark, at 320 and 1280 px, in %.0f s", runs, time.Since(start).Seconds())
}

// show shows the page that is open in another view, and sees that the browser does.
func (b *tab) show(t *testing.T, v view) {
	t.Helper()
	b.resize(t, v.width)
	if b.view.scheme = v.scheme; b.showScheme() != nil {
		t.Fatalf("the browser does not take on a scheme (%v)", v)
	}
	b.checkView(t)
}

// checkView sees that the browser shows pages as it was asked to.
func (b *tab) checkView(t *testing.T) {
	asked := fmt.Sprintf(`innerWidth === %d && matchMedia("(prefers-color-scheme: %s)").matches`, b.view.width, b.view.scheme)
	if shown, err := evaluate[bool](b, asked); err != nil || !shown {
		t.Fatalf("the browser does not show pages as asked, %v (%v)", b.view, err)
	}
}

// look looks at a page that is open as axe does; it must not be wider than the window.
func (b *tab) look(t *testing.T, f *faults, p *page, axe string) {
	b.checkNoted(f, p)
	b.axe(t, f, p, axe+"; "+axeRun)
}

// axe runs a script that ends with axeRun.
func (b *tab) axe(t *testing.T, f *faults, p *page, script string) {
	seen, err := evaluate[struct {
		Excess     int      `json:"excess"`
		Violations []string `json:"violations"`
	}](b, script)
	if err != nil {
		t.Fatalf("%s (%v): %v", p.path, b.view, err)
	}
	if seen.Excess > 0 {
		f.add(p, "it is %d px wider than the window (%v)", seen.Excess, b.view)
	}
	for _, violation := range seen.Violations {
		f.add(p, "%s (%v)", violation, b.view)
	}
}

// focused describes what has the focus: whether it is seen, and its mark.
const focused = `(() => {
	const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
	const inside = r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
	const marked = s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 && !/, 0\)$/.test(s.outlineColor);
	return {name: e.localName, href: e.getAttribute("href") || "", text: e.textContent.trim().slice(0, 40), inside, marked, inMain: !!e.closest("main")};
})()`

type focus struct {
	Name   string `json:"name"`
	Href   string `json:"href"`
	Text   string `json:"text"`
	Inside bool   `json:"inside"`
	Marked bool   `json:"marked"`
	InMain bool   `json:"inMain"`
}

// press types keys and returns what has the focus then.
func (b *tab) press(keys ...string) (focus, error) {
	for _, key := range keys {
		if err := b.do(chromedp.KeyEvent(key)); err != nil {
			return focus{}, err
		}
	}
	return evaluate[focus](b, focused)
}

// Somebody without a mouse gets everywhere, sees where they are, and can leave
// out what comes before the content.
func TestPagesAreUsableByKeyboard(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	for i, v := range []view{{1280, "light"}, {320, "dark"}} {
		b := newTab(t, browser, v)
		f := faultsOf(t)
		for _, p := range pagesInTurn(t, i) {
			if p.framed() && !p.grows() {
				b.walk(t, f, p)
			}
		}
	}
}

// noteStops has a page note what has the focus each time that a key is let go.
const noteStops = `window.stops = [], addEventListener("keyup", () => stops.push(` + focused + `)), true`

// walk goes through a page by the tabulator key.
func (b *tab) walk(t *testing.T, f *faults, p *page) {
	links := len(p.all("a[href], button, input:not([type=hidden]), select, textarea, summary"))
	err := b.open(p)
	if err == nil {
		_, err = evaluate[bool](b, noteStops)
	}
	for i := 0; i < links && err == nil; i++ {
		err = b.do(chromedp.KeyEvent(kb.Tab))
	}
	if err != nil {
		t.Fatalf("%s: %v", p.path, err)
	}
	stops, err := evaluate[[]focus](b, "stops")
	if err != nil || len(stops) != links {
		t.Fatalf("%s: %d stops of %d, %v", p.path, len(stops), links, err)
	}
	for i, at := range stops {
		if i == 0 && !strings.HasPrefix(at.Href, "#") {
			f.add(p, "the first stop is %q, not the skip link (%v)", at.Text, b.view)
		}
		if at.Name == "body" {
			f.add(p, "the keyboard reaches %d of %d links (%v)", i, links, b.view)
			return
		}
		if !at.Inside || !at.Marked {
			f.add(p, "the focus on <%s> %q is not seen (%v): %+v", at.Name, at.Text, b.view, at)
		}
	}
}

func TestTheSkipLinkSkips(t *testing.T) {
	t.Parallel()
	b := newTab(t, chromium(t), view{1280, "light"})
	for _, p := range pagesInTurn(t, 0) {
		if !p.framed() {
			continue
		}
		if err := b.open(p); err != nil {
			t.Fatal(err)
		}
		next, err := b.press(kb.Tab, kb.Enter, kb.Tab)
		if err != nil {
			t.Fatal(err)
		}
		if len(all(p.one("main"), "a[href], button, input")) > 0 && !next.InMain {
			t.Errorf("%s: after the skip link comes %q", p.path, next.Text)
		}
	}
}
