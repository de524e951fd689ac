package address

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/i18n"
)

// least is the smallest guide; it names no source.
var least = map[string]string{
	"content/guide.yaml":        "title: X\ntagline: X\nlanguages: [fr, en]\n",
	"content/themes/a/fr.md":    "---\ntitle: A\nsummary: S\norder: 1\n---\n",
	"content/themes/a/b/fr.md":  "---\ntitle: B\nsummary: S\norder: 1\n---\n",
	"content/practices/p/fr.md": "---\ntitle: P\nsummary: S\nthemes: [b]\nterritories: [here]\nsources: [{source: none, items: [i]}]\naliases: [/fr/old.html, /en/old.html]\n---\n",
}

// read reads the smallest guide with more files.
func read(t *testing.T, more map[string]string) *guide.Guide {
	t.Helper()
	messages, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	files := maps.Clone(least)
	maps.Copy(files, more)
	root := fstest.MapFS{}
	for name, text := range files {
		root[name] = &fstest.MapFile{Data: []byte(text)}
	}
	var report diag.List
	g, err := guide.Read(context.Background(), root, messages, &report)
	if err != nil || report.Failed() {
		t.Fatal(err, report.Sorted())
	}
	return g
}

func TestAPageThatEachLanguageHasOnceIsThereIfTheGuideHasSomethingForIt(t *testing.T) {
	const always = "home practices search figures site-map data"
	for _, c := range []struct{ file, text, adds string }{
		{"", "", ""},
		{"content/tables/territories.yaml", "- {id: here, name: Ici, kind: commune}\n", "territories"},
		{"content/networks/n/fr.md", "---\ntitle: N\nsummary: S\nsources: [{source: none, items: [i]}]\n---\n", "networks"},
		{"content/tables/calendar.yaml", "- {id: d, name: D}\n", "calendar"},
		{"content/tables/glossary.yaml", "- {id: t, term: T, definition: D}\n", "glossary"},
		{"content/tables/poster.yaml", "- {id: o, name: O, themes: [b], actions: [{id: a, text: A}]}\n", "poster"},
		{"content/tables/sources.yaml", "- {id: book, title: L, short: L}\n", "sources"},
		{"content/boxes/x/fr.md", "---\ntitle: X\nkind: law\nthemes: [b]\nsources: [{told_by: Ana, date: 2026}]\n---\n", "sources"},
		{"seeds/book.yaml", "source: book\nitems: [{id: i, kind: practice, errata: [{printed: a, why: b}]}]\n", "errata"},
		{"seeds/book.yaml", "source: book\nitems: [{id: i, kind: practice}]\n", ""},
	} {
		m := New(read(t, map[string]string{c.file: c.text}), Tree{})
		for _, l := range m.languages() {
			want := strings.Fields(always + " " + c.adds)
			for _, s := range singles {
				if got := m.Has(l, guide.Single(s.id)); got != slices.Contains(want, s.id) {
					t.Errorf("with %s the page %s is there: %v", c.file, s.id, got)
				}
			}
		}
	}
}

// languages are those in which the map has addresses.
func (m *Map) languages() []*catalog.Language {
	var out []*catalog.Language
	for _, tag := range slices.Sorted(maps.Keys(m.pages)) {
		out = append(out, m.pages[tag][0].Language)
	}
	return out
}

func TestOfTwoPagesAtOneAddressTheFirstHasIt(t *testing.T) {
	g := read(t, map[string]string{"content/practices/q/fr.md": least["content/practices/p/fr.md"]})
	m := New(g, Tree{})
	var got []string
	for _, c := range m.Collisions() {
		got = append(got, fmt.Sprint(c.Path, " ", c.First.Ref, " ", c.Second.Ref))
	}
	want := []string{
		"fr/pratiques/p.html practice:p practice:q", "fr/old.html practice:p practice:q",
		"en/practices/p.html practice:p practice:q", "en/old.html practice:p practice:q",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the collisions are %q, want %q", got, want)
	}
	if p, ok := m.At("fr/pratiques/p.html"); !ok || p.Ref.ID != "p" {
		t.Errorf("at the address stands %v", p.Ref)
	}
	for _, l := range g.Languages {
		seen := map[string]bool{}
		for _, p := range m.Pages(l) {
			if seen[p.Path] {
				t.Errorf("%s is listed twice", p.Path)
			}
			seen[p.Path] = true
		}
	}
}

func TestTheAddressOfAPageThatIsThereWhenItIsAskedForIsKeptFree(t *testing.T) {
	page := "---\ntitle: D\nslug: downloads\nsummary: S\n---\nD.\n"
	g := read(t, map[string]string{"content/pages/d/fr.md": strings.Replace(page, "downloads", "telechargements", 1), "content/pages/d/en.md": strings.Replace(page, "slug", "follows: []\nslug", 1)})
	for _, also := range [][]string{nil, {Downloads}} {
		m := New(g, Tree{}, also...)
		var got []string
		for _, c := range m.Collisions() {
			got = append(got, fmt.Sprint(c.Path, " ", c.First.Ref, " ", c.Second.Ref))
		}
		want := []string{"fr/telechargements.html single:downloads page:d", "en/downloads.html single:downloads page:d"}
		if !slices.Equal(got, want) {
			t.Errorf("with %q the collisions are %q, want %q", also, got, want)
		}
		if m.Has(g.Languages[0], guide.Single(Downloads)) != (also != nil) {
			t.Errorf("with %q the page is there, or is not", also)
		}
	}
}

func TestAFormerAddressLeadsToItsThingInItsOwnLanguage(t *testing.T) {
	g := read(t, nil)
	former := func(scheme Scheme) (out []string) {
		m := New(g, scheme)
		for _, l := range g.Languages {
			for _, p := range m.Pages(l) {
				if p.Former {
					out = append(out, l.Tag+" "+p.Path+" "+p.Ref.String())
				}
			}
		}
		return out
	}
	if got, want := former(Tree{}), []string{"fr fr/old.html practice:p", "en en/old.html practice:p"}; !slices.Equal(got, want) {
		t.Errorf("the former addresses are %q, want %q", got, want)
	}
	if got := former(Book{}); len(got) > 0 {
		t.Errorf("a book has the former addresses %q", got)
	}
}

func TestWhatStandsOnAPageOfAnotherHasNoAddressWhereThatHasNone(t *testing.T) {
	g := read(t, map[string]string{
		"content/themes/a/b/c/fr.md":      "---\ntitle: C\nsummary: S\norder: 1\n---\n",
		"content/tables/territories.yaml": "- {id: here, name: Ici, kind: commune}\n- {id: silent, name: Silence, kind: commune}\n",
		"content/profiles/nowhere/fr.md":  "---\ntitle: N\nsummary: S\nsources: [{source: none, items: [i]}]\n---\n",
		"content/profiles/here/fr.md":     "---\ntitle: N\nsummary: S\nsources: [{source: none, items: [i]}]\n---\n",
		"content/tables/publics.yaml":     "- {id: all, name: Tous}\n",
	})
	fr := g.Languages[0]
	for _, c := range []struct {
		ref        guide.Ref
		tree, book string
	}{
		{guide.Ref{Kind: guide.KindTheme, ID: "b"}, "fr/themes/b.html", "fr.html#theme-b"},
		{guide.Ref{Kind: guide.KindTheme, ID: "c"}, "fr/themes/b.html#c", "fr.html#theme-c"},
		{guide.Ref{Kind: guide.KindTerritory, ID: "here"}, "fr/territoires/here.html", "fr.html#territory-here"},
		{guide.Ref{Kind: guide.KindProfile, ID: "here"}, "fr/territoires/here.html", "fr.html#territory-here"},
		{guide.Ref{Kind: guide.KindTerritory, ID: "silent"}, "", ""},
		{guide.Ref{Kind: guide.KindProfile, ID: "nowhere"}, "", ""},
		{guide.Ref{Kind: guide.KindPublic, ID: "all"}, "", ""},
		{guide.Single(Home), "fr/index.html", "fr.html#home"},
		{guide.Single(Practices), "fr/pratiques/index.html", "fr.html#practices"},
	} {
		for scheme, want := range map[Scheme]string{Tree{}: c.tree, Book{}: c.book} {
			m, got := New(g, scheme), ""
			if m.Has(fr, c.ref) {
				got = m.Of(fr, c.ref).String()
			}
			if got != want {
				t.Errorf("in a %T %s stands at %q, want %q", scheme, c.ref, got, want)
			}
		}
	}
	p := guide.Ref{Kind: guide.KindPractice, ID: "p"}
	if tree, book := New(g, Tree{}).Anchor(p, "how"), New(g, Book{}).Anchor(p, "how"); tree != "how" || book != "practice-p.how" {
		t.Errorf("a part of a practice has the ids %q and %q", tree, book)
	}
}

func TestAskingForAnAddressThatIsNotThereIsAMistakeThatNamesTheThing(t *testing.T) {
	g := read(t, nil)
	defer func() {
		if got, want := recover(), (Missing{guide.Single(Glossary), "fr"}); got != want {
			t.Errorf("it panics with %v, want %v", got, want)
		}
	}()
	New(g, Tree{}).Of(g.Languages[0], guide.Single(Glossary))
}
