package main

import (
	gobuild "go/build"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// stages are the packages in the order of the pipeline. A package imports
// only from stages before its own; those of one stage know nothing of each
// other. ARCHITECTURE.md draws the same.
var stages = [][]string{
	{"generator/snapshot"},
	{"generator/diag", "generator/geo", "generator/permalink", "generator/plainyaml", "generator/skeleton", "generator/typeface", "i18n"},
	{"generator/record", "generator/catalog", "generator/drawing", "generator/gazetteer", "generator/publish"},
	{"generator/figure", "generator/picture", "generator/prose"},
	{"generator/document", "generator/ledger"},
	{"generator/guide", "generator/synthetic"},
	{"generator/address", "generator/draft", "generator/related", "generator/schema", "generator/search"},
	{"generator/audit", "generator/opendata"},
	{"generator/page"},
	{"layouts", "layouts/elements"},
	{"generator/render", "generator/typeset"},
	{"generator/pack", "generator/preview"},
	{"generator", "generator/bench", "generator/gazetteer/gen", "generator/prose/gen", "generator/sitetest", "layouts/elements/gen"},
}

// vague names say nothing of what is in a package, so anything ends up there.
var vague = []string{"base", "common", "core", "helper", "helpers", "misc", "shared", "tools", "types", "util", "utils"}

const module = "recueil/"

// packages finds the project's packages and what each imports; a folder with
// tests alone is none.
func packages(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for _, root := range []string{"generator", "layouts", "i18n"} {
		err := filepath.WalkDir(filepath.Join("..", root), func(name string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.IsDir() || entry.Name() == "testdata" {
				return err
			}
			p, err := gobuild.ImportDir(name, 0)
			if err == nil && len(p.GoFiles) > 0 {
				out[filepath.ToSlash(strings.TrimPrefix(name, ".."+string(filepath.Separator)))] = p.Imports
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func stageOf(name string) int {
	return slices.IndexFunc(stages, func(stage []string) bool { return slices.Contains(stage, name) })
}

func TestImportsPointOneWay(t *testing.T) {
	found := packages(t)
	for name, imports := range found {
		stage := stageOf(name)
		if stage < 0 {
			t.Errorf("%s is new: say among the stages where it stands", name)
			continue
		}
		for _, imported := range imports {
			other, ours := strings.CutPrefix(imported, module)
			if ours && stageOf(other) >= stage {
				t.Errorf("%s imports %s, which does not stand before it", name, other)
			}
		}
	}
	for _, name := range slices.Concat(stages...) {
		if _, ok := found[name]; !ok {
			t.Errorf("the package %s is no more", name)
		}
	}
}

func TestWhatStandsAloneImportsNothingOfOurs(t *testing.T) {
	for name, imports := range packages(t) {
		if stageOf(name) != 0 {
			continue
		}
		for _, imported := range imports {
			if strings.HasPrefix(imported, module) {
				t.Errorf("%s imports %s", name, imported)
			}
		}
	}
}

func TestNoPackageHasAVagueName(t *testing.T) {
	for name := range packages(t) {
		if slices.Contains(vague, path.Base(name)) {
			t.Errorf("the name of %s does not say what it does", name)
		}
	}
}

func TestOnlyTheCommandOpensTheDiskAndTheEnvironment(t *testing.T) {
	for name, imports := range packages(t) {
		alone := name == "generator" || name == "generator/bench" || name == "generator/publish" || path.Base(name) == "gen"
		if slices.Contains(imports, "os") && !alone {
			t.Errorf("%s imports os: it is to take a file system, a writer, a time", name)
		}
	}
}
