// Package permalink knows the one small form in which ids, slugs and the
// paths of a site's files are written, so that an address means the same in
// a browser, on every file system, in an archive and in a list of files.
//
// In comes a string; out goes whether it has the form, or what is wrong with
// it as a value. The package repairs nothing: catalog.Slug proposes.
//
// A path is made of segments between slashes; a segment is made of runs of
// the letters a to z and digits, between single hyphens, underscores or dots.
// There is no capital, as two names that differ by case are one file on
// Windows and macOS; no accent, as two encodings of one letter are two files
// on Linux; nothing that an address must escape (RFC 3986, 2.3); no dot at
// either end, as it hides a file or is dropped; no name of a device.
package permalink

import (
	"fmt"
	"strings"
)

const (
	// MaxID is how long an id or a slug may be, in characters: with the
	// longest folder and extension around it a path stays below MaxPath.
	MaxID = 100
	// MaxSegment is how long a file's or folder's name may be, in characters.
	// Most file systems take 255 bytes; folders encrypted with eCryptfs, such
	// as the shares of home servers, take 143
	// (its author, https://unix.stackexchange.com/a/32834).
	MaxSegment = 143
	// MaxPath is how long a path below the site's root may be, in characters.
	// Windows takes 259 in all
	// (https://learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation):
	// this leaves 79 for the drive and the folders into which a reader has
	// copied the site, and for the slash between.
	MaxPath = 180
)

// The files of a site whose names others have chosen: hosts read in them which
// addresses lead to others, and what they are to say of a file.
const (
	HostRules   = "_redirects"
	HostHeaders = "_headers"
)

// Reason says what is wrong with a path.
type Reason string

// The reasons, in the order in which Check looks for them.
const (
	LongPath    Reason = "long-path"    // more than MaxPath characters
	Empty       Reason = "empty"        // nothing, or nothing between two slashes
	Dots        Reason = "dots"         // a segment "." or ".."
	LongSegment Reason = "long-segment" // more than MaxSegment characters
	Form        Reason = "form"         // a character or an order of them that the form has not
	Reserved    Reason = "reserved"     // a device of Windows, with any extension
)

// Error is a path that cannot be one of a site.
type Error struct {
	Path    string // the whole of it
	Segment string // the part that is wrong; "" where it is empty or the path too long
	Reason  Reason
}

func (e *Error) Error() string {
	return fmt.Sprintf("%q cannot be the path of a file of the site (%s)", e.Path, e.Reason)
}

// Check tells whether a file of the site may have a path below the site's
// root, written with slashes. The error is an *Error.
func Check(path string) error {
	if path == HostRules || path == HostHeaders {
		return nil
	}
	if len(path) > MaxPath {
		return &Error{path, "", LongPath}
	}
	for segment := range strings.SplitSeq(path, "/") {
		if reason := wrong(segment); reason != "" {
			return &Error{path, segment, reason}
		}
	}
	return nil
}

// ID tells whether a string may be an id or a slug: runs of the letters a to
// z and digits between single hyphens, MaxID characters at most, and no name
// of a device.
func ID(s string) bool {
	return len(s) <= MaxID && !strings.ContainsAny(s, "._") && wrong(s) == ""
}

// wrong returns what is wrong with a segment, "" for nothing.
func wrong(segment string) Reason {
	switch {
	case segment == "":
		return Empty
	case segment == "." || segment == "..":
		return Dots
	case len(segment) > MaxSegment:
		return LongSegment
	case !formed(segment):
		return Form
	case reserved(segment):
		return Reserved
	}
	return ""
}

// formed tells whether a segment is runs of letters and digits with one mark
// between each two.
func formed(segment string) bool {
	after := false // the character before was a letter or a digit
	for i := range len(segment) {
		switch c := segment[i]; {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			after = true
		case (c == '-' || c == '_' || c == '.') && after:
			after = false
		default:
			return false
		}
	}
	return after
}

// reserved tells whether Windows takes a name for a device, as it does
// whatever the extension
// (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
func reserved(segment string) bool {
	name, _, _ := strings.Cut(segment, ".")
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	}
	port, ok := strings.CutPrefix(name, "com")
	if !ok {
		port, ok = strings.CutPrefix(name, "lpt")
	}
	return ok && len(port) == 1 && '0' <= port[0] && port[0] <= '9'
}
