package record

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"recueil/generator/diag"
	"recueil/generator/typeface"
)

// mostQuoted is how many characters a message quotes.
const mostQuoted = 12

// faulty tells whether a character is told as one that should not be there, or as a
// mark of Markdown that was typed wide.
func faulty(c rune) bool { return c == utf8.RuneError || c == '＃' || invisible(c) }

// Legible warns of characters of a file that no typeface has in which the guide is
// printed, where they first stand, but in comments. What Readable tells is told once.
func Legible(file string, text []byte, report *diag.List) {
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	for rest := text; ; {
		at, size := typeface.Lacking(rest)
		if size == 0 {
			return
		}
		at += len(text) - len(rest)
		rest = text[at+size:]
		line := bytes.TrimLeft(text[bytes.LastIndexByte(text[:at], '\n')+1:at], " ")
		written := []rune(string(text[at : at+size]))
		if bytes.HasPrefix(line, []byte("# ")) || slices.ContainsFunc(written, faulty) { // no heading of a text is of the first level
			continue
		}
		if len(written) > mostQuoted {
			written = append(written[:mostQuoted], '…')
		}
		r := Reader{File: file}
		report.Warning(r.place(text[:at]), "no-glyph", "no-glyph", diag.Args{"Written": string(written), "Sign": string(typeface.StandIn)})
		return
	}
}
