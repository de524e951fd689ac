package document

import (
	"bytes"

	"recueil/generator/diag"
)

// again finds front matter that stands a second time, in the text: a line of fence
// followed by the first key of the front matter. It returns where that line begins
// in the text, -1 where there is none.
func again(block, body []byte) int {
	key := firstKey(block)
	if key == nil {
		return -1
	}
	for from := 0; ; {
		at := bytes.Index(body[from:], key)
		if at < 0 {
			return -1
		}
		at += from
		from = at + len(key)
		above := bytes.TrimRight(body[:at], "\r\n")
		if len(above) < at && bytes.HasSuffix(above, []byte("---")) && bytes.Count(body[len(above):at], []byte("\n")) == 1 {
			return bytes.LastIndexByte(above, '\n') + 1
		}
	}
}

// firstKey is the first key of front matter, with its colon; nil if there is none.
func firstKey(block []byte) []byte {
	for line := range bytes.Lines(block) {
		if key, _, is := bytes.Cut(line, []byte(":")); is && line[0] != '#' {
			return append(bytes.Clone(key), ':')
		}
	}
	return nil
}

// once takes from a text what was pasted below it a second time with its front
// matter, which is told. Where nothing stands before that, the text is what stands
// below.
func (d *Parsed) once(block []byte, report *diag.List) {
	at := again(block, d.body)
	if at < 0 {
		return
	}
	report.Error(diag.Position{File: d.File, Line: d.bodyLine + bytes.Count(d.body[:at], []byte("\n")), Column: 1}, "keys-twice", "keys-twice", nil)
	if len(bytes.TrimSpace(d.body[:at])) > 0 {
		d.body = d.body[:at]
		return
	}
	_, below, _ := bytes.Cut(d.body[at:], []byte("\n"))
	head := closing(append([]byte("---\n"), below...)) - len("---\n")
	d.bodyLine += bytes.Count(d.body[:len(d.body)-len(below)+head], []byte("\n"))
	d.body = below[head:]
}
