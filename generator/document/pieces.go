package document

import (
	"slices"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// piece is a part of a text node: the mention of a term, or what stands
// between two.
type piece struct {
	said string
	term string // "" for what is no mention
}

// split cuts a text node at the mentions in it.
func (p *page) split(t *ast.Text, source []byte) []piece {
	at, stop := t.Segment.Start, t.Segment.Stop
	said := func(from, to int) string { return string(resolved(source[from:to])) }
	next, _ := slices.BinarySearchFunc(p.mentions, at, func(m Mention, at int) int { return m.start - at })
	var out []piece
	for ; next < len(p.mentions) && p.mentions[next].stop <= stop; next++ {
		m := p.mentions[next]
		out = append(out, piece{said: said(at, m.start)}, piece{said(m.start, m.stop), m.term})
		at = m.stop
	}
	return append(out, piece{said: said(at, stop)})
}

// pieces prints a text node with the terms in it linked. Typography looks
// across the edges of the links.
func (p *page) pieces(t *ast.Text, source []byte) {
	language := p.language(t)
	all := p.split(t, source)
	before := beside(t, source, false)
	for i, piece := range all {
		typeset := language.TypesetBetween(before, piece.said, p.after(t, source, all[i+1:], i+1 == len(all)))
		if r, size := utf8.DecodeLastRuneInString(piece.said); size > 0 {
			before = r
		}
		if piece.term != "" {
			p.hole(hole{what: ownLink, kind: termScheme, id: piece.term})
		}
		WriteText(p, language, typeset)
		if piece.term != "" {
			p.hole(hole{what: linkEnd})
		}
	}
}

// after is the character that follows a piece.
func (p *page) after(t *ast.Text, source []byte, rest []piece, last bool) rune {
	for _, piece := range rest {
		if r, size := utf8.DecodeRuneInString(piece.said); size > 0 {
			return r
		}
	}
	if last && (t.SoftLineBreak() || t.HardLineBreak()) {
		return '\n'
	}
	return beside(t, source, true)
}
