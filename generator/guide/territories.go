package guide

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/gazetteer"
	"recueil/generator/record"
)

// joinTerritories finds each territory's neighbours: the nearest of those in
// its département, else in its région, six at most.
func (a *assembler) joinTerritories() {
	for _, t := range a.Territories {
		for _, over := range []*Territory{t.Departement, t.Region} {
			if over != nil && len(t.Neighbours) == 0 {
				t.Neighbours = nearest(t, over.Within, 6)
			}
		}
	}
}

// nearest returns the places of a list by distance from t: communes and the
// bodies between them, with coordinates.
func nearest(t *Territory, list []*Territory, most int) []*Territory {
	var out []*Territory
	for _, o := range list {
		if o != t && len(o.Coordinates) == 2 && len(t.Coordinates) == 2 && o.Kind.Value != "departement" {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(a, b *Territory) int {
		return cmp.Or(cmp.Compare(distance(t, a), distance(t, b)), cmp.Compare(a.ID.Value, b.ID.Value))
	})
	return out[:min(most, len(out))]
}

// distance is the square of the angle between two places, good for order only.
func distance(a, b *Territory) float64 {
	north := a.Coordinates[0] - b.Coordinates[0]
	east := (a.Coordinates[1] - b.Coordinates[1]) * math.Cos(a.Coordinates[0]*math.Pi/180)
	return north*north + east*east
}

// checkTerritories compares French territories with the official list.
func (a *assembler) checkTerritories() {
	var list *gazetteer.List
	for _, t := range a.Territories {
		kind, code, official := officialCode(t)
		if !official {
			continue
		}
		if list == nil {
			var err error
			if list, err = gazetteer.Load(); err != nil {
				a.report.Error(t.ID.At, "gazetteer", "", diag.Args{"Message": err.Error()})
				return
			}
		}
		a.checkTerritory(t, list, kind, code)
	}
}

// officialCode returns where a territory stands in the official list.
func officialCode(t *Territory) (kind gazetteer.Kind, code string, official bool) {
	if !t.French() {
		return "", "", false
	}
	kind, code = gazetteer.Kind(t.Kind.Value), t.INSEE.Value
	if kind == gazetteer.Intercommunal {
		code = t.SIREN.Value
	}
	return kind, code, kind != "country" && kind != "city"
}

func (a *assembler) checkTerritory(t *Territory, list *gazetteer.List, kind gazetteer.Kind, code string) {
	at := t.INSEE.At
	if kind == gazetteer.Intercommunal {
		at = t.SIREN.At
	}
	if at.Line == 0 {
		at = t.ID.At
	}
	args := func(key, value string) diag.Args {
		return diag.Args{"Name": t.Name.In("fr"), "Code": code, "Year": gazetteer.Year, key: value}
	}
	place, ok := list.Find(kind, code)
	if !ok {
		if same := list.Named(kind, t.Name.In("fr")); len(same) > 0 {
			a.report.Error(at, "unknown-code", "code-of-name", args("Near", codes(same)))
			return
		}
		a.report.Error(at, "unknown-code", "unknown-code", args("Near", ""))
		return
	}
	if !sameName(place.Name, t) {
		a.report.Error(at, "code-of-another", "code-of-another", args("Official", place.Name))
	}
	if t.DepartementCode.Set() && place.Departement != "" && place.Departement != t.DepartementCode.Value {
		a.report.Error(t.DepartementCode.At, "wrong-departement", "wrong-departement", args("Official", place.Departement))
	}
	if t.RegionCode.Set() && place.Region != t.RegionCode.Value {
		a.report.Error(t.RegionCode.At, "wrong-region", "wrong-region", args("Official", place.Region))
	}
}

// sameName compares by slug, and takes an alias for the name: the official
// names of bodies between communes are long.
func sameName(official string, t *Territory) bool {
	want := catalog.Slug(official)
	if catalog.Slug(t.Name.In("fr")) == want {
		return true
	}
	return slices.ContainsFunc(t.Aliases.In("fr"), func(alias record.Text) bool {
		return catalog.Slug(alias.Value) == want
	})
}

func codes(places []gazetteer.Place) string {
	var out []string
	for _, p := range places {
		out = append(out, p.Code+" ("+p.Name+", "+p.Departement+")")
	}
	return strings.Join(out, "; ")
}
