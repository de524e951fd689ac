package page

import (
	"cmp"

	"recueil/generator/guide"
)

// atlasRow is a group with the region to which it belongs.
type atlasRow struct {
	region *AtlasRegion
	group  AtlasGroup
	kind   *guide.TerritoryKind // that of all its places on a territory's page, nil for several
}

// cutRows parts rows as cut does.
func cutRows(rows []atlasRow, most int) [][]atlasRow {
	return cut(rows, most, func(r atlasRow) int { return len(r.group.Items) }, oneLine, func(r atlasRow, from, to int) atlasRow {
		r.group.Items = r.group.Items[from:to]
		return r
	})
}

// gathering is where a place is listed: in a region, under a district; or abroad,
// under a country. Either may be nil.
type gathering struct {
	abroad       bool
	region, over *guide.Territory
}

// gathered are territories sorted under what gathers them, all in alphabetical
// order.
type gathered struct {
	w *writer
	// whole are the countries of the guide, that is its own.
	whole, regions []*guide.Territory
	overs          map[gathering][]*guide.Territory // the districts of a region, the countries abroad
	items          map[gathering][]Related
	usual          map[bool]*guide.TerritoryKind // what most places are, here and abroad: it is not said
}

func (w *writer) gather(list []*guide.Territory) *gathered {
	s := &gathered{w: w, overs: map[gathering][]*guide.Territory{}, items: map[gathering][]Related{}, usual: usualKinds(list)}
	for _, t := range list {
		at := gathering{t.Abroad, nil, t.At(guide.LevelCountry)}
		if !t.Abroad {
			at.region, at.over = t.At(guide.LevelRegion), t.At(guide.LevelDistrict)
		}
		switch {
		case at.over == t:
			at.over = nil
			s.overs[at] = append(s.overs[at], t)
		case at.region == t:
			s.regions = append(s.regions, t)
		case t.Level() == guide.LevelCountry:
			s.whole = append(s.whole, t)
		default:
			s.items[at] = append(s.items[at], s.item(t, at.over == nil))
		}
	}
	return s
}

// usualKinds finds of what kind most places are, here and abroad.
func usualKinds(list []*guide.Territory) map[bool]*guide.TerritoryKind {
	type where struct {
		kind   *guide.TerritoryKind
		abroad bool
	}
	counts, most := map[where]int{}, map[bool]*guide.TerritoryKind{}
	for _, t := range list {
		if t.Level() != guide.LevelPlace {
			continue
		}
		counts[where{t.Kind, t.Abroad}]++
		if counts[where{t.Kind, t.Abroad}] > counts[where{most[t.Abroad], t.Abroad}] {
			most[t.Abroad] = t.Kind
		}
	}
	return most
}

// item is a place in the list, with its number where nothing above it has it.
func (s *gathered) item(t *guide.Territory, numbered bool) Related {
	kind := Phrase{}
	if t.Kind != s.usual[t.Abroad] {
		kind = s.w.territoryKind(t)
	}
	out := s.w.placeWith(t, kind)
	if !numbered {
		out.Places[0].Number = ""
	}
	return out
}

// rows lists everything: the country itself, regions with their districts, places
// of no region, other countries.
func (s *gathered) rows() []atlasRow {
	var out []atlasRow
	for _, t := range s.whole {
		out = append(out, atlasRow{region: s.region(t, len(t.Practices))})
	}
	for _, t := range s.regions {
		out = append(out, s.listed(s.region(t, len(practicesIn(t))), gathering{region: t})...)
	}
	for _, rest := range []struct {
		id string
		at gathering
	}{{"other", gathering{}}, {"abroad", gathering{abroad: true}}} {
		out = append(out, s.listed(s.part(rest.id), rest.at)...)
	}
	return out
}

// listed lists what stands in a region or abroad: first what nothing gathers,
// then district by district, or country by country. A region may hold nothing.
func (s *gathered) listed(region *AtlasRegion, at gathering) []atlasRow {
	var out []atlasRow
	if items := s.items[at]; len(items) > 0 || len(s.overs[at]) == 0 && at.region != nil {
		out = append(out, atlasRow{region: region, group: AtlasGroup{Items: items}})
	}
	for _, over := range s.overs[at] {
		place := s.w.place(over)
		group := AtlasGroup{Over: &place, Anchor: s.w.anchor(territoryAnchor(over)), Items: s.items[gathering{at.abroad, at.region, over}]}
		if note := s.w.sheets(len(practicesIn(over))); len(group.Items) != 1 || group.Items[0].Why.String() != note {
			group.Note = note // else the one place says it
		}
		out = append(out, atlasRow{region: region, group: group})
	}
	return out
}

func (s *gathered) region(t *guide.Territory, practices int) *AtlasRegion {
	return &AtlasRegion{Title: s.w.link(t), Anchor: s.w.anchor(territoryAnchor(t)), Note: s.w.sheets(practices)}
}

// part is a part of the list that is no region: "abroad".
func (s *gathered) part(id string) *AtlasRegion {
	return &AtlasRegion{Title: Link{Text: s.w.l.Text("territories." + id)}, Anchor: s.w.anchor(id)}
}

// members lists the places that only networks name.
func (s *gathered) members(list []*guide.Territory) []atlasRow {
	if len(list) == 0 {
		return nil
	}
	group := AtlasGroup{}
	for _, t := range list {
		group.Items = append(group.Items, s.item(t, true))
	}
	return []atlasRow{{region: s.part("members"), group: group}}
}

// territoryAnchor names the part of the list that a territory gathers by its kind
// and its number: "departement-33"; by its id where it has none.
func territoryAnchor(t *guide.Territory) string {
	return t.KindID.Value + "-" + cmp.Or(t.Number(), t.ID.Value)
}
