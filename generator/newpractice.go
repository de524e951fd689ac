package main

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"recueil/generator/draft"
	"recueil/generator/guide"
)

type newPractice struct {
	ID        string   `arg:""`
	Title     string   `placeholder:"TEXT"`
	Territory []string `placeholder:"NAME"`
	Theme     []string `placeholder:"NAME"`
	ToldBy    string   `placeholder:"NAME"`
	Date      string   `placeholder:"DATE"`
	From      string   `placeholder:"FILE"`

	proving
	drafting
}

// Run writes the sheet of a practice, and says what is left to fill in. It is
// in the language of --lang, else in the first of the guide.
func (n *newPractice) Run(ctx context.Context, t *terminal, status *int) error {
	g, err := n.guide(ctx, guide.KindTheme, t, status)
	if g == nil || err != nil {
		return err
	}
	text, err := textOf(n.From)
	if err != nil {
		return err
	}
	d, err := draft.Practice(g, n.read, draft.Story{
		ID: n.ID, Language: t.writing(g), Title: n.Title, Themes: n.Theme, Territories: n.Territory,
		ToldBy: n.ToldBy, Date: n.Date, Document: n.document(), Draft: text,
	})
	return n.finish(d, err, t)
}

// textOf reads the text from which a sheet is made, "" where no file is named.
func textOf(file string) (string, error) {
	if file == "" {
		return "", nil
	}
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return "", &told{"usage.no-file", map[string]any{"File": file}}
	}
	return string(text), err
}
