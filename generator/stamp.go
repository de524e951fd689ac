package main

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/guide"
)

type stamp struct {
	Path []string `arg:"" help:"Translations, or folders that hold some."`
	Root string   `help:"Folder that holds content and seeds; the current one if not said." default:"." placeholder:"DIR"`
}

// Run writes into the key "follows" of each translation the fingerprints of
// its original as it is now. Who runs it says: I have compared the two.
func (s *stamp) Run(ctx context.Context, t *terminal, status *int) error {
	var files []string
	for _, p := range s.Path {
		found, err := s.translations(p)
		if err != nil {
			return err
		}
		files = append(files, found...)
	}
	var report diag.List
	stamped, err := s.stamp(ctx, files, t, &report)
	if err != nil {
		return err
	}
	if err := diag.Print(t.err, "text", &report, t.language); err != nil {
		return err
	}
	if report.Failed() {
		*status = exitErrors
	}
	_, err = fmt.Fprintln(t.out, t.language.Count("summary.stamped", stamped))
	return err
}

// stamp stamps translations, named from the root, and counts those that it
// changed. All are read before the first is written, and from then on nothing
// stops it.
func (s *stamp) stamp(ctx context.Context, files []string, t *terminal, report *diag.List) (changed int, err error) {
	texts := map[string][]byte{}
	for _, file := range files {
		before, after, err := guide.Stamp(os.DirFS(s.Root), file, t.strings, report)
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return 0, err
		}
		if after != nil && string(before) != string(after) {
			texts[file] = after
		}
	}
	for _, file := range slices.Sorted(maps.Keys(texts)) {
		if err := s.write(file, texts[file]); err != nil {
			return 0, err
		}
	}
	return len(texts), nil
}

// translations lists the files with the key "follows" at or below a path,
// relative to the root.
func (s *stamp) translations(path string) ([]string, error) {
	root, err := filepath.Abs(s.Root)
	if err != nil {
		return nil, err
	}
	var out []string
	info, err := os.Stat(path)
	if err != nil {
		return nil, &told{"usage.no-file", map[string]any{"File": filepath.ToSlash(path)}}
	}
	if absolute, err := filepath.Abs(path); err != nil || !below(absolute, root) {
		return nil, &told{"usage.outside", map[string]any{"Path": filepath.ToSlash(path), "Root": filepath.ToSlash(s.Root)}}
	}
	err = filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".md") {
			return err
		}
		absolute, err := filepath.Abs(name)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, absolute)
		if err != nil {
			return err
		}
		text, err := os.ReadFile(name) //nolint:gosec // the file that the user named
		if err != nil {
			return err
		}
		if guide.Follows(text) {
			out = append(out, filepath.ToSlash(relative))
		} else if !info.IsDir() {
			return &told{"usage.not-translation", map[string]any{"File": filepath.ToSlash(name)}}
		}
		return nil
	})
	if err == nil && len(out) == 0 {
		err = &told{"usage.no-files", map[string]any{"Path": filepath.ToSlash(path)}}
	}
	return out, err
}

// write puts a text in the place of a file.
func (s *stamp) write(file string, text []byte) error {
	name := filepath.Join(s.Root, filepath.FromSlash(file))
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	next := name + ".new"
	if err := os.WriteFile(next, text, info.Mode().Perm()); err != nil {
		return err
	}
	return os.Rename(next, name)
}
