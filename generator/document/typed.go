package document

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"recueil/generator/diag"
)

// code reports a text that is printed as code as it was typed: lines that begin with
// four spaces or a tab, and all that stands below marks of code which nothing closes.
// Code between marks is meant.
func (d *Parsed) code(block ast.Node, report *diag.List) {
	if fenced, ok := block.(*ast.FencedCodeBlock); ok && !d.open(fenced) {
		return
	}
	report.Error(d.at(block), "printed-as-code", "printed-as-code", nil)
}

// open tells whether nothing closes a block of code: it goes on to the end of what
// holds it.
func (d *Parsed) open(block *ast.FencedCodeBlock) bool {
	lines := block.Lines()
	if lines.Len() == 0 {
		return true
	}
	rest := bytes.TrimLeft(d.body[lines.At(lines.Len()-1).Stop:], " >\n")
	return !bytes.HasPrefix(rest, []byte("```")) && !bytes.HasPrefix(rest, []byte("~~~"))
}

// underlined reports a paragraph that became a heading, as a line of hyphens was typed
// right below it. A few words that are underlined are meant as a heading.
func (d *Parsed) underlined(heading *ast.Heading, report *diag.List) (told bool) {
	lines := heading.Lines()
	if lines.Len() == 0 {
		return false
	}
	first := lines.At(0).Start
	start := bytes.LastIndexByte(d.body[:first], '\n') + 1
	words := strings.TrimSpace(plain(heading, d.body))
	if bytes.HasPrefix(bytes.TrimLeft(d.body[start:first], " >"), []byte("#")) ||
		utf8.RuneCountInString(words) <= mostHeading && !strings.HasSuffix(words, ".") {
		return false
	}
	last := lines.At(lines.Len() - 1).Start
	below := last + bytes.IndexByte(d.body[last:], '\n') + 1
	report.Error(d.position(below), "underlined-text", "underlined-text", nil)
	return true
}

// bullet is how word processors begin the items of a list; a dash begins one too, where
// a paragraph or the line of an item begins.
var bullet = regexp.MustCompile(`^(?:[•◦▪‣●○■]\s*|[–—]\s)`)

// bullets reports lines that were to be items of a list.
func (d *Parsed) bullets(block ast.Node, report *diag.List) (told bool) {
	kind := block.Kind()
	if kind != ast.KindParagraph && kind != ast.KindTextBlock {
		return false
	}
	item := block.Parent().Kind() == ast.KindListItem
	for i := range block.Lines().Len() {
		line := block.Lines().At(i)
		mark := bullet.Find(line.Value(d.body))
		if mark == nil {
			continue
		}
		sign := strings.TrimSpace(string(mark))
		if dash := sign == "–" || sign == "—"; dash && i > 0 && !item {
			continue // a line that somebody broke before a dash
		}
		report.Error(d.position(line.Start), "typed-bullet", "typed-bullet", diag.Args{"Mark": sign})
		told = true
	}
	return told
}

// markup is what Markdown would read in a text in which it stands for itself.
var markup = regexp.MustCompile("\\*\\*[^*]+\\*\\*|\\B__[^_]+__\\B|\\[[^\\[\\]]+\\]\\([^()\\s]+\\)|</?[a-zA-Z][a-zA-Z0-9]*(?: [^<>]*)?/?>|`[^`]+`")

// Markup is the first mark of Markdown in a text that has none, "" for none.
func Markup(text string) string {
	if !strings.ContainsAny(text, "*_[<`") { // as in nearly all
		return ""
	}
	return markup.FindString(text)
}
