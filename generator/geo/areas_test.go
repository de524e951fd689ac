package geo

import (
	"errors"
	"strings"
	"testing"
)

// country is two areas side by side and one far away, which stands in an inset.
const country = `{"type": "FeatureCollection", "insets": [
  {"name": {"fr": "Loin"}, "codes": ["971"]},
  {"codes": ["02"], "also": true},
  {"name": {"fr": "Ailleurs"}, "land": {"type": "Polygon", "coordinates": [[[10, 40], [30, 40], [30, 60], [10, 60], [10, 40]]]}}
], "features": [
  {"properties": {"code": "971"}, "geometry": {"type": "Polygon", "coordinates": [[[-62, 16], [-61, 16], [-61, 17], [-62, 16]]]}},
  {"properties": {"code": "02"}, "geometry": {"type": "Polygon", "coordinates": [[[3, 46], [6, 46], [6, 49], [3, 49], [3, 46]]]}},
  {"properties": {"code": "01"}, "geometry": {"type": "MultiPolygon", "coordinates": [[[[0, 46], [3, 46], [3, 49], [0, 49], [0, 46]]], [[[0, 43], [1, 43], [1, 44], [0, 43]]]]}}
]}`

func TestAreasStandInTheirFramesByTheirCodes(t *testing.T) {
	a, err := ReadAreas([]byte(country))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range a.Frames {
		codes := ""
		for _, area := range f.Areas {
			if !strings.HasPrefix(area.Path, "M") {
				t.Errorf("%s has no path: %q", area.Code, area.Path)
			}
			codes += " " + area.Code
		}
		got = append(got, f.Names["fr"]+":"+codes)
	}
	if all := strings.Join(got, ";"); all != ": 01 02;Loin: 971;: 02;Ailleurs:" {
		t.Errorf("the frames are %q", all)
	}
	if land := a.Frames[3]; land.Path == "" || a.Frames[0].Path != "" {
		t.Errorf("land is %q, and that of the first frame %q", land.Path, a.Frames[0].Path)
	}
}

func TestAPlaceLiesInTheAreaInWhichItIs(t *testing.T) {
	a, err := ReadAreas([]byte(country))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		latitude, longitude float64
		frame               int
		code                string
	}{{47, 1, 0, "01"}, {47, 5, 0, "02"}, {43.2, 0.9, 0, "01"}, {45, 1, 0, ""}, {16.2, -61.2, 1, "971"}, {16.2, -61.2, 0, ""}, {50, 20, 3, ""}} {
		if got := a.Frames[c.frame].At(c.latitude, c.longitude); got != c.code {
			t.Errorf("%v, %v lies in %q of frame %d, not in %q", c.latitude, c.longitude, got, c.frame, c.code)
		}
	}
}

func TestWhatAreNoAreasIsAnErrorAndNoCrash(t *testing.T) {
	square := `{"type":"Polygon","coordinates":[[[0,1],[1,1],[1,2],[0,1]]]}`
	feature := `{"properties":{"code":"1"},"geometry":` + square + `}`
	for _, text := range []string{
		"", "{", "[]", "{}", "null", `{"features":[]}`, `{"features":[null]}`, `{"features":[{"properties":{"code":"1"}}]}`,
		`{"features":[{"geometry":` + square + `}]}`, `{"features":[{"properties":{"code":1},"geometry":` + square + `}]}`,
		`{"features":[{"properties":{"code":"1"},"geometry":{"type":"Point","coordinates":[1,2]}}]}`,
		`{"features":[` + feature + `],"insets":[{"codes":["1"]}]}`, // nothing is left for the first frame
		`{"features":[` + feature + `],"insets":[{}]}`, `{"features":[` + feature + `],"insets":[{"codes":[]}]}`,
		`{"features":[` + feature + `],"insets":[{"land":{"type":"Point"}}]}`, `{"features":[` + feature + `],"insets":[{"land":{"type":"Polygon","coordinates":[]}}]}`,
		`{"features":[` + feature + `],"insets":"x"}`, `{"features":[{"properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[[[0,89],[1,1],[1,2]]]}}]}`,
	} {
		if a, err := ReadAreas([]byte(text)); err == nil {
			t.Errorf("%s is read as %+v", text, a)
		}
	}
	var twice *TwiceError
	if _, err := ReadAreas([]byte(`{"features":[` + feature + "," + feature + `]}`)); !errors.As(err, &twice) || twice.Code != "1" {
		t.Errorf("the same code twice is %v", err)
	}
	var inset *InsetError
	if _, err := ReadAreas([]byte(`{"features":[` + feature + `],"insets":[{"codes":["1"],"also":true},{"codes":["2"]}]}`)); !errors.As(err, &inset) || inset.Code != "2" {
		t.Errorf("an inset of what is not there is %v", err)
	}
}
