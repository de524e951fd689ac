package main

import (
	"fmt"

	"recueil/generator/diag"
	"recueil/generator/page"
)

type check struct {
	Root   string `help:"Folder that holds content and seeds." default:"." placeholder:"DIR"`
	Format string `help:"Form of the diagnostics: ${enum}." enum:"text,json,github" default:"text"`
}

// Run makes every check. Diagnostics go to standard output, as they are what
// was asked for; the summary of the text form goes to standard error.
func (c *check) Run(t *terminal, status *int) error {
	var report diag.List
	g, err := read(c.Root, t, &report)
	if err != nil {
		return err
	}
	if !report.Failed() {
		page.New(g, "", page.Assets{}, &report) // two pages may want one address
	}
	if err := diag.Print(t.out, c.Format, &report, t.language); err != nil {
		return err
	}
	if report.Failed() {
		*status = exitErrors
	}
	if c.Format == "text" {
		_, err = fmt.Fprintln(t.err, t.summary(&report))
	}
	return err
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
