package guide

import (
	"slices"

	"recueil/generator/diag"
	"recueil/generator/snapshot"
)

// leastSame is how many bytes the text of a file has at least that is told as the
// same: who begins sheets may have the same few words in several.
const leastSame = 60

// place is a file of a sheet.
type place struct {
	pair *pair
	file *file
}

// length is how many bytes its text has, 0 where it could not be read.
func (p place) length() int {
	if p.pair.sheet != nil {
		for _, v := range p.pair.sheet.versions {
			if v != nil && v.Doc.File == p.file.path {
				return v.Doc.Length
			}
		}
	}
	return 0
}

// sameFiles reports files of sheets that are the same as another: one was written
// over, or is a copy that nobody has worked on. Its sheet is taken as one that cannot
// be read.
func (r *reader) sameFiles(report *diag.List) {
	first, none := map[snapshot.Digest]place{}, snapshot.Sum(nil)
	for _, p := range r.inOrder() {
		for _, f := range r.guide.ordered(p.files) {
			sum := r.root.sum(f.path)
			if sum == (snapshot.Digest{}) || sum == none {
				continue // what is wrong with it is told
			}
			this := place{p, f}
			other, is := first[sum]
			if !is {
				first[sum] = this
				continue
			}
			if other.pair != p && max(this.length(), other.length()) < leastSame {
				continue
			}
			if other.pair != p && !other.pair.fits() && p.fits() {
				this, other = other, this
				first[sum] = other
			}
			if !this.pair.copied {
				report.Error(fileStart(this.file.path), "same-file", "same-file", diag.Args{"File": other.file.path})
			}
			this.pair.copied = true
		}
	}
}

// fits tells whether the files of a sheet belong together: the head of each translation
// follows that of the original.
func (p *pair) fits() bool {
	if p.sheet == nil {
		return false
	}
	for _, v := range p.sheet.versions {
		if v != nil && v.StaleHead && v != p.sheet.Original {
			return false
		}
	}
	return true
}

// ordered are the files of a sheet in the order of the guide's languages: those of a
// sheet that was kept lie as they were found.
func (g *Guide) ordered(files []*file) []*file {
	return slices.SortedFunc(slices.Values(files), func(a, b *file) int {
		return slices.Index(g.Languages, a.language) - slices.Index(g.Languages, b.language)
	})
}
