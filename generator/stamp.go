package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/record"
)

type stamp struct {
	Path []string `arg:"" optional:""`
	Root string   `default:"." placeholder:"DIR"`

	reporting
}

// Run writes into the key "follows" of each translation the fingerprints of
// its original as it is now. Who runs it says: I have compared the two. As
// nobody compares a whole guide at once, sheets are named one by one; of
// anything larger, what would be stamped is listed.
func (s *stamp) Run(ctx context.Context, t *terminal, status *int) error {
	files, several, err := s.named()
	if err != nil {
		return err
	}
	var report diag.List
	take := s.write
	if several {
		take = s.renewed
	}
	texts, err := take(ctx, files, t, &report)
	if err != nil {
		return err
	}
	found, out := t.err, t.out
	if !s.forPeople() {
		found, out = t.out, t.err
	}
	if err := t.report(found, s.Format, s.Root, &report); err != nil {
		return err
	}
	if report.Failed() {
		*status = exitErrors
	}
	if several {
		return list(out, slices.Sorted(maps.Keys(texts)), t, s.Root)
	}
	_, err = fmt.Fprintln(out, t.language.Count("summary.stamped", len(texts)))
	return err
}

// write stamps translations, named from the root, and returns the texts of those
// that it changed.
func (s *stamp) write(ctx context.Context, files []string, t *terminal, report *diag.List) (map[string][]byte, error) {
	texts, err := s.renewed(ctx, files, t, report)
	if err != nil {
		return nil, err
	}
	root, err := openInside(s.Root)
	if err != nil {
		return nil, err
	}
	for _, file := range slices.Sorted(maps.Keys(texts)) {
		if err := root.replace(file, texts[file]); err != nil {
			return nil, err
		}
	}
	return texts, nil
}

// list names the translations that would be stamped.
func list(w io.Writer, files []string, t *terminal, root string) error {
	for _, file := range files {
		if _, err := fmt.Fprintln(w, diag.Visible(file)); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(w, t.language.Count("summary.to-stamp", len(files)))
	if err == nil && len(files) > 0 {
		_, err = fmt.Fprintln(w, "    "+t.language.Text("check.hint")+t.below(root).Format("summary.to-stamp-hint", nil))
	}
	return err
}

// named lists the translations at or below the paths, those of the whole guide
// where there is no path, and tells whether a path stands for several sheets.
func (s *stamp) named() (files []string, several bool, err error) {
	if err := present(s.Root); err != nil {
		return nil, false, err
	}
	paths := s.Path
	if len(paths) == 0 {
		paths, several = []string{filepath.Join(s.Root, "content")}, true
	}
	for _, p := range paths {
		found, sheet, err := s.translations(p)
		if err != nil {
			return nil, false, err
		}
		files, several = append(files, found...), several || !sheet
	}
	return files, several, nil
}

// renewed returns the new texts of those translations, named from the root,
// that stamping changes. All are read before the first is written, and from
// then on nothing stops the command.
func (s *stamp) renewed(ctx context.Context, files []string, t *terminal, report *diag.List) (map[string][]byte, error) {
	texts := map[string][]byte{}
	root, err := openInside(s.Root)
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		var found diag.List
		if err := root.straight(file); err != nil {
			return nil, err
		}
		before, after, err := guide.Stamp(root, file, t.strings, &found)
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		report.Append(&found)
		if after != nil && string(before) != string(after) {
			texts[file] = after
		}
	}
	return texts, nil
}

// translations lists the files with the key "follows" that a path stands for,
// relative to the root: a file is itself, the folder of a sheet the files in it,
// and any other folder all that lies below it.
func (s *stamp) translations(path string) (files []string, sheet bool, err error) {
	root, err := filepath.Abs(s.Root)
	if err != nil {
		return nil, false, err
	}
	info, err := os.Lstat(path)
	if err != nil {
		return nil, false, &told{"usage.no-file", map[string]any{"File": filepath.ToSlash(path), "Near": s.near(path)}}
	}
	if absolute, err := filepath.Abs(path); err != nil || !below(absolute, root) {
		return nil, false, &told{"usage.outside", map[string]any{"Path": filepath.ToSlash(path), "Root": filepath.ToSlash(s.Root)}}
	}
	if !info.IsDir() && !info.Mode().IsRegular() {
		return nil, false, &told{"usage.special", map[string]any{"Path": filepath.ToSlash(path)}}
	}
	entries, _ := os.ReadDir(path) // none in a file; what cannot be read is told below
	sheet = !info.IsDir() || slices.ContainsFunc(entries, isSheetFile)
	err = filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && sheet && name != path:
			return filepath.SkipDir
		case !isSheetFile(entry):
			return nil
		}
		translation, err := follows(name)
		if err != nil {
			return err
		}
		if !translation && !info.IsDir() {
			return &told{"usage.not-translation", map[string]any{"File": filepath.ToSlash(name)}}
		}
		if translation {
			files, err = appendBelow(files, root, name)
		}
		return err
	})
	if err == nil && len(files) == 0 {
		err = &told{"usage.no-files", map[string]any{"Path": filepath.ToSlash(path)}}
	}
	return files, sheet, err
}

// near is the path of the sheet, or of its file, that is most likely meant by one that
// is not there; "" for none.
func (s *stamp) near(name string) string {
	var folders []string
	_ = filepath.WalkDir(filepath.Join(s.Root, "content"), func(name string, entry fs.DirEntry, err error) error {
		if err == nil && isSheetFile(entry) {
			folders = append(folders, filepath.ToSlash(filepath.Dir(name)))
		}
		return nil // what cannot be read is not meant
	})
	return nearPath(name, slices.Compact(folders))
}

// nearPath is the folder among some, or the file in one, that a path most likely means:
// one whose name has been given alone, with other separators or with a slip of the pen.
func nearPath(name string, folders []string) string {
	name = strings.TrimSuffix(strings.ReplaceAll(filepath.ToSlash(name), `\`, "/"), "/")
	file := ""
	if path.Ext(name) == ".md" {
		name, file = path.Dir(name), path.Base(name)
	}
	bases := make([]string, len(folders))
	for i, folder := range folders {
		bases[i] = path.Base(folder)
	}
	if i := slices.Index(bases, record.Suggest(path.Base(name), bases)); i >= 0 {
		return path.Join(folders[i], file)
	}
	return ""
}

func isSheetFile(entry fs.DirEntry) bool {
	return entry.Type().IsRegular() && strings.HasSuffix(entry.Name(), ".md")
}

// follows tells whether a file has the key "follows".
func follows(name string) (bool, error) {
	text, err := os.ReadFile(name) //nolint:gosec // below what the user named
	return err == nil && guide.Follows(text), err
}

// appendBelow appends the path of a file from the root.
func appendBelow(files []string, root, name string) ([]string, error) {
	absolute, err := filepath.Abs(name)
	if err != nil {
		return nil, err
	}
	relative, err := filepath.Rel(root, absolute)
	return append(files, filepath.ToSlash(relative)), err
}
