package main

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"unicode/utf8"

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

	telling
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
	text, err := n.text()
	if err != nil {
		return err
	}
	d, err := draft.Practice(g, n.read, draft.Story{
		ID: n.ID, Language: t.writing(g), Title: n.Title, Themes: n.Theme, Territories: n.Territory,
		ToldBy: n.ToldBy, Date: n.Date, Document: n.document(), Draft: text,
	})
	return n.finish(d, err, t)
}

// telling is what commands have in common that make a sheet of a text.
type telling struct {
	From string `placeholder:"FILE"`
}

// text reads the text from which the sheet is made, "" where no file is named.
func (n *telling) text() (string, error) {
	if n.From == "" {
		return "", nil
	}
	text, err := os.ReadFile(n.From)
	if errors.Is(err, fs.ErrNotExist) {
		return "", &told{"usage.no-file", map[string]any{"File": n.From}}
	}
	if text = bytes.TrimPrefix(text, []byte("\ufeff")); !utf8.Valid(text) || bytes.IndexByte(text, 0) >= 0 {
		return "", &told{"usage.draft-encoding", map[string]any{"File": n.From}}
	}
	return string(text), err
}
