package guide

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/picture"
	"recueil/generator/record"
)

// What a file may have at most, in bytes. The largest sheets of the guides that
// we know have 6 kB, the largest tables 1 MB.
const (
	MostSheet = 200_000
	mostTable = 8_000_000 // also a file of the ledger
	mostShape = 2_000_000 // an outline, the areas
	mostDraw  = 200_000
	// MostFile is above what any file of a guide may have.
	MostFile = max(mostTable, picture.MostBytes) + 1
)

// special tells whether something is neither a file nor a folder, but a link,
// which may lead anywhere, or what can be read without end.
func special(mode fs.FileMode) bool { return mode.Type()&^fs.ModeDir != 0 }

// refusal is why a file is not read.
type refusal struct {
	rule string
	args diag.Args
}

// tooLarge is the refusal of a file with more bytes than it may have.
func tooLarge(most int) refusal { return refusal{"file-size", diag.Args{"Most": most / 1000}} }

func (f refusal) report(name string, report *diag.List) {
	report.Error(diag.Position{File: name}, f.rule, f.rule, f.args)
}

// refuse notes that a file is not read.
func (s *summing) refuse(name string, why refusal) {
	if record.Passing(name) {
		return // by others as well
	}
	s.open.Lock()
	defer s.open.Unlock()
	s.refused[name] = why
}

// refuses tells whether a file was there and was not read.
func (s *summing) refuses(name string) bool {
	s.open.Lock()
	defer s.open.Unlock()
	_, is := s.refused[name]
	return is
}

// reportRefused tells the files that were not read, but those of sheets.
func (s *summing) reportRefused(report *diag.List) {
	for _, name := range slices.Sorted(maps.Keys(s.refused)) {
		s.refused[name].report(name, report)
	}
}

// straight tells whether files and folders alone lead to a name, each looked at
// once. What is not there is told by who opens it.
func (s *summing) straight(name string) bool {
	for end := 0; end < len(name); {
		next := strings.IndexByte(name[end+1:], '/')
		if end += next + 1; next < 0 {
			end = len(name)
		}
		s.open.Lock()
		_, known := s.seen[name[:end]]
		s.open.Unlock()
		if known {
			continue
		}
		info, err := fs.Lstat(s.FS, name[:end])
		if err != nil {
			return true
		}
		if special(info.Mode()) {
			s.refuse(name[:end], refusal{rule: "special-file"})
			return false
		}
		s.open.Lock()
		s.seen[name[:end]] = true
		s.open.Unlock()
	}
	return true
}

// most is how many bytes a file may have.
func most(name string) int {
	switch {
	case strings.HasSuffix(name, ".md"):
		return MostSheet
	case strings.HasSuffix(name, ".svg"):
		return mostDraw
	case strings.HasSuffix(name, ".geojson"):
		return mostShape
	case picture.Named(name):
		return picture.MostBytes
	}
	return mostTable
}
