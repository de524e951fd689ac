// Package search makes the index in which readers search a guide without a
// server.
//
// In come the entries of one language, what a search finds; out go files:
// scripts that a page loads one by one as it needs them, so that they work from
// a disk, too. It knows no guide and no page, and opens nothing. The same entries
// give the same bytes.
//
// # The files of an index
//
// Each calls a function of the page: recueil(LANGUAGE, KIND, NUMBER, …).
//
//	m.js        the manifest: what there is, and the first word of each shard
//	s0.js …     shards of the dictionary: words in their order, and of each the
//	            entries in which it stands, those in which it says most first
//	d0.js …     shards of the entries: address, title, and what is shown of each
//	v0.js …     words alone, by their first letters, in which a page looks for
//	            those that may have been meant
//	f.js        the entries of each kind, theme and region
//	p.js        places with their coordinates, for a page that tells what is near
//	x.js        what tells the first entries apart, for a page that explores them
//
// Words are folded (fold.go): no case, no accent. Those that have one stem are
// linked (words.go), so that the page needs no stemmer. How much a word says of
// an entry is worked out here, as BM25 does over several fields (weigh.go), in
// sixteen levels: the page only adds.
package search

import (
	"iter"

	"recueil/generator/snapshot"
)

// Index is what is found in one language.
type Index struct {
	Language string // its tag
	// Folder is where the files lie below the site's root, with a slash at its end.
	Folder string
	// Digest is that of what the entries have of their own; see page.Draft.Own.
	Digest  snapshot.Digest
	Kinds   []Kind
	Themes  []Theme
	Regions []string
	// Synonyms are what people search for in words that the entries may not have.
	Synonyms []Synonym
	// Facets returns what tells the first entries apart, and how many these are; nil
	// for no such page.
	Facets func() (facets []Facet, explored int)
	// Places returns those for a page that tells what is near; nil for none.
	Places func() []Place
	// Entries come in the same order every time: those that are alike stand next
	// to each other.
	Entries iter.Seq[Draft]
}

// Draft is an entry that is composed when its turn comes, if it was not read
// before.
type Draft struct {
	// Own is the digest of what the entry has of its own, beside what all show;
	// see page.Draft.Own.
	Own     snapshot.Digest
	Compose func() *Entry
}

// Kind is a kind of entries, of which an entry says so many times what it would
// say otherwise.
type Kind struct {
	Name   string
	Weight float32
}

// Theme is a theme by which results may be chosen; one of an axis has the
// number of that in the list, an axis has -1.
type Theme struct {
	Title string
	Axis  int
}

// Synonym says what a search for some words finds beside the entries that have
// them.
type Synonym struct {
	Words []string
	// Means is what is looked for, too; "" for nothing.
	Means string
	// Near are the addresses of entries, the best first.
	Near []string
}

// Entry is something that a search finds: plain text, typeset.
type Entry struct {
	// Href leads there from the page that searches.
	Href                  string
	Title, Label, Summary string
	Places, Headings      []string
	// Further says how many places there are besides; "" for no more.
	Further string
	// Also are other names, which are found and not shown; a label is none.
	Also []string
	// Around are words that are not the entry's own: the names of its themes, of
	// what lies above its places.
	Around []string
	// Texts yields the text, piece by piece; nil for none.
	Texts func(yield func(string))
	// Language is that of the texts, which may not be that of the index.
	Language string
	// Kind, Themes and Regions are numbers in the lists of the index; of the themes,
	// the first are those that are shown.
	Kind            int
	Themes, Regions []int
}

// Take receives a file: its path below the site's root and its bytes, which it
// may not keep.
type Take func(path string, content []byte) error
