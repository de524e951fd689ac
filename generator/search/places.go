package search

import (
	"math"
	"strconv"
)

// Place is somewhere that readers may be near to. One of no entries, without an
// address, is only known by its name and code.
type Place struct {
	Name, Code string // the code of the district in which it lies, or which it is
	Href       string // from the page that searches
	// District says that it is one: what lies in it is near to who names it.
	District            bool
	Latitude, Longitude float64 // degrees
	Note                string  // how much there is
}

// placesFile makes p.js: each place with its coordinates in thousandths of degrees.
func (w *writer) placesFile() error {
	b := w.begin(w.buffer[:0], "p", "0")
	for _, p := range w.Places {
		b = append(quote(append(b, ",["...), p.Name), ',')
		b = append(quote(b, p.Code), ',')
		b = append(quote(b, p.Href), ',')
		for _, degrees := range []float64{p.Latitude, p.Longitude} {
			b = append(strconv.AppendInt(b, int64(math.Round(degrees*1000)), 10), ',')
		}
		b = quote(b, p.Note)
		if p.District {
			b = append(b, ",1"...)
		}
		b = append(b, ']')
	}
	w.buffer = append(b, ")\n"...)
	return w.file("p.js", w.buffer)
}
