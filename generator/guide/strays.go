package guide

import (
	"path"
	"slices"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/record"
)

// stray is a file of a collection that is none of a sheet as it is named, or that
// lies in no folder of a sheet.
type stray struct {
	kind      Kind
	path      string
	misplaced bool
}

// tag is that of the language of which the file is meant to be, "" if it is meant as
// something else.
func (s *stray) tag(tags []string) (tag string) {
	stem := record.Stem(path.Base(s.path))
	if slices.Contains(tags, stem) {
		return stem
	}
	if of := record.CopyOf(stem); slices.Contains(tags, of) {
		return of
	}
	return ""
}

// tellStrays reports the files that are read nowhere, and sheets without an
// original: of one that is only misnamed, or that lies beside its folder, the file
// is told and nothing else.
func (r *reader) tellStrays(report *diag.List) {
	orphans := slices.DeleteFunc(slices.Clone(r.inOrder()), func(p *pair) bool { return !p.orphan() })
	for _, s := range r.strays {
		orphans = r.tellStray(&s, orphans, report)
	}
	moved := r.moved(orphans)
	for _, p := range orphans {
		r.tellOrphan(p, moved[p], report)
	}
}

// tellStray reports one of those files, and returns the sheets without an original
// but that to which the file belongs.
func (r *reader) tellStray(s *stray, orphans []*pair, report *diag.List) []*pair {
	folder, at := path.Dir(s.path), diag.Position{File: s.path}
	tag := s.tag(r.guide.Tags())
	name, p := tag+".md", r.pairs[folder]
	switch {
	case tag == "":
		report.Error(at, "stray-file", "stray-file", diag.Args{"Names": join(r.fileNames())})
		return orphans
	case s.misplaced:
		collection := "content/" + rows[s.kind].folder
		example := collection + "/my-sheet"
		if folder != collection && rows[s.kind].depth == 1 { // too deep
			example = collection + "/" + path.Base(folder)
			r.guide.unread[Ref{s.kind, path.Base(folder)}] = true
		}
		lacks := func(o *pair) bool { return o.kind == s.kind && !o.has(tag) }
		if i := slices.IndexFunc(orphans, lacks); i >= 0 {
			p, example = orphans[i], orphans[i].path()
		}
		report.Error(at, "misplaced-file", "misplaced-file", diag.Args{"Example": example + "/" + name})
	case p != nil && p.has(tag):
		report.Error(at, "stray-file", "remove-copy", diag.Args{"Name": name})
		return orphans
	default:
		report.Error(at, "stray-file", "rename-file", diag.Args{"File": path.Base(s.path), "Name": name})
	}
	switch {
	case p == nil && !s.misplaced:
		r.guide.unread[Ref{s.kind, path.Base(folder)}] = true
	case p != nil && p.sheet != nil:
		p.sheet.Broken, r.guide.torn = append(p.sheet.Broken, r.guide.Language(tag)), true
	}
	return slices.DeleteFunc(orphans, func(o *pair) bool { return o == p })
}

// has tells whether the folder has a file of a language.
func (p *pair) has(tag string) bool {
	return slices.ContainsFunc(p.files, func(f *file) bool { return f.language.Tag == tag })
}

// orphan tells whether all files of the folder follow another one.
func (p *pair) orphan() bool { return p.sheet == nil && !p.copied && p.files[0].follower }

// moved finds the originals of sheets that have none: the text that a translation
// follows by its stamp, where it lies in another folder.
func (r *reader) moved(orphans []*pair) map[*pair]*Sheet {
	followed := map[string]*pair{}
	for _, p := range orphans {
		if stamp := p.files[0].stamp; stamp != "" {
			followed[stamp] = p
		}
	}
	if len(followed) == 0 {
		return nil
	}
	out := map[*pair]*Sheet{}
	for _, s := range r.guide.Sheets {
		if p := followed[document.Fingerprint(s.Original.Keys.opening())]; p != nil && p.kind == s.Kind && !p.has(s.Original.Language.Tag) {
			out[p] = s
		}
	}
	return out
}

// tellOrphan reports a sheet of which every file follows another.
func (r *reader) tellOrphan(p *pair, moved *Sheet, report *diag.List) {
	at := fileStart(p.files[0].path)
	if moved != nil {
		report.Error(at, "lost-original", "moved-original", diag.Args{"File": moved.Original.Doc.File, "Near": p.path() + "/" + moved.Original.Language.Tag + ".md"})
		for _, f := range p.files {
			moved.Broken = append(moved.Broken, f.language)
		}
		return
	}
	absent := slices.DeleteFunc(r.fileNames(), func(name string) bool { return p.has(strings.TrimSuffix(name, ".md")) })
	if len(absent) == 0 {
		report.Error(at, "no-original", "no-original", nil)
		return
	}
	report.Error(at, "lost-original", "lost-original", diag.Args{"Names": join(absent), "File": path.Base(p.files[0].path)})
}
