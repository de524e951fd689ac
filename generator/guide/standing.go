package guide

import (
	"slices"

	"recueil/generator/catalog"
	"recueil/generator/document"
	"recueil/generator/snapshot"
)

// State is what a sheet wants in a language.
type State string

// The states of a sheet in a language.
const (
	UpToDate  State = ""
	Missing   State = "missing"   // nobody has translated it
	Unstamped State = "unstamped" // nobody has said which text the translation follows
	Stale     State = "stale"     // the original has changed since
)

// Standing counts what there is of a guide in a language.
type Standing struct {
	Language *catalog.Language
	// Sheets are all those of the guide, Written those that are in the language.
	Sheets, Written int
	// Missing, Stale and Unstamped are those in that state.
	Missing, Stale, Unstamped int
	// Words are those of all texts that are written.
	Words int
}

// StateIn tells what a sheet wants in the language that is i-th in the guide's
// order.
func (s *Sheet) StateIn(i int) State {
	v := s.versions[i]
	switch {
	case v == nil:
		return Missing
	case v == s.Original:
		return UpToDate
	case len(v.Keys.Follows) == 0:
		return Unstamped
	case v.StaleHead || slices.Contains(v.Stale, true):
		return Stale
	}
	for j := range s.Original.Doc.Sections() {
		if !slices.Contains(v.Follows, j) { // it was added
			return Stale
		}
	}
	return UpToDate
}

// joinStandings counts the sheets of each language.
func (g *Guide) joinStandings() {
	g.Standings = nil
	for i, l := range g.Languages {
		n := Standing{Language: l, Sheets: len(g.Sheets)}
		for _, s := range g.Sheets {
			if v := s.versions[i]; v != nil {
				n.Written++
				n.Words += v.Words
			}
			switch s.StateIn(i) {
			case Missing:
				n.Missing++
			case Stale:
				n.Stale++
			case Unstamped:
				n.Unstamped++
			}
		}
		g.Standings = append(g.Standings, n)
	}
}

// StandingsDigest is the digest of the standings, which depend on all texts.
func (g *Guide) StandingsDigest() snapshot.Digest {
	var w snapshot.Writer
	for _, n := range g.Standings {
		for _, count := range []int{n.Sheets, n.Written, n.Missing, n.Stale, n.Unstamped, n.Words} {
			w.Int(count)
		}
	}
	return w.Sum()
}

// countWords counts the words of a version: its title, summary and text.
func (v *Version) countWords() int {
	n := document.CountWords(v.Title) + document.CountWords(v.Summary)
	sections := v.Doc.Sections()
	for i := range sections {
		n += document.CountWords(sections[i].Title) + sections[i].Words()
	}
	return n
}
