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
	Box string
	// Path draws its rows as lines, one unit wide.
	Path string
}

// quiet is how many modules around a code stay white.
const quiet = 4

// Code draws the address of the page; nil where it has none, or one too long for
// a code. With the least correction of errors it is as small as it can be: paper
// is clean. (rsc.io/qr takes the first pattern of the standard's eight, not the
// one that looks best, and a thirtieth of the time of others.)
func (f *Frame) Code() *Code {
	if f.Canonical == "" {
		return nil
	}
	text := coding.String(f.Canonical)
	for v := coding.Version(coding.MinVersion); v <= coding.MaxVersion; v++ {
		if text.Bits(v) > v.DataBytes(coding.L)*8 {
			continue
		}
		plan, err := plans[v]()
		if err != nil {
			return nil
		}
		code, err := plan.Encode(text)
		if err != nil {
			return nil
		}
		side := strconv.Itoa(code.Size + 2*quiet)
		return &Code{Box: "-4 -4.5 " + side + " " + side, Path: strokes(code.Size, code.Black)}
	}
	return nil
}

// plans are where the bits of codes of each size stand: most pages share two or
// three, which cost as much as all else that is done for a code.
var plans = func() (out [coding.MaxVersion + 1]func() (*coding.Plan, error)) {
	for v := coding.Version(coding.MinVersion); v <= coding.MaxVersion; v++ {
		out[v] = sync.OnceValues(func() (*coding.Plan, error) { return coding.NewPlan(v, coding.L, 0) })
	}
	return out
}()

// strokes draws the black modules of a square, run by run: each begins where the
// one before has ended.
func strokes(size int, black func(x, y int) bool) string {
	out := make([]byte, 0, size*size*3/2)
	for y := range size {
		end := -1 // of the run before in this row
		for x := 0; x < size; x++ {
			if !black(x, y) {
				continue
			}
			if end < 0 {
				out = append(strconv.AppendInt(append(out, 'M'), int64(x), 10), ' ')
				out = strconv.AppendInt(out, int64(y), 10)
			} else {
				out = append(strconv.AppendInt(append(out, 'm'), int64(x-end), 10), " 0"...)
			}
			from := x
			for x++; x < size && black(x, y); x++ {
			}
			out = strconv.AppendInt(append(out, 'h'), int64(x-from), 10)
			end = x
		}
	}
	return string(out)
}
