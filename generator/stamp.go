package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
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
func (s *stamp) Run(t *terminal, status *int) error {
	var files []string
	for _, p := range s.Path {
		found, err := s.translations(p)
		if err != nil {
			return err
		}
		files = append(files, found...)
	}
	var report diag.List
	stamped := 0
	for _, file := range files {
		changed, err := s.stampFile(file, t, &report)
		if err != nil {
			return err
		}
		if changed {
			stamped++
		}
	}
	if err := diag.Print(t.err, "text", &report, t.language); err != nil {
		return err
	}
	if report.Failed() {
		*status = exitErrors
	}
	_, err := fmt.Fprintln(t.out, t.language.Count("summary.stamped", stamped))
	return err
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

func (s *stamp) stampFile(file string, t *terminal, report *diag.List) (changed bool, err error) {
	before, after, err := guide.Stamp(os.DirFS(s.Root), file, t.strings, report)
	if err != nil || string(before) == string(after) || after == nil {
		return false, err
	}
	name := filepath.Join(s.Root, filepath.FromSlash(file))
	info, err := os.Stat(name)
	if err != nil {
		return false, err
	}
	next := name + ".new"
	if err := os.WriteFile(next, after, info.Mode().Perm()); err != nil {
		return false, err
	}
	return true, os.Rename(next, name)
}
