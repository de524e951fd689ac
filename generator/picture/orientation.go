package picture

import (
	"bytes"
	"encoding/binary"
	"image"
)

// orientation is how a camera says that it was held, 1 to 8 as in the tag
// Orientation of Exif; 1 where it says nothing.
func orientation(content []byte) int {
	if !bytes.HasPrefix(content, []byte{0xff, 0xd8}) {
		return 1
	}
	for rest := content[2:]; len(rest) > 4 && rest[0] == 0xff && rest[1] != 0xda; {
		length := int(binary.BigEndian.Uint16(rest[2:]))
		if length < 2 || len(rest) < 2+length {
			return 1
		}
		if block, exif := bytes.CutPrefix(rest[4:2+length], []byte("Exif\x00\x00")); exif && rest[1] == 0xe1 {
			return tagged(block)
		}
		rest = rest[2+length:]
	}
	return 1
}

// tagged is the value of the tag Orientation in the first directory of TIFF.
func tagged(block []byte) int {
	if len(block) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.LittleEndian
	if block[0] == 'M' {
		order = binary.BigEndian
	}
	at := int64(order.Uint32(block[4:]))
	if at+2 > int64(len(block)) {
		return 1
	}
	entries := block[at+2:]
	for range order.Uint16(block[at:]) {
		if len(entries) < 12 {
			return 1
		}
		if order.Uint16(entries) == 0x0112 {
			if value := int(order.Uint16(entries[8:])); value >= 1 && value <= 8 {
				return value
			}
			return 1
		}
		entries = entries[12:]
	}
	return 1
}

// upright is a picture turned as its orientation says.
func upright(from *image.RGBA, orientation int) *image.RGBA {
	if orientation == 1 {
		return from
	}
	width, height := from.Rect.Dx(), from.Rect.Dy()
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	if orientation > 4 {
		out = image.NewRGBA(image.Rect(0, 0, height, width))
	}
	for y := range height {
		for x := range width {
			left, top := width-1-x, height-1-y
			to := [][2]int{{x, y}, {left, y}, {left, top}, {x, top}, {y, x}, {top, x}, {top, left}, {y, left}}[orientation-1]
			copy(out.Pix[out.PixOffset(to[0], to[1]):], from.Pix[from.PixOffset(x, y):from.PixOffset(x, y)+4])
		}
	}
	return out
}
