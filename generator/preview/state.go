package preview

import (
	"bytes"
	"context"
	"encoding/hex"
	"io/fs"
	"path"
	"regexp"
	"sync"

	"recueil/generator/address"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/render"
	"recueil/generator/snapshot"
	"recueil/layouts"
)

// state is a site of which pages are made when they are asked for. It does not
// change.
type state struct {
	guide     *guide.Guide
	addresses *address.Map
	site      *page.Site
	base      string
	files     map[string][]byte // those that every page loads
	pages     sync.Map          // path to func() made
	disk      fs.FS
	pictures  func() map[string]photo
	others    func() (map[string][]byte, error)
	presses   *sync.Pool // of *render.Press
}

// made is a page that was made, or what kept it from being made.
type made struct {
	content []byte // nil where there is none
	digest  string
	err     error
}

func newState(g *guide.Guide, addresses *address.Map, files fs.FS) (*state, error) {
	s := &state{guide: g, addresses: addresses, base: base(g), disk: files, presses: newPresses()}
	s.pictures = sync.OnceValue(s.photos)
	assets, err := s.style(files)
	if err != nil {
		return nil, err
	}
	s.site = page.New(g, addresses, s.base, assets)
	s.others = sync.OnceValues(s.companions)
	return s, nil
}

func newPresses() *sync.Pool { return &sync.Pool{New: func() any { return render.NewPress() }} }

// base is the address under which the site will be served, if the guide tells
// one that can be.
func base(g *guide.Guide) string {
	base, _ := guide.Base(g.Config.BaseURL.Value)
	return base
}

// style makes the files that every page loads.
func (s *state) style(files fs.FS) (page.Assets, error) {
	feet := page.RunningFeet(s.guide)
	sheet := layouts.Stylesheet(feet)
	if own, err := fs.Glob(files, stylesFolder+"/*.css"); err == nil && len(own) > 0 {
		styles, err := fs.Sub(files, stylesFolder)
		if err == nil {
			sheet, err = layouts.StylesheetOf(styles, feet)
		}
		if err != nil {
			return page.Assets{}, err
		}
	}
	assets, written, err := render.AssetsOf(sheet, page.HTML(s.guide.Drawings["brand"]), false)
	if err != nil {
		return page.Assets{}, err
	}
	assets.Script = scriptPath
	s.files = map[string][]byte{}
	for _, f := range written {
		s.files[f.Path] = f.Content
	}
	return assets, nil
}

// restyled is the same site with the stylesheet as it is now.
func (s *state) restyled(files fs.FS) (*state, error) {
	out := s.copy(s.guide)
	assets, err := out.style(files)
	if err == nil {
		out.site = s.site.With(s.guide, nil, assets)
	}
	return out, err
}

// revised is the site of a guide in which one sheet was revised.
func (s *state) revised(g *guide.Guide, sheet *guide.Sheet) *state {
	out := s.copy(g)
	out.site = s.site.With(g, sheet, s.site.Assets())
	return out
}

func (s *state) copy(g *guide.Guide) *state {
	out := &state{
		guide: g, addresses: s.addresses, base: s.base, files: s.files, disk: s.disk, others: s.others, presses: newPresses(),
	}
	out.pictures = sync.OnceValue(out.photos)
	return out
}

// page makes a page or another file of the site, once.
func (s *state) page(name string) made {
	if content, ok := s.files[name]; ok {
		return made{content: content}
	}
	if make, ok := s.pages.Load(name); ok {
		return make.(func() made)()
	}
	draft, ok := s.draft(name)
	if !ok {
		return s.other(name)
	}
	make, _ := s.pages.LoadOrStore(name, sync.OnceValue(func() made {
		press := s.presses.Get().(*render.Press)
		content, err := press.Page(draft, name)
		if err == nil { // else nobody knows what it was about
			s.presses.Put(press)
		}
		sum := snapshot.Sum(content)
		return made{content, hex.EncodeToString(sum[:8]), err}
	}))
	return make.(func() made)()
}

// further is the end of the path of a page on which the lists of another go on.
var further = regexp.MustCompile(`\.[0-9]+\.html$`)

func (s *state) draft(name string) (page.Draft, bool) {
	d, ok := s.site.Draft(name)
	if !ok {
		d, ok = s.site.Draft(further.ReplaceAllString(name, ".html"))
	}
	if d.Path != page.NotFound {
		return d, ok
	}
	compose := d.Compose
	d.Compose = func() page.View {
		v := compose()
		v.Common().Base = "/" // it is shown at any depth
		return v
	}
	return d, ok
}

// other is a file that derives from pages.
func (s *state) other(name string) made {
	if path.Ext(name) == ".html" {
		return made{}
	}
	if p, ok := s.pictures()[name]; ok {
		return s.photo(name, p)
	}
	if content := s.site.DataFile(name); content != nil {
		return made{content: content}
	}
	others, err := s.others()
	return made{content: others[name], err: err}
}

func (s *state) companions() (map[string][]byte, error) {
	out := map[string][]byte{}
	var open sync.Mutex
	keep := func(path string, content []byte) error {
		open.Lock()
		defer open.Unlock()
		out[path] = bytes.Clone(content)
		return nil
	}
	err := render.Companions(s.site.Drafts(), s.base, keep)
	if err == nil {
		err = render.Searches(context.Background(), s.site.Searches(), render.Shard{}, nil, keep)
	}
	return out, err
}

// source is the unit of files of which the page at a path is made, "" where
// there is none.
func (s *state) source(name string) string {
	place, ok := s.addresses.At(name)
	if !ok || place.Ref.Kind == guide.KindSingle {
		return ""
	}
	return unit(s.guide.FileOf(place.Ref, place.Language))
}
