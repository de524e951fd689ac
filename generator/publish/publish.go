// Package publish puts the files of a site into a folder, the target: all of
// them or none, and never at the cost of a thing that it did not write.
//
// # What happens when
//
// Begin makes a folder for work beside the target, "TARGET.building", and
// locks the file "lock" in it; the system lets go of the lock when the process
// ends, however it ends. A second build of the same target is told so at once
// (ErrBusy); builds of other targets go on. Then Begin mends what a killed
// build has left: see below.
//
// Write puts files into "TARGET.building/new". A file that the target has with
// the same bytes, from a build, is given a second name there instead of being
// written, so that it stays the file that it was; Keep does that without seeing
// the bytes. The target is not touched. A context that ends makes each further
// Write and Keep fail, and Commit too.
//
// Commit first adds to the new folder its list of files and all that is in
// the target and not ours: files as second names of the same files (hard
// links), so that they stay what they are; folders with their mode, times
// and, as far as the system lets us, their owner. Up to here an error or the
// end of the context abandons everything. From here on nothing does: the new
// folder is renamed to "next", and it and the target change places, on Linux
// in one step (renameat2 with RENAME_EXCHANGE, Linux 3.15 or later), elsewhere
// in two, between which the old site is called "TARGET.building/old". A reader finds
// the old site or the new one, whole. At last the old one is removed, but for
// what came into it while it was replaced: that moves to the new site.
//
// # What is ours
//
// The list, Manifest, has a line for each file that we wrote: its BLAKE3 digest
// and its path, as `b3sum --check` reads them. A file is ours if its path and
// its bytes are those of a line. All else is foreign: it is kept, and where
// the site needs its place Commit says so (ForeignError) and changes nothing.
// Lines that are not of this form count for nothing. Earlier lists had the
// SHA-256 of a file, which proves it as well, and those of version 0.1 paths
// alone; a file that only such a list names is replaced if the new site has the
// same path, and kept otherwise. The list decides only about things found in
// the folder, so no line of it can lead anywhere else.
//
// # After a kill
//
// What a killed build leaves has a name that tells how far it came, and the
// next Begin acts on it. "new" is incomplete: it is removed, as it holds
// nothing that has no other name. "old" is a site that was to be replaced in
// two steps: if its place is free, it goes back; if not, it is removed, but
// for foreign things that the target lacks. "next" is the new site before the
// exchange or the old one after it, and is removed with the same care. A
// power cut is another matter: nothing here waits for the disk.
//
// A server that has the target itself open, as its working directory or
// mounted in a container, keeps the old folder, which is emptied: it should be
// given the folder above.
package publish

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"

	"github.com/gofrs/flock"

	"recueil/generator/permalink"
	"recueil/generator/snapshot"
)

// errClosed is the answer to a call after Commit or Abandon.
var errClosed = errors.New("the folder was committed or abandoned before")

// Folder is a site on its way to a folder.
type Folder struct {
	ctx    context.Context
	target string // absolute, without links
	work   string // the folder for work beside it
	above  []string
	lock   *flock.Flock
	left   string // what had to be given a new name
	alone  bool   // nothing foreign may stand in the site
	// proved are the files of the target that were found to be ours; listing
	// guards it, too.
	proved map[string]fs.FileInfo
	sums   map[string]Sum // of the new site, by path; listing guards them

	// open is held for reading while a file is written, and for writing by
	// what ends that.
	open   sync.RWMutex
	closed bool

	listing sync.Mutex
	site    *manifest
	before  *manifest // of the target, as Begin found it
	changed int
}

// The folders in the folder for work.
func (f *Folder) fresh() string { return filepath.Join(f.work, "new") }
func (f *Folder) next() string  { return filepath.Join(f.work, "next") }
func (f *Folder) old() string   { return filepath.Join(f.work, "old") }

// Begin prepares to publish to a folder, which need not be there yet; folders
// above it are made. It restores or finishes what a build that was killed has
// left. Its errors are ErrBusy, a *PlaceError, a *ForeignError if something
// else has the name of the folder for work, the context's, and those of files.
func Begin(ctx context.Context, target string) (*Folder, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	target, err := Resolve(target)
	if err != nil {
		return nil, err
	}
	if err := replaceable(target); err != nil {
		return nil, err
	}
	f := &Folder{ctx: ctx, target: target, work: target + ".building", site: newManifest(), proved: map[string]fs.FileInfo{}, sums: map[string]Sum{}}
	if err := f.acquire(); err != nil {
		unmake(f.above)
		return nil, err
	}
	err = f.mend()
	if err == nil {
		f.before, err = readManifest(f.target)
	}
	if err == nil {
		err = makeFolder(f.fresh())
	}
	if err != nil {
		f.leave()
		return nil, err
	}
	return f, nil
}

// Alone makes Commit refuse, with a *ForeignError, to bring anything foreign into
// the new site but the file by which git keeps an empty folder. It is called
// before anything is written.
func (f *Folder) Alone() { f.alone = true }

// Write writes one file of the site, below its root; one that the target has
// with the same bytes is taken from there. It may be called from several
// goroutines. It refuses what permalink.Check refuses, a path that was written
// before, and one that lies below a file or is a folder.
func (f *Folder) Write(path string, content []byte) error {
	f.open.RLock()
	defer f.open.RUnlock()
	if err := f.ready(path); err != nil {
		return err
	}
	digest := snapshot.Sum(content)
	if err := f.list(path, digest, sumOf(content)); err != nil {
		return err
	}
	if info, _ := f.same(File{path, digest}); info != nil {
		return f.take(path, info)
	}
	return writeFile(f.fresh(), path, content)
}

// ready tells why a file cannot be written.
func (f *Folder) ready(path string) error {
	if f.closed {
		return errClosed
	}
	if err := f.ctx.Err(); err != nil {
		return err
	}
	return permalink.Check(path)
}

// list notes a file and makes the folders above it.
func (f *Folder) list(name string, digest snapshot.Digest, sum Sum) error {
	f.listing.Lock()
	defer f.listing.Unlock()
	if f.site.takes(name) {
		return fmt.Errorf("%s is written twice, or is the folder of another file", name)
	}
	if folder := path.Dir(name); folder != "." && !f.site.folders[folder] {
		if err := f.makeFolders(folder); err != nil {
			return err
		}
	}
	f.site.add(name, hex.EncodeToString(digest[:]))
	f.sums[name] = sum
	return nil
}

func (f *Folder) makeFolders(folder string) error {
	if folder == "." || f.site.folders[folder] {
		return nil
	}
	if err := f.makeFolders(path.Dir(folder)); err != nil {
		return err
	}
	return makeFolder(filepath.Join(f.fresh(), filepath.FromSlash(folder)))
}

// writeFile writes a file that everybody may read, whatever the umask.
func writeFile(folder, path string, content []byte) (err error) {
	name := filepath.Join(folder, filepath.FromSlash(path))
	file, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY|plain, 0o644) //nolint:gosec // path is checked, folder is ours
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if _, err := file.Write(content); err != nil {
		return err
	}
	info, err := file.Stat()
	if err == nil && info.Mode().Perm()&0o444 != 0o444 {
		err = file.Chmod(0o644)
	}
	return err
}

// makeFolder makes a folder that everybody may enter, whatever the umask.
func makeFolder(name string) error {
	if err := os.Mkdir(name, 0o755); err != nil {
		return err
	}
	info, err := os.Lstat(name)
	if err == nil && info.Mode().Perm()&0o555 != 0o555 {
		err = os.Chmod(name, 0o755) //nolint:gosec // a site is for everybody to read
	}
	return err
}

// Changed is how many files of the site are new or other than they were in the
// target, once Commit has put them there.
func (f *Folder) Changed() int { return f.changed }

// Abandon removes what was written and lets go of the target. It may be
// called more than once, and does nothing once Commit has begun.
func (f *Folder) Abandon() {
	f.open.Lock()
	defer f.open.Unlock()
	if !f.closed {
		f.closed = true
		_ = removeTree(f.fresh()) // if not now, then at the next Begin
		f.leave()
	}
}
