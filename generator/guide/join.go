package guide

import (
	"cmp"
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"recueil/generator/document"
	"recueil/generator/record"
)

// joins is a thing that names others; its file has how it is joined to them.
type joins interface{ join(g *Guide) }

// join joins everything that was read. Each step relies on those above it;
// things of one kind do not rely on how those of another are joined.
func (g *Guide) join(ctx context.Context) error {
	g.joinRecords()
	g.joinThemes()
	g.joinTerritories()
	for _, thing := range g.Things() {
		if thing, ok := thing.(joins); ok {
			thing.join(g)
		}
	}
	joinNeighbours(g.Territories)
	g.joinMentions()
	g.joinUse()
	return g.joinTexts(ctx)
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
		facts := s.Front.Shared()
		s.Sources, s.Accounts = g.cited(facts.Cites)
		s.Links, s.Reviewed = g.webLinks(facts.WebLinks), date(facts.Reviewed)
	}
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
	if g.things[ref] != nil {
		g.Duplicates = append(g.Duplicates, Named{ref, id})
		return
	}
	g.things[ref] = thing
}

// joinTexts compares translations with their originals and finds the terms
// that texts mention, on every core.
func (g *Guide) joinTexts(ctx context.Context) error {
	g.terms = map[string]*document.Terms{}
	for _, l := range g.Languages {
		g.terms[l.Tag] = document.NewTerms(g.forms(l.Tag))
	}
	found := make([][][]string, len(g.Sheets))
	each(ctx, len(g.Sheets), func(i int) { found[i] = g.joinText(g.Sheets[i]) })
	mentioned := map[*Version][]string{}
	for i, s := range g.Sheets {
		for j, v := range s.versions {
			if v != nil && found[i] != nil {
				mentioned[v] = found[i][j]
			}
		}
	}
	g.joinTerms(mentioned)
	return ctx.Err()
}

// joinText returns the ids of the terms that each version of a sheet mentions.
func (g *Guide) joinText(s *Sheet) [][]string {
	out := make([][]string, len(s.versions))
	for i, v := range s.versions {
		if v == nil {
			continue
		}
		if v != s.Original {
			v.follow(s.Original)
		}
		v.Mentions, out[i] = v.Doc.Mentions(g.terms[v.Language.Tag])
	}
	return out
}

// each calls do for the numbers below n, on every core, until the context ends.
func each(ctx context.Context, n int, do func(i int)) {
	var next atomic.Int64
	var cores sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		cores.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	cores.Wait()
}
