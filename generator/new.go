package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/draft"
	"recueil/generator/guide"
)

type newCommands struct {
	Guide       newGuide       `cmd:""`
	Practice    newPractice    `cmd:""`
	Territory   newTerritory   `cmd:""`
	Box         newBox         `cmd:""`
	Network     newNetwork     `cmd:""`
	Term        newTerm        `cmd:""`
	Day         newDay         `cmd:""`
	Translation newTranslation `cmd:""`
	Edition     newEdition     `cmd:""`
}

// drafting is what the commands have in common that add to a guide.
type drafting struct {
	Root string `default:"." placeholder:"DIR"`
}

// guide reads the guide. What is wrong with it is no matter here, unless the
// things of the kind that is to grow could not be read: it then tells so, and
// returns nil.
func (d *drafting) guide(ctx context.Context, kind guide.Kind, t *terminal, status *int) (*guide.Guide, error) {
	var report diag.List
	g, err := readGuide(ctx, d.Root, nil, t, &report)
	if err != nil {
		return nil, err
	}
	if len(g.Languages) == 0 || g.Unread(guide.Ref{Kind: kind}) {
		*status = exitErrors
		return nil, t.report(t.out, "text", d.Root, &report)
	}
	return g, nil
}

// read returns the text of a file of the guide, nil where it is not there.
func (d *drafting) read(path string) ([]byte, error) {
	root, err := openInside(d.Root)
	if err != nil {
		return nil, err
	}
	defer root.Close() //nolint:errcheck // nothing is written to it
	if err := root.straight(path); err != nil {
		return nil, err
	}
	text, err := fs.ReadFile(root, path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return text, err
}

func (d *drafting) path(name string) string { return filepath.Join(d.Root, filepath.FromSlash(name)) }

// write writes all files of a draft or none. No file is written over that
// holds anything else than the draft says.
func (d *drafting) write(files []draft.File) (err error) {
	for _, f := range files {
		text, err := d.read(f.Path)
		if err != nil {
			return err
		}
		if (text == nil) != (f.Before == nil) || !bytes.Equal(text, f.Before) {
			return &told{"usage.already-there", map[string]any{"Path": f.Path}}
		}
	}
	root, err := openInside(d.Root)
	if err != nil {
		return err
	}
	defer root.Close() //nolint:errcheck // nothing is written to it
	var all []*pending
	defer func() {
		for _, w := range all {
			w.drop() // what is in its place is there no more
		}
	}()
	for _, f := range files {
		w, err := root.write(f.Path, f.After)
		if err != nil {
			return err
		}
		all = append(all, w)
	}
	for len(all) > 0 {
		if err := all[0].place(); err != nil {
			return err
		}
		all = all[1:]
	}
	return nil
}

// refused gives a refusal its sentence, with the commands in it as the editor
// can paste them.
func (d *drafting) refused(err error, t *terminal) error {
	var r *draft.Refusal
	if !errors.As(err, &r) {
		return err
	}
	args := maps.Clone(r.Args)
	if args == nil {
		args = map[string]any{}
	}
	args["Names"] = t.command + " names" + t.below(d.Root).flag
	if command, ok := args["Command"].(draft.Command); ok {
		args["Command"] = d.pasted(command, t)
	}
	if choices, ok := args["Places"].([]draft.Choice); ok {
		var lines strings.Builder
		for _, c := range choices {
			fmt.Fprintf(&lines, "\n        %s   # %s", d.pasted(c.Command, t), c.Where)
		}
		args["Places"] = lines.String()
	}
	return &told{"usage." + r.Rule, args}
}

// pasted is a command of new as it is called here, "" for none.
func (d *drafting) pasted(command draft.Command, t *terminal) string {
	if command == nil {
		return ""
	}
	words := []string{t.command, "new"}
	for _, word := range command {
		words = append(words, quoted(word))
	}
	return strings.Join(words, " ") + t.below(d.Root).flag
}

// writing is the language of what is begun: that of --lang, else the first of
// the guide.
func (t *terminal) writing(g *guide.Guide) string {
	if t.asked != "" {
		return t.language.Tag
	}
	return g.Languages[0].Tag
}

// finish writes a draft that one thing is made by, and says what to do next.
func (d *drafting) finish(made *draft.Draft, err error, t *terminal) error {
	if err != nil {
		return d.refused(err, t)
	}
	if file := made.Files[0].Path; strings.HasSuffix(file, ".md") {
		if _, err := os.Stat(d.path(path.Dir(file))); err == nil {
			return &told{"usage.already-there", map[string]any{"Path": path.Dir(file)}}
		}
	}
	if err := d.write(made.Files); err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.out, strings.Join(d.report(made, t), "\n    "))
	return err
}

// report are the lines that say what was written, what is still empty, and what
// to do next.
func (d *drafting) report(made *draft.Draft, t *terminal) []string {
	thing, file := made.Made[0], made.Files[0].Path
	said := "new.record"
	if strings.HasSuffix(file, ".md") {
		said = "new.sheet"
	}
	lines := []string{t.language.Format(said, map[string]any{"File": file, "Name": thing.Name, "ID": thing.ID})}
	for _, f := range made.Files[1:] {
		lines = append(lines, t.language.Format("new.item", map[string]any{"File": f.Path, "ID": thing.Kind + "-" + thing.ID}))
	}
	if len(made.Empty) > 0 {
		lines = append(lines, t.language.Format("new.empty", map[string]any{"Keys": strings.Join(made.Empty, ", ")}))
	}
	if made.Bare {
		lines = append(lines, t.language.Text("new.bare"))
	}
	if len(made.Themes) > 0 {
		lines = append(lines, t.language.Format("new.themes", map[string]any{"Themes": strings.Join(made.Themes, ", ")}))
	}
	return append(lines, t.below(d.Root).Format("new.sheet-next", nil))
}
