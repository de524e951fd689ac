package address

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"recueil/generator/guide"
)

func TestAPublishedAddressLeadsToWhatHasBecomeOfItsThing(t *testing.T) {
	g := read(t, map[string]string{
		"content/tables/territories.yaml": "- {id: country, name: Pays, kind: country}\n- {id: here, name: Ici, kind: commune, within: country}\n" +
			"- {id: silent, name: Silence, kind: commune, within: country}\n- {id: alone, name: Seul, kind: commune}\n",
		"content/themes/a/b/c/fr.md": "---\ntitle: C\nsummary: S\norder: 1\n---\n",
		guide.AddressesFile: `
- {at: /fr/pratiques/p.html, to: practice:p}
- {at: /fr/pratiques/o.html, to: practice:p}
- {at: /de/p.html, to: practice:p}
- {at: /en/practices/p.html, to: practice:former}
- {at: /en/practices/former.html, to: practice:former}
- {at: /fr/former.html, to: practice:former}
- {at: /fr/themes/c.html, to: theme:c}
- {at: /fr/territoires/silent.html, to: territory:silent}
- {at: /fr/territoires/alone.html, to: territory:alone}
- {at: /fr/glossaire.html, to: single:glossary}
- {at: /en/gone.html, to: nowhere}
- {at: /fr/index.html, to: nowhere}
- {at: /fr/lost.html, to: practice:lost}
- {at: /en/practices/lost.html, to: practice:lost}
- {at: /en/practices/index.html, to: theme:a}
- {at: /en/gone.html, to: nowhere}
- {at: /en/gone.html, to: theme:a}
`,
	})
	m := New(g, Tree{})
	var got []string
	for _, l := range g.Languages {
		for _, p := range m.Pages(l) {
			switch {
			case p.Former && p.Ref == guide.Ref{}:
				got = append(got, p.Path+" says that it is gone")
			case p.Former && !strings.Contains(p.Path, "old"):
				got = append(got, p.Path+" > "+m.Of(p.Language, p.Ref).String())
			}
		}
	}
	for _, p := range m.Lost() {
		got = append(got, "lost "+p.At.Value)
	}
	for _, p := range m.Twice() {
		got = append(got, fmt.Sprint("twice ", p.At.Value, p.At.At.Line))
	}
	for _, taken := range m.Taken() {
		got = append(got, fmt.Sprint("taken ", taken.Published.At.Value, " by ", taken.By.Ref))
	}
	want := []string{
		"fr/pratiques/o.html > fr/pratiques/p.html",
		"de/p.html > fr/pratiques/p.html",
		"fr/former.html > fr/pratiques/p.html",
		"fr/themes/c.html > fr/themes/b.html#c",
		"fr/territoires/silent.html > fr/territoires/country.html",
		"fr/territoires/alone.html > fr/territoires/index.html",
		"fr/glossaire.html > fr/index.html",
		"en/practices/former.html > en/practices/p.html",
		"en/gone.html says that it is gone",
		"lost /fr/lost.html",
		"lost /en/practices/lost.html",
		"twice /en/gone.html18",
		"taken /en/practices/index.html by single:practices",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the addresses lead\n%s, want\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if book := New(g, Book{}); len(book.Lost()) > 0 {
		t.Errorf("of a book the addresses %v are lost", book.Lost())
	}
}

func TestWhatIsRecordedIsSortedHoldsEachAddressAndIsReadBackAsItIs(t *testing.T) {
	g := read(t, map[string]string{guide.AddressesFile: "- {at: /en/z.html, to: nowhere}\n- {at: /fr/pratiques/o.html, to: practice:p}\n- {at: /fr/index.html, to: nowhere}\n"})
	text, total := New(g, Tree{}).Record(g)
	lines := strings.Split(strings.TrimSuffix(strings.TrimPrefix(string(text), head), "\n"), "\n")
	if len(lines) != total || total < 15 {
		t.Errorf("%d addresses stand in %d lines", total, len(lines))
	}
	for _, want := range []string{
		"- {at: /en/z.html, to: nowhere}", "- {at: /fr/index.html, to: single:home}", "- {at: /fr/old.html, to: practice:p}", "- {at: /fr/pratiques/o.html, to: practice:p}",
	} {
		if !slices.Contains(lines, want) {
			t.Errorf("%s is missing in\n%s", want, text)
		}
	}
	by := func(line string) string {
		at, to, _ := strings.Cut(line, ", to: ")
		return to + at
	}
	if !slices.IsSortedFunc(lines, func(a, b string) int { return strings.Compare(by(a), by(b)) }) {
		t.Errorf("it is not sorted:\n%s", text)
	}
	again := read(t, map[string]string{guide.AddressesFile: string(text)})
	if second, _ := New(again, Tree{}).Record(again); string(second) != string(text) {
		t.Errorf("read back it is\n%s, not\n%s", second, text)
	}
}
