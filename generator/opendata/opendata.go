// Package opendata writes what a guide holds as data: tables of its practices,
// territories, networks, guidelines, terms, themes and sources as CSV, JSON and
// GeoJSON, with the schema of each, references to its sheets for programs that
// keep a bibliography, and the data package that describes them all
// (specs.frictionlessdata.io/data-package).
//
// In come a guide, the addresses of everything in it and a language; out come
// files, one after the other, in room that the next one uses again: of many
// sheets each is heavy. Titles, summaries, facts, dates, places, sources and
// links are there, texts are not. Texts are as people type them, without the
// spaces and apostrophes of typography, so that a search in a spreadsheet finds
// them. The package knows no pages and writes to no disk.
package opendata

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// The files that are no table.
const (
	References = "references"
	Describing = "datapackage"
)

// Package is the data of a guide in one language.
type Package struct {
	guide     *guide.Guide
	addresses *address.Map
	l         *catalog.Language
	base      string // without a slash at its end; "" for none
	folder    string // of the files, with a slash at its end
	files     []*File
	// names and urls are those of all things, by their index.
	names, urls []string
	measure     sync.Once
	measured    atomic.Bool // the files have their sizes
}

// File is one of the files of a package.
type File struct {
	// Path is that below the site's root.
	Path string
	// Of is what it holds: the name of a table, References or Describing.
	Of string
	// Format is "csv", "json", "geojson", "schema", "csl", "bib", "ris" or "datapackage".
	Format, MediaType string
	// Rows is how many things it holds.
	Rows int
	// Bytes is its size, once the files were made.
	Bytes int

	table *table // nil for what is no table
	write func(p *Package, f *File, out []byte) []byte
}

// Name is that of the file in its folder.
func (f *File) Name() string { return f.Path[strings.LastIndexByte(f.Path, '/')+1:] }

// New prepares the package of a language. base is the address under which the
// site will be served, "" where it is not known: addresses are then relative to
// the folder of the files.
func New(g *guide.Guide, addresses *address.Map, l *catalog.Language, base string) *Package {
	p := &Package{guide: g, addresses: addresses, l: l, base: base, folder: l.Tag + "/" + l.Text("path."+address.Data) + "/"}
	p.know()
	for _, t := range tables {
		p.add(t)
	}
	p.addReferences()
	p.files = append(p.files, &File{
		Path: p.folder + "datapackage.json", Of: Describing, Format: "datapackage", MediaType: "application/json", write: (*Package).describe,
	})
	return p
}

// add lists the files of a table, if the guide has anything for it.
func (p *Package) add(t *table) {
	n, placed := 0, 0
	for row := range t.rows(p.guide) {
		if n++; t.place != nil && located(t.place(row)) {
			placed++
		}
	}
	if n == 0 {
		return
	}
	name := p.folder + p.l.Text("path."+t.name)
	file := func(suffix, format, mediaType string, rows int, write func(*Package, *File, []byte) []byte) {
		p.files = append(p.files, &File{Path: name + suffix, Of: t.name, Format: format, MediaType: mediaType, Rows: rows, table: t, write: write})
	}
	if !t.mapOnly {
		file(".csv", "csv", "text/csv", n, (*Package).csv)
		file(".json", "json", "application/json", n, (*Package).json)
	}
	if placed > 0 {
		file(".geojson", "geojson", "application/geo+json", placed, (*Package).geojson)
	}
	if !t.mapOnly {
		file(".schema.json", "schema", "application/schema+json", 0, (*Package).jsonSchema)
	}
}

// Each makes the files one after the other, and hands them to take, which may
// not keep their bytes.
func (p *Package) Each(take func(path string, content []byte) error) error {
	var out []byte
	sizes := make([]int, len(p.files))
	for i, f := range p.files {
		if i < len(p.files)-1 {
			out = f.write(p, f, out[:0])
			sizes[i] = len(out)
		} else {
			out = p.last(sizes, out[:0])
		}
		if err := take(f.Path, out); err != nil {
			return err
		}
	}
	return nil
}

// aRow is more than most rows of a table take, in bytes.
const aRow = 4 << 10

// room is what was written with room for another row: twice as much where there is
// too little, as append adds a quarter to what is large, and copies it all each time.
func room(out []byte) []byte {
	if cap(out)-len(out) < aRow {
		return slices.Grow(out, max(len(out), aRow))
	}
	return out
}

// last makes the file that says the sizes of the others, and notes these.
func (p *Package) last(sizes []int, out []byte) []byte {
	f, made := p.files[len(p.files)-1], false
	p.measure.Do(func() {
		for i, size := range sizes {
			p.files[i].Bytes = size
		}
		out, made = f.write(p, f, out), true
		f.Bytes = len(out)
		p.measured.Store(true)
	})
	if !made {
		out = f.write(p, f, out)
	}
	return out
}

// Files lists the files with their sizes, for which it makes them all if nobody
// has.
func (p *Package) Files() []*File {
	if !p.measured.Load() {
		_ = p.Each(func(string, []byte) error { return nil })
	}
	return p.files
}

// Unusual lists the files whose types hosts may not know by their names; they
// need not have been made.
func (p *Package) Unusual() []*File {
	var out []*File
	for _, f := range p.files {
		if f.Format == "geojson" || f.Format == "bib" || f.Format == "ris" {
			out = append(out, f)
		}
	}
	return out
}

// File makes the file at a path; nil where there is none.
func (p *Package) File(path string) []byte {
	if !strings.HasPrefix(path, p.folder) {
		return nil
	}
	for _, f := range p.files {
		if f.Path == path {
			if f.Of == Describing {
				p.Files()
			}
			return f.write(p, f, nil)
		}
	}
	return nil
}

// know looks up the names and addresses that many rows have.
func (p *Package) know() {
	things := p.guide.Things()
	p.names, p.urls = make([]string, len(things)), make([]string, len(things))
	for _, t := range things {
		p.names[t.Index()], _ = t.NameIn(p.l)
		p.urls[t.Index()] = p.address(t.Ref())
	}
}

// address is that of a thing: absolute if that of the site is known, else
// relative to the folder of the files; "" where the thing has none.
func (p *Package) address(ref guide.Ref) string {
	if !p.addresses.Has(p.l, ref) {
		return ""
	}
	to := p.addresses.Of(p.l, ref)
	if p.base != "" {
		return p.base + "/" + to.String()
	}
	return to.From(p.folder)
}

func (p *Package) name(t guide.Thing) string { return p.names[t.Index()] }

func (p *Package) url(t guide.Thing) string { return p.urls[t.Index()] }

// localized is a text that has a version for each language of the guide.
type localized interface{ In(tag string) string }

// text is a text of a table for readers of the language, as it is written.
func (p *Package) text(t localized) string { return t.In(p.l.Tag) }
