package page

import (
	"testing"
	"testing/fstest"
)

// The sheet of a guide of one source, or of several and of what is told.
func TestASheetSaysFromWhenItsFactsAre(t *testing.T) {
	for _, c := range []struct{ sources, cites, fr, en, es string }{
		{
			"{id: book, title: B, short: B, year: 2023-01}", "{source: book, items: [i]}",
			"D’après une source parue en janvier 2023.", "From a source of January 2023.", "Según una fuente publicada en enero de 2023.",
		},
		{
			"{id: book, title: B, short: B, year: 2023-01-05}", "{source: book, items: [i]}",
			"D’après une source parue le 5 janvier 2023.", "From a source of 5 January 2023.", "Según una fuente publicada el 5 de enero de 2023.",
		},
		{
			"{id: book, title: B, short: B, year: 2021-2023}, {id: film, title: F, short: F, year: ~2018}", "{source: book, items: [i]}, {source: film, items: [j]}",
			"D’après des sources parues vers 2018 et entre 2021 et 2023.", "From sources of about 2018 and written between 2021 and 2023.", "Según fuentes publicadas hacia 2018 y entre 2021 y 2023.",
		},
		{ // two sources of one date, one that only explains a word
			"{id: book, title: B, short: B, year: 2020}, {id: film, title: F, short: F, year: 2020}, {id: list, title: L, short: L, year: 1990}",
			"{source: book, items: [i]}, {source: film, items: [j]}, {source: list, items: [t]}",
			"D’après une source parue en 2020.", "From a source of 2020.", "Según una fuente publicada en 2020.",
		},
		{
			"{id: book, title: B, short: B}", "{source: book, items: [i]}, {told_by: Ana, date: 2026-02}",
			"D’après un récit fait en février 2026.", "From an account of February 2026.", "Según un relato hecho en febrero de 2026.",
		},
		{
			"{id: book, title: B, short: B, year: 2020}", "{source: book, items: [i]}, {told_by: Ana, date: 2026-02}, {told_by: Ana, date: 2025}",
			"D’après une source parue en 2020 et des récits faits en 2025 et en février 2026.", "From a source of 2020 and accounts of 2025 and of February 2026.", "Según una fuente publicada en 2020 y relatos hechos en 2025 y en febrero de 2026.",
		},
		{"{id: book, title: B, short: B}", "{source: book, items: [i]}", "", "", ""},
	} {
		files := map[string]string{
			"content/guide.yaml":              "title: X\ntagline: X\nlanguages: [fr, en, es]\n",
			"content/tables/sources.yaml":     "[" + c.sources + "]",
			"content/tables/territories.yaml": "- {id: here, name: Ici, kind: city, country: XX}\n",
			"content/themes/a/fr.md":          "---\ntitle: A\nsummary: S\norder: 1\n---\n",
			"content/themes/a/b/fr.md":        "---\ntitle: B\nsummary: S\norder: 1\n---\n",
			"content/practices/p/fr.md":       "---\ntitle: P\nsummary: S\nthemes: [b]\nterritories: [here]\nsources: [" + c.cites + "]\n---\nLà.\n",
			"seeds/book.yaml":                 "source: book\nitems: [{id: i, kind: practice, gist: G}]\n",
			"seeds/film.yaml":                 "source: film\nitems: [{id: j, kind: practice, gist: G}]\n",
			"seeds/list.yaml":                 "source: list\nitems: [{id: t, kind: term, gist: G}]\n",
		}
		root := fstest.MapFS{}
		for name, text := range files {
			root[name] = &fstest.MapFile{Data: []byte(text)}
		}
		s := siteIn(t, root, "")
		for path, want := range map[string]string{"fr/pratiques/p.html": c.fr, "en/practices/p.html": c.en, "es/practicas/p.html": c.es} {
			if got := shown[*Practice](t, s, path).Dated; got != want {
				t.Errorf("of %s, %s says %q, want %q", c.sources, path, got, want)
			}
		}
	}
}

func TestSheetsOfAllKindsThatTellOfTheWorldAreDated(t *testing.T) {
	told := "title: S\nsummary: S\nsources: [{told_by: Ana, date: 2026-02}]\n"
	s := siteIn(t, many(map[string]string{
		"content/boxes/around/fr.md":  "---\n" + told + "kind: focus\nthemes: [c]\n---\nB.\n",
		"content/networks/net/fr.md":  "---\n" + told + "---\nN.\n",
		"content/profiles/t01/fr.md":  "---\n" + told + "---\nP.\n",
		"content/practices/p01/fr.md": "---\n" + told + "themes: [c]\nterritories: [t01]\n---\nP.\n",
	}), "")
	for of, got := range map[string]string{
		"box": shown[*BoxPage](t, s, "fr/encadres/s.html").Dated, "network": shown[*Network](t, s, "fr/reseaux/s.html").Dated,
		"profile": shown[*Territory](t, s, "fr/territoires/t01.html").Dated, "practice": shown[*Practice](t, s, "fr/pratiques/s.html").Dated,
	} {
		if want := "D’après un récit fait en février 2026."; got != want {
			t.Errorf("a %s says %q, want %q", of, got, want)
		}
	}
	if got := shown[*Territory](t, s, "fr/territoires/t02.html").Dated; got != "" {
		t.Errorf("a territory without a profile says %q", got)
	}
}

func TestASheetSaysWhenItWasComparedWithItsSource(t *testing.T) {
	s := siteOf(t, archipelago, "")
	v := shown[*Practice](t, s, "en/practices/a-shared-boatyard.html")
	if got, want := fact(v.Basis, "Compared with its source on"), "4 February 2026"; got != want {
		t.Errorf("it was compared on %q, want %q", got, want)
	}
}
