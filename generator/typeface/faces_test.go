package typeface

import (
	"encoding/binary"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write faces.txt from the files of the typefaces")

// fonts is where the Makefile and CI put the typefaces.
const fonts = "../../.ci/print/node_modules/@expo-google-fonts"

// What the program takes typefaces to have is what their files have.
func TestFacesAreThoseOfTheirFiles(t *testing.T) {
	var out strings.Builder
	for _, f := range Faces() {
		styles := stylesOf(t, f.Family)
		fmt.Fprintf(&out, "%s:", f.Family)
		for c := rune(' '); c <= 0x10FFFF; c++ {
			first := c
			for inAll(styles, c) {
				c++
			}
			switch c {
			case first:
			case first + 1:
				fmt.Fprintf(&out, " %X", first)
			default:
				fmt.Fprintf(&out, " %X-%X", first, c-1)
			}
		}
		out.WriteByte('\n')
	}
	if out.String() == table {
		return
	}
	if !*update {
		t.Fatal("faces.txt is not what the typefaces have: go test ./generator/typeface -run Faces -update")
	}
	if err := os.WriteFile("faces.txt", []byte(out.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// inAll tells whether every style of a typeface has a character. Those whose
// meaning each typeface sets for itself count for nothing.
func inAll(styles []map[rune]bool, c rune) bool {
	if c >= 0xE000 && c < 0xF900 || c >= 0xF0000 {
		return false
	}
	for _, style := range styles {
		if !style[c] {
			return false
		}
	}
	return true
}

// stylesOf are the characters of each style in which a family is used.
func stylesOf(t *testing.T, family string) []map[rune]bool {
	t.Helper()
	folder := filepath.Join(fonts, strings.ReplaceAll(strings.ToLower(family), " ", "-"))
	var out []map[rune]bool
	for _, style := range []string{"400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic"} {
		names, err := filepath.Glob(filepath.Join(folder, style, "*.ttf"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			font, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, charactersOf(font))
		}
	}
	if len(out) > 0 {
		return out
	}
	why := family + " is missing: .ci/run installs it"
	if os.Getenv("CI") == "true" {
		t.Fatal(why)
	}
	t.Skip(why)
	return nil
}

// sfnt is the file of a typeface in the form of OpenType, whose numbers are big-endian.
type sfnt []byte

func (f sfnt) u16(at int) int { return int(binary.BigEndian.Uint16(f[at:])) }
func (f sfnt) u32(at int) int { return int(binary.BigEndian.Uint32(f[at:])) }

// charactersOf reads the table "cmap" of a typeface: from which characters a glyph
// is made that is not that of none
// (learn.microsoft.com/typography/opentype/spec/cmap).
func charactersOf(f sfnt) map[rune]bool {
	out := map[rune]bool{}
	for i := range f.u16(4) {
		record := 12 + 16*i
		if string(f[record:record+4]) != "cmap" {
			continue
		}
		cmap := f.u32(record + 8)
		for j := range f.u16(cmap + 2) {
			switch at := cmap + f.u32(cmap+8*j+8); f.u16(at) {
			case 4:
				f.segments(at, out)
			case 12:
				f.ranges(at, out)
			}
		}
	}
	return out
}

// segments reads a table of format 4.
func (f sfnt) segments(at int, out map[rune]bool) {
	length := f.u16(at + 6) // of each of its four lists, in bytes
	for i := 0; i < length; i += 2 {
		last, first := f.u16(at+14+i), f.u16(at+16+length+i)
		delta, offset := f.u16(at+16+2*length+i), at+16+3*length+i
		for c := first; c <= last && c < 0xFFFF; c++ {
			glyph := c
			if f.u16(offset) != 0 {
				if glyph = f.u16(offset + f.u16(offset) + 2*(c-first)); glyph == 0 {
					continue
				}
			}
			if (glyph+delta)&0xFFFF != 0 {
				out[rune(c)] = true
			}
		}
	}
}

// ranges reads a table of format 12.
func (f sfnt) ranges(at int, out map[rune]bool) {
	for i := range f.u32(at + 12) {
		group := at + 16 + 12*i
		first, last, glyph := f.u32(group), f.u32(group+4), f.u32(group+8)
		for c := first; c <= last; c++ {
			if glyph+c-first != 0 {
				out[rune(c)] = true
			}
		}
	}
}
