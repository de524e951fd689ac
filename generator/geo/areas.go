package geo

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
)

// Areas are the parts of a country, drawn in frames: the first shows the country,
// each of the others parts of it that are too small there, or far away.
type Areas struct {
	Frames []Frame
}

// Frame is a map of areas, in the order of their codes. One without areas shows
// other countries: its Path is the land.
type Frame struct {
	*Map

	// Names are what an inset is called, by language; nil for the name of its only
	// area.
	Names map[string]string
	Areas []Area
}

// Drawn is how many bytes all paths have.
func (a *Areas) Drawn() (n int) {
	for i := range a.Frames {
		n += len(a.Frames[i].Path)
		for _, area := range a.Frames[i].Areas {
			n += len(area.Path)
		}
	}
	return n
}

// Area is a part of a country with its official code. Path is its outline, as of
// a Map.
type Area struct {
	Code, Path string

	rings []ring
}

// The widths of frames, in their units: the country's, and an inset's.
const (
	areasWidth = 1000
	insetWidth = 300
)

// What a map may show at most: a country has a hundred parts, and a few insets.
const (
	MostAreas  = 200
	mostInsets = 20
	// MostDrawn is how many bytes the paths of all areas may have, MostOutline those
	// of an outline, which stands on many pages.
	MostDrawn   = 50_000
	MostOutline = 10_000
)

// ErrMany says that there are more areas or insets than a map can show.
var ErrMany = fmt.Errorf("more than %d areas, or than %d insets", MostAreas, mostInsets)

var errAreas = errors.New(`the areas must be a FeatureCollection of Polygons or MultiPolygons that each have a property "code"`)

// TwiceError is the code that two areas have.
type TwiceError struct{ Code string }

func (e *TwiceError) Error() string { return fmt.Sprintf("two areas have the code %q", e.Code) }

// InsetError is the code that an inset lists and no area has.
type InsetError struct{ Code string }

func (e *InsetError) Error() string {
	return fmt.Sprintf("no area has the code %q of an inset", e.Code)
}

type areaFile struct {
	Parallels []float64 `json:"parallels"`
	Insets    []inset   `json:"insets"`
	Features  []struct {
		Geometry   *geometry `json:"geometry"`
		Properties struct {
			Code string `json:"code"`
		} `json:"properties"`
	} `json:"features"`
}

// inset lists the areas that stand in a frame of their own: alone there, or also
// there. One for places abroad has land instead.
type inset struct {
	Name  map[string]string `json:"name"`
	Codes []string          `json:"codes"`
	Also  bool              `json:"also"`
	Land  *geometry         `json:"land"`
}

// ReadAreas reads the areas of a country, each a Feature of a FeatureCollection
// with a property "code". Two members of the collection are ours: "parallels", as
// in an outline, and "insets", a list of objects with "codes", those of the areas
// in an inset, "name", what it is called in each language, and "also", true if the
// areas stand in the first frame too. An inset for places abroad has, in place of
// codes, "land": a Polygon or MultiPolygon.
func ReadAreas(text []byte) (*Areas, error) {
	var file areaFile
	if err := json.Unmarshal(text, &file); err != nil {
		return nil, err
	}
	if len(file.Features) > MostAreas || len(file.Insets) > mostInsets {
		return nil, ErrMany
	}
	all, err := file.areas()
	if err != nil {
		return nil, err
	}
	apart, known := map[string]bool{}, map[string]bool{}
	for _, a := range all {
		known[a.Code] = true
	}
	for _, i := range file.Insets {
		for _, code := range i.Codes {
			if !known[code] {
				return nil, &InsetError{code}
			}
			apart[code] = apart[code] || !i.Also
		}
	}
	country := slices.DeleteFunc(slices.Clone(all), func(a Area) bool { return apart[a.Code] })
	first, err := frame(country, areasWidth, file.Parallels)
	if err != nil {
		return nil, err
	}
	out := &Areas{Frames: []Frame{first}}
	for _, i := range file.Insets {
		f, err := i.frame(all)
		if err != nil {
			return nil, err
		}
		out.Frames = append(out.Frames, f)
	}
	return out, nil
}

// frame draws an inset.
func (i *inset) frame(all []Area) (Frame, error) {
	if i.Land != nil {
		land, err := i.Land.rings()
		if err != nil {
			return Frame{}, err
		}
		m, err := draw(land, insetWidth, nil)
		if err != nil {
			return Frame{}, err
		}
		m.Path = m.path(land)
		return Frame{Map: m, Names: i.Name}, nil
	}
	within := slices.DeleteFunc(slices.Clone(all), func(a Area) bool { return !slices.Contains(i.Codes, a.Code) })
	f, err := frame(within, insetWidth, nil)
	f.Names = i.Name
	return f, err
}

// areas lists them by their codes.
func (f *areaFile) areas() ([]Area, error) {
	var out []Area
	for _, feature := range f.Features {
		rings, err := feature.Geometry.rings()
		if err != nil || feature.Properties.Code == "" {
			return nil, errAreas
		}
		out = append(out, Area{Code: feature.Properties.Code, rings: rings})
	}
	slices.SortFunc(out, func(a, b Area) int { return compareCodes(a.Code, b.Code) })
	for i := 1; i < len(out); i++ {
		if out[i].Code == out[i-1].Code {
			return nil, &TwiceError{out[i].Code}
		}
	}
	return out, nil
}

// compareCodes puts shorter codes first: 2A before 971.
func compareCodes(a, b string) int {
	if len(a) != len(b) {
		return len(a) - len(b)
	}
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

// frame draws areas on one map.
func frame(areas []Area, width int, parallels []float64) (Frame, error) {
	var rings []ring
	for _, a := range areas {
		rings = append(rings, a.rings...)
	}
	m, err := draw(rings, width, parallels)
	if err != nil {
		return Frame{}, err
	}
	for i := range areas {
		areas[i].Path = m.path(areas[i].rings)
	}
	return Frame{Map: m, Areas: areas}, nil
}

// At returns the code of the area in which a place lies; "" where it lies in none
// of the frame.
func (f *Frame) At(latitude, longitude float64) string {
	for _, a := range f.Areas {
		if within(a.rings, latitude, longitude) {
			return a.Code
		}
	}
	return ""
}

// Centre is where the middle of an area is: that of its largest ring, by surface.
func (a *Area) Centre() (latitude, longitude float64) {
	most := 0.0
	for _, r := range a.rings {
		surface, x, y := 0.0, 0.0, 0.0
		for i := range r {
			p, q := r[i], r[(i+1)%len(r)]
			cross := p[0]*q[1] - q[0]*p[1]
			surface, x, y = surface+cross/2, x+(p[0]+q[0])*cross, y+(p[1]+q[1])*cross
		}
		if math.Abs(surface) > most {
			most, latitude, longitude = math.Abs(surface), y/(6*surface), x/(6*surface)
		}
	}
	return latitude, longitude
}
