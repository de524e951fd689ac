package render

import (
	"bytes"
	"context"
	"fmt"
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

// printed are the pages of a synthetic guide before they are minified.
func printed(b *testing.B, sheets int) [][]byte {
	b.Helper()
	root := b.TempDir()
	err := synthetic.Write(synthetic.Options{Sheets: sheets, Shape: synthetic.Default, Seed: 1}, func(path string, text []byte) error {
		name := filepath.Join(root, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		return os.WriteFile(name, text, 0o644)
	})
	if err != nil {
		b.Fatal(err)
	}
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		b.Fatal(err)
	}
	var report diag.List
	g, err := guide.Read(context.Background(), os.DirFS(root), strings, &report)
	if err != nil || report.Failed() {
		b.Fatal(err, report.Sorted())
	}
	var out [][]byte
	for _, d := range page.New(g, address.New(g, address.Tree{}), "https://guide.example", page.Assets{}).Drafts() {
		var text bytes.Buffer
		if err := layouts.Write(&text, d.Compose()); err != nil {
			b.Fatal(err)
		}
		out = append(out, text.Bytes())
	}
	return out
}

func BenchmarkMinify(b *testing.B) {
	for _, sheets := range []int{150, 1000} {
		pages := printed(b, sheets)
		b.Run(fmt.Sprintf("stage=minify/sheets=%d", sheets), func(b *testing.B) {
			var out bytes.Buffer
			for b.Loop() {
				for _, text := range pages {
					out.Reset()
					if err := minifier.Minify("text/html", &out, bytes.NewReader(text)); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(pages)), "µs/page")
		})
	}
}
