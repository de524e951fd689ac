package guide

import (
	"cmp"
	"math"
	"slices"
)

// Neighbour is a place near another, and how far it is in a straight line.
type Neighbour struct {
	Territory  *Territory
	Kilometres float64
}

// A place has at most six neighbours, none farther than 150 kilometres.
const (
	mostNeighbours = 6
	farthest       = 150.0
	earthRadius    = 6371.0 // kilometres, mean radius (IUGG)
)

// point is a place on the sphere of radius 1: distances along the sphere are in
// the order of the straight ones between such points, at any longitude.
type point struct {
	territory *Territory
	at        [3]float64
}

func pointOf(t *Territory) point {
	latitude, longitude := t.Coordinates.Values[0]*math.Pi/180, t.Coordinates.Values[1]*math.Pi/180
	return point{t, [3]float64{
		math.Cos(latitude) * math.Cos(longitude), math.Cos(latitude) * math.Sin(longitude), math.Sin(latitude),
	}}
}

// chord is the square of the straight line between two points.
func (p point) chord(o point) float64 {
	sum := 0.0
	for i := range p.at {
		sum += (p.at[i] - o.at[i]) * (p.at[i] - o.at[i])
	}
	return sum
}

func kilometres(chord float64) float64 {
	return 2 * earthRadius * math.Asin(math.Min(1, math.Sqrt(chord)/2))
}

// joinNeighbours finds the neighbours of each place and district: the
// nearest places that have something to show, through a k-d tree, so that the
// work stays near linear however many places lie in one district.
func joinNeighbours(territories []*Territory) {
	var points []point
	for _, t := range territories {
		if located(t) && t.Level() == LevelPlace && t.told() {
			points = append(points, pointOf(t))
		}
	}
	tree := plant(points, 0)
	for _, t := range territories {
		if located(t) && (t.Level() == LevelPlace || t.Level() == LevelDistrict) {
			t.Neighbours = tree.nearest(t)
		}
	}
}

func located(t *Territory) bool { return len(t.Coordinates.Values) == 2 }

// node is a k-d tree: the points of which one coordinate is smaller than the
// node's own are on one side, the others on the other.
type node struct {
	point
	axis        int
	less, other *node
}

func plant(points []point, axis int) *node {
	if len(points) == 0 {
		return nil
	}
	slices.SortFunc(points, func(a, b point) int {
		return cmp.Or(cmp.Compare(a.at[axis], b.at[axis]), cmp.Compare(a.territory.ID.Value, b.territory.ID.Value))
	})
	middle := len(points) / 2
	next := (axis + 1) % 3
	return &node{points[middle], axis, plant(points[:middle], next), plant(points[middle+1:], next)}
}

// nearest lists the neighbours of a territory, the nearest first.
func (n *node) nearest(t *Territory) []Neighbour {
	from := pointOf(t)
	var found []Neighbour
	limit := 4 * math.Pow(math.Sin(farthest/(2*earthRadius)), 2) // as a chord
	var visit func(*node)
	visit = func(n *node) {
		if n == nil {
			return
		}
		if c := from.chord(n.point); n.territory != t && c < limit && n.territory.At(LevelDistrict) != t {
			found = append(found, Neighbour{n.territory, kilometres(c)})
			slices.SortFunc(found, func(a, b Neighbour) int {
				return cmp.Or(cmp.Compare(a.Kilometres, b.Kilometres), cmp.Compare(a.Territory.ID.Value, b.Territory.ID.Value))
			})
			if len(found) > mostNeighbours {
				found = found[:mostNeighbours]
				limit = from.chord(pointOf(found[mostNeighbours-1].Territory))
			}
		}
		apart := from.at[n.axis] - n.at[n.axis]
		near, far := n.less, n.other
		if apart > 0 {
			near, far = far, near
		}
		visit(near)
		if apart*apart < limit { // of places at one spot the first that are met are kept
			visit(far)
		}
	}
	visit(n)
	return found
}
