package main

import (
	"context"
	"os"
	"path/filepath"

	"recueil/generator/diag"
	"recueil/generator/guide"
)

// present makes sure that there is a guide below a folder.
func present(root string) error {
	config := filepath.Join(root, "content", "guide.yaml")
	if _, err := os.Stat(config); err != nil {
		return &told{"usage.no-content", map[string]any{"File": filepath.ToSlash(config)}}
	}
	return nil
}

// read reads the guide below a folder. It returns as soon as the context ends,
// even if a file never does: one on a network that is down, or a pipe. Who
// still reads then only reads, and report is nobody's any more.
func read(ctx context.Context, root string, t *terminal, report *diag.List) (*guide.Guide, error) {
	if err := present(root); err != nil {
		return nil, err
	}
	type result struct {
		guide *guide.Guide
		err   error
	}
	done := make(chan result, 1)
	go func() {
		g, err := guide.Read(os.DirFS(root), t.strings, report)
		done <- result{g, err}
	}()
	select {
	case r := <-done:
		if r.err == nil {
			r.err = ctx.Err()
		}
		return r.guide, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
