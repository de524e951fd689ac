package page

import (
	"strconv"
	"strings"

	"recueil/generator/address"
	"recueil/generator/guide"
	"recueil/generator/opendata"
)

// singleData names the page of data.
var singleData = guide.Single(address.Data)

// Data is the page of the files in which the guide is given away as data.
type Data struct {
	Frame
	Intro  string
	Tables []DataTable
	// References are those for programs of bibliography, Package describes all
	// other files to programs; either is nil where there is nothing of it.
	References, Package *DataTable
	Licence             Phrase
	Credits             []FactItem
}

// DataTable is what there is to download of one thing.
type DataTable struct {
	Title, Anchor string
	Rows          string // "128 rows"
	Files         []DataFile
	Columns       []DataColumn
}

// DataFile leads to a file: Link names it, Note says its form, its size and its
// language.
type DataFile struct {
	Link Link
	Note string
}

// DataColumn is a column of a table, and what it holds.
type DataColumn struct{ Name, Text string }

// dataOf returns the data of a language, which are the same for all who ask.
func (s *Site) dataOf(l *locale) *opendata.Package {
	made, ok := s.data.Load(l.Tag)
	if !ok {
		made, _ = s.data.LoadOrStore(l.Tag, opendata.New(s.guide, s.addresses, l.Language, s.base))
	}
	return made.(*opendata.Package)
}

// DataFile makes the file of data at a path; nil where there is none.
func (s *Site) DataFile(path string) []byte {
	tag, _, _ := strings.Cut(path, "/")
	for _, l := range s.locales {
		if l.Tag == tag {
			return s.dataOf(l).File(path)
		}
	}
	return nil
}

func (w *writer) openData() View {
	v := &Data{Frame: w.record()}
	v.Intro = v.Description
	data := w.dataOf(w.l)
	for _, f := range data.Files() {
		file := w.dataFile(f)
		switch {
		case f.Of == opendata.References:
			v.References = w.dataTable(v.References, data, f, file)
		case f.Of == opendata.Describing || f.Format == "schema":
			v.Package = w.dataTable(v.Package, data, f, file)
		default:
			v.table(w, data, f, file)
		}
	}
	if licence := w.guide.Config.Licence; licence != nil {
		v.Licence = w.text(licence.Text)
	}
	for _, c := range data.Credits() {
		item := FactItem{Link: &Link{Text: w.l.Typeset(c.Title), Href: c.URL}}
		if c.Licence != "" {
			item.Note = plain(c.Licence)
		}
		v.Credits = append(v.Credits, item)
	}
	v.Structured = w.structuredData(v, data)
	return v
}

// table adds a file to that of its table, the first of which tells of its rows
// and columns.
func (v *Data) table(w *writer, data *opendata.Package, f *opendata.File, file DataFile) {
	for i := range v.Tables {
		if v.Tables[i].Anchor == w.anchor(f.Of) {
			v.Tables[i].Files = append(v.Tables[i].Files, file)
			return
		}
	}
	t := w.dataTable(nil, data, f, file)
	t.Rows = w.l.Count("data.rows", f.Rows)
	for _, c := range data.Columns(f) {
		t.Columns = append(t.Columns, DataColumn{c.Name, w.l.Typeset(c.Text)})
	}
	v.Tables = append(v.Tables, *t)
}

// dataTable adds a file to a list of them, or begins one.
func (w *writer) dataTable(t *DataTable, data *opendata.Package, f *opendata.File, file DataFile) *DataTable {
	if t == nil {
		of := f.Of
		if f.Format == "schema" {
			of = opendata.Describing
		}
		t = &DataTable{Title: w.l.Typeset(data.Title(of)), Anchor: w.anchor(of)}
	}
	t.Files = append(t.Files, file)
	return t
}

func (w *writer) dataFile(f *opendata.File) DataFile {
	size := w.size(f.Bytes)
	note := w.l.Text("data.format."+f.Format) + ", " + size + ", " + w.l.Text("language.in."+w.l.Tag)
	return DataFile{Link{Text: f.Name(), Href: w.file(f.Path)}, note}
}

func (w *writer) structuredData(v *Data, data *opendata.Package) HTML {
	dataset := func(j *jsonld) {
		j.thing("Dataset", func() {
			j.text("creditText", data.CreditLine())
			j.text("description", v.Intro+" "+w.text(w.guide.Config.Tagline).Text)
			files := data.Files()
			j.list("distribution", len(files), func(i int) {
				j.thing("DataDownload", func() {
					j.text("contentSize", strconv.Itoa(files[i].Bytes)+" B")
					j.text("contentUrl", w.absolute(files[i].Path))
					j.text("encodingFormat", files[i].MediaType)
					j.text("name", data.Title(files[i].Of))
				})
			})
			j.text("inLanguage", w.l.Tag)
			j.yes("isAccessibleForFree")
			if licence := w.guide.Config.Licence; licence != nil {
				j.text("license", licence.URL.Value)
			}
			j.text("name", w.text(w.guide.Config.Title).Text+w.l.Text("punctuation.colon")+" "+v.Title)
			j.text("url", v.Canonical)
		})
	}
	return w.structured(dataset, w.breadcrumbList(&v.Frame))
}

// toReferences leads to the references of all sheets.
func (w *writer) toReferences() Link {
	to := w.addresses.Of(w.l.Language, singleData)
	to.Anchor = w.addresses.Anchor(singleData, opendata.References)
	return Link{Text: w.l.Text("cite.programs"), Href: to.From(w.path)}
}
