package guide

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/record"
)

func isAbsent(err error) bool { return errors.Is(err, fs.ErrNotExist) }

func join(words []string) string { return strings.Join(words, ", ") }

// index finds things by their ids, as links and keys name them.
type index struct {
	practices   map[string]*Practice
	themes      map[string]*Theme
	territories map[string]*Territory
	networks    map[string]*Network
	boxes       map[string]*Box
	pages       map[string]*Page
	terms       map[string]*Term
	days        map[string]*Day
	sources     map[string]*Source
}

// assemble joins what was read. Each step relies on those above it.
func (g *Guide) assemble(files []*file, report *diag.List) {
	groups := group(files)
	for _, pair := range groups {
		pair.lead()
	}
	for _, f := range files {
		report.Append(&f.report)
	}
	if report.Failed() {
		return // what failed to be read would be reported again as missing
	}
	a := &assembler{Guide: g, report: report}
	a.indexTables()
	a.addSheets(groups)
	a.joinTables()
	a.joinPoster()
	a.joinThemes()
	a.joinTerritories()
	a.joinPractices()
	a.joinBoxes()
	a.joinNetworks()
	a.checkTerritories()
	if report.Failed() {
		return
	}
	a.checkTexts()
	if report.Failed() {
		return
	}
	a.linkTexts()
	a.checkUse()
	a.relate()
}

// assembler is the Guide while it is being joined.
type assembler struct {
	*Guide
	report *diag.List
	made   []madeSheet
}

// madeSheet is a sheet with its original's front matter, for the joining.
type madeSheet struct {
	sheet  *Sheet
	front  front
	at     diag.Position
	folder string
}

// pair is the folder of one sheet: its files, one a language.
type pair struct {
	collection *collection
	id, folder string
	files      []*file
	original   *file
}

func group(files []*file) []*pair {
	byFolder := map[string]*pair{}
	for _, f := range files {
		key := f.collection.name + "/" + f.folder
		p := byFolder[key]
		if p == nil {
			p = &pair{collection: f.collection, id: f.id, folder: f.folder}
			byFolder[key] = p
		}
		p.files = append(p.files, f)
	}
	out := make([]*pair, 0, len(byFolder))
	for _, key := range slices.Sorted(maps.Keys(byFolder)) {
		p := byFolder[key]
		slices.SortFunc(p.files, func(a, b *file) int {
			return cmp.Compare(slices.Index(a.languages, a.language.Tag), slices.Index(b.languages, b.language.Tag))
		})
		out = append(out, p)
	}
	return out
}

// lead finds the file that leads, the one without "follows", and decodes all.
func (p *pair) lead() {
	for _, f := range p.files {
		if f.doc == nil {
			return // its front matter is reported already
		}
	}
	for _, f := range p.files {
		if f.has("follows") {
			continue
		}
		if p.original != nil {
			f.report.Error(fileStart(f.path), "two-originals", "two-originals", diag.Args{"File": p.original.path})
			return // which of the two has the facts is not known
		}
		p.original = f
	}
	if p.original == nil {
		f := p.files[0]
		f.report.Error(fileStart(f.path), "no-original", "no-original", nil)
		return
	}
	p.original.decode("")
	for _, f := range p.files {
		if f.front == nil {
			f.decode(p.original.path)
		}
	}
}

// addSheets makes a Sheet of every folder and puts it into its list.
func (a *assembler) addSheets(groups []*pair) {
	ix := &a.index
	ix.practices, ix.themes, ix.networks = map[string]*Practice{}, map[string]*Theme{}, map[string]*Network{}
	ix.boxes, ix.pages = map[string]*Box{}, map[string]*Page{}
	for _, p := range groups {
		s := a.newSheet(p)
		a.sheets = append(a.sheets, s)
		a.made = append(a.made, madeSheet{s, p.original.front, fileStart(p.original.path), p.folder})
		switch f := p.original.front.(type) {
		case *practiceFront:
			add(&a.Practices, ix.practices, &Practice{Sheet: s}, p, a.report)
		case *themeFront:
			add(&a.Themes, ix.themes, &Theme{Sheet: s, Order: f.Order.Value}, p, a.report)
		case *networkFront:
			add(&a.Networks, ix.networks, &Network{Sheet: s}, p, a.report)
		case *boxFront:
			add(&a.Boxes, ix.boxes, &Box{Sheet: s, Kind: f.Kind.Value}, p, a.report)
		case *pageFront:
			add(&a.Pages, ix.pages, &Page{Sheet: s, Order: f.Order.Value}, p, a.report)
		case *profileFront:
			a.addProfile(s, p)
		}
	}
}

func fileStart(path string) diag.Position { return diag.Position{File: path, Line: 1, Column: 1} }

func add[T any](list *[]*T, byID map[string]*T, v *T, p *pair, report *diag.List) {
	if byID[p.id] != nil {
		report.Error(fileStart(p.original.path), "duplicate-id", "duplicate-id", diag.Args{"ID": p.id})
		return
	}
	if catalog.Slug(p.id) != p.id {
		report.Error(fileStart(p.original.path), "id-form", "id-form", diag.Args{"ID": p.id, "Near": catalog.Slug(p.id)})
	}
	byID[p.id] = v
	*list = append(*list, v)
}

func (a *assembler) addProfile(s *Sheet, p *pair) {
	t := resolve(a.index.territories, record.Text{Value: p.id, At: fileStart(p.original.path)}, "territory", a.report)
	if t != nil {
		t.Profile = &Profile{Sheet: s, Territory: t}
		a.Profiles = append(a.Profiles, t.Profile)
	}
}

// newSheet makes the versions of a sheet and joins its common facts.
func (a *assembler) newSheet(p *pair) *Sheet {
	s := &Sheet{Collection: p.collection.name, ID: p.id, versions: make([]*Version, len(a.Languages))}
	for _, f := range p.files {
		v := newVersion(f)
		s.versions[slices.Index(a.Languages, f.language)] = v
		if f == p.original {
			s.Original = v
		}
	}
	facts := p.original.front.shared()
	s.Sources = a.citations(facts.Sources)
	s.Links = a.webLinks(facts.Links)
	s.Reviewed = a.date(facts.Reviewed)
	return s
}

func newVersion(f *file) *Version {
	c := f.front.shared()
	slug := c.Slug.Value
	if slug == "" {
		slug = catalog.Slug(c.Title.Value)
	}
	return &Version{
		Language: f.language, Doc: f.doc, front: c, Slug: slug,
		Title:   f.language.Typeset(c.Title.Value),
		Summary: f.language.Typeset(c.Summary.Value),
		Label:   f.language.Typeset(c.Label.Value),
	}
}

// resolve finds what a key names, or reports an unknown id with a suggestion.
func resolve[T any](byID map[string]*T, id record.Text, kind string, report *diag.List) *T {
	if v := byID[id.Value]; v != nil {
		return v
	}
	args := diag.Args{"Kind": kind, "ID": id.Value}
	if near := record.Suggest(id.Value, slices.Collect(maps.Keys(byID))); near != "" {
		args["Near"] = near
		report.Error(id.At, "unknown-id", "did-you-mean", args)
	} else {
		report.Error(id.At, "unknown-id", "unknown-"+kind, args)
	}
	return nil
}

// resolveAll finds what a list of keys names.
func resolveAll[T any](byID map[string]*T, ids []record.Text, kind string, report *diag.List) []*T {
	var out []*T
	for _, id := range ids {
		if v := resolve(byID, id, kind, report); v != nil {
			if slices.Contains(out, v) {
				report.Error(id.At, "named-twice", "named-twice", diag.Args{"ID": id.Value})
				continue
			}
			out = append(out, v)
		}
	}
	return out
}

// oneOf checks a value against those that its key allows.
func (a *assembler) oneOf(value record.Text, key string, allowed []string) string {
	if value.Set() && !slices.Contains(allowed, value.Value) {
		a.report.Error(value.At, "unknown-value", "known-values",
			diag.Args{"Key": key, "Value": value.Value, "Values": join(allowed)})
	}
	return value.Value
}

func (a *assembler) date(t record.Text) catalog.Date {
	if !t.Set() {
		return catalog.Date{}
	}
	d, err := catalog.ParseDate(t.Value)
	if err != nil {
		a.report.Error(t.At, "date-form", "date-form", diag.Args{"Value": t.Value})
	}
	return d
}
