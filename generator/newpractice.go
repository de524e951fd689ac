package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

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

	drafting
}

// Run writes the sheet of a practice, and says what is left to fill in. It is
// in the language of --lang, else in the first of the guide.
func (n *newPractice) Run(ctx context.Context, t *terminal, status *int) error {
	g, err := n.guide(ctx, guide.KindTheme, t, status)
	if g == nil || err != nil {
		return err
	}
	text, err := n.draft()
	if err != nil {
		return err
	}
	story := draft.Story{
		ID: n.ID, Language: g.Languages[0].Tag, Title: n.Title, Themes: n.Theme, Territories: n.Territory,
		ToldBy: n.ToldBy, Date: n.Date, Draft: text,
	}
	if t.asked != "" {
		story.Language = t.language.Tag
	}
	d, err := draft.Practice(g, story)
	if err != nil {
		return n.refused(err, t)
	}
	folder := "content/practices/" + n.ID
	if _, err := os.Stat(n.path(folder)); err == nil {
		return &told{"usage.already-there", map[string]any{"Path": folder}}
	}
	if err := n.write(d.Files); err != nil {
		return err
	}
	return n.tell(g, d, story, t)
}

// draft reads the text from which the sheet is made, "" without one.
func (n *newPractice) draft() (string, error) {
	if n.From == "" {
		return "", nil
	}
	text, err := os.ReadFile(n.From)
	if errors.Is(err, fs.ErrNotExist) {
		return "", &told{"usage.no-file", map[string]any{"File": n.From}}
	}
	return string(text), err
}

// tell says what was written, what is still empty, and what to do next.
func (n *newPractice) tell(g *guide.Guide, d *draft.Draft, s draft.Story, t *terminal) error {
	lines := []string{t.language.Format("new.sheet", map[string]any{"File": d.Files[0].Path})}
	if len(d.Empty) > 0 {
		lines = append(lines, t.language.Format("new.empty", map[string]any{"Keys": strings.Join(d.Empty, ", ")}))
	}
	themes := draft.TopicsOf(g, s.Themes)
	if len(s.Themes) == 0 {
		themes = draft.ThemesIn(g, s.Language, s.Title+"\n"+s.Draft+"\n"+strings.ReplaceAll(s.ID, "-", " "))
	}
	if len(themes) > 0 {
		lines = append(lines, t.language.Format("new.themes", map[string]any{"Themes": strings.Join(themes, ", ")}))
	}
	lines = append(lines, t.below(n.Root).Format("new.sheet-next", nil))
	_, err := fmt.Fprintln(t.out, strings.Join(lines, "\n    "))
	return err
}
