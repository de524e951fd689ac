package guide

import (
	"maps"
	"slices"

	"recueil/generator/catalog"
)

// Kind is a kind of thing that the guide holds; what belongs to each stands in
// one row of kinds.
type Kind uint8

// The kinds of things.
const (
	NoKind Kind = iota
	KindPractice
	KindTheme
	KindTerritory
	KindNetwork
	KindBox
	KindProfile
	KindPage
	KindTerm
	KindDay
	KindGuideline
	KindDomain
	KindAction
	KindSource
	KindPublic
	KindOrigin
	KindTerritoryKind
	KindSynonym
	KindCount
	// KindSingle is the kind of pages that each language has once: "home",
	// "glossary". No thing of the guide is of this kind.
	KindSingle
)

// Ref names a thing of the guide. It compares with ==.
type Ref struct {
	Kind Kind
	ID   string
}

// String is the reference as texts write it: "practice:free-library".
func (r Ref) String() string { return r.Kind.String() + ":" + r.ID }

// Thing is anything of the guide that has an id: a sheet or a short record.
type Thing interface {
	Ref() Ref
	// NameIn returns what readers of a language call it, as it is written, and the
	// tag of the language of these words; "" where they are the same in all.
	NameIn(l *catalog.Language) (name, language string)
	// Slug is the last part of its address in a language, without ".html".
	Slug(l *catalog.Language) string
	// Host is where it stands: the thing or the single page that shows it, and
	// the anchor there. A thing that has a page to itself has none.
	Host() (host Ref, anchor string)
	// Shown tells whether there is anything to show of it. What has nothing has
	// no page, and nothing links to it.
	Shown() bool
	// Index is its place among all things of the guide, from 0: what is noted of
	// each of them lies in a list.
	Index() int
	setIndex(i int)
}

// indexed is a part of each thing.
type indexed struct{ index int }

func (n *indexed) Index() int { return n.index }

func (n *indexed) setIndex(i int) { n.index = i }

// Single names a page that each language has once.
func Single(id string) Ref { return Ref{KindSingle, id} }

// Find returns what a reference names, or nil.
func (g *Guide) Find(ref Ref) Thing {
	if t := g.revised[ref]; t != nil {
		return t
	}
	return g.things[ref]
}

// Unread tells whether something may be there of which nothing is known,
// because its file could not be read. That was reported; what follows from it
// is not to be.
func (g *Guide) Unread(ref Ref) bool { return g.unread[ref] || g.broken[ref.Kind] }

// Absent is the path of the table or folder of a kind that is not there, "" for one
// that is.
func (g *Guide) Absent(kind Kind) string { return g.absent[kind] }

// AbsentKinds are the kinds of which the table or folder is not there.
func (g *Guide) AbsentKinds() []Kind { return slices.Collect(maps.Keys(g.absent)) }

// Without is the guide as it is when the things of some kinds and the items of some
// sources are there and could not be read.
func (g *Guide) Without(kinds map[Kind]bool, sources map[string]bool) *Guide {
	out := *g
	out.broken = maps.Clone(g.broken)
	maps.Copy(out.broken, kinds)
	out.Ledger = g.Ledger.Without(sources)
	return &out
}

// UnreadIDs lists the ids of the things of a kind that are there and could not
// be read.
func (g *Guide) UnreadIDs(kind Kind) []string {
	var out []string
	for ref := range g.unread {
		if ref.Kind == kind {
			out = append(out, ref.ID)
		}
	}
	return out
}

// Incomplete tells whether any file could not be read.
func (g *Guide) Incomplete() bool {
	return g.torn || len(g.unread)+len(g.broken)+len(g.Ledger.Broken) > 0
}

// IDs lists the ids of a kind.
func (g *Guide) IDs(kind Kind) []string {
	var out []string
	for ref := range g.things {
		if ref.Kind == kind {
			out = append(out, ref.ID)
		}
	}
	return out
}

// find returns a thing by its id, nil where there is none.
func find[T Thing](g *Guide, kind Kind, id string) (found T) {
	found, _ = g.Find(Ref{kind, id}).(T)
	return found
}

// findAll returns the things that a list of ids names, each once. Ids that
// name nothing are for the checks to report.
func findAll[T Thing](g *Guide, kind Kind, ids []string) []T {
	var out []T
	seen := make(map[string]bool, len(ids))
	for _, id := range ids {
		if v, ok := g.Find(Ref{kind, id}).(T); ok && !seen[id] {
			seen[id] = true
			out = append(out, v)
		}
	}
	return out
}

// Things lists everything that has an id, by kind; within a kind sheets by id,
// and records in the order of their table.
func (g *Guide) Things() []Thing {
	var out []Thing
	for _, r := range rows {
		if r.things != nil {
			out = append(out, r.things(g)...)
		}
	}
	return out
}

func asThings[T Thing](list []T) []Thing {
	out := make([]Thing, len(list))
	for i, v := range list {
		out[i] = v
	}
	return out
}

func (g *Guide) actions() []*Action {
	var out []*Action
	for _, d := range g.Poster {
		out = append(out, d.Actions...)
	}
	return out
}
