package guide

import (
	"recueil/generator/catalog"
	"recueil/generator/record"
)

// Count is a number that a source prints of what it holds or of a network, to be
// shown beside that of the guide, which is counted in the same way.
type Count struct {
	Entry
	Name   record.Local `key:"name,required"`
	Number record.Local `key:"number,required"`
	// Of says what of the guide is counted; NetworkID and KindID, which of them:
	// those of a network, those of territories of a kind.
	Of        record.Text `key:"of,required" one:"practices,territories"`
	NetworkID record.Text `key:"network" ref:"network"`
	KindID    record.Text `key:"kind" among:"territory-kind"`
	Cites     []Cite      `key:"sources,required"`

	Network  *Network // nil where the key is not there
	Sources  []Citation
	Accounts []Account
}

// Ref implements Thing.
func (c *Count) Ref() Ref { return Ref{KindCount, c.ID.Value} }

// NameIn implements Thing.
func (c *Count) NameIn(l *catalog.Language) (name, language string) {
	return c.Name.In(l.Tag), c.Name.Language(l.Tag)
}

// Host implements Thing: counts stand on the page of figures.
func (c *Count) Host() (host Ref, anchor string) { return Single("figures"), c.ID.Value }

func (c *Count) join(g *Guide) {
	c.Sources, c.Accounts = g.cited(c.Cites)
	c.Network = find[*Network](g, KindNetwork, c.NetworkID.Value)
}

// Own counts the same in the guide: practices that name the network, or in which a
// territory of the kind acts; territories that are members of the network, or else
// of which a practice tells.
func (c *Count) Own(g *Guide) int {
	n := 0
	if c.Of.Value == "practices" {
		practices := g.Practices
		if c.Network != nil {
			practices = c.Network.Practices
		}
		for _, p := range practices {
			if !c.KindID.Set() || p.actsIn(c.KindID.Value) {
				n++
			}
		}
		return n
	}
	for _, t := range c.territories(g) {
		if !c.KindID.Set() || t.KindID.Value == c.KindID.Value {
			n++
		}
	}
	return n
}

// actsIn tells whether a territory of a kind acts in the practice.
func (p *Practice) actsIn(kind string) bool {
	for _, in := range p.Territories {
		if in.Acts() && in.Territory.KindID.Value == kind {
			return true
		}
	}
	return false
}

func (c *Count) territories(g *Guide) []*Territory {
	var out []*Territory
	if c.Network != nil {
		for _, m := range c.Network.Members {
			if m.Role != candidate {
				out = append(out, m.Territory)
			}
		}
		return out
	}
	for _, t := range g.Territories {
		if len(t.Practices) > 0 {
			out = append(out, t)
		}
	}
	return out
}
