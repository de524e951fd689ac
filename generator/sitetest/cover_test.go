package sitetest

import (
	pathpkg "path"
	"slices"
	"testing"

	"recueil/generator/guide"
)

// Each group at the foot of a page has a heading and links, none of them twice.
func TestTheFootIsInGroupsWithHeadings(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		if !p.framed() {
			continue
		}
		groups, seen := p.all("body > footer nav > div"), map[string]bool{}
		if len(groups) == 0 || len(groups) > 3 {
			f.add(p, "its foot has %d groups", len(groups))
		}
		for _, g := range groups {
			if len(all(g, "h2")) != 1 || len(all(g, "a[href]")) == 0 {
				f.add(p, "a group at the foot is %q", textOf(g))
			}
			for _, a := range all(g, "a[href]") {
				if href := attribute(a, "href"); seen[href] {
					f.add(p, "its foot leads to %s twice", href)
				} else {
					seen[href] = true
				}
			}
		}
	}
}

// A plate counts the practices of the territory to which it leads, and of those within it, and says whose number
// it is to who does not see it.
func TestAPlateOfTheWallCountsThePracticesOfItsTerritory(t *testing.T) {
	f := faultsOf(t)
	for _, l := range model.Languages {
		p := plain.page(l.Tag + "/index.html")
		for _, plate := range p.all(".plates > li") {
			if textOf(all(plate, "span")[0]) == "" {
				f.add(p, "nothing says what %q stands for", textOf(plate))
			}
			for _, a := range all(plate, "a") {
				path, _, _ := p.inside(attribute(a, "href"))
				if plain.page(path) == nil {
					f.add(p, "%q leads to %s, which is not there", textOf(a), path)
					continue
				}
				listed := map[*guide.Practice]bool{}
				for _, t := range model.Territories {
					if t.ID.Value+".html" != pathpkg.Base(path) {
						continue
					}
					for _, in := range slices.Concat([]*guide.Territory{t}, t.Within) {
						for _, part := range in.Practices {
							listed[part.Practice] = true
						}
					}
				}
				if want := l.Number(len(listed)); attribute(a, "data-count") != want {
					f.add(p, "%q counts %s, and %s has %s", textOf(a), attribute(a, "data-count"), path, want)
				}
			}
		}
	}
}

// headerOf lists where the links of a page's header stand, in the order in
// which the keyboard reaches them.
const headerOf = `[...document.querySelectorAll("body > header a")].map(a => {
	const r = a.getBoundingClientRect();
	return {text: a.textContent.trim(), top: Math.round(r.top), bottom: Math.round(r.bottom), left: Math.round(r.left), menu: !!a.closest("nav")};
})`

type headerLink struct {
	Text   string `json:"text"`
	Top    int    `json:"top"`
	Bottom int    `json:"bottom"`
	Left   int    `json:"left"`
	Menu   bool   `json:"menu"`
}

// From phones on, the menu stands on one row; whatever the width, the keyboard
// reaches the links of the header in the order in which they are seen.
func TestTheHeaderStandsInRowsInTheOrderOfTheKeyboard(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	for _, width := range []int64{320, 360, 390, 768, 1280} {
		b := newTab(t, browser, view{width, "light"})
		for _, l := range model.Languages {
			p := plain.page(l.Tag + "/index.html")
			if err := b.open(p); err != nil {
				t.Fatal(err)
			}
			links, err := evaluate[[]headerLink](b, headerOf)
			if err != nil || len(links) < 3 {
				t.Fatalf("%s: the header has %v (%v)", p.path, links, err)
			}
			for i, next := range links[1:] {
				last := links[i]
				if below := next.Top >= last.Bottom; !below && next.Left <= last.Left {
					t.Errorf("%s: the keyboard reaches %q before %q, which is seen before it (%v)", p.path, last.Text, next.Text, b.view)
				}
			}
			menu := slices.DeleteFunc(links, func(h headerLink) bool { return !h.Menu })
			if width >= 360 && slices.ContainsFunc(menu, func(h headerLink) bool { return h.Top != menu[0].Top }) {
				t.Errorf("%s: the menu does not stand on one row (%v): %+v", p.path, b.view, menu)
			}
		}
	}
}
