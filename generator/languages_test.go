package main

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/audit"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/i18n"
)

var argument = regexp.MustCompile(`\{\{[^}]*?\.(\w+)[^}]*\}\}`)

// arguments are the names that a message takes, the number not among them,
// since a form may do without.
func (m message) arguments() []string {
	var out []string
	for _, form := range m {
		for _, found := range argument.FindAllStringSubmatch(form, -1) {
			if !slices.Contains(out, found[1]) && found[1] != "Count" {
				out = append(out, found[1])
			}
		}
	}
	slices.Sort(out)
	return out
}

func TestTheStringsOfAllLanguagesAreSound(t *testing.T) {
	var report diag.List
	audit.Strings(i18n.Files, &report)
	for d := range report.All() {
		t.Errorf("%+v", d)
	}
	readers, editors := readFiles(t)
	for tag := range editors {
		if readers[tag] == nil {
			t.Errorf("%s has strings for editors and none for readers", tag)
		}
	}
}

// TestBrokenStringsAreToldInSoundOnes breaks a file of each language in turn.
func TestBrokenStringsAreToldInSoundOnes(t *testing.T) {
	for _, test := range []struct{ broken, lang, want string }{
		{"fr.yaml", "fr", "i18n/fr.yaml:1:"},
		{"diagnostics.fr.yaml", "fr", "what stands between braces"},
		{"diagnostics.en.yaml", "en", "ce qui est entre accolades"},
	} {
		files := fstest.MapFS{}
		for _, name := range []string{"en.yaml", "fr.yaml", "diagnostics.en.yaml", "diagnostics.fr.yaml"} {
			text, err := i18n.Files.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if name == test.broken {
				text = append([]byte("broken: \"{{.Count}\"\n"), text...)
			}
			files[name] = &fstest.MapFile{Data: text}
		}
		_, refused := catalog.Load(files)
		if refused == nil {
			t.Fatalf("%s is read", test.broken)
		}
		var out strings.Builder
		terminal := &terminal{out: &out, err: &out, getenv: func(string) string { return "" }}
		if status := terminal.speechless(files, test.lang, refused); status != exitErrors || !strings.Contains(out.String(), test.want) {
			t.Errorf("%s gives %d and\n%s", test.broken, status, out.String())
		}
	}
}

// Words of addresses stand in addresses, and known headings are known by their
// words alone.
func TestWordsOfAddressesAndHeadingsAreTheirOwn(t *testing.T) {
	readers, _ := readFiles(t)
	for tag, list := range readers {
		for _, family := range []string{"path.", "heading."} {
			seen := map[string]string{}
			for _, id := range slices.Sorted(maps.Keys(list)) {
				if !strings.HasPrefix(id, family) {
					continue
				}
				text := list[id]["other"]
				slug := catalog.Slug(text)
				if family == "path." && slug != text || slug == "" {
					t.Errorf("%s: %s is %q, which is no word of an address", tag, id, text)
				}
				if other := seen[slug]; other != "" {
					t.Errorf("%s: %s and %s are both %q", tag, id, other, slug)
				}
				seen[slug] = id
			}
		}
	}
}

// pluralForms asks the catalog which forms a language has of the numbers that
// a guide counts, and which of a million: that of French and Spanish is one of
// its own, and a string may do without it.
func pluralForms(t *testing.T, tag string) (counted []string, million string) {
	t.Helper()
	names := []string{"zero", "one", "two", "few", "many", "other"}
	text := "a.b: {"
	for _, name := range names {
		text += name + ": " + name + ", "
	}
	c, err := catalog.Load(fstest.MapFS{tag + ".yaml": &fstest.MapFile{Data: []byte(text + "}")}})
	if err != nil {
		t.Fatal(err)
	}
	l := c.Language(tag)
	found := map[string]bool{"other": true}
	for n := range 1000 {
		found[l.Count("a.b", n)] = true
	}
	return slices.Sorted(maps.Keys(found)), l.Count("a.b", 1_000_000)
}

func TestPluralFormsAreComplete(t *testing.T) {
	readers, editors := readFiles(t)
	for _, group := range []map[string]map[string]message{readers, editors} {
		for tag, list := range group {
			want, million := pluralForms(t, tag)
			for id, m := range list {
				forms := slices.DeleteFunc(slices.Sorted(maps.Keys(m)), func(f string) bool {
					return f == million && !slices.Contains(want, million)
				})
				if !slices.Equal(forms, []string{"other"}) && !slices.Equal(forms, want) {
					t.Errorf("%s: %s has the forms %v, want %v", tag, id, forms, want)
				}
			}
		}
	}
}

func TestEveryLanguageNamesEveryLanguage(t *testing.T) {
	readers, _ := readFiles(t)
	for name, list := range readers {
		for _, family := range []string{"language.in.", "language.name-of."} {
			checkFamily(t, name, list, family, slices.Collect(maps.Keys(readers)))
		}
	}
}
