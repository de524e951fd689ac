package pack

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"recueil/generator/guide"
	"recueil/generator/permalink"
)

func TestTheHintNamesTheVersionsThatTheTestsHave(t *testing.T) {
	text, err := os.ReadFile("../../.ci/print/package.json")
	if err != nil {
		t.Fatal(err)
	}
	var modules struct{ Dependencies map[string]string }
	if err := json.Unmarshal(text, &modules); err != nil || len(modules.Dependencies) == 0 {
		t.Fatal(err, modules)
	}
	for _, file := range []string{"en", "fr"} {
		hints, err := os.ReadFile("../../i18n/diagnostics." + file + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		for name, version := range modules.Dependencies {
			if !strings.Contains(string(hints), name+"@"+version) {
				t.Errorf("diagnostics.%s.yaml does not name %s@%s", file, name, version)
			}
		}
	}
}

func TestAWholeGuideIsSetByItselfAndReportsSomeAtATime(t *testing.T) {
	volumes := []volume{{}, {}}
	for range inOneRun + 3 {
		volumes = append(volumes, volume{of: guide.Ref{Kind: guide.KindTerritory, ID: "a"}})
	}
	want := [][2]int{{0, 1}, {1, 2}, {2, 2 + inOneRun}, {2 + inOneRun, 5 + inOneRun}}
	if got := runs(volumes); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Two things of a guide may be called alike: their files must not.
func TestNoTwoVolumesHaveOneName(t *testing.T) {
	for _, root := range guides {
		s := sourceOf(t, root, "")
		volumes, err := s.volumes()
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, v := range volumes {
			path := s.fileOf(v.offer(), v.word, v.language, nil).Path
			if seen[path] {
				t.Errorf("%s: %s stands twice", root, path)
			}
			seen[path] = true
		}
	}
}

// A day on which a sheet was read again is told by the reports that hold it, and by
// those of the whole guide: the rest keep their names and bytes.
func TestAReportChangesWithItsOwnSheetsAlone(t *testing.T) {
	root := t.TempDir()
	if err := os.CopyFS(root, os.DirFS("../testdata/guides/archipelago")); err != nil {
		t.Fatal(err)
	}
	printed := func() map[string]string {
		s, out := sourceOf(t, root, ""), map[string]string{}
		volumes, err := s.volumes()
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range volumes {
			out[s.fileOf(v.offer(), v.word, v.language, nil).Path] = string(v.source.Typst)
		}
		return out
	}
	before := printed()
	const sheet = "content/practices/tide-bell/en.md"
	text, err := os.ReadFile(filepath.Join(root, sheet))
	if err != nil {
		t.Fatal(err)
	}
	text = bytes.Replace(text, []byte("reviewed: 2026-02-04"), []byte("reviewed: 2026-03-09"), 1)
	if err := os.WriteFile(filepath.Join(root, sheet), text, 0o644); err != nil {
		t.Fatal(err)
	}
	kept, changed := 0, 0
	for path, is := range printed() {
		switch was, there := before[path]; {
		case there && was == is:
			kept++
		case strings.Contains(is, "2026"):
			changed++
		default:
			t.Errorf("%s was not there, or is another, and tells of no such day", path)
		}
	}
	if kept == 0 || changed < 3 {
		t.Errorf("%d are kept, %d are others", kept, changed)
	}
}

// A guide may have a title of any length, and a theme a long word in its address.
func TestALongTitleIsCutInTheNamesOfFiles(t *testing.T) {
	long := strings.Repeat("territoires ", 20)
	for _, words := range [][]string{
		{long, "", "fr", "2026-11-26"},
		{strings.Repeat("a", 300), "themes " + strings.Repeat("b", 100), "fr", "2026-11-26"},
		{long, "themes " + strings.Repeat("b", 100), "fr", "2026-11-26"},
	} {
		path := pathOf(words, "epub")
		if len(path) > permalink.MaxPath || !strings.HasSuffix(path, named(words[1:])+".epub") {
			t.Errorf("%v: %s", words, path)
		}
	}
	if got := pathOf([]string{"Un guide", "", "fr", "2026"}, "pdf"); got != "downloads/un-guide-fr-2026.pdf" {
		t.Error(got)
	}
}
