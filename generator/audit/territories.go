package audit

import (
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/gazetteer"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// kindsOfTerritories are the ids of the kinds that a territory may be of.
func (a *auditor) kindsOfTerritories() []string {
	kinds := make([]string, len(a.guide.TerritoryKinds))
	for i, k := range a.guide.TerritoryKinds {
		kinds[i] = k.ID.Value
	}
	return kinds
}

// territories checks the table of territories, and compares those of the
// guide's country with the official list, where the guide has one.
func (a *auditor) territories(report *diag.List) {
	kinds := a.kindsOfTerritories()
	list, err := a.guide.Official()
	if err != nil {
		report.Error(a.guide.Config.Gazetteer.Name.At, "gazetteer", "", diag.Args{"Message": err.Error()})
		return
	}
	for _, t := range a.guide.Territories {
		a.written(t, report)
		oneOf(t.KindID, "kind", kinds, "", report)
		a.lies(t, list != nil, report)
		if list == nil || t.Abroad {
			continue
		}
		if kind, code := officialCode(t); gazetteer.Has(kind) {
			o := official{t, list, kind, code, report}
			o.compare()
		}
	}
	a.twins(list != nil, report)
	a.coordinates(list, report)
}

// lies reports a territory without the key that says where it lies, or with a
// key that names no entry of the table.
func (a *auditor) lies(t *guide.Territory, listed bool, report *diag.List) {
	missing := func(key string, value record.Text) {
		if !value.Set() && !t.WithinID.Set() {
			report.Error(t.ID.At, "missing-key", "missing-key", diag.Args{"Key": key})
		}
	}
	switch t.KindID.Value {
	case "commune", "part", "intercommunal":
		if listed {
			missing("departement", t.DepartementCode)
		}
	case "departement":
		if listed {
			missing("region", t.RegionCode)
		}
	case "city", "country":
		missing("country", t.Country)
	}
	for _, over := range []struct {
		level string
		code  record.Text
	}{{guide.LevelDistrict, t.DepartementCode}, {guide.LevelRegion, t.RegionCode}} {
		if over.code.Set() && t.At(over.level) == nil {
			report.Error(over.code.At, "no-entry", "no-entry", diag.Args{"Kind": entryKind[over.level], "Code": over.code.Value})
		}
	}
}

// entryKind names the kind of entry that a code stands for.
var entryKind = map[string]string{guide.LevelDistrict: "departement", guide.LevelRegion: "region"}

// officialCode returns where a territory stands in the official list.
func officialCode(t *guide.Territory) (kind gazetteer.Kind, code record.Text) {
	kind, code = gazetteer.Kind(t.KindID.Value), t.INSEE
	if kind == gazetteer.Intercommunal {
		code = t.SIREN
	}
	if code.At.Line == 0 {
		code.At = t.ID.At
	}
	return kind, code
}

// official compares a territory with the official list.
type official struct {
	*guide.Territory
	list   *gazetteer.List
	kind   gazetteer.Kind
	code   record.Text
	report *diag.List
}

func (o official) name() string { return o.Name.In(gazetteer.Language) }

func (o official) compare() {
	args := func(key, value string) diag.Args {
		return diag.Args{"Name": o.name(), "Code": o.code.Value, "Year": gazetteer.Year, key: value}
	}
	place, ok := o.list.Find(o.kind, o.code.Value)
	if !ok {
		if same := o.list.Named(o.kind, o.name()); len(same) > 0 {
			o.report.Error(o.code.At, "unknown-code", "code-of-name", args("Near", codes(same)))
			return
		}
		o.report.Error(o.code.At, "unknown-code", "unknown-code", args("Near", ""))
		return
	}
	if o.name() != "" && !o.called(place.Name) {
		o.report.Error(o.code.At, "code-of-another", "code-of-another", args("Official", place.Name))
	}
	if t := o.DepartementCode; t.Set() && place.Departement != "" && place.Departement != t.Value {
		o.report.Error(t.At, "wrong-departement", "wrong-departement", args("Official", place.Departement))
	}
	if t := o.RegionCode; t.Set() && place.Region != t.Value {
		o.report.Error(t.At, "wrong-region", "wrong-region", args("Official", place.Region))
	}
}

// called compares by slug, and takes an alias for the name: the official
// names of bodies between communes are long.
func (o official) called(name string) bool {
	want := catalog.Slug(name)
	if catalog.Slug(o.name()) == want {
		return true
	}
	return slices.ContainsFunc(o.Aliases.In(gazetteer.Language), func(alias record.Text) bool {
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
