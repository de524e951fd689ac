package guide

import (
	"fmt"
	"maps"
	"testing"
)

func TestASheetIsServedInItsOriginalWhereALanguageLacksIt(t *testing.T) {
	g, _ := readFiles(t, map[string]string{
		ConfigFile:               "title: X\ntagline: X\nlanguages: [fr, en, es]\n",
		"content/pages/p/en.md":  sheet("title: P\nsummary: S\n", ""),
		"content/pages/p/fr.md":  sheet("title: Q\nsummary: S\nfollows: []\n", ""),
		"content/pages/q/es.md":  sheet("title: R\nsummary: S\n", ""),
		"content/themes/t/fr.md": sheet("title: T\nsummary: S\norder: 1\n", ""),
	})
	p := found[*Page](t, g, KindPage, "p")
	for i, want := range []string{"Q fr", "P en", "P en"} {
		if name, language := p.NameIn(g.Languages[i]); name+" "+language != want {
			t.Errorf("in %s the sheet is %q in %q, want %q", g.Languages[i].Tag, name, language, want)
		}
	}
	if v := p.Versions(); len(v) != 3 || v[2] != nil || v[1] != p.Original {
		t.Errorf("the versions are %v", v)
	}
}

func TestTheWordsOfASheetAreTypesetInItsLanguage(t *testing.T) {
	g, _ := readFiles(t, map[string]string{
		"content/pages/p/fr.md": sheet("title: \"Qui ?\"\nsummary: \"Quoi ?\"\nlabel: \"Où ?\"\nslug: ou\n", ""),
		"content/pages/p/en.md": sheet("title: \"Who's?\"\nsummary: \"What's?\"\nlabel: \"Where's?\"\nfollows: []\n", ""),
	})
	p := found[*Page](t, g, KindPage, "p")
	for i, want := range []string{"Qui\u202f? Quoi\u202f? Où\u202f? ou", "Who’s? What’s? Where’s? who-s"} {
		v := p.In(g.Languages[i])
		if got := v.Title + " " + v.Summary + " " + v.Label + " " + v.Slug; got != want {
			t.Errorf("the words are %q, want %q", got, want)
		}
	}
}

// What a term is called in another language is no word of this one.
func TestTextsMentionTermsByTheirNamesAcronymsAndAliasesInTheirOwnLanguage(t *testing.T) {
	g, _ := readFiles(t, map[string]string{
		"content/tables/glossary.yaml": "- {id: tide, term: {fr: marée}, definition: D}\n" +
			"- {id: pier, term: {fr: jetée, en: pier}, acronym: {fr: JTE, en: PIR}, aliases: {fr: [digue], en: [jetty]}, definition: D}\n" +
			"- {id: net, term: Net, definition: D}\n",
		"content/pages/a/fr.md": sheet("title: A\nsummary: S\n", "La marée et la jetée."),
		"content/pages/a/en.md": sheet("title: A\nsummary: S\nfollows: []\n", "The marée, and a digue, and a net."),
		"content/pages/b/fr.md": sheet("title: B\nsummary: S\n", "Une JTE ; un net."),
		"content/pages/b/en.md": sheet("title: B\nsummary: S\nfollows: []\n", "A PIR."),
		"content/pages/c/fr.md": sheet("title: C\nsummary: S\n", "La digue, la marée, encore la [marée](term:tide)."),
		"content/pages/c/en.md": sheet("title: C\nsummary: S\nfollows: []\n", "A jetty."),
	})
	for id, want := range map[string]map[string]string{
		"tide": {"fr": "a c"}, "pier": {"fr": "a b c", "en": "b c"}, "net": {"fr": "b", "en": "a"},
	} {
		got := map[string]string{}
		for tag, list := range found[*Term](t, g, KindTerm, id).Mentions {
			for i, s := range list {
				got[tag] += []string{"", " "}[min(i, 1)] + s.ID
			}
		}
		if !maps.Equal(got, want) {
			t.Errorf("the term %s is mentioned in %v, want %v", id, got, want)
		}
	}
}

// Of two sections that are alike each is followed by its own.
func TestATranslationFollowsTheSectionsOfItsOriginalOneByOne(t *testing.T) {
	const text = "Lead.\n\n## A\n\nSame.\n\n## B\n\nOther.\n\n## A\n\nSame.\n"
	g, _ := readFiles(t, map[string]string{"content/pages/p/fr.md": sheet("title: P\nsummary: S\n", text)})
	prints := found[*Page](t, g, KindPage, "p").Original.fingerprints()
	for _, c := range []struct {
		follows []string
		want    string
	}{
		{prints, "false [0 1 2 3] [false false false false]"},
		{[]string{prints[0], prints[1], prints[3], prints[2], "00000000"}, "false [0 2 1 -1] [false false false true]"},
		{[]string{"00000000", prints[1]}, "true [0 -1 -1 -1] [false true true true]"},
		{nil, "true [-1 -1 -1 -1] [true true true true]"},
	} {
		g, _ := readFiles(t, map[string]string{
			"content/pages/p/fr.md": sheet("title: P\nsummary: S\n", text),
			"content/pages/p/en.md": sheet("title: P\nsummary: S\nfollows: ["+join(c.follows)+"]\n", text),
		})
		v := found[*Page](t, g, KindPage, "p").In(g.Languages[1])
		if got := fmt.Sprint(v.StaleHead, v.Follows, v.Stale); got != c.want {
			t.Errorf("what follows %v is %s, want %s", c.follows, got, c.want)
		}
	}
}
