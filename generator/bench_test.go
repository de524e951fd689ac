package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"recueil/generator/address"
	"recueil/generator/audit"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/publish"
	"recueil/generator/render"
	"recueil/generator/synthetic"
	"recueil/i18n"
	"recueil/layouts"
)

// The stages of a build one by one, on synthetic guides; minifying is measured
// in package render. TMPDIR=/dev/shm keeps the disk out of it.

// written is the folder of a synthetic guide.
func written(tb testing.TB, sheets int) string {
	tb.Helper()
	root := tb.TempDir()
	err := synthetic.Write(synthetic.Options{Sheets: sheets, Shape: synthetic.Default, Seed: 1}, func(path string, text []byte) error {
		name := filepath.Join(root, filepath.FromSlash(path))
		return errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, text, 0o644))
	})
	if err != nil {
		tb.Fatal(err)
	}
	return root
}

func TestASyntheticGuideIsCheckedAndBuilt(t *testing.T) {
	const sheets = 150
	root, out := written(t, sheets), t.TempDir()
	if status, _, told := command("check", "--root", root); status != exitClean {
		t.Fatalf("check ends with %d:\n%.4000s", status, told)
	}
	if status, _, told := command("build", "--root", root, "--out", out, "--base-url", baseURL); status != exitClean {
		t.Fatalf("build ends with %d:\n%.4000s", status, told)
	}
	for _, practices := range []string{"fr/pratiques", "en/practices"} {
		pages, err := filepath.Glob(filepath.Join(out, filepath.FromSlash(practices), "*.html"))
		if err != nil || len(pages) < sheets {
			t.Errorf("%s has %d pages: %v", practices, len(pages), err)
		}
	}
}

// staged is a guide at each stage of its build.
type staged struct {
	root      fs.FS
	strings   *catalog.Catalog
	guide     *guide.Guide
	addresses *address.Map
}

func newStaged(b *testing.B, sheets int) *staged {
	b.Helper()
	s := &staged{root: os.DirFS(written(b, sheets))}
	var err error
	if s.strings, err = catalog.Load(i18n.Files); err != nil {
		b.Fatal(err)
	}
	s.guide = s.read(b)
	s.addresses = address.New(s.guide, address.Tree{})
	s.audit(b)
	return s
}

func (s *staged) read(b *testing.B) *guide.Guide {
	b.Helper()
	var report diag.List
	g, err := guide.Read(context.Background(), s.root, s.strings, &report)
	if err != nil || report.Failed() {
		b.Fatal(err, report.Sorted())
	}
	return g
}

func (s *staged) audit(b *testing.B) {
	b.Helper()
	var report diag.List
	if err := audit.Guide(context.Background(), s.guide, s.addresses, audit.Known{}, &report); err != nil || report.Failed() {
		b.Fatal(err, report.Sorted())
	}
}

func (s *staged) drafts() []page.Draft {
	return page.New(s.guide, s.addresses, baseURL, page.Assets{}).Drafts()
}

// views are all pages, composed.
func (s *staged) views() []page.View {
	drafts := s.drafts()
	out := make([]page.View, len(drafts))
	for i, d := range drafts {
		out[i] = d.Compose()
	}
	return out
}

// render hands every file to take, one after the other.
func (s *staged) render(b *testing.B, take func(path string, content []byte)) {
	b.Helper()
	var mutex sync.Mutex
	err := render.Site(context.Background(), s.drafts(), render.Shard{}, baseURL, nil, func(path string, content []byte) error {
		mutex.Lock()
		defer mutex.Unlock()
		take(path, content)
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}

func BenchmarkStages(b *testing.B) {
	for _, sheets := range []int{150, 1000} {
		s := newStaged(b, sheets)
		pages := len(s.drafts())
		bench := func(stage string, do func(b *testing.B)) {
			b.Run(fmt.Sprintf("stage=%s/sheets=%d", stage, sheets), func(b *testing.B) {
				do(b)
				b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
			})
		}
		bench("read", func(b *testing.B) {
			for b.Loop() {
				s.read(b)
			}
		})
		bench("address", func(b *testing.B) {
			for b.Loop() {
				address.New(s.guide, address.Tree{})
			}
		})
		bench("audit", func(b *testing.B) {
			for b.Loop() {
				s.audit(b)
			}
		})
		bench("compose", func(b *testing.B) {
			for b.Loop() {
				s.views()
			}
		})
		bench("print", s.benchmarkPrint)
		bench("render", func(b *testing.B) {
			for b.Loop() {
				s.render(b, func(string, []byte) {})
			}
		})
		bench("publish", s.benchmarkPublish)
	}
}

func (s *staged) benchmarkPrint(b *testing.B) {
	views := s.views()
	var out bytes.Buffer
	for b.Loop() {
		printer := layouts.NewPrinter(nil)
		for _, view := range views {
			out.Reset()
			if err := printer.Print(&out, view); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// benchmarkPublish publishes the site over itself.
func (s *staged) benchmarkPublish(b *testing.B) {
	files := map[string][]byte{}
	s.render(b, func(path string, content []byte) { files[path] = bytes.Clone(content) })
	out := filepath.Join(b.TempDir(), "site")
	for b.Loop() {
		folder, err := publish.Begin(context.Background(), out)
		if err != nil {
			b.Fatal(err)
		}
		for path, content := range files {
			if err := folder.Write(path, content); err != nil {
				b.Fatal(err)
			}
		}
		if err := folder.Commit(); err != nil {
			b.Fatal(err)
		}
	}
}
