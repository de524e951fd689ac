// Package page says what each page shows: plain values, texts typeset and in
// the reader's language, addresses relative to the page, nothing left for a
// layout to look up or decide.
//
// In come a guide.Guide and the addresses of everything in it; out come
// Drafts: the address of each page and a function that composes its value,
// once, so that pages are composed on every core and none is kept longer than
// it takes to write it. A value carries all that other files take from the
// page: see Derived. A Guide is only read.
package page

import (
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/snapshot"
)

// HTML is markup that is safe to print as it is.
type HTML string

// View is the value of a page: a pointer to one of this package's structs
// that embed a Frame.
type View interface{ Common() *Frame }

// Draft is a page that is not composed yet.
type Draft struct {
	// Path is that of the file below the site's root: "fr/pratiques/x.html".
	Path string
	// Own is the digest of what this page alone shows: what stands within the
	// text of its practice, or what was counted in all texts. All else is part of
	// guide.Guide.Digest.
	Own     snapshot.Digest
	Compose func() View
	// Files makes the files that go with the page, one after the other, for a
	// function that may not keep their bytes; nil where there are none. Whoever
	// makes them before the page is composed does not have them made twice.
	Files func(take func(path string, content []byte) error) error
	// Derive tells what other files take from the page, which need not be
	// composed for that.
	Derive func() Derived
}

// Frame is what every page shows around its content.
type Frame struct {
	// Language serves the interface strings of the page.
	Language *catalog.Language
	// Title is the page's heading, and the first part of its title element;
	// TitleLang is its language where that is not the page's.
	Title, TitleLang string
	// Collection is named in the title element where pages of two collections
	// may have one title; else "".
	Collection string
	// Description is a sentence for search engines; "" for none. DescriptionLang
	// is its language where that is not the page's.
	Description, DescriptionLang string
	Path                         string
	// Colour is one of guide.Colours on pages that belong to an axis, else "".
	Colour string
	*Shell
	Languages   []Link // the same page in the other languages
	Breadcrumbs []Link // from the home page to this one, which is the last
	// Canonical and Alternates are absolute, and set only when the site has a
	// base URL. Alternates begin with the page itself and end with x-default.
	Canonical  string
	Alternates []Link
	// Unlisted is set on a page that no search engine should list.
	Unlisted bool
	// Parts are the pages of the list that the page begins or goes on with, nil
	// where it is on one; Rest are those after the first.
	Parts []Link
	Rest  []View
	// Edit is where readers change the file of which the page is made; "" where the
	// guide does not say it, and on pages that gather.
	Edit string
	// Add is where readers write a practice that the page lacks; "" where the guide
	// does not say it, and on pages that show none of a theme or a place.
	Add string
	// Takes are the files in which readers take along what the page shows.
	Takes []DataFile
	// Reference is what programs of bibliography read of a page that people cite,
	// nil of any other.
	Reference *Reference
	// Structured is JSON-LD; "" without a base URL.
	Structured HTML
}

// Shell is what the pages of a folder have in common around their content, if
// they belong to one entry of the menu. They share the value, so that it need
// be printed once only.
type Shell struct {
	// Site is the guide's title.
	Site Phrase
	// The files that the page loads.
	Stylesheet, Icon string
	Scripts          []string
	// Asks is the page that searches, to which the field in the header leads; "" on
	// that page, and on those that belong to no language.
	Asks string
	// Script is the one of a preview, "" in a published page.
	Script string
	// Brand is the guide's own drawing, "" without one.
	Brand HTML
	// Base is set on the one page that is served at any address, 404.html.
	Base    string
	Home    string
	Menu    []Link
	Footer  []FooterGroup
	Notices []Phrase // sentences at the foot: whom the guide speaks for, its licence
	// Feed and OpenSearch are absolute, and set only when the site has a base URL.
	Feed, OpenSearch string
}

// Reference is what a program of bibliography is told of a page beside its
// address and its description. Date is that of its last review, "" for none.
type Reference struct{ Title, Date, Site string }

// FooterGroup is a part of the links at the foot of every page, for one use.
type FooterGroup struct {
	Title string
	Links []Link
}

// Common implements View.
func (f *Frame) Common() *Frame { return f }

// T is the interface string of an id.
func (f *Frame) T(id string) string { return f.Language.Text(id) }

// Phrase is a text of a table, typeset. Lang is its language where that is not
// the page's.
type Phrase struct{ Text, Lang string }

// Line is a text in one line, of which a part may be in another language.
type Line []Phrase

// plain is a line in the language of the page.
func plain(text string) Line {
	if text == "" {
		return nil
	}
	return Line{{Text: text}}
}

// String is the line without its languages.
func (l Line) String() string {
	var b strings.Builder
	for _, p := range l {
		b.WriteString(p.Text)
	}
	return b.String()
}

// Link is an address and the words that lead to it; where Href is "" they lead
// nowhere.
type Link struct {
	Text, Href string
	// Lang is set when Text is not in the page's language, or, for links to
	// other languages, to the language of what Href leads to.
	Lang    string
	Current bool
	// Note is a word or two after the link.
	Note string
}

// Place is a territory with the number of its district. Href is "" where it
// has no page; Lang is the language of Name where that is not the page's.
type Place struct {
	Name, Href, Number, Lang string
}

// Run is a stretch of text, or a place within it.
type Run struct {
	Text  string
	Place *Place
}

// Lead is a practice as guideline pages print it: LABEL: summary. The colon
// is part of Label.
type Lead struct {
	Label, Href string
	Lang        string // "" when it is the page's language
	Runs        []Run
	Places      []Place // those of its territories that the summary does not name, in the page's language
	// Anchor, Dated, Sources and Stale are set on a lead that is all that there is
	// of a practice: where it stands, from when it is, what it relies on, and that
	// it is out of date, nil where it is not.
	Anchor, Dated string
	Sources       []FactItem
	Stale         *Notice
}

// Notice tells a reader that a text is not in their language, or is out of
// date.
type Notice struct {
	Text string
	Link *Link
}

// Words are the texts of a sheet as one page shows them.
type Words struct {
	Heading, Summary string
	// Lang is the language of the texts where it is not the page's; Fallback
	// then says so.
	Lang     string
	Fallback *Notice
	// StaleHead is set when the title and summary follow an older original.
	StaleHead *Notice
	Sections  []Section
}

// Section is a part of a sheet's text.
type Section struct {
	Kind, Title, Anchor string
	HTML                HTML
	Stale               *Notice
}

// Fact is a line of the facts beside a sheet: a name and what it holds.
type Fact struct {
	Name  string
	Items []FactItem
}

// FactItem is one thing among a fact's: a place, a link, or text.
type FactItem struct {
	Place    *Place
	Link     *Link
	Text     string
	Lang     string // the language of Text where it is not the page's
	Datetime string // machine form of a date in Text
	Note     Line   // what follows
	Cite     Line   // a line to be copied as a whole
	// Spots are the places of a document that are cited.
	Spots []Link
}

// Related is a sheet that belongs with this one.
type Related struct {
	Link   Link
	Places []Place
	Why    Line
	// Summary is a sentence or two; empty on most lists.
	Summary Phrase
}
