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
