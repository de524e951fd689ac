// Package guide is the model of a guide and its reading: everything that
// content/ and seeds/ hold, joined into one Guide, which then does not change.
//
// In comes a file system with content/ and seeds/ at its root; out comes a
// Guide, and diagnostics of what could not be read: YAML and Markdown that are
// broken, keys that are unknown, missing or of the wrong form, files that
// belong nowhere. What is joined by ids that name nothing is left unjoined:
// package audit, which makes all checks over a finished Guide, reports it. A
// Guide is fit to be shown only when neither has found an error.
//
// Things are named by a Ref; what belongs to each kind of thing stands in one
// table, kinds.go. The package writes nothing and knows no HTML.
package guide

import (
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/geo"
	"recueil/generator/ledger"
	"recueil/generator/prose"
	"recueil/generator/record"
	"recueil/generator/snapshot"
)

// Guide is the whole guide. Its lists are sorted by id, those of tables in the
// order of the table; pages sort them for their readers.
type Guide struct {
	Config    Config
	Languages []*catalog.Language
	Ledger    *ledger.Ledger

	Practices      []*Practice
	Axes           []*Theme // the roots of the tree, in their order
	Themes         []*Theme // the whole tree, parents before children
	Territories    []*Territory
	Networks       []*Network
	Boxes          []*Box
	Profiles       []*Profile
	Pages          []*Page
	Terms          []*Term
	Days           []*Day
	Guidelines     []*Guideline
	Sources        []*Source
	Poster         []*Domain
	Publics        []*Public
	Origins        []*Origin
	TerritoryKinds []*TerritoryKind
	Synonyms       []*Synonym
	Counts         []*Count

	// Runs are those of its sources, as numbers; nil for a guide that brings none.
	Runs *prose.Runs
	// Published are the addresses that the guide keeps, in the order of their file.
	Published []Published
	// Edited are the notes of what was new in each edition.
	Edited []Edited
	// Sheets are those of all collections, by collection and id.
	Sheets []*Sheet
	// Standings say what there is in each language, in the order of Languages.
	Standings []Standing
	// Duplicates are the things of which another has the same kind and id.
	Duplicates []Duplicate
	// Coverage says what cites each item of the ledger.
	Coverage map[*ledger.Item][]Ref

	// Today is the last day on which something may have been done, the zero Date
	// where nobody says it. Only checks ask.
	Today catalog.Date

	// Digest is that of everything that was read but what stands within the
	// texts of practices, which their own pages alone show: Sheet.Digest tells
	// of those.
	Digest snapshot.Digest
	// Texts are the digests of what readers of each language read of all practices,
	// in the order of Languages.
	Texts []snapshot.Digest

	// Drawings are the guide's own, as markup, by the id of the theme that each
	// stands for; "brand" stands for the guide. Outline is that of its country,
	// Areas its districts, by their codes; nil without them.
	Drawings map[string]string
	Outline  *geo.Map
	Areas    *geo.Areas

	// PopulationYear is the year of the list that has the populations of territories,
	// 0 where none is known.
	PopulationYear int

	things  map[Ref]Thing
	revised map[Ref]Thing             // those that are shown anew though nothing was joined anew
	words   map[string]document.Words // with which texts were closed
	unread  map[Ref]bool              // sheets whose files could not be read
	broken  map[Kind]bool             // kinds whose tables could not be read
	absent  map[Kind]string           // kinds whose table or folder is not there, and its path
	torn    bool                      // of some sheet, a file could not be read
}

// Duplicate is a thing of which another has the same kind and id.
type Duplicate struct {
	Ref Ref
	ID  record.Text
	// Again is where the id of the other one stands, of a record that says the same;
	// else the zero Position.
	Again diag.Position
}

// Config is content/guide.yaml.
type Config struct {
	Title      record.Local  `key:"title,required"`
	Tagline    record.Local  `key:"tagline,required"`
	Languages  []record.Text `key:"languages,required" among:"known-language"`
	BaseURL    record.Text   `key:"base_url" form:"base"`
	Repository record.Text   `key:"repository" form:"url"`
	Forge      *Forge        `key:"forge"`
	// Notice is a sentence at the foot of every page: whom the guide speaks for.
	Notice  record.Local `key:"notice"`
	Licence *Licence     `key:"licence"`
	// Credits say whose data the guide holds beside its own.
	Credits []Attribution `key:"credits"`
	// Openings are the guide's own words for pages that each language has once.
	Openings []Opening `key:"openings"`
	// Country is the ISO 3166 code of the country of territories that name none.
	Country record.Text `key:"country" form:"country"`
	// Gazetteer switches on the comparison of territories with an official list.
	Gazetteer *GazetteerChoice `key:"gazetteer"`
}

// Opening is the title and the first sentence of a page that each language has
// once; what it leaves out is said in the program's words.
type Opening struct {
	Page  record.Text  `key:"page,required" one:"practices,territories,networks,search,figures,calendar,glossary,sources,site-map,errata,poster,guidelines,small-communes,data,map,explore"`
	Title record.Local `key:"title"`
	Intro record.Local `key:"intro"`
}

// Licence is that of the guide's texts.
type Licence struct {
	URL  record.Text  `key:"url,required" form:"url"`
	Text record.Local `key:"text,required"`
}

// Attribution is an entry of the key "credits": data of somebody else that the
// guide holds, as coordinates, and under which licence.
type Attribution struct {
	Name    record.Local `key:"name,required"`
	URL     record.Text  `key:"url" form:"url"`
	Licence record.Text  `key:"licence"`
}

// GazetteerChoice names one of the official lists that come with the program.
type GazetteerChoice struct {
	Name record.Text   `key:"name,required" among:"gazetteer"`
	Year record.Number `key:"year,required"`
}

// Tags are the tags of the guide's languages, in their order.
func (g *Guide) Tags() []string {
	out := make([]string, len(g.Languages))
	for i, l := range g.Languages {
		out[i] = l.Tag
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
