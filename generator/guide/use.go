package guide

import (
	"slices"

	"recueil/generator/diag"
	"recueil/generator/ledger"
)

// Citing is something of the guide that relies on an item of the ledger.
// Kind is one of Find's, or "guideline" or "poster".
type Citing struct{ Kind, ID string }

// kindOf says what the sheets of a collection are found as.
var kindOf = map[string]string{
	"practices": "practice", "themes": "theme", "networks": "network", "boxes": "box", "pages": "page",
	"profiles": "territory",
}

// Link returns what leads to a sheet by Find. A profile is found as its territory.
func (s *Sheet) Link() Citing { return Citing{kindOf[s.Collection], s.ID} }

// needSheet are the kinds of items that a table alone cannot tell: they are
// something to be read about.
var needSheet = []string{"practice", "section", "network", "takeaway", "profile-section", "resource"}

// checkUse notes who cites each source and each item, and warns of what
// nobody uses: items of the ledger, terms of the glossary.
func (a *assembler) checkUse() {
	a.Coverage = map[*ledger.Item][]Citing{}
	a.eachCiting(a.cite)
	for _, s := range a.sheets {
		for _, c := range s.Sources {
			if !slices.Contains(c.Source.Sheets, s) {
				c.Source.Sheets = append(c.Source.Sheets, s)
			}
		}
	}
	for _, t := range a.Terms {
		if len(t.Mentions) == 0 && !a.seen(t) {
			a.report.Warning(t.ID.At, "orphan-term", "orphan-term", diag.Args{"ID": t.ID.Value})
		}
	}
	for _, i := range a.Ledger.Items {
		args := diag.Args{"ID": i.ID.Value, "Kind": i.Kind.Value}
		switch {
		case i.Unused.Set() && len(a.Coverage[i]) > 0:
			a.report.Warning(i.Unused.At, "used-after-all", "used-after-all", args)
		case !i.Unused.Set() && !a.used(i):
			a.report.Warning(i.ID.At, "uncited-item", "uncited-item", args)
		}
	}
}

// eachCiting calls do for everything that relies on items of the ledger.
func (a *assembler) eachCiting(do func(by Citing, list []Citation)) {
	for _, s := range a.sheets {
		do(s.Link(), s.Sources)
	}
	for _, t := range a.Terms {
		do(Citing{"term", t.ID.Value}, t.Sources)
	}
	for _, d := range a.Days {
		do(Citing{"day", d.ID.Value}, d.Sources)
	}
	for _, g := range a.Guidelines {
		do(Citing{"guideline", g.ID.Value}, g.Sources)
	}
	for _, d := range a.Poster {
		do(Citing{"poster", d.ID.Value}, d.Sources)
		for i := range d.Actions {
			do(Citing{"poster", d.Actions[i].ID.Value}, d.Actions[i].Sources)
		}
	}
}

func (a *assembler) cite(by Citing, list []Citation) {
	for _, c := range list {
		for _, i := range c.Items {
			if !slices.Contains(a.Coverage[i], by) {
				a.Coverage[i] = append(a.Coverage[i], by)
			}
		}
	}
}

// used tells whether the guide holds what an item says.
func (a *assembler) used(i *ledger.Item) bool {
	if !slices.Contains(needSheet, i.Kind.Value) {
		return len(a.Coverage[i]) > 0
	}
	return slices.ContainsFunc(a.Coverage[i], func(c Citing) bool {
		return c.Kind != "term" && c.Kind != "day" && c.Kind != "guideline" && c.Kind != "poster"
	})
}

// seen tells whether another term of the glossary refers to a term.
func (a *assembler) seen(t *Term) bool {
	return slices.ContainsFunc(a.Terms, func(o *Term) bool { return slices.Contains(o.See, t) })
}
