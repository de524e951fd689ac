package geo

import (
	"encoding/json"
	"errors"
	"fmt"
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

var errAreas = errors.New(`the areas must be a FeatureCollection of Polygons or MultiPolygons that each have a property "code"`)

// TwiceError is the code that two areas have.
type TwiceError struct{ Code string }

func (e *TwiceError) Error() string { return fmt.Sprintf("two areas have the code %q", e.Code) }

// InsetError is the code that an inset lists and no area has.
type InsetError struct{ Code string }

func (e *InsetError) Error() string { return fmt.Sprintf("no area has the code %q of an inset", e.Code) }

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
	all, err := file.areas()
	if err != nil {
		return nil, err
	}
	apart := map[string]bool{}
	for _, i := range file.Insets {
		for _, code := range i.Codes {
			if !slices.ContainsFunc(all, func(a Area) bool { return a.Code == code }) {
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
