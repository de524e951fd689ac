package document

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"

	"recueil/generator/diag"
)

// strayed returns where a space stands before a comma, a closing bracket or the
// point that ends a sentence, where no language has one; the offset is that of
// the mark, -1 for none at or behind from.
func strayed(text string, from int) int {
	for i := from; i < len(text); i++ {
		next := strings.IndexByte(text[i:], ' ')
		if next < 0 || i+next+1 >= len(text) {
			return -1
		}
		i += next
		switch at := i + 1; text[at] {
		case ',', ')':
			return at
		case '.':
			if at+1 == len(text) || text[at+1] == ' ' {
				return at
			}
		}
	}
	return -1
}

// StraySpace returns the first place of a text with a space before a mark that
// has none, as it is written and as it is to be; ok is false for none.
func StraySpace(text string) (written, near string, ok bool) {
	at := strayed(text, 0)
	if at < 0 {
		return "", "", false
	}
	return around(text, at)
}

// around is the word before a stray space with the mark behind it, with the
// space and without.
func around(text string, at int) (written, near string, ok bool) {
	word := strings.TrimRight(text[:at], " ")
	word = word[strings.LastIndexByte(word, ' ')+1:]
	if word == "" { // code or a link, of which the text is not this one
		word = "…"
	}
	mark := text[at : at+1]
	return word + " " + mark, word + mark, true
}

// blanks reports spaces before marks in a text of a block.
func (d *Parsed) blanks(t *ast.Text, report *diag.List) {
	value := t.Segment.Value(d.body)
	if t.Parent().Kind() == ast.KindCodeSpan || !bytes.Contains(value, spaceComma) && !bytes.Contains(value, spacePoint) && !bytes.Contains(value, spaceBracket) {
		return
	}
	text := string(value)
	for at := strayed(text, 0); at >= 0; at = strayed(text, at) {
		if text[at] == '.' && at+1 == len(text) && t.NextSibling() != nil && !t.SoftLineBreak() {
			continue // what goes on may be a name: .org
		}
		written, near, _ := around(text, at)
		report.Warning(d.position(t.Segment.Start+at), "stray-space", "stray-space", diag.Args{"Written": written, "Near": near})
	}
}

var spaceComma, spacePoint, spaceBracket = []byte(" ,"), []byte(" ."), []byte(" )")

// vacant reports an item of a list in which nothing stands.
func (d *Parsed) vacant(item *ast.ListItem, report *diag.List) {
	if item.FirstChild() == nil || item.ChildCount() == 1 && item.FirstChild().FirstChild() == nil && item.FirstChild().Kind() == ast.KindTextBlock {
		report.Error(d.at(item), "empty-item", "empty-item", nil)
	}
}

// heads reports a cell in the head of a table in which nothing stands.
func (d *Parsed) heads(head *extension.TableHeader, report *diag.List) {
	n := 0
	for cell := head.FirstChild(); cell != nil; cell = cell.NextSibling() {
		if n++; cell.FirstChild() == nil {
			report.Error(d.at(head), "empty-head", "empty-head", diag.Args{"Number": n})
			return
		}
	}
}
