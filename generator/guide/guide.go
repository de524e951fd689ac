// Package guide joins everything that content/ and seeds/ hold into one
// Guide: practices, themes, territories, networks, terms, days, guidelines,
// the pairs of languages, the links between them; and makes all checks that
// need more than one file.
//
// In comes a file system with content/ and seeds/ at its root; out comes a
// Guide and a list of diagnostics. A Guide is complete only when the list
// holds no error. The package writes nothing and knows no HTML.
package guide

import (
	"recueil/generator/catalog"
	"recueil/generator/document"
	"recueil/generator/ledger"
	"recueil/generator/record"
)

// Guide is the whole guide. Its lists are sorted by id; pages sort them for
// their readers.
type Guide struct {
	Config    Config
	Languages []*catalog.Language
	Ledger    *ledger.Ledger

	Practices   []*Practice
	Axes        []*Theme // the roots of the tree, in their order
	Themes      []*Theme // the whole tree, parents before children
	Territories []*Territory
	Networks    []*Network
	Boxes       []*Box
	Profiles    []*Profile
	Pages       []*Page
	Terms       []*Term
	Days        []*Day
	Guidelines  []*Guideline
	Sources     []*Source
	Poster      []*Domain

	// Coverage says what cites each item of the ledger.
	Coverage map[*ledger.Item][]Citing

	sheets []*Sheet // every sheet of every collection, by collection and id
	index  index
}

// Config is content/guide.yaml.
type Config struct {
	Title      record.Local  `key:"title,required"`
	Tagline    record.Local  `key:"tagline,required"`
	Languages  []record.Text `key:"languages,required"`
	BaseURL    record.Text   `key:"base_url"`
	Repository record.Text   `key:"repository"`
}

// Sheet is what the sheets of all collections have in common: a folder with
// one file a language.
type Sheet struct {
	Collection, ID string
	// Original is the version that leads and carries the facts.
	Original *Version
	Sources  []Citation
	Links    []WebLink
	Reviewed catalog.Date

	versions []*Version    // one for each language of the guide; nil where missing
	dates    []record.Text // those of the keys, which the sources have to prove too
}

// In returns the version to be shown to readers of a language: its own, or
// the original where there is none. Its Language tells which it is.
func (s *Sheet) In(l *catalog.Language) *Version {
	for _, v := range s.versions {
		if v != nil && v.Language == l {
			return v
		}
	}
	return s.Original
}

// Version is a sheet in one language.
type Version struct {
	Language *catalog.Language
	// Title, Summary and Label are typeset; Summary and Label may be "".
	Title, Summary, Label string
	// Slug is the last part of the address, without ".html".
	Slug string
	Doc  *document.Document
	// StaleHead and Stale, one for each section of Doc, tell what the
	// original has changed since this translation was made.
	StaleHead bool
	Stale     []bool
	// Terms are the glossary terms that the text mentions.
	Terms []*Term

	front *common
}

// Citation says which items of a source a sheet relies on. Page is 0 where
// the source has no pages.
type Citation struct {
	Source *Source
	Page   int
	Items  []*ledger.Item
}

// WebLink leads out of the guide. Either Visited is set, or PrintedIn: the
// source that prints the address, nobody having looked since.
type WebLink struct {
	URL       string
	Label     record.Local
	Visited   catalog.Date
	PrintedIn *Source
}

// Practice is a practice sheet.
type Practice struct {
	*Sheet
	Themes      []*Theme
	Territories []Participation
	Actors      []record.Local
	Networks    []*Network
	Days        []*Day
	Publics     []string
	Status      string
	From, To    catalog.Date
	Aliases     []string
	Related     []Relation
	Guidelines  []*Guideline // those that it proves
	Mentions    []*Practice  // practices whose text links here

	chosen []*Practice // the key "related"
}

// Participation is what a territory does in a practice.
type Participation struct {
	Territory *Territory
	Practice  *Practice
	Role      string // one of Roles
}

// Theme is a node of the tree: an axis, a theme or a topic.
type Theme struct {
	*Sheet
	Parent     *Theme
	Children   []*Theme
	Order      int
	Practices  []*Practice // those that name this node itself
	Boxes      []*Box
	Guidelines []*Guideline
}

// Level is 0 for an axis, 1 for a theme, 2 for a topic.
func (t *Theme) Level() int {
	if t.Parent == nil {
		return 0
	}
	return t.Parent.Level() + 1
}

// Axis returns the root above a node.
func (t *Theme) Axis() *Theme {
	for t.Parent != nil {
		t = t.Parent
	}
	return t
}

// Guideline returns the node of level 1 above a topic, or the node itself.
func (t *Theme) Guideline() *Theme {
	if t.Level() == 2 {
		return t.Parent
	}
	return t
}

// Network is a network of territories.
type Network struct {
	*Sheet
	Acronym   string
	Founded   int
	Members   []Member
	Practices []*Practice
	Boxes     []*Box
}

// Member is a territory of a network, as one source states it.
type Member struct {
	Territory *Territory
	Network   *Network
	Since     string
	Role      string
	Source    *Source
}

// Box is an aside in the margin of one or more topics.
type Box struct {
	*Sheet
	Kind        string
	Themes      []*Theme
	Territories []*Territory
	Networks    []*Network
}

// Profile is the longer text of a territory.
type Profile struct {
	*Sheet
	Territory *Territory
}

// Page is an editorial page.
type Page struct {
	*Sheet
	Order int
}

// Values that keys allow; their names are interface strings.
var (
	Roles       = []string{"actor", "partner", "host", "signatory", "example"}
	Statuses    = []string{"planned", "ongoing", "ended", "unknown"}
	BoxKinds    = []string{"context", "law", "funding", "abroad", "focus", "publication"}
	MemberRoles = []string{"member", "founder", "chair", "candidate"}
	Publics     = []string{
		"everyone", "women", "families", "children", "unaccompanied-minors", "young-people", "students",
		"older-people", "asylum-seekers", "refugees", "undocumented", "homeless", "displaced-from-ukraine",
		"volunteers", "council-staff",
	}
	Levels  = []string{"start", "further"}
	Origins = []string{"anvita", "guide"}
)

// Sheets returns every sheet of every collection.
func (g *Guide) Sheets() []*Sheet { return g.sheets }

func (g *Guide) tags() []string {
	var out []string
	for _, l := range g.Languages {
		out = append(out, l.Tag)
	}
	return out
}

// Language returns the guide's language of a tag, or nil.
func (g *Guide) Language(tag string) *catalog.Language {
	for _, l := range g.Languages {
		if l.Tag == tag {
			return l
		}
	}
	return nil
}
