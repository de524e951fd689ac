package page

import "recueil/generator/guide"

// Head opens the page of a sheet that belongs to a theme: to what it belongs
// above the title, where and from when it is below the summary.
type Head struct {
	Drawing HTML
	Kind    string // what kind of aside it is; "" for a practice
	Kicker  []Link
	Spot    []Place
	// More leads to the other places, where there are too many to name.
	More  Link
	Dated string // from when its facts are; "" where no source says it
	whole bool   // Spot has all places
}

// mostSpot is how many places a head names at most, fewSpot how many of more.
const (
	mostSpot = 6
	fewSpot  = 3
)

func (w *writer) head(s *guide.Sheet, t *guide.Theme, places []*guide.Territory) Head {
	h := Head{Drawing: w.drawing(t.Guideline().ID), Kicker: w.kicker(t), Dated: w.dated(s), whole: len(places) <= mostSpot}
	shown := places
	if !h.whole {
		shown = places[:fewSpot]
		h.More = Link{Text: w.l.Count("spot.more", len(places)-fewSpot), Href: "#facts"}
	}
	h.Spot = w.places(shown)
	return h
}

func (w *writer) places(list []*guide.Territory) []Place {
	var out []Place
	for _, t := range list {
		out = append(out, w.place(t))
	}
	return out
}

// kicker names the theme and the topic above a title.
func (w *writer) kicker(t *guide.Theme) []Link {
	out := []Link{w.link(t.Guideline())}
	if t != t.Guideline() {
		out = append(out, w.link(t))
	}
	return out
}

// acting lists the territories where a practice is done.
func (w *writer) acting(p *guide.Practice) []*guide.Territory {
	var out []*guide.Territory
	for _, in := range p.Territories {
		if in.Acts() {
			out = append(out, in.Territory)
		}
	}
	return out
}
