package render

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/synthetic"
	"recueil/i18n"
	"recueil/layouts"
)

// syntheticPages are the pages of a synthetic guide.
func syntheticPages(t testing.TB, shape string, sheets int) []page.Draft {
	t.Helper()
	root := t.TempDir()
	err := synthetic.Write(synthetic.Options{Sheets: sheets, Shape: shape, Seed: 1}, func(path string, text []byte) error {
		name := filepath.Join(root, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		return os.WriteFile(name, text, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	var report diag.List
	g, err := guide.Read(context.Background(), os.DirFS(root), strings, &report)
	if err != nil || report.Failed() {
		t.Fatal(err, report.Sorted())
	}
	return page.New(g, address.New(g, address.Tree{}), "https://guide.example", page.Assets{}).Drafts()
}

// sharedMarkup is what pages of a synthetic guide share, before it is minified:
// the only part of pages that is. It returns the number of pages, too.
func sharedMarkup(b *testing.B, sheets int) (shared []string, pages int) {
	b.Helper()
	drafts := syntheticPages(b, synthetic.Default, sheets)
	printer := layouts.NewPrinter(func(markup string) (string, error) {
		shared = append(shared, markup)
		return markup, nil
	})
	for _, d := range drafts {
		if err := printer.Print(io.Discard, d.Compose()); err != nil {
			b.Fatal(err)
		}
	}
	return shared, len(drafts)
}

func BenchmarkMinify(b *testing.B) {
	for _, sheets := range []int{150, 1000} {
		shared, pages := sharedMarkup(b, sheets)
		b.Run(fmt.Sprintf("stage=minify/sheets=%d", sheets), func(b *testing.B) {
			for b.Loop() {
				for _, markup := range shared {
					if _, err := minifier.String("text/html", markup); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
		})
	}
}
