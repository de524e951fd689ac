package sitetest

import (
	"encoding/json"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"recueil/generator/catalog"
)

// dataFolder is the folder of the data of a language.
func dataFolder(l *catalog.Language) string { return l.Tag + "/" + l.Text("path.data") }

// The data are read by those of others: data packages with their tables and
// foreign keys, CSV, JSON Schema, GeoJSON, references.
func TestReadersOfOthersReadTheData(t *testing.T) {
	t.Parallel()
	node, err := exec.LookPath("node")
	if err != nil {
		missing(t, "Node", "the readers of data need it")
	}
	modules, err := filepath.Abs(tools)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(modules, "datapackage")); err != nil {
		missing(t, "the readers of data", "run: npm ci --prefix .ci --ignore-scripts")
	}
	for _, s := range []*site{plain, hosted} {
		for _, l := range model.Languages {
			read := exec.Command(node, "testdata/readers/read.js", filepath.Join(s.dir, filepath.FromSlash(dataFolder(l))))
			read.Env = append(os.Environ(), "NODE_PATH="+modules)
			out, err := read.CombinedOutput()
			lines := strings.Split(strings.TrimSpace(string(out)), "\n")
			counted := map[string]int{}
			if err == nil {
				err = json.Unmarshal([]byte(lines[len(lines)-1]), &counted)
			}
			if err != nil || len(lines) > 1 {
				t.Fatalf("%s: %v\n%s", l.Tag, err, out)
			}
			for id, want := range map[string]int{
				"practices": len(model.Practices), "territories": len(model.Territories), "networks": len(model.Networks),
				"guidelines": len(model.Guidelines), "glossary": len(model.Terms), "themes": len(model.Themes), "sources": len(model.Sources),
			} {
				for _, form := range []string{".csv", ".json"} {
					if file := l.Text("path."+id) + form; counted[file] != want {
						t.Errorf("%s: of %s %d rows are read, want %d", l.Tag, file, counted[file], want)
					}
				}
			}
			for _, form := range []string{".bib", ".ris", ".csl.json"} {
				if file := l.Text("path.references") + form; counted[file] != len(model.Practices) {
					t.Errorf("%s: of %s %d references are read, want %d", l.Tag, file, counted[file], len(model.Practices))
				}
			}
		}
	}
}

// The page leads to every file of its folder, and says of each its form, its
// size and its language.
func TestThePageOfDataLeadsToEachFileAndSaysItsSize(t *testing.T) {
	for _, s := range []*site{plain, hosted} {
		f := faultsOf(t)
		for _, l := range model.Languages {
			p := s.page(dataFolder(l) + "/index.html")
			linked := map[string]bool{p.path: true}
			for _, a := range p.all("main a[download]") {
				file, _, _ := p.inside(attribute(a, "href"))
				linked[file] = true
				said := textOf(a.Parent)
				size := l.Format("data.size", map[string]any{"Size": l.Number((len(s.files[file]) + 999) / 1000)})
				if !strings.Contains(said, strings.Join(strings.Fields(size), " ")) {
					f.add(p, "%s has %d bytes, and the page says %q", file, len(s.files[file]), said)
				}
				if !strings.Contains(said, l.Text("language.in."+l.Tag)) {
					f.add(p, "the link to %s does not say the language: %q", file, said)
				}
			}
			for file := range s.files {
				if path.Dir(file) == dataFolder(l) && !linked[file] {
					f.add(p, "it does not lead to %s", file)
				}
			}
		}
	}
}

// Addresses in data lead to pages: from the folder of the files, or absolute ones
// where that of the site is known.
func TestAddressesInDataLeadToPages(t *testing.T) {
	for _, s := range []*site{plain, hosted} {
		f := faultsOf(t)
		for _, l := range model.Languages {
			p := s.page(dataFolder(l) + "/index.html")
			for _, id := range []string{"practices", "territories", "networks", "guidelines", "glossary", "themes", "sources"} {
				file := dataFolder(l) + "/" + l.Text("path."+id) + ".json"
				if s.files[file] == nil {
					continue // the guide has none of them; the page leads to each file that is there
				}
				var rows []struct{ ID, URL string }
				if err := json.Unmarshal(s.files[file], &rows); err != nil {
					t.Fatal(file, err)
				}
				for _, row := range rows {
					to, anchor, ours := p.inside(row.URL)
					target := s.page(to)
					if s.base == "" && strings.Contains(row.URL, "://") || s.base != "" && row.URL != "" && !strings.HasPrefix(row.URL, s.base) {
						f.add(p, "%s: the address of %s is %q", file, row.ID, row.URL)
					} else if row.URL != "" && (!ours || target == nil || anchor != "" && target.ids[anchor] == nil) {
						f.add(p, "%s: the address of %s leads nowhere: %q", file, row.ID, row.URL)
					}
				}
			}
		}
	}
}

// Programs of bibliography read of a sheet what it is called, when it was last
// reviewed, and of what guide it is.
func TestSheetsTellProgramsOfBibliographyHowToCiteThem(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		title := p.one(`meta[name="dcterms.title"]`)
		if sheet := p.practice() != ""; sheet != (title != nil) {
			f.add(p, "it tells a reference: %v", title != nil)
		} else if sheet && (strings.Join(strings.Fields(attribute(title, "content")), " ") != textOf(p.one("h1")) || p.one(`meta[property="og:site_name"]`) == nil) {
			f.add(p, "its reference is called %q", attribute(title, "content"))
		}
	}
}
