package record

import (
	"path"
	"strings"
)

// Passing tells whether a file is one that a program puts beside those that
// somebody writes: hidden, a copy from before an edit, one on its way, what a
// system keeps of a folder.
func Passing(name string) bool {
	base := path.Base(name)
	switch {
	case strings.HasPrefix(base, "."), strings.HasPrefix(base, "~$"), strings.HasPrefix(base, "#"), strings.HasSuffix(base, "~"):
		return true
	case base == "4913", strings.EqualFold(base, "thumbs.db"), strings.EqualFold(base, "desktop.ini"): // the first is Vim's
		return true
	}
	switch strings.ToLower(path.Ext(base)) {
	case ".swp", ".swo", ".swx", ".tmp", ".temp", ".bak", ".orig", ".rej", ".part", ".crswap":
		return true
	}
	return strings.Contains(base, "___jb_") || strings.Contains(base, ".sb-")
}
