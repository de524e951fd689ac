package audit

import (
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/catalog"
	"recueil/generator/diag"
)

// clean is a guide in which nothing is wrong.
var clean = map[string]string{
	"content/guide.yaml":         "title: X\ntagline: X\nlanguages: [fr, en]\ncountry: XX\n",
	"content/themes/a/fr.md":     "---\ntitle: A\nsummary: S\norder: 1\n---\n",
	"content/themes/a/b/fr.md":   "---\ntitle: B\nsummary: S\norder: 1\n---\n",
	"content/themes/a/b/c/fr.md": "---\ntitle: C\nsummary: S\norder: 1\n---\n",
	"content/practices/p/fr.md": "---\ntitle: P\nsummary: S\nthemes: [b]\nterritories: [here]\n" +
		"sources: [{source: book, items: [i]}]\n---\nEn 2020.\n\n## Comment\n\nVoir [ici](territory:here).\n",
	"content/practices/p/en.md":           "---\ntitle: P in English\nsummary: S\nfollows: []\n---\nIn 2020.\n\n## How\n\nSee [here](territory:here).\n",
	"content/tables/sources.yaml":         "- {id: book, title: Livre, short: Livre, pages: 12, language: fr, year: ~2020}\n- {id: web, title: Site, short: Site}\n",
	"content/tables/territories.yaml":     "- {id: here, name: Ici, kind: city, country: XX}\n",
	"content/tables/territory-kinds.yaml": "- {id: city, name: Ville, plural: Villes, level: place}\n",
	"content/tables/publics.yaml":         "- {id: all, name: Tous}\n",
	"content/tables/origins.yaml":         "- {id: us, name: Nous}\n",
	"seeds/book.yaml":                     "source: book\nitems:\n- {id: i, kind: practice, gist: '2020, 7 lieux, mars 2021'}\n- {id: j, kind: box, gist: 9 lois}\n- {id: k, kind: day, gist: 3 jours}\n",
	"seeds/web.yaml":                      "source: web\nitems:\n- {id: w, kind: day, gist: '2 jours'}\n",
	"content/boxes/x/fr.md":               "---\ntitle: X\nkind: law\nthemes: [c]\nsources: [{source: book, items: [j]}, {source: web, page: 99, items: [w]}]\n---\n9 lois.\n",
	"content/networks/n/fr.md":            "---\ntitle: N\nsummary: S\nmembers: [{territory: here, source: book, items: [k]}]\nsources: [{source: book, items: [j]}]\n---\nN.\n",
	"content/tables/calendar.yaml":        "- {id: d, name: {fr: Les 3 jours, en: The 3 days}, sources: [{source: book, page: 12, items: [k]}]}\n",
	"content/tables/guidelines.yaml":      "- {id: g, theme: b, level: start, text: {fr: Ouvrir 7 lieux, en: Open 7 places}, practices: [p], by: us}\n",
	"content/tables/poster.yaml":          "- {id: o, name: O, themes: [b], actions: [{id: act, text: {fr: Ouvrir 7 lieux, en: Open 7 places}, practices: [p]}]}\n",
	"content/tables/glossary.yaml":        "- {id: t, term: lieu, definition: D, see: [u]}\n- {id: u, term: ici, definition: D, see: [t]}\n",
}

// changed reads the clean guide after some changes, each "FILE: OLD ▶ NEW", and
// says what is reported: "FILE:LINE:COLUMN RULE/HINT", "!" after warnings, and
// what a hint proposes.
func changed(t *testing.T, messages *catalog.Catalog, changes ...string) []string {
	t.Helper()
	files := maps.Clone(clean)
	for _, change := range changes {
		name, rest, _ := strings.Cut(change, ": ")
		old, text, is := strings.Cut(rest, " ▶ ")
		if strings.Count(files[name], old) != 1 || !is {
			t.Fatalf("%q is not once in %s", old, name)
		}
		files[name] = strings.Replace(files[name], old, text, 1)
	}
	root := fstest.MapFS{}
	for name, text := range files {
		root[name] = &fstest.MapFile{Data: []byte(text)}
	}
	var out []string
	for _, d := range read(t, root, messages) {
		if d.Rule == "missing-translation" || d.Rule == "unstamped" {
			continue
		}
		said := fmt.Sprintf("%s:%d:%d %s/%s", strings.TrimPrefix(d.File, "content/"), d.Line, d.Column, d.Rule, d.Hint)
		if d.Severity == diag.Warning {
			said += "!"
		}
		if near := d.Args["Near"]; near != nil && near != "" {
			said += fmt.Sprint(" ", near)
		}
		out = append(out, said)
	}
	return out
}

func TestWhatIsWrongIsReportedWhereItStandsAndNothingElse(t *testing.T) {
	messages := messages(t)
	if got := changed(t, messages); len(got) > 0 {
		t.Fatalf("the clean guide is not clean: %q", got)
	}
	const p, en, box, net = "content/practices/p/fr.md", "content/practices/p/en.md", "content/boxes/x/fr.md", "content/networks/n/fr.md"
	tables := func(name string) string { return "content/tables/" + name + ".yaml" }
	told := "sources: [{source: book, items: [i]}, {told_by: Ana, date: 2026-02, figures: ['2,5']}]"
	for _, c := range []struct {
		changes []string
		want    string // what is reported, joined by "; "
	}{
		// who tells of their own practice
		{
			[]string{p + ": sources: [{source: book, items: [i]}] ▶ sources: [{source: book, items: [i]}, {told_by: Ana}]"},
			"practices/p/fr.md:6:49 missing-key/missing-key",
		},
		{
			[]string{net + ": sources: [{source: book, items: [j]}] ▶ sources: [{source: book, items: [j], told_by: Ana}]"},
			"networks/n/fr.md:5:47 two-kinds-of-source/two-kinds-of-source",
		},
		{
			[]string{p + ": sources: [{source: book, items: [i]}] ▶ sources: [{source: book, items: [i]}, {page: 2}]"},
			"practices/p/fr.md:6:39 no-source/no-source",
		},
		{[]string{p + ": sources: [{source: book, items: [i]}] ▶ " + told, p + ": En 2020. ▶ En 2020 et 2026, 2,5 lieux.", en + ": In 2020. ▶ In 2020 and 2026, 2.5 places."}, ""},
		{
			[]string{net + ": sources: [{source: book, items: [j]}] ▶ sources: [{told_by: Ana, date: 2026}]", net + ": members: [{territory: here, source: book, items: [k]}] ▶ reviewed: 2026", net + ": summary: S ▶ summary: 9 en 2026"},
			"networks/n/fr.md:3:10 unproved-figure/unstated-figure",
		},
		// pages and items
		{[]string{box + ": {source: book, items: [j]} ▶ {source: book, page: 12, items: [j]}"}, ""},
		{[]string{box + ": {source: book, items: [j]} ▶ {source: book, page: 13, items: [j]}"}, "boxes/x/fr.md:5:32 page-beyond/page-beyond"},
		{
			[]string{box + ": items: [j]} ▶ items: [nope, j, nothing]}", box + ": 9 lois ▶ 9 lois, 8 décrets"},
			"boxes/x/fr.md:5:34 unknown-id/unknown-item; boxes/x/fr.md:5:43 unknown-id/unknown-item",
		},
		{[]string{box + ": items: [j]} ▶ items: [j, nope]}", "seeds/book.yaml: gist: '2020 ▶ gist: ['2020"}, "seeds/book.yaml:3:60 yaml-bracket/yaml-bracket"},
		{
			[]string{tables("guidelines") + ": practices: [p] ▶ practices: [p, q], sources: [{source: book, items: [j]}]", tables("guidelines") + ": 7 lieux ▶ 6 lieux", tables("guidelines") + ": 7 places ▶ 6 places"},
			"tables/guidelines.yaml:1:97 unknown-id/unknown-practice",
		},
		{[]string{net + ": items: [k] ▶ items: [kk]"}, "networks/n/fr.md:4:51 unknown-id/unknown-item"},
		{
			[]string{box + ": {source: book, items: [j]}, ▶ {source: book},"},
			"boxes/x/fr.md:5:20 missing-key/missing-key; boxes/x/fr.md:7:1 unproved-figure/unproved-figure",
		},
		// figures
		{
			[]string{p + ": En 2020. ▶ En mars 2021, 8 lieux et huit lieux.", en + ": In 2020. ▶ In March 2021, 8 places and eight places."},
			"practices/p/en.md:6:16 unproved-figure/unproved-figure; practices/p/en.md:6:29 unproved-figure/unproved-figure; practices/p/fr.md:8:15 unproved-figure/unproved-figure; practices/p/fr.md:8:26 unproved-figure/unproved-figure",
		},
		{[]string{p + ": title: P ▶ title: P\nlabel: En 2019"}, "practices/p/fr.md:3:11 unproved-figure/unproved-figure"},
		{
			[]string{p + ": summary: S ▶ summary: Onze en 2019\nperiod: {from: 2018-03}", en + ": summary: S ▶ summary: Eleven"},
			"practices/p/en.md:3:10 unproved-figure/unproved-figure; practices/p/fr.md:3:10 unproved-figure/unproved-figure; practices/p/fr.md:3:18 unproved-figure/unproved-figure; practices/p/fr.md:4:16 unproved-figure/unproved-figure",
		},
		{
			[]string{tables("calendar") + ": Les 3 jours, en: The 3 days ▶ Les 3 jours, en: The 4 days"},
			"tables/calendar.yaml:1:39 figure-added/figure-differs",
		},
		{
			[]string{tables("calendar") + ": sources: ▶ by: Les 4 amis, note: {fr: 5 de trop, en: 6 too many}, sources:"},
			"tables/calendar.yaml:1:56 unproved-figure/unproved-figure; tables/calendar.yaml:1:94 figure-added/figure-differs",
		},
		{
			[]string{tables("glossary") + ": term: lieu, definition: D ▶ term: lieu, sources: [{source: book, items: [j]}], definition: {fr: Les 9 lieux, en: The 8 places}"},
			"tables/glossary.yaml:1:96 figure-added/figure-differs",
		},
		{
			[]string{tables("guidelines") + ": Ouvrir 7 lieux, en: Open 7 ▶ Ouvrir 6 lieux, en: Open 6"},
			"tables/guidelines.yaml:1:46 unproved-figure/unproved-figure; tables/guidelines.yaml:1:66 unproved-figure/unproved-figure",
		},
		{
			[]string{tables("poster") + ": Ouvrir 7 lieux, en: Open 7 ▶ Ouvrir 6 lieux, en: Open 6"},
			"tables/poster.yaml:1:64 unproved-figure/unproved-figure; tables/poster.yaml:1:84 unproved-figure/unproved-figure",
		},
		{[]string{tables("poster") + ": practices: [p] ▶ practices: [p], sources: [{page: 1}]"}, "tables/poster.yaml:1:126 no-source/no-source"},
		{
			[]string{tables("poster") + ": name: O, ▶ name: {fr: Les 2 O, en: The 3 Os}, sources: [{told_by: Ana, date: 2025, figures: ['2']}],"},
			"tables/poster.yaml:1:35 figure-added/figure-differs",
		},
		{[]string{tables("poster") + ": name: O, ▶ name: {fr: 'En 2,5', en: 'In 2.5'}, sources: [{told_by: Ana, date: 2025, figures: ['2,5']}],"}, ""},
		{
			[]string{tables("sources") + ": short: Site ▶ short: Site, language: de, note: {fr: 2 pages, en: 3 pages}"},
			"tables/sources.yaml:2:49 unknown-value/known-values; tables/sources.yaml:2:77 figure-added/figure-differs",
		},
		{[]string{p + ": sources: [{source: book, items: [i]}] ▶ " + told, tables("guidelines") + ": {fr: Ouvrir 7 lieux, en: Open 7 ▶ {fr: 'Ouvrir 2,5 lieux', en: Open 2.5"}, ""},
		// values
		{
			[]string{tables("calendar") + ": sources: ▶ date: '05', until: 02-30, sources:"},
			"tables/calendar.yaml:1:58 date-form/month-day; tables/calendar.yaml:1:71 date-form/month-day",
		},
		{[]string{tables("sources") + ": short: Site ▶ short: Site, year: 2021-2023"}, ""},
		{[]string{tables("sources") + ": short: Site ▶ short: Site, year: ~2018"}, ""},
		{[]string{tables("sources") + ": short: Site ▶ short: Site, year: about 2018"}, "tables/sources.yaml:2:45 date-form/dating"},
		{[]string{tables("publics") + ": id: all ▶ id: Toute personne"}, "tables/publics.yaml:1:8 id-form/id-form toute-personne"},
		{[]string{tables("origins") + ": id: us ▶ id: Us", tables("guidelines") + ": by: us ▶ by: Us"}, "tables/origins.yaml:1:8 id-form/id-form us"},
		{
			[]string{tables("sources") + ": id: web ▶ id: Web", "seeds/web.yaml: source: web ▶ source: Web", box + ": source: web ▶ source: Web"},
			"tables/sources.yaml:2:8 id-form/id-form web; seeds/web.yaml:1:9 ledger-name/ledger-name",
		},
		{
			[]string{tables("territory-kinds") + ": id: city ▶ id: City", tables("territory-kinds") + ": level: place ▶ level: town", tables("territories") + ": kind: city ▶ kind: City"},
			"tables/territory-kinds.yaml:1:8 id-form/id-form city; tables/territory-kinds.yaml:1:50 unknown-value/known-values",
		},
		{
			[]string{tables("territories") + ": kind: city ▶ kind: town"},
			"tables/territories.yaml:1:31 unknown-value/known-values",
		},
		{
			[]string{p + ": themes: [b] ▶ themes: [b, a, b]"},
			"practices/p/fr.md:4:13 theme-level/theme-of-sheet; practices/p/fr.md:4:16 named-twice/named-twice",
		},
		{[]string{box + ": themes: [c] ▶ themes: [a]"}, "boxes/x/fr.md:4:10 theme-level/theme-of-sheet"},
		{[]string{tables("guidelines") + ": theme: b ▶ theme: a"}, "tables/guidelines.yaml:1:18 theme-level/theme-of-guideline"},
		{[]string{tables("guidelines") + ": theme: b ▶ theme: c"}, "tables/guidelines.yaml:1:18 theme-level/theme-of-guideline"},
		{[]string{p + ": summary: S ▶ summary: S\nperiod: {from: 2020-03, to: 2020}"}, ""},
		{[]string{p + ": summary: S ▶ summary: S\nperiod: {from: 2021, to: 2020-03}"}, "practices/p/fr.md:4:26 period-order/period-order"},
		{
			[]string{p + ": summary: S ▶ summary: S\nrelated: [p]\naliases: [/fr/a.html, fr/b.html, /de/c.html, /fr/d, /fr/../e.html, '/fr/a:b.html', /fr//f.html]"},
			"practices/p/fr.md:4:11 names-itself/names-itself; practices/p/fr.md:5:23 alias-form/alias-form; practices/p/fr.md:5:34 alias-form/alias-form; practices/p/fr.md:5:46 alias-form/alias-form; practices/p/fr.md:5:53 alias-form/alias-form; practices/p/fr.md:5:68 alias-form/alias-form; practices/p/fr.md:5:84 alias-form/alias-form",
		},
		{
			[]string{p + ": summary: S ▶ summary: " + strings.Repeat("é", 300), en + ": summary: S ▶ summary: " + strings.Repeat("e", 301)},
			"practices/p/en.md:3:10 long-summary/long-summary!",
		},
		{[]string{en + ": summary: S ▶ summary: S\nslug: A slug"}, "practices/p/en.md:4:7 slug-form/id-form a-slug"},
		{[]string{en + ": title: P in English ▶ title: '???'"}, "practices/p/en.md:2:8 missing-key/missing-key"},
		{
			[]string{p + ": title: P ▶ title: " + strings.Repeat("long titre ", 10)},
			"practices/p/fr.md:2:8 title-address/title-address long-titre-long-titre-long-titre-long-titre-long-titre-long-titre-long-titre-long-titre-long-titre",
		},
		// what follows from a file that cannot be read
		{[]string{"content/themes/a/fr.md: title: A ▶ title: ["}, "themes/a/fr.md:2:8 yaml-open-bracket/yaml-open-bracket"},
		{[]string{"content/themes/a/b/fr.md: title: B ▶ title: ["}, "themes/a/b/fr.md:2:8 yaml-open-bracket/yaml-open-bracket"},
		{[]string{p + ": title: P ▶ title: ["}, "practices/p/fr.md:2:8 yaml-open-bracket/yaml-open-bracket"},
		// links
		{
			[]string{p + ": summary: S ▶ summary: S\nlinks: [{url: 'https://a.example', label: A}, {url: 'https://b.example', label: B, printed: book}, {url: 'tel:+331', label: C}, {url: 'https://c.example', label: D, visited: 2026-01}]"},
			"practices/p/fr.md:4:15 undated-link/undated-link!",
		},
		{[]string{
			p + ": En 2020. ▶ [a](https://a.example) [b](https://b.example) [c](mailto:a@b.example) [d](#commant) [e](#comment)\n[f](territory:hera) [g](lang:de) [h](theme:b)", p + ": summary: S ▶ summary: S\nlinks: [{url: 'https://b.example', label: B, visited: 2026}]",
			en + ": In 2020. ▶ [a](https://a.example) [b](https://b.example) [c](mailto:a@b.example) [h](theme:b) [f](territory:hera) [t](term:t) [i](lang:fr)",
		}, "practices/p/en.md:6:1 undated-link/undated-text-link!; practices/p/en.md:6:84 broken-link/did-you-mean territory:here; practices/p/fr.md:9:1 undated-link/undated-text-link!; practices/p/fr.md:9:71 broken-anchor/broken-anchor; practices/p/fr.md:10:1 broken-link/did-you-mean territory:here; practices/p/fr.md:10:21 broken-link/unknown-lang"},
	} {
		if got := strings.Join(changed(t, messages, c.changes...), "; "); got != c.want {
			t.Errorf("after %q the reports are\n\t%s, want\n\t%s", c.changes, got, c.want)
		}
	}
}

// The places are real: they are compared with the official list of France.
func TestAPlaceOfTheGuidesCountryIsTheOneThatTheOfficialListKnows(t *testing.T) {
	messages := messages(t)
	for _, c := range []struct{ place, want string }{
		{`{id: p, name: Grenoble, kind: commune, insee: "38185", departement: "38"}`, ""},
		{`{id: p, name: Grenoble, kind: commune, insee: "38185", within: isere}`, ""},
		{`{id: p, name: Grenoble, kind: commune, insee: "38185"}`, "tables/territories.yaml:4:8 missing-key/missing-key"},
		{`{id: p, name: grenoble, kind: commune, insee: "38186", departement: "38"}`, "tables/territories.yaml:4:49 code-of-another/code-of-another"},
		{`{id: p, name: Grenoble, kind: commune, departement: "38"}`, "tables/territories.yaml:4:8 unknown-code/code-of-name 38185 (Grenoble, 38)"},
		{`{id: p, name: Nulle Part, kind: commune, departement: "38"}`, "tables/territories.yaml:4:8 unknown-code/unknown-code"},
		{`{id: p, name: Lyon, kind: commune, insee: "38185", departement: "38"}`, "tables/territories.yaml:4:45 code-of-another/code-of-another"},
		{`{id: p, name: Ma ville, aliases: {fr: [autre, Grenoble]}, kind: commune, insee: "38185", departement: "38"}`, ""},
		{`{id: p, name: Grenoble, kind: commune, insee: "38185", departement: "84"}`, "tables/territories.yaml:4:71 wrong-departement/wrong-departement"},
		{`{id: p, name: Vaucluse, kind: departement, insee: "84", region: "84"}`, "tables/territories.yaml:4:67 wrong-region/wrong-region"},
		{`{id: p, name: Vaucluse, kind: departement, insee: "84"}`, "tables/territories.yaml:4:8 missing-key/missing-key"},
		{`{id: p, name: Grenoble, kind: commune, insee: "99999", country: BE, within: isere}`, ""},
		{`{id: p, name: Métropole, aliases: {fr: [Grenoble-Alpes-Métropole]}, kind: intercommunal, siren: "200040715", departement: "38"}`, ""},
		{`{id: p, name: Liège, kind: city}`, "tables/territories.yaml:4:8 missing-key/missing-key"},
	} {
		got := strings.Join(changed(t, messages,
			"content/guide.yaml: country: XX ▶ country: FR\ngazetteer: {name: france, year: 2026}",
			"content/tables/territory-kinds.yaml: - {id: city, name: Ville, plural: Villes, level: place} ▶ "+
				"- {id: city, name: V, plural: V, level: place}\n- {id: commune, name: V, plural: V, level: place}\n- {id: intercommunal, name: V, plural: V, level: place}\n"+
				"- {id: departement, name: D, plural: D, level: district}\n- {id: region, name: R, plural: R, level: region}",
			"content/tables/territories.yaml: country: XX} ▶ country: XX}\n- {id: aura, name: Auvergne-Rhône-Alpes, kind: region, insee: \"84\"}\n"+
				"- {id: isere, name: Isère, kind: departement, insee: \"38\", region: \"84\"}\n- "+c.place), "; ")
		if got != c.want {
			t.Errorf("of %s this is reported:\n\t%s, want\n\t%s", c.place, got, c.want)
		}
	}
	if got := changed(t, messages, // without a list nobody asks for codes
		"content/tables/territory-kinds.yaml: level: place} ▶ level: place}\n- {id: commune, name: V, plural: V, level: place}\n- {id: departement, name: D, plural: D, level: district}",
		"content/tables/territories.yaml: country: XX} ▶ country: XX}\n- {id: isere, name: Isère, kind: departement, insee: \"38\"}\n- {id: p, name: P, kind: commune}",
	); len(got) > 0 {
		t.Errorf("without a list this is reported: %q", got)
	}
}
