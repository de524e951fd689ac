package render

import (
	"fmt"
	"testing"

	"recueil/generator/page"
)

func TestEachPageIsInOneShardAndTheyAreAboutAsLarge(t *testing.T) {
	var drafts []page.Draft
	for i := range 7000 {
		drafts = append(drafts, page.Draft{Path: fmt.Sprintf("fr/pratiques/une-feuille-%d.html", i)})
	}
	for _, n := range []int{1, 2, 7, 100} {
		in := map[string]int{}
		for i := range n {
			pages := Shard{i + 1, n}.Pages(drafts)
			if share := len(drafts) / n; len(pages) < share/2 || len(pages) > share*3/2 {
				t.Errorf("the shard %d/%d has %d of %d pages", i+1, n, len(pages), len(drafts))
			}
			for _, d := range pages {
				in[d.Path]++
			}
		}
		for _, d := range drafts {
			if in[d.Path] != 1 {
				t.Errorf("%s is in %d of %d shards", d.Path, in[d.Path], n)
			}
		}
	}
	if whole := (Shard{}).Pages(drafts); len(whole) != len(drafts) || !(Shard{}).First() {
		t.Errorf("the whole has %d of %d pages", len(whole), len(drafts))
	}
}

func TestAPageStaysInItsShardWhileOthersComeAndGo(t *testing.T) {
	a, b := page.Draft{Path: "fr/a.html"}, page.Draft{Path: "fr/b.html"}
	for i := range 3 {
		s := Shard{i + 1, 3}
		if with, alone := s.Pages([]page.Draft{a, b}), s.Pages([]page.Draft{b}); len(alone) == 1 && with[len(with)-1].Path != b.Path {
			t.Errorf("%s leaves the shard %d", b.Path, i+1)
		}
	}
}
