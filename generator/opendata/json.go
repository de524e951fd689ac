package opendata

import (
	"bytes"

	"recueil/generator/guide"
)

// json writes a table as a list of objects, one a line (RFC 8259). What a thing
// has not is not there.
func (p *Package) json(f *File, out []byte) []byte {
	w := &writer{p: p, out: append(out, '[')}
	first := true
	for row := range f.table.rows(p.guide) {
		w.line(&first)
		w.object(f.table.columns, row)
	}
	return append(w.out, "\n]\n"...)
}

// geojson writes the things of a table that lie on the map, as points (RFC 7946):
// the longitude comes first.
func (p *Package) geojson(f *File, out []byte) []byte {
	w := &writer{p: p, out: append(out, `{"type":"FeatureCollection",`...)}
	if licence := p.guide.Config.Licence; licence != nil {
		w.key("license")
		w.text(licence.URL.Value)
		w.out = append(w.out, ',')
	}
	if credits := p.CreditLine(); credits != "" {
		w.key("attribution")
		w.text(credits)
		w.out = append(w.out, ',')
	}
	w.out = append(w.out, `"features":[`...)
	first := true
	for row := range f.table.rows(p.guide) {
		if t := f.table.place(row); located(t) {
			w.line(&first)
			w.feature(f.table.columns, row, t)
		}
	}
	return append(w.out, "\n]}\n"...)
}

// writer writes objects one after the other.
type writer struct {
	p      *Package
	out    []byte
	values []string
	ends   []int // of the values of each column of a group, in values
}

// line begins a thing of a list.
func (w *writer) line(first *bool) {
	if !*first {
		w.out = append(w.out, ',')
	}
	*first = false
	w.out = append(room(w.out), '\n')
}

func (w *writer) feature(columns []column, row any, t *guide.Territory) {
	w.out = append(w.out, `{"type":"Feature","id":`...)
	w.values = columns[0].values(w.p, row, w.values[:0])
	w.text(w.values[0])
	w.out = append(w.out, `,"geometry":{"type":"Point","coordinates":[`...)
	w.out = append(append(append(w.out, coordinate(1)(w.p, t)...), ','), coordinate(0)(w.p, t)...)
	w.out = append(w.out, `]},"properties":`...)
	w.object(columns, row)
	w.out = append(w.out, '}')
}

// object writes what a row has: the columns of a group together, as a list.
func (w *writer) object(columns []column, row any) {
	w.out = append(w.out, '{')
	begun := false
	separate := func() {
		if begun {
			w.out = append(w.out, ',')
		}
		begun = true
	}
	for i := 0; i < len(columns); {
		c := &columns[i]
		to := i + 1
		for c.list() && to < len(columns) && columns[to].group == c.group {
			to++
		}
		w.values, w.ends = w.values[:0], w.ends[:0]
		for j := i; j < to; j++ {
			w.values = columns[j].values(w.p, row, w.values)
			w.ends = append(w.ends, len(w.values))
		}
		switch {
		case w.ends[0] == 0:
		case c.list():
			separate()
			w.list(columns[i:to])
		case w.values[0] != "":
			separate()
			w.key(c.key)
			w.value(c.form, w.values[0])
		}
		i = to
	}
	w.out = append(w.out, '}')
}

// list writes the things of a group.
func (w *writer) list(columns []column) {
	w.key(columns[0].group)
	n := w.ends[0]
	for i := range n {
		if i == 0 {
			w.out = append(w.out, '[')
		} else {
			w.out = append(w.out, ',')
		}
		w.out = append(w.out, '{')
		begun := false
		for j := range columns {
			v := w.values[j*n+i]
			if v == "" {
				continue
			}
			if begun {
				w.out = append(w.out, ',')
			}
			begun = true
			w.key(columns[j].key)
			w.value(columns[j].form, v)
		}
		w.out = append(w.out, '}')
	}
	w.out = append(w.out, ']')
}

func (w *writer) key(name string) {
	w.out = append(append(append(w.out, '"'), name...), `":`...)
}

func (w *writer) value(f form, v string) {
	switch {
	case f == number || f == degrees || f == yes:
		w.out = append(w.out, v...)
	case f.bare():
		w.out = append(append(append(w.out, '"'), v...), '"')
	default:
		w.text(v)
	}
}

// text writes a text as a string, plain: no character of it has to be escaped
// but the two that JSON asks for.
func (w *writer) text(s string) {
	w.out = append(w.out, '"')
	from, has := len(w.out), look(s)
	w.out = appendPlain(w.out, s, has)
	if has&(untyped|quote) != 0 {
		w.out = escape(w.out, from)
	}
	w.out = append(w.out, '"')
}

// escape escapes quotation marks and backslashes from a place on.
func escape(out []byte, from int) []byte {
	n := bytes.Count(out[from:], []byte{'"'}) + bytes.Count(out[from:], []byte{'\\'})
	if n == 0 {
		return out
	}
	read := len(out)
	for range n {
		out = append(out, 0)
	}
	for write := len(out); read > from; {
		read--
		write--
		out[write] = out[read]
		if b := out[read]; b == '"' || b == '\\' {
			write--
			out[write] = '\\'
		}
	}
	return out
}
