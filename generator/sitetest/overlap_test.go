package sitetest

import "testing"

// crowded finds texts that stand over each other or are cut: the middle of each
// line of text is compared with those of others, as letters of one line may
// reach a little into the next. What only screen readers are told, and what
// stands above the page until it has the focus, is left out.
const crowded = `(() => {
	const lines = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
	for (let n; n = texts.nextNode();) {
		if (!n.data.trim() || !n.parentElement.checkVisibility()) continue;
		let hidden = false;
		for (let e = n.parentElement; e; e = e.parentElement) hidden ||= getComputedStyle(e).clipPath !== "none";
		if (hidden) continue;
		const range = document.createRange();
		range.selectNodeContents(n);
		for (const r of range.getClientRects()) {
			if (r.width < 2 || r.bottom + scrollY < 0) continue;
			const text = n.data.trim().slice(0, 40);
			lines.push({n, text, left: r.left + 1, right: r.right - 1, top: r.top + r.height / 4, bottom: r.bottom - r.height / 4});
			if (r.left < -1 || r.right > innerWidth + 1) found.push(text + " reaches out of the window");
		}
	}
	lines.sort((a, b) => a.top - b.top);
	for (let i = 0; i < lines.length; i++)
		for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++) {
			const a = lines[i], b = lines[j];
			if (a.n !== b.n && a.left < b.right && b.left < a.right) found.push(a.text + " | " + b.text);
		}
	for (const e of document.body.querySelectorAll("*")) {
		const s = getComputedStyle(e);
		if (s.clipPath === "none" && s.overflowX !== "visible" && !e.closest("svg") && e.scrollWidth > e.clientWidth + 1) found.push("cut: " + e.textContent.trim().slice(0, 40));
	}
	return found.slice(0, 5);
})()`

// ways are how readers may see a page, one after the other: as it is on windows
// of several widths, with all text twice as large, and set as wide apart as they may
// want it (WCAG 2.2, 1.4.12), by a sheet of styles that the policy of pages does not
// reach.
var ways = []struct {
	width     int64
	set, said string
}{
	{1280, "", ""},
	{768, "", ""},
	{320, "", ""},
	{320, `document.documentElement.style.fontSize = "200%"`, ", text of twice the size"},
	{320, `(() => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
	document.documentElement.style.fontSize = "";
	document.adoptedStyleSheets = [sheet];
})()`, ", text set wide apart"},
}

// Each kind of page is seen in each way, and in each language, which take turns.
func TestNoTextStandsOverAnother(t *testing.T) {
	t.Parallel()
	b := newTab(t, chromium(t), view{1280, "light"})
	f := faultsOf(t)
	for i := range model.Languages {
		for _, p := range pagesInTurn(t, i) {
			if err := b.open(p); err != nil {
				t.Fatal(err)
			}
			for w, way := range ways {
				if !full && w%len(model.Languages) != i {
					continue
				}
				b.resize(t, way.width)
				found, err := evaluate[[]string](b, way.set+";"+crowded)
				if err != nil {
					t.Fatalf("%s: %v", p.path, err)
				}
				if len(found) > 0 {
					f.add(p, "%v%s: %q", b.view, way.said, found)
				}
			}
		}
		if full {
			return // every page was seen in every way
		}
	}
}
