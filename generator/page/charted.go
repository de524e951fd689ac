package page

import (
	"math"
	"slices"

	"recueil/generator/address"
	"recueil/generator/geo"
	"recueil/generator/guide"
)

// Charted is the page of the map: where the guide has practices, by districts and
// by places, then theme by theme, and an equal list.
type Charted struct {
	Frame
	Intro string
	// Frames are the country and its insets; none where the guide has no areas, and
	// Map then has its places.
	Frames []Charting
	Map    *Map
	Legend []Shade
	Key    string // what the circles are
	// Themes are the same places, theme by theme.
	Themes  []ChartedTheme
	Regions []AtlasRegion
	// All leads on to the list of territories, where that is longer; nil elsewhere.
	All *Link
}

// Charting is a frame of the map. The first has no title.
type Charting struct {
	Title         Phrase
	Width, Height int
	Areas         []ChartedArea
	Marks         []Mark
}

// ChartedArea is a district on the map. Shade is 0 where it has no practice, and
// then it has no link. Told says in words what it is and how much is there.
type ChartedArea struct {
	Path, Href, Told string
	Shade            int
}

// Mark is a place on the map, or several that would stand over each other, in its
// units. Reach is how far around it a finger hits.
type Mark struct {
	X, Y, Radius, Reach float64
	Href, Told          string
}

// Shade is a row of the legend.
type Shade struct {
	Number int
	Text   string
}

// charted composes the page of the map.
func (w *writer) charted() View {
	frame := w.record()
	v := &Charted{Frame: frame, Intro: frame.Description}
	known, _ := w.known()
	if w.guide.Areas == nil {
		v.Map = w.mapOf(w.l.Text("territories.map"), w.dotsOf(known))
	} else {
		w.chart(v)
	}
	v.Themes = w.chartedThemes()
	rows := w.gather(known).rows()
	parts := cutRows(rows, mostPlaces)
	v.Regions = regionsOf(parts[0])
	if len(parts) > 1 {
		v.All = &Link{Text: w.l.Text("territories.title"), Href: w.toSingle(address.Territories)}
	}
	return v
}

// chart draws the frames, shades their areas and puts the places on them.
func (w *writer) chart(v *Charted) {
	plates := map[string]Plate{}
	most := 0
	counts := w.practicesByPlate()
	sheets := map[string]int{}
	for _, d := range w.districts() {
		sheets[d.number] = counts[d.territory]
		most = max(most, counts[d.territory])
		plates[d.number] = w.plate(d, counts[d.territory])
	}
	limits := shades(most)
	places := w.presences(w.guide.Practices)
	inset := map[string]int{} // the inset in which the places of an area are shown
	for i, f := range w.guide.Areas.Frames {
		for _, a := range f.Areas {
			inset[a.Code] = i
		}
	}
	for i := range w.guide.Areas.Frames {
		f := &w.guide.Areas.Frames[i]
		out := Charting{Width: f.Width, Height: f.Height}
		if i > 0 {
			out.Title = w.insetTitle(f, plates)
		}
		for _, a := range f.Areas {
			plate := plates[a.Code]
			out.Areas = append(out.Areas, ChartedArea{
				Path: a.Path, Href: plate.Href, Told: plate.Told.String(), Shade: shadeOf(limits, sheets[a.Code]),
			})
		}
		here := slices.DeleteFunc(slices.Clone(places), func(p presence) bool {
			t := p.territory
			at, charted := inset[t.Number()]
			return t.Abroad || t.Level() != guide.LevelPlace || len(t.Coordinates.Values) != 2 || !charted || at != i
		})
		out.Marks = w.marks(f, here)
		v.Frames = append(v.Frames, out)
	}
	v.Legend, v.Key = w.legend(limits), w.l.Text("map.key")
}

// insetTitle is what an inset is called: by the guide, or as its only area.
func (w *writer) insetTitle(f *geo.Frame, plates map[string]Plate) Phrase {
	for _, tag := range append([]string{w.l.Tag}, w.guide.Tags()...) {
		if name := f.Names[tag]; name != "" {
			out := Phrase{Text: w.l.Typeset(name)}
			if tag != w.l.Tag {
				out.Lang = tag
			}
			return out
		}
	}
	if told := plates[f.Areas[0].Code].Told; len(told) > 0 {
		return told[0]
	}
	return Phrase{Text: f.Areas[0].Code}
}

// mostShades is how many shades there are at most, besides that of nothing.
const mostShades = 5

// shades are the least numbers of each shade: powers of a number that is chosen so
// that the last has the most. The first is 1.
func shades(most int) []int {
	if most == 0 {
		return nil
	}
	step := 2
	for power(step, mostShades) <= most {
		step++
	}
	var out []int
	for limit := 1; limit <= most; limit *= step {
		out = append(out, limit)
	}
	return out
}

func power(of, times int) int {
	out := 1
	for range times {
		out *= of
	}
	return out
}

func shadeOf(limits []int, n int) int {
	shade := 0
	for shade < len(limits) && n >= limits[shade] {
		shade++
	}
	return shade
}

// legend says what each shade stands for.
func (w *writer) legend(limits []int) []Shade {
	var out []Shade
	for i, from := range limits {
		text := ""
		switch {
		case i+1 == len(limits):
			text = w.l.Format("map.and-more", map[string]any{"Number": w.l.Number(from)})
		case limits[i+1] == from+1:
			text = w.l.Number(from)
		default:
			text = w.l.Format("map.range", map[string]any{"From": w.l.Number(from), "To": w.l.Number(limits[i+1] - 1)})
		}
		out = append(out, Shade{i + 1, text})
	}
	return out
}

// finger is how wide a mark is to a finger, in CSS pixels (WCAG 2.2, 2.5.8), and
// narrow how wide the frame of the country is on the narrowest screen; an inset is
// half as wide.
const (
	finger = 24
	narrow = 272
)

// marks places what has practices on a frame. Those that a finger could not tell
// apart are one.
func (w *writer) marks(f *geo.Frame, places []presence) []Mark {
	reach := float64(f.Width) * finger / narrow
	if f != &w.guide.Areas.Frames[0] {
		reach *= 2
	}
	type spot struct {
		x, y   float64
		places []presence
	}
	var spots []*spot
next:
	for _, p := range places { // those with the most come first
		at := p.territory.Coordinates.Values
		x, y, _ := f.Project(at[0], at[1])
		for _, s := range spots {
			if math.Hypot(s.x-x, s.y-y) < reach {
				s.places = append(s.places, p)
				continue next
			}
		}
		spots = append(spots, &spot{x, y, []presence{p}})
	}
	var out []Mark
	for _, s := range spots {
		m := w.mark(s.places)
		m.X, m.Y = math.Round(s.x), math.Round(s.y)
		m.Reach = math.Floor(reach / 2)
		m.Radius = math.Min(m.Reach, math.Round(m.Radius*reach/11))
		out = append(out, m)
	}
	return out
}

// mark is a place, or several in a territory that has them all. Its radius is in
// parts of an eleventh of its reach; the area follows the number of practices.
func (w *writer) mark(places []presence) Mark {
	n := 0
	for _, p := range places {
		n += p.practices
	}
	m := Mark{Radius: math.Sqrt(float64(n))}
	first := w.link(places[0].territory)
	m.Href, m.Told = first.Href, first.Text
	if len(places) > 1 {
		m.Href, m.Told = w.gatheredAt(places), first.Text+" "+w.l.Count("map.others", len(places)-1)
	}
	m.Told += w.l.Text("punctuation.colon") + " " + w.l.Count("count.practices", n)
	return m
}

// gatheredAt leads to what has several places: their district, their region, or the
// list of all.
func (w *writer) gatheredAt(places []presence) string {
	for _, level := range []string{guide.LevelDistrict, guide.LevelRegion} {
		over := places[0].territory.At(level)
		if over != nil && !slices.ContainsFunc(places, func(p presence) bool { return p.territory.At(level) != over }) && w.l.cards[over.Index()].shown {
			return w.link(over).Href
		}
	}
	return w.toSingle(address.Territories)
}
