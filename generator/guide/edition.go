package guide

import "recueil/generator/catalog"

// Edition is the date of what the guide says: the latest on which a sheet was
// compared with its sources or put right, an address in it was visited, or what it
// relies on was told or published; the zero Date where nothing of that is dated.
// No clock has a part in it.
func (g *Guide) Edition() catalog.Date {
	var latest catalog.Date
	note := func(d catalog.Date) {
		if d.String() > latest.String() { // "2023-06" comes before each of its days
			latest = d
		}
	}
	for _, s := range g.Sheets {
		note(s.Reviewed)
		for _, c := range s.Corrected {
			note(date(c.Date))
		}
		for _, l := range s.Links {
			note(l.Visited)
		}
		for _, a := range s.Accounts {
			note(a.Date)
		}
		for _, c := range s.Sources {
			note(c.Source.Dating().To)
		}
	}
	return latest
}
