package record

import (
	"errors"
	"reflect"
	"strings"
	"sync"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"recueil/generator/diag"
	"recueil/generator/plainyaml"
)

// Parse reads one YAML text into its root node. Text that is not YAML is
// reported with its place, and nil is returned; so is an empty text, without
// a report.
func (r *Reader) Parse(text []byte) *yaml.Node {
	text, ok := r.Readable(text)
	if !ok {
		return nil
	}
	return r.Nodes(text)
}

// Nodes is Parse for a text whose characters were checked with those of the
// file that it stands in.
func (r *Reader) Nodes(text []byte) *yaml.Node {
	whole := string(text)
	r.mends = nil
	if suspicious(whole) {
		if found, mended := misread(whole); len(found) > 0 {
			r.tell(found)
			text, whole = []byte(mended), mended
		}
	}
	room := r.Room
	if room == nil {
		room = new(plainyaml.Room)
	}
	if root, ok := room.Parse(whole); ok {
		return r.mends.realign(root)
	}
	if one := r.oneDocument(whole); one != whole {
		text, whole = []byte(one), one
	}
	if at := opened(whole); at >= 0 {
		r.Report.Error(r.place(text[:at]), "yaml-deep", "yaml-deep", diag.Args{"Most": mostDepth})
		return nil
	}
	var root yaml.Node
	if err := yaml.Unmarshal(text, &root); err != nil {
		return r.mend(whole, err)
	}
	if len(root.Content) == 0 || r.exceeds(r.mends.realign(root.Content[0])) {
		return nil
	}
	return root.Content[0]
}

// oneDocument tells the lines --- and ... that begin another document within a
// text, of which the library would drop the rest, and returns the text without.
func (r *Reader) oneDocument(text string) string {
	if !strings.Contains(text, "\n---") && !strings.Contains(text, "\n...") {
		return text
	}
	lines, begun := strings.Split(text, "\n"), false
	last := len(lines) - 1 // with something on it
	for last > 0 && strings.TrimSpace(lines[last]) == "" {
		last--
	}
	for i, line := range lines {
		switch bare := strings.TrimRight(line, " \t\r"); {
		case bare == "---" || bare == "...":
			if begun && i < last {
				r.Report.Error(diag.Position{File: r.File, Line: i + 1 + r.LineOffset, Column: 1}, "second-document", "second-document", diag.Args{"Line": bare})
			}
			lines[i] = ""
		case bare != "" && bare[0] != '#':
			begun = true
		}
	}
	return strings.Join(lines, "\n")
}

// mend tells the common mistakes in a text that is refused, and reads it as if
// they were mended, so that the rest of it is looked at in the same run.
func (r *Reader) mend(text string, refused error) *yaml.Node {
	found, mended := slipsOf(text, r.top())
	r.tell(found)
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(mended), &root); err != nil && len(found) == 0 {
		r.syntax(refused)
	}
	if len(root.Content) == 0 || r.exceeds(r.mends.realign(root.Content[0])) {
		return nil
	}
	return root.Content[0]
}

// tell reports slips that were found and mended, one after the other.
func (r *Reader) tell(found []slip) {
	for _, s := range found {
		column := r.mends.column(s.line, s.column)
		if r.mends == nil {
			r.mends = mends{}
		}
		r.mends[s.line] = append(r.mends[s.line], s.mend)
		if s.rule == "" {
			continue
		}
		r.Report.Error(diag.Position{File: r.File, Line: s.line + r.LineOffset, Column: column}, s.rule, s.rule, diag.Args{"Mended": s.mended, "Depth": s.depth})
	}
}

// encoded tells whether a text is UTF-8; if not, it reports the first place
// that is not.
func (r *Reader) encoded(text []byte) bool {
	if utf8.Valid(text) {
		return true
	}
	at := diag.Position{File: r.File, Line: r.LineOffset + 1, Column: 1}
	for len(text) > 0 {
		c, size := utf8.DecodeRune(text)
		if c == utf8.RuneError && size == 1 {
			break
		}
		if at.Column++; c == '\n' {
			at.Line, at.Column = at.Line+1, 1
		}
		text = text[size:]
	}
	r.Report.Error(at, "encoding", "encoding", nil)
	return false
}

func (r *Reader) syntax(err error) {
	at := diag.Position{File: r.File, Line: r.LineOffset + 1, Column: 1}
	var load *yaml.LoadError
	if errors.As(err, &load) {
		if load.Mark.Line > 0 {
			at.Line, at.Column = load.Mark.Line+r.LineOffset, r.mends.column(load.Mark.Line, max(load.Mark.Column, 1))
		}
	}
	r.Report.Error(at, "yaml", "yaml", nil)
}

// rooms are those of texts that were decoded.
var rooms = sync.Pool{New: func() any { return new(plainyaml.Room) }}

// enter gives the reader a room for its nodes, until what it returns is called.
func (r *Reader) enter() (leave func()) {
	r.Room = rooms.Get().(*plainyaml.Room)
	return func() {
		r.Room.Clear()
		rooms.Put(r.Room)
	}
}

// List reads a file that is a list of mappings, one T each.
func List[T any](file string, text []byte, languages []string, report *diag.List) []T {
	r := &Reader{File: file, Languages: languages, Report: report, shape: reflect.TypeFor[T]()}
	defer r.enter()()
	root := r.Parse(text)
	if root == nil {
		return nil
	}
	if root.Kind != yaml.SequenceNode {
		r.wrong(root, "", "list")
		return nil
	}
	items := r.entries(root.Content)
	out := make([]T, len(items))
	for i, n := range items {
		r.held = 0
		r.Decode(n, &out[i])
	}
	return out
}

// One reads a file that is a single mapping; an empty file is one without keys.
func One[T any](file string, text []byte, languages []string, report *diag.List) T {
	var out T
	own := &diag.List{}
	r := &Reader{File: file, Languages: languages, Report: own, shape: reflect.TypeFor[T]()}
	defer r.enter()()
	root := r.Parse(text)
	if root == nil && !own.Failed() {
		root = &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	}
	if root != nil {
		r.Decode(root, &out)
	}
	report.Append(own)
	return out
}
