package guide

import (
	"bytes"
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
)

const followsKey = "follows:"

// Follows tells whether a file has the key "follows" in its front matter.
func Follows(text []byte) bool {
	_, _, found := followsLines(strings.Split(string(text), "\n"))
	return found
}

// followsLines finds the lines of the key "follows": the first, and the one
// after the last. Its list may run over several lines.
func followsLines(lines []string) (from, to int, found bool) {
	fences := 0
	for i, line := range lines {
		if i == 0 {
			line = strings.TrimPrefix(line, "\uFEFF") // written by some editors of Windows
		}
		if fence(line) {
			fences++
			continue
		}
		if fences == 1 && strings.HasPrefix(line, followsKey) {
			to = i + 1
			for next := to; next < len(lines) && (goesOn(lines[next]) || aside(lines[next])); next++ {
				if goesOn(lines[next]) {
					to = next + 1 // with the blank lines before it
				}
			}
			return i, to, true
		}
	}
	return 0, 0, false
}

// goesOn tells whether a line belongs to the value that began above it.
func goesOn(line string) bool {
	return strings.TrimSpace(line) != "" && !fence(line) && (strings.HasPrefix(line, " ") || strings.HasPrefix(line, "-"))
}

// fence tells whether a line opens or closes front matter.
func fence(line string) bool { return strings.TrimSpace(line) == "---" }

// aside tells whether a line says nothing in YAML.
func aside(line string) bool {
	line = strings.TrimSpace(line)
	return line == "" || strings.HasPrefix(line, "#")
}

// Stamp returns a translation's text as it is and as it should be, with the
// fingerprints of its original as it is now. What keeps it from being
// stamped is reported, and after is then nil.
func Stamp(root fs.FS, file string, strings *catalog.Catalog, report *diag.List) (before, after []byte, err error) {
	before, err = fs.ReadFile(root, file)
	if err != nil {
		return nil, nil, err
	}
	original, translation, err := readPair(root, file, before, strings, report)
	if err != nil || report.Failed() || original == nil {
		return before, nil, err
	}
	if len(original.Doc.Sections()) != len(translation.Doc.Sections()) {
		report.Error(fileStart(file), "sections-differ", "sections-differ", diag.Args{"File": original.Doc.File})
		return before, nil, nil
	}
	if slices.Equal(values(translation.Keys.Follows), original.fingerprints()) {
		return before, before, nil // in whatever form they are written
	}
	return before, stamped(before, original), nil
}

// stamped writes each fingerprint on a line of its own, below a comment that
// names its part. The comments keep two fingerprints apart, so that git merges
// branches in which neighbouring sections were stamped.
func stamped(text []byte, original *Version) []byte {
	lines := bytes.Split(text, []byte("\n"))
	from, to, _ := followsLines(strings.Split(string(text), "\n"))
	out := append([][]byte{}, lines[:from]...)
	for _, line := range stampLines(original) {
		if bytes.HasSuffix(lines[from], []byte("\r")) {
			line += "\r"
		}
		out = append(out, []byte(line))
	}
	return bytes.Join(append(out, lines[to:]...), []byte("\n"))
}

func stampLines(original *Version) []string {
	out := []string{followsKey}
	for i, fingerprint := range original.fingerprints() {
		part := "title, summary, label"
		if i > 0 {
			section := &original.Doc.Sections()[i-1]
			part = diag.Visible(cmp.Or(section.Title, section.Kind))
		}
		out = append(out, "  # "+part, "  - "+fingerprint)
	}
	return out
}

// readPair reads a translation and the file in its folder that leads.
func readPair(root fs.FS, name string, text []byte, strings *catalog.Catalog, report *diag.List) (original, translation *Version, err error) {
	entries, err := fs.ReadDir(root, path.Dir(name))
	if err != nil {
		return nil, nil, err
	}
	translation = version(name, text, strings, report)
	for _, e := range entries {
		other := path.Join(path.Dir(name), e.Name())
		if !e.Type().IsRegular() || path.Ext(other) != ".md" || other == name {
			continue
		}
		text, err := fs.ReadFile(root, other)
		if err != nil {
			return nil, nil, err
		}
		if !Follows(text) {
			original = version(other, text, strings, report)
		}
	}
	if original == nil && !report.Failed() {
		report.Error(fileStart(name), "no-original", "no-original", nil)
	}
	if translation == nil {
		return nil, nil, nil
	}
	return original, translation, nil
}

// version parses one file with the keys that all sheets share.
func version(name string, text []byte, strings *catalog.Catalog, report *diag.List) *Version {
	f := opened(name, text, strings, report)
	if f == nil || f.doc == nil {
		return nil
	}
	return newVersion(f, document.Words{Language: strings.Language})
}

// opened parses one file and decodes its keys. It is nil where the path is none
// of a sheet; its doc is nil where the text cannot be read.
func opened(name string, text []byte, strings *catalog.Catalog, report *diag.List) *file {
	base := path.Base(name)
	language := strings.Language(base[:len(base)-len(path.Ext(base))])
	if language == nil {
		report.Error(diag.Position{File: name}, "stray-file", "stray-file", diag.Args{"Names": join(strings.Tags())})
		return nil
	}
	kind := collectionOf(name)
	if kind == NoKind {
		report.Error(diag.Position{File: name}, "misplaced-file", "misplaced-file",
			diag.Args{"Example": "content/practices/my-sheet/" + base})
		return nil
	}
	f := &file{path: name, language: language, kind: kind}
	f.parse(text)
	if f.doc != nil {
		original := ""
		if f.has("follows") {
			original = name
		}
		f.decode(original)
	}
	report.Append(&f.report)
	return f
}

func collectionOf(name string) Kind {
	for _, kind := range collections() {
		if strings.HasPrefix(name, "content/"+rows[kind].folder+"/") {
			return kind
		}
	}
	return NoKind
}
