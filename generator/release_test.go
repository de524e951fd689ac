package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// A program that is built twice, in two folders, is the same, and what is listed
// beside it is what it holds.
func TestAReleaseIsTheSameInAnyFolder(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program twice")
	}
	target := runtime.GOOS + "/" + runtime.GOARCH
	elsewhere := filepath.Join(t.TempDir(), "sources")
	for _, name := range []string{".ci/release", "generator", "layouts", "i18n"} {
		must(t, os.CopyFS(filepath.Join(elsewhere, name), os.DirFS(filepath.Join("..", name))))
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		must(t, os.WriteFile(filepath.Join(elsewhere, name), []byte(readFile(t, filepath.Join("..", name))), 0o644))
	}
	var made []map[string]string
	for _, sources := range []string{"..", elsewhere} {
		folder := t.TempDir()
		c := exec.Command("go", "run", "-C", filepath.Join(sources, ".ci/release"), ".", "-targets", target, folder)
		if said, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		list, err := files(folder)
		must(t, err)
		made = append(made, list)
	}
	if len(made[0]) != 3 {
		t.Errorf("%d files are made", len(made[0]))
	}
	for name, content := range made[0] {
		if made[1][name] != content {
			t.Errorf("%s differs", name)
		}
		if name == "SHA256SUMS" {
			continue
		}
		if !strings.HasSuffix(name, ".json") {
			if here, _ := os.Getwd(); strings.Contains(content, filepath.Dir(here)) {
				t.Errorf("%s names the folder in which it was built", name)
			}
			continue
		}
		var bill struct {
			Components []struct{ Name, Version, PURL string }
		}
		must(t, json.NewDecoder(bytes.NewReader([]byte(content))).Decode(&bill))
		for _, needed := range []string{"std", "github.com/yuin/goldmark", "github.com/adrg/frontmatter", "github.com/nicksnyder/go-i18n/v2", "github.com/tdewolff/minify/v2", "libwebp"} {
			found := false
			for _, c := range bill.Components {
				found = found || c.Name == needed && c.Version != "" && c.PURL == "pkg:golang/"+needed+"@"+c.Version ||
					c.Name == needed && needed == "libwebp" && c.PURL == "pkg:generic/libwebp@"+c.Version
			}
			if !found {
				t.Errorf("%s does not list %s", name, needed)
			}
		}
	}
}
