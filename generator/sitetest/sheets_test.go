package sitetest

import (
	"strings"
	"testing"
)

// parted counts the numbers of territories that stand on another line than the
// last word of the name.
const parted = `[...document.querySelectorAll(".place > span")].filter(plate => {
	const words = plate.previousSibling, range = document.createRange();
	const end = words.data.length;
	range.setStart(words, end - 1);
	range.setEnd(words, end);
	const a = range.getBoundingClientRect(), b = plate.getBoundingClientRect();
	return a.height > 0 && (b.top > a.bottom || a.top > b.bottom);
}).map(plate => plate.parentNode.textContent)`

func TestTheNumberOfATerritoryStandsBesideTheLastWordOfItsName(t *testing.T) {
	t.Parallel()
	f := faultsOf(t)
	for _, p := range plain.pages {
		for _, plate := range p.all(".place > span") {
			if name := plate.PrevSibling; name == nil || strings.TrimSpace(name.Data) != name.Data || !strings.HasPrefix(plate.FirstChild.Data, " ") {
				f.add(p, "the number may be parted from %q", textOf(plate.Parent))
			}
		}
	}
	b := newTab(t, chromium(t), view{320, "light"})
	for _, p := range onePageOfEachKind(t, model.Languages[0]) {
		if err := b.open(p); err != nil {
			t.Fatalf("%s: %v", p.path, err)
		}
		names, err := evaluate[[]string](b, parted)
		if err != nil {
			t.Fatalf("%s: %v", p.path, err)
		}
		for _, name := range names {
			f.add(p, "the number is parted from %q", name)
		}
	}
}

// broken lists the words of large numbers that stand on more than one line.
const broken = `[...document.querySelectorAll(".figures strong, .key-figures strong")].flatMap(number => {
	const out = [], walk = document.createTreeWalker(number, NodeFilter.SHOW_TEXT);
	for (let text; text = walk.nextNode();) {
		for (const word of text.data.matchAll(/[^\s-]+/g)) {
			const range = document.createRange();
			range.setStart(text, word.index);
			range.setEnd(text, word.index + word[0].length);
			if (new Set([...range.getClientRects()].map(r => Math.round(r.top))).size > 1) out.push(word[0]);
		}
	}
	return out;
})`

func TestKeyFiguresStandInOnePiece(t *testing.T) {
	t.Parallel()
	b := newTab(t, chromium(t), view{320, "light"})
	f := faultsOf(t)
	for _, p := range plain.pages {
		if len(p.all(".figures strong, .key-figures strong")) == 0 {
			continue
		}
		if err := b.open(p); err != nil {
			t.Fatalf("%s: %v", p.path, err)
		}
		for _, width := range []int64{320, 768, 1280, 1920} {
			b.resize(t, width)
			words, err := evaluate[[]string](b, broken)
			if err != nil {
				t.Fatalf("%s: %v", p.path, err)
			}
			for _, word := range words {
				f.add(p, "%q is broken (%v)", word, b.view)
			}
		}
	}
}

// factsAbove tells whether the facts of a sheet stand above its text, in two columns.
const factsAbove = `(() => {
	const facts = document.querySelector(".sheet > .facts"), text = facts.nextElementSibling;
	return facts.getBoundingClientRect().bottom <= text.getBoundingClientRect().top &&
		getComputedStyle(facts.querySelector("dl")).columnCount === "2" && facts.querySelector("dl").clientWidth >= 15 * 16;
})()`

func TestOnAPhoneTheFactsOfAPracticeStandBeforeItsTextInTwoColumns(t *testing.T) {
	t.Parallel()
	b := newTab(t, chromium(t), view{320, "light"})
	f := faultsOf(t)
	for _, p := range onePageOfEachKind(t, model.Languages[0]) {
		if p.practice() == "" || p.one(".sheet > .facts") == nil {
			continue
		}
		if err := b.open(p); err != nil {
			t.Fatalf("%s: %v", p.path, err)
		}
		if above, err := evaluate[bool](b, factsAbove); err != nil || !above {
			f.add(p, "the facts do not stand so (%v)", err)
		}
	}
}
