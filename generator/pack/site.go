package pack

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"sync"

	"recueil/generator/address"
	"recueil/generator/page"
	"recueil/generator/render"
)

// site are all files of the site, as a build makes them, sorted by path. They are
// made once.
func (s *Source) site(ctx context.Context) ([]render.File, error) {
	s.making.Do(func() { s.made, s.failed = s.makeSite(ctx) })
	return s.made, s.failed
}

func (s *Source) makeSite(ctx context.Context) ([]render.File, error) {
	files := slices.Clone(s.Files)
	var open sync.Mutex
	take := func(path string, content []byte) error {
		open.Lock()
		defer open.Unlock()
		files = append(files, render.File{Path: path, Content: bytes.Clone(content)})
		return nil
	}
	site := page.New(s.Guide, address.New(s.Guide, address.Tree{}), s.Base, s.Assets)
	all := render.Shard{}
	if err := render.Site(ctx, site.Drafts(), all, s.Base, nil, take); err != nil {
		return nil, err
	}
	if err := render.Searches(ctx, site.Searches(), all, nil, take); err != nil {
		return nil, err
	}
	slices.SortFunc(files, func(a, b render.File) int { return cmp.Compare(a.Path, b.Path) })
	return files, nil
}
