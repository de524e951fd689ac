package main

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"recueil/generator/address"
	"recueil/generator/audit"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/render"
	"recueil/i18n"
)

// FuzzTables puts any text in the place of one of a guide's tables, of its ledger,
// or of what it says of itself. Nothing makes the program panic, whatever it
// reports is in the file, and what it has nothing to say against becomes a site.
func FuzzTables(f *testing.F) {
	root, rich := fstest.MapFS{}, fstest.MapFS{}
	if err := errors.Join(copyInto(root, os.DirFS("testdata/guide")), copyInto(rich, os.DirFS("testdata/site"))); err != nil {
		f.Fatal(err)
	}
	var tables []string
	for name := range rich {
		if strings.HasSuffix(name, ".yaml") {
			tables = append(tables, name)
		}
	}
	slices.Sort(tables)
	for i, name := range tables {
		f.Add(uint8(i), rich[name].Data)
		if own, ok := root[name]; ok {
			f.Add(uint8(i), own.Data)
		}
		for _, text := range []string{"", "- {id: a}\n", "- id: &a [*a]\n", "- {id: ../../index, name: x}\n", "a: b\n---\nc: d\n", "\ufeff- \u202e\n"} {
			f.Add(uint8(i), []byte(text))
		}
	}
	messages, err := catalog.Load(i18n.Files)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, which uint8, text []byte) {
		name := tables[int(which)%len(tables)]
		root := maps.Clone(root)
		root[name] = &fstest.MapFile{Data: text}
		var report diag.List
		g, err := guide.Read(t.Context(), root, messages, &report)
		if err != nil {
			t.Fatal(err)
		}
		addresses := address.New(g, address.Tree{})
		if err := audit.Guide(t.Context(), g, addresses, audit.Known{}, &report); err != nil {
			t.Fatal(err)
		}
		for _, d := range report.Sorted() {
			if d.File == name {
				stands(t, string(text), d.Position)
			}
		}
		if report.Failed() {
			return
		}
		g.Checked()
		if err := discarded(t.Context(), page.New(g, addresses, "https://guide.example", page.Assets{}).Drafts()); err != nil {
			t.Fatalf("%s is accepted and cannot be built: %v", name, err)
		}
	})
}

// discarded renders pages for nobody.
func discarded(ctx context.Context, drafts []page.Draft) error {
	return render.Site(ctx, drafts, render.Shard{}, "https://guide.example", nil, func(string, []byte) error { return nil })
}

func copyInto(out fstest.MapFS, root fs.FS) error {
	return fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(root, name)
		out[name] = &fstest.MapFile{Data: text}
		return err
	})
}

// stands tells whether a place is in a text, or at its end; none is the file's.
func stands(t *testing.T, text string, at diag.Position) {
	t.Helper()
	if at.Line == 0 {
		return
	}
	lines := strings.Split(strings.TrimPrefix(text, "\ufeff"), "\n")
	if at.Line > len(lines)+1 {
		t.Fatalf("line %d is said of a text of %d lines", at.Line, len(lines))
	}
	length := 0
	if at.Line <= len(lines) {
		length = utf8.RuneCountInString(lines[at.Line-1])
	}
	if at.Column < 1 || at.Column > length+1 {
		t.Fatalf("column %d is said of a line of %d characters", at.Column, length)
	}
}
