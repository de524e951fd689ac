package main

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"recueil/generator/publish"
)

// verify tells whether a published folder is as the program wrote it.
type verify struct {
	Dir    string `arg:"" default:"public"`
	Format string `enum:"text,json,sha256" default:"text"`
}

// verified is the answer for programs.
type verified struct {
	Files   int      `json:"files"`
	Altered []string `json:"altered"`
	Removed []string `json:"removed"`
	Added   []string `json:"added"`
}

// Run compares a folder with its list.
func (v *verify) Run(ctx context.Context, t *terminal, status *int) error {
	list, err := ownList(v.Dir)
	if err != nil {
		return err
	}
	contents, err := edition(ctx, v.Dir)
	if err != nil {
		return err
	}
	d := publish.Compare(list, contents)
	if !d.None() {
		*status = exitErrors
	}
	switch {
	case v.Format == "json":
		some := func(list []string) []string { return append([]string{}, list...) }
		return printJSON(t.out, verified{len(list), some(d.Altered), some(d.Removed), some(d.Added)})
	case v.Format == "sha256" && d.None():
		return v.sums(ctx, t)
	}
	return t.different(v.Dir, len(list), &d)
}

// different says what has become of a folder.
func (t *terminal) different(dir string, files int, d *publish.Difference) error {
	for _, l := range []struct {
		word  string
		names []string
	}{{"verify.altered", d.Altered}, {"verify.removed", d.Removed}, {"verify.added", d.Added}} {
		for _, name := range l.names {
			if err := t.line(l.word, name); err != nil {
				return err
			}
		}
	}
	said := t.language.Count("verify.same", files)
	if !d.None() {
		said = strings.Join([]string{
			t.language.Count("verify.count-altered", len(d.Altered)), t.language.Count("verify.count-removed", len(d.Removed)), t.language.Count("verify.count-added", len(d.Added)),
		}, ", ")
	}
	_, err := fmt.Fprintf(t.err, "%s: %s\n", filepath.ToSlash(dir), said)
	return err
}

// sums prints what sha256sum --check reads in the folder: a list for those who
// have the site and not this program.
func (v *verify) sums(ctx context.Context, t *terminal) error {
	all, err := publish.Contents(ctx, v.Dir, publish.SHA256)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if _, err := fmt.Fprintf(t.out, "%s  %s\n", all[name].Digest, name); err != nil {
			return err
		}
	}
	return nil
}
