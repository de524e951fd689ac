package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"recueil/generator/publish"
)

// apart makes sure that the folder to publish to is neither one of those that
// hold the guide, nor in one, nor above one, since a site is put in the place
// of all that; nor one of git's; nor the user's own folder or one above it.
// Whatever names they go by, the folders themselves are compared.
func (b *build) apart() error {
	out, err := publish.Resolve(b.Out)
	if err != nil {
		return err
	}
	if ofGit(out) {
		return &told{"usage.git", map[string]any{"Path": filepath.ToSlash(b.Out)}}
	}
	sources, err := b.sources()
	if err != nil {
		return err
	}
	for _, source := range sources {
		if within(source, out) || source != sources[0] && within(out, source) {
			return &told{"usage.out", map[string]any{"Path": filepath.ToSlash(b.Out)}}
		}
	}
	home, err := os.UserHomeDir()
	if err == nil {
		home, err = publish.Resolve(home)
	}
	if err == nil && within(home, out) {
		return &told{"usage.home", map[string]any{"Path": filepath.ToSlash(b.Out)}}
	}
	return nil
}

// ofGit tells whether a folder is, or lies in, one in which git keeps a repository.
// Where that is no folder, it leads to one, which has these two as well.
func ofGit(folder string) bool {
	for ; filepath.Dir(folder) != folder; folder = filepath.Dir(folder) {
		if strings.EqualFold(filepath.Base(folder), ".git") {
			return true
		}
		head, none := os.Stat(filepath.Join(folder, "HEAD"))
		objects, err := os.Stat(filepath.Join(folder, "objects"))
		if none == nil && err == nil && head.Mode().IsRegular() && objects.IsDir() {
			return true
		}
	}
	return false
}

// sources are the guide's own folder, in which a site may lie, and those below
// it, in which none may. Those of content may be links to other places.
func (b *build) sources() ([]string, error) {
	content := filepath.Join(b.Root, "content")
	names := []string{b.Root, content, filepath.Join(b.Root, "seeds")}
	entries, err := os.ReadDir(content)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if e.Type()&fs.ModeSymlink != 0 {
			names = append(names, filepath.Join(content, e.Name()))
		}
	}
	var out []string
	for _, name := range names {
		name, err := publish.Resolve(name)
		var place *publish.PlaceError
		if errors.As(err, &place) {
			continue // a link to a file, or to nothing
		}
		if err != nil {
			return nil, err
		}
		out = append(out, name)
	}
	return out, nil
}

// within tells whether a folder is another one or lies in it; both are
// absolute and without links. Two names may still lead to one folder: by the
// case of their letters, or by a mount.
func within(folder, other string) bool {
	if below(folder, other) {
		return true
	}
	it, err := os.Stat(other)
	if err != nil {
		return false
	}
	for {
		if here, err := os.Stat(folder); err == nil && os.SameFile(here, it) {
			return true
		}
		above := filepath.Dir(folder)
		if above == folder {
			return false
		}
		folder = above
	}
}

// below tells whether a folder is another one or lies in it, by its name.
func below(folder, other string) bool {
	path, err := filepath.Rel(other, folder)
	return err == nil && filepath.IsLocal(path)
}
