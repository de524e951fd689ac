package guide

import (
	"recueil/generator/ledger"
)

// Citing is something of the guide that relies on sources.
type Citing struct {
	Ref       Ref
	Citations []Citation
	Accounts  []Account
}

// Citing lists everything that relies on sources: sheets, then records.
func (g *Guide) Citing() []Citing {
	var out []Citing
	for _, s := range g.Sheets {
		out = append(out, Citing{s.Ref(), s.Sources, s.Accounts})
	}
	for _, t := range g.Terms {
		out = append(out, Citing{t.Ref(), t.Sources, t.Accounts})
	}
	for _, d := range g.Days {
		out = append(out, Citing{d.Ref(), d.Sources, d.Accounts})
	}
	for _, l := range g.Guidelines {
		out = append(out, Citing{l.Ref(), l.Sources, l.Accounts})
	}
	for _, d := range g.Poster {
		out = append(out, Citing{d.Ref(), d.Sources, d.Accounts})
		for _, a := range d.Actions {
			out = append(out, Citing{a.Ref(), a.Sources, a.Accounts})
		}
	}
	return out
}

// joinUse notes who cites each source and each item of the ledger.
func (g *Guide) joinUse() {
	g.Coverage = map[*ledger.Item][]Ref{}
	for _, by := range g.Citing() {
		seen := map[*ledger.Item]bool{}
		for _, c := range by.Citations {
			for _, i := range c.Items {
				if !seen[i] {
					seen[i] = true
					g.Coverage[i] = append(g.Coverage[i], by.Ref)
				}
			}
		}
	}
	for _, s := range g.Sheets {
		seen := map[*Source]bool{}
		for _, c := range s.Sources {
			if !seen[c.Source] {
				seen[c.Source] = true
				c.Source.Sheets = append(c.Source.Sheets, s)
			}
		}
	}
}
