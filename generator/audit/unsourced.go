package audit

import (
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// fewSourced is how many records of a table must cite a source before one that
// cites none stands out.
const fewSourced = 3

// sourced is a record that may cite sources. Records of one group either all do
// or need not.
type sourced struct {
	id    record.Text
	group string
	cites []guide.Cite
}

// unsourced warns of records without a source where all others of their group,
// in their table, have one.
func (a *auditor) unsourced(report *diag.List) {
	var terms, days, guidelines, domains, actions []sourced
	for _, t := range a.guide.Terms {
		terms = append(terms, sourced{t.ID, t.By.Value, t.Cites})
	}
	for _, d := range a.guide.Days {
		days = append(days, sourced{d.ID, "", d.Cites})
	}
	for _, g := range a.guide.Guidelines {
		guidelines = append(guidelines, sourced{g.ID, g.By.Value, g.Cites})
	}
	for _, d := range a.guide.Poster {
		domains = append(domains, sourced{d.ID, "", d.Cites})
		for _, action := range d.Actions {
			actions = append(actions, sourced{action.ID, "", action.Cites})
		}
	}
	for _, table := range [][]sourced{terms, days, guidelines, domains, actions} {
		standOut(table, report)
	}
}

func standOut(table []sourced, report *diag.List) {
	citing, silent := map[string]int{}, map[string][]record.Text{}
	for _, r := range table {
		if len(r.cites) > 0 {
			citing[r.group]++
		} else {
			silent[r.group] = append(silent[r.group], r.id)
		}
	}
	for group, ids := range silent {
		if len(ids) == 1 && citing[group] >= fewSourced {
			report.Warning(ids[0].At, "unsourced", "unsourced", diag.Args{"ID": ids[0].Value})
		}
	}
}
