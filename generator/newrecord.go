package main

import (
	"context"
	"fmt"
	"strings"

	"recueil/generator/draft"
	"recueil/generator/guide"
)

// proving is what commands have in common that may cite a document.
type proving struct {
	Source string `placeholder:"ID"`
	Page   int    `placeholder:"N"`
}

func (p proving) document() draft.Document { return draft.Document{Source: p.Source, Page: p.Page} }

type newTerm struct {
	Name       string `arg:""`
	Acronym    string `placeholder:"WORD"`
	Definition string `placeholder:"TEXT"`
	ID         string `name:"id" placeholder:"ID"`

	proving
	drafting
}

// Run adds a term to the glossary, in the language of --lang, else in the first
// of the guide.
func (n *newTerm) Run(ctx context.Context, t *terminal, status *int) error {
	g, err := n.guide(ctx, guide.KindTerm, t, status)
	if g == nil || err != nil {
		return err
	}
	d, err := draft.Term(g, n.read, draft.Word{
		Name: n.Name, Acronym: n.Acronym, Definition: n.Definition, ID: n.ID, Language: t.writing(g), Document: n.document(),
	})
	return n.finish(d, err, t)
}

type newDay struct {
	Date  string   `arg:""`
	Name  string   `arg:""`
	Until string   `placeholder:"MM-DD"`
	Theme []string `placeholder:"NAME"`
	ID    string   `name:"id" placeholder:"ID"`

	proving
	drafting
}

// Run adds a day to the calendar, in the language of --lang, else in the first
// of the guide.
func (n *newDay) Run(ctx context.Context, t *terminal, status *int) error {
	g, err := n.guide(ctx, guide.KindDay, t, status)
	if g == nil || err != nil {
		return err
	}
	d, err := draft.Day(g, n.read, draft.Occasion{
		Date: n.Date, Until: n.Until, Name: n.Name, ID: n.ID, Themes: n.Theme, Language: t.writing(g), Document: n.document(),
	})
	return n.finish(d, err, t)
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
	if err := d.write(made.Files); err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.out, strings.Join(d.told(made, t), "\n    "))
	return err
}

// told are the lines that say what was written, what is still empty, and what
// to do next.
func (d *drafting) told(made *draft.Draft, t *terminal) []string {
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
	return append(lines, t.below(d.Root).Format("new.sheet-next", nil))
}
