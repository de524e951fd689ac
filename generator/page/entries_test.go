package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"recueil/generator/guide"
	"recueil/generator/search"
)

func TestASearchFindsAllThatThereIs(t *testing.T) {
	s := siteOf(t, archipelago, "")
	french, english := s.Searches()[0], s.Searches()[1]
	if french.Language != "fr" || french.Folder != "fr/recherche/" || english.Folder != "en/search/" {
		t.Errorf("the indexes are %+v and %+v", french, english)
	}
	var e *search.Entry
	for d := range french.Entries {
		if o := d.Compose(); o.Href == "pratiques/un-chantier-partage.html" {
			e = o
		}
	}
	var text strings.Builder
	e.Texts(func(piece string) { text.WriteString(piece + " ") })
	if e.Title != "Un chantier partagé" || e.Label != "Chantier partagé" || e.Language != "fr" ||
		fmt.Sprint(e.Places, e.Headings) != "[La Première (L1) La Deuxième (L1)] []" ||
		!strings.Contains(text.String(), "1\u202f250 bateaux en 3,5 mois sur la jetée") || strings.ContainsAny(text.String(), "[]()#*<>") {
		t.Errorf("a search finds %+v, the text %q", e, text.String())
	}
	count := map[string]int{}
	seen := map[string]bool{}
	for d := range english.Entries {
		e := d.Compose()
		count[found[e.Kind].id]++
		if e.Title == "" || e.Language == "" || e.Href == "" || seen[e.Href] {
			t.Errorf("an entry is %+v", e)
		}
		seen[e.Href] = true
		for _, list := range []struct {
			numbers []int
			of      int
		}{{e.Themes, len(english.Themes)}, {e.Regions, len(english.Regions)}} {
			for _, n := range list.numbers {
				if n < 0 || n >= list.of {
					t.Errorf("%s is in %d of %d", e.Href, n, list.of)
				}
			}
			if len(slices.Compact(slices.Sorted(slices.Values(list.numbers)))) != len(list.numbers) {
				t.Errorf("%s is in %v", e.Href, list.numbers)
			}
		}
	}
	for kind, list := range map[string]int{
		"practice": len(s.guide.Practices), "theme": len(s.guide.Themes), "network": len(s.guide.Networks), "box": len(s.guide.Boxes),
		"term": len(s.guide.Terms), "day": len(s.guide.Days), "guideline": len(s.guide.Guidelines), "source": len(s.guide.Sources),
	} {
		if count[kind] != list {
			t.Errorf("%d of %d things of the kind %s are found", count[kind], list, kind)
		}
	}
}

// A result names the theme that stands above the sheet's page, and says that it
// leaves places out.
func TestAResultSaysWhatItsPageSays(t *testing.T) {
	s := siteOf(t, archipelago, "")
	p := s.guide.Practices[0]
	themes := s.guide.Axes
	p.Themes = []*guide.Theme{themes[len(themes)-1], themes[0]}
	for range mostSpot + 1 {
		p.Territories = append(p.Territories, p.Territories[0])
	}
	x := s.Searches()[0]
	for d := range x.Entries {
		e := d.Compose()
		if found[e.Kind].id != "practice" || e.Title != s.locales[0].name(p).Text {
			continue
		}
		if first := x.Themes[e.Themes[0]].Title; first != s.locales[0].name(p.Themes[0]).Text {
			t.Errorf("it names %q", first)
		}
		if len(e.Places) != mostSpot || !strings.HasPrefix(e.Further, "et ") {
			t.Errorf("it names %q %q", e.Places, e.Further)
		}
	}
}

// What the guide notes on how a source prints a day is found, and not shown as what
// the day is.
func TestTheNoteOfADayIsNoSummary(t *testing.T) {
	for d := range siteOf(t, archipelago, "").Searches()[0].Entries {
		if e := d.Compose(); found[e.Kind].id == "day" && e.Summary != "" {
			t.Errorf("%s is summed up as %q", e.Title, e.Summary)
		}
	}
}
