package page

import (
	"slices"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// Atlas is the list of territories by region, with the map of those of the
// guide's country.
type Atlas struct {
	Frame
	Intro   string
	Map     *Map   // nil where nothing lies on it
	Index   []Link // to the regions, and to what small communes do
	Regions []AtlasRegion
}

// AtlasRegion is a part of the list: a region, other countries, or the places
// that only a network names.
type AtlasRegion struct {
	Title  Link
	Anchor string
	Note   string // the number of its practices
	Groups []AtlasGroup
}

// AtlasGroup is a list of places. Over is what gathers them below the region, a
// district or a country; nil for nothing.
type AtlasGroup struct {
	Over   *Place
	Anchor string
	Note   string
	Items  []Related
}

// territoryList lists territories by region; in a guide without any, from A to Z.
func (w *writer) territoryList() View {
	known, members := w.known()
	if !slices.ContainsFunc(known, gathers) {
		return w.territoriesByLetter(append(known, members...))
	}
	frame := w.record()
	v := &Atlas{Frame: frame, Intro: frame.Description, Map: w.mapOf(w.l.Text("territories.map"), w.dotsOf(known))}
	gathered := w.gather(known)
	rows := append(gathered.rows(), gathered.members(members)...)
	parts := cutRows(rows, mostItems)
	v.Regions, v.Index = regionsOf(parts[0]), append(w.atlasIndex(&v.Frame, parts), w.singleLinks(address.Chart, address.Small)...)
	for i, f := range w.inParts(&v.Frame, len(parts)) {
		v.Rest = append(v.Rest, &Atlas{Frame: f, Index: v.Index, Regions: regionsOf(parts[i+1])})
	}
	return v
}

// known lists the territories of which something is told, and all that lies above
// them; members are those that only networks name. Both are in alphabetical order.
func (w *writer) known() (known, members []*guide.Territory) {
	told := map[*guide.Territory]bool{}
	for _, t := range w.guide.Territories {
		for o := t; o != nil && !told[o] && (o != t || t.Described()); o = o.Parent {
			told[o] = true
		}
	}
	for _, t := range sorted(w.l, w.guide.Territories) {
		switch {
		case told[t]:
			known = append(known, t)
		case t.Shown():
			members = append(members, t)
		}
	}
	return known, members
}

// gathers tells whether a territory is one under which others of the guide's
// country are listed.
func gathers(t *guide.Territory) bool {
	return !t.Abroad && (t.Level() == guide.LevelRegion || t.Level() == guide.LevelDistrict)
}

// territoriesByLetter lists territories that no region gathers.
func (w *writer) territoriesByLetter(list []*guide.Territory) View {
	v := w.list()
	group := letters{w: w}
	for _, t := range sorted(w.l, list) {
		item := w.placeWith(t, w.territoryKind(t))
		group.add(item.Places[0].Name, item)
	}
	return v.fill(w, group.list)
}

// regionsOf puts rows that follow each other in one region together.
func regionsOf(rows []atlasRow) []AtlasRegion {
	var out []AtlasRegion
	var last *AtlasRegion
	for _, r := range rows {
		if r.region != last {
			out, last = append(out, *r.region), r.region
		}
		if len(r.group.Items) > 0 || r.group.Over != nil {
			region := &out[len(out)-1]
			region.Groups = append(region.Groups, r.group)
		}
	}
	return out
}

// atlasIndex leads to where each region begins.
func (w *writer) atlasIndex(f *Frame, parts [][]atlasRow) []Link {
	var out []Link
	var last *AtlasRegion
	for i, part := range parts {
		for _, r := range part {
			if r.region == last {
				continue
			}
			last = r.region
			out = append(out, Link{Text: last.Title.Text, Lang: last.Title.Lang, Href: w.inPart(f, i, len(parts), last.Anchor)})
		}
	}
	return out
}
