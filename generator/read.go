package main

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"

	"recueil/generator/address"
	"recueil/generator/audit"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/snapshot"
)

// present makes sure that there is a guide below a folder.
func present(root string) error {
	config := filepath.Join(root, guide.ConfigFile)
	if _, err := os.Lstat(config); err != nil { //nolint:gosec // in the folder that the user named
		return &told{"usage.no-content", map[string]any{"File": filepath.ToSlash(config)}}
	}
	return nil
}

// audited reads the guide below a folder, gives everything in it its address,
// and makes every check. It returns as soon as the context ends, even if a
// file never does: one on a network that is down, or a pipe. Who still reads
// then only reads, and report is nobody's any more.
func audited(ctx context.Context, root string, store snapshot.Store, t *terminal, watch *watch, report *diag.List) (g *guide.Guide, addresses *address.Map, err error) {
	if err := present(root); err != nil {
		return nil, nil, err
	}
	type result struct {
		guide     *guide.Guide
		addresses *address.Map
	}
	r, err := unlessEnded(ctx, func() (r result, err error) {
		r.guide, r.addresses, err = assess(ctx, root, store, t, watch, report)
		return r, err
	})
	return r.guide, r.addresses, err
}

// readGuide reads the guide below a folder, for a command that makes no checks
// and only tells what keeps a file from being read. Store may be nil.
func readGuide(ctx context.Context, root string, store snapshot.Store, t *terminal, report *diag.List) (*guide.Guide, error) {
	if err := present(root); err != nil {
		return nil, err
	}
	files, err := openInside(root)
	if err != nil {
		return nil, err
	}
	return unlessEnded(ctx, func() (*guide.Guide, error) {
		return guide.Reading{Store: store}.Read(ctx, files, t.strings, report)
	})
}

// unlessEnded does some work and returns what it gives, or returns as soon as
// the context ends, even if the work never does.
func unlessEnded[T any](ctx context.Context, work func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		value, err := work()
		done <- result{value, err}
	}()
	select {
	case r := <-done:
		if r.err == nil {
			r.err = ctx.Err()
		}
		return r.value, r.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}

// assess does what audited says, for as long as it takes. A guide whose own
// file is broken is not looked at further.
func assess(ctx context.Context, root string, store snapshot.Store, t *terminal, watch *watch, report *diag.List) (*guide.Guide, *address.Map, error) {
	today, err := lastDay(t.getenv)
	if err != nil {
		return nil, nil, err
	}
	files, err := openInside(root)
	if err != nil {
		return nil, nil, err
	}
	g, err := guide.Reading{Store: store, Found: watch.memory.expect, Today: today}.Read(ctx, files, t.strings, report)
	if err != nil || len(g.Languages) == 0 {
		return g, nil, err
	}
	watch.next("audit")
	addresses := address.New(g, address.Tree{})
	known := loadFound(store, g)
	err = audit.Guide(ctx, g, addresses, known, report)
	if err == nil {
		saveFound(store, g, known)
	}
	ownStrings(files, report)
	oldNames(files, t, g, report)
	return g, addresses, err
}

// ownStrings checks the strings of the program, if its folder is the guide's,
// as in the project: who edits the one edits the other.
func ownStrings(files fs.FS, report *diag.List) {
	if _, err := fs.Stat(files, "i18n/i18n.go"); err != nil {
		return
	}
	if folder, err := fs.Sub(files, "i18n"); err == nil {
		audit.Strings(folder, report)
	}
}
