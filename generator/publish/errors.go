package publish

import (
	"errors"
	"fmt"
)

// ErrBusy says that another build of the same folder is at work.
var ErrBusy = errors.New("another build of this folder is at work")

// ForeignError says that something which no build wrote, or which somebody
// has changed since, stands where the site needs the place. Path is relative
// to the target.
type ForeignError struct {
	Path    string
	Changed bool // a build wrote it, and its content is another now
	Brought bool // nothing foreign may be published
}

func (e *ForeignError) Error() string {
	if e.Changed {
		return e.Path + " has changed since recueil wrote it"
	}
	return e.Path + " was not written by recueil"
}

// Reason says why a site cannot be published to a place.
type Reason string

// The reasons why a site cannot be published to a place.
const (
	NoFolder Reason = "no-folder" // it is a file, or lies below one
	Dangling Reason = "dangling"  // it is a link that leads nowhere
	Pinned   Reason = "pinned"    // it cannot be renamed, as a mount point cannot
)

// PlaceError says that a site cannot be published to a place, which is as it
// was. Path is that of the obstacle, absolute.
type PlaceError struct {
	Path   string
	Reason Reason
}

func (e *PlaceError) Error() string { return fmt.Sprintf("%s: %s", e.Path, e.Reason) }

// LeftoverError says that the new site is in place, whole, but that something
// was left over. Path is absolute. If Err is nil, it is a file that was
// changed while it was replaced, under a new name; else it is a folder that
// could not be removed, which the next Begin tries again.
type LeftoverError struct {
	Path string
	Err  error
}

func (e *LeftoverError) Error() string {
	if e.Err == nil {
		return e.Path + " was left over"
	}
	return fmt.Sprintf("%s was left over: %v", e.Path, e.Err)
}

func (e *LeftoverError) Unwrap() error { return e.Err }

// StrandedError says that neither site is in place: the old one had been
// taken away, the new one could not be put there, and then the old one could
// not be put back. The next Begin puts it back. Path is where it is now.
type StrandedError struct {
	Path string
	Err  error
}

func (e *StrandedError) Error() string {
	return fmt.Sprintf("the old site is in %s: %v", e.Path, e.Err)
}

func (e *StrandedError) Unwrap() error { return e.Err }
