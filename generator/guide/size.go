package guide

import (
	"cmp"
	"slices"

	"recueil/generator/gazetteer"
)

// Size is a class of places by how many people live there: from From to To, both
// among them. To is 0 in the class of the largest.
type Size struct{ From, To int }

// Sizes are the classes, from the smallest.
var Sizes = []Size{{0, 1_999}, {2_000, 9_999}, {10_000, 49_999}, {50_000, 199_999}, {200_000, 0}}

// smallSizes is how many of the classes, from the first, are of small places.
const smallSizes = 2

// mostPeers is how many places of its size a place has at most.
const mostPeers = 6

// size is the place of a population among Sizes, -1 where it is not known.
func size(population int) int {
	if population <= 0 {
		return -1
	}
	return slices.IndexFunc(Sizes, func(s Size) bool { return s.To == 0 || population <= s.To })
}

// Size is the class of the territory; nil where its population is not known.
func (t *Territory) Size() *Size {
	if i := size(t.Population); i >= 0 {
		return &Sizes[i]
	}
	return nil
}

// Small tells whether few people live in the territory: fewer than 10,000.
func (t *Territory) Small() bool {
	size := t.Size()
	return size != nil && size.Small()
}

// Small tells whether the class is one of small places.
func (s Size) Small() bool { return slices.Contains(Sizes[:smallSizes], s) }

// Official is the list with which the guide's territories are compared; nil
// where they are with none.
func (g *Guide) Official() (*gazetteer.List, error) {
	if choice := g.Config.Gazetteer; choice == nil || choice.Name.Value != gazetteer.Name {
		return nil, nil
	}
	return gazetteer.Load()
}

// joinPopulations takes the populations of places from the official list, if the
// guide has its territories compared with one.
func (g *Guide) joinPopulations() {
	list, err := g.Official()
	if list == nil || err != nil {
		return // which the checks report
	}
	g.PopulationYear = gazetteer.Year
	for _, t := range g.Territories {
		if t.Abroad || t.KindID.Value != string(gazetteer.Commune) {
			continue
		}
		if place, ok := list.Find(gazetteer.Commune, t.INSEE.Value); ok {
			t.Population = place.Population
		}
	}
}

// joinPeers finds for each place whose population is known those of its size in
// which something is done: the nearest to it in population, but its neighbours. Those of a class
// lie in the order of their populations, so that the work grows with the number
// of places alone, but for this order.
func joinPeers(territories []*Territory) {
	classes := make([][]*Territory, len(Sizes))
	for _, t := range territories {
		if i := size(t.Population); i >= 0 {
			classes[i] = append(classes[i], t)
		}
	}
	for _, class := range classes {
		slices.SortFunc(class, func(a, b *Territory) int {
			return cmp.Or(a.Population-b.Population, cmp.Compare(a.ID.Value, b.ID.Value))
		})
		joinClass(class)
	}
}

// joinClass finds the peers in a class that is in order. Those in which nothing
// is done have peers, and are none.
func joinClass(class []*Territory) {
	active := slices.DeleteFunc(slices.Clone(class), func(t *Territory) bool { return len(t.Practices) == 0 })
	next := 0 // the first that is not smaller
	for _, t := range class {
		for next < len(active) && active[next].Population < t.Population {
			next++
		}
		const most = mostPeers + mostNeighbours // neighbours are named as such
		around := slices.Clone(active[max(0, next-most):min(len(active), next+most+1)])
		around = slices.DeleteFunc(around, func(o *Territory) bool { return o == t || t.near(o) })
		apart := func(o *Territory) int { return max(o.Population-t.Population, t.Population-o.Population) }
		slices.SortStableFunc(around, func(a, b *Territory) int { return apart(a) - apart(b) })
		t.Peers = around[:min(mostPeers, len(around))]
	}
}

// near tells whether another territory is a neighbour.
func (t *Territory) near(o *Territory) bool {
	return slices.ContainsFunc(t.Neighbours, func(n Neighbour) bool { return n.Territory == o })
}
