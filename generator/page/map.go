package page

import (
	"fmt"
	"math"
	"strings"

	"recueil/generator/guide"
)

// Map is the outline of the guide's country with places on it. Label says in
// words what it shows; Path is the outline, in the units of Width by Height.
type Map struct {
	Label, Path   string
	Width, Height int
	Dots          []Dot
	// Ring is a circle around the main dot; nil without one.
	Ring *Ring
	// Cloud is the path of dots where there are too many to draw each: a line
	// without length for each, "M12 30h0".
	Cloud string
}

// Dot is a place on a map, in its units. Where the map is of one place, its dot is
// larger, and the others are near it. Elsewhere Radius may say how much there is.
type Dot struct {
	X, Y, Radius float64
	Near         bool
}

// The radius of the dot of a place, with one practice where they are counted, and
// of that of which the map is.
const (
	dotRadius  = 5
	mainRadius = 9
)

// Ring is a circle on a map, in its units.
type Ring struct{ X, Y, Radius float64 }

// mapOf draws places; nil where there are none, or the guide has no outline.
func (w *writer) mapOf(label string, dots []Dot) *Map {
	if len(dots) == 0 {
		return nil
	}
	o := w.guide.Outline
	m := &Map{Label: label, Path: o.Path, Width: o.Width, Height: o.Height, Dots: dots}
	if len(dots) > mostDots {
		m.Dots, m.Cloud = nil, cloud(dots)
	}
	return m
}

// mostDots is how many dots a map draws one by one; of more, those that lie
// within a few units of each other are one.
const (
	mostDots = 300
	near     = 3
)

func cloud(dots []Dot) string {
	var b strings.Builder
	seen := map[[2]int]bool{}
	for _, d := range dots {
		at := [2]int{near * int(math.Round(d.X/near)), near * int(math.Round(d.Y/near))}
		if !seen[at] {
			seen[at] = true
			fmt.Fprintf(&b, "M%d %dh0", at[0], at[1])
		}
	}
	return b.String()
}

// dot places a territory on the map; it is not ok where the territory does
// not lie on it.
func (w *writer) dot(t *guide.Territory) (d Dot, ok bool) {
	if w.guide.Outline == nil || t.Abroad || t.Level() == guide.LevelCountry || len(t.Coordinates.Values) != 2 {
		return Dot{}, false
	}
	x, y, on := w.guide.Outline.Project(t.Coordinates.Values[0], t.Coordinates.Values[1])
	return Dot{X: math.Round(x*10) / 10, Y: math.Round(y*10) / 10, Radius: dotRadius}, on
}

// dotsOf places those of a list that are places.
func (w *writer) dotsOf(list []*guide.Territory) []Dot {
	var out []Dot
	for _, t := range list {
		if d, ok := w.dot(t); ok && t.Level() == guide.LevelPlace {
			out = append(out, d)
		}
	}
	return out
}

// dotsWithin places those territories within one that have something to show;
// where none lies on the map, the territory itself.
func (w *writer) dotsWithin(t *guide.Territory) []Dot {
	var out []Dot
	for _, o := range t.Within {
		if d, ok := w.dot(o); ok && o.Level() == guide.LevelPlace && o.Shown() {
			out = append(out, d)
		}
	}
	if d, ok := w.dot(t); ok && len(out) == 0 {
		d.Radius = mainRadius
		out = []Dot{d}
	}
	return out
}

// dotsNear places a territory and its neighbours, itself last, above the others.
func (w *writer) dotsNear(t *guide.Territory) []Dot {
	main, ok := w.dot(t)
	if !ok {
		return nil
	}
	var out []Dot
	for _, n := range t.Neighbours {
		if d, ok := w.dot(n.Territory); ok {
			d.Near = true
			out = append(out, d)
		}
	}
	main.Radius = mainRadius
	return append(out, main)
}

// The ring around a place is drawn where it says something: wider than the dot,
// narrower than the map.
const (
	ringKilometres = 100
	leastRing      = 16
)

// ring is the circle around a territory on the map; nil where it would say nothing.
func (w *writer) ring(t *guide.Territory) *Ring {
	d, ok := w.dot(t)
	if !ok {
		return nil
	}
	radius := math.Round(w.guide.Outline.Radius(t.Coordinates.Values[0], t.Coordinates.Values[1], ringKilometres))
	if radius < leastRing || 2*radius > float64(w.guide.Outline.Width) {
		return nil
	}
	return &Ring{d.X, d.Y, radius}
}

// activeDots places every territory that does something.
func (w *writer) activeDots() []Dot {
	var out []Dot
	for _, t := range w.guide.Territories {
		if d, ok := w.dot(t); ok && len(t.Practices) > 0 && t.Level() == guide.LevelPlace {
			out = append(out, d)
		}
	}
	return out
}
