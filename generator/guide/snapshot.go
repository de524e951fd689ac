package guide

import (
	"recueil/generator/document"
	"recueil/generator/snapshot"
)

// snapshot is all that was read of a sheet, as it comes out of a writer.
func (s *Sheet) snapshot(w *snapshot.Writer, languages []string) string {
	w.Reset(snapshot.Context{Languages: languages})
	w.Save(&s.Pictures)
	for _, v := range s.versions {
		if w.Bool(v != nil); v == nil {
			continue
		}
		w.File = v.Doc.File
		w.String(w.File)
		if w.Bool(v == s.Original); v == s.Original {
			w.Save(s.Front)
		} else {
			w.Save(v.Keys)
		}
		v.save(w)
	}
	return string(w.Bytes())
}

// restore makes the sheet of a folder from what was kept of it. Where that is
// not whole it does nothing and returns false.
func (p *pair) restore(g *Guide, kept *keptSheet) bool {
	r := snapshot.NewReader(kept.Read, snapshot.Context{Languages: g.Tags()})
	s := &Sheet{Kind: p.kind, ID: p.id, Folder: p.folder, versions: make([]*Version, len(g.Languages))}
	r.Load(&s.Pictures)
	for i := range s.versions {
		if !r.Bool() {
			continue
		}
		r.File = r.String()
		v := &Version{Language: g.Languages[i], Doc: new(document.Document)}
		if r.Bool() {
			s.Original, s.Front = v, rows[p.kind].front()
			r.Load(s.Front)
			v.Keys = s.Front.Shared()
		} else {
			v.Keys = new(Common)
			r.Load(v.Keys)
		}
		v.load(r)
		s.versions[i] = v
	}
	if s.Original == nil || !r.Whole() {
		return false
	}
	s.Digest, s.face = kept.Key, kept.Face
	p.sheet = s
	return true
}

func (v *Version) save(w *snapshot.Writer) {
	for _, text := range []string{v.Title, v.Summary, v.Label, v.Slug} {
		w.String(text)
	}
	v.Doc.Save(w)
	w.Bool(v.StaleHead)
	w.Save(&v.Stale)
	w.Save(&v.Follows)
	w.Save(&v.Figures)
	w.Save(&v.Ageing)
	w.Save(&v.Misspelt)
	w.Save(&v.Copied)
	w.Save(&v.Tongue)
	w.Int(v.Words)
}

func (v *Version) load(r *snapshot.Reader) {
	for _, text := range []*string{&v.Title, &v.Summary, &v.Label, &v.Slug} {
		*text = r.String()
	}
	v.Doc.Load(r)
	v.StaleHead = r.Bool()
	r.Load(&v.Stale)
	r.Load(&v.Follows)
	r.Load(&v.Figures)
	r.Load(&v.Ageing)
	r.Load(&v.Misspelt)
	r.Load(&v.Copied)
	r.Load(&v.Tongue)
	v.Words = r.Int()
}

// faceDigest is the digest of the sheet's face: all that other pages than its
// own may show of it. What only its own page shows is what stands within the
// sections of its text, and whether they are out of date; the standings, which
// count both, have a digest of their own.
func (s *Sheet) faceDigest(w *snapshot.Writer) snapshot.Digest {
	w.Reset(snapshot.Context{})
	for _, v := range s.versions {
		if v == nil {
			continue
		}
		w.File = v.Doc.File
		w.String(v.Language.Tag)
		w.Save(v.Keys)
		for i := range v.Doc.Sections() {
			section := &v.Doc.Sections()[i]
			for _, text := range []string{section.Kind, section.Title, section.Anchor} {
				w.String(text)
			}
			w.Bool(section.Empty())
		}
		for _, l := range v.Doc.Links {
			w.String(l.Destination)
		}
		w.Save(&v.Doc.Terms)
	}
	w.File = s.Original.Doc.File
	w.Save(s.Front)
	return w.Sum()
}
