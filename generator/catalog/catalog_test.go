package catalog

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"recueil/i18n"
)

func load(t testing.TB) *Catalog {
	t.Helper()
	c, err := Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func loadText(files map[string]string) (*Catalog, error) {
	tree := fstest.MapFS{}
	for name, text := range files {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return Load(tree)
}

func TestLoadTakesTheLanguageFromTheFileName(t *testing.T) {
	c, err := loadText(map[string]string{
		"fr.yaml": "a.b: Bonjour !", "notes.fr.yaml": "c: brut !", "pt-BR.yaml": "a.b: Olá !", "deep/en.yaml": "a.b: no",
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(c.Tags(), " "); got != "fr pt-BR" {
		t.Errorf("the tags are %q", got)
	}
	fr := c.Language("fr")
	if got := fr.Text("a.b"); got != "Bonjour\u202F!" {
		t.Errorf("a string for readers is %q", got)
	}
	if got := fr.Text("c"); got != "brut !" {
		t.Errorf("a string for the terminal is %q", got)
	}
	if got := c.Language("pt-BR").Text("a.b"); got != "Olá !" {
		t.Errorf("a language without rules changes its strings: %q", got)
	}
	if c.Language("en") != nil || c.Language("") != nil {
		t.Error("an unknown tag has a language")
	}
}

func TestTheProgramSpeaksTheLanguagesWithStringsForATerminal(t *testing.T) {
	c, err := loadText(map[string]string{"fr.yaml": "a: b", "notes.fr.yaml": "c: d", "es.yaml": "a: b", "x.y.en.yaml": "c: d"})
	if err != nil {
		t.Fatal(err)
	}
	for tag, want := range map[string]bool{"fr": true, "en": true, "es": false, "de": false, "": false} {
		if got := c.Speaks(tag); got != want {
			t.Errorf("Speaks %q: %v", tag, got)
		}
	}
	if got := strings.Join(c.Spoken(), " "); got != "en fr" {
		t.Errorf("spoken are %q", got)
	}
}

func TestATagMayHaveARegionOrAScript(t *testing.T) {
	c, err := loadText(map[string]string{
		"es-419.yaml": `a: "¿ Qué ?"`, "pt-br.yaml": "a: Olá !", "zh-Hant.yaml": "a: 歡迎 !", "fr-CA.yaml": "a: Oui !", "x.fr-CA.yaml": "b: Non !",
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(c.Tags(), " "); got != "es-419 fr-CA pt-BR zh-Hant" {
		t.Errorf("the tags are %q", got)
	}
	for tag, want := range map[string]string{
		"es-419": "¿Qué?", "pt-BR": "Olá !", "zh-Hant": "歡迎 !", "fr-CA": "Oui\u202F!",
	} {
		if got := c.Language(tag).Text("a"); got != want {
			t.Errorf("%s: the string is %q, want %q", tag, got, want)
		}
	}
	if got := c.Language("fr-CA").Text("b"); got != "Non !" || !c.Speaks("fr-CA") {
		t.Errorf("a string for the terminal is %q", got)
	}
	for _, tag := range []string{"es", "pt", "zh", "fr", "pt-br", "es-ES"} {
		if c.Language(tag) != nil || c.Speaks(tag) {
			t.Errorf("%q is a language", tag)
		}
	}
	forms, err := loadText(map[string]string{"es-419.yaml": spanishStrings, "pt-BR.yaml": spanishStrings, "zh-Hant.yaml": `count.sheets: "{{.Count}}"`})
	if err != nil {
		t.Fatal(err)
	}
	for tag, want := range map[string]string{"es-419": "1 ficha, 2 fichas", "pt-BR": "1 ficha, 2 fichas", "zh-Hant": "1, 2"} {
		if got := forms.Language(tag).Count("count.sheets", 1) + ", " + forms.Language(tag).Count("count.sheets", 2); got != want {
			t.Errorf("%s counts %q", tag, got)
		}
	}
	if got := c.Language("es-419").Number(2500) + " " + c.Language("pt-BR").Number(25000); got != "2500 25000" {
		t.Errorf("the numbers are %q", got)
	}
}

func TestLoadRefuses(t *testing.T) {
	cases := []struct {
		name, want string
		files      map[string]string
	}{
		{"a name without a language", "must end in a language", map[string]string{"navigation.yaml": "a: b"}},
		{"what is not YAML", "fr.yaml: ", map[string]string{"fr.yaml": "a: [b"}},
		{"what is not a mapping", "fr.yaml: ", map[string]string{"fr.yaml": "just text"}},
		{"a broken template", `the string "a"`, map[string]string{"fr.yaml": `a: "{{.Name"`}},
		{"an id in two files", `"a" is also in`, map[string]string{"fr.yaml": "a: b", "x.fr.yaml": "a: c"}},
		{"an empty string", `"a" is empty`, map[string]string{"fr.yaml": "a: \nb: c"}},
		{"a plural without other", `"a" is empty or lacks`, map[string]string{"fr.yaml": "a: {one: b}"}},
	}
	for _, c := range cases {
		if _, err := loadText(c.files); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: the error is %v, want one with %q", c.name, err, c.want)
		}
	}
}

const frenchStrings = `
nav.home: Accueil
fact.page: "p. {{.Page}}"
place.code: "Code INSEE {{.Code}}"
search.none: "Rien pour \"{{.Query}}\" : l'adresse a changé ?"
mark.colon: " : "
count.sheets: {one: "{{.Count}} fiche", other: "{{.Count}} fiches", many: "{{.Count}} de fiches"}
count.sources: {one: "{{.Count}} source", other: "{{.Count}} sources"}
name.sources: {one: Source, other: Sources}
`

const spanishStrings = `
count.sheets: {one: "{{.Count}} ficha", other: "{{.Count}} fichas", many: "{{.Count}} de fichas"}
`

const englishStrings = `
count.sheets: {one: "{{.Count}} sheet", other: "{{.Count}} sheets"}
`

func loadSample(t testing.TB) *Catalog {
	t.Helper()
	c, err := loadText(map[string]string{"fr.yaml": frenchStrings, "en.yaml": englishStrings, "es.yaml": spanishStrings})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestMissingStringsAreSeen(t *testing.T) {
	fr := loadSample(t).Language("fr")
	for _, got := range []string{
		fr.Text("x.y"), fr.Format("x.y", nil), fr.Count("x.y", 2),
		strings.ReplaceAll(fr.Text("fact.page"), "fact.page", "x.y"),
		strings.ReplaceAll(fr.Format("fact.page", nil), "fact.page", "x.y"),
	} {
		if got != "⟦x.y⟧" {
			t.Errorf("got %q", got)
		}
	}
}

func TestPluralForms(t *testing.T) {
	c := loadSample(t)
	for _, want := range []struct {
		tag, id, text string
		n             int
	}{
		{"fr", "count.sheets", "0 fiche", 0},
		{"fr", "count.sheets", "1 fiche", 1},
		{"fr", "count.sheets", "2 fiches", 2},
		{"fr", "count.sheets", "2\u202F500 fiches", 2500},
		{"fr", "count.sheets", "1\u202F000\u202F000 de fiches", 1_000_000},
		{"fr", "count.sources", "1\u202F000\u202F000 sources", 1_000_000}, // its third form is not written
		{"fr", "name.sources", "Sources", 2},
		{"en", "count.sheets", "0 sheets", 0},
		{"en", "count.sheets", "1 sheet", 1},
		{"en", "count.sheets", "2,500 sheets", 2500},
		{"es", "count.sheets", "0 fichas", 0},
		{"es", "count.sheets", "1 ficha", 1},
		{"es", "count.sheets", "2500 fichas", 2500},
		{"es", "count.sheets", "25\u202F000 fichas", 25000},
		{"es", "count.sheets", "1\u202F000\u202F000 de fichas", 1_000_000},
	} {
		if got := c.Language(want.tag).Count(want.id, want.n); got != want.text {
			t.Errorf("%s: %d gives %q, want %q", want.tag, want.n, got, want.text)
		}
	}
}

func TestArgumentsStandAsGiven(t *testing.T) {
	fr := loadSample(t).Language("fr")
	for _, want := range []struct{ id, argument, text string }{
		{"nav.home", "", "Accueil"},
		{"place.code", "Code", "Code INSEE l'autre ?"},
		{"fact.page", "Page", "p.\u00A0l'autre ?"},
		{"search.none", "Query", "Rien pour «\u202Fl'autre ?\u202F»\u00A0: l’adresse a changé\u202F?"},
		{"mark.colon", "", "\u00A0: "},
	} {
		if got := fr.Format(want.id, map[string]any{want.argument: "l'autre ?"}); got != want.text {
			t.Errorf("%s gives %q, want %q", want.id, got, want.text)
		}
	}
}

var action = regexp.MustCompile(`\{\{ *\.[A-Z]\w* *\}\}`)

// What one language says, every other says too, with the same arguments.
func TestLanguagesHaveTheSameStrings(t *testing.T) {
	for prefix, tags := range map[string][]string{"": load(t).Tags(), "diagnostics.": load(t).Spoken()} {
		strings := map[string]map[string]string{}
		for _, tag := range tags {
			file, err := parse(i18n.Files, prefix+tag+".yaml")
			if err != nil {
				t.Fatal(err)
			}
			strings[tag] = map[string]string{}
			for _, m := range file.Messages {
				strings[tag][m.ID] = arguments(m.Other)
			}
		}
		for _, tag := range tags {
			for _, other := range tags {
				compare(t, prefix, tag, other, strings)
			}
		}
	}
}

func compare(t *testing.T, prefix, tag, with string, strings map[string]map[string]string) {
	t.Helper()
	for id, has := range strings[tag] {
		other, ok := strings[with][id]
		switch {
		case !ok && id != "date.first":
			t.Errorf("%s%s.yaml has no %s", prefix, with, id)
		case ok && has != other:
			t.Errorf("%s has the arguments %s in %s, %s in %s", id, has, tag, other, with)
		}
	}
}

func arguments(text string) string {
	found := action.FindAllString(text, -1)
	slices.Sort(found)
	return strings.Join(slices.Compact(found), "")
}

func TestLanguageIsSafeForConcurrentUse(t *testing.T) {
	fr := loadSample(t).Language("fr")
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 50 {
				fr.Count("count.sheets", 3)
				fr.Format("fact.page", map[string]any{"Page": 1})
				fr.Initial("Échirolles")
				Sort(fr, []string{"b", "É", "a"}, func(s string) string { return s })
			}
		})
	}
	group.Wait()
}

func BenchmarkStrings(b *testing.B) {
	fr := loadSample(b).Language("fr")
	args := map[string]any{"Page": 12}
	b.Run("Text", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			fr.Text("nav.home")
		}
	})
	b.Run("Format", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			fr.Format("fact.page", args)
		}
	})
	b.Run("Count", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			fr.Count("count.sheets", 2500)
		}
	})
}
