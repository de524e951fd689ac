package opendata

import (
	"bytes"
	"slices"
)

// separator stands between the values of a cell that has several.
const separator = "|"

// mark is what tells Excel that a file is in UTF-8; without it, it takes French
// for something else. LibreOffice, R, pandas and what keeps to the WHATWG's
// encoding standard pass over it.
const mark = "\ufeff"

// csv writes a table (RFC 4180).
func (p *Package) csv(f *File, out []byte) []byte {
	out = append(out, mark...)
	for i := range f.table.columns {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(out, f.table.columns[i].name()...)
	}
	out = append(out, "\r\n"...)
	var values []string
	for row := range f.table.rows(p.guide) {
		out = room(out)
		for i := range f.table.columns {
			c := &f.table.columns[i]
			if i > 0 {
				out = append(out, ',')
			}
			values = c.values(p, row, values[:0])
			out = c.cell(out, values)
		}
		out = append(out, "\r\n"...)
	}
	return out
}

// cell writes the values of a column, so that no spreadsheet takes them for a
// formula, between quotation marks where it has to be. A list keeps its places,
// so that those of a group go together.
func (c *column) cell(out []byte, values []string) []byte {
	start := len(out)
	if c.form.bare() {
		for i, v := range values {
			if i > 0 {
				out = append(out, separator...)
			}
			out = append(out, v...)
		}
		return out
	}
	var has signs
	for i, v := range values {
		if i > 0 {
			out = append(out, separator...)
		}
		from, found := len(out), look(v)
		if out = appendPlain(out, v, found); found&bar != 0 && c.list() {
			replace(out[from:], separator[0], '/')
		}
		has |= found
	}
	if len(out) == start {
		return out
	}
	cell := out[start:]
	formula := cell[0] == ' ' || begins(cell)
	if formula || has&comma != 0 {
		out = append(out[:start], harmless(cell)...)
	}
	if formula || has&(untyped|quote|comma) != 0 {
		return quoted(out, start)
	}
	return out
}

func replace(text []byte, what, by byte) {
	for {
		i := bytes.IndexByte(text, what)
		if i < 0 {
			return
		}
		text[i] = by
		text = text[i+1:]
	}
}

// harmless is a cell that cannot be run, which may lie where that does. What
// begins as formulas do gets an apostrophe
// (owasp.org/www-community/attacks/CSV_Injection). Where a spreadsheet expects
// semicolons, as Excel does in French, what stands behind one in a text is a
// cell, too, with or without quotation marks.
func harmless(cell []byte) []byte {
	if begins(bytes.TrimLeft(cell, " ")) {
		cell = slices.Insert(slices.Clip(cell), 0, '\'')
	}
	for at := 0; ; {
		i := bytes.IndexByte(cell[at:], ';')
		if i < 0 {
			return cell
		}
		for at += i + 1; at < len(cell) && cell[at] == '"'; at++ {
		}
		if begins(cell[at:]) {
			cell = slices.Insert(slices.Clip(cell), at, '\'')
		}
	}
}

// formulas are the signs with which a spreadsheet begins to reckon, in both
// widths; ends of lines and tabs stand in no cell.
var formulas = []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"}

func begins(cell []byte) bool {
	if len(cell) == 0 || cell[0] > '@' && cell[0] < 0x80 {
		return false
	}
	return slices.ContainsFunc(formulas, func(sign string) bool { return bytes.HasPrefix(cell, []byte(sign)) })
}

// quoted puts what was written from a place on between quotation marks.
func quoted(out []byte, from int) []byte {
	n := bytes.Count(out[from:], []byte{'"'})
	end := len(out)
	out = slices.Grow(out, n+2)[:end+n+2]
	write := len(out) - 1
	out[write] = '"'
	for read := end - 1; read >= from; read-- {
		write--
		if out[write] = out[read]; n > 0 && out[write] == '"' {
			write--
			out[write] = '"'
		}
	}
	out[from] = '"'
	return out
}
