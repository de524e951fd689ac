package page

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"recueil/generator/guide"
)

// Opener is what an axis or a theme holds: counted, and on the map.
type Opener struct {
	Tallies []Count
	// Map has a dot for each place, the larger the more practices it has; nil
	// where the guide has no outline, or no place lies on it.
	Map *Map
}

func (w *writer) opener(t *guide.Theme) Opener {
	practices := practicesBelow(t)
	where := w.presences(practices)
	return Opener{
		Tallies: w.counts([]amount{
			{"theme.practices", len(practices)}, {"theme.territories", len(where)}, {"theme.guidelines", guidelinesBelow(t)},
		}),
		Map: w.spread(where),
	}
}

// guidelinesBelow counts the guidelines of a node and of those under it.
func guidelinesBelow(t *guide.Theme) int {
	n := len(t.Guidelines)
	for _, child := range t.Children {
		n += guidelinesBelow(child)
	}
	return n
}

// presence is how many of some practices a territory takes part in.
type presence struct {
	territory *guide.Territory
	practices int
}

// presences lists the territories that take part in practices, those with the
// most first.
func (w *writer) presences(list []*guide.Practice) []presence {
	at := map[*guide.Territory]int{}
	var out []presence
	for _, p := range list {
		for _, in := range p.Territories {
			if !takesPart(in) {
				continue
			}
			i, known := at[in.Territory]
			if !known {
				i = len(out)
				at[in.Territory], out = i, append(out, presence{territory: in.Territory})
			}
			out[i].practices++
		}
	}
	slices.SortFunc(out, func(a, b presence) int {
		return cmp.Or(b.practices-a.practices, w.l.rank(a.territory)-w.l.rank(b.territory))
	})
	return out
}

// takesPart tells whether a territory is one of those of which a practice tells:
// not only a partner, nor named as another example.
func takesPart(in guide.Participation) bool { return in.Acts() || in.Role == "signatory" }

// spread places territories on the map, the largest dot first, so that those
// drawn over it are smaller. The area of a dot follows the number of practices.
func (w *writer) spread(list []presence) *Map {
	var dots []Dot
	var there []presence
	for _, p := range list {
		if d, ok := w.dot(p.territory); ok && p.territory.Level() == guide.LevelPlace {
			d.Radius = math.Round(dotRadius*math.Sqrt(float64(p.practices))*10) / 10
			dots, there = append(dots, d), append(there, p)
		}
	}
	return w.mapOf(w.mapLabel(there), dots)
}

// mostNamed is how many places the words for a map name.
const mostNamed = 3

// mapLabel says in words what a map of places shows, and where the most is.
func (w *writer) mapLabel(list []presence) string {
	label := w.l.Text("theme.map")
	var names []string
	for _, p := range list[:min(mostNamed, len(list))] {
		if p.practices > 1 {
			names = append(names, w.name(p.territory)+" ("+w.l.Number(p.practices)+")")
		}
	}
	if len(names) > 0 {
		label += " " + w.l.Format("theme.map-most", map[string]any{"Places": strings.Join(names, ", ")})
	}
	return label
}
