package guide

import (
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/ledger"
	"recueil/generator/record"
)

// Read reads the guide below root. The error is one of input and output; all
// that is wrong with the content stands in report.
func Read(root fs.FS, strings *catalog.Catalog, report *diag.List) (*Guide, error) {
	g := &Guide{}
	if err := g.readConfig(root, strings, report); err != nil || report.Failed() {
		return g, err
	}
	r := &reader{guide: g, root: root, report: report}
	var work errgroup.Group
	ledgerReport := &diag.List{}
	work.Go(func() (err error) {
		g.Ledger, err = ledger.Read(root, g.tags(), ledgerReport)
		return err
	})
	work.Go(r.tables)
	work.Go(r.sheets)
	if err := work.Wait(); err != nil {
		return g, err
	}
	report.Append(ledgerReport)
	report.Append(r.tableReport)
	g.assemble(r.files, report)
	return g, nil
}

func (g *Guide) readConfig(root fs.FS, strings *catalog.Catalog, report *diag.List) error {
	const name = "content/guide.yaml"
	text, err := fs.ReadFile(root, name)
	if err != nil {
		return err
	}
	var tags []string // must be known before the title is read in each of them
	for _, tag := range record.One[Config](name, text, nil, &diag.List{}).Languages {
		tags = append(tags, tag.Value)
	}
	g.Config = record.One[Config](name, text, tags, report)
	for _, tag := range g.Config.Languages {
		if l := strings.Language(tag.Value); l != nil {
			g.Languages = append(g.Languages, l)
			continue
		}
		report.Error(tag.At, "unknown-language", "known-languages",
			diag.Args{"Language": tag.Value, "Languages": join(strings.Tags())})
	}
	return nil
}

// file is one Markdown file of a sheet, parsed.
type file struct {
	path       string
	collection *collection
	id         string // the folder's name
	folder     string // the path of the folder below the collection
	language   *catalog.Language
	languages  []string // the tags of the guide's languages
	doc        *document.Document
	front      front
	report     diag.List
}

type reader struct {
	guide       *Guide
	root        fs.FS
	report      *diag.List
	tableReport *diag.List
	known       []string // the names of the tables
	files       []*file
}

const tablesFolder = "content/tables"

func (r *reader) tables() error {
	r.tableReport = &diag.List{}
	g := r.guide
	for _, read := range []func() error{
		func() error { return table(r, "territories", &g.Territories) },
		func() error { return table(r, "glossary", &g.Terms) },
		func() error { return table(r, "calendar", &g.Days) },
		func() error { return table(r, "guidelines", &g.Guidelines) },
		func() error { return table(r, "sources", &g.Sources) },
		func() error { return table(r, "poster", &g.Poster) },
	} {
		if err := read(); err != nil {
			return err
		}
	}
	return r.unread(tablesFolder, r.known, r.tableReport)
}

// table reads content/tables/NAME.yaml; a table that is not there is empty.
func table[T any](r *reader, name string, into *[]*T) error {
	r.known = append(r.known, name+".yaml")
	name = tablesFolder + "/" + name + ".yaml"
	text, err := fs.ReadFile(r.root, name)
	if err != nil {
		if isAbsent(err) {
			return nil
		}
		return err
	}
	for _, v := range record.List[T](name, text, r.guide.tags(), r.tableReport) {
		*into = append(*into, &v)
	}
	return nil
}

// sheets finds the Markdown files and parses them on every core.
func (r *reader) sheets() error {
	if err := r.find(); err != nil {
		return err
	}
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	for _, f := range r.files {
		work.Go(func() error {
			source, err := fs.ReadFile(r.root, f.path)
			if err != nil {
				return err
			}
			f.parse(source)
			return nil
		})
	}
	return work.Wait()
}

// find lists the files of all collections. What does not belong there is
// reported, never passed over in silence.
func (r *reader) find() error {
	known := []string{"guide.yaml", path.Base(tablesFolder)}
	for i := range collections {
		c := &collections[i]
		dir := "content/" + c.name
		known = append(known, c.name)
		err := fs.WalkDir(r.root, dir, func(name string, entry fs.DirEntry, err error) error {
			if err != nil {
				if isAbsent(err) && name == dir {
					return fs.SkipDir
				}
				return err
			}
			switch {
			case hidden(entry) && entry.IsDir():
				return fs.SkipDir
			case !hidden(entry) && !entry.IsDir():
				r.add(c, name)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return r.unread("content", known, r.report)
}

// hidden files are the machine's, not the guide's.
func hidden(entry fs.DirEntry) bool { return strings.HasPrefix(entry.Name(), ".") }

// unread reports what stands in a folder and has none of the known names:
// often one that is misspelt.
func (r *reader) unread(folder string, known []string, report *diag.List) error {
	entries, err := fs.ReadDir(r.root, folder)
	if err != nil && !isAbsent(err) {
		return err
	}
	for _, entry := range entries {
		if slices.Contains(known, entry.Name()) || hidden(entry) {
			continue
		}
		args := diag.Args{"Folder": folder, "Names": join(known)}
		if args["Near"] = record.Suggest(entry.Name(), known); args["Near"] != "" {
			report.Error(diag.Position{File: path.Join(folder, entry.Name())}, "unread", "did-you-mean", args)
			continue
		}
		report.Error(diag.Position{File: path.Join(folder, entry.Name())}, "unread", "unread", args)
	}
	return nil
}

func (r *reader) add(c *collection, name string) {
	folder := strings.TrimPrefix(path.Dir(name), "content/"+c.name)
	folder = strings.TrimPrefix(folder, "/")
	tag, markdown := strings.CutSuffix(path.Base(name), ".md")
	language := r.guide.Language(tag)
	switch {
	case !markdown || language == nil:
		r.report.Error(diag.Position{File: name}, "stray-file", "stray-file",
			diag.Args{"Names": join(r.fileNames())})
	case folder == "" || strings.Count(folder, "/") >= c.depth:
		r.report.Error(diag.Position{File: name}, "misplaced-file", "misplaced-file",
			diag.Args{"Example": "content/" + c.name + "/my-sheet/" + path.Base(name)})
	default:
		r.files = append(r.files, &file{
			path: name, collection: c, id: path.Base(folder), folder: folder, language: language,
			languages: r.guide.tags(),
		})
	}
}

func (r *reader) fileNames() []string {
	var out []string
	for _, tag := range r.guide.tags() {
		out = append(out, tag+".md")
	}
	return out
}

func (f *file) parse(source []byte) {
	f.doc = document.Parse(f.path, source, f.language, &f.report)
}

// decode reads the front matter into the collection's keys. original is the
// path of the file that leads, "" when it is this one.
func (f *file) decode(original string) {
	f.front = f.collection.new()
	r := &record.Reader{
		File: f.path, LineOffset: f.doc.LineOffset, Original: original, Languages: f.languages, Report: &f.report,
	}
	r.Decode(f.doc.Front, f.front)
	for _, key := range f.collection.required {
		if (original == "" || key == "summary") && !f.has(key) {
			f.report.Error(r.At(f.doc.Front), "missing-key", "missing-key", diag.Args{"Key": key})
		}
	}
	f.checkSlug()
}

// checkSlug makes sure that the sheet's address can be made of its slug, or
// of its title.
func (f *file) checkSlug() {
	c := f.front.shared()
	switch near := catalog.Slug(c.Slug.Value); {
	case c.Slug.Set() && near != c.Slug.Value:
		f.report.Error(c.Slug.At, "slug-form", "id-form", diag.Args{"Slug": c.Slug.Value, "Near": near})
	case !c.Slug.Set() && c.Title.Set() && catalog.Slug(c.Title.Value) == "":
		f.report.Error(c.Title.At, "missing-key", "missing-key", diag.Args{"Key": "slug"})
	}
}

// has tells whether a key stands in the front matter.
func (f *file) has(key string) bool {
	for i := 0; i+1 < len(f.doc.Front.Content); i += 2 {
		if f.doc.Front.Content[i].Value == key {
			return true
		}
	}
	return false
}
