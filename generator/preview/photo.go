package preview

import (
	"io/fs"
	"sync"

	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/picture"
)

// photo is a file that is made of a picture.
type photo struct {
	of     *guide.Picture
	size   picture.Size
	format picture.Format
}

// photos are the files of the pictures that texts show, by their paths.
func (s *state) photos() map[string]photo {
	out := map[string]photo{}
	for _, p := range s.guide.Pictures() {
		for _, size := range p.Size.Sizes() {
			for _, format := range picture.Formats {
				out[page.PictureFile(p, size, format)] = photo{p, size, format}
			}
		}
	}
	return out
}

// photo makes a file of a picture, once.
func (s *state) photo(name string, p photo) made {
	make, _ := s.pages.LoadOrStore(name, sync.OnceValue(func() made {
		content, err := fs.ReadFile(s.disk, p.of.File)
		if err != nil {
			return made{err: err}
		}
		shown, err := picture.Make(content, p.size)
		if err != nil {
			return made{err: err}
		}
		content, err = shown.File(p.format)
		return made{content: content, err: err}
	}))
	return make.(func() made)()
}
