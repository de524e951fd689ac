package guide

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// sheet is a sheet of a test: its front matter, and its text.
func sheet(front, text string) string { return "---\n" + front + "---\n" + text + "\n" }

// whole is a guide in which each thing is named by another.
var whole = map[string]string{
	"content/themes/a/fr.md":     sheet("title: A\nsummary: S\norder: 2\n", ""),
	"content/themes/a/b/fr.md":   sheet("title: B\nsummary: S\norder: 1\n", ""),
	"content/themes/a/b/c/fr.md": sheet("title: C\nsummary: S\norder: 3\n", ""),
	"content/themes/a/b/d/fr.md": sheet("title: D\nsummary: S\norder: 2\n", ""),
	"content/themes/a/b/e/fr.md": sheet("title: E\nsummary: S\norder: 2\n", ""),
	"content/themes/z/fr.md":     sheet("title: Z\nsummary: S\norder: 1\n", ""),
	"content/themes/y/fr.md":     sheet("title: Y\nsummary: S\norder: 1\n", ""),
	"content/practices/p/fr.md": sheet(`title: P
summary: S
themes: [c, b, c]
territories: [here, {id: there, role: host}, {id: here, role: partner}, {id: far, role: example}]
networks: [n]
days: [d]
publics: [all]
related: [q]
period: {from: 2020-05, to: 2021}
aliases: [/fr/old.html]
sources: [{source: book, page: 4, items: [one, two]}, {source: book, page: 9, items: [two]}, {told_by: Ana, date: 2026-02-03, url: "https://x.example", figures: ["7"]}]
links: [{url: "https://y.example", label: Y, visited: 2026-03-04}, {url: "https://z.example", label: Z, printed: book}]
reviewed: 2026-05
`, "Voir [P](practice:p), [Q](practice:q), [encore Q](practice:q) et [rien](practice:none)."),
	"content/practices/q/fr.md": sheet("title: Q\nsummary: S\nthemes: [b]\nterritories: [there]\nsources: [{source: book, items: [two]}]\n", "Q."),
	"content/practices/q/en.md": sheet("title: Q\nsummary: S\nfollows: []\n", "See [P](practice:p)."),
	"content/networks/n/fr.md": sheet(`title: N
summary: S
members:
  - {territory: here, source: book, items: [two, three]}
  - {territory: there, role: founder, since: 2020, source: leaflet, items: [one]}
sources: [{source: book, page: 2, items: [one, two]}]
`, "N."),
	"content/boxes/x/fr.md":           sheet("title: X\nkind: law\nthemes: [c]\nterritories: [far, boxed]\nnetworks: [n]\nsources: [{source: leaflet, items: [one]}]\n", "X."),
	"content/profiles/profiled/fr.md": sheet("title: F\nsummary: S\nsources: [{source: leaflet, items: [one]}]\n", "F."),
	"content/tables/sources.yaml":     "- {id: book, title: Livre, short: Livre, language: en}\n- {id: leaflet, title: Feuille, short: Feuille}\n",
	"content/tables/territories.yaml": `
- {id: here, name: Ici, kind: commune}
- {id: there, name: Là, kind: commune}
- {id: far, name: Loin, kind: commune}
- {id: boxed, name: Encadré, kind: commune}
- {id: profiled, name: Portrait, kind: commune}
- {id: silent, name: Silence, kind: commune}
`,
	"content/tables/publics.yaml": "- {id: all, name: Tous}\n",
	"content/tables/origins.yaml": "- {id: us, name: Nous}\n",
	"content/tables/calendar.yaml": `
- {id: d, name: D, date: "05-03", themes: [b], sources: [{source: book, items: [one]}, {told_by: Bea, date: 2025}]}
- {id: r, name: R, rule: {month: 9, weekday: monday, nth: -1}}
`,
	"content/tables/guidelines.yaml": "- {id: g, theme: b, level: start, text: G, practices: [q, p], by: us, sources: [{told_by: Cy, date: 2025}]}\n",
	"content/tables/glossary.yaml": `
- {id: t, term: {fr: Terme, en: Term}, acronym: TRM, aliases: {fr: [mot]}, definition: D, see: [u], sources: [{told_by: Dan, date: 2025}]}
- {id: u, term: {fr: Usage, en: Use}, definition: D}
`,
	"content/tables/poster.yaml": `
- id: o
  name: O
  themes: [b]
  sources: [{source: leaflet, items: [one]}, {told_by: Eve, date: 2025}]
  actions: [{id: act, text: Act, practices: [p], sources: [{source: leaflet, items: [two]}, {told_by: Flo, date: 2025}]}]
`,
	"seeds/book.yaml": "source: book\nlanguage: en\nitems:\n- {id: one, kind: practice}\n- {id: two, kind: practice}\n- {id: three, kind: practice}\n",
	// no language of its own, nor has its source one
	"seeds/leaflet.yaml": "source: leaflet\nitems:\n- {id: one, kind: practice}\n- {id: two, kind: practice}\n",
}

// ids writes the ids of things.
func ids[T Thing](list []T) string {
	var out []string
	for _, t := range list {
		out = append(out, t.Ref().ID)
	}
	return strings.Join(out, " ")
}

// cited writes what is cited: "book 4: one two, book 9: two, Ana 2026-02-03".
func cited(citations []Citation, accounts []Account) string {
	var out []string
	for _, c := range citations {
		text := c.Source.ID.Value
		if c.Page > 0 {
			text += fmt.Sprint(" ", c.Page)
		}
		for i, item := range c.Items {
			text += []string{": ", " "}[min(i, 1)] + item.ID.Value
		}
		out = append(out, text)
	}
	for _, a := range accounts {
		out = append(out, strings.TrimSpace(fmt.Sprint(a.ToldBy, " ", a.Date, " ", a.URL)))
	}
	return strings.Join(out, ", ")
}

func TestEverythingIsJoinedToWhatItNamesAndToWhatNamesIt(t *testing.T) {
	g, report := readFiles(t, whole)
	if len(report) > 0 {
		t.Fatal(report)
	}
	p, q := found[*Practice](t, g, KindPractice, "p"), found[*Practice](t, g, KindPractice, "q")
	n, x := found[*Network](t, g, KindNetwork, "n"), found[*Box](t, g, KindBox, "x")
	b, c := found[*Theme](t, g, KindTheme, "b"), found[*Theme](t, g, KindTheme, "c")
	d, l := found[*Day](t, g, KindDay, "d"), found[*Guideline](t, g, KindGuideline, "g")
	term, use := found[*Term](t, g, KindTerm, "t"), found[*Term](t, g, KindTerm, "u")
	o, act := found[*Domain](t, g, KindDomain, "o"), found[*Action](t, g, KindAction, "act")
	here, there := territory(t, g, "here"), territory(t, g, "there")
	taking := func(list []Participation) (out []string) {
		for _, in := range list {
			out = append(out, fmt.Sprint(in.Practice.ID, " ", in.Territory.ID.Value, " ", in.Role, " ", in.Acts()))
		}
		return out
	}
	member := func(list []Member) (out []string) {
		for _, m := range list {
			out = append(out, fmt.Sprint(m.Network.ID, " ", m.Territory.ID.Value, " ", m.Role, " ", m.Since))
		}
		return out
	}
	for _, is := range []struct{ what, got, want string }{
		{"the axes", ids(g.Axes), "y z a"},
		{"the colours of the axes", fmt.Sprint(g.Axes[0].Colour(), g.Axes[1].Colour(), c.Colour()), "brickbluegreen"},
		{"the topics of b", ids(b.Children), "d e c"},
		{"the practices of b", ids(b.Practices), "p q"},
		{"the boxes of c", ids(c.Boxes), "x"},
		{"the guidelines of b", ids(b.Guidelines), "g"},
		{"the themes of p", ids(p.Themes), "c b"},
		{"the territories of p", fmt.Sprint(taking(p.Territories)), "[p here actor true p there host true p far example false]"},
		{"what is done here", fmt.Sprint(taking(here.Practices)), "[p here actor true]"},
		{"what is done there", fmt.Sprint(taking(there.Practices)), "[p there host true q there actor true]"},
		{"the networks of p", ids(p.Networks), "n"},
		{"the days of p", ids(p.Days), "d"},
		{"the publics of p", ids(p.Publics), "all"},
		{"what p names as related", ids(p.Chosen), "q"},
		{"the guidelines that p shows", ids(p.Guidelines), "g"},
		{"what links to p", ids(p.Mentions), ""}, // it does itself, and a translation
		{"what links to q", ids(q.Mentions), "p"},
		{"the time of p", fmt.Sprint(p.From, " ", p.To), "2020-05 2021"},
		{"the former addresses of p", fmt.Sprint(p.Aliases), "[/fr/old.html]"},
		{"the review of p", p.Reviewed.String(), "2026-05"},
		{"the sources of p", cited(p.Sources, p.Accounts), "book 4: one two, book 9: two, Ana 2026-02-03 https://x.example"},
		{"the links of p", fmt.Sprint(p.Links[0].Visited, p.Links[0].PrintedIn, " ", p.Links[1].Visited.Year, p.Links[1].PrintedIn.ID.Value), "2026-03-04 <nil> 0book"},
		{"the practices of n", ids(n.Practices), "p"},
		{"the boxes of n", ids(n.Boxes), "x"},
		{"the members of n", fmt.Sprint(member(n.Members)), "[n here member  n there founder 2020]"},
		{"the networks of a place", fmt.Sprint(member(there.Memberships)), "[n there founder 2020]"},
		{"the sources of n", cited(n.Sources, n.Accounts), "book 2: one two three, leaflet: one"},
		{"the territories of x", ids(x.Territories), "far boxed"},
		{"the networks of x", ids(x.Networks), "n"},
		{"the boxes of a place", ids(territory(t, g, "boxed").Boxes), "x"},
		{"the practices of d", ids(d.Practices), "p"},
		{"the themes of d", ids(d.Themes), "b"},
		{"the sources of d", cited(d.Sources, d.Accounts), "book: one, Bea 2025"},
		{"the practices of g", ids(l.Practices), "q p"},
		{"the origin of g", l.Origin.ID.Value, "us"},
		{"the sources of g", cited(l.Sources, l.Accounts), "Cy 2025"},
		{"what t refers to", ids(term.See), "u"},
		{"what refers to u", ids(use.SeenFrom), "t"},
		{"the sources of t", cited(term.Sources, term.Accounts), "Dan 2025"},
		{"the themes of o", ids(o.Themes), "b"},
		{"the sources of o", cited(o.Sources, o.Accounts), "leaflet: one, Eve 2025"},
		{"the practices of act", ids(act.Practices), "p"},
		{"the sources of act", cited(act.Sources, act.Accounts), "leaflet: two, Flo 2025"},
		{"what cites the leaflet", ids(found[*Source](t, g, KindSource, "leaflet").Sheets), "x n profiled"},
		{"what cites the book", ids(found[*Source](t, g, KindSource, "book").Sheets), "n p q"},
	} {
		if is.got != is.want {
			t.Errorf("%s: %q, want %q", is.what, is.got, is.want)
		}
	}
}

func TestWhatIsNamedIsToldOf(t *testing.T) {
	g, _ := readFiles(t, whole)
	for id, want := range map[string]bool{"here": true, "far": true, "boxed": true, "profiled": true, "silent": false} {
		if got := territory(t, g, id).Shown(); got != want {
			t.Errorf("%s is shown: %v", id, got)
		}
	}
	files := maps.Clone(whole)
	delete(files, "content/practices/p/fr.md")
	if g, _ := readFiles(t, files); !territory(t, g, "here").Shown() {
		t.Error("a place of which only a network tells is not shown")
	}
}

// Each item is named once by each that cites it, however often that is.
func TestTheCoverageSaysWhatCitesEachItem(t *testing.T) {
	g, _ := readFiles(t, whole)
	for _, is := range []struct{ source, item, language, want string }{
		{"book", "one", "en", "[network:n practice:p day:d]"},
		{"book", "two", "en", "[network:n practice:p practice:q]"},
		{"book", "three", "en", "[network:n]"},
		{"leaflet", "one", "fr", "[box:x network:n profile:profiled domain:o]"},
		{"leaflet", "two", "fr", "[action:act]"},
	} {
		item := g.Ledger.Item(is.source, is.item)
		if got := fmt.Sprint(g.Coverage[item]); got != is.want || item.Language != is.language {
			t.Errorf("%s of %s, in %q, is cited by %s, want %q and %s", is.item, is.source, item.Language, got, is.language, is.want)
		}
	}
	var told []string
	for by := range g.Citing() {
		for _, a := range by.Accounts {
			told = append(told, by.Ref.String()+" "+a.ToldBy)
		}
	}
	want := []string{"practice:p Ana", "term:t Dan", "day:d Bea", "guideline:g Cy", "domain:o Eve", "action:act Flo"}
	if !slices.Equal(told, want) {
		t.Errorf("what is told first-hand is %q, want %q", told, want)
	}
}

func TestOfTwoThingsWithOneIDTheFirstIsFoundAndTheOtherReported(t *testing.T) {
	g, _ := readFiles(t, map[string]string{
		"content/tables/publics.yaml":  "- {id: all, name: Tous}\n- {id: all, name: Autres}\n",
		"content/themes/a/fr.md":       sheet("title: A\nsummary: S\norder: 1\n", ""),
		"content/themes/b/fr.md":       sheet("title: B\nsummary: S\norder: 2\n", ""),
		"content/themes/b/a/fr.md":     sheet("title: C\nsummary: S\norder: 1\n", ""),
		"content/tables/glossary.yaml": "- {id: a, term: A, definition: A}\n", // of another kind
		"content/tables/origins.yaml":  "- {id: all, name: Tous}\n",
	})
	if got := found[*Public](t, g, KindPublic, "all").Name.In("fr"); got != "Tous" {
		t.Errorf("the public that is found is %q", got)
	}
	if got := found[*Theme](t, g, KindTheme, "a"); got.Parent != nil {
		t.Error("the theme that is found is the second")
	}
	var again []string
	for _, d := range g.Duplicates {
		again = append(again, fmt.Sprintf("%s at %s:%d:%d", d.Ref, d.ID.At.File, d.ID.At.Line, d.ID.At.Column))
	}
	want := []string{"theme:a at content/themes/b/a/fr.md:1:1", "public:all at content/tables/publics.yaml:2:8"}
	if !slices.Equal(again, want) {
		t.Errorf("the second ones are %q, want %q", again, want)
	}
}

func TestEverythingThatBelongsNowhereIsReported(t *testing.T) {
	_, report := readFiles(t, map[string]string{
		"content/practice/p/fr.md":             "",
		"content/notes.txt":                    "",
		"content/.DS_Store":                    "",
		"content/boxes/.git/fr.md":             "",
		"content/tables/glosary.yaml":          "",
		"content/tables/recipes.yaml":          "",
		"content/assets/outlines.geojson":      "",
		"content/assets/photo.jpg":             "",
		"content/assets/drawings/photo.png":    "",
		"content/assets/drawings/readme.txt":   "",
		"content/practices/fr.md":              "",
		"content/practices/a/b/fr.md":          "",
		"content/themes/a/b/c/d/fr.md":         "",
		"content/practices/a/fr.txt":           "",
		"content/practices/a/de.md":            "",
		"content/practices/a/.hidden":          "",
		"content/tables/.territories.yaml.swp": "",
	})
	var got []string
	for _, d := range report {
		got = append(got, fmt.Sprint(strings.TrimPrefix(d.File, "content/"), " ", d.Rule, " ", d.Hint))
	}
	want := []string{
		"assets/drawings/photo.png unread unread",
		"assets/drawings/readme.txt unread unread",
		"assets/outlines.geojson unread did-you-mean",
		"assets/photo.jpg unread unread",
		"notes.txt unread unread",
		"practice unread did-you-mean",
		"practices/a/b/fr.md misplaced-file misplaced-file",
		"practices/a/de.md stray-file stray-file",
		"practices/a/fr.txt stray-file rename-file",
		"practices/fr.md misplaced-file misplaced-file",
		"tables/glosary.yaml unread did-you-mean",
		"tables/recipes.yaml unread unread",
		"themes/a/b/c/d/fr.md misplaced-file misplaced-file",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the reports are\n%s", strings.Join(got, "\n"))
	}
}

// found is a thing of a guide, which must be there.
func found[T Thing](t *testing.T, g *Guide, kind Kind, id string) T {
	t.Helper()
	thing, ok := g.Find(Ref{kind, id}).(T)
	if !ok {
		t.Fatalf("there is no %s %s", kind, id)
	}
	return thing
}
