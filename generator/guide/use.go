package guide

import (
	"iter"

	"recueil/generator/ledger"
)

// Citing is something of the guide that relies on sources.
type Citing struct {
	Ref       Ref
	Citations []Citation
	Accounts  []Account
}

// Citing goes through everything that relies on sources: sheets, then records.
func (g *Guide) Citing() iter.Seq[Citing] {
	return func(yield func(Citing) bool) {
		for _, s := range g.Sheets {
			if !yield(Citing{s.Ref(), s.Sources, s.Accounts}) {
				return
			}
		}
		for _, t := range g.Terms {
			if !yield(Citing{t.Ref(), t.Sources, t.Accounts}) {
				return
			}
		}
		for _, d := range g.Days {
			if !yield(Citing{d.Ref(), d.Sources, d.Accounts}) {
				return
			}
		}
		for _, l := range g.Guidelines {
			if !yield(Citing{l.Ref(), l.Sources, l.Accounts}) {
				return
			}
		}
		for _, c := range g.Counts {
			if !yield(Citing{c.Ref(), c.Sources, c.Accounts}) {
				return
			}
		}
		for _, d := range g.Poster {
			if !yield(Citing{d.Ref(), d.Sources, d.Accounts}) {
				return
			}
			for _, a := range d.Actions {
				if !yield(Citing{a.Ref(), a.Sources, a.Accounts}) {
					return
				}
			}
		}
	}
}

// joinUse notes who cites each source and each item of the ledger.
func (g *Guide) joinUse() {
	g.Coverage = map[*ledger.Item][]Ref{}
	for by := range g.Citing() {
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
