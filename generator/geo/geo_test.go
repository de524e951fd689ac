package geo

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

func france(t *testing.T) *Map {
	t.Helper()
	text, err := os.ReadFile("../../content/assets/outline.geojson")
	if err != nil {
		t.Fatal(err)
	}
	m, err := Read(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Lambert's projection is conformal: a small step to the north and one to the
// east are at right angles, and of the same length on the ground.
func TestTheProjectionKeepsAngles(t *testing.T) {
	m := france(t)
	for _, at := range [][2]float64{{48.86, 2.35}, {43.3, 5.4}, {50.9, 1.9}, {42.7, 9.4}} {
		const step = 0.01
		x, y, _ := m.Project(at[0], at[1])
		nx, ny, _ := m.Project(at[0]+step, at[1])
		ex, ey, _ := m.Project(at[0], at[1]+step/math.Cos(at[0]*math.Pi/180))
		north, east := math.Hypot(nx-x, ny-y), math.Hypot(ex-x, ey-y)
		if cosine := ((nx-x)*(ex-x) + (ny-y)*(ey-y)) / (north * east); math.Abs(cosine) > 1e-3 || math.Abs(north/east-1) > 1e-3 {
			t.Errorf("at %v the angle's cosine is %f and the lengths are as %f", at, cosine, north/east)
		}
		if ny >= y || ex <= x {
			t.Errorf("at %v north is not up or east not right", at)
		}
	}
}

func TestDistancesOnTheMapAreThoseOnTheGround(t *testing.T) {
	m := france(t)
	// Lille to Marseille and Brest to Strasbourg, in kilometres on the sphere.
	ax, ay, _ := m.Project(50.6366, 3.0635)
	bx, by, _ := m.Project(43.2965, 5.3698)
	cx, cy, _ := m.Project(48.3905, -4.4860)
	dx, dy, _ := m.Project(48.5734, 7.7521)
	got := math.Hypot(bx-ax, by-ay) / math.Hypot(dx-cx, dy-cy)
	if want := 834.4 / 901.4; math.Abs(got/want-1) > 0.01 {
		t.Errorf("the distances are as %f, want %f", got, want)
	}
}

// A circle on the ground is one on the map: places at so many kilometres to the
// north, the south, the east and the west are as far on the map, everywhere.
func TestTheRadiusIsHowFarKilometresAreOnTheMap(t *testing.T) {
	m := france(t)
	const kilometres = 100
	for _, at := range [][2]float64{{48.86, 2.35}, {43.3, 5.4}, {48.39, -4.49}, {41.92, 8.74}} {
		away := kilometres / earthRadius / radians
		east := away / math.Cos(at[0]*radians)
		x, y, _ := m.Project(at[0], at[1])
		for _, to := range [][2]float64{{at[0] + away, at[1]}, {at[0] - away, at[1]}, {at[0], at[1] + east}, {at[0], at[1] - east}} {
			tx, ty, _ := m.Project(to[0], to[1])
			if got, want := m.Radius(at[0], at[1], kilometres), math.Hypot(tx-x, ty-y); math.Abs(got/want-1) > 0.01 {
				t.Errorf("around %v the radius is %f, and %v is %f away", at, got, to, want)
			}
		}
	}
}

func TestTheOutlineFillsTheMapAndPlacesOutsideAreToldApart(t *testing.T) {
	m := france(t)
	if m.Width != 400 || m.Height < 350 || m.Height > 400 {
		t.Errorf("the map is %d by %d", m.Width, m.Height)
	}
	for name, c := range map[string]struct {
		latitude, longitude float64
		on                  bool
	}{"Poitiers": {46.58, 0.34, true}, "Ajaccio": {41.92, 8.74, true}, "Saint-Denis, Réunion": {-20.88, 55.45, false}, "Athens": {37.98, 23.73, false}} {
		if _, _, on := m.Project(c.latitude, c.longitude); on != c.on {
			t.Errorf("%s lies on the map: %v", name, on)
		}
	}
}

// ends follows a path and returns the smallest box around it.
func ends(t *testing.T, path string) (left, top, right, bottom int) {
	t.Helper()
	left, top = math.MaxInt, math.MaxInt
	for _, ring := range strings.Split(strings.TrimSuffix(path, "z"), "z") {
		x, y := 0, 0
		numbers := strings.Fields(strings.ReplaceAll(strings.NewReplacer("M", " ", "l", " ").Replace(ring), "-", " -"))
		for i := 0; i+1 < len(numbers); i += 2 {
			dx, err := strconv.Atoi(numbers[i])
			dy, err2 := strconv.Atoi(numbers[i+1])
			if err != nil || err2 != nil {
				t.Fatal(path)
			}
			x, y = x+dx, y+dy
			left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
		}
	}
	return left, top, right, bottom
}

func TestAnyFormOfOutlineOfAnyCountryFitsItsMap(t *testing.T) {
	square := func(west, south, size float64) string {
		return fmt.Sprintf("[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]", west, south, west+size, south, west+size, south+size, west, south+size, west, south)
	}
	for name, text := range map[string]string{
		"north":    `{"type":"Polygon","coordinates":[` + square(3, 49, 3) + `]}`,
		"south":    `{"type":"MultiPolygon","coordinates":[[` + square(-60, -34, 4) + `],[` + square(-55, -33, 1) + `]]}`,
		"equator":  `{"type":"Feature","geometry":{"type":"Polygon","coordinates":[` + square(100, -2, 4) + `]}}`,
		"features": `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[` + square(20, 60, 5) + `]}}]}`,
		"set":      `{"type":"Feature","parallels":[60,60],"geometry":{"type":"Polygon","coordinates":[` + square(20, 60, 5) + `]}}`,
	} {
		m, err := Read([]byte(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		left, top, right, bottom := ends(t, m.Path)
		if left < 7 || top < 7 || right > m.Width-7 || bottom > m.Height-6 || right-left < 380 {
			t.Errorf("%s: the outline takes %d, %d to %d, %d of %d by %d", name, left, top, right, bottom, m.Width, m.Height)
		}
	}
}

func TestWhatIsNoOutlineIsAnErrorAndNoCrash(t *testing.T) {
	for _, text := range []string{
		"", "{", "[]", "{}", `{"type":"Point","coordinates":[1,2]}`, `{"type":"Polygon","coordinates":[]}`, `{"type":"Feature"}`,
		`{"type":"Polygon","coordinates":[[[1]]]}`, `{"type":"Polygon","coordinates":[[[1,2],[1,2]]]}`, `{"type":"Polygon","coordinates":"x"}`,
		`{"type":"Polygon","coordinates":[[[0,0],[200,0],[0,1]]]}`, `{"type":"Polygon","coordinates":[[[0,0],[1,90],[0,1]]]}`,
		`{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point"}}]}`, `{"type":"FeatureCollection","features":[null]}`,
	} {
		if m, err := Read([]byte(text)); err == nil {
			t.Errorf("%s is read as %+v", text, m)
		}
	}
}
