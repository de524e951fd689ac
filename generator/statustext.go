package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"recueil/generator/diag"
)

// print writes a standing for people: a table of the languages, then the sheets
// that want something.
func (s *standing) print(t *terminal) error {
	var b strings.Builder
	s.table(t, &b)
	for i := range s.Sheets {
		s.Sheets[i].print(t, &b)
	}
	if len(s.Sheets) == 0 {
		b.WriteString("\n" + t.language.Text("standing.nothing") + "\n")
	}
	_, err := fmt.Fprint(t.out, b.String())
	return err
}

func (s *standing) table(t *terminal, b *strings.Builder) {
	table := tabwriter.NewWriter(b, 0, 0, 2, ' ', tabwriter.AlignRight)
	row := func(first string, cells ...string) {
		_, _ = fmt.Fprintf(table, "%s\t%s\t\n", first, strings.Join(cells, "\t"))
	}
	text, number := t.language.Text, t.language.Number
	row(text("standing.language"), text("standing.sheets"), text("standing.written"), text("standing.missing"),
		text("standing.stale"), text("standing.unstamped"), text("standing.words"))
	for _, l := range s.Languages {
		row(l.Language, number(l.Sheets), number(l.Written), number(l.Missing),
			number(l.Stale), number(l.Unstamped), number(l.Words))
	}
	_ = table.Flush() // to a builder, which takes all
}

// print writes what a sheet wants, and what changed in its original.
func (s *sheetStanding) print(t *terminal, b *strings.Builder) {
	_, _ = fmt.Fprintf(b, "\n%s: %s\n", diag.Visible(s.File), t.language.Text("standing."+s.State))
	for i := range s.Changes {
		c := &s.Changes[i]
		_, _ = fmt.Fprintf(b, "    %s\n", t.language.Format("standing.part-"+c.What, map[string]any{"Part": c.name(t)}))
		for _, line := range c.Lines {
			_, _ = fmt.Fprintf(b, "        %s %s\n", line[:1], diag.Visible(line[1:]))
		}
	}
}
