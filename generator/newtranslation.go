package main

import (
	"context"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"recueil/generator/draft"
	"recueil/generator/guide"
)

type newTranslation struct {
	Path string `arg:""`
	Into string `placeholder:"TAG"`

	drafting
}

// Run writes the file of a sheet in another language, and says what to do next.
func (n *newTranslation) Run(ctx context.Context, t *terminal, status *int) error {
	g, err := n.guide(ctx, guide.NoKind, t, status)
	if g == nil || err != nil {
		return err
	}
	sheet, err := n.sheet(g)
	if err != nil {
		return err
	}
	into, err := n.language(g, sheet)
	if err != nil {
		return err
	}
	source, err := n.read(sheet.Original.Doc.File)
	if err != nil {
		return err
	}
	d := draft.Translation(sheet, source, g.Language(into))
	if err := n.write(d.Files); err != nil {
		return err
	}
	file := d.Files[0].Path
	_, err = fmt.Fprintf(t.out, "%s\n    %s\n", t.language.Format("new.sheet", map[string]any{"File": file}),
		t.below(n.Root).Format("new.translation-next", map[string]any{"Translation": file}))
	return err
}

// sheet finds the sheet that the path names: its folder, or a file there.
func (n *newTranslation) sheet(g *guide.Guide) (*guide.Sheet, error) {
	root, err := filepath.Abs(n.Root)
	if err != nil {
		return nil, err
	}
	name, err := filepath.Abs(n.Path)
	if err != nil {
		return nil, err
	}
	if name, err = filepath.Rel(root, name); err != nil {
		return nil, err
	}
	folder := filepath.ToSlash(name)
	if path.Ext(folder) == ".md" {
		folder = path.Dir(folder)
	}
	var folders []string
	for _, s := range g.Sheets {
		if path.Dir(s.Original.Doc.File) == folder {
			return s, nil
		}
		folders = append(folders, path.Dir(s.Original.Doc.File))
	}
	near := nearPath(folder, folders)
	if near != "" {
		near = path.Join(filepath.ToSlash(n.Root), near)
	}
	return nil, &told{"usage.new-no-sheet", map[string]any{"Path": filepath.ToSlash(n.Path), "Near": near}}
}

// language chooses the language of the translation: the one that is missing,
// where --into does not say which.
func (n *newTranslation) language(g *guide.Guide, s *guide.Sheet) (string, error) {
	missing := draft.Missing(g, s)
	switch {
	case n.Into != "" && g.Language(n.Into) == nil:
		return "", &told{"usage.no-language", map[string]any{"Language": n.Into, "Languages": strings.Join(g.Tags(), ", ")}}
	case n.Into != "" && !slices.Contains(missing, n.Into):
		return "", &told{"usage.already-there", map[string]any{"Path": path.Dir(s.Original.Doc.File) + "/" + n.Into + ".md"}}
	case n.Into != "":
		return n.Into, nil
	case len(missing) == 0:
		return "", &told{"usage.new-translated", map[string]any{"Path": path.Dir(s.Original.Doc.File)}}
	case len(missing) > 1:
		return "", &told{"usage.new-into", map[string]any{"Languages": strings.Join(missing, ", ")}}
	}
	return missing[0], nil
}
