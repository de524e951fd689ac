package audit

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/diag"
)

// TestStringsOfOneLanguageAreThoseOfTheOthers makes one mistake at a time, each
// told once.
func TestStringsOfOneLanguageAreThoseOfTheOthers(t *testing.T) {
	sound := func() map[string]string {
		return map[string]string{
			"en.yaml":             "nav.home: Home\ncount.sheets: {one: \"{{.Count}} sheet\", other: \"{{.Count}} sheets\"}\nby: \"by {{.Name}}\"\n",
			"fr.yaml":             "nav.home: Accueil\ncount.sheets: {one: \"une fiche\", other: \"{{.Count}} fiches\"}\nby: \"par {{.Name}}\"\ndate.first: 1er\n",
			"es.yaml":             "nav.home: Inicio\ncount.sheets: {one: \"{{.Count}} ficha\", other: \"{{.Count}} fichas\"}\nby: \"de {{.Name}}\"\n",
			"diagnostics.en.yaml": "rule.x: wrong\nrule.y: bad\n",
			"diagnostics.fr.yaml": "rule.x: faux\nrule.y: mauvais\n",
		}
	}
	for _, test := range []struct {
		what, file, from, to string
		want                 []string
	}{
		{"nothing", "en.yaml", "", "", nil},
		{"a string away", "fr.yaml", "by: \"par {{.Name}}\"\n", "", []string{"i18n/fr.yaml:2:1 string-missing by"}},
		{"the first away", "es.yaml", "nav.home: Inicio\n", "", []string{"i18n/es.yaml:1:1 string-missing nav.home"}},
		{"one for editors away", "diagnostics.en.yaml", "rule.y: bad\n", "", []string{"i18n/diagnostics.en.yaml:1:1 string-missing rule.y"}},
		{"a name misspelt", "en.yaml", "nav.home", "nav.hom", []string{"i18n/en.yaml:1:1 string-misspelt nav.hom"}},
		{"another misspelt", "es.yaml", "nav.home", "nav.hom", []string{"i18n/es.yaml:1:1 string-misspelt nav.hom"}},
		{"one of two misspelt", "diagnostics.fr.yaml", "rule.y", "rule.yy", []string{"i18n/diagnostics.fr.yaml:2:1 string-misspelt rule.yy"}},
		{"a new one in one language", "en.yaml", "by:", "unheard: of\nby:", []string{
			"i18n/es.yaml:2:1 string-missing unheard", "i18n/fr.yaml:2:1 string-missing unheard",
		}},
		{"an argument misspelt", "fr.yaml", "{{.Name}}", "{{.Nom}}", []string{"i18n/fr.yaml:3:5 string-arguments by"}},
		{"an argument away", "en.yaml", " {{.Name}}", "", []string{"i18n/en.yaml:3:5 string-arguments by"}},
		{"a template that calls itself", "fr.yaml", "{{.Name}}", "{{.Name}}{{block `a` .}}{{template `a` .}}{{end}}", []string{"i18n/fr.yaml:3:5 string-broken by"}},
		{"one that repeats", "fr.yaml", "{{.Name}}", "{{range 1000000000}}{{.Name}}{{end}}", []string{"i18n/fr.yaml:3:5 string-broken by"}},
		{"one that is defined", "fr.yaml", "{{.Name}}", "{{.Name}}{{define `a`}}{{end}}", []string{"i18n/fr.yaml:3:5 string-broken by"}},
		{"one that prints at length", "fr.yaml", "{{.Name}}", "{{printf `%1000000000d` .Name}}", []string{"i18n/fr.yaml:3:5 string-broken by"}},
		{"one with a variable", "fr.yaml", "{{.Name}}", "{{$n := .Name}}{{$n}}", []string{"i18n/fr.yaml:3:5 string-broken by"}},
		{"a pipeline", "fr.yaml", "{{.Name}}", "{{.Name | len}}", []string{"i18n/fr.yaml:3:5 string-broken by"}},
		{"a part of an argument", "fr.yaml", "{{.Name}}", "{{.Name.First}}", []string{"i18n/fr.yaml:3:5 string-broken by"}},
		{"one that calls an argument", "fr.yaml", "{{.Name}}", "{{call .Name}}", []string{"i18n/fr.yaml:3:5 string-broken by"}},
		{"another context", "fr.yaml", "{{.Name}}", "{{with .Name}}{{.}}{{end}}", []string{"i18n/fr.yaml:3:5 string-broken by"}},
		{"a brace away", "fr.yaml", "{{.Name}}", "{{.Name}", []string{"i18n/fr.yaml:3:5 string-broken by"}},
		{"braces away before a name", "fr.yaml", "{{.Name}}", ".Name}}", []string{"i18n/fr.yaml:3:5 string-broken by"}},
		{"a point away", "fr.yaml", "{{.Name}}", "{{Name}}", []string{"i18n/fr.yaml:3:5 string-broken by"}},
		{"an empty one", "es.yaml", "Inicio", "\"\"", []string{"i18n/es.yaml:1:11 string-empty nav.home"}},
		{"no form other", "es.yaml", ", other: \"{{.Count}} fichas\"", "", []string{"i18n/es.yaml:2:15 string-empty count.sheets"}},
		{"one twice", "fr.yaml", "by:", "nav.home: Maison\nby:", []string{"i18n/fr.yaml:3:1 duplicate-key nav.home"}},
		{"no YAML", "fr.yaml", "by: \"par", "by: \"\"par", []string{"i18n/fr.yaml:3:7 yaml-after-quote "}},
	} {
		files := fstest.MapFS{}
		for name, text := range sound() {
			if name == test.file && test.from != "" {
				text = strings.Replace(text, test.from, test.to, 1)
			}
			files[name] = &fstest.MapFile{Data: []byte(text)}
		}
		var report diag.List
		Strings(files, &report)
		var got []string
		for _, d := range report.Sorted() {
			id := d.Args["ID"]
			if id == nil {
				id = d.Args["Key"]
			}
			if id == nil {
				id = ""
			}
			got = append(got, fmt.Sprintf("%s:%d:%d %s %v", d.File, d.Line, d.Column, d.Rule, id))
		}
		if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
			t.Errorf("%s: reported\n%s\nwant\n%s", test.what, strings.Join(got, "\n"), strings.Join(test.want, "\n"))
		}
	}
}
