package document

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"recueil/generator/diag"
)

// marksOfNotes are what people write where a text is not finished, and what
// printers set in its place.
var marksOfNotes = [][]byte{
	[]byte("TODO"), []byte("FIXME"), []byte("TBD"), []byte("XXX"), []byte("Lorem ipsum"),
	[]byte("(à compléter"), []byte("(à vérifier"), []byte("(to be completed"), []byte("(…)"), []byte("(...)"),
}

// Unfinished is the first mark in a text that says that it is not finished, and
// the byte at which it begins; "" when there is none.
func Unfinished(text []byte) (mark string, at int) {
	for _, mark := range marksOfNotes {
		at := bytes.Index(text, mark)
		if at < 0 {
			continue
		}
		end := at + len(mark)
		if at > 0 && isLetter(text[at-1]) || end < len(text) && isLetter(text[end]) {
			continue // XXXe
		}
		return string(mark), at
	}
	return "", 0
}

// unfinished warns of a text that says that it is not finished.
func (d *Parsed) unfinished(t *ast.Text, report *diag.List) {
	if mark, at := Unfinished(t.Segment.Value(d.body)); mark != "" && t.Parent().Kind() != ast.KindCodeSpan {
		report.Warning(d.position(t.Segment.Start+at), "unfinished", "unfinished", diag.Args{"Mark": mark})
	}
}
