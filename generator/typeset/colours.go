package typeset

import (
	"cmp"
	"fmt"
	"strings"
	"sync"

	"recueil/generator/drawing"
	"recueil/generator/page"
	"recueil/layouts"
)

// own is the name of the guide's own colours, those of what belongs to no axis.
const own = "own"

// hue names the colours of an axis.
func hue(colour string) string { return cmp.Or(colour, own) }

// known are the palettes of the stylesheet, by name.
var known = sync.OnceValue(func() map[string]layouts.Palette {
	out := map[string]layouts.Palette{}
	for _, p := range layouts.Palettes() {
		out[hue(p.Name)] = p
	}
	return out
})

// palettes prints them.
func palettes() string {
	var out []string
	for _, name := range sortedKeys(known()) {
		p := known()[name]
		colour := func(name, value string) string { return named(name, call("rgb", literal(value))) }
		out = append(out, named(name, dictionary([]string{
			colour("hue", p.Hue), colour("tint", p.Tint), colour("glow", p.Glow), colour("tone", p.Tone), colour("plate", p.Plate),
		})))
	}
	return dictionary(out)
}

// art prints a small drawing of the guide in two colours. It says nothing that
// the words beside it do not.
func art(markup page.HTML, first, second string) string {
	if markup == "" {
		return ""
	}
	return call("art", literal(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="`+drawing.ViewBox+`" fill="`+first+`" color="`+first+
		`"><style>.tone{fill:`+second+`;color:`+second+`}</style>`+string(markup)+`</svg>`))
}

// inHue prints a drawing for paper, onPlate one for a plate.
func inHue(markup page.HTML, name string) string {
	return art(markup, known()[name].Hue, known()[name].Tone)
}

func onPlate(markup page.HTML, name string) string { return art(markup, "#ffffff", known()[name].Glow) }

// The colours of a map: of the outline, of what lies in it and of dots.
type ink struct{ outline, land, dot, near string }

func plateInk(name string) ink {
	return ink{"#ffffff", "none", known()[name].Glow, "#ffffff"}
}

func paperInk(name string) ink {
	p := known()[name]
	return ink{p.Hue, p.Tint, p.Hue, p.Tone}
}

// drawn prints a map, with what it shows in words.
func drawn(m *page.Map, c ink) string {
	if m == nil {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 %d %d"><path fill="%s" stroke="%s" stroke-width="1.5" stroke-linejoin="round" d="%s"/>`,
		m.Width+16, m.Height+16, c.land, c.outline, m.Path)
	if m.Ring != nil {
		fmt.Fprintf(&b, `<circle fill="none" stroke="%s" stroke-width="1.5" stroke-dasharray="4 4" cx="%g" cy="%g" r="%g"/>`, c.dot, m.Ring.X, m.Ring.Y, m.Ring.Radius)
	}
	if m.Cloud != "" {
		fmt.Fprintf(&b, `<path fill="none" stroke="%s" stroke-width="8" stroke-linecap="round" d="%s"/>`, c.dot, m.Cloud)
	}
	for _, d := range m.Dots {
		fill := c.dot
		if d.Near {
			fill = c.near
		}
		fmt.Fprintf(&b, `<circle fill="%s" stroke="%s" stroke-width="1" cx="%g" cy="%g" r="%g"/>`, fill, edge(c), d.X, d.Y, d.Radius)
	}
	b.WriteString("</svg>")
	return call("chart", literal(b.String()), literal(m.Label), fmt.Sprintf("%.4f", float64(m.Width+16)/float64(m.Height+16)))
}

// edge is what parts dots that lie over each other.
func edge(c ink) string {
	if c.land == "none" {
		return c.outline
	}
	return "#ffffff"
}
