package guide

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"maps"
	"path"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/ledger"
	"recueil/generator/record"
	"recueil/generator/snapshot"
)

// ConfigFile is the file that makes a folder a guide.
const ConfigFile = "content/guide.yaml"

// Read reads the guide below root. The error is one of input and output, or
// that of the context, when it ends before all is read; all that is wrong with
// the content stands in report.
func Read(ctx context.Context, root fs.FS, strings *catalog.Catalog, report *diag.List) (*Guide, error) {
	return Reading{}.Read(ctx, root, strings, report)
}

// Reading is Read with a memory, and for somebody who watches.
type Reading struct {
	// Store has what was read before, which is taken from it as far as files have
	// not changed since; nil for nothing.
	Store snapshot.Store
	// Memory, if not nil, has what was read from a Tree before by the same
	// program.
	Memory *Memory
	// Today is the last day on which something may have been done: dates after it
	// lie in the future. Without it none does.
	Today catalog.Date
	// Found, if not nil, is told how many files of sheets there are before they
	// are read.
	Found func(files int)
}

// Read reads as the function of that name does.
func (o Reading) Read(ctx context.Context, files fs.FS, strings *catalog.Catalog, report *diag.List) (*Guide, error) {
	root := newSumming(files)
	g := &Guide{Today: o.Today, things: map[Ref]Thing{}, unread: map[Ref]bool{}, broken: map[Kind]bool{}, absent: map[Kind]string{}, Ledger: &ledger.Ledger{}}
	if err := g.readConfig(root, strings, report); err != nil || len(g.Languages) == 0 {
		return g, err
	}
	r := &reader{guide: g, root: root, store: o.Store, memory: o.Memory, ctx: ctx, pairs: map[string]*pair{}}
	var first, work errgroup.Group
	first.Go(r.find)
	first.Go(r.readRuns)
	if err := errors.Join(r.readTables(), first.Wait()); err != nil { // first: texts mention the terms of the glossary
		return g, err
	}
	if o.Found != nil {
		o.Found(r.files())
	}
	var ledgers diag.List
	work.Go(r.readSheets)
	work.Go(r.readAssets)
	work.Go(r.readAddresses)
	work.Go(r.readEditions)
	work.Go(func() (err error) {
		g.Ledger, err = ledger.Read(root, g.Tags(), o.Store, o.Memory.ofLedger(), &ledgers)
		return err
	})
	if err := errors.Join(work.Wait(), ctx.Err()); err != nil {
		return g, err
	}
	root.reportRefused(report)
	report.Append(&ledgers, &r.tables, &r.found, &r.runs, &r.assets, &r.addresses, &r.editions)
	work.Go(func() error { g.Digest = r.digest(); return nil })
	if o.Memory != nil {
		o.Memory.remember(r)
	}
	r.addSheets(report)
	g.join()
	return g, work.Wait()
}

func isAbsent(err error) bool { return errors.Is(err, fs.ErrNotExist) }

func (g *Guide) readConfig(root *summing, strings *catalog.Catalog, report *diag.List) error {
	text, err := fs.ReadFile(root, ConfigFile)
	if isAbsent(err) && len(root.refused) > 0 {
		root.reportRefused(report)
		return nil
	}
	if err != nil {
		return err
	}
	var tags []string // must be known before the title is read in each of them
	for _, tag := range record.One[Config](ConfigFile, text, nil, &diag.List{}).Languages {
		if strings.Language(tag.Value) == nil { // told below: it may be any of those that texts have
			tags = nil
			break
		}
		tags = append(tags, tag.Value)
	}
	g.Config = record.One[Config](ConfigFile, text, tags, report)
	record.Legible(ConfigFile, text, report)
	for _, tag := range g.Config.Languages {
		l := strings.Language(tag.Value)
		switch {
		case l == nil:
			report.Error(tag.At, "unknown-language", "known-languages",
				diag.Args{"Language": tag.Value, "Languages": join(strings.Tags())})
		case slices.Contains(g.Languages, l):
			report.Error(tag.At, "named-twice", "named-twice", diag.Args{"ID": tag.Value})
		default:
			g.Languages = append(g.Languages, l)
		}
	}
	if report.Failed() {
		g.writtenIn(root, strings)
	}
	return nil
}

// writtenIn adds the languages in which there are sheets, as those that a broken
// guide.yaml has lost, so that the rest of the guide is read all the same.
func (g *Guide) writtenIn(root fs.FS, strings *catalog.Catalog) {
	for _, tag := range strings.Tags() {
		names, err := fs.Glob(root, "content/*/*/"+tag+".md")
		if l := strings.Language(tag); err == nil && len(names) > 0 && !slices.Contains(g.Languages, l) {
			g.Languages = append(g.Languages, l)
		}
	}
}

// reader is a Guide that is being read.
type reader struct {
	guide  *Guide
	root   *summing
	store  snapshot.Store  // nil for none
	memory *Memory         // nil for none
	ctx    context.Context //nolint:containedctx // a reader lives as long as one call of Read

	found     diag.List // what belongs nowhere below content/
	runs      diag.List
	tables    diag.List
	assets    diag.List
	addresses diag.List
	editions  diag.List
	known     []string // the names of the tables
	listing   sync.Mutex
	pictures  []*pictureFile
	strays    []stray
	pairs     map[string]*pair // by the paths of their folders
	order     []*pair          // all of them, once they are found
	key       snapshot.Digest  // of all but the files from which sheets are read
	words     map[string]document.Words
}

const tablesFolder = "content/tables"

func (r *reader) readTables() error {
	_, none := fs.Stat(r.root.FS, tablesFolder)
	for kind, row := range rows {
		if row.read == nil {
			continue
		}
		var report diag.List
		whole, err := row.read(r, row.table, &report)
		if err != nil {
			return err
		}
		r.tables.Append(&report)
		switch name := row.place(); {
		case !whole:
			r.lost(Kind(kind))
		case isAbsent(none):
			r.absent(Kind(kind), tablesFolder)
		case r.root.sum(name) == snapshot.Digest{}:
			r.absent(Kind(kind), name)
		}
	}
	return r.unread(tablesFolder, r.known, &r.tables)
}

// table reads content/tables/NAME.yaml; a table that is not there is empty. It
// is not whole where records may be missing from it.
func table[T any, P interface {
	*T
	entry
}](r *reader, name string, into *[]P, report *diag.List) (whole bool, err error) {
	r.known = append(r.known, name+".yaml")
	name = tablesFolder + "/" + name + ".yaml"
	text, err := fs.ReadFile(r.root, name)
	if err != nil {
		if isAbsent(err) {
			return !r.root.refuses(name), nil
		}
		return false, err
	}
	list := record.List[T](name, text, r.guide.Tags(), report)
	if _, unprinted := any(into).(*[]*Synonym); !unprinted {
		record.Legible(name, text, report)
	}
	whole = len(list) > 0 || !report.Failed()
	for _, v := range list {
		p := P(&v)
		whole = whole && p.named().Set()
		*into = append(*into, p)
	}
	return whole, nil
}

// readSheets reads each folder of sheets, on every core.
func (r *reader) readSheets() error {
	r.key = r.wordsKey()
	r.words = r.memory.wordsOf(r.guide, r.key)
	r.guide.words = r.words
	list := r.inBatches()
	var work errgroup.Group
	var next atomic.Int64
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() error {
			for i := int(next.Add(1)) - 1; i < len(list); i = int(next.Add(1)) - 1 {
				if err := list[i].read(r); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return work.Wait()
}

// files is how many files of sheets there are.
func (r *reader) files() (n int) {
	for _, p := range r.pairs {
		n += len(p.files)
	}
	return n
}

// inOrder lists the folders of sheets by their paths.
func (r *reader) inOrder() []*pair {
	if r.order == nil {
		for _, folder := range slices.Sorted(maps.Keys(r.pairs)) {
			r.order = append(r.order, r.pairs[folder])
		}
	}
	return r.order
}

// addSheets puts the sheets that were read among the things.
func (r *reader) addSheets(report *diag.List) {
	g := r.guide
	r.sameFiles(report)
	for _, p := range r.inOrder() {
		for _, f := range p.files {
			if !p.copied {
				report.Append(&f.report)
			}
		}
		if p.sheet == nil || p.copied {
			g.unread[Ref{p.kind, p.id}] = true
			continue
		}
		g.torn = g.torn || p.sheet.Broken != nil
		g.Sheets = append(g.Sheets, p.sheet)
		g.index(rows[p.kind].add(g, p.sheet), record.Text{Value: p.id, At: p.sheet.Start()})
	}
	r.tellStrays(report)
}

// pair is the folder of one sheet: its files, one a language.
type pair struct {
	kind       Kind
	id, folder string
	files      []*file
	pictures   []*pictureFile
	original   *file
	sheet      *Sheet          // nil where no file leads, or it cannot be read
	sum        snapshot.Digest // of its files
	copied     bool            // a file of it is that of another sheet
}

// path is that of the folder.
func (p *pair) path() string { return path.Dir(p.files[0].path) }

// read parses the files of a folder and makes its sheet of them; what the
// parsing took is free when it returns.
func (p *pair) read(g *Guide, root *summing, sources [][]byte, words map[string]document.Words) {
	for i, f := range p.files {
		f.parse(sources[i])
	}
	slices.SortFunc(p.files, func(a, b *file) int {
		return cmp.Compare(slices.Index(g.Languages, a.language), slices.Index(g.Languages, b.language))
	})
	p.lead()
	if p.original != nil {
		p.sheet = p.make(g, words)
		p.sheet.Pictures = p.look(root)
	}
	for _, f := range p.files {
		if f.doc != nil {
			f.doc.Free()
			f.doc = nil
		}
	}
}

// lead finds the file that leads, the one without "follows", and decodes all. A
// file whose front matter cannot be read, which is reported already, does not
// keep the others from it.
func (p *pair) lead() {
	broken := false
	follows := (*file).follows
	if !slices.ContainsFunc(p.files, follows) {
		follows = (*file).misfollows
	}
	for _, f := range p.files {
		if f.doc == nil {
			broken = true
			continue
		}
		if follows(f) {
			continue
		}
		if p.original != nil {
			f.report.Error(fileStart(f.path), "two-originals", "two-originals", diag.Args{"File": p.original.path})
			p.original = nil
			return // which of the two has the facts is not known
		}
		p.original = f
	}
	if p.original == nil {
		if !broken { // else that one may lead
			p.files[0].follower, p.files[0].stamp = true, p.files[0].firstStamp()
		}
		return
	}
	p.original.decode("")
	for _, f := range p.files {
		if f.front == nil && f.doc != nil {
			f.decode(p.original.path)
		}
	}
}

func (p *pair) make(g *Guide, words map[string]document.Words) *Sheet {
	s := &Sheet{Kind: p.kind, ID: p.id, Folder: p.folder, Front: p.original.front, versions: make([]*Version, len(g.Languages))}
	for _, f := range p.files {
		if f.doc == nil {
			s.Broken = append(s.Broken, f.language)
			continue
		}
		v := newVersion(f, p.wordsOf(f, words))
		s.versions[slices.Index(g.Languages, f.language)] = v
		if f == p.original {
			s.Original = v
		}
	}
	for _, v := range s.versions {
		if v != nil && v != s.Original {
			v.follow(s.Original)
		}
	}
	return s
}
