package page

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/synthetic"
)

// However long groups are, parts hold the same items in the same order, and
// none but the last has room left.
func TestListsAreCutWithoutLoss(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 1))
		most := 1 + r.IntN(7)
		var groups [][]int
		var want []int
		for range r.IntN(6) {
			var g []int
			for range r.IntN(12) {
				g = append(g, len(want))
				want = append(want, len(want))
			}
			groups = append(groups, g)
		}
		parts := cut(groups, most, func(g []int) int { return len(g) }, oneLine, func(g []int, from, to int) []int { return g[from:to] })
		var got []int
		for i, part := range parts {
			n := 0
			for _, g := range part {
				got = append(got, g...)
				n += len(g)
			}
			if n > most || i < len(parts)-1 && n < most {
				t.Fatalf("seed %d: part %d of %d has %d items of %d", seed, i+1, len(parts), n, most)
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d: the parts hold %v, want %v", seed, got, want)
		}
	}
}

// large is a guide of which several lists go on on further pages.
func large(t *testing.T) *Site {
	t.Helper()
	root := fstest.MapFS{}
	err := synthetic.Write(synthetic.Options{Sheets: mostItems + 50, Shape: "one-place", Seed: 1}, func(name string, text []byte) error {
		root[name] = &fstest.MapFile{Data: bytes.Clone(text)}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return siteIn(t, root, base)
}

func TestLongListsGoOnOnFurtherPagesWhichLeadToEachOther(t *testing.T) {
	s := large(t)
	v := shown[*Practices](t, s, "fr/pratiques/index.html")
	listed := map[string]int{}
	count := func(ways []Way) {
		for _, way := range ways {
			for _, g := range way.Groups {
				listed[way.Title] += len(g.Items)
				for _, t := range g.Topics {
					listed[way.Title] += len(t.Items)
				}
			}
		}
	}
	count(v.Ways)
	for i, rest := range v.Rest {
		part := rest.(*Practices)
		count(part.Ways)
		if want := fmt.Sprintf("fr/pratiques/index.%d.html", i+2); part.Path != want || part.Canonical != base+"/"+want {
			t.Errorf("part %d is %s, at %q", i+2, part.Path, part.Canonical)
		}
		if part.Structured != "" || len(part.Alternates) > 0 || part.Title == v.Title || !part.Parts[i+1].Current {
			t.Errorf("part %d is %+v", i+2, part.Frame)
		}
	}
	if all := len(s.guide.Practices); listed["Par thème"] != all || listed["De A à Z"] != all || len(v.Parts) != len(v.Rest)+1 || len(v.Rest) == 0 {
		t.Errorf("of %d practices are listed %v, on %d pages", all, listed, len(v.Parts))
	}
	last := v.Rest[len(v.Rest)-1].(*Practices).Ways
	for _, l := range append(v.Jumps, last[len(last)-1].Index...) {
		file, anchor, _ := strings.Cut(l.Href, "#")
		at := slices.IndexFunc(v.Parts, func(p Link) bool { return p.Href == file })
		if at < 0 || anchor == "" {
			t.Errorf("%s leads to %s", l.Text, l.Href)
		}
	}
}

// Whatever grows, everything that a place or a theme has is on its pages.
func TestNothingIsLostOfAPlaceOrAThemeWithManySheets(t *testing.T) {
	s := large(t)
	most := s.guide.Territories[0]
	for _, p := range s.guide.Territories {
		if len(practicesIn(p)) > len(practicesIn(most)) {
			most = p
		}
	}
	l := s.locales[0]
	w := &writer{s, l, most.Ref(), s.addresses.Of(l.Language, most.Ref()).Path}
	v := w.territory(most).(*Territory)
	got := map[string]bool{}
	collect := func(groups []ThemeGroup) {
		for _, g := range groups {
			for _, item := range g.Items {
				got[item.Link.Text] = true
			}
		}
	}
	collect(v.Themes)
	for _, rest := range v.Rest {
		collect(rest.(*More).Groups)
	}
	for _, p := range practicesIn(most) {
		if !got[l.name(p).Text] {
			t.Errorf("%s is on no page of %s", p.ID, v.Name)
		}
	}
	if len(v.Rest) == 0 {
		t.Errorf("all %d practices are on one page", len(practicesIn(most)))
	}
}
