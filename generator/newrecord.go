package main

import (
	"context"

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
