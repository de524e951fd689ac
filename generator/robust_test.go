package main

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/address"
	"recueil/generator/audit"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/i18n"
	"recueil/layouts"
)

// mutants are the texts that a file may be left as when something goes wrong.
func mutants(text string) map[string]string {
	out := map[string]string{
		"empty": "", "half": text[:len(text)/2], "doubled": text + text, "without colons": strings.ReplaceAll(text, ":", ""),
		"with empty lists": lists.ReplaceAllString(text, "[]"), "with nulls": strings.ReplaceAll(text, ": ", ": ~ #"),
	}
	lines := strings.SplitAfter(text, "\n")
	for i := range lines {
		out[fmt.Sprint("without line ", i+1)] = strings.Join(slices.Concat(lines[:i], lines[i+1:]), "")
	}
	return out
}

var lists = regexp.MustCompile(`\[[^]]*\]`)

// show reads a guide and, when nothing is wrong with it, composes and prints
// all of its pages.
func show(root fstest.MapFS, messages *catalog.Catalog) (failed bool, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the program crashes: %v", r)
		}
	}()
	var report diag.List
	g, err := guide.Read(context.Background(), root, messages, &report)
	if err != nil || len(g.Languages) == 0 {
		return true, err
	}
	addresses := address.New(g, address.Tree{})
	if err := audit.Guide(context.Background(), g, addresses, audit.Known{}, &report); err != nil || report.Failed() {
		return true, err
	}
	printer := layouts.NewPrinter(nil)
	for _, d := range page.New(g, addresses, "https://guide.example", page.Assets{}).Drafts() {
		var html bytes.Buffer
		if err := printer.Print(&html, d.Compose()); err != nil {
			return false, err
		}
		if i := bytes.IndexRune(html.Bytes(), '⟦'); i >= 0 {
			return false, fmt.Errorf("%s shows the id of a missing string: %.40s", d.Path, html.Bytes()[i:])
		}
	}
	return false, nil
}

func TestNoMistakeInAFileCrashesTheProgramOrShowsAnID(t *testing.T) {
	messages, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	found, err := files("testdata/site")
	if err != nil {
		t.Fatal(err)
	}
	root := fstest.MapFS{}
	for name, text := range found {
		root[name] = &fstest.MapFile{Data: []byte(text)}
	}
	if failed, err := show(root, messages); failed || err != nil {
		t.Fatal("the golden site is not in order", err)
	}
	for _, name := range slices.Sorted(maps.Keys(root)) {
		t.Run(filepath.Base(filepath.Dir(name))+"/"+filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			without := maps.Clone(root)
			delete(without, name)
			if _, err := show(without, messages); err != nil && !os.IsNotExist(err) {
				t.Errorf("when it is missing: %v", err)
			}
			for mutation, text := range mutants(found[name]) {
				changed := maps.Clone(root)
				changed[name] = &fstest.MapFile{Data: []byte(text)}
				if _, err := show(changed, messages); err != nil {
					t.Errorf("when it is %s: %v", mutation, err)
				}
			}
		})
	}
}

// A stranger's outline in which none of the guide's places lies is a map of nothing,
// and none is drawn.
func TestACountryInWhichNoPlaceLiesIsNotDrawn(t *testing.T) {
	root := t.TempDir()
	if err := os.CopyFS(root, os.DirFS("testdata/guides/archipelago")); err != nil {
		t.Fatal(err)
	}
	const far = `{"type": "Polygon", "coordinates": [[[50, 40], [52, 40], [51, 42], [50, 40]]]}`
	if err := os.WriteFile(filepath.Join(root, "content", "assets", "outline.geojson"), []byte(far), 0o644); err != nil {
		t.Fatal(err)
	}
	if status, _, said := command("build", "--no-cache", "--root", root, "--out", filepath.Join(root, "public")); status != exitClean {
		t.Error(said)
	}
}

// A folder whose name is no text, which git carries, is told, and what else is wrong.
func TestANameThatIsNoTextIsTold(t *testing.T) {
	root := small(t)
	folder := filepath.Join(root, "content", "practices", "a\xff")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Skip("this system has no such names: ", err)
	}
	status, said, _ := command("check", "--no-cache", "--root", root)
	if status != exitErrors || !strings.Contains(said, "content/practices/a\uFFFD: \"a\uFFFD\" is no id [id-form]") {
		t.Errorf("the status is %d: %s", status, said)
	}
}
