package search

import (
	"math"
	"path"
	"strconv"
	"strings"
)

// Place is somewhere that readers may be near to. One of no entries, without an
// address, is only known by its name and code.
type Place struct {
	Name string
	// Code is that of a district, "" for another place: what lies in a district is
	// near to who names it, or its code.
	Code string
	// Href leads there from the page that searches; "" for nowhere.
	Href                string
	Latitude, Longitude float64 // degrees
	Count               int     // of entries
}

// placesFile makes p.js: what all addresses begin with, then each place: its name,
// its coordinates in thousandths of degrees, how much there is, the rest of its
// address; of a district its code.
func (w *writer) placesFile(places []Place) error {
	folder := ""
	for _, p := range places {
		if p.Href != "" {
			folder = path.Dir(p.Href) + "/"
			break
		}
	}
	b := quote(append(w.begin(w.buffer[:0], "p", "0"), ','), folder)
	for _, p := range places {
		b = append(quote(append(b, ",["...), p.Name), ',')
		for _, degrees := range []float64{p.Latitude, p.Longitude} {
			b = append(strconv.AppendInt(b, int64(math.Round(degrees*1000)), 10), ',')
		}
		b = strconv.AppendInt(b, int64(p.Count), 10)
		if p.Href != "" || p.Code != "" {
			b = quote(append(b, ','), strings.TrimSuffix(strings.TrimPrefix(p.Href, folder), page))
		}
		if p.Code != "" {
			b = quote(append(b, ','), p.Code)
		}
		b = append(b, ']')
	}
	w.buffer = append(b, ")\n"...)
	return w.file("p.js", w.buffer)
}

// page is how addresses of pages end.
const page = ".html"
