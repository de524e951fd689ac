package document

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// The policy of pages allows no style in markup, so cells say no alignment.
var table = extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone))

// markdown reads CommonMark with tables, footnotes and definition lists, and
// renders it with the guide's links and typography. Raw HTML is read so that
// it can be reported; it is never rendered.
var markdown = goldmark.New(
	goldmark.WithExtensions(table, extension.Footnote, extension.DefinitionList),
	goldmark.WithParserOptions(limiting, counting),
	goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(nodes{}, 100))),
)
