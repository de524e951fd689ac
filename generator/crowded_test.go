package main

import (
	"fmt"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// word is a number in letters that are none of a number: 12 is "bc".
func word(i int) string {
	return strings.Map(func(r rune) rune { return r - '0' + 'a' }, strconv.Itoa(i))
}

// crowd writes a guide with very many of one thing, each with texts so long.
func crowd(t *testing.T, many, letters int) string {
	t.Helper()
	root := t.TempDir()
	long := strings.TrimSpace(strings.Repeat("mot et ", letters/7))
	told := "sources:\n  - {told_by: Luc Roux, date: 2026}\n"
	file := func(name, format string, args ...any) { write(t, root, "content/"+name, fmt.Sprintf(format, args...)) }
	table := func(name, format string, args func(i int) []any) {
		var b strings.Builder
		for i := range many {
			fmt.Fprintf(&b, format, args(i)...)
		}
		file("tables/"+name+".yaml", "%s", b.String())
	}
	file("guide.yaml", "title: Guide\ntagline: Un guide.\nlanguages: [fr]\n")
	file("themes/axis/fr.md", "---\ntitle: Axe\nsummary: Un axe.\norder: 1\n---\nUn texte.\n")
	file("themes/axis/theme/fr.md", "---\ntitle: Thème\nsummary: Un thème.\norder: 1\n---\nUn texte.\n")
	file("themes/axis/theme/topic/fr.md", "---\ntitle: Sujet\nsummary: Un sujet.\norder: 1\n---\nUn texte.\n")
	for i := range 39 {
		file(fmt.Sprintf("themes/axis/t%d/fr.md", i), "---\ntitle: Autre thème %s\nsummary: Un %s.\norder: 1%d\n---\nUn texte.\n", word(i), long, i)
	}
	var publics strings.Builder
	for i := range 200 {
		fmt.Fprintf(&publics, "- {id: u%d, name: Public %s}\n", i, word(i))
	}
	file("tables/publics.yaml", "%s", publics.String())
	file("tables/territories.yaml", "- {id: here, name: Ici, kind: commune}\n")
	table("calendar", "- {id: d%d, name: Journée %[2]s, date: %[3]s, themes: [theme], note: %[4]s}\n", func(i int) []any { return []any{i, word(i), fmt.Sprintf("%02d-%02d", i%12+1, i%28+1), long} })
	table("glossary", "- {id: m%d, term: Terme %[2]s, definition: %[3]s, by: guide}\n", func(i int) []any { return []any{i, word(i), long} })
	table("guidelines", "- {id: g%d, theme: theme, level: start, text: Ouvrir %[2]s %[3]s, practices: [p0, p1, p2], by: guide}\n", func(i int) []any { return []any{i, word(i), long} })
	table("sources", "- {id: s%d, title: Source %[2]s, short: Source %[2]s, publisher: Ville, kind: rapport, year: 2020, language: fr, note: %[3]s}\n", func(i int) []any { return []any{i, word(i), long} })
	var items strings.Builder
	for i := range many {
		fmt.Fprintf(&items, "  - {id: i%d, kind: statement, gist: Un %s %s., errata: [{printed: a, correct: b, why: faute, note: %[3]s}]}\n", i, word(i), long)
	}
	write(t, root, "seeds/s0.yaml", "source: s0\nlanguage: fr\nitems:\n"+items.String())
	file("tables/origins.yaml", "- {id: guide, name: Guide}\n")
	for i := range many {
		also := fmt.Sprintf("publics: [u%d, u%d, u%d, u%d]\n", i%200, (i+7)%200, (i+20)%200, (i+51)%200)
		keys := also + fmt.Sprintf("themes: [topic, t%d, t%d]\n", i%39, (i+5)%39) + "territories: [here]\ndays: [d0]\nnetworks: [n0]\n" + told + "  - {source: s0, items: [i0]}\n"
		file(fmt.Sprintf("practices/p%d/fr.md", i), "---\ntitle: Pratique %s\nsummary: Une %s.\n%s---\nUn texte.\n", word(i), long, keys)
		file(fmt.Sprintf("practices/lead%d/fr.md", i), "---\ntitle: Seule %s\nsummary: Une %s.\npage: none\n%s---\n", word(i), long, keys)
		file(fmt.Sprintf("boxes/b%d/fr.md", i), "---\ntitle: Encadré %s\nkind: law\nthemes: [topic]\nterritories: [here]\nnetworks: [n0]\n%s---\n%s\n", word(i), told, long)
		file(fmt.Sprintf("networks/n%d/fr.md", i), "---\ntitle: Réseau %s\nsummary: Un %s.\nmembers: [here]\n%s---\nUn texte.\n", word(i), long, told)
	}
	return root
}

var (
	elementID = regexp.MustCompile(` id="?([^\s">]+)`)
	linkTo    = regexp.MustCompile(` href="?([^\s">]+)`)
)

// However much there is of a thing, and however long its texts are, no page grows
// with it, each stands somewhere, and what leads to it leads there.
func TestNoPageGrowsWithAGuide(t *testing.T) {
	const most = 125_000
	for _, c := range []struct{ many, letters int }{{400, 40}, {150, 2_800}} {
		root, out := crowd(t, c.many, c.letters), filepath.Join(t.TempDir(), "site")
		if status, _, told := command("build", "--root", root, "--out", out, "--base-url", baseURL); status != exitClean {
			t.Fatalf("build ends with %d:\n%.4000s", status, told)
		}
		site, err := files(out)
		if err != nil {
			t.Fatal(err)
		}
		ids, stands := map[string]map[string]bool{}, map[string]int{}
		for name, text := range site {
			if ids[name] = map[string]bool{"": true}; path.Ext(name) != ".html" {
				continue
			}
			if len(text) > most {
				t.Errorf("%d things with %d letters: %s has %d bytes", c.many, c.letters, name, len(text))
			}
			for _, id := range elementID.FindAllStringSubmatch(text, -1) {
				ids[name][id[1]] = true
				stands[id[1]]++
			}
		}
		for i := range c.many {
			for _, anchor := range []string{"d", "g-g", "lead-lead", "item-i"} {
				if anchor += strconv.Itoa(i); stands[anchor] != 1 {
					t.Errorf("%s stands in %d places", anchor, stands[anchor])
				}
			}
		}
		for name, text := range site {
			if path.Ext(name) == ".html" {
				followLinks(t, name, text, ids)
			}
		}
		for page, others := range map[string]int{"fr/index.html": 2*c.many - 5, "fr/territoires/here.html": c.many - 30} {
			if !strings.Contains(site[page], fmt.Sprintf("et %d autres</a>", others)) {
				t.Errorf("%s does not lead to %d others", page, others)
			}
		}
	}
}

// followLinks follows the links of a page within the site, of which the ids of each file
// are known.
func followLinks(t *testing.T, name, text string, ids map[string]map[string]bool) {
	t.Helper()
	for _, link := range linkTo.FindAllStringSubmatch(text, -1) {
		to, anchor, _ := strings.Cut(link[1], "#")
		if strings.Contains(to, ":") {
			continue
		}
		if to = path.Join(path.Dir(name), to); strings.HasPrefix(link[1], "#") {
			to = name
		}
		if !ids[to][anchor] {
			t.Errorf("%s leads to %s, where nothing is", name, link[1])
		}
	}
}
