package guide

import (
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/record"
)

// Entry is what the records of all tables have in common.
type Entry struct {
	indexed
	ID record.Text `key:"id,required" form:"id"`
}

// Start is the place to tell what concerns the record as a whole.
func (e *Entry) Start() diag.Position { return e.ID.At }

// Slug implements Thing: unlike its name, the id of a record is unique.
func (e *Entry) Slug(*catalog.Language) string { return e.ID.Value }

// Host implements Thing: most records have a page each.
func (e *Entry) Host() (host Ref, anchor string) { return Ref{}, "" }

// Shown implements Thing.
func (e *Entry) Shown() bool { return true }

// choice is a record that is only a name: others are described by it, and it
// has no page.
type choice struct {
	Entry
	Name record.Local `key:"name,required"`
}

// NameIn implements Thing.
func (n *choice) NameIn(l *catalog.Language) (name, language string) {
	return n.Name.In(l.Tag), n.Name.Language(l.Tag)
}

// Shown implements Thing.
func (n *choice) Shown() bool { return false }

// Public is one of those for whom practices are, in the guide's own words.
type Public struct{ choice }

// Ref implements Thing.
func (p *Public) Ref() Ref { return Ref{KindPublic, p.ID.Value} }

// Origin says who wrote a guideline.
type Origin struct{ choice }

// Ref implements Thing.
func (o *Origin) Ref() Ref { return Ref{KindOrigin, o.ID.Value} }

// TerritoryKind is a kind of territory. A guide may have a table of its own
// kinds; without one, the kinds of France and of places abroad are known, and
// their names are interface strings.
type TerritoryKind struct {
	choice
	Plural record.Local `key:"plural,required"`
	Level  record.Text  `key:"level,required" one:"place,district,region,country"`
}

// Ref implements Thing.
func (k *TerritoryKind) Ref() Ref { return Ref{KindTerritoryKind, k.ID.Value} }

// The levels of territories: what acts close to people, the two that gather
// such places below a country, and the country.
const (
	LevelPlace    = "place"
	LevelDistrict = "district"
	LevelRegion   = "region"
	LevelCountry  = "country"
)

// knownKind makes one of the kinds that a guide without a table has.
func knownKind(id, level string) *TerritoryKind {
	k := &TerritoryKind{Level: record.Text{Value: level}}
	k.ID.Value = id
	return k
}

// KnownKinds are those of a guide that has no table of its own: new ones each
// time, as each guide gives its things an index.
func KnownKinds() []*TerritoryKind {
	return []*TerritoryKind{
		knownKind("commune", LevelPlace), knownKind("part", LevelPlace), knownKind("intercommunal", LevelPlace),
		knownKind("departement", LevelDistrict), knownKind("region", LevelRegion), knownKind("city", LevelPlace),
		knownKind("country", LevelCountry),
	}
}
