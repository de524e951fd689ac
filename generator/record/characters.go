package record

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"recueil/generator/diag"
)

// Readable checks the characters of a whole file: what is no UTF-8, what
// nobody can see, and what was lost or garbled when the file was saved. It
// returns the text without the characters that cannot be seen, so that nothing
// follows from them, nor the byte order mark at its start. A kind of
// fault is reported where it first stands, as a file has it everywhere or
// nowhere. Where the text cannot be read, ok is false.
func (r *Reader) Readable(text []byte) (readable []byte, ok bool) {
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")) // written by some editors of Windows
	if !r.encoded(text) {
		return nil, false
	}
	if r.conflicts(text) {
		return nil, false
	}
	said := map[string]bool(nil)
	for i := 0; i < len(text); {
		if c := text[i]; !suspect[c] {
			i++
			continue
		}
		rule, args, size := fault(text[i:])
		if rule != "" && !said[rule] {
			if said == nil {
				said = map[string]bool{}
			}
			said[rule] = true
			r.Report.Error(r.place(text[:i]), rule, rule, args)
		}
		i += size
	}
	if said["invisible-character"] {
		text = bytes.Map(func(c rune) rune {
			if invisible(c) {
				return -1
			}
			return c
		}, text)
	}
	return text, true
}

// place is where a text ends.
func (r *Reader) place(before []byte) diag.Position {
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return diag.Position{
		File: r.File, Line: r.LineOffset + 1 + bytes.Count(before, []byte("\n")), Column: utf8.RuneCount(line) + 1,
	}
}

// suspect are the bytes at which a fault may begin.
var suspect = func() (out [256]bool) {
	for c := range out {
		out[c] = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7F || c >= 0xC2 && c <= 0xC3 || c == 0xC5 || c == 0xD8 || c == 0xE2 || c == 0xEF || c == 0xF3
	}
	return out
}()

// fault names what is wrong with the first character of a text, "" for
// nothing, and tells how many bytes to pass over.
func fault(text []byte) (rule string, args diag.Args, size int) {
	c, size := utf8.DecodeRune(text)
	switch {
	case c == utf8.RuneError:
		return "lost-character", diag.Args{"Character": string(utf8.RuneError)}, size
	case invisible(c):
		return "invisible-character", diag.Args{"Code": codeOf(c)}, size
	}
	if len(text) > size && text[size] >= utf8.RuneSelf {
		if meant, length := garbled(text); length > 0 {
			return "garbled-character", diag.Args{"Written": string(text[:length]), "Meant": string(meant)}, length
		}
	}
	return "", nil, size
}

func codeOf(c rune) string { return fmt.Sprintf("U+%04X", c) }

// Invisible returns the code of the first character of a text that nobody can
// see, "" for none. Escapes of YAML and entities of Markdown bring them into
// texts of which each byte can be seen.
func Invisible(text string) string {
	for _, c := range text {
		if invisible(c) || c == '\r' {
			return codeOf(c)
		}
	}
	return ""
}

// seen is a text without the characters that nobody can see.
func seen(text string) string {
	return strings.Map(func(c rune) rune {
		if invisible(c) || c == '\r' {
			return -1
		}
		return c
	}, text)
}

// invisible tells whether a character is one that nobody can see: a control
// character, one that turns the direction of the text or ends its line, a space
// without a width, a hyphen that shows at the end of a line alone, a tag, and what
// Unicode says is no character.
// Those that join or part letters in some scripts are none.
func invisible(c rune) bool {
	switch {
	case c == '\n', c == '\r', c == '\t':
		return false
	case c < ' ', c >= 0x7F && c < 0xA0, c == 0xAD:
		return true
	case c == 0x61C, c == 0x200B, c == 0x200E, c == 0x200F, c >= 0x2028 && c <= 0x202E:
		return true
	case c >= 0xFDD0 && c <= 0xFDEF, c&0xFFFE == 0xFFFE: // no characters at all (Unicode 16, 23.7), which XML refuses
		return true
	case c >= 0xFFF9 && c <= 0xFFFB, c >= 0xE0000 && c <= 0xE007F:
		return true
	}
	return c == 0x2060 || c >= 0x2066 && c <= 0x2069 || c == 0xFEFF
}

// garbled reads the characters at the start of a text back into the bytes of
// Windows-1252 that they were taken for. Where these are a letter with an
// accent or a mark of punctuation in UTF-8, it returns that and the length of
// what is written for it.
func garbled(text []byte) (meant rune, length int) {
	var read [3]byte
	for n := range read {
		c, size := utf8.DecodeRune(text[length:])
		b, ok := charmap.Windows1252.EncodeRune(c)
		if c < 0x80 || !ok {
			return 0, 0
		}
		read[n] = b
		length += size
		if meant, width := utf8.DecodeRune(read[:n+1]); meant != utf8.RuneError && width == n+1 {
			if meant >= 0xA0 && meant < 0x180 || meant >= 0x2010 && meant < 0x2070 || meant == '€' {
				return meant, length
			}
			return 0, 0
		}
	}
	return 0, 0
}

// The lines by which git marks what it could not put together (git-merge(1),
// "How conflicts are presented"), in their order.
var marks = [][]byte{[]byte("<<<<<<<"), []byte("|||||||"), []byte("======="), []byte(">>>>>>>")}

// conflicts reports the places where two versions of a text stand together, and
// tells whether there are any. A mark that has lost the others is one too.
func (r *Reader) conflicts(text []byte) bool {
	if !slices.ContainsFunc(marks, func(m []byte) bool { return bytes.Contains(text, m) }) {
		return false
	}
	found, last, line := false, -1, 0
	var above []byte
	for content := range bytes.Lines(text) {
		line++
		content = bytes.TrimRight(content, "\r\n")
		this := markOf(content, above)
		above = content
		if this < 0 {
			continue
		}
		if this <= last || last < 0 {
			found = true
			hint := "merge-conflict"
			if this > 0 {
				hint = "merge-mark"
			}
			r.Report.Error(diag.Position{File: r.File, Line: r.LineOffset + line, Column: 1}, "merge-conflict", hint, nil)
		}
		if last = this; this == len(marks)-1 {
			last = -1
		}
	}
	return found
}

// markOf is which of git's marks a line is, -1 for none. A line of as many = as the
// words above it have letters underlines these, as a heading.
func markOf(line, above []byte) int {
	for i, m := range marks {
		if !bytes.HasPrefix(line, m) {
			continue
		}
		rest := line[len(m):]
		if m[0] == '=' {
			if len(bytes.TrimRight(rest, " ")) > 0 || utf8.RuneCount(bytes.TrimSpace(above)) == len(m) {
				return -1
			}
			return i
		}
		if len(rest) == 0 || rest[0] == ' ' {
			return i
		}
	}
	return -1
}
