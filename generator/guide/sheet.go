package guide

import (
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/ledger"
	"recueil/generator/record"
	"recueil/generator/snapshot"
)

// Common are the keys that the front matter of all collections may have, as
// CONTRIBUTING.md lists them.
type Common struct {
	Title    record.Text   `key:"title,required,words"`
	Summary  record.Text   `key:"summary,words"`
	Label    record.Text   `key:"label,words"`
	Slug     record.Text   `key:"slug,words" form:"slug"`
	Follows  []record.Text `key:"follows,words,empty" form:"fingerprint"` // a translation has it, be it empty
	Cites    []Cite        `key:"sources"`
	WebLinks []WebAddress  `key:"links"`
	Credits  []Credit      `key:"pictures"`
	Reviewed record.Text   `key:"reviewed" form:"date" past:"yes"`
	// Corrected are errors of fact that readers may have seen in the sheet.
	Corrected []Correction `key:"corrections"`
}

// Shared implements Front.
func (c *Common) Shared() *Common { return c }

// Front is the front matter of any collection, as it is written.
type Front interface{ Shared() *Common }

// Cite is an entry of a key "sources": either items of a document, or the
// account of somebody who tells of their own practice.
type Cite struct {
	record.Mark
	Source record.Text   `key:"source" ref:"source"`
	Page   record.Number `key:"page"`
	Items  []record.Text `key:"items" once:"list"`

	ToldBy  record.Text   `key:"told_by"`
	Office  record.Local  `key:"office"`
	Date    record.Text   `key:"date" form:"date" past:"yes"`
	URL     record.Text   `key:"url" form:"url"`
	Figures []record.Text `key:"figures"`
}

// Correction is an entry of a key "corrections": on what day which error of the
// sheet was put right.
type Correction struct {
	Date record.Text  `key:"date,required" form:"date" past:"yes"`
	Text record.Local `key:"text,required"`
}

// WebAddress is an entry of a key "links", as it is written.
type WebAddress struct {
	URL     record.Text  `key:"url,required" form:"url"`
	Label   record.Local `key:"label,required"`
	Visited record.Text  `key:"visited" form:"date" past:"yes"`
	Printed record.Text  `key:"printed" ref:"source"`
}

// Sheet is what the sheets of all collections have in common: a folder with
// one file a language.
type Sheet struct {
	indexed
	Kind Kind
	ID   string
	// Folder is the path of its folder below the collection's.
	Folder string
	// Original is the version that leads and carries the facts; Front is its
	// front matter.
	Original *Version
	Front    Front
	Sources  []Citation
	Accounts []Account
	Links    []WebLink
	Reviewed catalog.Date
	// Corrected are errors of it that were put right.
	Corrected []Correction
	// Pictures are those that lie beside it, by name.
	Pictures []Picture
	// Credits say who made them.
	Credits []Credit
	// Digest is that of its files.
	Digest snapshot.Digest

	// Broken are the languages of files that are there and could not be read.
	Broken []*catalog.Language

	face     snapshot.Digest
	versions []*Version // one for each language of the guide; nil where missing
}

// Ref implements Thing.
func (s *Sheet) Ref() Ref { return Ref{s.Kind, s.ID} }

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

// Versions returns the sheet's versions, in the order of the guide's
// languages; nil for a language into which nobody has translated it.
func (s *Sheet) Versions() []*Version { return s.versions }

// NameIn implements Thing.
func (s *Sheet) NameIn(l *catalog.Language) (name, language string) {
	v := s.In(l)
	return v.Title, v.Language.Tag
}

// Slug implements Thing.
func (s *Sheet) Slug(l *catalog.Language) string { return s.In(l).Slug }

// Host implements Thing: most sheets have a page each.
func (s *Sheet) Host() (host Ref, anchor string) { return Ref{}, "" }

// Shown implements Thing.
func (s *Sheet) Shown() bool { return true }

// Start is the place to tell what concerns the sheet as a whole.
func (s *Sheet) Start() diag.Position { return fileStart(s.Original.Doc.File) }

func fileStart(path string) diag.Position { return diag.Position{File: path, Line: 1, Column: 1} }

// Version is a sheet in one language.
type Version struct {
	Language *catalog.Language
	// Title, Summary and Label are typeset; Summary and Label may be "".
	Title, Summary, Label string
	// Slug is the last part of the address, without ".html".
	Slug string
	Doc  *document.Document
	// Keys are the words of the front matter, as they are written.
	Keys *Common
	// StaleHead and Stale, one for each section of Doc, tell what the original
	// has changed since this translation was made; Follows, the section of the
	// original that each section renders, -1 for one that is stale.
	StaleHead bool
	Stale     []bool
	Follows   []int
	// Figures are those of the title, the summary and the label.
	Figures []document.Figure
	// Ageing are the words of the same that are true only when they are written.
	Ageing []document.Word
	// Misspelt are the words of the same that are a slip away from a name.
	Misspelt []document.Misspelt
	// Copied are the runs of words of documents in the same.
	Copied []document.Word
	// Tongue tells in which languages the same are written.
	Tongue document.Tongue
	// Words is how many words it has: its title, summary and text.
	Words int
}

func newVersion(f *file, words document.Words) *Version {
	c := f.front.Shared()
	slug := c.Slug.Value
	if slug == "" {
		slug = catalog.Slug(c.Title.Value)
	}
	var figures []document.Figure
	var ageing, copied []document.Word
	var misspelt []document.Misspelt
	var tongue document.Tongue
	for _, t := range []record.Text{c.Title, c.Summary, c.Label} {
		figures = append(figures, f.doc.FiguresAt(t.At, t.Value)...)
		ageing = append(ageing, f.doc.AgeingAt(t.At, t.Value)...)
		misspelt = append(misspelt, f.doc.MisspeltAt(t.At, t.Value, words.Names)...)
		copied = append(copied, f.doc.CopiedAt(t.At, t.Value, words.Runs)...)
	}
	tongue.Opening(words.Tongues, f.language, c.Title, c.Label, c.Summary)
	v := &Version{
		Language: f.language, Doc: f.doc.Close(words), Keys: c, Slug: slug, Figures: figures, Ageing: ageing,
		Misspelt: misspelt, Copied: copied, Tongue: tongue,
		Title:   f.language.Typeset(c.Title.Value),
		Summary: f.language.Typeset(c.Summary.Value),
		Label:   f.language.Typeset(c.Label.Value),
	}
	if at, ok := v.Doc.Figures(len(figures)); !ok {
		f.report.Error(at, "many-figures", "many-figures", diag.Args{"Most": document.MostFigures})
	}
	if at, is := v.Doc.Beyond(document.MostPrinted); is {
		f.report.Error(at, "heavy-text", "heavy-text", diag.Args{"Most": document.MostPrinted / 1000})
	}
	v.Words = v.countWords()
	return v
}

// Citation says which items of a source a sheet relies on. Page is 0 where
// the source has no pages.
type Citation struct {
	Source *Source
	Page   int
	Items  []*ledger.Item
}

// Account is what somebody tells of their own practice: no printed source
// holds it, so they answer for it.
type Account struct {
	ToldBy string
	Office record.Local // in what office they tell it; may be not set
	Date   catalog.Date
	URL    string // where it stands, "" if it is not online
	// Figures are those that the account states, as they are written.
	Figures []record.Text
}

// WebLink leads out of the guide. Either Visited is set, or PrintedIn: the
// source that prints the address, nobody having looked since.
type WebLink struct {
	URL       string
	Label     record.Local
	Visited   catalog.Date
	PrintedIn *Source
}

// cited joins what a key "sources" says to the sources, their items, and the
// accounts.
func (g *Guide) cited(list []Cite) (citations []Citation, accounts []Account) {
	for _, c := range list {
		if c.ToldBy.Set() {
			accounts = append(accounts, Account{c.ToldBy.Value, c.Office, date(c.Date), c.URL.Value, c.Figures})
			continue
		}
		if source := find[*Source](g, KindSource, c.Source.Value); source != nil {
			citations = append(citations, Citation{source, c.Page.Value, g.items(source, c.Items)})
		}
	}
	return citations, accounts
}

func (g *Guide) items(source *Source, ids []record.Text) []*ledger.Item {
	var out []*ledger.Item
	for _, id := range ids {
		if item := g.Ledger.Item(source.ID.Value, id.Value); item != nil {
			out = append(out, item)
		}
	}
	return out
}

func (g *Guide) webLinks(list []WebAddress) []WebLink {
	out := make([]WebLink, len(list))
	for i, l := range list {
		out[i] = WebLink{l.URL.Value, l.Label, date(l.Visited), find[*Source](g, KindSource, l.Printed.Value)}
	}
	return out
}

// date reads a date; the zero Date is none, or one that the checks report.
func date(t record.Text) catalog.Date {
	d, err := catalog.ParseDate(t.Value)
	if err != nil {
		return catalog.Date{}
	}
	return d
}

func values(list []record.Text) []string {
	out := make([]string, len(list))
	for i, t := range list {
		out[i] = t.Value
	}
	return out
}
