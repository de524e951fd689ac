package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/guide"
)

type check struct {
	Root string `default:"." placeholder:"DIR"`

	reporting
	Coverage bool

	keeping
	watching
}

// Run makes every check. Diagnostics go to standard output, as they are what
// was asked for; the summary of the text form goes to standard error.
func (c *check) Run(ctx context.Context, t *terminal, status *int) (err error) {
	watch, err := c.begin(t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, watch.end()) }()
	var report diag.List
	g, _, err := audited(ctx, c.Root, c.open(c.Root, t.getenv), t, watch, &report)
	if err != nil {
		return err
	}
	watch.done()
	if c.Coverage && !report.Failed() {
		return printCoverage(t.out, g)
	}
	if err := t.report(t.out, c.Format, c.Root, &report); err != nil {
		return err
	}
	if report.Failed() {
		*status = exitErrors
	}
	if c.forPeople() {
		_, err = fmt.Fprintln(t.err, t.summary(&report))
	}
	return err
}

// printCoverage prints one line an item: where it stands, its kind and id,
// and what cites it, or why nothing does.
func printCoverage(w io.Writer, g *guide.Guide) error {
	for _, i := range g.Ledger.Items {
		var by []string
		for _, c := range g.Coverage[i] {
			by = append(by, c.String())
		}
		if len(by) == 0 {
			by = []string{"-"}
		}
		if i.Unused.Set() {
			by = []string{"unused: " + i.Unused.Value}
		}
		at := i.ID.At
		if _, err := fmt.Fprintf(w, "%s:%d: %s %s: %s\n", at.File, at.Line, i.Kind.Value, i.ID.Value, strings.Join(by, " ")); err != nil {
			return err
		}
	}
	return nil
}

// summary counts what was found: "2 errors, 1 warning".
func (t *terminal) summary(report *diag.List) string {
	errors, warnings := 0, 0
	for _, d := range report.Sorted() {
		if d.Severity == diag.Error {
			errors++
		} else {
			warnings++
		}
	}
	switch {
	case errors+warnings == 0:
		return t.language.Text("summary.clean")
	case warnings == 0:
		return t.language.Count("summary.errors", errors)
	case errors == 0:
		return t.language.Count("summary.warnings", warnings)
	}
	return t.language.Count("summary.errors", errors) + ", " + t.language.Count("summary.warnings", warnings)
}
