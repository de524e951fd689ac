package guide

import (
	"bytes"
	"context"
	"io/fs"
	"maps"
	"path"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/record"
	"recueil/generator/snapshot"
)

// Revised is the guide with one sheet as its files are now. Nothing is joined
// anew: other things go on saying of it what they said, its place in lists and
// its address are what they were, and Digest is the guide's own. It is for who
// cannot wait until a large guide is read again.
//
// Folder is the path of the sheet's. The sheet is nil, and the guide the same,
// where the sheet is a new one, its files are broken, or a page shows more of it
// than itself; report then has what is wrong with them.
func (g *Guide) Revised(ctx context.Context, files fs.FS, folder string, report *diag.List) (*Guide, *Sheet, error) {
	kind := kindOf(folder)
	old, known := g.Find(Ref{kind, path.Base(folder)}).(revisable)
	if !known || path.Join("content", rows[kind].folder, old.sheet().Folder) != folder {
		return g, nil, nil
	}
	sheet, err := g.reread(ctx, files, kind, folder, report)
	if sheet == nil || err != nil {
		return g, nil, err
	}
	sheet.indexed = old.sheet().indexed
	sheet.joinShared(g)
	out := *g
	out.revised = maps.Clone(g.revised)
	if out.revised == nil {
		out.revised = map[Ref]Thing{}
	}
	thing := rows[kind].add(&Guide{}, sheet)
	out.revised[thing.Ref()] = thing
	thing.(revisable).revise(&out, old)
	return &out, sheet, nil
}

// kindOf is the kind of the collection in which a path lies, NoKind outside.
func kindOf(folder string) Kind {
	for _, kind := range collections() {
		if strings.HasPrefix(folder, "content/"+rows[kind].folder+"/") {
			return kind
		}
	}
	return NoKind
}

// reread reads the files of one sheet; nil where an error stands in them.
func (g *Guide) reread(ctx context.Context, files fs.FS, kind Kind, folder string, report *diag.List) (*Sheet, error) {
	r := &reader{guide: g, root: newSumming(files), ctx: ctx, pairs: map[string]*pair{}}
	entries, err := fs.ReadDir(files, folder)
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		if !entry.IsDir() && !record.Passing(entry.Name()) {
			r.add(kind, folder+"/"+entry.Name(), special(entry.Type()))
		}
	}
	r.placePictures()
	p := r.pairs[folder]
	if p == nil {
		return nil, nil
	}
	sources, sum, err := p.sources(r.root, new(bytes.Buffer))
	if err != nil {
		return nil, err
	}
	p.read(g, r.root, sources, g.words)
	for _, f := range p.files {
		report.Append(&f.report)
	}
	if p.sheet == nil || report.Failed() {
		return nil, nil
	}
	p.sheet.Digest, p.sheet.face = sum, p.sheet.faceDigest(new(snapshot.Writer))
	return p.sheet, nil
}

// revisable is a thing of a sheet that can take what others say of it from what
// it was before.
type revisable interface {
	Thing
	sheet() *Sheet
	revise(g *Guide, old Thing)
}

func (s *Sheet) sheet() *Sheet { return s }

func (p *Practice) revise(g *Guide, old Thing) {
	was := old.(*Practice)
	p.Guidelines, p.Mentions = was.Guidelines, was.Mentions
	p.reach(g)
}

func (t *Theme) revise(_ *Guide, old Thing) {
	was := old.(*Theme)
	t.Parent, t.Children, t.colour = was.Parent, was.Children, was.colour
	t.Practices, t.Boxes, t.Guidelines = was.Practices, was.Boxes, was.Guidelines
}

func (b *Box) revise(g *Guide, _ Thing) { b.reach(g) }

func (n *Network) revise(g *Guide, old Thing) {
	was := old.(*Network)
	n.Practices, n.Boxes = was.Practices, was.Boxes
	n.reach(g)
}

func (p *Page) revise(*Guide, Thing) {}

// revise shows the profile where it stands: on the page of its territory.
func (p *Profile) revise(g *Guide, _ Thing) {
	if place, ok := g.Find(Ref{KindTerritory, p.ID}).(*Territory); ok {
		shown := *place
		shown.Profile, p.Territory = p, &shown
		g.revised[shown.Ref()] = &shown
	}
}
