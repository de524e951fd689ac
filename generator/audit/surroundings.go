package audit

import (
	"math"
	"slices"

	"recueil/generator/geo"
	"recueil/generator/guide"
)

// point is a place on the earth, in degrees.
type point struct{ latitude, longitude float64 }

func pointOf(t *guide.Territory) point {
	return point{t.Coordinates.Values[0], t.Coordinates.Values[1]}
}

func (p point) exchanged() point { return point{p.longitude, p.latitude} }

func (p point) onEarth() bool { return math.Abs(p.latitude) <= 90 && math.Abs(p.longitude) <= 180 }

// from is how far two places are from each other, in kilometres.
func (p point) from(o point) float64 {
	return geo.Distance(p.latitude, p.longitude, o.latitude, o.longitude)
}

// surroundings are places by what they lie in.
type surroundings map[string]*places

// places are the places of one region, and what lies in the middle of them.
type places struct {
	all    []*guide.Territory
	middle *point
}

func (s surroundings) add(name string, t *guide.Territory) {
	if name == "" {
		return
	}
	if s[name] == nil {
		s[name] = &places{}
	}
	s[name].all = append(s[name].all, t)
}

func (s surroundings) count(name string) int {
	if s[name] == nil {
		return 0
	}
	return len(s[name].all)
}

// around returns the middle of the places around one: the median of all, which
// a single one that is wrong does not move, or the other one of two. It is not
// ok where there is no other.
func (s surroundings) around(name string, t *guide.Territory) (middle point, ok bool) {
	switch p := s[name]; {
	case p == nil || len(p.all) < 2:
		return point{}, false
	case len(p.all) == 2 && p.all[0] == t:
		return pointOf(p.all[1]), true
	case len(p.all) == 2:
		return pointOf(p.all[0]), true
	default:
		if p.middle == nil {
			p.middle = median(p.all)
		}
		return *p.middle, true
	}
}

func median(all []*guide.Territory) *point {
	latitudes, longitudes := make([]float64, len(all)), make([]float64, len(all))
	for i, t := range all {
		latitudes[i], longitudes[i] = pointOf(t).latitude, pointOf(t).longitude
	}
	slices.Sort(latitudes)
	slices.Sort(longitudes)
	return &point{latitudes[len(all)/2], longitudes[len(all)/2]}
}
