package guide

import (
	"cmp"
	"sync"

	"recueil/generator/record"
)

// joins is a thing that names others; its file has how it is joined to them.
type joins interface{ join(g *Guide) }

// join joins everything that was read. Each step relies on those above it;
// things of one kind do not rely on how those of another are joined.
func (g *Guide) join() {
	g.joinRecords()
	g.joinThemes()
	g.joinTerritories()
	for _, thing := range g.Things() {
		if thing, ok := thing.(joins); ok {
			thing.join(g)
		}
	}
	g.orderGuidelines()
	var near sync.WaitGroup // they take longest
	near.Go(func() {
		joinNeighbours(g.Territories)
		g.joinPopulations()
		joinPeers(g.Territories)
	})
	for i, thing := range g.Things() {
		thing.setIndex(i)
	}
	g.joinMentions()
	g.joinUse()
	g.joinTerms()
	g.joinStandings()
	near.Wait()
}

// joinRecords puts the records of the tables among the things, and joins what
// sheets have in common: they were made when no record was known.
func (g *Guide) joinRecords() {
	for _, thing := range g.Things() {
		if r, ok := thing.(entry); ok {
			g.index(thing, r.named())
		}
	}
	for _, item := range g.Ledger.Items {
		if source := find[*Source](g, KindSource, item.Source); item.Language == "" && source != nil {
			item.Language = source.Language.Value
		}
		item.Language = cmp.Or(item.Language, g.Languages[0].Tag)
	}
	for _, s := range g.Sheets {
		s.joinShared(g)
	}
}

// joinShared finds what those keys name that all sheets have.
func (s *Sheet) joinShared(g *Guide) {
	facts := s.Front.Shared()
	s.Sources, s.Accounts = g.cited(facts.Cites)
	s.Links, s.Reviewed, s.Corrected = g.webLinks(facts.WebLinks), date(facts.Reviewed), facts.Corrected
	s.Credits = facts.Credits
}

// entry is a record of a table.
type entry interface {
	Thing
	named() record.Text
}

func (e *Entry) named() record.Text { return e.ID }

// index lets a thing be found, unless another has its kind and id.
func (g *Guide) index(thing Thing, id record.Text) {
	ref := thing.Ref()
	if other := g.things[ref]; other != nil {
		d := Duplicate{Ref: ref, ID: id}
		if first, is := other.(entry); is && record.Same(first, thing) {
			d.Again = first.named().At
		}
		g.Duplicates = append(g.Duplicates, d)
		return
	}
	g.things[ref] = thing
}
