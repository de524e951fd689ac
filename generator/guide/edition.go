package guide

import "recueil/generator/catalog"

// Edition is the date of what the guide says: the latest on which a sheet was
// compared with its sources or put right, an address in it was visited, or what it
// relies on was told or published; the zero Date where nothing of that is dated.
// No clock has a part in it.
func (g *Guide) Edition() catalog.Date {
	var latest catalog.Date
	for _, s := range g.Sheets {
		latest = later(latest, s.dated())
	}
	return latest
}

// EditionOf is the date of what some things say, those that are no sheets left out, a
// territory by its profile; that of the whole guide where none is dated.
func (g *Guide) EditionOf(things []Ref) catalog.Date {
	var latest catalog.Date
	for _, ref := range things {
		thing := g.Find(ref)
		if t, is := thing.(*Territory); is && t.Profile != nil {
			thing = t.Profile
		}
		if s, is := thing.(interface{ dated() catalog.Date }); is {
			latest = later(latest, s.dated())
		}
	}
	if latest.Year == 0 {
		return g.Edition()
	}
	return latest
}

// dated is the latest date of what the sheet says.
func (s *Sheet) dated() catalog.Date {
	latest := s.Reviewed
	for _, c := range s.Corrected {
		latest = later(latest, date(c.Date))
	}
	for _, l := range s.Links {
		latest = later(latest, l.Visited)
	}
	for _, a := range s.Accounts {
		latest = later(latest, a.Date)
	}
	for _, c := range s.Sources {
		latest = later(latest, c.Source.Dating().To)
	}
	return latest
}

// later is the later one of two dates: "2023-06" comes before each of its days.
func later(a, b catalog.Date) catalog.Date {
	if b.String() > a.String() {
		return b
	}
	return a
}
