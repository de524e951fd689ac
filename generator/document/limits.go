package document

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"recueil/generator/diag"
)

// What a text may have at most. Whoever writes for readers stays far below; with
// more, reading takes a time that grows faster than the text, and the page is one
// that browsers open slowly or not at all.
const (
	mostBlock   = 20_000 // bytes of a paragraph, or what else holds words
	mostMarks   = 500    // marks of links, emphasis and code within one of these
	mostDepth   = 40     // blocks and marks around a word
	mostIndent  = 100    // columns before the first word of a line
	mostColumns = 50     // of a table
	mostCells   = 5_000  // of a table
	mostNotes   = 500    // notes at the foot
	mostParts   = 500    // headings
	mostLinks   = 1_000
	// MostFigures is how many figures a text may have.
	MostFigures = 3_000
	mostLine    = 10_000 // characters
	// MostPrinted is how many bytes of HTML a text may take: with what stands around
	// it the page has 200 kB at most. Texts that stand on one page share it.
	MostPrinted = 80_000
)

// excess is where a text goes beyond a limit, and which.
type excess struct {
	at   int // in the body
	what string
	most int
}

func (d *Parsed) report(b *excess, report *diag.List) {
	report.Error(d.position(b.at), b.what, b.what, diag.Args{"Most": b.most})
}

// overlong looks for what makes Markdown slow to read before it is read: lines
// without end, and blocks in blocks without end.
func overlong(body []byte) *excess {
	notes, start := 0, 0
	for line := range bytes.Lines(body) {
		if len(line) > mostLine && utf8.RuneCount(line) > mostLine {
			return &excess{start, "long-line", mostLine}
		}
		words := bytes.TrimLeft(line, " \t")
		if len(line)-len(words) > mostIndent/4 && indent(line) > mostIndent || nested(words) > mostDepth/2 {
			return &excess{start, "deep-text", mostDepth / 2}
		}
		if bytes.HasPrefix(words, []byte("[^")) {
			if notes++; notes > mostNotes {
				return &excess{start, "many-notes", mostNotes}
			}
		}
		start += len(line)
	}
	return nil
}

// overlongLine returns the number of the first line that is too long, 0 for none.
func overlongLine(text []byte) (n int) {
	for line := range bytes.Lines(text) {
		if n++; len(line) > mostLine && utf8.RuneCount(line) > mostLine {
			return n
		}
	}
	return 0
}

// indent is how many columns stand before the first word of a line.
func indent(line []byte) (columns int) {
	for _, c := range line {
		switch c {
		case ' ':
			columns++
		case '\t':
			columns += 4 - columns%4
		default:
			return columns
		}
	}
	return columns
}

// nested counts the marks of quotations, lists and definitions at the start of a
// line. Marks alone are a line across the page.
func nested(line []byte) (marks int) {
	for i, c := range line {
		switch {
		case bytes.IndexByte([]byte(">:"), c) >= 0:
			marks++
		case bytes.IndexByte([]byte("-+*.)]"), c) >= 0 && i+1 < len(line) && (line[i+1] == ' ' || line[i+1] == '\t' || c == ']'):
			marks++
		case bytes.IndexByte([]byte(" \t-+*.)[]^0123456789"), c) < 0:
			return marks
		}
	}
	return 0
}

var (
	excessKey = parser.NewContextKey() // *excess: the first that was met while reading
	marksKey  = parser.NewContextKey() // *marksOf
)

func exceed(pc parser.Context, b *excess) {
	if pc.Get(excessKey) == nil {
		pc.Set(excessKey, b)
	}
}

// tableLimit keeps a table with more cells than a page can show from being made. It
// comes before what makes tables of paragraphs.
type tableLimit struct{}

// Transform implements parser.ParagraphTransformer.
func (tableLimit) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines, columns := n.Lines(), 0
	for i := range lines.Len() {
		line := lines.At(i)
		if value := bytes.TrimSpace(line.Value(reader.Source())); len(bytes.Trim(value, "|:- \t")) == 0 {
			columns = max(columns, bytes.Count(value, []byte("|"))+1)
		}
	}
	b := &excess{lines.At(0).Start, "large-table", mostColumns}
	switch {
	case columns > mostColumns+2: // one before the first and one after the last
	case columns*lines.Len() > mostCells && columns > 1:
		b.what, b.most = "long-table", mostCells
	default:
		return
	}
	exceed(pc, b)
	n.SetLines(text.NewSegments())
}

// markLimit keeps the marks of one block from being compared with each other, each
// with all: of a block with too many, no word is read.
type markLimit struct{}

type marksOf struct {
	block ast.Node
	n     int
}

// Trigger implements parser.InlineParser.
func (markLimit) Trigger() []byte { return []byte("*_[]!<`") }

// Parse implements parser.InlineParser.
func (markLimit) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	of, _ := pc.Get(marksKey).(*marksOf)
	if of == nil {
		of = &marksOf{}
		pc.Set(marksKey, of)
	}
	if of.block != parent {
		*of = marksOf{block: parent}
	}
	if of.n++; of.n <= mostMarks {
		return nil
	}
	_, at := block.Position()
	exceed(pc, &excess{at.Start, "many-marks", mostMarks})
	for line, _ := block.PeekLine(); line != nil; line, _ = block.PeekLine() {
		block.AdvanceLine()
	}
	return ast.NewText()
}

var limiting = parser.WithParagraphTransformers(util.Prioritized(tableLimit{}, 1))

var counting = parser.WithInlineParsers(util.Prioritized(markLimit{}, 1))

// parse reads the body. It returns nil where the text goes beyond a limit.
func (d *Parsed) parse() *excess {
	if b := overlong(d.body); b != nil {
		return b
	}
	pc := parser.NewContext()
	d.tree = markdown.Parser().Parse(text.NewReader(d.body), parser.WithContext(pc))
	if b, ok := pc.Get(excessKey).(*excess); ok {
		return b
	}
	return d.measure()
}

// measure looks for what there is too much of in the tree.
func (d *Parsed) measure() (found *excess) {
	depth, links, parts := 0, 0, 0
	tell := func(n ast.Node, what string, most int) ast.WalkStatus {
		found = &excess{d.offset(n), what, most}
		return ast.WalkStop
	}
	_ = ast.Walk(d.tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			depth--
			return ast.WalkContinue, nil
		}
		if depth++; depth > mostDepth {
			return tell(n, "deep-text", mostDepth/2), nil
		}
		switch n.(type) {
		case *ast.Link, *ast.AutoLink, *ast.Image:
			if links++; links > mostLinks {
				return tell(n, "many-links", mostLinks), nil
			}
		case *ast.Heading:
			if parts++; parts > mostParts {
				return tell(n, "many-headings", mostParts), nil
			}
		}
		if n.Type() == ast.TypeBlock && n.FirstChild() != nil && n.FirstChild().Type() == ast.TypeInline && size(n) > mostBlock {
			return tell(n, "long-block", mostBlock), nil
		}
		return ast.WalkContinue, nil
	})
	return found
}

// Figures tells where a text has more figures than any may have, with those of
// its keys, and then lets all of them go; ok is true where it has not.
func (d *Document) Figures(ofKeys int) (at diag.Position, ok bool) {
	left := MostFigures - ofKeys
	for i := range d.sections {
		if n := len(d.sections[i].Figures); n > max(left, 0) {
			at = d.sections[i].Figures[max(left, 0)].At
			for i := range d.sections {
				d.sections[i].Figures = nil
			}
			return at, false
		}
		left -= len(d.sections[i].Figures)
	}
	return at, true
}

// aLink is about how many bytes a link takes, and what else a page fills in.
const aLink = 80

// Printed is about how many bytes a text takes on a page.
func (d *Document) Printed() (n int) {
	for i := range d.Sections() {
		n += d.sections[i].printed()
	}
	return n
}

func (s *Section) printed() int { return len(s.Title) + len(s.html) + aLink*len(s.holes) }

// Beyond is where a text takes more of a page than any may.
func (d *Document) Beyond(most int) (at diag.Position, is bool) {
	n := 0
	for i := range d.Sections() {
		if n += d.sections[i].printed(); n > most {
			return d.sections[i].At, true
		}
	}
	return at, false
}

// size is how many bytes the lines of a block have.
func size(block ast.Node) (bytes int) {
	for i := range block.Lines().Len() {
		line := block.Lines().At(i)
		bytes += line.Len()
	}
	return bytes
}

// offset is where a node begins in the body.
func (d *Parsed) offset(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if p := n.Pos(); p >= 0 {
			return p
		}
	}
	return 0
}
