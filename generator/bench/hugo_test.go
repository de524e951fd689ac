package main

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/i18n"
)

func TestTheHugoSiteHasTheTextsOfTheGuide(t *testing.T) {
	root := t.TempDir()
	if err := (&guideCommand{Sheets: 60, Shape: "default", Seed: 1, Dir: root}).Run(); err != nil {
		t.Fatal(err)
	}
	strings_, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	var report diag.List
	g, err := guide.Read(context.Background(), os.DirFS(root), strings_, &report)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	err = writeHugo(g, os.DirFS(root), func(path string, text []byte) error {
		files[path] = string(text)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range g.Practices {
		for i, v := range p.Versions() {
			text, ok := files["content/"+g.Languages[i].Tag+"/practices/"+p.ID+".md"]
			if ok != (v != nil) {
				t.Errorf("%s in %s is written: %v", p.ID, g.Languages[i].Tag, ok)
			}
			if v == nil {
				continue
			}
			if !strings.Contains(text, "\nterritories:\n    - "+p.Territories[0].Territory.ID.Value+"\n") || !strings.Contains(text, "\nthemes:\n") {
				t.Errorf("%s has no territory or theme:\n%s", p.ID, text)
			}
			_, body, _ := strings.Cut(text, "\n---\n")
			if words := len(strings.Fields(body)); words == 0 || words != len(strings.Fields(written(t, root, v))) {
				t.Errorf("%s has lost words:\n%s", p.ID, text)
			}
		}
	}
	own := regexp.MustCompile(`\]\([a-z]+:[^/]`)
	for path, text := range files {
		if strings.HasSuffix(path, ".md") && own.MatchString(text) {
			t.Errorf("%s has a link of the guide's own: %s", path, own.FindString(text))
		}
	}
	for _, path := range []string{
		"hugo.yaml", "layouts/baseof.html", "layouts/_partials/head.html", "i18n/fr.yaml", "content/fr/_index.md", "content/en/practices/_index.md",
		"content/fr/themes/health/_index.md", "content/en/glossary/" + g.Terms[0].ID.Value + ".md", "content/fr/boxes/box-0000.md",
	} {
		if files[path] == "" {
			t.Errorf("there is no %s", path)
		}
	}
}

// written is the text of a version of a sheet below its front matter.
func written(t *testing.T, root string, v *guide.Version) string {
	t.Helper()
	file, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(v.Doc.File)))
	if err != nil {
		t.Fatal(err)
	}
	return strings.SplitN(string(file), "\n---\n", 2)[1]
}
