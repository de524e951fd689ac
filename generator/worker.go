package main

import (
	"context"

	"recueil/generator/page"
	"recueil/generator/publish"
	"recueil/generator/render"
)

// keep adds to a site that has an address what keeps it on the devices of its
// readers. It is made of all other files, and so last; a part of a site has none.
func (b *build) keep(ctx context.Context, site *page.Site, base string, folder *publish.Folder, take render.Take) error {
	if base == "" || b.Shard.Of > 1 {
		return nil
	}
	written, err := folder.Contents(ctx, publish.SHA256)
	if err != nil {
		return err
	}
	files := make([]render.Kept, 0, len(written))
	for path, f := range written {
		files = append(files, render.Kept{Path: path, Digest: f.Digest, Bytes: f.Bytes})
	}
	made, err := render.Worker(files, site.Unkept())
	if err != nil {
		return err
	}
	for _, f := range made {
		if err := take(f.Path, f.Content); err != nil {
			return err
		}
	}
	return nil
}
