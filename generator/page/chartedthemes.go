package page

import (
	"fmt"
	"math"
	"strings"

	"recueil/generator/guide"
)

// ChartedTheme is the map of an axis or a theme: the outline of the country with a
// circle at each place.
type ChartedTheme struct {
	Link          Link
	Level         int
	Colour        string
	Note          string // the number of its practices
	Label         string
	Land          string
	Width, Height int
	Circles       []Circles
}

// Circles are those of one size, from 1, as lines without length: "M12 30h0".
type Circles struct {
	Size int
	Path string
}

// chartedThemes are the maps of the axes and of their themes; none where the guide
// has no outline.
func (w *writer) chartedThemes() []ChartedTheme {
	if w.guide.Outline == nil {
		return nil
	}
	var out []ChartedTheme
	var add func(*guide.Theme)
	add = func(t *guide.Theme) {
		practices := practicesBelow(t)
		if circles, there := w.circles(practices); len(circles) > 0 {
			o := w.guide.Outline
			out = append(out, ChartedTheme{
				Link: w.link(t), Level: t.Level(), Colour: t.Colour(), Note: w.sheets(len(practices)), Label: w.mapLabel(there),
				Land: o.Path, Width: o.Width, Height: o.Height, Circles: circles,
			})
		}
		if t.Level() == 0 {
			for _, child := range t.Children {
				add(child)
			}
		}
	}
	for _, axis := range w.guide.Axes {
		add(axis)
	}
	return out
}

// apart is how wide a cell of a small map is, in its units: what lies in one is one
// circle.
const apart = 14

// mostSizes is how many sizes of circles there are.
const mostSizes = 5

// circles gathers the places of practices in cells of a grid, and puts those of one
// size together. The area follows the number of practices.
func (w *writer) circles(list []*guide.Practice) (out []Circles, there []presence) {
	type heap struct{ x, y, practices int }
	heaps := map[[2]int]*heap{}
	var inOrder []*heap
	for _, p := range w.presences(list) {
		d, ok := w.dot(p.territory)
		if !ok || p.territory.Level() != guide.LevelPlace {
			continue
		}
		there = append(there, p)
		cell := [2]int{int(d.X / apart), int(d.Y / apart)}
		h := heaps[cell]
		if h == nil { // where the first is, which has the most
			h = &heap{x: int(math.Round(d.X)), y: int(math.Round(d.Y))}
			heaps[cell], inOrder = h, append(inOrder, h)
		}
		h.practices += p.practices
	}
	paths := make([]strings.Builder, mostSizes)
	for _, h := range inOrder {
		size := min(int(math.Sqrt(float64(h.practices))), mostSizes)
		fmt.Fprintf(&paths[size-1], "M%d %dh0", h.x, h.y)
	}
	for i := range paths {
		if paths[i].Len() > 0 {
			out = append(out, Circles{i + 1, paths[i].String()})
		}
	}
	return out, there
}
