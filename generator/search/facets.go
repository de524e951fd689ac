package search

import "strconv"

// Facet is something by which entries can be told apart on a page that explores
// them.
type Facet struct {
	ID, Title string
	Values    []FacetValue
}

// FacetValue is a value of a facet: its key, the same in every language, its name,
// and the numbers of its entries, which increase. One that is a part of the value
// before it is below.
type FacetValue struct {
	Key, Name string
	Below     bool
	Entries   []int
}

// exploreFile makes x.js: of how many entries the facets tell, then the facets, of
// each its values, and their entries in one text.
func (w *writer) exploreFile(facets []Facet, explored int) error {
	b := strconv.AppendInt(append(w.begin(w.buffer[:0], "x", "0"), ','), int64(explored), 10)
	for _, f := range facets {
		b = append(quote(append(b, ",["...), f.ID), ',')
		b = append(quote(b, f.Title), ",["...)
		for i, v := range f.Values {
			if i > 0 {
				b = append(b, ',')
			}
			b = quote(append(quote(append(b, '['), v.Key), ','), v.Name)
			if v.Below {
				b = append(b, ",1"...)
			}
			b = append(b, ']')
		}
		b = append(b, "],\""...)
		for i, v := range f.Values {
			if i > 0 {
				b = append(b, ' ')
			}
			b = appendNumbers(b, v.Entries)
		}
		b = append(b, "\"]"...)
	}
	w.buffer = append(b, ")\n"...)
	return w.file("x.js", w.buffer)
}
