package document

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"recueil/generator/diag"
)

// marksOfNotes are what people write where a text is not finished, and what
// printers set in its place.
var marksOfNotes = [][]byte{[]byte("TODO"), []byte("FIXME"), []byte("TBD"), []byte("XXX"), []byte("Lorem ipsum")}

// unfinished warns of the first mark in a text that says that it is not finished.
func (d *Parsed) unfinished(t *ast.Text, report *diag.List) {
	value := t.Segment.Value(d.body)
	for _, mark := range marksOfNotes {
		at := bytes.Index(value, mark)
		if at < 0 || t.Parent().Kind() == ast.KindCodeSpan {
			continue
		}
		end := at + len(mark)
		if at > 0 && isLetter(value[at-1]) || end < len(value) && isLetter(value[end]) {
			continue // XXXe
		}
		report.Warning(d.position(t.Segment.Start+at), "unfinished", "unfinished", diag.Args{"Mark": string(mark)})
		return
	}
}
