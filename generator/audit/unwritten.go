package audit

import (
	"slices"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
	"recueil/generator/prose"
	"recueil/generator/record"
)

// unwritten reports what was not written for a text: runs of words of the
// sources, and sentences that say again what the summary says.
func (c *sheetCheck) unwritten(v *guide.Version) {
	copied := slices.Clone(v.Copied)
	var repeating []document.Word
	for i := range v.Doc.Sections() {
		s := &v.Doc.Sections()[i]
		copied, repeating = append(copied, s.Copied...), append(repeating, s.Repeating...)
	}
	for _, w := range copied {
		c.report.Error(w.At, "copied-run", "copied-run", diag.Args{"Words": w.Text, "Most": prose.Run - 1, "File": guide.NamesFile})
	}
	for _, w := range repeating {
		c.report.Warning(w.At, "repeated-summary", "repeated-summary", diag.Args{"Words": w.Text, "Line": v.Keys.Summary.At.Line})
	}
}

// slips reports of a value the first space where its language has none, what was
// mistyped, a note that it is not finished, and marks that readers would see.
func slips(l *catalog.Language, t record.Text, report *diag.List) {
	if space, near, ok := document.StraySpace(l, t.Value); ok {
		report.Warning(t.At, "stray-space", "stray-space", diag.Args{"Written": space, "Near": near})
	}
	if mark, _ := document.Unfinished([]byte(t.Value)); mark != "" {
		report.Warning(t.At, "unfinished", "unfinished", diag.Args{"Mark": mark})
	}
	document.Slips(l, t.Value, t.At, report)
	if mark := document.Markup(t.Value); mark != "" {
		report.Warning(t.At, "marked-text", "marked-text", diag.Args{"Mark": mark})
	}
}

// copied reports the runs of words of the sources in a text of a table; they
// are told at the place where the text begins.
func (a *auditor) copied(text record.Local, report *diag.List) {
	if a.guide.Runs == nil {
		return
	}
	var words prose.Text
	by := text.Texts(a.guide.Tags())
	for _, tag := range a.guide.Tags() {
		t := by[tag] // empty where the language has none
		words.Read(t.Value)
		for _, s := range a.guide.Runs.In(&words) {
			report.Error(t.At, "copied-run", "copied-run",
				diag.Args{"Words": t.Value[s.From:s.To], "Most": prose.Run - 1, "File": guide.NamesFile})
		}
	}
}
