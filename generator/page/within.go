package page

import "recueil/generator/guide"

// Within is what lies within a territory, with the map of it.
type Within struct {
	Title  Phrase // "Communes", where all are of one kind
	Map    *Map   // nil where nothing lies on it
	Groups []AtlasGroup
}

// within lists what lies within a territory as the list of all does; nil where
// nothing is told of any of it. rest is what there is no room for.
func (w *writer) within(t *guide.Territory) (out *Within, rest []ThemeGroup) {
	rows := w.rowsWithin(t)
	if len(rows) == 0 {
		return nil, nil
	}
	parts := cutRows(rows, mostPlaces)
	out = &Within{Title: w.titleWithin(rows), Map: w.mapOf(w.l.Format("territory.map-within", w.named(t)), w.dotsWithin(t))}
	for _, r := range parts[0] {
		out.Groups = append(out.Groups, r.group)
	}
	for _, part := range parts[1:] {
		for _, r := range part {
			rest = append(rest, r.further(out.Title))
		}
	}
	return out, rest
}

// rowsWithin lists the regions of the guide's country, the districts of a region
// with their places, and of all else the places.
func (w *writer) rowsWithin(t *guide.Territory) []atlasRow {
	list := w.shownWithin(t)
	if len(list) == 0 {
		return nil
	}
	s := w.gather(list)
	switch {
	case !t.Abroad && t.Level() == guide.LevelRegion:
		return s.listed(nil, gathering{region: t})
	case !t.Abroad && t.Level() == guide.LevelCountry && len(s.regions) > 0:
		return s.regionsAlone()
	}
	var group AtlasGroup
	for _, o := range list {
		group.Items = append(group.Items, s.item(o, false))
	}
	return []atlasRow{{group: group, kind: onlyKind(list)}}
}

// shownWithin lists the territories of which something is told within one, in
// alphabetical order. What names no country lies in the guide's own.
func (w *writer) shownWithin(t *guide.Territory) []*guide.Territory {
	within := t.Within
	if t.Level() == guide.LevelCountry && !t.Abroad {
		within = w.guide.Territories
	}
	var out []*guide.Territory
	for _, o := range sorted(w.l, within) {
		if o != t && o.Abroad == t.Abroad && o.Shown() {
			out = append(out, o)
		}
	}
	return out
}

// titleWithin names what rows list by its kind, where that is one.
func (w *writer) titleWithin(rows []atlasRow) Phrase {
	if len(rows) == 1 && rows[0].group.Over == nil && rows[0].kind != nil {
		return w.territoryKinds(rows[0].kind)
	}
	return Phrase{Text: w.l.Text("territory.places")}
}

// onlyKind is the kind of all territories of a list, nil where they are of several.
func onlyKind(list []*guide.Territory) *guide.TerritoryKind {
	for _, t := range list {
		if t.Kind != list[0].Kind {
			return nil
		}
	}
	return list[0].Kind
}

// regionsAlone lists the regions, each with the number of all that is done in it,
// and the places of none.
func (s *gathered) regionsAlone() []atlasRow {
	var regions AtlasGroup
	for _, t := range s.regions {
		regions.Items = append(regions.Items, Related{Places: []Place{s.w.place(t)}, Why: plain(s.w.sheets(len(practicesIn(t))))})
	}
	return append([]atlasRow{{group: regions, kind: onlyKind(s.regions)}}, s.listed(nil, gathering{})...)
}

// further is a row on a further page, under the name of what gathers it, or else
// under a title.
func (r atlasRow) further(title Phrase) ThemeGroup {
	out := ThemeGroup{Link: Link{Text: title.Text, Lang: title.Lang}, Items: r.group.Items}
	if over := r.group.Over; over != nil {
		out.Link = Link{Text: over.Name, Href: over.Href, Lang: over.Lang}
	}
	return out
}
