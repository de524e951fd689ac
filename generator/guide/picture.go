package guide

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/picture"
	"recueil/generator/record"
	"recueil/generator/snapshot"
)

// Credit is an entry of a key "pictures": who made a picture that lies beside
// the sheet, and under which licence it may be shown.
type Credit struct {
	record.Mark
	File    record.Text `key:"file,required"`
	Credit  record.Text `key:"credit,required"`
	Licence record.Text `key:"licence,required"`
	Source  record.Text `key:"source" form:"url"`
}

// Picture is a picture that lies beside a sheet.
type Picture struct {
	// File is its path below the guide's root.
	File string
	// Size is that of the picture, the zero Size where it cannot be shown.
	Size picture.Size
	// Digest is that of the file.
	Digest snapshot.Digest
}

// Name is that of the file, as texts call it.
func (p *Picture) Name() string { return path.Base(p.File) }

// Picture is the picture of a name that lies beside the sheet, nil for none.
func (s *Sheet) Picture(name string) *Picture {
	for i := range s.Pictures {
		if s.Pictures[i].Name() == name {
			return &s.Pictures[i]
		}
	}
	return nil
}

// CreditOf is who made a picture beside the sheet, nil where nobody has said.
func (s *Sheet) CreditOf(name string) *Credit {
	for i := range s.Credits {
		if s.Credits[i].File.Value == name {
			return &s.Credits[i]
		}
	}
	return nil
}

// Shows tells whether a text of the sheet shows a picture.
func (s *Sheet) Shows(name string) bool {
	for _, v := range s.versions {
		if v == nil {
			continue
		}
		for _, p := range v.Doc.Pictures {
			if p.File == name {
				return true
			}
		}
	}
	return false
}

// Pictures lists the pictures that texts show, each once.
func (g *Guide) Pictures() []*Picture {
	var out []*Picture
	seen := map[snapshot.Digest]bool{}
	sheets := g.Sheets
	for _, t := range g.revised {
		if t, ok := t.(revisable); ok {
			sheets = append(slices.Clip(sheets), t.sheet())
		}
	}
	for _, s := range sheets {
		for i := range s.Pictures {
			if p := &s.Pictures[i]; p.Size.Width > 0 && !seen[p.Digest] && s.Shows(p.Name()) {
				seen[p.Digest] = true
				out = append(out, p)
			}
		}
	}
	return out
}

// pictureFile is a picture beside a sheet that is being read.
type pictureFile struct {
	path string
	sum  snapshot.Digest
	size int64 // in bytes
}

// MostPictures is how many pictures may lie beside a sheet: all are read, and more
// would make a page that phones cannot show. Of more one is read, and it is told.
const MostPictures = 50

// placePictures gives each picture to the sheet beside which it lies, once all
// files are found.
func (r *reader) placePictures() {
	slices.SortFunc(r.pictures, func(a, b *pictureFile) int { return strings.Compare(a.path, b.path) })
	for _, f := range r.pictures {
		if p := r.pairs[path.Dir(f.path)]; p != nil {
			if len(p.pictures) > MostPictures {
				continue // of the one above that this was told
			}
			if p.pictures = append(p.pictures, f); len(p.pictures) > MostPictures {
				r.found.Error(diag.Position{File: f.path}, "many-pictures", "many-pictures", diag.Args{"Most": MostPictures})
			}
			continue
		}
		r.found.Error(diag.Position{File: f.path}, "stray-file", "stray-file", diag.Args{"Names": join(r.fileNames())})
	}
}

// sumPictures adds to a digest those of the pictures. One that is too large is
// not read: its size stands for it.
func (p *pair) sumPictures(root *summing, all *snapshot.Writer) error {
	for _, f := range p.pictures {
		all.String(f.path)
		info, err := fs.Stat(root, f.path)
		if err == nil && info.Size() > picture.MostBytes { // what is not there may be in a Tree
			f.size = info.Size()
			all.Int(int(f.size))
			continue
		}
		if tree, ok := root.FS.(Tree); ok {
			err = root.tell(tree, f.path)
		} else {
			_, err = root.ReadFile(f.path)
		}
		if err != nil {
			return err
		}
		f.sum = root.sum(f.path)
		all.Digest(f.sum)
	}
	return nil
}

// look reads the pictures of a folder; what is wrong with them is told with its
// original.
func (p *pair) look(root *summing) []Picture {
	var out []Picture
	for _, f := range p.pictures {
		report := &p.original.report
		shown := Picture{File: f.path, Digest: f.sum}
		at := diag.Position{File: f.path}
		if f.size > picture.MostBytes {
			report.Error(at, "picture-bytes", "picture-bytes", diag.Args{"Size": int(f.size>>20) + 1, "Most": picture.MostBytes >> 20})
			out = append(out, shown)
			continue
		}
		content, err := fs.ReadFile(root.FS, f.path)
		switch name := path.Base(f.path); {
		case err != nil || snapshot.Sum(content) != f.sum: // it changes just now
			report.Error(at, "picture-broken", "picture-broken", nil)
		default:
			if !picture.Form(name) {
				report.Error(at, "picture-form", "picture-form", diag.Args{"Near": picture.Near(name)})
			}
			shown.Size = picture.Look(f.path, content, report)
		}
		out = append(out, shown)
	}
	return out
}
