package guide

import (
	"slices"

	"recueil/generator/diag"
	"recueil/generator/figure"
	"recueil/generator/ledger"
	"recueil/generator/record"
)

// checkRecords checks the texts of the tables, which hold the languages side
// by side: the figures of each are those of the first, and the sources hold
// them. What a guideline or an action says is proved by its practices too.
func (a *assembler) checkRecords(proofs proofs) {
	check := func(sources []Citation, texts ...record.Local) {
		for _, text := range texts {
			a.sameFigures(text)
			a.recordEvidence(text, sources, proofs)
		}
	}
	for _, t := range a.Terms {
		check(t.Sources, t.Name, t.Definition)
	}
	for _, d := range a.Days {
		check(d.Sources, d.Name, d.By)
		check(nil, d.Note) // may say what a source misprints
	}
	for _, g := range a.Guidelines {
		check(withThoseOf(g.Sources, g.Practices), g.Text)
	}
	for _, d := range a.Poster {
		check(d.Sources, d.Name)
		for _, action := range d.Actions {
			check(withThoseOf(action.Sources, action.Practices), action.Text)
		}
	}
	for _, s := range a.Sources {
		check(nil, s.Note)
	}
}

func withThoseOf(sources []Citation, practices []*Practice) []Citation {
	out := slices.Clone(sources)
	for _, p := range practices {
		out = append(out, p.Sources...)
	}
	return out
}

func (a *assembler) sameFigures(text record.Local) {
	first, there := a.figuresIn(text, 0), text.Position(a.Languages[0].Tag)
	for i, l := range a.Languages[1:] {
		differ(a.figuresIn(text, i+1), first, "figure", text.Position(l.Tag), there, a.report)
	}
}

func (a *assembler) recordEvidence(text record.Local, sources []Citation, proofs proofs) {
	if len(sources) == 0 {
		return
	}
	for i := range a.Languages {
		for _, f := range a.figuresIn(text, i) {
			if !proofs.hold(sources, f.value) {
				a.report.Error(f.at, "unproved-figure", "unproved-figure", diag.Args{"Figure": f.text, "Value": f.said()})
			}
		}
	}
}

// figuresIn reads the figures of a text in one of the languages; they are
// told at the place where the text begins.
func (a *assembler) figuresIn(text record.Local, language int) []located {
	tag := a.Languages[language].Tag
	var out []located
	for _, f := range figure.Read(tag, text.In(tag)) {
		out = append(out, located{f.Value, text.In(tag)[f.Offset : f.Offset+f.Length], text.Position(tag)})
	}
	return out
}

// hold tells whether an item that is cited holds a figure.
func (p proofs) hold(list []Citation, value string) bool {
	return slices.ContainsFunc(list, func(c Citation) bool {
		return slices.ContainsFunc(c.Items, func(i *ledger.Item) bool { return p[i][value] })
	})
}
