package document

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"

	"recueil/generator/catalog"
	"recueil/generator/diag"
)

// strayed returns where a space stands before a comma, a closing bracket or the
// point that ends a sentence, where no language has one, or before another mark
// of those that close a word in its language; the offset is that of the mark, -1
// for none at or behind from.
func strayed(l *catalog.Language, text string, from int) int {
	ends := func(at int) bool { return at == len(text) || strings.IndexByte(" )", text[at]) >= 0 }
	for i := from; i < len(text); i++ {
		next := strings.IndexByte(text[i:], ' ')
		if next < 0 || i+next+1 >= len(text) {
			return -1
		}
		i += next
		switch at := i + 1; text[at] {
		case ',', ')':
			return at
		case '.', ':', ';', '!', '?':
			if ends(at+1) && (text[at] == '.' || l.Closes(text[at]) && !quoted(text[:at])) {
				return at
			}
		}
	}
	return -1
}

// elided returns where a space parts a word from the letter that was elided to
// stand before it, "l' eau", in languages that do so: the offset of the space, -1
// for none.
func elided(l *catalog.Language, text string) int {
	if !l.Elides() {
		return -1
	}
	for i := 0; ; {
		next := strings.Index(text[i:], "' ")
		if next < 0 {
			return -1
		}
		i += next + 2
		letter := i - 3
		if letter < 0 || !isLetter(text[letter]) || i >= len(text) || !isLetter(text[i]) {
			continue
		}
		if letter > 0 && text[letter] == 'u' && text[letter-1]|0x20 == 'q' {
			letter--
		}
		if letter == 0 || text[letter-1] == ' ' || text[letter-1] == '(' {
			return i - 1
		}
	}
}

// StraySpace returns the first place of a text with a space where its language has
// none, as it is written and as it is to be; ok is false for none.
func StraySpace(l *catalog.Language, text string) (written, near string, ok bool) {
	if at := strayed(l, text, 0); at >= 0 {
		written, near = around(text, at)
		return written, near, true
	}
	if at := elided(l, text); at >= 0 {
		written, near = joined(text, at)
		return written, near, true
	}
	return "", "", false
}

// around is the word before a stray space with the mark behind it, with the
// space and without.
func around(text string, at int) (written, near string) {
	word := strings.TrimRight(text[:at], " ")
	word = word[strings.LastIndexByte(word, ' ')+1:]
	if word == "" { // code or a link, of which the text is not this one
		word = "…"
	}
	mark := text[at : at+1]
	return word + " " + mark, word + mark
}

// joined are the letter and the word that a space parts, with it and without.
func joined(text string, at int) (written, near string) {
	before := text[strings.LastIndexByte(text[:at], ' ')+1 : at]
	word := text[at+1:]
	if end := strings.IndexByte(word, ' '); end >= 0 {
		word = word[:end]
	}
	return before + " " + word, before + word
}

// blanks reports spaces before marks in a text of a block, and behind letters that
// were elided.
func (d *Parsed) blanks(t *ast.Text, report *diag.List) {
	value := t.Segment.Value(d.body)
	if !parted(value) || t.Parent().Kind() == ast.KindCodeSpan || d.foreign(t) {
		return
	}
	text := string(value)
	for at := strayed(d.language, text, 0); at >= 0; at = strayed(d.language, text, at) {
		if text[at] == '.' && at+1 == len(text) && t.NextSibling() != nil && !t.SoftLineBreak() {
			continue // what goes on may be a name: .org
		}
		written, near := around(text, at)
		report.Warning(d.position(t.Segment.Start+at), "stray-space", "stray-space", diag.Args{"Written": written, "Near": near})
	}
	if at := elided(d.language, text); at >= 0 {
		written, near := joined(text, at)
		report.Warning(d.position(t.Segment.Start+at), "stray-space", "stray-space", diag.Args{"Written": written, "Near": near})
	}
}

// parted tells whether a space stands before a mark or behind an apostrophe, which
// few texts have in most languages.
func parted(text []byte) bool {
	for i := 1; i < len(text); i++ {
		if text[i-1] == ' ' && bytes.IndexByte(marks, text[i]) >= 0 || text[i] == ' ' && text[i-1] == '\'' {
			return true
		}
	}
	return false
}

var marks = []byte(",.):;!?")

// foreign tells whether a text stands in words that are marked as of another
// language.
func (d *Parsed) foreign(t *ast.Text) bool {
	for n := t.Parent(); n != nil && n.Type() == ast.TypeInline; n = n.Parent() {
		if link, ok := n.(*ast.Link); ok {
			kind, _, own := d.own(string(link.Destination))
			return own && kind == foreign
		}
	}
	return false
}

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
