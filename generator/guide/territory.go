package guide

import (
	"cmp"

	"recueil/generator/catalog"
	"recueil/generator/record"
)

// Territory is a place of the guide: a commune or a body of several, what lies
// above them, a place abroad, a country.
type Territory struct {
	Entry
	Name   record.Local `key:"name,required"`
	KindID record.Text  `key:"kind,required" among:"territory-kind"`
	// Code is the place's official code; INSEE and SIREN are those of France.
	Code  record.Text `key:"code"`
	INSEE record.Text `key:"insee"`
	SIREN record.Text `key:"siren"`
	// WithinID names the territory above this one. DepartementCode and
	// RegionCode name it by its code, as the official list of France does.
	WithinID        record.Text `key:"within" ref:"territory"`
	DepartementCode record.Text `key:"departement"`
	RegionCode      record.Text `key:"region"`
	Country         record.Text `key:"country" form:"country"`
	// Coordinates are latitude and longitude in degrees.
	Coordinates record.Decimals `key:"coordinates"`
	Aliases     record.Forms    `key:"aliases"`

	// Kind is nil where KindID names none.
	Kind *TerritoryKind
	// Parent is the territory right above this one, or nil.
	Parent      *Territory
	Practices   []Participation
	Memberships []Member
	Boxes       []*Box
	Profile     *Profile
	// Within are all territories below this one, in the order of the table.
	Within []*Territory
	// Neighbours are the nearest places, with how far they are.
	Neighbours []Neighbour
	// Population is how many people live there by the official list, 0 where that
	// is not known; Peers are places of its size, the nearest in population first.
	Population int
	Peers      []*Territory
	Abroad     bool
}

// Ref implements Thing.
func (t *Territory) Ref() Ref { return Ref{KindTerritory, t.ID.Value} }

// NameIn implements Thing.
func (t *Territory) NameIn(l *catalog.Language) (name, language string) {
	return t.Name.In(l.Tag), t.Name.Language(l.Tag)
}

// Shown implements Thing: of a place that no sheet names there is nothing to tell.
func (t *Territory) Shown() bool {
	if t.told() {
		return true
	}
	for _, in := range t.Within {
		if in.told() {
			return true
		}
	}
	return false
}

// told tells whether a sheet or a network names the territory itself.
func (t *Territory) told() bool {
	return t.Described() || len(t.Memberships) > 0
}

// Described tells whether a sheet speaks of the territory itself, not only a
// network.
func (t *Territory) Described() bool {
	return len(t.Practices)+len(t.Boxes) > 0 || t.Profile != nil
}

// Level is that of the territory's kind.
func (t *Territory) Level() string {
	if t.Kind == nil {
		return ""
	}
	return t.Kind.Level.Value
}

// OfficialCode is the code of the territory, whichever key has it.
func (t *Territory) OfficialCode() string {
	return cmp.Or(t.Code.Value, t.INSEE.Value, t.SIREN.Value)
}

// At returns the territory of a level at or above this one, or nil.
func (t *Territory) At(level string) *Territory {
	for steps := 0; t != nil && steps < 8; t, steps = t.Parent, steps+1 { // ids may name each other in a circle
		if t.Level() == level {
			return t
		}
	}
	return nil
}

// Number is what is printed beside a name: the code of its district, the
// country's code for places abroad, and "" for a region or a country.
func (t *Territory) Number() string {
	district := t.At(LevelDistrict)
	switch {
	case district != nil:
		return district.OfficialCode()
	case t.DepartementCode.Set():
		return t.DepartementCode.Value
	case t.Level() == LevelPlace && t.Abroad:
		return t.Country.Value
	}
	return ""
}

// joinTerritories finds the kind of each territory, and what lies above and
// below it.
func (g *Guide) joinTerritories() {
	if len(g.TerritoryKinds) == 0 {
		g.TerritoryKinds = KnownKinds()
	}
	kinds := map[string]*TerritoryKind{}
	for _, k := range g.TerritoryKinds {
		kinds[k.ID.Value] = k
	}
	byCode := map[[2]string]*Territory{}
	for _, t := range g.Territories {
		t.Kind = kinds[t.KindID.Value]
		t.Abroad = t.Country.Set() && t.Country.Value != g.Config.Country.Value
		byCode[[2]string{t.Level(), t.OfficialCode()}] = t
		if t.Level() == LevelCountry {
			byCode[[2]string{LevelCountry, t.Country.Value}] = t
		}
	}
	for _, t := range g.Territories {
		t.Parent = g.above(t, byCode)
	}
	for _, t := range g.Territories {
		over := t.Parent
		for steps := 0; over != nil && over != t && steps < 8; over, steps = over.Parent, steps+1 {
			over.Within = append(over.Within, t)
		}
	}
}

// above finds the territory right above another by the keys that name it.
func (g *Guide) above(t *Territory, byCode map[[2]string]*Territory) *Territory {
	switch {
	case t.WithinID.Set():
		return find[*Territory](g, KindTerritory, t.WithinID.Value)
	case t.DepartementCode.Set():
		return byCode[[2]string{LevelDistrict, t.DepartementCode.Value}]
	case t.RegionCode.Set():
		return byCode[[2]string{LevelRegion, t.RegionCode.Value}]
	case t.Country.Set() && t.Level() != LevelCountry:
		return byCode[[2]string{LevelCountry, t.Country.Value}]
	}
	return nil
}
