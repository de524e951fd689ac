package document

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"recueil/generator/snapshot"
)

// Paragraph is one of some length: what two texts have in common, one has from the
// other.
type Paragraph struct {
	// Sum tells its words from others, Length is how many bytes it has.
	Sum    uint64
	Length int
	// Line is that of the file on which it begins.
	Line int
}

// leastParagraph is how many bytes a paragraph has that is told again: shorter ones are
// phrases that texts may share.
const leastParagraph = 60

// paragraphs are those of a text that are long enough.
func (d *Parsed) paragraphs() []Paragraph {
	var out []Paragraph
	for n := d.tree.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() != ast.KindParagraph {
			continue
		}
		p := Paragraph{Sum: 14695981039346656037} // FNV-1a
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			p.add(bytes.TrimSpace(line.Value(d.body)))
		}
		if p.Length >= leastParagraph {
			p.Line = d.at(n).Line
			out = append(out, p)
		}
	}
	return out
}

// add adds a line. Several spaces are one, and so is the end of a line.
func (p *Paragraph) add(line []byte) {
	const prime = 1099511628211
	sum, length, space := p.Sum, p.Length, false
	for _, c := range line {
		if c == ' ' || c == '\t' {
			space = true
			continue
		}
		if space {
			sum = (sum ^ ' ') * prime
			length++
			space = false
		}
		sum = (sum ^ uint64(c)) * prime
		length++
	}
	p.Sum, p.Length = (sum^' ')*prime, length+1
}

// Save implements snapshot.Value.
func (p *Paragraph) Save(w *snapshot.Writer) {
	w.Int(int(p.Sum >> 32))
	w.Int(int(p.Sum & (1<<32 - 1)))
	w.Int(p.Length)
	w.Int(p.Line)
}

// Load implements snapshot.Value.
func (p *Paragraph) Load(r *snapshot.Reader) {
	p.Sum = uint64(r.Int())<<32 | uint64(r.Int()) //nolint:gosec // as it was written
	p.Length, p.Line = r.Int(), r.Int()
}
