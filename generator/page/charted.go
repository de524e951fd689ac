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
	// Folder is where the files lie from which a script reads what is near to a
	// reader, Search the page from which their addresses lead.
	Folder, Search string
	// All leads on to the list of territories, where that is longer; nil elsewhere.
	All *Link
}

// Charting is a frame of the map: the country, without a title, or an inset. Land
// is what lies below the marks where there are no areas.
type Charting struct {
	Title         Phrase
	Width, Height int
	Land          string
	Areas         []ChartedArea
	Marks         []Mark
	// Fine are the marks of the country where its frame is wide.
	Fine []Mark
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

// mostBeside is the longest list that stands whole beside the map: of a longer one
// only the first places do.
const mostBeside = 200

// charted composes the page of the map.
func (w *writer) charted() View {
	frame := w.record()
	v := &Charted{Frame: frame, Intro: frame.Description, Search: w.toSingle(address.Search)}
	v.Folder = searchFolder(v.Search)
	known, _ := w.known()
	rows := w.gather(known).rows()
	parts := cutRows(rows, mostBeside)
	if v.Regions = regionsOf(parts[0]); len(parts) > 1 {
		v.Regions = regionsOf(cutRows(rows, mostPlaces)[0])
		v.All = &Link{Text: w.l.Text("territories.title"), Href: w.toSingle(address.Territories)}
	}
	if w.guide.Areas == nil {
		v.Map = w.mapOf(w.l.Text("territories.map"), w.dotsOf(known))
	} else {
		w.chart(v)
	}
	v.Themes = w.chartedThemes()
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
	within := w.frames(w.presences(w.guide.Practices))
	for i := range w.guide.Areas.Frames {
		f := &w.guide.Areas.Frames[i]
		out := Charting{Width: f.Width, Height: f.Height, Land: f.Path}
		if i > 0 {
			out.Title = w.insetTitle(f, plates)
		}
		for _, a := range f.Areas {
			plate := plates[a.Code]
			out.Areas = append(out.Areas, ChartedArea{
				Path: a.Path, Href: plate.Href, Told: plate.Told.String(), Shade: shadeOf(limits, sheets[a.Code]),
			})
		}
		out.Marks = w.marks(v, f, reach(f, i), within[i])
		if i == 0 {
			out.Fine = w.marks(v, f, float64(f.Width)*finger/wide, within[i])
		}
		v.Frames = append(v.Frames, out)
	}
	v.Legend, v.Key = w.legend(limits), w.l.Text("map.key")
}

// frames tells which places stand in which frame. Those of the country stand in the
// last that has their area, which shows it at the largest scale, those abroad in
// the first that shows where they are.
func (w *writer) frames(places []presence) map[int][]presence {
	areas := map[string]int{}
	for i, f := range w.guide.Areas.Frames {
		for _, a := range f.Areas {
			areas[a.Code] = i
		}
	}
	out := map[int][]presence{}
	for _, p := range places {
		t := p.territory
		if t.Level() != guide.LevelPlace || len(t.Coordinates.Values) != 2 {
			continue
		}
		i, there := areas[t.Number()]
		if t.Abroad {
			i = slices.IndexFunc(w.guide.Areas.Frames, func(f geo.Frame) bool {
				_, _, on := f.Project(t.Coordinates.Values[0], t.Coordinates.Values[1])
				return len(f.Areas) == 0 && on
			})
			there = i >= 0
		}
		if there {
			out[i] = append(out[i], p)
		}
	}
	return out
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
	if len(f.Areas) == 0 {
		return Phrase{Text: w.l.Text("territories.abroad")}
	}
	if told := plates[f.Areas[0].Code].Told; len(told) > 0 {
		return told[0]
	}
	return Phrase{Text: f.Areas[0].Code}
}

// mostShades is how many shades there are at most, besides that of nothing.
const mostShades = 4

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

// In CSS pixels: how wide a mark is to a finger (WCAG 2.2, 2.5.8); how wide the
// country's frame and the first inset are on the narrowest screen, and the former
// where there is room (6-territories.css); how wide other insets are, and how high at
// most.
const (
	finger    = 24
	narrow    = 272
	wide      = 600
	insetWide = 130
	insetHigh = 112
)

// reach is how far apart marks of a frame are, in its units, so that a finger hits
// one.
func reach(f *geo.Frame, rank int) float64 {
	if rank <= 1 {
		return float64(f.Width) * finger / narrow
	}
	return finger * math.Max(float64(f.Width)/insetWide, float64(f.Height)/insetHigh)
}

// marks places what has practices on a frame. Those nearer to each other than reach
// are one.
func (w *writer) marks(v *Charted, f *geo.Frame, reach float64, places []presence) []Mark {
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
		m := w.mark(v, s.places)
		m.X, m.Y = math.Round(s.x), math.Round(s.y)
		m.Reach = math.Floor(reach / 2)
		m.Radius = math.Min(m.Reach, math.Round(m.Radius*reach/11))
		out = append(out, m)
	}
	return out
}

// mark is a place, or several in a territory that has them all. Its radius is in
// parts of an eleventh of its reach; the area follows the number of practices.
func (w *writer) mark(v *Charted, places []presence) Mark {
	n := 0
	for _, p := range places {
		n += p.practices
	}
	m := Mark{Radius: math.Sqrt(float64(n))}
	first := w.link(places[0].territory)
	m.Href, m.Told = first.Href, first.Text
	if len(places) > 1 {
		m.Href, m.Told = w.gatheredAt(v, places), first.Text+" "+w.l.Count("map.others", len(places)-1)
	}
	m.Told += w.l.Text("punctuation.colon") + " " + w.l.Count("count.practices", n)
	return m
}

// gatheredAt leads to what has several places: their district, their region; or to
// where the list of the page begins with the first of them.
func (w *writer) gatheredAt(v *Charted, places []presence) string {
	first := places[0].territory
	for _, level := range []string{guide.LevelDistrict, guide.LevelRegion} {
		over := first.At(level)
		if over != nil && !slices.ContainsFunc(places, func(p presence) bool { return p.territory.At(level) != over }) && w.l.cards[over.Index()].shown {
			return w.link(over).Href
		}
	}
	part := "other"
	if region := first.At(guide.LevelRegion); first.Abroad {
		part = "abroad"
	} else if region != nil {
		part = territoryAnchor(region)
	}
	anchor := w.anchor(part)
	if !slices.ContainsFunc(v.Regions, func(r AtlasRegion) bool { return r.Anchor == anchor }) {
		return w.toSingle(address.Territories)
	}
	return "#" + anchor
}
