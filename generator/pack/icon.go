package pack

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"

	"recueil/generator/page"
)

// The icon of a guide among others, in points: its side, and the distance from the
// sides of what is drawn on it; each point is looked at in parts.
const (
	iconSide, iconMargin = 48, 5
	iconParts            = 4
)

// rgb is a colour of the stylesheet, as "#8a2412".
func rgb(s string) color.RGBA {
	c := color.RGBA{A: 0xff}
	_, _ = fmt.Sscanf(s, "#%02x%02x%02x", &c.R, &c.G, &c.B) // a test of layouts holds the form
	return c
}

// icon draws where the guide has practices, in as few points as Kiwix shows; a
// disc where there is no map. All is counted in whole numbers, so that every
// processor draws the same.
func icon(m *page.Map) ([]byte, error) {
	const unit = 1 << 8 // parts of a point in which places are told
	type disc struct{ x, y, r int }
	discs := []disc{{iconSide * unit / 2, iconSide * unit / 2, iconSide * unit / 4}}
	if m != nil && len(m.Dots) > 0 {
		discs = nil
		room, size := (iconSide-2*iconMargin)*unit, max(m.Width, m.Height)
		left, top := iconMargin*unit+room*(size-m.Width)/size/2, iconMargin*unit+room*(size-m.Height)/size/2
		for _, d := range m.Dots {
			discs = append(discs, disc{left + room*int(d.X)/size, top + room*int(d.Y)/size, unit * 3 / 2})
		}
	}
	plate, mark := rgb(sign().Plate), rgb(sign().Glow)
	out := image.NewRGBA(image.Rect(0, 0, iconSide, iconSide))
	for y := range iconSide {
		for x := range iconSide {
			covered := 0
			for i := range iconParts * iconParts {
				px, py := x*unit+(2*(i%iconParts)+1)*unit/2/iconParts, y*unit+(2*(i/iconParts)+1)*unit/2/iconParts
				for _, d := range discs {
					if (px-d.x)*(px-d.x)+(py-d.y)*(py-d.y) <= d.r*d.r {
						covered++
						break
					}
				}
			}
			out.SetRGBA(x, y, between(plate, mark, covered))
		}
	}
	var b bytes.Buffer
	err := png.Encode(&b, out)
	return b.Bytes(), err
}

// between is a colour so many parts of the way from one to another.
func between(from, to color.RGBA, parts int) color.RGBA {
	mix := func(a, b uint8) uint8 {
		return uint8((int(a)*(iconParts*iconParts-parts) + int(b)*parts) / (iconParts * iconParts)) //nolint:gosec // between two bytes
	}
	return color.RGBA{mix(from.R, to.R), mix(from.G, to.G), mix(from.B, to.B), 0xff}
}
