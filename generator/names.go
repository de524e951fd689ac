package main

import (
	"context"
	"fmt"
	"io/fs"
	"strings"
	"text/tabwriter"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/schema"
)

type names struct {
	Word string `arg:"" optional:""`
	Root string `default:"." placeholder:"DIR"`
	Docs bool

	keeping
}

// Run lists what the keys of sheets may hold, with its names, or writes that to
// docs. What is wrong with the guide is not its business.
func (n *names) Run(ctx context.Context, t *terminal, status *int) error {
	var report diag.List
	g, err := readGuide(ctx, n.Root, n.open(n.Root, t.getenv), t, &report)
	if err != nil {
		return err
	}
	if len(g.Languages) == 0 {
		*status = exitErrors
		return t.report(t.err, "text", n.Root, &report)
	}
	if n.Docs {
		return n.write(t, g)
	}
	list := schema.NamesOf(g, n.Word)
	if len(list) == 0 {
		return &told{"usage.no-name", map[string]any{"Word": diag.Visible(n.Word)}}
	}
	_, err = fmt.Fprint(t.out, tables(t.language, g, list))
	return err
}

func (n *names) write(t *terminal, g *guide.Guide) error {
	for _, tag := range t.strings.Spoken() {
		if err := renewIn(n.Root, namesFile(tag), []byte(namesPage(t.strings.Language(tag), g))); err != nil {
			return err
		}
	}
	return nil
}

// namesFile is where the names of a guide stand for those who edit it in a
// browser, if its editors want that.
func namesFile(tag string) string { return "docs/names." + tag + ".md" }

func namesPage(l *catalog.Language, g *guide.Guide) string {
	return "# " + l.Text("names.title") + "\n\n" + l.Text("names.intro") + "\n\n" + tables(l, g, schema.NamesOf(g, ""))
}

// oldNames warns of files of names that the guide has left behind. While it has an
// error, that may be why.
func oldNames(files fs.FS, t *terminal, g *guide.Guide, report *diag.List) {
	for _, tag := range t.strings.Spoken() {
		name := namesFile(tag)
		text, err := fs.ReadFile(files, name)
		if err == nil && !report.Failed() && string(text) != namesPage(t.strings.Language(tag), g) {
			report.Warning(diag.Position{File: name, Line: 1, Column: 1}, "old-names", "old-names", nil)
		}
	}
}

// tables is a Markdown table of each list, which a terminal shows as well.
func tables(l *catalog.Language, g *guide.Guide, list []schema.Names) string {
	var b strings.Builder
	for i, names := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "## %s\n\n", l.Text("names.of."+names.Of))
		w := tabwriter.NewWriter(&b, 0, 0, 1, ' ', 0)
		_, _ = fmt.Fprintf(w, "| %s", l.Text("names.id"))
		for _, language := range g.Languages {
			_, _ = fmt.Fprintf(w, "\t| %s", language.Text("language.name"))
		}
		_, _ = fmt.Fprintf(w, "\t|\n|---%s\t|\n", strings.Repeat("\t|---", len(g.Languages)))
		for _, v := range names.Values {
			_, _ = fmt.Fprintf(w, "| %s`%s`\t| %s\t|\n", strings.Repeat("› ", v.Level), v.ID, strings.Join(v.Names, "\t| "))
		}
		_ = w.Flush() // into memory
	}
	return b.String()
}
