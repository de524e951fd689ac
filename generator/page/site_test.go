package page

import (
	"context"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/i18n"
)

const (
	goldenSite  = "../testdata/site"
	archipelago = "../testdata/guides/archipelago"
	base        = "https://guide.example"
)

// siteOf prepares the pages of a guide of the tests.
func siteOf(t *testing.T, root, base string) *Site {
	t.Helper()
	return siteIn(t, os.DirFS(root), base)
}

// siteIn prepares the pages of the guide at the root of a file system.
func siteIn(t *testing.T, root fs.FS, base string) *Site {
	t.Helper()
	messages, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	var report diag.List
	g, err := guide.Read(context.Background(), root, messages, &report)
	if err != nil || report.Failed() {
		t.Fatal(err, report.Sorted())
	}
	return New(g, address.New(g, address.Tree{}), base, Assets{Stylesheet: "assets/s.css", Icon: "assets/i.svg"})
}

// shown composes the page at a path.
func shown[T View](t *testing.T, s *Site, path string) T {
	t.Helper()
	for _, d := range s.Drafts() {
		if d.Path == path {
			v, ok := d.Compose().(T)
			if !ok {
				t.Fatalf("%s is a page of another kind", path)
			}
			return v
		}
	}
	t.Fatalf("there is no page %s", path)
	panic("unreachable")
}

// derived is what other files take from the page at a path.
func derived(t *testing.T, s *Site, path string) Derived {
	t.Helper()
	for _, d := range s.Drafts() {
		if d.Path == path {
			return d.Derive()
		}
	}
	t.Fatalf("there is no page %s", path)
	panic("unreachable")
}

// said writes links as "TEXT>HREF".
func said(links []Link) string {
	var out []string
	for _, l := range links {
		out = append(out, strings.TrimSuffix(l.Text+">"+l.Href, ">"))
	}
	return strings.Join(out, " ")
}

func fact(list []Fact, name string) string {
	var out []string
	for _, f := range list {
		if f.Name != name {
			continue
		}
		for _, item := range f.Items {
			text := item.Text
			if item.Place != nil {
				text = item.Place.Name
			} else if item.Link != nil {
				text = item.Link.Text + ">" + item.Link.Href
			}
			out = append(out, strings.TrimSpace(text+" "+item.Note.String()))
		}
	}
	return strings.Join(out, "; ")
}

func TestAPlaceLeadsToAllThatLiesAboveIt(t *testing.T) {
	s := siteOf(t, archipelago, "")
	v := shown[*Territory](t, s, "en/territories/first.html")
	if got, want := said(v.Kicker), "Island Long Atoll>long-atoll.html North Sea>north-sea.html"; got != want {
		t.Errorf("above the name stands %q, want %q", got, want)
	}
	if got, want := said(v.Breadcrumbs[1:4]), "Territories>index.html North Sea>north-sea.html Long Atoll>long-atoll.html"; got != want {
		t.Errorf("the way to it is %q, want %q", got, want)
	}
	abroad := shown[*Territory](t, s, "fr/territoires/abroad.html")
	if got, want := said(abroad.Kicker), "Île Ailleurs>elsewhere.html"; got != want {
		t.Errorf("above the name of a place abroad stands %q, want %q", got, want)
	}
	if abroad.Number != "XB" || abroad.NumberOf.Text != "Pays" || abroad.Near != nil {
		t.Errorf("a place abroad has the number %q of %q, on the map: %v", abroad.Number, abroad.NumberOf, abroad.Near != nil)
	}
}

func TestAPracticeSaysWhoTellsIt(t *testing.T) {
	s := siteOf(t, archipelago, base)
	v := shown[*Practice](t, s, "fr/pratiques/un-chantier-partage.html")
	if got, want := fact(v.Basis, "Source"), "récit de Ana Faro>https://islands.example/ana capitaine du port, 3 février 2026"; got != want {
		t.Errorf("the source is %q, want %q", got, want)
	}
	if !strings.Contains(string(v.Structured), `"author":{"@type":"Person","jobTitle":"capitaine du port","name":"Ana Faro"}`) {
		t.Errorf("the structured data is %s", v.Structured)
	}
	sources := shown[*Sources](t, s, "fr/sources.html")
	if len(sources.Accounts) != 3 || !strings.Contains(said(sources.Accounts[0].Links), "Un chantier partagé>pratiques/un-chantier-partage.html") {
		t.Errorf("the accounts are %+v", sources.Accounts)
	}
}

func TestATextThatALanguageLacksSaysInWhichItIs(t *testing.T) {
	s := siteOf(t, archipelago, "")
	term := shown[*Term](t, s, "es/glosario/tide.html")
	if want := (Phrase{"La mer qui monte, puis descend\u00a0: voilà.", "fr"}); term.Definition != want || term.TitleLang != "fr" || term.Title != "marée" {
		t.Errorf("the term is %+v, %q in %q", term.Definition, term.Title, term.TitleLang)
	}
	if place := shown[*Territory](t, s, "es/territorios/second.html"); place.TitleLang != "fr" {
		t.Errorf("the name of the place is in %q", place.TitleLang)
	}
	practice := shown[*Practice](t, s, "es/practicas/un-astillero-compartido.html")
	var publics []string
	for _, f := range practice.Facts {
		if f.Name == s.locales[2].Text("fact.publics") {
			for _, item := range f.Items {
				publics = append(publics, item.Text+" "+item.Lang)
			}
		}
	}
	if want := []string{"tripulaciones ", "personnes de passage fr"}; !slices.Equal(publics, want) {
		t.Errorf("the publics are %q, want %q", publics, want)
	}
}

func TestOnlyPagesOfTheirOwnAreListedAndNameTheirLanguages(t *testing.T) {
	s := siteOf(t, archipelago, base)
	listed := 0
	for _, d := range s.Drafts() {
		v := d.Compose()
		f := v.Common()
		_, former := v.(*Redirect)
		if (f.Canonical == "") != (former || d.Path == "404.html") {
			t.Errorf("%s is listed at %q", d.Path, f.Canonical)
		}
		if f.Canonical != "" {
			listed++
			if len(f.Alternates) != 4 { // three languages and x-default
				t.Errorf("%s names %d versions", d.Path, len(f.Alternates))
			}
		}
	}
	if listed < 60 {
		t.Errorf("only %d pages are listed", listed)
	}
}

func TestWhatOtherFilesAreToldOfAPageIsWhatThePageSays(t *testing.T) {
	for _, root := range []string{goldenSite, archipelago} {
		for _, base := range []string{"", base} {
			for _, d := range siteOf(t, root, base).Drafts() {
				f, told := d.Compose().Common(), d.Derive()
				if told.Canonical != f.Canonical || !slices.Equal(told.Alternates, f.Alternates) {
					t.Errorf("%s says %s %v, other files are told %s %v", d.Path, f.Canonical, f.Alternates, told.Canonical, told.Alternates)
				}
			}
		}
	}
}

func TestPracticesCarryTheirEntryOfTheFeedWhereTheSiteHasAnAddress(t *testing.T) {
	const path = "fr/pratiques/un-chantier-partage.html"
	v := derived(t, siteOf(t, archipelago, base), path)
	want := Update{base + "/" + path, "Un chantier partagé", "La Première répare les bateaux de tout le monde.", "2026-02-04", "fr"}
	if len(v.Updates) != 1 || *v.Updates[0] != want {
		t.Errorf("the entry is %+v", v.Updates)
	}
	if v := derived(t, siteOf(t, archipelago, ""), path); v.Updates != nil || v.Canonical != "" {
		t.Errorf("without an address the page carries %+v", v)
	}
	head := derived(t, siteOf(t, archipelago, base), "es/index.html").FeedHead
	if head == nil || head.Path != "es/feed.xml" || head.Self != base+"/es/feed.xml" || head.Home != base+"/es/index.html" || head.Title != "Islas abiertas" {
		t.Errorf("the feed says of itself %+v", head)
	}
}

func TestRelatedSheetsAndProofsLeadThere(t *testing.T) {
	v := shown[*Practice](t, siteOf(t, goldenSite, ""), "fr/pratiques/une-cantine-volante-la-soupe-en-ballon.html")
	if len(v.Related) == 0 {
		t.Fatal("nothing is related")
	}
	for _, r := range v.Related {
		if len(r.Why) == 0 || !strings.HasSuffix(r.Link.Href, ".html") {
			t.Errorf("%+v", r)
		}
	}
	if got := said(v.Same.Guidelines); !strings.HasSuffix(got, ">../themes/les-repas.html#g-meals-serve-everybody") {
		t.Errorf("it shows the guidelines %q", got)
	}
}

func TestTheMenuNamesOnlyWhatThereIs(t *testing.T) {
	v := shown[*Home](t, siteOf(t, "../testdata/guides/village", ""), "fr/index.html")
	if got, want := said(v.Menu), "Thèmes>#themes Fiches>pratiques/index.html Territoires>territoires/index.html"; got != want {
		t.Errorf("the menu is %q, want %q", got, want)
	}
	if got, want := groups(v.Footer), "Trouver: Plan du site>plan-du-site.html; Connaître le guide: Chiffres>chiffres.html Sources>sources.html; "+
		"À emporter, mentions: Données ouvertes>donnees/index.html"; got != want {
		t.Errorf("the foot is %q, want %q", got, want)
	}
	if len(v.Languages) > 0 || v.Wall != nil || v.Calendar != nil {
		t.Errorf("the page offers %+v", v)
	}
	if got := groups(shown[*Home](t, siteOf(t, archipelago, ""), "en/index.html").Footer); !strings.Contains(got, "The guide's repository>https://forge.example/islands") &&
		!strings.Contains(got, "The guide’s repository>https://forge.example/islands") {
		t.Errorf("the foot is %q", got)
	}
}
