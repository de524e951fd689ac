package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"recueil/generator/diag"
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
	var report diag.List
	g, err := readGuide(ctx, s.Root, s.open(s.Root, t.getenv), t, &report)
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
