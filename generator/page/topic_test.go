package page

import (
	"fmt"
	"strings"
	"testing"
)

// boxed is a guide with a topic whose text has so many letters, and boxes of so
// many.
func boxed(t *testing.T, text int, boxes ...int) Topic {
	t.Helper()
	files := map[string]string{
		"content/themes/a/b/c/fr.md": "---\ntitle: C\nsummary: S\norder: 1\n---\n" + strings.Repeat("mot ", text/4) + "\n",
	}
	for i := 1; i <= 20; i++ { // no leads, which are text, too
		files[fmt.Sprintf("content/practices/p%02d/fr.md", i)] = fmt.Sprintf(
			"---\ntitle: P%02d\nsummary: S\nthemes: [y]\nterritories: [t01]\nsources: [{told_by: Ana, date: 2026}]\n---\nP.\n", i)
	}
	for i, n := range boxes {
		id := string(rune('p' + i))
		if i == 0 {
			id = "x"
		}
		files["content/boxes/"+id+"/fr.md"] = "---\ntitle: " + strings.ToUpper(id) + "\nkind: law\nthemes: [c]\nsources: [{told_by: Ana, date: 2026}]\n---\n" + strings.Repeat("mot ", n/4) + "\n"
	}
	return shown[*Theme](t, siteIn(t, many(files), ""), "fr/themes/b.html").Topics[0]
}

func TestBoxesStandBesideATextThatIsLongerThanTheyAreAndElseUnderIt(t *testing.T) {
	for _, c := range []struct {
		what         string
		text         int
		boxes        []int
		beside, band int
	}{
		{"a box a little shorter than the text", 1500, []int{400}, 1, 0},
		{"two that are so together", 2500, []int{300, 300}, 2, 0},
		{"a box longer than the text", 300, []int{600}, 0, 1},
		{"a box much shorter than the text", 4000, []int{300}, 0, 1},
		{"three boxes, however long the text", 4000, []int{300, 300, 300}, 0, 3},
	} {
		topic := boxed(t, c.text, c.boxes...)
		if len(topic.Beside) != c.beside || len(topic.Band) != c.band {
			t.Errorf("%s: %d beside, %d under it", c.what, len(topic.Beside), len(topic.Band))
		}
	}
	band := boxed(t, 300, 100, 900, 500).Band
	for i := 1; i < len(band); i++ {
		if length(band[i].Body) > length(band[i-1].Body) {
			t.Errorf("box %d of a band is longer than the one before it", i+1)
		}
	}
}

func TestATextWithTheWholeWidthHasTwoColumnsIfItFillsThem(t *testing.T) {
	long := shown[*Theme](t, siteIn(t, many(nil), ""), "fr/themes/b.html").Topics[0]
	if !long.Columns {
		t.Error("twenty leads stand in one column beside a blank one")
	}
	if boxed(t, 120, 600).Columns {
		t.Error("two lines are parted into two columns")
	}
}

func TestABoxStandsOnceOnAPage(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/themes/a/b/d/fr.md": "---\ntitle: D\nsummary: S\norder: 2\n---\n",
		"content/boxes/x/fr.md":      "---\ntitle: X\nkind: law\nthemes: [y, d, c, b]\nsources: [{told_by: Ana, date: 2026}]\n---\nX.\n",
	}), "")
	for path, want := range map[string]string{"fr/themes/b.html": "D", "fr/themes/y.html": "Fiches pratiques"} {
		var under []string
		for _, topic := range shown[*Theme](t, s, path).Topics {
			for range append(topic.Band, topic.Beside...) {
				under = append(under, topic.Title)
			}
		}
		if got := strings.Join(under, ", "); got != want {
			t.Errorf("on %s it stands under %s, want %s", path, got, want)
		}
	}
}
