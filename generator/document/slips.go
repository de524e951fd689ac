package document

import (
	"github.com/yuin/goldmark/ast"

	"recueil/generator/catalog"
	"recueil/generator/diag"
)

// slips reports what was mistyped in a block: a word or a mark twice, a bracket
// without its other half. What stands in a block of quotation may be as its author
// wrote it.
func (d *Parsed) slips(block ast.Node, report *diag.List) {
	lines := block.Lines()
	if lines.Len() == 0 {
		return
	}
	written := d.body[lines.At(0).Start:lines.At(lines.Len()-1).Stop]
	if len(catalog.Slips(d.language, written)) == 0 { // as of nearly all blocks
		return
	}
	p := d.passage(block)
	if p.quotes {
		return
	}
	text := p.unmarked()
	for _, s := range catalog.Slips(d.language, text) {
		tellSlip(text, s, p.at(s.Start), report)
	}
}

// Slips reports the first thing that was mistyped in a value; the value stands at a
// place.
func Slips(l *catalog.Language, text string, at diag.Position, report *diag.List) {
	if found := catalog.Slips(l, text); len(found) > 0 {
		tellSlip(text, found[0], at, report)
	}
}

func tellSlip(text string, s catalog.Slip, at diag.Position, report *diag.List) {
	args := diag.Args{"Written": text[s.Start:s.End]}
	hint := s.Rule
	if s.Right != "" {
		hint, args["Near"] = "stray-space", s.Right
	}
	report.Warning(at, s.Rule, hint, args)
}
