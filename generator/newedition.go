package main

import (
	"context"
	"fmt"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/draft"
	"recueil/generator/guide"
)

type newEdition struct {
	Date string `placeholder:"DATE"`

	drafting
}

// Run notes which practices are new, or have another text than in the edition
// before, so that the site that is built next tells it. What is wrong with texts
// is no matter; a file that cannot be read is.
func (n *newEdition) Run(ctx context.Context, t *terminal, status *int) error {
	day, err := n.day(t)
	if err != nil {
		return err
	}
	var report diag.List
	g, err := readGuide(ctx, n.Root, nil, t, &report)
	if err != nil {
		return err
	}
	if report.Failed() {
		*status = exitErrors
		return t.report(t.out, "text", n.Root, &report)
	}
	before, err := n.read(guide.EditionsFile)
	if err != nil {
		return err
	}
	text, noted := g.RecordEdition(before, day)
	if noted > 0 {
		if err := n.write([]draft.File{{Path: guide.EditionsFile, Before: before, After: text}}); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(t.out, "%s: %s\n", guide.EditionsFile, t.language.Count("summary.edition", noted))
	return err
}

// day is the day of the edition: that which was asked for, else today.
func (n *newEdition) day(t *terminal) (string, error) {
	if n.Date == "" {
		today, err := lastDay(t.getenv)
		return today.String(), err
	}
	if date, err := catalog.ParseDate(n.Date); err != nil || date.Day == 0 {
		return "", &told{"usage.edition-date", map[string]any{"Date": n.Date}}
	}
	return n.Date, nil
}
