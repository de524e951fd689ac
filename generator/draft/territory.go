package draft

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/gazetteer"
	"recueil/generator/guide"
	"recueil/generator/permalink"
	"recueil/generator/record"
)

// TerritoriesFile is the table that holds the territories of a guide.
const TerritoriesFile = "content/tables/territories.yaml"

// Place is what an editor says of a new territory; what the official list
// knows may be "".
type Place struct {
	Name, Code, Kind string
	// Country and Within are for places that stand in no official list.
	Country, Within string
	// Coordinates are latitude and longitude in degrees; no list has them.
	Coordinates []float64
}

// Territory drafts a record of the table of territories, and those of the
// territories above it that are not there yet. table is the text of the table,
// nil without one; list the official list of the guide, nil where it has none.
func Territory(g *guide.Guide, table []byte, list *gazetteer.List, p Place) (*Draft, error) {
	kinds := make([]string, len(g.TerritoryKinds))
	for i, k := range g.TerritoryKinds {
		kinds[i] = k.ID.Value
	}
	if p.Country != "" {
		code := guide.CountryCode(p.Country)
		if code == "" {
			return nil, &Refusal{"territory-no-country", map[string]any{"Country": p.Country}}
		}
		p.Country = code
	}
	abroad := p.Country != "" && p.Country != g.Config.Country.Value
	if c := p.Coordinates; !abroad && len(c) == 2 && g.Exchanged(c[0], c[1]) {
		return nil, &Refusal{"territory-exchanged", map[string]any{"Near": degrees(c[1]) + "," + degrees(c[0])}}
	}
	listed := list != nil && !abroad && (p.Kind == "" || gazetteer.Has(gazetteer.Kind(p.Kind)))
	if p.Kind == "" && p.Name != "" && list == nil {
		return nil, &Refusal{"kind-missing", map[string]any{"Name": p.Name, "Kinds": strings.Join(kinds, ", ")}}
	}
	if p.Kind != "" && !slices.Contains(kinds, p.Kind) || p.Kind == "" && !listed {
		return nil, &Refusal{"territory-kind", map[string]any{"Kind": p.Kind, "Kinds": strings.Join(kinds, ", ")}}
	}
	t := territories{Guide: g, list: list, kinds: kinds, taken: map[string]bool{}}
	for _, entry := range g.Territories {
		t.taken[entry.ID.Value] = true
	}
	add := t.unlisted
	if listed {
		add = t.listed
	}
	if err := add(p); err != nil {
		return nil, err
	}
	ids := make([]record.Text, len(g.Territories))
	for i, entry := range g.Territories {
		ids[i] = entry.ID
	}
	after, err := grow(table, ids, t.rows)
	if err != nil {
		return nil, err
	}
	return &Draft{Files: []File{{TerritoriesFile, table, after}}, Made: t.made}, nil
}

// territories are those of a guide, and those that a draft adds.
type territories struct {
	*guide.Guide
	list  *gazetteer.List
	kinds []string
	taken map[string]bool // ids
	rows  []row
	made  []Made
}

// add adds a record; further tells its id from the one that another has taken.
func (t *territories) add(name, kind string, further []string, fields []field) error {
	id := catalog.Slug(name)
	for _, part := range further {
		if !t.taken[id] {
			break
		}
		id += "-" + strings.ToLower(part)
	}
	if t.taken[id] || !permalink.ID(id) {
		return &Refusal{"territory-id", map[string]any{"ID": id, "Name": name, "File": TerritoriesFile}}
	}
	t.taken[id] = true
	t.rows = append(t.rows, row{id: id, fields: append([]field{{"name", scalar(name)}, {"kind", kind}}, fields...)})
	t.made = append(t.made, Made{id, name, kind})
	return nil
}

// unlisted adds a place that stands in no official list.
func (t *territories) unlisted(p Place) error {
	if p.Name == "" {
		return &Refusal{"territory-name", nil}
	}
	if p.Country == "" && (p.Kind == "city" || p.Kind == "country") {
		return &Refusal{"territory-country", map[string]any{
			"Name": p.Name, "Command": Command{"territory", p.Name, "--kind", p.Kind, "--country", "XX"},
		}}
	}
	if p.Within != "" && !t.taken[p.Within] {
		near := record.Suggest(p.Within, t.IDs(guide.KindTerritory))
		return &Refusal{"territory-within", map[string]any{"ID": p.Within, "Near": near}}
	}
	for _, entry := range t.Territories {
		if named(entry.Name, t.Tags(), p.Name) && entry.KindID.Value == p.Kind &&
			entry.Country.Value == p.Country && entry.WithinID.Value == p.Within {
			return t.there(entry)
		}
	}
	var fields []field
	for _, f := range []field{{"code", p.Code}, {"within", p.Within}, {"country", p.Country}} {
		if f.value != "" {
			fields = append(fields, field{f.key, scalar(f.value)})
		}
	}
	return t.add(p.Name, p.Kind, []string{p.Kind, p.Country}, append(fields, coordinates(p)...))
}

// named tells whether a thing has a name in one of the languages.
func named(name record.Local, languages []string, word string) bool {
	for _, text := range name.Texts(languages) {
		if catalog.Slug(text.Value) == catalog.Slug(word) {
			return true
		}
	}
	return false
}

func (t *territories) there(entry *guide.Territory) error {
	return &Refusal{"territory-there", map[string]any{
		"Name": entry.Name.In(t.Languages[0].Tag), "ID": entry.ID.Value, "File": TerritoriesFile, "Line": entry.ID.At.Line,
	}}
}

func coordinates(p Place) []field {
	if len(p.Coordinates) != 2 {
		return nil
	}
	return []field{{"coordinates", fmt.Sprintf("[%s, %s]", degrees(p.Coordinates[0]), degrees(p.Coordinates[1]))}}
}

func degrees(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
