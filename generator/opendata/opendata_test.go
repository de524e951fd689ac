package opendata

import (
	"context"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/synthetic"
	"recueil/i18n"
)

// read reads a guide as a build does it, without what only checks ask.
func read(t testing.TB, files fs.FS) (*guide.Guide, *address.Map) {
	t.Helper()
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	var report diag.List
	g, err := guide.Read(context.Background(), files, strings, &report)
	if err != nil || report.Failed() {
		t.Fatal(err, report.Sorted())
	}
	g.Checked()
	return g, address.New(g, address.Tree{})
}

// golden is the guide of the golden site.
func golden(t testing.TB) (*guide.Guide, *address.Map) {
	t.Helper()
	return read(t, os.DirFS("../testdata/site"))
}

func synthesized(t testing.TB, sheets int) (*guide.Guide, *address.Map) {
	t.Helper()
	files := fstest.MapFS{}
	err := synthetic.Write(synthetic.Options{Sheets: sheets, Shape: synthetic.Default, Seed: 1}, func(path string, text []byte) error {
		files[path] = &fstest.MapFile{Data: text}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return read(t, files)
}

// made are the files of a package, by their names.
func made(t testing.TB, p *Package) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	if err := p.Each(func(path string, content []byte) error {
		out[path[len(p.folder):]] = append([]byte(nil), content...)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

// wild is a guide of which texts have everything that files of data could take
// for something else, but what no guide may hold.
func wild(t testing.TB, title string) (*guide.Guide, *address.Map) {
	t.Helper()
	quoted := strconv.Quote(strings.ReplaceAll(title, "\r", ""))
	return read(t, fstest.MapFS{
		"content/guide.yaml":       {Data: []byte("title: Guide\ntagline: A guide\nlanguages: [en]\ncredits: [{name: " + quoted + ", licence: CC BY 4.0}]\n")},
		"content/themes/a/en.md":   {Data: []byte("---\ntitle: Axis\nsummary: An axis.\norder: 1\n---\n")},
		"content/themes/a/b/en.md": {Data: []byte("---\ntitle: Theme\nsummary: A theme.\norder: 1\n---\n")},
		"content/tables/territories.yaml": {Data: []byte(
			"- {id: west, name: " + quoted + ", kind: city, country: US, coordinates: [-33.5, -70.25]}\n")},
		"content/practices/free/en.md": {Data: []byte("---\ntitle: " + quoted + "\nsummary: " + quoted + "\nlabel: " + quoted +
			"\nslug: free\nthemes: [b]\nterritories: [west]\nactors: [" + quoted + ", " + quoted + "]\n" +
			"sources: [{told_by: " + quoted + ", date: 2026-01-02}]\n---\n")},
	})
}
