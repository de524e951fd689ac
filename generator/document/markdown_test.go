package document

import (
	"flag"
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/i18n"
)

var update = flag.Bool("update", false, "rewrite what the tests expect with what they get")

// A pair is a case of testdata/markdown: "NAME.fr" or "NAME.en" is the text
// below the keys, "NAME.html" what all its sections become, and "NAME.report",
// where there is one, the place and the rule of each diagnostic. In the HTML
// "␣" is U+202F and "⍽" is U+00A0.
type pair struct {
	name, language, text string
	html, report         string
}

func pairs(t testing.TB, archive *txtar.Archive) []pair {
	t.Helper()
	var out []pair
	for _, f := range archive.Files {
		name, kind := strings.TrimSuffix(f.Name, filepath.Ext(f.Name)), filepath.Ext(f.Name)
		switch last := len(out) - 1; {
		case kind == ".fr" || kind == ".en":
			out = append(out, pair{name: name, language: kind[1:], text: string(f.Data)})
		case last >= 0 && out[last].name == name && kind == ".html":
			out[last].html = string(f.Data)
		case last >= 0 && out[last].name == name && kind == ".report":
			out[last].report = string(f.Data)
		default:
			t.Fatalf("the part %s belongs to no case", f.Name)
		}
	}
	return out
}

func archives(t testing.TB) map[string]*txtar.Archive {
	t.Helper()
	names, err := filepath.Glob("testdata/markdown/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	out := map[string]*txtar.Archive{}
	for _, name := range names {
		if out[name], err = txtar.ParseFile(name); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func languages(t testing.TB) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// linker finds everything but the id "nowhere".
type linker struct{}

func (linker) Link(kind, id string) (string, bool) {
	return "../" + kind + "/" + id + ".html", id != "nowhere"
}

func (linker) Anchor(id string) string { return id }

func (linker) Picture(file string) Shown {
	file = url.PathEscape(file) // those of a guide have plain names
	return Shown{
		Files: []Sized{{"s-" + file, 400}, {"l-" + file, 800}}, Width: 800, Height: 600, Credit: "<span>Photo: A.</span>",
		Smaller: []Sized{{"s-" + file + "p", 400}, {"l-" + file + "p", 800}}, SmallerType: "image/webp",
	}
}

// schemes are the kinds of links that the cases use.
var schemes = []string{"practice", "territory", "theme", "term", "network", "box", "source", "day", "page"}

// glossary holds the terms of the cases.
var glossary = map[string]*Terms{
	"fr": NewTerms([]Form{
		{"centre communal d'action sociale", "ccas"},
		{"CCAS", "ccas"},
		{"action sociale", "social-action"},
		{"squat", "squat"},
		{"squats", "squat"},
		{"personnes exilées", "exiled"},
		{"État", "state"},
	}),
	"en": NewTerms([]Form{
		{"social welfare centre", "ccas"}, {"CCAS", "ccas"}, {"squat", "squat"}, {"squats", "squat"}, {"Aid", "aid"},
	}),
}

// words are those that texts of a language are read with.
func words(languages *catalog.Catalog, language string) Words {
	return Words{Terms: glossary[language], Language: languages.Language}
}

// convert is what becomes of a text: the HTML of all sections, headings too.
func convert(p pair, languages *catalog.Catalog) (html, report string, d *Document) {
	var list diag.List
	language := languages.Language(p.language)
	parsed := Parse("x.md", []byte("---\ntitle: X\n---\n"+p.text), language, schemes, &list)
	if parsed == nil {
		return "", "", nil
	}
	d = parsed.Close(words(languages, p.language))
	var b strings.Builder
	for i := range d.Sections() {
		s := &d.Sections()[i]
		if s.Title != "" {
			fmt.Fprintf(&b, "<h2 id=%q>", s.Anchor)
			WriteText(&b, language, s.Title)
			b.WriteString("</h2>\n")
		}
		b.WriteString(s.HTML(linker{}) + "\n")
	}
	for _, found := range list.Sorted() {
		report += fmt.Sprintf("%d:%d %s\n", found.Line, found.Column, found.Rule)
	}
	return seen.Replace(b.String()), report, d
}

var seen = strings.NewReplacer("\u202F", "␣", "\u00A0", "⍽")

func TestMarkdownBecomesHTML(t *testing.T) {
	languages := languages(t)
	for file, archive := range archives(t) {
		var rewritten []txtar.File
		for _, p := range pairs(t, archive) {
			html, report, _ := convert(p, languages)
			if html != p.html && !*update {
				t.Errorf("%s: %s gives\n%swant\n%s", file, p.name, html, p.html)
			}
			if report != p.report && !*update {
				t.Errorf("%s: %s reports\n%swant\n%s", file, p.name, report, p.report)
			}
			rewritten = append(rewritten, txtar.File{Name: p.name + "." + p.language, Data: []byte(p.text)},
				txtar.File{Name: p.name + ".html", Data: []byte(html)})
			if report != "" {
				rewritten = append(rewritten, txtar.File{Name: p.name + ".report", Data: []byte(report)})
			}
		}
		if *update {
			archive.Files = rewritten
			writeFile(t, file, txtar.Format(archive))
		}
	}
}

func TestEachCaseHasANameOfItsOwn(t *testing.T) {
	var names []string
	for _, archive := range archives(t) {
		for _, p := range pairs(t, archive) {
			if slices.Contains(names, p.name) {
				t.Errorf("two cases are called %s", p.name)
			}
			names = append(names, p.name)
		}
	}
}

func TestLineEndsOfWindowsChangeNothing(t *testing.T) {
	languages := languages(t)
	for _, archive := range archives(t) {
		for _, p := range pairs(t, archive) {
			windows := p
			windows.text = strings.ReplaceAll(p.text, "\n", "\r\n")
			html, report, d := convert(p, languages)
			gotHTML, gotReport, got := convert(windows, languages)
			if strings.ReplaceAll(gotHTML, "\r", "") != html || gotReport != report {
				t.Errorf("%s gives with carriage returns\n%s%swant\n%s%s", p.name, gotHTML, gotReport, html, report)
			}
			for i := range d.Sections() {
				if d.Sections()[i].Fingerprint != got.Sections()[i].Fingerprint {
					t.Errorf("%s: section %d has another fingerprint with carriage returns", p.name, i)
				}
			}
		}
	}
}

func TestRenderingAgainGivesTheSame(t *testing.T) {
	languages := languages(t)
	for _, archive := range archives(t) {
		for _, p := range pairs(t, archive) {
			_, _, d := convert(p, languages)
			for i := range d.Sections() {
				one := d.Sections()[i].HTML(linker{})
				if two := d.Sections()[i].HTML(linker{}); one != two {
					t.Errorf("%s gives\n%sand then\n%s", p.name, one, two)
				}
			}
		}
	}
}

func TestThePlainTextIsWhatReadersRead(t *testing.T) {
	d := closed(t, "fr", "---\ntitle: X\n---\nUn *essai* : [là](practice:a) & `<b>`,\n2 500 fois.\n\n## Comment\n\n- un\n- le CCAS\n")
	const lead, how = "Un essai : là & <b>, 2 500 fois.", "un\nle CCAS"
	if got := d.Sections()[0].Plain(); got != strings.ReplaceAll(strings.ReplaceAll(lead, " :", "\u00A0:"), "2 500", "2\u202f500") {
		t.Errorf("the lead is %q", got)
	}
	if got := d.Sections()[1].Plain(); got != how {
		t.Errorf("the list is %q", got)
	}
}
