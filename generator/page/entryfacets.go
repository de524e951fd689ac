package page

import (
	"slices"

	"recueil/generator/guide"
	"recueil/generator/search"
)

// searchFacets are the facets of practices for the script of the page that
// explores them, and how many practices there are: the first entries.
func (f *finder) searchFacets() (out []search.Facet, n int) {
	number := map[*guide.Practice]int{}
	for p := range f.inOrder {
		number[p] = len(number)
	}
	for _, facet := range f.facets() {
		x := search.Facet{ID: facet.id, Title: f.l.Text("explore.by-" + facet.id)}
		for _, v := range facet.values {
			value := search.FacetValue{Key: v.key, Name: v.name.Text, Below: v.below}
			for _, p := range v.practices {
				value.Entries = append(value.Entries, number[p])
			}
			slices.Sort(value.Entries)
			x.Values = append(x.Values, value)
		}
		out = append(out, x)
	}
	return out, len(number)
}

// nearPlaces are the districts, by where their middle is, and the places of which
// it is known where they lie: those with practices, and others from which a reader
// may look for them.
func (f *finder) nearPlaces() (out []search.Place) {
	if f.guide.Areas != nil {
		named := map[string]numbered{}
		for _, d := range f.districts() {
			named[d.number] = d
		}
		for _, frame := range f.guide.Areas.Frames {
			for i := range frame.Areas {
				a := &frame.Areas[i]
				d, known := named[a.Code]
				if !known {
					continue
				}
				delete(named, a.Code) // an area may stand in two frames
				place := search.Place{Name: d.name, Code: d.number}
				if d.territory != nil {
					place.Name = f.name(d.territory)
				}
				place.Latitude, place.Longitude = a.Centre()
				out = append(out, place)
			}
		}
	}
	counts := map[*guide.Territory]int{}
	for _, p := range f.presences(f.guide.Practices) {
		counts[p.territory] = p.practices
	}
	for _, t := range f.guide.Territories {
		if at := t.Coordinates.Values; len(at) == 2 && t.Level() == guide.LevelPlace {
			place := search.Place{Name: f.name(t), Latitude: at[0], Longitude: at[1]}
			if n := counts[t]; n > 0 && f.addresses.Has(f.l.Language, t.Ref()) {
				place.Href, place.Count = f.to(t.Ref()), n
			}
			out = append(out, place)
		}
	}
	return out
}
