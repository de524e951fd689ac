package schema

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/address"
	"recueil/generator/audit"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// edit is a change to a file of the golden site: one text becomes another.
type edit struct{ file, from, to string }

const (
	practice   = "content/practices/flying-canteen/fr.md"
	translated = "content/practices/flying-canteen/en.md"
	network    = "content/networks/cauldrons/fr.md"
	box        = "content/boxes/law-of-gravity/fr.md"
	config     = "content/guide.yaml"
	days       = "content/tables/calendar.yaml"
	terms      = "content/tables/glossary.yaml"
	guidelines = "content/tables/guidelines.yaml"
	sources    = "content/tables/sources.yaml"
	places     = "content/tables/territories.yaml"
	ledgerFile = "seeds/balloon-report.yaml"
)

// mistakes are such that one file alone shows them.
var mistakes = []edit{
	{practice, "summary: Depuis", "sommary: Depuis"},
	{practice, "label: Cantine", "étiquette: Cantine"},
	{practice, "title: \"Une cantine volante : la soupe en ballon\"", "title: [Une cantine, volante]"},
	{practice, "title: \"Une cantine volante : la soupe en ballon\"", "title: \"\""},
	{practice, "themes: [soups]", "themes: {fr: soups}"},
	{practice, "themes: [soups]", "themes: []"},
	{practice, "themes: [soups]", "themes: [soup]"},
	{practice, "themes: [soups]", "themes: [Les soupes]"},
	{practice, "themes: [soups]", "themes: [soups, soups]"},
	{practice, "themes: [soups]", "themes: [table]"},
	{practice, "themes: [soups]\n", ""},
	{practice, "territories: [saint-denis, ", "territories: [Saint-Denis, "},
	{practice, "role: partner", "role: partenaire"},
	{practice, "role: partner", "rôle: partner"},
	{practice, "{id: seine-saint-denis, role: partner}", "{role: partner}"},
	{practice, "role: lead", "role: leader"},
	{practice, "{fr: Les Aéronautes, en: The Aeronauts}", "{fr: Les Aéronautes, de: Die Luftschiffer}"},
	{practice, "ANVITA,", "~,"},
	{practice, "networks: [cauldrons]", "networks: [cauldron]"},
	{practice, "days: [05-28-balloons]", "days: [05-28]"},
	{practice, "publics: [everyone, children]", "publics: [tout le monde]"},
	{practice, "publics: [everyone, children]", "publics:"},
	{practice, "period: {from: 2031}", "period: {from: 31}"},
	{practice, "period: {from: 2031}", "period: {from: mai 2031}"},
	{practice, "period: {from: 2031}", "period: {from: 2031/05}"},
	{practice, "period: {from: 2031}", "period: {from: 2031-13}"},
	{practice, "period: {from: 2031}", "period: {from: 2031-04-31}"},
	{practice, "period: {from: 2031}", "period: {since: 2031}"},
	{practice, "period: {from: 2031}", "period: 2031"},
	{practice, "status: ongoing", "status: en cours"},
	{practice, "status: ongoing", "status: [ongoing]"},
	{practice, "unsaid: [cost]", "unsaid: [coût]"},
	{practice, "corrections: [{date: 2025-06-21, ", "corrections: [{"},
	{practice, "corrections: [{date: 2025-06-21, ", "corrections: [{date: 21 juin 2035, "},
	{practice, "related: [recipe-swap]", "related: [recipes]"},
	{practice, "items: [practice-canteen]", "items: [practice-canteens]"},
	{practice, ", items: [practice-canteen]", ""},
	{practice, "source: balloon-report", "source: balloons"},
	{practice, "page: 4", "page: quatre"},
	{practice, "page: 4", "page: [4]"},
	{practice, "{source: balloon-report, page: 4, items: [practice-canteen]}", "{page: 4}"},
	{practice, "{source: balloon-report, page: 4, items: [practice-canteen]}", "{told_by: Camille Martin}"},
	{practice, "{source: balloon-report, page: 4", "{source: balloon-report, told_by: Camille Martin, date: 2035, page: 4"},
	{practice, "{source: balloon-report, page: 4, items: [practice-canteen]}", "balloon-report"},
	{practice, "https://balloons.example/soup\", label", "www.balloons.example\", label"},
	{practice, "https://balloons.example/soup\", label", "javascript:alert(1)\", label"},
	{practice, "visited: 2025-06-01", "visited: 01/06/2035"},
	{practice, "reviewed: 2025-06-20", "reviewed: hier"},
	{practice, "reviewed: 2025-06-20", "reviewed: 2035-6-20"},
	{practice, "reviewed: 2025-06-20", "page: aucune"},
	{practice, "reviewed: 2025-06-20", "slug: Cantine volante"},
	{practice, "reviewed: 2025-06-20", "slug: cantine_volante"},
	{practice, "reviewed: 2025-06-20", "order: 1"},
	{translated, "label: Flying", "étiquette: Flying"},
	{translated, "label: Flying canteen", "slug: Flying canteen"},
	{translated, "label: Flying canteen", "themes: [soups]"},
	{translated, "label: Flying canteen", "status: ongoing"},
	{translated, "follows: [", "follow: ["},
	{translated, "title: \"A flying canteen: soup by balloon\"\n", ""},
	{box, "kind: law", "kind: loi"},
	{box, "kind: law\n", ""},
	{box, "kind: law", "kind: law\nactors: [ANVITA]"},
	{network, "founded: 2015", "founded: en 2015"},
	{network, "role: founder", "role: fondateur"},
	{network, "territory: saint-denis", "territory: saint-deni"},
	{network, "since: 2016", "since: l'an dernier"},
	{network, "items: [network-cauldrons]}\nsources", "items: [network-cauldron]}\nsources"},
	{config, "title: {fr: Soupes volantes, en: Flying soups}\n", ""},
	{config, "page: poster", "page: affiche"},
	{config, "name: france", "name: France"},
	{config, "country: FR", "pays: FR"},
	{config, "url: https://creativecommons", "url: creativecommons"},
	{days, "date: \"05-28\"", "date: \"28-05\""},
	{days, "date: \"05-28\"", "date: \"02-30\""},
	{days, "date: \"05-28\"", "date: 28 mai"},
	{days, "month: 6", "month: 13"},
	{days, "month: 6", "month: juin"},
	{days, "weekday: saturday", "weekday: samedi"},
	{days, "nth: 2", "nth: 5"},
	{days, ", nth: 2", ""},
	{days, "themes: [gardens]", "themes: [jardins]"},
	{days, "id: garden-night", "id: Garden night"},
	{terms, "term: {fr: chaudron, en: cauldron}", "name: {fr: chaudron, en: cauldron}"},
	{terms, "see: [cauldron]", "see: [chaudron]"},
	{terms, "aliases: {fr: [chaudrons], en: [cauldrons]}", "aliases: chaudrons"},
	{terms, "  definition: {fr: \"Grande marmite : on y cuit la soupe.\", en: A large pot in which soup is made.}\n", "  note: X\n"},
	{guidelines, "level: start", "level: début"},
	{guidelines, "by: guide", "by: guides"},
	{guidelines, "theme: meals", "theme: repas"},
	{guidelines, "theme: meals", "theme: soups"},
	{guidelines, "practices: [moon-garden]", "practices: [jardin-lunaire]"},
	{sources, "year: 2025-05", "year: mai 2035"},
	{sources, "language: en", "language: anglais"},
	{sources, "pages: 12", "pages: douze"},
	{sources, "  short: {fr: Rapport 2035, en: 2035 report}\n", ""},
	{places, "kind: commune", "kind: ville"},
	{places, "coordinates: [48.94, 2.36]", "coordinates: 48.94 N"},
	{places, "coordinates: [48.94, 2.36]", "coordinates: [48.94 N, 2.36 E]"},
	{places, "insee: \"93066\"", "insée: \"93066\""},
	{ledgerFile, "kind: statement", "kind: déclaration"},
	{ledgerFile, "source: balloon-report\n", ""},
	{ledgerFile, "gist: The cover.", "résumé: The cover."},
	{ledgerFile, "page: 2", "page: deux"},
	{ledgerFile, "why: misprint}", "reason: misprint}"},
}

// unusual is right, if not as most write it.
var unusual = []edit{
	{practice, "title: \"Une cantine volante : la soupe en ballon\"", "title: 2031"},
	{practice, "period: {from: 2031}", "period: {from: \"2031\", to: 2032-02-29}"},
	{practice, "period: {from: 2031}", "period:\n  from: 2031-05\n"},
	{practice, "page: 4", "page: \"4\""},
	{practice, "themes: [soups]", "themes:\n  # le plus juste\n  - &t \"soups\""},
	{practice, "territories: [saint-denis,", "territories: [{id: saint-denis},"},
	{practice, "items: [practice-canteen]}", "items: [practice-canteen]}\n  - {told_by: Camille Martin, office: maire, date: 2025-06, figures: [1 200 soupes, 2031]}"},
	{practice, "https://balloons.example/soup\", label: {fr: La carte du jour, en: Today's menu}", "HTTPS://balloons.example/soup\", label: Menu"},
	{practice, "visited: 2025-06-01", "printed: balloon-report"},
	{days, "month: 6", "month: \"6\""},
	{days, "nth: 2", "nth: -1"},
	{sources, "year: 2025-05", "year: ~2035"},
	{sources, "year: 2025-05", "year: 2034-2035"},
	{sources, "title: {fr: Rapport sur les ballons, en: Report on balloons}", "title: Balloons"},
	{terms, "aliases: {fr: [chaudrons], en: [cauldrons]}", "aliases: [chaudrons, cauldrons]"},
	{terms, "acronym: {fr: RVL, en: FFM}", "acronym: {fr: RVL}"},
	{ledgerFile, "gist: The cover.", "gist: The cover., lines: [[1, 2], 7], also: {x: y}"},
	{config, "gazetteer: {name: france, year: 2026}", "gazetteer: {name: france, year: 2026}\nrepository: https://git.example/guide\nforge: {kind: forgejo, branch: trunk}"},
}

// made are mistakes in each file of the golden site: a key that is not known, a
// fact in a translation, a key that is missing.
func made(t *testing.T, root fstest.MapFS) []edit {
	t.Helper()
	var out []edit
	for _, name := range slices.Sorted(maps.Keys(root)) {
		form, ok := formOf(name)
		if !ok {
			continue
		}
		text := string(root[name].Data)
		first := strings.TrimPrefix(text, "---\n")
		first, _, _ = strings.Cut(first, "\n")
		switch {
		case form.Sheet:
			out = append(out, edit{name, first + "\n", first + "\nsurprise: oui\n"})
			if guide.Follows([]byte(text)) {
				out = append(out, edit{name, first + "\n", first + "\nreviewed: 2025-06-20\n"})
			}
			for _, k := range record.Keys(form.Type) {
				line := lineOf(text, k.Name)
				if line != "" && (k.Required || slices.Contains(form.Required, k.Name)) && !strings.HasSuffix(line, ":\n") {
					out = append(out, edit{name, line, ""})
				}
			}
		case form.List && strings.HasPrefix(first, "- id: "):
			out = append(out, edit{name, first, strings.Replace(first, "id", "ident", 1)})
		}
	}
	return out
}

// lineOf is the line of a key, with its end; "" if there is none.
func lineOf(text, key string) string {
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, key+":") {
			return line
		}
	}
	return ""
}

// errors lists the errors that the program itself finds in a file.
func errors(t *testing.T, root fstest.MapFS, c *catalog.Catalog, file string) []string {
	t.Helper()
	var report diag.List
	g, err := guide.Read(context.Background(), root, c, &report)
	if err == nil && len(g.Languages) > 0 && g.Ledger != nil {
		err = audit.Guide(context.Background(), g, address.New(g, address.Tree{}), audit.Known{}, &report)
	}
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range report.Sorted() {
		if d.File == file && d.Severity == diag.Error {
			out = append(out, fmt.Sprintf("%d:%d %s", d.Line, d.Column, d.Rule))
		}
	}
	return out
}

func edited(t *testing.T, root fstest.MapFS, e edit) fstest.MapFS {
	t.Helper()
	file, ok := root[e.file]
	if !ok || !bytes.Contains(file.Data, []byte(e.from)) {
		t.Fatalf("%s does not hold %q", e.file, e.from)
	}
	out := maps.Clone(root)
	out[e.file] = &fstest.MapFile{Data: bytes.Replace(file.Data, []byte(e.from), []byte(e.to), 1)}
	return out
}

func TestWhatCheckRefusesInOneFileTheSchemaRefuses(t *testing.T) {
	root, c := memory(t), messages(t)
	v := compiled(t, readGuide(t, root))
	all := append(slices.Clone(mistakes), made(t, root)...)
	if len(all) < 150 {
		t.Errorf("there are only %d mistakes", len(all))
	}
	for _, e := range all {
		after := edited(t, root, e)
		if v.check(t, e.file, after[e.file].Data) == nil {
			t.Errorf("%s: the schema takes %q instead of %q", e.file, e.to, e.from)
		}
		if errors(t, after, c, e.file) == nil {
			t.Errorf("%s: check takes %q instead of %q", e.file, e.to, e.from)
		}
	}
}

func TestWhatIsRightButUnusualIsValid(t *testing.T) {
	root, c := memory(t), messages(t)
	v := compiled(t, readGuide(t, root))
	for _, e := range unusual {
		after := edited(t, root, e)
		if err := v.check(t, e.file, after[e.file].Data); err != nil {
			t.Errorf("%s: the schema refuses %q: %v", e.file, e.to, err)
		}
		for _, found := range errors(t, after, c, e.file) {
			if form := strings.Fields(found)[1]; slices.Contains([]string{"wrong-form", "unknown-key", "missing-key", "date-form", "unknown-value", "unknown-id", "empty-key", "link-scheme"}, form) {
				t.Errorf("%s: check refuses %q: %s", e.file, e.to, found)
			}
		}
	}
}
