package sitetest

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// A picture is kept small: squares of pixels are made one, and each channel has
// 16 values, so that the edges of letters, which differ from one version of a
// browser to the next, hardly show.

// small decodes a PNG and makes it small.
func small(file []byte) (image.Image, error) {
	decoded, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	size := decoded.Bounds().Size()
	whole := image.NewRGBA(image.Rectangle{Max: size})
	draw.Draw(whole, whole.Rect, decoded, decoded.Bounds().Min, draw.Src)
	side := max(2, size.X/256)
	out := image.NewRGBA(image.Rect(0, 0, size.X/side, size.Y/side))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			out.Set(x, y, mean(whole, x*side, y*side, side))
		}
	}
	return out, nil
}

// mean is the colour of a square, each channel a multiple of 17.
func mean(of *image.RGBA, x, y, side int) color.Color {
	var sum [3]int
	for dy := range side {
		row := of.Pix[of.PixOffset(x, y+dy):][:4*side]
		for i := 0; i < len(row); i += 4 {
			sum[0] += int(row[i])
			sum[1] += int(row[i+1])
			sum[2] += int(row[i+2])
		}
	}
	n := side * side
	channel := func(i int) uint8 { return uint8((sum[i]/n + 8) / 17 * 17) }
	return color.RGBA{channel(0), channel(1), channel(2), 255}
}

// The most that two pictures of one look may differ: the share of pixels of
// which a channel differs by more than far, and that of the height.
const (
	mostOther = .002
	mostLower = .01
	far       = 3 * 17
)

// unlike says how two pictures differ, "" where they are alike.
func unlike(was, is image.Image) string {
	a, b := was.Bounds().Size(), is.Bounds().Size()
	if a.X != b.X || max(a.Y-b.Y, b.Y-a.Y) > int(mostLower*float64(a.Y))+1 {
		return fmt.Sprintf("it is %d pixels wide and %d high, and was %d and %d", b.X, b.Y, a.X, a.Y)
	}
	other := 0
	for y := range min(a.Y, b.Y) {
		for x := range a.X {
			if distant(was.At(x, y), is.At(x, y)) {
				other++
			}
		}
	}
	if share := float64(other) / float64(a.X*a.Y); share > mostOther {
		return fmt.Sprintf("%.1f %% of it is other than it was", 100*share)
	}
	return ""
}

func distant(a, b color.Color) bool {
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	for i, v := range []uint32{ar, ag, ab} {
		w := []uint32{br, bg, bb}[i]
		if max(v, w)-min(v, w) > far<<8 {
			return true
		}
	}
	return false
}

// comparePicture compares a picture with the one that is kept under a name, or
// keeps it. One that is other is written beside, for somebody to look at.
func comparePicture(t *testing.T, name string, is image.Image) {
	t.Helper()
	file, err := os.ReadFile(filepath.Join(kept, name))
	why := "it is new"
	if err == nil {
		was, err := png.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if why = unlike(was, is); why == "" {
			return
		}
	}
	into := filepath.Join(os.TempDir(), "recueil-pictures")
	if *keep {
		into = kept
	}
	if err := os.MkdirAll(into, 0o755); err != nil {
		t.Fatal(err)
	}
	var now bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&now, is); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(into, name), now.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if !*keep {
		t.Errorf("%s: %s; see %s, and keep it with -keep if it is meant", name, why, filepath.Join(into, name))
	}
}

// onlyThese sees that no other pictures are kept.
func onlyThese(t *testing.T, names []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(kept, "*.png"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if slices.Contains(names, filepath.Base(f)) {
			continue
		}
		if !*keep {
			t.Errorf("%s is a picture of no page any more", f)
		} else if err := os.Remove(f); err != nil {
			t.Fatal(err)
		}
	}
}

// A change that somebody would see is told, one of the edges of letters not.
func TestPicturesAreUnlikeWhereTheirLookHasChanged(t *testing.T) {
	paper := color.RGBA{253, 249, 242, 255}
	draw := func(height int, dots int, ink color.Color) image.Image {
		out := image.NewRGBA(image.Rect(0, 0, 100, height))
		for i := range 100 * height {
			out.Set(i%100, i/100, paper)
		}
		for i := range dots {
			out.Set(i%100, i/100, ink)
		}
		return out
	}
	blue, near := color.RGBA{28, 63, 140, 255}, color.RGBA{240, 240, 230, 255}
	for _, c := range []struct {
		what string
		is   image.Image
		same bool
	}{
		{"the same", draw(200, 0, blue), true},
		{"a few pixels", draw(200, 30, blue), true},
		{"a line", draw(200, 100, blue), false},
		{"a shade", draw(200, 20000, near), true},
		{"another colour", draw(200, 20000, blue), false},
		{"a pixel higher", draw(201, 0, blue), true},
		{"a paragraph longer", draw(240, 0, blue), false},
	} {
		if why := unlike(draw(200, 0, blue), c.is); (why == "") != c.same {
			t.Errorf("%s: %q", c.what, why)
		}
	}
}
