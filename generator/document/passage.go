package document

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"recueil/generator/diag"
)

// passage is the plain text of one block of a section: what a reader reads,
// without markup and without the addresses of links.
type passage struct {
	text string
	// quotes tells whether it stands in a block of quotation.
	quotes bool

	parsed *Parsed
	runs   []run
	marked []span // what is marked as words of another language
}

// unmarked is the text without what is marked as words of another language.
func (p *passage) unmarked() string {
	if p.marked == nil {
		return p.text
	}
	text := []byte(p.text)
	for _, s := range p.marked {
		for i := s.from; i < s.to; i++ {
			text[i] = ' '
		}
	}
	return string(text)
}

// run says that the text from offset at is the body from offset source.
type run struct{ at, source int }

// at returns the place of a byte offset of the text.
func (p *passage) at(offset int) diag.Position {
	source := 0
	for _, r := range p.runs {
		if r.at > offset {
			break
		}
		source = r.source + offset - r.at
	}
	return p.parsed.position(source)
}

// passages returns the blocks of a section that hold text, its heading not
// among them, nor the words for a picture.
func (d *Parsed) passages(section *part) []passage {
	var out []passage
	for _, n := range section.nodes {
		_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if !entering || n.Type() != ast.TypeBlock || n.FirstChild() == nil || n.FirstChild().Type() != ast.TypeInline {
				return ast.WalkContinue, nil
			}
			if pictureOf(n) == nil { // its words tell what everybody sees in it
				out = append(out, d.passage(n))
			}
			return ast.WalkSkipChildren, nil
		})
	}
	return out
}

func (d *Parsed) passage(block ast.Node) passage {
	p := passage{parsed: d, quotes: quotes(block)}
	var b strings.Builder
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.CodeSpan:
			return ast.WalkSkipChildren, nil
		case *ast.Link:
			if kind, _, own := d.own(string(n.Destination)); own && kind == foreign && entering {
				p.marked = append(p.marked, span{b.Len(), b.Len()})
			} else if own && kind == foreign {
				p.marked[len(p.marked)-1].to = b.Len()
			}
		}
		t, ok := n.(*ast.Text)
		if !ok || !entering {
			return ast.WalkContinue, nil
		}
		p.runs = append(p.runs, run{b.Len(), t.Segment.Start})
		b.Write(t.Segment.Value(d.body))
		if t.SoftLineBreak() || t.HardLineBreak() {
			b.WriteByte(' ')
		}
		return ast.WalkContinue, nil
	})
	p.text = b.String()
	return p
}

// quotes tells whether a block is a quotation or stands in one.
func quotes(n ast.Node) bool {
	for ; n != nil; n = n.Parent() {
		if n.Kind() == ast.KindBlockquote {
			return true
		}
	}
	return false
}
