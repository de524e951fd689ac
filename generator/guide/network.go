package guide

import (
	"cmp"

	"recueil/generator/record"
)

// NetworkFront is the front matter of a network's sheet.
type NetworkFront struct {
	Common
	Acronym record.Text   `key:"acronym"`
	Founded record.Number `key:"founded" proved:"year"`
	Members []MemberEntry `key:"members,long"`
}

// MemberEntry is an entry of the key "members".
type MemberEntry struct {
	Territory record.Text   `key:"territory,required,scalar" ref:"territory" once:"list"`
	Since     record.Text   `key:"since" form:"date" proved:"year"`
	Role      record.Text   `key:"role" one:"member,founder,chair,candidate" named:"member"`
	Source    record.Text   `key:"source" ref:"source"`
	Items     []record.Text `key:"items" once:"list"`
}

// PlainMember is the role of a member of which no other is said.
const PlainMember = "member"

// candidate is the role of a territory that is not a member yet.
const candidate = "candidate"

// Network is a network of territories.
type Network struct {
	*Sheet
	Acronym   string
	Founded   int
	Members   []Member
	Practices []*Practice
	Boxes     []*Box
}

// Member is a territory of a network, as one source states it.
type Member struct {
	Territory *Territory
	Network   *Network
	Since     string
	Role      string
}

func addNetwork(g *Guide, s *Sheet) Thing {
	f := s.Front.(*NetworkFront)
	n := &Network{Sheet: s, Acronym: f.Acronym.Value, Founded: f.Founded.Value}
	g.Networks = append(g.Networks, n)
	return n
}

// join joins the network to its members, and them to it.
func (n *Network) join(g *Guide) {
	n.reach(g)
	for _, m := range n.Members {
		m.Territory.Memberships = append(m.Territory.Memberships, m)
	}
}

// reach finds the members; what the entries cite counts for the sheet, each
// source once.
func (n *Network) reach(g *Guide) {
	for _, entry := range n.Front.(*NetworkFront).Members {
		t := find[*Territory](g, KindTerritory, entry.Territory.Value)
		if t == nil {
			continue
		}
		m := Member{t, n, entry.Since.Value, cmp.Or(entry.Role.Value, PlainMember)}
		n.Members = append(n.Members, m)
		if source := find[*Source](g, KindSource, entry.Source.Value); source != nil {
			n.Sources = merge(n.Sources, Citation{source, 0, g.items(source, entry.Items)})
		}
	}
}

// merge adds a citation's items to those of the same source.
func merge(list []Citation, c Citation) []Citation {
	for i := range list {
		if list[i].Source != c.Source {
			continue
		}
		known := make(map[string]bool, len(list[i].Items))
		for _, item := range list[i].Items {
			known[item.ID.Value] = true
		}
		for _, item := range c.Items {
			if !known[item.ID.Value] {
				list[i].Items = append(list[i].Items, item)
			}
		}
		return list
	}
	return append(list, c)
}
