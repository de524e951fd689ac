package guide

import (
	"errors"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/permalink"
	"recueil/generator/picture"
	"recueil/generator/record"
)

// file is one Markdown file of a sheet, parsed.
type file struct {
	path      string
	special   bool // it is none, and not read
	kind      Kind
	language  *catalog.Language
	languages []string // the tags of the guide's languages
	doc       *document.Parsed
	front     Front
	follower  bool   // no file of its sheet leads
	stamp     string // of the opening that it then follows, "" for none
	report    diag.List
}

// find lists the files of all collections, on every core. What does not belong
// there is reported, never passed over in silence.
func (r *reader) find() error {
	known := []string{path.Base(ConfigFile), path.Base(AddressesFile), path.Base(EditionsFile), path.Base(tablesFolder), "assets"}
	var work errgroup.Group
	for _, kind := range collections() {
		known = append(known, rows[kind].folder)
		dir := "content/" + rows[kind].folder
		entries, err := r.entries(dir)
		if err != nil && !isAbsent(err) {
			return errors.Join(err, work.Wait())
		}
		switch {
		case r.root.refuses(dir):
			r.lost(kind)
		case err != nil:
			r.absent(kind, dir)
		}
		for part := range slices.Chunk(entries, len(entries)/runtime.GOMAXPROCS(0)+1) {
			work.Go(func() error { return r.walk(kind, dir, part) })
		}
	}
	if err := work.Wait(); err != nil {
		return err
	}
	r.placePictures()
	slices.SortFunc(r.strays, func(a, b stray) int { return strings.Compare(a.path, b.path) })
	return r.unread("content", known, &r.found)
}

// entries lists what stands in the folder of a collection.
func (r *reader) entries(folder string) ([]fs.DirEntry, error) {
	if !r.root.straight(folder) {
		return nil, nil
	}
	return fs.ReadDir(r.root.FS, folder)
}

// lost notes that things of a kind may be there that were not read.
func (r *reader) lost(kind Kind) {
	r.listing.Lock()
	defer r.listing.Unlock()
	r.guide.broken[kind] = true
}

// absent notes that the file or folder of a kind is not there.
func (r *reader) absent(kind Kind, name string) {
	r.listing.Lock()
	defer r.listing.Unlock()
	r.guide.absent[kind] = name
}

// walk lists the files among the entries of a folder, and below them.
func (r *reader) walk(kind Kind, folder string, entries []fs.DirEntry) error {
	for _, entry := range entries {
		name := folder + "/" + entry.Name()
		switch {
		case r.ctx.Err() != nil:
			return r.ctx.Err()
		case record.Passing(entry.Name()):
			continue
		case !utf8.ValidString(name):
			r.unreadable(kind, folder, entry.Name())
			continue
		case !entry.IsDir():
			r.add(kind, name, special(entry.Type()))
			continue
		}
		below, err := fs.ReadDir(r.root.FS, name)
		if err == nil {
			err = r.walk(kind, name, below)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// unreadable reports a file or folder whose name is no text.
func (r *reader) unreadable(kind Kind, folder, name string) {
	const lost = string(utf8.RuneError)
	shown := strings.ToValidUTF8(name, lost)
	r.listing.Lock()
	r.found.Error(diag.Position{File: folder + "/" + shown}, "id-form", "id-form",
		diag.Args{"ID": shown, "Near": catalog.Slug(strings.ReplaceAll(shown, lost, "-")), "Most": permalink.MaxID})
	r.listing.Unlock()
	r.lost(kind)
}

// unread reports what stands in a folder and has none of the known names: often
// one that is misspelt. What it was meant to be, where that is not there, is lost.
func (r *reader) unread(folder string, known []string, report *diag.List) error {
	entries, err := fs.ReadDir(r.root, folder)
	if err != nil && !isAbsent(err) {
		return err
	}
	for _, entry := range entries {
		if slices.Contains(known, entry.Name()) || record.Passing(entry.Name()) {
			continue
		}
		at, args := diag.Position{File: path.Join(folder, entry.Name())}, diag.Args{"Folder": folder, "Names": join(known)}
		near := record.Suggest(entry.Name(), known)
		if meant := record.Meant(entry.Name(), known); meant != "" {
			near = meant
		}
		there := func(e fs.DirEntry) bool { return e.Name() == near }
		switch args["Near"], args["Name"] = near, near; {
		case near == "":
			report.Error(at, "unread", "unread", args)
			continue
		case record.CopyOf(record.Stem(entry.Name())) != "" && slices.ContainsFunc(entries, there):
			report.Error(at, "unread", "remove-copy", args)
			continue
		default:
			report.Error(at, "unread", "did-you-mean", args)
		}
		if name := path.Join(folder, near); !slices.ContainsFunc(entries, there) || r.hollow(name) {
			r.misnamed(name)
		}
	}
	return nil
}

// hollow tells whether a folder is one of sheets, and has none.
func (r *reader) hollow(folder string) bool {
	kind := kindOf(folder + "/")
	return kind != NoKind && !slices.ContainsFunc(r.inOrder(), func(p *pair) bool { return p.kind == kind })
}

// misnamed notes that what is to stand in a file or folder has not been read.
func (r *reader) misnamed(name string) {
	for kind, row := range rows {
		if name == row.place() || row.table != "" && name == tablesFolder {
			r.lost(Kind(kind))
		}
	}
}

// add takes a file of a collection, or what stands in its place.
func (r *reader) add(kind Kind, name string, special bool) {
	collection := "content/" + rows[kind].folder
	folder := strings.TrimPrefix(strings.TrimPrefix(path.Dir(name), collection), "/")
	tag, markdown := strings.CutSuffix(path.Base(name), ".md")
	language := r.guide.Language(tag)
	r.listing.Lock()
	defer r.listing.Unlock()
	switch {
	case special && (!markdown || language == nil || folder == ""):
		refusal{rule: "special-file"}.report(name, &r.found)
	case picture.Named(name):
		r.pictures = append(r.pictures, &pictureFile{path: name})
	case !markdown || language == nil || folder == "" || strings.Count(folder, "/") >= rows[kind].depth:
		r.strays = append(r.strays, stray{kind, name, folder == "" || strings.Count(folder, "/") >= rows[kind].depth})
	default:
		p := r.pairs[path.Dir(name)]
		if p == nil {
			p = &pair{kind: kind, id: path.Base(folder), folder: folder}
			r.pairs[path.Dir(name)] = p
		}
		p.files = append(p.files, &file{path: name, special: special, kind: kind, language: language, languages: r.guide.Tags()})
	}
}

func (r *reader) fileNames() []string {
	var out []string
	for _, tag := range r.guide.Tags() {
		out = append(out, tag+".md")
	}
	return out
}

func join(words []string) string { return strings.Join(words, ", ") }

func (f *file) parse(source []byte) {
	switch {
	case f.special:
		refusal{rule: "special-file"}.report(f.path, &f.report)
		return
	case len(source) > MostSheet:
		tooLarge(MostSheet).report(f.path, &f.report)
		return
	}
	f.doc = document.Parse(f.path, source, f.language, Schemes, &f.report)
}

// decode reads the front matter into the collection's keys. original is the
// path of the file that leads, "" when it is this one.
func (f *file) decode(original string) {
	f.front = rows[f.kind].front()
	r := &record.Reader{
		File: f.path, LineOffset: f.doc.LineOffset, Original: original, Languages: f.languages, Report: &f.report,
	}
	r.Decode(f.doc.Front, f.front)
	for _, key := range rows[f.kind].required {
		if RequiredIn(key, original != "") && !f.has(key) && !record.Misspells(f.doc.Front, key, f.front) {
			f.report.Error(r.At(f.doc.Front), "missing-key", "missing-key", diag.Args{"Key": key})
		}
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

// follows tells whether the file is a translation: it has the key "follows".
func (f *file) follows() bool { return f.doc != nil && f.has("follows") }

// firstStamp is the first entry of the key "follows" as it is written, "" for none.
func (f *file) firstStamp() string {
	for i := 0; i+1 < len(f.doc.Front.Content); i += 2 {
		if value := f.doc.Front.Content[i+1]; f.doc.Front.Content[i].Value == "follows" && len(value.Content) > 0 {
			return value.Content[0].Value
		}
	}
	return ""
}

// misfollows tells whether it has one that was to be that key, which is told where
// it is decoded.
func (f *file) misfollows() bool {
	return record.Misspells(f.doc.Front, "follows", rows[f.kind].front())
}
