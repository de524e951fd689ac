package page

import (
	"slices"
	"strconv"
	"sync"

	"recueil/generator/guide"
)

// facet is something by which practices can be told apart, with its values in
// their order; those of no practice are left out.
type facet struct {
	id     string // its title is the string "explore.by-ID"
	values []facetValue
}

// facetValue is a value: its key, which is the same in every language, its name,
// and its practices in the order of the guide.
type facetValue struct {
	key       string
	name      Phrase
	thing     guide.Thing // what the value is, if that may have a page
	below     bool        // it is a part of the value before it
	practices []*guide.Practice
}

// facets are those of the guide's practices, worked out once for each language:
// several pages and the search count by them.
func (w *writer) facets() []facet {
	once, _ := w.faceted.LoadOrStore(w.l, sync.OnceValue(w.newFacets))
	return once.(func() []facet)()
}

// newFacets works the facets out. One with a single value tells nothing apart.
func (w *writer) newFacets() []facet {
	all := []facet{
		{"theme", w.byAxis()},
		{"region", w.byRegion()},
		{"actor", w.byActor()},
		{"public", w.byPublic()},
		{"size", w.bySize()},
		{"year", w.byYear()},
		{"status", w.byStatus()},
	}
	for i := range all {
		all[i].values = slices.DeleteFunc(all[i].values, func(v facetValue) bool { return len(v.practices) == 0 })
	}
	return slices.DeleteFunc(all, func(f facet) bool { return len(f.values) < 2 })
}

// practicesBy groups practices by what a function tells of each: any number of keys.
func practicesBy[K comparable](list []*guide.Practice, keys func(p *guide.Practice) []K) map[K][]*guide.Practice {
	out := map[K][]*guide.Practice{}
	for _, p := range list {
		for _, k := range keys(p) {
			if in := out[k]; len(in) == 0 || in[len(in)-1] != p { // each once
				out[k] = append(in, p)
			}
		}
	}
	return out
}

// byAxis has the axes, each followed by its themes.
func (w *writer) byAxis() (out []facetValue) {
	by := practicesBy(w.guide.Practices, func(p *guide.Practice) (themes []*guide.Theme) {
		for _, t := range p.Themes {
			themes = append(themes, t.Axis(), t.Guideline())
		}
		return themes
	})
	for _, axis := range w.guide.Axes {
		for _, t := range append([]*guide.Theme{axis}, axis.Children...) {
			out = append(out, facetValue{t.ID, w.heading(t), t, t != axis, by[t]})
		}
	}
	return out
}

// byRegion has the regions, and countries, in which something is done, each
// followed by its districts; last those that lie in none.
func (w *writer) byRegion() (out []facetValue) {
	by := practicesBy(w.guide.Practices, func(p *guide.Practice) (over []*guide.Territory) {
		for _, in := range p.Territories {
			if !in.Acts() {
				continue
			}
			for _, t := range []*guide.Territory{regionOf(in.Territory), in.Territory.At(guide.LevelDistrict)} {
				if t != nil {
					over = append(over, t)
				}
			}
		}
		return over
	})
	var regions, districts []*guide.Territory
	for _, t := range sorted(w.l, w.guide.Territories) {
		switch {
		case regionOf(t) == t:
			regions = append(regions, t)
		case t.Level() == guide.LevelDistrict:
			districts = append(districts, t)
		}
	}
	slices.SortStableFunc(regions, func(a, b *guide.Territory) int { return lastAbroad(a) - lastAbroad(b) })
	for _, r := range regions {
		out = append(out, facetValue{r.ID.Value, w.heading(r), r, false, by[r]})
		for _, d := range districts {
			if regionOf(d) == r {
				out = append(out, facetValue{d.ID.Value, w.heading(d), d, true, by[d]})
			}
		}
	}
	for _, d := range districts {
		if regionOf(d) == nil {
			out = append(out, facetValue{d.ID.Value, w.heading(d), d, false, by[d]})
		}
	}
	return out
}

// lastAbroad puts what lies in other countries after what does not.
func lastAbroad(t *guide.Territory) int {
	if t.Abroad {
		return 1
	}
	return 0
}

// byActor has the kinds of territories that act.
func (w *writer) byActor() (out []facetValue) {
	by := practicesBy(w.guide.Practices, func(p *guide.Practice) (kinds []*guide.TerritoryKind) {
		for _, in := range p.Territories {
			if in.Acts() {
				kinds = append(kinds, in.Territory.Kind)
			}
		}
		return kinds
	})
	for _, k := range w.guide.TerritoryKinds {
		out = append(out, facetValue{k.ID.Value, w.kindsBeside(k), nil, false, by[k]})
	}
	return out
}

func publicsOf(p *guide.Practice) []*guide.Public { return p.Publics }

func (w *writer) byPublic() (out []facetValue) {
	by := practicesBy(w.guide.Practices, publicsOf)
	for _, public := range w.guide.Publics {
		out = append(out, facetValue{public.ID.Value, w.heading(public), nil, false, by[public]})
	}
	return out
}

// bySize has the sizes of the places that act, as far as they are known.
func (w *writer) bySize() (out []facetValue) {
	by := practicesBy(w.guide.Practices, func(p *guide.Practice) (sizes []guide.Size) {
		for _, in := range p.Territories {
			if s := in.Territory.Size(); in.Acts() && s != nil {
				sizes = append(sizes, *s)
			}
		}
		return sizes
	})
	for _, s := range guide.Sizes {
		out = append(out, facetValue{strconv.Itoa(s.From), Phrase{Text: w.sizeOf(s)}, nil, false, by[s]})
	}
	return out
}

// byYear has the years in which practices began, the latest first.
func (w *writer) byYear() (out []facetValue) {
	by := practicesBy(w.guide.Practices, func(p *guide.Practice) []int {
		if p.From.Year == 0 {
			return nil
		}
		return []int{p.From.Year}
	})
	for year, list := range by {
		out = append(out, facetValue{strconv.Itoa(year), Phrase{Text: strconv.Itoa(year)}, nil, false, list})
	}
	slices.SortFunc(out, func(a, b facetValue) int { return b.practices[0].From.Year - a.practices[0].From.Year })
	return out
}

// statuses are those of practices, in the order of what happens.
var statuses = []string{"planned", "ongoing", "ended"}

func (w *writer) byStatus() (out []facetValue) {
	by := practicesBy(w.guide.Practices, func(p *guide.Practice) []string { return []string{p.Status} })
	for _, s := range statuses {
		out = append(out, facetValue{s, Phrase{Text: w.l.Text("status." + s)}, nil, false, by[s]})
	}
	return out
}
