package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"recueil/generator/record"
)

// How long nothing may happen before a change counts as whole, and how long it
// may take at most: editors write a file in several steps, git many files.
const (
	settled = 8 * time.Millisecond
	overdue = 80 * time.Millisecond
)

// watched are the parts of a guide's folder in which something may change, and
// of the program's own sources.
var watched = []string{"content", "seeds", "i18n", "layouts/assets"}

// changes watches the files of a guide.
type changes struct {
	root    string
	watcher *fsnotify.Watcher
	folders map[string]bool // those that are watched, by their paths below root
	full    error           // the system watches no more
}

// newChanges begins to watch.
func newChanges(root string) (*changes, error) {
	watcher, err := fsnotify.NewBufferedWatcher(1 << 12)
	if err != nil {
		return nil, err
	}
	c := &changes{root: root, watcher: watcher, folders: map[string]bool{}}
	c.add(".")
	for _, name := range watched {
		c.below(name)
	}
	return c, nil
}

func (c *changes) path(name string) string { return filepath.Join(c.root, filepath.FromSlash(name)) }

// add watches one folder.
func (c *changes) add(name string) {
	err := c.watcher.Add(c.path(name))
	if err == nil {
		c.folders[name] = true
	} else if !errors.Is(err, fs.ErrNotExist) {
		c.full = err
	}
}

// below watches a folder and those in it; a part of the guide may be a link to
// a folder elsewhere.
func (c *changes) below(name string) {
	entries, err := os.ReadDir(c.path(name))
	if err != nil {
		return // no folder, or none any more
	}
	c.add(name)
	for _, entry := range entries {
		inside := path.Join(name, entry.Name())
		linked := entry.Type()&fs.ModeSymlink != 0 && name == watched[0]
		if (entry.IsDir() || linked) && !record.Passing(inside) {
			c.below(inside)
		}
	}
}

// forget stops to watch a folder that is no more, or has another name now, and
// those below it.
func (c *changes) forget(name string) {
	for folder := range c.folders {
		if folder == name || strings.HasPrefix(folder, name+"/") {
			_ = c.watcher.Remove(c.path(folder)) // it may be gone already
			delete(c.folders, folder)
		}
	}
}

// follow sends what changes, in the order in which it does, until done is
// closed.
func (c *changes) follow(done <-chan struct{}, out chan<- []string) {
	var pending []string
	var since time.Time
	var ready chan<- []string // nil until a change counts as whole
	timer := time.NewTimer(overdue)
	defer timer.Stop()
	note := func(name string) {
		if len(pending) == 0 {
			since = time.Now()
		}
		if name != "" && !slices.Contains(pending, name) {
			pending = append(pending, name)
			timer.Reset(max(0, min(settled, overdue-time.Since(since))))
		}
	}
	for {
		select {
		case <-done:
			return
		case e := <-c.watcher.Events:
			note(c.event(e))
		case err := <-c.watcher.Errors:
			if err != nil { // events may have been lost
				note(".")
			}
		case <-timer.C:
			if len(pending) > 0 {
				ready = out
			}
		case ready <- pending:
			pending, ready = nil, nil
		}
	}
}

// event returns the path that has changed, "" where nothing of a guide has.
func (c *changes) event(e fsnotify.Event) string {
	name, err := filepath.Rel(c.root, e.Name)
	if err != nil || e.Op == fsnotify.Chmod {
		return ""
	}
	name = filepath.ToSlash(name)
	if record.Passing(name) || !ours(name) {
		return ""
	}
	if e.Has(fsnotify.Remove) || e.Has(fsnotify.Rename) {
		c.forget(name)
	}
	if e.Has(fsnotify.Create) {
		c.below(name)
	}
	return name
}

// ours tells whether a path lies in a part that is watched, or leads to one.
func ours(name string) bool {
	for _, part := range watched {
		if name == part || strings.HasPrefix(name, part+"/") || strings.HasPrefix(part, name+"/") {
			return true
		}
	}
	return false
}
