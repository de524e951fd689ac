package page

import (
	"strconv"
	"sync"

	"rsc.io/qr/coding"
)

// Code is the address of a page as a QR code (ISO/IEC 18004), for paper.
type Code struct {
	// Box is the part of the drawing plane that it takes, with the white around it
	// that readers of codes need: the attribute viewBox of an SVG.
	Box  string
	grid *grid
	bits []byte
}

// quiet is how many modules around a code stay white.
const quiet = 4

// Code draws the address of the page; nil where it has none, or one too long for
// a code. With the least correction of errors it is as small as it can be: paper
// is clean. (It has the first pattern of the standard's eight, not the one that
// looks best, and a thirtieth of the time.)
func (f *Frame) Code() *Code {
	if f.Canonical == "" {
		return nil
	}
	text := coding.String(f.Canonical)
	for v := coding.Version(coding.MinVersion); v <= coding.MaxVersion; v++ {
		if text.Bits(v) <= v.DataBytes(coding.L)*8 {
			var bits coding.Bits
			text.Encode(&bits, v)
			bits.AddCheckBytes(v, coding.L)
			g := grids[v]()
			side := strconv.Itoa(g.size + 2*quiet)
			return &Code{"-4 -4.5 " + side + " " + side, g, bits.Bytes()}
		}
	}
	return nil
}

// grid is what codes of a size have in common, which is the same work for each of
// them. Its modules are those of the rows, one after the other.
type grid struct {
	size    int
	modules []module
}

// module is a square of a code. Its lowest bit says whether it is black; the
// others, unless they are all zero, which bit of the text turns it over, from 1.
type module uint32

// grids are those of each version of codes, made when the first code asks.
var grids = func() (out [coding.MaxVersion + 1]func() *grid) {
	for v := range out {
		out[v] = sync.OnceValue(func() *grid { return newGrid(coding.Version(v)) })
	}
	return out
}()

func newGrid(v coding.Version) *grid {
	plan, err := coding.NewPlan(v, coding.L, 0)
	if err != nil {
		panic(err) // of a version that is none
	}
	g := &grid{size: len(plan.Pixel)}
	for _, row := range plan.Pixel {
		for _, pixel := range row {
			m := module(pixel & coding.Black)
			if role := pixel.Role(); role == coding.Data || role == coding.Check {
				m |= module(pixel.Offset()+1) << 1 //nolint:gosec // a code has fewer bits than 30,000
			}
			g.modules = append(g.modules, m)
		}
	}
	return g
}

// black tells whether a module is, in a code with these bits.
func (m module) black(bits []byte) bool {
	ink := byte(m & 1)
	if at := m >> 1; at > 0 {
		at--
		ink ^= bits[at/8] >> (7 - at%8) & 1
	}
	return ink != 0
}

// AppendPath adds a path that draws the black modules of the code, row by row as
// lines, one unit wide: each run begins where the one before has ended. It is most
// of what many pages are made of, so that it is not made a text first.
func (c *Code) AppendPath(out []byte) []byte {
	g, bits := c.grid, c.bits
	for y := range g.size {
		row := g.modules[y*g.size:][:g.size]
		end := -1 // of the run before in this row
		for x := 0; x < len(row); x++ {
			if !row[x].black(bits) {
				continue
			}
			if end < 0 {
				out = append(strconv.AppendInt(append(out, 'M'), int64(x), 10), ' ')
				out = strconv.AppendInt(out, int64(y), 10)
			} else {
				out = append(strconv.AppendInt(append(out, 'm'), int64(x-end), 10), " 0"...)
			}
			from := x
			for x++; x < len(row) && row[x].black(bits); {
				x++
			}
			out = strconv.AppendInt(append(out, 'h'), int64(x-from), 10)
			end = x
		}
	}
	return out
}
