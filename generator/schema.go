package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/schema"
)

type schemas struct {
	Root     string `default:"." placeholder:"DIR"`
	Out      string `placeholder:"DIR"`
	Snippets string `placeholder:"FILE"`

	keeping
}

// Run writes the schemas of a guide. What is wrong with it is not its business,
// but what could not be read at all is told: its ids may be missing.
func (s *schemas) Run(ctx context.Context, t *terminal, exit *int) error {
	if err := present(s.Root); err != nil {
		return err
	}
	var report diag.List
	store := s.open(s.Root, t.getenv)
	g, err := unlessEnded(ctx, func() (*guide.Guide, error) {
		return guide.Reading{Store: store}.Read(ctx, os.DirFS(s.Root), t.strings, &report)
	})
	if err != nil {
		return err
	}
	if report.Failed() {
		*exit = exitErrors
		if err := t.report(t.err, "text", s.Root, &report); err != nil || len(g.Languages) == 0 {
			return err
		}
	}
	files, err := schema.Files(g, t.strings)
	if err != nil {
		return err
	}
	folder := cmp.Or(s.Out, filepath.Join(s.Root, ".schema"))
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := renew(filepath.Join(folder, name), files[name]); err != nil {
			return err
		}
	}
	if s.Snippets != "" {
		text, err := schema.Snippets(g, t.strings)
		if err == nil {
			err = renew(s.Snippets, text)
		}
		if err != nil {
			return err
		}
	}
	_, err = fmt.Fprintln(t.out, t.language.Format("schema.written", map[string]any{"Path": filepath.ToSlash(folder)}))
	return err
}

// renew writes a file that does not hold a text yet. Editors watch these files:
// one that says the same is not touched.
func renew(name string, text []byte) error {
	before, err := os.ReadFile(name) //nolint:gosec // where the user wants it
	if err == nil && bytes.Equal(before, text) {
		return nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, text, 0o644)
}
