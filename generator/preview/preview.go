// Package preview shows a guide in a browser while it is being written: each
// page at the address that it will have, made when it is asked for, and made
// anew in the open page when what it shows has changed.
//
// In come a file system and a stream of the paths in it that have changed; out
// comes an http.Handler. It writes nothing, opens no disk and no port.
//
// # What is shown
//
// A change of one sheet is shown at once: the sheet is read, and shown among
// things that still say of it what they said (guide.Guide.Revised). Meanwhile
// all is joined anew, from memory as far as files are what they were, and takes
// its place; then everything is checked.
//
// While a file cannot be read as it should be, it is shown as it was when it
// last could, and so is a page that cannot be made. What is wrong stands in a
// panel on every page, that of the page's own file first.
//
// # How a page hears of changes
//
// Each page loads one script from the server, and its policy lets that ask the
// server. It listens to a stream of events (html.spec.whatwg.org,
// "Server-sent events") which tells the digest of the page, where it has moved,
// and the panel. A page whose digest stays is not loaded again. No browser is to
// keep a preview: also where the guide says its address there is no worker.
package preview

import (
	"context"
	"io/fs"
	"sync"
	"time"

	"recueil/generator/audit"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/snapshot"
)

// Options say what to show, and to whom.
type Options struct {
	// Files holds the guide at its root. If strings (i18n/*.yaml) or parts of the
	// stylesheet (layouts/assets/*.css) lie there, too, as in the program's own
	// sources, they are used instead of those that come with the program.
	Files fs.FS
	// Strings are those that come with the program; Language is that in which
	// problems are told.
	Strings  *catalog.Catalog
	Language *catalog.Language
	Messages diag.Messages // what diagnostics say, in that language
	// Store has what was read at another time; nil for nothing.
	Store snapshot.Store
	// Today is the last day that has begun; dates after it lie in the future.
	Today catalog.Date
	// Host is the name or address at which the server was asked to listen.
	Host string
	// Told is told when problems have changed: of those that are new, and of all;
	// both are nil where files could not be read at all. err is what kept those or
	// the strings from being read.
	Told func(fresh, all *diag.List, err error)
}

// Server shows a guide. It is an http.Handler, and safe for concurrent use.
type Server struct {
	Options
	tree    *tree
	reading sync.Mutex // one at a time reads all, and uses what follows
	memory  *guide.Memory
	strings *catalog.Catalog
	spoken  string // the digests of the files that strings were last loaded from
	unread  error  // what kept them from being loaded
	known   audit.Known
	checked snapshot.Digest // the guide for which that is known
	told    []Problem
	quiet   bool // nothing was told yet

	open    sync.Mutex
	changed chan struct{} // closed when anything below has changed
	shown   *state        // nil before anything can be shown
	found   []Problem
	held    map[string]*seen // what has changed since it could be read, as it was, by unit
	good    map[string]made  // pages as they were last made, by path
	last    string           // the page that was last asked for
}

// New returns a server that shows nothing before Start.
func New(o Options) *Server {
	return &Server{
		Options: o, tree: newTree(o.Files), memory: &guide.Memory{}, changed: make(chan struct{}),
		quiet: true, held: map[string]*seen{}, good: map[string]made{},
	}
}

// Start reads the guide, and checks it.
func (s *Server) Start(ctx context.Context) error { return s.renew(ctx) }

// Follow shows what changes until the context ends or no more changes come. A
// change is a list of paths below the root, "." for everything.
func (s *Server) Follow(ctx context.Context, changes <-chan []string) {
	var behind sync.WaitGroup
	defer behind.Wait()
	ctx, end := context.WithCancel(ctx)
	defer end()
	stop := func() {}
	for {
		select {
		case <-ctx.Done():
			return
		case paths, more := <-changes:
			if !more {
				behind.Wait()
				return
			}
			stop()
			s.quickly(ctx, paths)
			all, cancel := context.WithCancel(ctx)
			stop = cancel
			behind.Go(func() { s.insist(all) })
		}
	}
}

// insist reads all, and again where that fails: a folder may be on its way.
func (s *Server) insist(ctx context.Context) {
	for wait := 10 * time.Millisecond; ; wait *= 2 {
		err := s.renew(ctx)
		if err == nil || ctx.Err() != nil {
			return
		}
		if wait > time.Second {
			s.Told(nil, nil, err)
			return
		}
		s.tree.forget(".")
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
	}
}

// set shows something else from now on, unless the context has ended.
func (s *Server) set(ctx context.Context, change func()) bool {
	s.open.Lock()
	defer s.open.Unlock()
	if ctx.Err() != nil {
		return false
	}
	change()
	close(s.changed)
	s.changed = make(chan struct{})
	return true
}

// now is what is shown, what was found, and a channel that is closed when
// either changes.
func (s *Server) now() (shown *state, found []Problem, changed <-chan struct{}) {
	s.open.Lock()
	defer s.open.Unlock()
	return s.shown, s.found, s.changed
}
