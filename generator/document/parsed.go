package document

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"go.yaml.in/yaml/v4"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/plainyaml"
)

// Parsed is one parsed file.
type Parsed struct {
	File string
	// Front is the mapping of the front matter; LineOffset is to be added to
	// its nodes' lines.
	Front      *yaml.Node
	LineOffset int

	language   *catalog.Language
	schemes    []string        // the kinds of links that lead to the guide's own things
	room       *plainyaml.Room // of the nodes of the front matter
	front      []byte          // the front matter as it is written
	frontLines []string        // its lines, once they are asked for
	body       []byte          // the text below the front matter
	tree       ast.Node
	parts      []part
	anchors    map[string]bool
	pictures   []*ast.Image // each on a line of its own
	bodyLine   int          // line of the file on which body begins, from 1
	lineStarts []int
}

// part is a section that is not closed yet.
type part struct {
	Section
	nodes    []ast.Node // its blocks, without the heading
	from, to int        // where it stands in the body
}

// nodeRooms are those of files that were let go.
var nodeRooms = sync.Pool{New: func() any { return new(plainyaml.Room) }}

// Free lets go of the front matter: nothing may hold on to its nodes.
func (d *Parsed) Free() {
	d.Front = nil
	d.room.Clear()
	nodeRooms.Put(d.room)
}

// Sections is the number of sections.
func (d *Parsed) Sections() int { return len(d.parts) }

// Sources are the sections as they are written, headings included.
func (d *Parsed) Sources() []string {
	out := make([]string, len(d.parts))
	for i, part := range d.parts {
		out[i] = string(d.body[part.from:part.to])
	}
	return out
}

// position returns the place of a byte offset of Body.
func (d *Parsed) position(offset int) diag.Position {
	offset = max(0, min(offset, len(d.body)))
	line := lineOf(d.lineStarts, offset)
	column := utf8.RuneCount(d.body[d.lineStarts[line]:offset]) + 1
	return diag.Position{File: d.File, Line: d.bodyLine + line, Column: column}
}

// at returns the place where a node of the tree begins.
func (d *Parsed) at(n ast.Node) diag.Position {
	return d.position(d.offset(n))
}

// seek returns the place at or after from where a value of the front matter
// has text. Where the text is written otherwise, with escapes or broken over
// two lines, it returns from.
func (d *Parsed) seek(from diag.Position, text string) diag.Position {
	first := from.Line - d.LineOffset - 1
	if d.frontLines == nil {
		d.frontLines = strings.Split(string(d.front), "\n")
	}
	for i := first; i >= 0 && i < len(d.frontLines); i++ {
		line, skipped := d.frontLines[i], 0
		if i == first {
			for skipped < len(line) && utf8.RuneCountInString(line[:skipped]) < from.Column-1 {
				_, size := utf8.DecodeRuneInString(line[skipped:])
				skipped += size
			}
		} else if !strings.HasPrefix(line, " ") {
			break // the next key
		}
		if at := strings.Index(line[skipped:], text); at >= 0 {
			return diag.Position{File: d.File, Line: i + d.LineOffset + 1, Column: utf8.RuneCountInString(line[:skipped+at]) + 1}
		}
	}
	return from
}

// lineOf finds the last line that starts at or before offset.
func lineOf(starts []int, offset int) int {
	low, high := 0, len(starts)
	for low+1 < high {
		if middle := (low + high) / 2; starts[middle] <= offset {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}

func lineStarts(text []byte) []int {
	starts := append(make([]int, 0, bytes.Count(text, []byte("\n"))+1), 0)
	for i := 0; ; {
		next := bytes.IndexByte(text[i:], '\n')
		if next < 0 {
			return starts
		}
		i += next + 1
		starts = append(starts, i)
	}
}

// sections cuts the tree at its second-level headings.
func (d *Parsed) sections() {
	current := part{Section: Section{Kind: "lead", At: d.position(0)}}
	begin := 0
	finish := func(end int) {
		current.from, current.to = begin, end
		current.Fingerprint = fingerprint(d.body[begin:end])
		d.parts = append(d.parts, current)
	}
	for n := d.tree.FirstChild(); n != nil; n = n.NextSibling() {
		heading, ok := n.(*ast.Heading)
		if !ok || heading.Level != 2 {
			current.nodes = append(current.nodes, n)
			continue
		}
		start := d.lineStarts[lineOf(d.lineStarts, heading.Pos())]
		finish(start)
		begin = start
		current = d.section(heading)
	}
	finish(len(d.body))
}

func (d *Parsed) section(heading *ast.Heading) part {
	title := plain(heading, d.body)
	return part{Section: Section{
		Kind: KindOf(d.language, title), Title: d.language.Typeset(title), Anchor: anchorOf(heading), At: d.at(heading),
	}}
}

// taken are the ids that pages use for their own parts: a heading "Facts" is
// not to be one of them.
var taken = []string{"main", "facts", "peers", "linked", "guidelines", "themes", "more"}

// anchor gives each heading an id made of its words.
func (d *Parsed) anchor() {
	d.anchors = map[string]bool{}
	last := map[string]int{} // the number that the last heading of a name has
	_ = ast.Walk(d.tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		heading, ok := n.(*ast.Heading)
		if !ok || !entering {
			return ast.WalkContinue, nil
		}
		base := cmp.Or(catalog.Slug(plain(heading, d.body)), "section")
		id := base
		for n := max(2, last[base]); d.anchors[id] || slices.Contains(taken, id); n++ {
			id, last[base] = base+"-"+strconv.Itoa(n), n
		}
		d.anchors[id] = true
		heading.SetAttributeString("id", []byte(id))
		return ast.WalkSkipChildren, nil
	})
}

func anchorOf(heading *ast.Heading) string {
	id, _ := heading.AttributeString("id")
	b, _ := id.([]byte)
	return string(b)
}

// plain is the text of a node without markup.
func plain(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.Write(textOf(n, source))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.AutoLink:
			b.Write(n.Label(source))
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}
