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
// that of 4.5:1 is contained. In the dark a page has other colours, and nothing
// else, so that it is asked for these alone.
const (
	allRules = `
	runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
	rules: {"color-contrast": {enabled: false}, "color-contrast-enhanced": {enabled: true}, "target-size": {enabled: true}}`
	contrast = `runOnly: ["color-contrast-enhanced"]`
)

// axeRun has axe apply rules to a page that has it.
func axeRun(rules string) string {
	return `axe.run(document, {preload: false, resultTypes: ["violations"],` + rules + `}).then(result => ({
	excess: document.documentElement.scrollWidth - document.documentElement.clientWidth,
	violations: result.violations.map(v => v.id + ": " + v.help + ": " + v.nodes.length + " times, first " + v.nodes[0].html.slice(0, 150)),
}))`
}

// Pages are opened from their files, on a phone and on a desk, and seen in each
// scheme; the languages of the guide take turns, so that a third and a fourth are
// seen too.
func TestPagesAreReadableByEverybody(t *testing.T) {
	t.Parallel()
	axe, err := os.ReadFile(filepath.Join(tools, "axe-core", "axe.min.js"))
	if err != nil {
		missing(t, "axe-core", "run: npm ci --prefix .ci --ignore-scripts")
	}
	browser := chromium(t)
	start := time.Now()
	readings := 0
	for i, width := range []int64{320, 1280} {
		b := newTab(t, browser, view{width, "light"})
		f := faultsOf(t)
		for _, p := range pagesInTurn(t, i) {
			if err := b.open(p); err != nil {
				t.Fatalf("%s (%v): %v", p.path, b.view, err)
			}
			b.look(t, f, p, string(axe))
			if readings += 2; full && readings%100 == 0 {
				say("axe: %d readings in %.0f s", readings, time.Since(start).Seconds())
			}
		}
	}
	say("axe: %d readings of pages, light and dark, at 320 and 1280 px, in %.0f s", readings, time.Since(start).Seconds())
}

// checkView sees that the browser shows pages as it was asked to.
func (b *tab) checkView(t *testing.T) {
	asked := fmt.Sprintf(`innerWidth === %d && matchMedia("(prefers-color-scheme: %s)").matches`, b.view.width, b.view.scheme)
	if shown, err := evaluate[bool](b, asked); err != nil || !shown {
		t.Fatalf("the browser does not show pages as asked, %v (%v)", b.view, err)
	}
}

// look looks at the page that is open as axe does, in both schemes; it must not be
// wider than the window.
func (b *tab) look(t *testing.T, f *faults, p *page, axe string) {
	b.checkNoted(f, p)
	if _, err := evaluate[bool](b, axe+"; true"); err != nil {
		t.Fatalf("%s (%v): %v", p.path, b.view, err)
	}
	for _, in := range []struct{ scheme, rules string }{{"light", allRules}, {"dark", contrast}} {
		b.turn(t, in.scheme)
		seen, err := evaluate[struct {
			Excess     int      `json:"excess"`
			Violations []string `json:"violations"`
		}](b, axeRun(in.rules))
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
}

// turn shows the page that is open in a scheme.
func (b *tab) turn(t *testing.T, scheme string) {
	t.Helper()
	b.view.scheme = scheme
	if err := b.showScheme(); err != nil {
		t.Fatal(err)
	}
	b.checkView(t)
}

// resize shows the page that is open in a window of another width.
func (b *tab) resize(t *testing.T, width int64) {
	t.Helper()
	if b.view.width == width {
		return
	}
	b.view.width = width
	if err := b.showWidth(); err != nil {
		t.Fatal(err)
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
// out what comes before the content. Pages take turns with views.
func TestPagesAreUsableByKeyboard(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	for i, v := range []view{{1280, "light"}, {320, "dark"}} {
		b := newTab(t, browser, v)
		f := faultsOf(t)
		for k, p := range pagesInTurn(t, 0) {
			if p.framed() && !p.grows() && (full || k%2 == i) {
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
