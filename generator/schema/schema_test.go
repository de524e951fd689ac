package schema

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/i18n"
)

const goldenSite = "../testdata/site"

func messages(t testing.TB) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func readGuide(t testing.TB, root fs.FS) *guide.Guide {
	t.Helper()
	g, err := guide.Read(context.Background(), root, messages(t), &diag.List{})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// validator has the schemas of a guide, as another program understands them.
type validator map[string]*jsonschema.Schema

func compiled(t testing.TB, g *guide.Guide) validator {
	t.Helper()
	files, err := Files(g, messages(t))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	for name, text := range files {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(name, err)
		}
		if err := c.AddResource("file:///guide/.schema/"+name, value); err != nil {
			t.Fatal(name, err)
		}
	}
	out := validator{}
	for name := range files {
		if out[strings.TrimSuffix(name, ".json")], err = c.Compile("file:///guide/.schema/" + name); err != nil {
			t.Fatal(name, err)
		}
	}
	return out
}

// check validates one file of a guide by the schema of its kind.
func (v validator) check(t testing.TB, name string, text []byte) error {
	t.Helper()
	form, ok := formOf(name)
	if !ok {
		t.Fatalf("%s is of no form", name)
	}
	if form.Sheet {
		text = front(text)
	}
	var n yaml.Node
	if err := yaml.Unmarshal(text, &n); err != nil {
		t.Fatal(name, err)
	}
	if len(n.Content) == 0 {
		return v[form.Name].Validate(nil)
	}
	return v[form.Name].Validate(plain(t, n.Content[0]))
}

// formOf finds the kind of a file by its path.
func formOf(name string) (guide.Form, bool) {
	for _, form := range guide.Forms() {
		below, sheets := strings.CutSuffix(form.Files, "**/*.md")
		if matched, _ := path.Match(form.Files, name); matched || sheets && strings.HasPrefix(name, below) && path.Ext(name) == ".md" {
			return form, true
		}
	}
	return guide.Form{}, false
}

// front is the YAML of a Markdown file.
func front(text []byte) []byte {
	_, rest, _ := bytes.Cut(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), []byte("---\n"))
	keys, _, _ := bytes.Cut(rest, []byte("\n---\n"))
	return keys
}

// plain turns YAML into the values of JSON, as YAML 1.2 does: there are no dates.
func plain(t testing.TB, n *yaml.Node) any {
	t.Helper()
	switch n.Kind {
	case yaml.AliasNode:
		return plain(t, n.Alias)
	case yaml.MappingNode:
		out := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			out[n.Content[i].Value] = plain(t, n.Content[i+1])
		}
		return out
	case yaml.SequenceNode:
		out := make([]any, len(n.Content))
		for i, item := range n.Content {
			out[i] = plain(t, item)
		}
		return out
	}
	var out any = n.Value
	if slices.Contains([]string{"!!int", "!!float", "!!bool", "!!null"}, n.ShortTag()) {
		if err := n.Decode(&out); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func TestEverySheetAndTableOfSoundGuidesIsValid(t *testing.T) {
	for root, least := range map[string]int{
		"../..": 400, goldenSite: 20, "../testdata/guide": 3, "../testdata/guides/archipelago": 20, "../testdata/guides/village": 5,
	} {
		files := os.DirFS(root)
		v := compiled(t, readGuide(t, files))
		n := 0
		for _, below := range []string{"content", "seeds"} {
			err := fs.WalkDir(files, below, func(name string, entry fs.DirEntry, err error) error {
				if err != nil || entry.IsDir() {
					if below == "seeds" && err != nil {
						return nil // told first-hand, a guide needs none
					}
					return err
				}
				if _, ok := formOf(name); !ok {
					return nil
				}
				text, err := fs.ReadFile(files, name)
				if err != nil {
					return err
				}
				n++
				if err := v.check(t, name, text); err != nil {
					t.Errorf("%s/%s: %v", root, name, err)
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		if n < least {
			t.Errorf("%s: only %d files were looked at", root, n)
		}
	}
}

func TestEveryKeyIsExplainedInEachLanguageThatEditorsRead(t *testing.T) {
	c := messages(t)
	used := map[string]bool{}
	for _, form := range guide.Forms() {
		for owner, keys := range structsBelow(form.Type) {
			for _, k := range keys {
				for _, tag := range c.Spoken() {
					own, common := "key."+nameOf(owner)+"."+k.Name, "key."+k.Name
					if _, ok := c.Language(tag).Shape(own); ok {
						used[own] = true
					} else if _, ok := c.Language(tag).Shape(common); ok {
						used[common] = true
					} else {
						t.Errorf("%s: neither %s nor %s is there", tag, own, common)
					}
				}
			}
		}
	}
	for _, id := range c.Language("en").IDs("key.") {
		if !used[id] {
			t.Errorf("no key is explained by %s", id)
		}
	}
}

func TestWhatCanBeChosenHasItsNamesInTheLanguagesOfTheGuide(t *testing.T) {
	files, err := Files(readGuide(t, os.DirFS(goldenSite)), messages(t))
	if err != nil {
		t.Fatal(err)
	}
	var found struct {
		Definitions map[string]struct {
			AnyOf []struct{ Const, Description any }
		}
	}
	if err := json.Unmarshal(files["choices.json"], &found); err != nil {
		t.Fatal(err)
	}
	for definition, want := range map[string]string{
		"theme":                  "meals: Les repas / Meals",
		"territory":              "saint-denis: Saint-Denis",
		"public":                 "everyone: tout le monde / everyone",
		"territory-kind":         "region: Région / Region",
		"named-status":           "ongoing: en cours / under way",
		"item-of-balloon-report": "practice-canteen: Flying canteen",
		"language":               "fr: Français",
	} {
		var got []string
		for _, c := range found.Definitions[definition].AnyOf {
			got = append(got, strings.TrimSpace(c.Const.(string)+": "+c.Description.(string)))
		}
		if !slices.Contains(got, want) {
			t.Errorf("of %s there are %q, want %q among them", definition, got, want)
		}
	}
}

func TestASheetThatCannotBeReadCanStillBeChosen(t *testing.T) {
	root := memory(t)
	root["content/practices/recipe-swap/fr.md"] = &fstest.MapFile{Data: []byte("---\ntitle: [\n---\n")}
	root["content/tables/publics.yaml"] = &fstest.MapFile{Data: []byte("- {id: [\n")}
	root["content/tables/territory-kinds.yaml"] = &fstest.MapFile{Data: []byte("- id: [\n")}
	root["seeds/balloon-report.yaml"] = &fstest.MapFile{Data: []byte("items: [\n")}
	v := compiled(t, readGuide(t, root))
	root[places].Data = bytes.Replace(root[places].Data, []byte("kind: commune"), []byte("kind: islet"), 1)
	for _, name := range []string{practice, places} { // they name what cannot be read
		if err := v.check(t, name, root[name].Data); err != nil {
			t.Error(err)
		}
	}
}

func TestSchemasAreTheSameEachTime(t *testing.T) {
	g := readGuide(t, os.DirFS(goldenSite))
	first, err := Files(g, messages(t))
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		again, err := Files(readGuide(t, os.DirFS(goldenSite)), messages(t))
		if err != nil {
			t.Fatal(err)
		}
		for name := range first {
			if !bytes.Equal(first[name], again[name]) {
				t.Fatalf("%s differs", name)
			}
		}
	}
}

// A mouthful of JSON is not what VS Code takes: it knows "|" and "," as marks.
var oddChoice = regexp.MustCompile(`\$\{1\|[^|]*[ "][^|]*\|\}`)

func TestSnippetsInsertKeysAndIDsByTheirNames(t *testing.T) {
	text, err := Snippets(readGuide(t, os.DirFS(goldenSite)), messages(t))
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]snippet
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]snippet{
		"theme:meals":                         {"markdown", []string{"meals", "Les repas", "Meals"}, "meals", "theme: Les repas / Meals"},
		"status":                              {"markdown", []string{"status"}, "status: ${1|planned,ongoing,ended,unknown|}", got["status"].Description},
		"unsaid":                              {"markdown", []string{"unsaid"}, "unsaid: [${1|period,how,partners,publics,cost,results|}]", got["unsaid"].Description},
		"item:balloon-report/practice-garden": {"markdown", []string{"practice-garden", "Moon garden"}, "practice-garden", "balloon-report: Moon garden"},
		"themes":                              {"markdown", []string{"themes"}, "themes: [$1]", got["themes"].Description},
	} {
		if s := got[id]; s.Body != want.Body || !slices.Equal(s.Prefix, want.Prefix) || s.Description != want.Description || s.Description == "" {
			t.Errorf("%s is %+v, want %+v", id, s, want)
		}
	}
	for id, s := range got {
		if oddChoice.MatchString(s.Body) {
			t.Errorf("%s offers %s", id, s.Body)
		}
	}
}

// memory reads the golden site into memory, where it can be changed.
func memory(t testing.TB) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	root := os.DirFS(goldenSite)
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(root, name)
		out[name] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
