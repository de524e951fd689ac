package sitetest

import (
	"fmt"
	"slices"
	"testing"
)

// blank is from which part of its neighbour's height on a column is none: below
// it, more than half of what stands beside something else is empty.
const blank = 0.5

// columns is what a browser says of things that stand beside each other.
type columns struct {
	What    string
	Heights []float64
}

// sideBySide lists, on a page in a browser, the columns of each part that has
// some: the cells of a row of a grid, by how high what is in them stands, and the
// columns into which a text flows, by the lines in each.
const sideBySide = `(() => {
  const found = [];
  const extent = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter((r) => r.width > 1 && r.height > 1);
  };
  const height = (rects) => Math.max(...rects.map((r) => r.bottom)) - Math.min(...rects.map((r) => r.top));
  const rows = (name, cells) => {
    const by = new Map();
    for (const cell of cells) {
      const top = Math.round(cell.getBoundingClientRect().top);
      by.set(top, [...(by.get(top) || []), cell]);
    }
    for (const row of by.values())
      if (row.length > 1) found.push({What: name + ": " + row[0].textContent.trim().slice(0, 40), Heights: row.map((c) => height(extent(c)))});
  };
  const flows = (name, node) => {
    const style = getComputedStyle(node);
    if (style.columnCount === "auto") return;
    const box = node.getBoundingClientRect(), half = box.left + box.width / 2;
    const flowing = [...node.children].filter((c) => getComputedStyle(c).columnSpan !== "all");
    const rects = flowing.flatMap(extent).filter((r) => r.width < box.width * 0.75);
    const parts = [rects.filter((r) => r.left < half), rects.filter((r) => r.left >= half)];
    found.push({What: name + ": " + node.textContent.trim().slice(0, 40), Heights: parts.map((p) => p.length ? height(p) : 0)});
  };
  for (const topic of document.querySelectorAll(".topic"))
    rows("text and boxes", topic.querySelectorAll(":scope > .text, :scope > .margin"));
  for (const band of document.querySelectorAll(".band")) rows("boxes", band.children);
  for (const opener of document.querySelectorAll(".opener")) rows("opener", opener.children);
  for (const node of document.querySelectorAll(".wrap, .rest, .band > .box, .levels")) flows("columns", node);
  return found;
})()`

// What a reader of a theme sees on a wide screen is text or pictures in every
// column, from the top of a part to its end.
func TestNoColumnOfAThemeStaysBlankBesideAnother(t *testing.T) {
	t.Parallel()
	f, least := faultsOf(t), 1.0
	b, measured := newTab(t, chromium(t), view{1280, "light"}), 0
	for _, p := range plain.pages {
		if !slices.Contains([]string{"theme", "axis", "guidelines"}, p.kind()) {
			continue
		}
		if err := b.open(p); err != nil {
			t.Fatalf("%s: %v", p.path, err)
		}
		list, err := evaluate[[]columns](b, sideBySide)
		if err != nil {
			t.Fatalf("%s: %v", p.path, err)
		}
		for _, c := range list {
			measured++
			part := slices.Min(c.Heights) / slices.Max(c.Heights)
			least = min(least, part)
			if part < blank {
				f.add(p, "%s: columns are %v px high, and one of them is blank for more than half. "+
					"If you have just changed a theme's text or its boxes, nothing is wrong with what you wrote: tell who looks after the program", c.What, rounded(c.Heights))
			}
		}
	}
	if measured == 0 && len(model.Boxes) > 0 {
		t.Error("nothing stands beside anything")
	}
	say("%d groups of columns of themes: the lowest has %.2f of the height of the highest", measured, least)
}

func rounded(list []float64) []string {
	var out []string
	for _, n := range list {
		out = append(out, fmt.Sprintf("%.0f", n))
	}
	return out
}

func TestNoBoxIsPrintedTwiceOnAPage(t *testing.T) {
	f, boxes := faultsOf(t), 0
	for _, p := range plain.pages {
		seen := map[string]bool{}
		for _, heading := range p.all("aside.box h3 a") {
			boxes++
			to := attribute(heading, "href")
			if seen[to] {
				f.add(p, "the box %q stands twice", textOf(heading))
			}
			seen[to] = true
		}
	}
	if boxes == 0 && len(model.Boxes) > 0 {
		t.Error("no page prints a box")
	}
}
