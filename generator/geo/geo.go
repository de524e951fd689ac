// Package geo draws a country: from its outline in degrees to a path in the
// units of a picture, and from the coordinates of a place to a point on it.
//
// In comes a GeoJSON text (RFC 7946): a Polygon or a MultiPolygon, bare or in a
// Feature or FeatureCollection. The projection is Lambert's conformal conic on
// a sphere (Snyder, Map Projections, 1987, pages 106–107), which suits a
// country of middle latitudes; its parallels are chosen from the outline. A
// member "parallels" of the file, two latitudes, sets others.
package geo

import (
	"encoding/json"
	"errors"
	"math"
	"strconv"
	"strings"
)

// The width of a map of an outline, in its units, and what is left free around it.
const (
	outlineWidth = 400
	margin       = 8
)

// Map is a country's outline and the projection in which it is drawn.
type Map struct {
	// Width and Height are those of the picture, in its units.
	Width, Height int
	// Path is the outline as the d attribute of an SVG path.
	Path string

	rings                          []ring
	cone, factor, origin, meridian float64 // of the projection
	scale, left, top               float64
}

type geometry struct {
	Type        string          `json:"type"`
	Coordinates json.RawMessage `json:"coordinates"`
	Geometry    *geometry       `json:"geometry"`
	Features    []*geometry     `json:"features"`
	Parallels   []float64       `json:"parallels"`
}

type ring [][]float64 // longitude, latitude

var errOutline = errors.New("the outline must be a Polygon or MultiPolygon of longitudes and latitudes")

// rings gathers the rings of all polygons.
func (g *geometry) rings() ([]ring, error) {
	if g == nil {
		return nil, errOutline
	}
	var polygons [][]ring
	switch g.Type {
	case "Polygon":
		var one []ring
		if err := json.Unmarshal(g.Coordinates, &one); err != nil {
			return nil, errOutline
		}
		polygons = [][]ring{one}
	case "MultiPolygon":
		if err := json.Unmarshal(g.Coordinates, &polygons); err != nil {
			return nil, errOutline
		}
	case "Feature":
		return g.Geometry.rings()
	case "FeatureCollection":
		var out []ring
		for _, f := range g.Features {
			more, err := f.rings()
			if err != nil {
				return nil, err
			}
			out = append(out, more...)
		}
		return out, nil
	default:
		return nil, errOutline
	}
	var out []ring
	for _, p := range polygons {
		out = append(out, p...)
	}
	return out, nil
}

// Read reads an outline.
func Read(text []byte) (*Map, error) {
	var g geometry
	if err := json.Unmarshal(text, &g); err != nil {
		return nil, err
	}
	rings, err := g.rings()
	if err != nil {
		return nil, err
	}
	m, err := draw(rings, outlineWidth, g.Parallels)
	if err != nil {
		return nil, err
	}
	m.Path = m.path(rings)
	return m, nil
}

// draw chooses the projection of a map of rings, which has no path yet.
func draw(rings []ring, width int, parallels []float64) (*Map, error) {
	box, err := bounds(rings)
	if err != nil {
		return nil, err
	}
	m := &Map{Width: width, scale: 1, rings: rings}
	m.choose(box, parallels)
	m.fit(rings)
	return m, nil
}

// extent is a box of longitudes and latitudes, or of a picture.
type extent struct{ west, south, east, north float64 }

func empty() extent { return extent{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)} }

func (e *extent) add(x, y float64) {
	e.west, e.east = math.Min(e.west, x), math.Max(e.east, x)
	e.south, e.north = math.Min(e.south, y), math.Max(e.north, y)
}

func bounds(rings []ring) (extent, error) {
	box := empty()
	for _, r := range rings {
		for _, p := range r {
			if len(p) < 2 || math.Abs(p[0]) > 180 || math.Abs(p[1]) > 85 {
				return box, errOutline
			}
			box.add(p[0], p[1])
		}
	}
	if box.west >= box.east || box.south >= box.north {
		return box, errOutline
	}
	return box, nil
}

const radians = math.Pi / 180

func half(latitude float64) float64 { return math.Tan(math.Pi/4 + latitude*radians/2) }

// choose sets the projection: its parallels a sixth of the height from the
// edges, unless the file names others. Parallels that mirror each other would
// make no cone; they are moved a little.
func (m *Map) choose(box extent, parallels []float64) {
	sixth := (box.north - box.south) / 6
	low, high := box.south+sixth, box.north-sixth
	if len(parallels) == 2 {
		low, high = parallels[0], parallels[1]
	}
	if math.Abs(low+high) < 0.5 {
		high++
	}
	m.cone = math.Sin(low * radians)
	if math.Abs(high-low) > 0.01 {
		m.cone = math.Log(math.Cos(low*radians)/math.Cos(high*radians)) / math.Log(half(high)/half(low))
	}
	m.factor = math.Cos(low*radians) * math.Pow(half(low), m.cone) / m.cone
	m.meridian = (box.west + box.east) / 2
	m.origin = m.factor / math.Pow(half((low+high)/2), m.cone)
}

// raw projects without scaling.
func (m *Map) raw(latitude, longitude float64) (x, y float64) {
	r := m.factor / math.Pow(half(latitude), m.cone)
	angle := m.cone * (longitude - m.meridian) * radians
	return r * math.Sin(angle), r*math.Cos(angle) - m.origin
}

// fit scales the outline to the width of the map.
func (m *Map) fit(rings []ring) {
	box := empty()
	for _, r := range rings {
		for _, p := range r {
			box.add(m.raw(p[1], p[0]))
		}
	}
	m.scale = float64(m.Width-2*margin) / (box.east - box.west)
	m.left, m.top = margin-box.west*m.scale, margin-box.south*m.scale
	m.Height = int(math.Ceil((box.north-box.south)*m.scale)) + 2*margin
}

// Project returns the point of a place on the map, and whether it lies there.
func (m *Map) Project(latitude, longitude float64) (x, y float64, on bool) {
	x, y = m.raw(latitude, longitude)
	x, y = m.left+x*m.scale, m.top+y*m.scale
	return x, y, x >= 0 && x <= float64(m.Width) && y >= 0 && y <= float64(m.Height)
}

// earthRadius is the mean radius of the earth in kilometres (IUGG).
const earthRadius = 6371.0

// Radius returns how far so many kilometres are on the map, around a place: the
// projection keeps angles, so that it is as far in every direction.
func (m *Map) Radius(latitude, longitude, kilometres float64) float64 {
	away := kilometres / earthRadius / radians
	northX, northY, _ := m.Project(latitude+away, longitude)
	southX, southY, _ := m.Project(latitude-away, longitude)
	return math.Hypot(northX-southX, northY-southY) / 2
}

// path writes the rings in whole units, each point as the step from the one
// before it; points to which no step leads are left out.
func (m *Map) path(rings []ring) string {
	var b strings.Builder
	for _, r := range rings {
		lastX, lastY, stepped := 0, 0, false
		for i, p := range r {
			fx, fy, _ := m.Project(p[1], p[0])
			x, y := int(math.Round(fx)), int(math.Round(fy))
			if i > 0 && x == lastX && y == lastY {
				continue
			}
			command := " "
			if i == 0 {
				command = "M"
			}
			if i > 0 && !stepped {
				command, stepped = "l", true
			}
			b.WriteString(command + strconv.Itoa(x-lastX) + " " + strconv.Itoa(y-lastY))
			lastX, lastY = x, y
		}
		b.WriteString("z")
	}
	return strings.ReplaceAll(b.String(), " -", "-")
}
