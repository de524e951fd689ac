package document

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"recueil/generator/catalog"
	"recueil/generator/diag"
)

// quotations reports quotations of a block that typography cannot mend: in the
// marks of another language, or with a mark that has no other half. What stands
// in a block of quotation may be as its author wrote it.
func (d *Parsed) quotations(block ast.Node, report *diag.List) {
	found := false
	for i := range block.Lines().Len() {
		line := block.Lines().At(i)
		found = found || catalog.Quotes(line.Value(d.body))
	}
	if !found {
		return
	}
	p := d.passage(block)
	if p.quotes {
		return
	}
	text := p.unmarked()
	for _, m := range d.language.Misquoted(text) {
		tellQuotation(text, m, p.at(m.Start), report)
	}
}

// Quotations reports the first quotation of a value that typography cannot mend;
// the value stands at a place.
func Quotations(l *catalog.Language, text string, at diag.Position, report *diag.List) {
	if found := l.Misquoted(text); len(found) > 0 {
		tellQuotation(text, found[0], at, report)
	}
}

func tellQuotation(text string, m catalog.Misquoted, at diag.Position, report *diag.List) {
	written, right := text[m.Start:m.End], m.Right
	if right == "" {
		report.Warning(at, "single-quote", "single-quote", diag.Args{"Written": written})
		return
	}
	if words := strings.Trim(right, "«» \""); len(words) > mostHeading { // only the marks are to be typed anew
		written = strings.Replace(written, words, shortened(words), 1)
		right = strings.Replace(right, words, "…", 1)
	}
	report.Warning(at, "foreign-quotes", "foreign-quotes", diag.Args{"Written": written, "Right": right})
}

// shortened is a long text by its first words and its last ones.
func shortened(text string) string {
	begin := strings.LastIndexByte(text[:mostHeading/2], ' ')
	end := strings.IndexByte(text[len(text)-mostHeading/2:], ' ')
	if begin < 0 || end < 0 {
		return "…"
	}
	return text[:begin] + " …" + text[len(text)-mostHeading/2+end:]
}
