package guide

import "recueil/generator/record"

// BoxFront is the front matter of an aside.
type BoxFront struct {
	Common
	Kind        record.Text   `key:"kind,required" one:"context,law,funding,abroad,focus,publication" named:"kind"`
	Themes      []record.Text `key:"themes,required" ref:"theme" among:"theme-of-sheet" once:"list"`
	Territories []record.Text `key:"territories" ref:"territory" once:"list"`
	Networks    []record.Text `key:"networks" ref:"network" once:"list"`
}

// Box is an aside in the margin of one or more topics.
type Box struct {
	*Sheet
	Aside       string // what kind of aside it is: "law"
	Themes      []*Theme
	Territories []*Territory
	Networks    []*Network
}

func addBox(g *Guide, s *Sheet) Thing {
	b := &Box{Sheet: s, Aside: s.Front.(*BoxFront).Kind.Value}
	g.Boxes = append(g.Boxes, b)
	return b
}

func (b *Box) join(g *Guide) {
	b.reach(g)
	for _, t := range b.Themes {
		t.Boxes = append(t.Boxes, b)
	}
	for _, t := range b.Territories {
		t.Boxes = append(t.Boxes, b)
	}
	for _, n := range b.Networks {
		n.Boxes = append(n.Boxes, b)
	}
}

// reach finds all that the box names.
func (b *Box) reach(g *Guide) {
	f := b.Front.(*BoxFront)
	b.Themes = findAll[*Theme](g, KindTheme, values(f.Themes))
	b.Territories = findAll[*Territory](g, KindTerritory, values(f.Territories))
	b.Networks = findAll[*Network](g, KindNetwork, values(f.Networks))
}
