package guide

import (
	"fmt"
	"testing"
	"testing/fstest"

	"recueil/generator/diag"
	"recueil/generator/record"
)

// pairOf reads an original with some sections, and a translation of it.
func pairOf(t *testing.T, original, translation string) (o, v *Version) {
	t.Helper()
	var report diag.List
	const folder = "content/practices/soup/"
	o, v, err := readPair(fstest.MapFS{
		folder + "fr.md": {Data: []byte("---\ntitle: Une soupe\nsummary: X\nthemes: [a]\nterritories: [b]\nsources: [{source: c, items: [d]}]\n---\n" + original)},
	}, folder+"en.md", []byte("---\ntitle: Soup\nsummary: X\nfollows: []\n---\n"+translation), messages(t), &report)
	if err != nil || report.Failed() {
		t.Fatal(err, report.Sorted())
	}
	return o, v
}

func TestWhatAnOriginalChangedIsToldPartByPart(t *testing.T) {
	const english = "Text.\n\n## How\n\nSo.\n\n## Ours\n\nOurs.\n"
	before, v := pairOf(t, "Texte.\n\n## Comment\n\nAinsi.\n\n## Chez nous\n\nNous.\n", english)
	stamps := before.fingerprints()
	for _, c := range []struct{ now, want string }{
		{"Texte.\n\n## Comment\n\nAinsi.\n\n## Chez nous\n\nNous.\n", ""},
		{"Texte.\n\n## Comment\n\nAutrement.\n\n## Chez nous\n\nNous.\n", "changed Comment; "},
		{"Texte.\n\n## Chez nous\n\nNous.\n\n## Comment\n\nAinsi.\n", ""},
		{"Neuf.\n\n## Chez nous\n\nNous.\n", "changed ; removed How; "},
		{"Texte.\n\n## Comment\n\nAinsi.\n\n## Résultats\n\nBons.\n\n## Chez nous\n\nNous.\n", "added Résultats; "},
		{"Texte.\n\n## Comment\n\nAinsi.\n\n## Ailleurs\n\nNous.\n", "changed Ailleurs; "},
	} {
		now, v2 := pairOf(t, c.now, english)
		v2.Keys.Follows = v.Keys.Follows
		for _, stamp := range stamps {
			v2.Keys.Follows = append(v2.Keys.Follows, record.Text{Value: stamp})
		}
		v2.follow(now)
		got := ""
		for _, change := range v2.Behind(now) {
			got += fmt.Sprintf("%s %s; ", change.What, change.Heading)
		}
		if got != c.want {
			t.Errorf("of %q is told %q, want %q", c.now, got, c.want)
		}
	}
	if got := v.Behind(before); got != nil {
		t.Errorf("of what was never stamped is told %v", got)
	}
}
