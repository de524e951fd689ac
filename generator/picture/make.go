package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
)

// widths are those in which a picture is shown, as far as it has so many
// pixels: on a phone, in the measure of the text, and there on a fine screen.
var widths = []int{400, 800, 1200}

// quality is that of the JPEG files, of 100.
const quality = 75

// Sizes are those in which a picture of a size is made, from the smallest.
func (s Size) Sizes() []Size {
	var out []Size
	for _, width := range widths {
		if width >= s.Width {
			return append(out, s)
		}
		out = append(out, Size{width, max(1, (s.Height*width+s.Width/2)/s.Width)})
	}
	return out
}

// A Format is one in which files of pictures are made.
type Format struct{ Extension, Type string }

// The formats: the one that every browser and every book reads, and the one of half
// its bytes for browsers since 2020 (caniuse.com/webp), which pages offer them first.
var (
	JPEG = Format{".jpg", "image/jpeg"}
	WebP = Format{".webp", "image/webp"}

	Formats = []Format{JPEG, WebP}
)

// Made is a picture in one of its sizes, upright.
type Made struct{ pixels *image.RGBA }

// Make makes a picture in one of its sizes.
func Make(content []byte, size Size) (Made, error) {
	decoding.Lock()
	defer decoding.Unlock()
	from, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		return Made{}, err
	}
	turn := orientation(content)
	lying := size
	if turn > 4 {
		lying = Size{size.Height, size.Width}
	}
	return Made{upright(scaled(from, lying), turn)}, nil
}

// File is the picture as a file of a format.
func (m Made) File(f Format) ([]byte, error) {
	if f == WebP {
		return webp(m.pixels)
	}
	var out bytes.Buffer
	err := jpeg.Encode(&out, m.pixels, &jpeg.Options{Quality: quality})
	return out.Bytes(), err
}

// scaled is a picture made smaller: each of its pixels is the mean of those
// that lie in its place, on white. draw.CatmullRom of golang.org/x/image is a
// little sharper, and counts with fractions, which processors round in more
// than one way.
func scaled(from image.Image, size Size) *image.RGBA {
	bounds := from.Bounds()
	width, height := int64(bounds.Dx()), int64(bounds.Dy())
	out := image.NewRGBA(image.Rect(0, 0, size.Width, size.Height))
	line := image.NewRGBA(image.Rect(0, 0, bounds.Dx(), 1))
	row, sums := make([]int64, 3*size.Width), make([]int64, 3*size.Width)
	lines := int64(size.Height)
	for y := range height {
		draw.Draw(line, line.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
		draw.Draw(line, line.Rect, from, bounds.Min.Add(image.Pt(0, int(y))), draw.Over)
		narrow(row, line.Pix, width, int64(size.Width))
		// A line of the source is as high as there are lines to be made, and one
		// of those as high as there are lines in the source.
		for at := y * lines; at < (y+1)*lines; {
			made := at / height
			end := min((y+1)*lines, (made+1)*height)
			for i := range sums {
				sums[i] += row[i] * (end - at)
			}
			if end == (made+1)*height {
				fill(out.Pix[int(made)*out.Stride:], sums, width*height)
			}
			at = end
		}
	}
	return out
}

// narrow adds up the pixels of a line for each of fewer, in the same way.
func narrow(row []int64, line []uint8, width, fewer int64) {
	clear(row)
	for x := range width {
		pixel := line[4*x : 4*x+3]
		for at := x * fewer; at < (x+1)*fewer; {
			made := at / width
			end := min((x+1)*fewer, (made+1)*width)
			for i, value := range pixel {
				row[3*made+int64(i)] += int64(value) * (end - at)
			}
			at = end
		}
	}
}

// fill makes a line of pixels of sums, and clears them.
func fill(pixels []uint8, sums []int64, of int64) {
	for i, sum := range sums {
		pixels[i/3*4+i%3] = uint8((sum + of/2) / of) //nolint:gosec // a mean of such
		if i%3 == 0 {
			pixels[i/3*4+3] = 0xff
		}
		sums[i] = 0
	}
}
