package main

import (
	"context"

	"recueil/generator/draft"
	"recueil/generator/guide"
)

type newBox struct {
	Kind      string   `arg:""`
	Title     string   `arg:""`
	Theme     []string `placeholder:"NAME"`
	Territory []string `placeholder:"NAME"`
	ID        string   `name:"id" placeholder:"ID"`

	telling
	proving
	drafting
}

// Run writes the sheet of a box, in the language of --lang, else in the first
// of the guide.
func (n *newBox) Run(ctx context.Context, t *terminal, status *int) error {
	g, err := n.guide(ctx, guide.KindBox, t, status)
	if g == nil || err != nil {
		return err
	}
	text, err := n.text()
	if err != nil {
		return err
	}
	d, err := draft.Box(g, n.read, draft.Aside{
		Kind: n.Kind, Title: n.Title, ID: n.ID, Themes: n.Theme, Territories: n.Territory,
		Language: t.writing(g), Text: text, Document: n.document(),
	})
	return n.finish(d, err, t)
}

type newNetwork struct {
	Name    string `arg:""`
	Acronym string `placeholder:"WORD"`
	ID      string `name:"id" placeholder:"ID"`

	telling
	proving
	drafting
}

// Run writes the sheet of a network, in the language of --lang, else in the
// first of the guide.
func (n *newNetwork) Run(ctx context.Context, t *terminal, status *int) error {
	g, err := n.guide(ctx, guide.KindNetwork, t, status)
	if g == nil || err != nil {
		return err
	}
	text, err := n.text()
	if err != nil {
		return err
	}
	d, err := draft.Network(g, n.read, draft.Union{
		Name: n.Name, Acronym: n.Acronym, ID: n.ID, Language: t.writing(g), Text: text, Document: n.document(),
	})
	return n.finish(d, err, t)
}
