package publish

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"recueil/generator/permalink"
	"recueil/generator/snapshot"
)

// ErrNoList is the answer to who asks for a list where there is none.
var ErrNoList = errors.New("there is no list of files")

// ErrCutList is the answer where a list ends within a line, as a copy that was broken
// off does.
var ErrCutList = errors.New("the list of files ends within a line")

// Listed is a file of a site, as it is or as a list has it.
type Listed struct {
	// Digest is in hexadecimal digits; "" for what is no file: a link, a pipe.
	Digest string
	// Bytes is the size, -1 where only a list tells of the file.
	Bytes int64
}

// Listing has the files of a site by their paths below its root.
type Listing map[string]Listed

// Signatures are the files beside the list in which minisign and ssh-keygen keep
// the signature of it.
var Signatures = []string{Manifest + ".minisig", Manifest + ".sig"}

// beside tells whether a file is none of a site: what proves it, and what keeps
// its folder in git.
func beside(name string) bool {
	return name == Manifest || slices.Contains(Signatures, name) || path.Base(name) == placeholder
}

// Blake3 and SHA256 are digests in the form of lists: that of ours, and the one
// that every machine has a program for.
func Blake3(content []byte) string {
	sum := snapshot.Sum(content)
	return hex.EncodeToString(sum[:])
}

// SHA256 is the other.
func SHA256(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// Contents reads a published folder: all its files but those that are beside the
// site, on every core. It follows no link.
func Contents(ctx context.Context, folder string, sum func([]byte) string) (Listing, error) {
	out, open := Listing{}, sync.Mutex{}
	work, ctx := errgroup.WithContext(ctx)
	work.SetLimit(runtime.GOMAXPROCS(0))
	walk := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || ctx.Err() != nil {
			return errors.Join(err, ctx.Err())
		}
		below, err := filepath.Rel(folder, name)
		if below = filepath.ToSlash(below); err != nil || entry.IsDir() || beside(below) {
			return err
		}
		work.Go(func() error {
			file := Listed{}
			if entry.Type().IsRegular() {
				content, err := os.ReadFile(name) //nolint:gosec // a file of the folder that was named
				if err != nil {
					return err
				}
				file = Listed{sum(content), int64(len(content))}
			}
			open.Lock()
			defer open.Unlock()
			out[below] = file
			return nil
		})
		return nil
	})
	return out, errors.Join(walk, work.Wait())
}

// ReadList reads the list of a site, a file of the name Manifest or a copy of one;
// ErrNoList if it is not there or lists nothing,
// ErrCutList if it was broken off.
func ReadList(name string) (Listing, error) {
	text, err := os.ReadFile(name) //nolint:gosec // the file that was named
	if gone(err) {
		return nil, ErrNoList
	}
	if err != nil {
		return nil, err
	}
	out := Listing{}
	for line := range strings.Lines(string(text)) {
		if digest, path := parseLine(strings.TrimSuffix(line, "\n")); permalink.Check(path) == nil {
			out[path] = Listed{digest, -1}
		}
	}
	switch {
	case len(out) == 0:
		return nil, ErrNoList
	case text[len(text)-1] != '\n':
		return nil, ErrCutList
	}
	return out, nil
}

// Difference is what has become of a site: paths in their order.
type Difference struct{ Added, Altered, Removed []string }

// None tells whether nothing has.
func (d *Difference) None() bool { return len(d.Added)+len(d.Altered)+len(d.Removed) == 0 }

// Compare tells what has become of a site.
func Compare(before, now Listing) Difference {
	var d Difference
	for name, file := range now {
		if was, there := before[name]; !there {
			d.Added = append(d.Added, name)
		} else if was.Digest != file.Digest || file.Digest == "" {
			d.Altered = append(d.Altered, name)
		}
	}
	for name := range before {
		if _, there := now[name]; !there {
			d.Removed = append(d.Removed, name)
		}
	}
	for _, list := range [][]string{d.Added, d.Altered, d.Removed} {
		slices.Sort(list)
	}
	return d
}
