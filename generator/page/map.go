package page

import (
	"math"

	"recueil/generator/guide"
)

// The map of France is drawn in the Lambert conformal conic projection of a
// sphere, with the parallels 44° and 49° and the origin 46.5° N 3° E, scaled
// to MapWidth by MapHeight units. The outline in layouts was made with the
// same numbers. Formulas: Snyder, Map Projections, 1987, pages 106–107.
const (
	MapWidth  = 400
	MapHeight = 373

	cone      = 0.7256048376793143
	coneScale = 1.8461473497543408
	originR   = 0.9477600800154734
	mapScale  = 2191.5010621040265
	mapX      = 209.82854826102863
	mapY      = 179.4962182439814
)

// project returns the place of a point on the map of France, in its units.
func project(latitude, longitude float64) (x, y float64) {
	angle := cone * (longitude - 3) * math.Pi / 180
	r := coneScale / math.Pow(math.Tan(math.Pi/4+latitude*math.Pi/360), cone)
	return mapX + mapScale*r*math.Sin(angle), mapY - mapScale*(originR-r*math.Cos(angle))
}

// onMap tells whether a territory lies on the map: in metropolitan France.
func onMap(t *guide.Territory) bool {
	if !t.French() || t.Kind.Value == "country" || len(t.Coordinates) != 2 {
		return false
	}
	x, y := project(t.Coordinates[0], t.Coordinates[1])
	return x >= 0 && x <= MapWidth && y >= 0 && y <= MapHeight
}

// dots places a territory on the map, for départements and régions with the
// territories in it.
func (w *writer) dots(t *guide.Territory) []Dot {
	var out []Dot
	for _, o := range t.Within {
		if onMap(o) && (o.Kind.Value == "commune" || o.Kind.Value == "intercommunal") {
			out = append(out, w.dot(o))
		}
	}
	if len(out) == 0 && onMap(t) {
		out = []Dot{w.dot(t)}
		out[0].Main = true
	}
	return out
}

func (w *writer) dot(t *guide.Territory) Dot {
	x, y := project(t.Coordinates[0], t.Coordinates[1])
	return Dot{X: math.Round(x*10) / 10, Y: math.Round(y*10) / 10, Place: w.place(t)}
}

// allDots places every territory that does something.
func (w *writer) allDots() []Dot {
	var out []Dot
	for _, t := range w.guide.Territories {
		if onMap(t) && len(t.Practices) > 0 && t.Kind.Value != "region" && t.Kind.Value != "departement" {
			out = append(out, w.dot(t))
		}
	}
	return out
}
