package sitetest

import (
	"math"
	"strings"
	"testing"

	"recueil/generator/catalog"
	"recueil/generator/geo"
	"recueil/generator/guide"
)

// blur is how far, in degrees, an area of the map may end from where it does: its
// outline has few points.
const blur = 0.03

// lies tells whether a place lies in the area of a code, or as good as in it.
func lies(f *geo.Frame, code string, latitude, longitude float64) bool {
	for _, north := range []float64{0, blur, -blur} {
		for _, east := range []float64{0, blur, -blur} {
			if f.At(latitude+north, longitude+east) == code {
				return true
			}
		}
	}
	return false
}

func TestPlacesLieInTheAreasOfTheMapThatTheirCodesName(t *testing.T) {
	if model.Areas == nil {
		t.Skip("this guide has no areas")
	}
	charted := map[string]*geo.Frame{}
	for i := range model.Areas.Frames {
		for _, a := range model.Areas.Frames[i].Areas {
			charted[a.Code] = &model.Areas.Frames[i]
		}
	}
	for _, place := range model.Territories {
		at := place.Coordinates.Values
		f := charted[place.Number()]
		if f == nil || place.Abroad || len(at) != 2 || place.Level() != guide.LevelPlace {
			continue
		}
		if !lies(f, place.Number(), at[0], at[1]) {
			t.Errorf("%s, at %v, lies in the area %q, not in %q", place.ID.Value, at, f.At(at[0], at[1]), place.Number())
		}
	}
}

// chart is the page of the map in a language.
func chart(l *catalog.Language) *page { return plain.page(l.Tag + "/" + l.Text("path.map") + ".html") }

// Who cannot see the map, or not point at it, finds in its list whatever it leads to.
func TestTheMapLeadsWhereItsListLeads(t *testing.T) {
	f := faultsOf(t)
	for _, l := range model.Languages {
		p := chart(l)
		if p == nil {
			continue // this guide has no map
		}
		listed := map[string]bool{}
		for _, a := range p.all(".regions a") {
			listed[attribute(a, "href")] = true
		}
		marks, areas := p.all("svg a.mark"), p.all("svg a[tabindex='-1']")
		if model.Areas != nil && len(marks) == 0 {
			t.Errorf("%s shows no place", p.path)
		}
		for _, a := range append(marks, areas...) {
			if href := attribute(a, "href"); !listed[href] && (!strings.HasPrefix(href, "#") || p.one(href) == nil) {
				f.add(p, "%s stands on the map alone", href)
			}
		}
		for _, a := range marks {
			if textOf(a) == "" {
				f.add(p, "a mark says nothing")
			}
		}
	}
}

// A mark of one place stands where the place is.
func TestMarksStandWhereTheirPlacesAre(t *testing.T) {
	if model.Areas == nil {
		t.Skip("this guide has no areas")
	}
	f := faultsOf(t)
	single := 0
	for _, l := range model.Languages {
		p := chart(l)
		for i, svg := range p.all("svg.charting") {
			for _, a := range all(svg, "a.mark") {
				place := p.territoryOf(a)
				if place == nil || place.Level() != guide.LevelPlace {
					continue // several places
				}
				single++
				at := place.Coordinates.Values
				x, y, _ := model.Areas.Frames[i].Project(at[0], at[1])
				if s := p.spotOf(all(a, "circle")[1]); math.Hypot(float64(s.x)/10-x, float64(s.y)/10-y) > 1 {
					f.add(p, "%s stands at %v, and lies at %.0f, %.0f", place.ID.Value, s, x, y)
				}
			}
		}
	}
	if single == 0 {
		t.Error("no mark stands for one place")
	}
}
