package page

import (
	"math"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// Around is a map with equal lists of what is on it.
type Around struct {
	Map    *Map   // nil where nothing lies on it
	Key    string // what the circle on the map is; "" without one
	Groups []GroupOfPlaces
}

// GroupOfPlaces is a list of territories under a title. Note says what they have
// in common; More leads on to others, nil to none.
type GroupOfPlaces struct {
	Title  string
	Note   string
	Places []Related
	More   *Link
}

// nearTo lists the neighbours of a place, with the map of them, and the places of
// its size; nil where it has none.
func (w *writer) nearTo(t *guide.Territory) *Around {
	out := &Around{}
	neighbours := GroupOfPlaces{Title: w.l.Text("territory.neighbours"), Places: make([]Related, 0, len(t.Neighbours))}
	for _, n := range t.Neighbours {
		neighbours.Places = append(neighbours.Places, w.placeWith(n.Territory, Phrase{Text: w.distance(n.Kilometres)}))
	}
	if len(neighbours.Places) > 0 {
		out.Groups = append(out.Groups, neighbours)
	}
	if peers := w.peers(t); len(peers.Places) > 0 {
		out.Groups = append(out.Groups, peers)
	}
	if t.Level() == guide.LevelPlace {
		out.Map = w.mapOf(w.l.Format("territory.map-near", w.named(t)), w.dotsNear(t))
	}
	if out.Map != nil {
		if out.Map.Ring = w.ring(t); out.Map.Ring != nil {
			out.Key = w.l.Format("territory.ring", map[string]any{"Number": w.l.Number(ringKilometres)})
		}
	}
	if out.Map == nil && len(out.Groups) == 0 {
		return nil
	}
	return out
}

// peers are the places of a territory's size.
func (w *writer) peers(t *guide.Territory) GroupOfPlaces {
	if t.Size() == nil {
		return GroupOfPlaces{}
	}
	out := GroupOfPlaces{Title: w.l.Text("territory.peers"), Note: w.sizeOf(*t.Size()) + ", " + w.populationYear()}
	out.Places = make([]Related, 0, len(t.Peers))
	for _, o := range t.Peers {
		out.Places = append(out.Places, w.placeWith(o, Phrase{}))
	}
	if t.Small() && w.has(address.Small) {
		out.More = &Link{Text: w.l.Text("small-communes.more"), Href: w.toSingle(address.Small)}
	}
	return out
}

// placeWith is a territory in a list, with something of it and the number of
// its practices.
func (w *writer) placeWith(t *guide.Territory, what Phrase) Related {
	var why Line
	for _, p := range []Phrase{what, {Text: w.sheets(len(t.Practices))}} {
		if p.Text == "" {
			continue
		}
		if len(why) > 0 {
			why = append(why, Phrase{Text: " · "})
		}
		why = append(why, p)
	}
	return Related{Places: []Place{w.place(t)}, Why: why}
}

// sheets says how many practices there are, nothing where there are none.
func (w *writer) sheets(n int) string {
	if n == 0 {
		return ""
	}
	return w.l.Count("count.sheets", n)
}

// distance says how far a neighbour is: nothing of one at the same spot, as a
// body may have the coordinates of its main commune.
func (w *writer) distance(kilometres float64) string {
	far := int(math.Round(kilometres))
	if far == 0 {
		return ""
	}
	return w.l.Format("territory.kilometres", map[string]any{"Number": w.l.Number(far)})
}

// named is the argument of strings that name a territory.
func (w *writer) named(t *guide.Territory) map[string]any { return map[string]any{"Name": w.name(t)} }
