package guide

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/diag"
)

// readFiles reads a guide from texts.
func readFiles(t *testing.T, files map[string]string) (*Guide, []diag.Diagnostic) {
	t.Helper()
	root := fstest.MapFS{}
	for name, text := range files {
		root[name] = &fstest.MapFile{Data: []byte(text)}
	}
	if root[ConfigFile] == nil {
		root[ConfigFile] = &fstest.MapFile{Data: []byte("title: X\ntagline: X\nlanguages: [fr, en]\ncountry: FR\n")}
	}
	var report diag.List
	g, err := Read(context.Background(), root, messages(t), &report)
	if err != nil {
		t.Fatal(err)
	}
	return g, report.Sorted()
}

func territory(t *testing.T, g *Guide, id string) *Territory {
	t.Helper()
	found, ok := g.Find(Ref{KindTerritory, id}).(*Territory)
	if !ok {
		t.Fatalf("there is no territory %s", id)
	}
	return found
}

const somePlaces = `
- {id: grenoble, name: Grenoble, kind: commune, departement: "38", insee: "38185"}
- {id: isere, name: Isère, kind: departement, insee: "38", region: "84"}
- {id: aura, name: AURA, kind: region, insee: "84"}
- {id: irun, name: Irun, kind: city, country: ES}
- {id: spain, name: Espagne, kind: country, country: ES}
- {id: rome, name: Rome, kind: city, country: IT}
- {id: hamlet, name: Hameau, kind: part, within: grenoble}
- {id: here, name: Ici, kind: city, country: FR}
- {id: vif, name: Vif, kind: commune, region: "84", departement: "38"}
`

func TestTerritoriesKnowWhatLiesAboveAndWithin(t *testing.T) {
	g, report := readFiles(t, map[string]string{"content/tables/territories.yaml": somePlaces})
	if len(report) > 0 {
		t.Fatal(report)
	}
	ids := func(list []*Territory) string {
		var out []string
		for _, o := range list {
			out = append(out, o.ID.Value)
		}
		return strings.Join(out, " ")
	}
	for id, want := range map[string]string{
		"grenoble": "38 isere hamlet false", "isere": "38 aura grenoble hamlet vif false", "aura": "  grenoble isere hamlet vif false", "vif": "38 isere  false",
		"irun": "ES spain  true", "spain": "  irun true", "rome": "IT   true", "hamlet": "38 grenoble  false", "here": "   false",
	} {
		p := territory(t, g, id)
		parent := ""
		if p.Parent != nil {
			parent = p.Parent.ID.Value
		}
		if got := fmt.Sprint(p.Number(), " ", parent, " ", ids(p.Within), " ", p.Abroad); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

func TestTerritoriesThatNameEachOtherInACircleEndNoWhere(t *testing.T) {
	g, _ := readFiles(t, map[string]string{"content/tables/territories.yaml": `
- {id: a, name: A, kind: commune, within: b}
- {id: b, name: B, kind: commune, within: a}
- {id: c, name: C, kind: commune, within: c}
`})
	if a := territory(t, g, "a"); a.At(LevelRegion) != nil || a.Number() != "" || a.Shown() {
		t.Errorf("a is %+v", a)
	}
}

func TestAGuideMayHaveKindsOfTerritoriesOfItsOwn(t *testing.T) {
	g, report := readFiles(t, map[string]string{
		"content/tables/territory-kinds.yaml": "- {id: isla, name: Isla, plural: Islas, level: place}\n- {id: provincia, name: P, plural: P, level: district}\n",
		"content/tables/territories.yaml":     "- {id: p, name: P, kind: provincia, code: P7}\n- {id: i, name: I, kind: isla, within: p}\n- {id: x, name: X, kind: commune}\n",
	})
	if len(report) > 0 {
		t.Fatal(report)
	}
	if i := territory(t, g, "i"); i.Level() != LevelPlace || i.Number() != "P7" {
		t.Errorf("the island is of level %q with the number %q", i.Level(), i.Number())
	}
	if x := territory(t, g, "x"); x.Kind != nil {
		t.Error("a kind is known that the table does not have")
	}
}

func TestOnlyWhatIsToldOfIsShown(t *testing.T) {
	root := os.DirFS("../testdata/guides/archipelago")
	var report diag.List
	g, err := Read(context.Background(), root, messages(t), &report)
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]bool{"first": true, "quiet": false, "north-sea": true, "long-atoll": true, "elsewhere": true} {
		if got := territory(t, g, id).Shown(); got != want {
			t.Errorf("%s is shown: %v", id, got)
		}
	}
}

func TestALanguageThatIsNamedTwiceIsReportedAndReadOnce(t *testing.T) {
	g, report := readFiles(t, map[string]string{ConfigFile: "title: X\ntagline: X\nlanguages: [fr, en, fr, tlh]\n"})
	if got := g.Tags(); !slices.Equal(got, []string{"fr", "en"}) {
		t.Errorf("the languages are %v", got)
	}
	var rules []string
	for _, d := range report {
		rules = append(rules, fmt.Sprintf("%d:%d %s", d.Line, d.Column, d.Rule))
	}
	if want := []string{"3:21 named-twice", "3:25 unknown-language"}; !slices.Equal(rules, want) {
		t.Errorf("the reports are %q", rules)
	}
}

func TestEachKindHasANameAndThoseThatTextsLinkToAreFoundByIt(t *testing.T) {
	seen := map[string]bool{}
	for k := KindPractice; int(k) < len(rows); k++ {
		if k.String() == "" || seen[k.String()] {
			t.Errorf("the kind %d has no name of its own", k)
		}
		seen[k.String()] = true
		if KindNamed(k.String()) != k {
			t.Errorf("the kind %s is not found by its name", k)
		}
		if row := rows[k]; row.folder != "" && (row.front == nil || row.add == nil || row.depth == 0) || (row.table == "") != (row.read == nil) {
			t.Errorf("the row of %s is not whole", k)
		}
	}
	if KindNamed("lang") != NoKind || KindNamed("") != NoKind {
		t.Error("a kind is found that there is not")
	}
}

func TestReadingEndsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var report diag.List
	if _, err := Read(ctx, os.DirFS(goldenSite), messages(t), &report); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

const goldenSite = "../testdata/site"

func TestOfWhatCannotBeReadNothingIsKnownAndNothingElseIsLost(t *testing.T) {
	g, report := readFiles(t, map[string]string{
		"content/practices/broken/fr.md": "---\ntitle: A\n}\n---\n",
		"content/practices/lost/fr.md":   "---\ntitle: A\nfollows: []\n---\n",
		"content/practices/two/fr.md":    "---\ntitle: A\nsummary: S\n---\n",
		"content/practices/two/en.md":    "---\ntitle: B\nsummary: S\n---\n",
		"content/pages/about/fr.md":      "---\ntitle: A\nsummary: S\n---\n",
		"content/tables/glossary.yaml":   "- {id: a, term: b}\n}\n",
		"content/tables/calendar.yaml":   "- {name: X}\n- {id: d, name: D}\n",
		"seeds/leaflet.yaml":             "source: leaflet\n}\n",
	})
	for _, id := range []string{"broken", "lost", "two"} {
		if !g.Unread(Ref{KindPractice, id}) || g.Find(Ref{KindPractice, id}) != nil {
			t.Errorf("the practice %s is said to be read", id)
		}
	}
	if !g.Unread(Ref{KindTerm, "any"}) || !g.Unread(Ref{KindDay, "any"}) || g.Unread(Ref{KindSource, "any"}) || g.Unread(Ref{KindPage, "about"}) {
		t.Error("it is not known which tables could not be read")
	}
	if g.Find(Ref{KindPage, "about"}) == nil || g.Find(Ref{KindDay, "d"}) == nil || !g.Incomplete() || !g.Ledger.Broken["leaflet"] {
		t.Error("what could be read is lost")
	}
	if len(report) < 6 {
		t.Errorf("the reports are %v", report)
	}
	for name, text := range map[string]string{
		"content/practices/broken/fr.md": "---\ntitle: A\n}\n---\n", "content/tables/glossary.yaml": "- {id: a, term: b}\n}\n",
		"seeds/leaflet.yaml": "source: leaflet\n}\n",
	} {
		if g, _ := readFiles(t, map[string]string{name: text}); !g.Incomplete() {
			t.Errorf("without %s the guide is said to be whole", name)
		}
	}
	if g, _ := readFiles(t, nil); g.Incomplete() {
		t.Error("a guide of which all was read is said to be incomplete")
	}
}
