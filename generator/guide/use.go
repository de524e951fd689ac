package guide

import (
	"slices"

	"recueil/generator/diag"
	"recueil/generator/ledger"
)

// checkUse notes which sheets cite each source, and warns of what nobody
// uses: items of the ledger, terms of the glossary.
func (a *assembler) checkUse() {
	cited := map[*ledger.Item]bool{}
	for _, s := range a.sheets {
		for _, c := range s.Sources {
			if !slices.Contains(c.Source.Sheets, s) {
				c.Source.Sheets = append(c.Source.Sheets, s)
			}
		}
		citeAll(cited, s.Sources)
	}
	for _, t := range a.Terms {
		citeAll(cited, t.Sources)
		if len(t.Mentions) == 0 && !a.seen(t) {
			a.report.Warning(t.ID.At, "orphan-term", "orphan-term", diag.Args{"ID": t.ID.Value})
		}
	}
	for _, d := range a.Days {
		citeAll(cited, d.Sources)
	}
	for _, g := range a.Guidelines {
		citeAll(cited, g.Sources)
	}
	for _, i := range a.Ledger.Items {
		if !cited[i] && !i.Unused.Set() {
			a.report.Warning(i.ID.At, "uncited-item", "uncited-item", diag.Args{"ID": i.ID.Value, "Kind": i.Kind.Value})
		}
	}
}

// seen tells whether another term of the glossary refers to a term.
func (a *assembler) seen(t *Term) bool {
	return slices.ContainsFunc(a.Terms, func(o *Term) bool { return slices.Contains(o.See, t) })
}

func citeAll(cited map[*ledger.Item]bool, list []Citation) {
	for _, c := range list {
		for _, i := range c.Items {
			cited[i] = true
		}
	}
}
