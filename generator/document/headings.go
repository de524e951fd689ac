package document

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"

	"recueil/generator/diag"
)

// mostHeading is how many characters a line in bold has at most that was meant
// as a heading: longer ones are sentences that somebody wants to be seen.
const mostHeading = 60

// headingDebris reports a line that was to be a heading, "##Like this"; it
// tells whether it did.
func (d *Parsed) headingDebris(block ast.Node, report *diag.List) bool {
	if block.Kind() != ast.KindParagraph {
		return false
	}
	told := false
	for i := range block.Lines().Len() {
		line := block.Lines().At(i)
		text := bytes.TrimSpace(line.Value(d.body))
		if words, marks := otherMarks(text); marks > 0 {
			report.Error(d.position(line.Start), "heading-typed", "heading-space", diag.Args{"Heading": headingOf(marks, words)})
			told = true
			continue
		}
		words := bytes.TrimLeft(text, "#")
		if marks := len(text) - len(words); marks >= 2 && marks <= 6 && len(words) > 0 && isLetter(words[0]) {
			report.Error(d.position(line.Start), "heading-space", "heading-space",
				diag.Args{"Heading": string(text[:marks]) + " " + string(bytes.TrimRight(words, "# "))})
			told = true
		}
	}
	return told
}

// wideMark is what keyboards of East Asia write for #.
const wideMark = "＃"

// otherMarks takes what stands in the place of the marks of a heading from a line: one
// that is escaped, or the wide ones of other keyboards.
func otherMarks(line []byte) (words string, marks int) {
	rest := bytes.TrimPrefix(line, []byte(`\`))
	if len(rest) == len(line) && !bytes.HasPrefix(line, []byte(wideMark)) {
		return "", 0
	}
	words = strings.TrimLeft(strings.ReplaceAll(string(rest), wideMark, "#"), "#")
	marks = strings.Count(string(rest), "#") + strings.Count(string(rest), wideMark) - strings.Count(words, "#")
	if words = strings.TrimSpace(words); marks < 2 || words == "" {
		return "", 0
	}
	return words, marks
}

func headingOf(level int, words string) string {
	return strings.Repeat("#", max(2, level)) + " " + strings.TrimSpace(words)
}

// within reports a heading in an item of a list or a quotation, where it opens no
// section.
func (d *Parsed) within(heading *ast.Heading, report *diag.List) {
	if heading.Parent() != d.tree {
		report.Error(d.at(heading), "heading-typed", "heading-space",
			diag.Args{"Heading": headingOf(heading.Level, plain(heading, d.body))})
	}
}

// boldHeading reports a paragraph that is nothing but a few words in bold, with
// more text below it.
func (d *Parsed) boldHeading(block ast.Node, report *diag.List) {
	only := block.FirstChild()
	if block.Kind() != ast.KindParagraph || block.Parent() != d.tree || only == nil || only.NextSibling() != nil || block.NextSibling() == nil {
		return
	}
	if bold, ok := only.(*ast.Emphasis); !ok || bold.Level != 2 {
		return
	}
	words := strings.TrimSpace(plain(only, d.body))
	if words == "" || utf8.RuneCountInString(words) > mostHeading || strings.HasSuffix(words, ".") || strings.HasSuffix(words, "!") ||
		block.NextSibling().Kind() == ast.KindHeading {
		return
	}
	report.Error(d.at(block), "bold-heading", "bold-heading", diag.Args{"Heading": "## " + strings.TrimRight(words, " :")})
}

// levels reports headings that skip a level, and those without words.
func (d *Parsed) levels(report *diag.List) {
	above := 2 // a text may begin below the second level
	second := d.secondLevel()
	for n := d.tree.FirstChild(); n != nil; n = n.NextSibling() {
		heading, ok := n.(*ast.Heading)
		if !ok {
			continue
		}
		words := strings.TrimSpace(plain(heading, d.body))
		switch {
		case words == "":
			report.Error(d.at(heading), "empty-heading", "empty-heading", nil)
		case heading.Level > above+1:
			report.Error(d.at(heading), "heading-level", "heading-level",
				diag.Args{"Heading": strings.Repeat("#", above+1) + " " + words})
		case heading.Level > 2 && KindOf(d.language, words) != "" && !second[KindOf(d.language, words)]:
			report.Error(d.at(heading), "heading-level", "heading-level", diag.Args{"Heading": "## " + words})
		}
		above = max(2, min(heading.Level, above+1)) // one of the first level is told, and is to be of the second
	}
}

// secondLevel are the known headings that stand where they belong.
func (d *Parsed) secondLevel() map[string]bool {
	out := map[string]bool{}
	for n := d.tree.FirstChild(); n != nil; n = n.NextSibling() {
		if heading, ok := n.(*ast.Heading); ok && heading.Level == 2 {
			out[KindOf(d.language, plain(heading, d.body))] = true
		}
	}
	return out
}

// tableDebris reports lines between | that are no table as the line below the
// first is missing; it tells whether it did.
func (d *Parsed) tableDebris(block ast.Node, report *diag.List) bool {
	if block.Kind() != ast.KindParagraph || block.Lines().Len() < 2 {
		return false
	}
	for i := range block.Lines().Len() {
		line := block.Lines().At(i)
		if text := bytes.TrimSpace(line.Value(d.body)); len(text) < 3 || text[0] != '|' || text[len(text)-1] != '|' {
			return false
		}
	}
	first := block.Lines().At(0)
	cells := bytes.Count(bytes.TrimSpace(first.Value(d.body)), []byte("|")) - 1
	report.Error(d.position(first.Start), "table-separator", "table-separator",
		diag.Args{"Line": "|" + strings.Repeat("---|", cells)})
	return true
}

// cells reports a row of a table that is written with more cells than its head,
// of which readers would miss the last, or with fewer.
func (d *Parsed) cells(row *extension.TableRow, report *diag.List) {
	line, _, _ := bytes.Cut(d.body[row.Pos():], []byte("\n"))
	line = bytes.TrimPrefix(bytes.TrimSpace(line), []byte("|"))
	cells := 1
	for i, c := range line {
		if c == '|' && i < len(line)-1 && (i == 0 || line[i-1] != '\\') {
			cells++
		}
	}
	if head := len(row.Alignments); cells != head {
		report.Error(d.position(row.Pos()), "table-row", "table-row", diag.Args{"Cells": cells, "Head": head})
	}
}

// footnotes reports notes at the foot that nothing in the text refers to.
func (d *Parsed) footnotes(report *diag.List) {
	rest := d.body
	for start := 0; ; {
		at := bytes.Index(rest, []byte("[^"))
		if at < 0 {
			return
		}
		start += at
		line := d.body[d.lineStarts[lineOf(d.lineStarts, start)]:start]
		mark, after, found := bytes.Cut(d.body[start:], []byte("]"))
		if found && len(bytes.TrimSpace(line)) == 0 && bytes.HasPrefix(after, []byte(":")) &&
			bytes.Count(d.body, append(bytes.Clone(mark), ']')) == 1 {
			report.Error(d.position(start), "unused-footnote", "stray-footnote", diag.Args{"Mark": string(mark) + "]"})
		}
		start += 2
		rest = d.body[start:]
	}
}
