package diag

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Marks of a terminal (ECMA-48, "Select graphic rendition").
const (
	bold, red, yellow, faint = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[2m"
	plain                    = "\x1b[0m"
)

func (p Printer) mark(mark, text string) string {
	if !p.Colour || text == "" {
		return text
	}
	return mark + text + plain
}

func (p Printer) printText(w io.Writer, all []said) error {
	out := bufio.NewWriter(w)
	lines := &sourceLines{}
	for i, d := range all {
		if p.Source != nil && (i == 0 || all[i-1].path != d.path) {
			lines = newSourceLines(p.Source(d.path))
		}
		_, _ = out.WriteString(p.text(d, lines)) // Flush tells of what fails
	}
	return out.Flush()
}

func (p Printer) text(d said, lines *sourceLines) string {
	var b strings.Builder
	at := d.File
	if d.Line > 0 {
		at += fmt.Sprintf(":%d:%d", d.Line, max(d.Column, 1))
	}
	b.WriteString(p.mark(bold, at+":") + " ")
	severity := red
	if d.Severity == Warning {
		severity = yellow
		b.WriteString(p.mark(yellow, p.Messages.Format("check.warning", nil)))
	}
	b.WriteString(d.message + " " + p.mark(faint, "["+d.Rule+"]") + "\n")
	if line, caret := lines.excerpt(d.Line, d.Column); line != "" {
		number := fmt.Sprintf("%5d | ", d.Line)
		b.WriteString(p.mark(faint, number) + line + "\n")
		b.WriteString(p.mark(faint, strings.Repeat(" ", len(number)-2)+"| ") + strings.Repeat(" ", caret) + p.mark(severity, "^") + "\n")
	}
	if d.hint != "" {
		b.WriteString("    " + p.Messages.Format("check.hint", nil) + d.hint + "\n")
	}
	return b.String()
}

// sourceLines are the lines of a file as they are written, and the characters of
// the one that was looked at last.
type sourceLines struct {
	lines [][]byte
	last  int
	runes []rune // nil for a line that is not shown
}

func newSourceLines(text []byte) *sourceLines {
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	return &sourceLines{lines: bytes.Split(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), []byte("\n"))}
}

// characters are those of a line; nil for an empty one and the fence of the keys.
func (l *sourceLines) characters(line int) []rune {
	if line != l.last {
		text := string(bytes.ToValidUTF8(l.lines[line-1], []byte("\uFFFD")))
		l.last, l.runes = line, nil
		if shown := strings.TrimSpace(text); shown != "" && shown != "---" {
			l.runes = []rune(text)
		}
	}
	return l.runes
}

// How many characters of a line are shown, and how many of them before the
// place, where not all of the line is.
const (
	mostShown  = 72
	mostBefore = 40
)

// excerpt returns a line, or what stands around a column of it, and how many
// characters stand before that column in what is returned. It is "" for a place
// that is not in the file, an empty line and the fence of the keys.
func (l *sourceLines) excerpt(line, column int) (text string, before int) {
	if line < 1 || line > len(l.lines) || column < 1 {
		return "", 0
	}
	runes := l.characters(line)
	if runes == nil || column > len(runes)+1 {
		return "", 0
	}
	from, to := 0, len(runes)
	opened, closed := "", ""
	if len(runes) > mostShown {
		from = max(0, min(column-1-mostBefore, len(runes)-mostShown))
		to = from + mostShown
	}
	if from > 0 {
		opened = "…"
	}
	if to < len(runes) {
		closed = "…"
	}
	head := opened + Visible(string(runes[from:column-1]))
	return head + Visible(string(runes[column-1:to])) + closed, utf8.RuneCountInString(head)
}
