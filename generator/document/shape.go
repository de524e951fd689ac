package document

import (
	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
)

// Shape is how many paragraphs, items of lists, rows of tables and headings below
// its own a section has: a translation has as many as its original.
type Shape struct{ Paragraphs, Items, Rows, Headings uint16 }

// add counts a block and those within it. The text of an item is its item.
func (s *Shape) add(block ast.Node) {
	switch block.Kind() {
	case ast.KindParagraph:
		if parent := block.Parent().Kind(); (parent == ast.KindDocument || parent == ast.KindBlockquote) && pictureOf(block) == nil {
			s.Paragraphs++
		}
	case ast.KindListItem, extension.KindDefinitionDescription:
		s.Items++
	case extension.KindTableRow:
		s.Rows++
	case ast.KindHeading:
		s.Headings++
	}
	for n := block.FirstChild(); n != nil && n.Type() == ast.TypeBlock; n = n.NextSibling() {
		s.add(n)
	}
}

func (s *Shape) counts() [4]*uint16 {
	return [4]*uint16{&s.Paragraphs, &s.Items, &s.Rows, &s.Headings}
}
