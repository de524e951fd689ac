package address

import (
	"fmt"
	"strings"
	"testing"

	"recueil/generator/guide"
)

// What stands on the page of another, and is too much for it, has an address on its
// further pages, the same one in each language; in a book all stands in one file.
func TestThingsOnThePageOfAnotherGoOnOnItsFurtherPages(t *testing.T) {
	more := map[string]string{"content/tables/origins.yaml": "- {id: us, name: Nous}\n"}
	var days, guidelines strings.Builder
	for i := range 2*mostDays + 1 {
		fmt.Fprintf(&days, "- {id: d%d, name: D, date: 0%d-01}\n", i, 2-i%2) // the later half of them is that of February
		fmt.Fprintf(&guidelines, "- {id: g%d, theme: b, level: %s, text: T, practices: [p], by: us}\n", i, guide.Levels[(i+1)%2])
		more[fmt.Sprintf("content/practices/lead%03d/fr.md", i)] = "---\ntitle: L\nsummary: S\npage: none\nthemes: [b]\nterritories: [here]\nsources: [{source: none, items: [i]}]\n---\n"
	}
	more["content/tables/calendar.yaml"], more["content/tables/guidelines.yaml"] = days.String(), guidelines.String()
	g := read(t, more)
	site, book := New(g, Tree{}), New(g, Book{})
	for _, l := range g.Languages {
		on := map[string]int{}
		for _, thing := range g.Things() {
			host, _ := thing.Host()
			if host == (guide.Ref{}) {
				continue
			}
			at, first := site.Of(l, thing.Ref()), site.Of(l, host).Path
			if at.Path != site.Part(first, site.PartOf(thing.Ref())) {
				t.Errorf("%s is at %s", thing.Ref(), at)
			}
			if book.PartOf(thing.Ref()) != 1 || book.Of(l, thing.Ref()).Path != l.Tag+".html" {
				t.Errorf("in a book, %s is at %s", thing.Ref(), book.Of(l, thing.Ref()))
			}
			on[fmt.Sprint(thing.Ref().Kind, " ", site.PartOf(thing.Ref()))]++
		}
		want := map[string]int{
			"day 1": 90, "day 2": 90, "day 3": 1, // leads come before guidelines
			"practice 1": 50, "practice 2": 50, "practice 3": 50, "practice 4": 31, "guideline 1": 80, "guideline 5": 80, "guideline 6": 21,
		}
		if fmt.Sprint(on) != fmt.Sprint(want) {
			t.Errorf("on the pages are %v, want %v", on, want)
		}
	}
	l := g.Languages[0]
	for id, want := range map[string]string{"d0": "fr/calendrier.2.html#d0", "d1": "fr/calendrier.html#d1"} {
		if got := site.Of(l, guide.Ref{Kind: guide.KindDay, ID: id}).String(); got != want {
			t.Errorf("%s is at %s, want %s", id, got, want)
		}
	}
}
