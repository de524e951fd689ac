package address

import (
	"slices"

	"recueil/generator/guide"
)

// The pages that each language has once. Their addresses in a Tree are the
// interface strings "path.ID".
const (
	Home        = "home"
	Practices   = "practices"
	Territories = "territories"
	Networks    = "networks"
	Search      = "search"
	Figures     = "figures"
	Calendar    = "calendar"
	Glossary    = "glossary"
	Sources     = "sources"
	SiteMap     = "site-map"
	Errata      = "errata"
	Changes     = "changes"
	Poster      = "poster"
	Guidelines  = "guidelines"
	Small       = "small-communes"
	Chart       = "map"
	Data        = "data"
	Explore     = "explore"
	Downloads   = "downloads"
)

// single is a page that each language has once.
type single struct {
	id string
	// folder is set for the lists of a kind whose pages lie in a folder of the
	// same name, and for the page of files that lie there: they are its index.
	folder bool
	// has tells whether a guide has something to show there.
	has func(g *guide.Guide) bool
}

func always(*guide.Guide) bool { return true }

// asked is for pages that show what no guide holds: they are there when somebody
// asks for them, and their addresses are kept free.
func asked(*guide.Guide) bool { return false }

var singles = []*single{
	{id: Home, has: always},
	{id: Practices, folder: true, has: always},
	{id: Territories, folder: true, has: func(g *guide.Guide) bool { return len(g.Territories) > 0 }},
	{id: Networks, folder: true, has: func(g *guide.Guide) bool { return len(g.Networks) > 0 }},
	{id: Search, has: always},
	{id: Figures, has: always},
	{id: Calendar, has: func(g *guide.Guide) bool { return len(g.Days) > 0 }},
	{id: Glossary, has: func(g *guide.Guide) bool { return len(g.Terms) > 0 }},
	{id: Sources, has: hasSources},
	{id: SiteMap, has: always},
	{id: Errata, has: hasErrata},
	{id: Changes, has: hasChanges},
	{id: Chart, has: hasMap},
	{id: Small, has: hasSmall},
	{id: Poster, has: func(g *guide.Guide) bool { return len(g.Poster) > 0 }},
	{id: Data, folder: true, has: always},
	{id: Explore, has: func(g *guide.Guide) bool { return len(g.Practices) > 1 }},
	{id: Downloads, has: asked},
	{id: Guidelines, has: func(g *guide.Guide) bool { return len(g.Guidelines) > 0 }},
}

// singleOf is the row of a page.
func singleOf(id string) *single {
	return singles[slices.IndexFunc(singles, func(s *single) bool { return s.id == id })]
}

// IsSingle tells whether an id is that of a page that each language has once, be
// it there in a guide or not.
func IsSingle(id string) bool {
	return slices.ContainsFunc(singles, func(s *single) bool { return s.id == id })
}

// hasSources tells whether the guide names a document or somebody who tells.
func hasSources(g *guide.Guide) bool {
	for by := range g.Citing() {
		if len(by.Accounts) > 0 {
			return true
		}
	}
	return len(g.Sources) > 0
}

// hasMap tells whether the guide has something to draw a map of, and on it.
func hasMap(g *guide.Guide) bool {
	if g.Outline == nil && g.Areas == nil {
		return false
	}
	return slices.ContainsFunc(g.Territories, func(t *guide.Territory) bool {
		return !t.Abroad && t.Level() == guide.LevelPlace && len(t.Coordinates.Values) == 2 && t.Described()
	})
}

// hasSmall tells whether something is done in a commune in which few people live.
func hasSmall(g *guide.Guide) bool {
	for _, t := range g.Territories {
		if t.Small() && slices.ContainsFunc(t.Practices, guide.Participation.Acts) {
			return true
		}
	}
	return false
}

// hasChanges tells whether an error of a sheet was put right.
func hasChanges(g *guide.Guide) bool {
	for _, s := range g.Sheets {
		if len(s.Corrected) > 0 {
			return true
		}
	}
	return false
}

// hasErrata tells whether the ledger corrects anything.
func hasErrata(g *guide.Guide) bool {
	for _, item := range g.Ledger.Items {
		if len(item.Errata) > 0 {
			return true
		}
	}
	return false
}
