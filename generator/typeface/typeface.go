// Package typeface knows which characters the typefaces have in which volumes are
// set for paper (package typeset), without having the typefaces.
//
// In comes a text; out comes where a character stands in it that none of them has,
// or the text with a sign in the place of each. The compiler of volumes refuses a
// document with such a character, whatever else it holds.
//
// faces.txt lists the typefaces in the order in which a character is looked up in
// them, each with the ranges of its characters. The test of this package writes it
// from their files:
//
//	go test ./generator/typeface -run Faces -update
package typeface

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed faces.txt
var table string

// StandIn is what is printed for a character that no typeface has.
const StandIn = '□'

// span is a range of characters, both ends in it.
type span struct{ first, last rune }

// Face is a typeface: the name of its family, and its characters in order.
type Face struct {
	Family string
	spans  []span
}

// Faces are the typefaces, that for reading first, then that for what is looked
// up, then those of other scripts and of signs.
var Faces = sync.OnceValue(func() []Face {
	var out []Face
	for line := range strings.Lines(table) {
		family, ranges, _ := strings.Cut(line, ":")
		f := Face{Family: family}
		for r := range strings.FieldsSeq(ranges) {
			first, last, several := strings.Cut(r, "-")
			if !several {
				last = first
			}
			f.spans = append(f.spans, span{code(first), code(last)})
		}
		out = append(out, f)
	}
	return out
})

func code(hex string) rune {
	n, _ := strconv.ParseInt(hex, 16, 32) // a test reads the table
	return rune(n)
}

// sets are the typefaces of each character below U+3000, a bit each: most texts
// have no others.
var sets = sync.OnceValue(func() *[0x3000]uint16 {
	var out [0x3000]uint16
	for i, f := range Faces() {
		for _, s := range f.spans {
			for c := s.first; c <= s.last && int(c) < len(out); c++ {
				out[c] |= 1 << i
			}
		}
	}
	return &out
})

// having are the typefaces that have a character, a bit each. What nobody sees
// needs none: it is no letter, or a space is printed for it.
func having(c rune) uint16 {
	if unseen(c) {
		return every
	}
	if low := sets(); int(c) < len(low) {
		return low[c]
	}
	var out uint16
	for i, f := range Faces() {
		for _, s := range f.spans {
			if s.first <= c && c <= s.last {
				out |= 1 << i
			}
		}
	}
	return out
}

// unseen tells whether a character is a control character, or one of those that
// join and part letters, pick a form of the sign before them or say where a word
// may be broken.
func unseen(c rune) bool {
	switch {
	case c < ' ', c >= 0x7F && c < 0xA0, c == 0xAD, c == 0x34F:
		return true
	case c >= 0x200B && c <= 0x200F, c >= 0x2028 && c <= 0x202E, c >= 0x2060 && c <= 0x2064:
		return true
	}
	return c >= 0xFE00 && c <= 0xFE0F || c == 0xFEFF
}

// every is the set of all typefaces, ours that of the first two, for whatever is
// written in the language of a guide.
const (
	every = 1<<16 - 1
	ours  = 0b11
)

// next is the length of the first character of a text with the marks that are
// printed over and below it, and which typefaces have all of it: letters and their
// marks are never taken from two.
func next(text []byte) (size int, faces uint16) {
	if text[0] < utf8.RuneSelf && (len(text) == 1 || text[1] < 0xCC) { // where marks begin, at U+0300
		return 1, every
	}
	c, size := utf8.DecodeRune(text)
	faces = having(c)
	for size < len(text) && text[size] >= utf8.RuneSelf {
		mark, width := utf8.DecodeRune(text[size:])
		if mark < 0xAD || mark > 0xAD && mark < 0x300 || !unseen(mark) && !unicode.Is(unicode.M, mark) {
			break
		}
		faces &= having(mark)
		size += width
	}
	return size, faces
}

// plain is how many bytes of a text, at its beginning, are letters of Latin 1 and marks
// of punctuation without marks over them, which the first two typefaces have: most of a
// text.
func plain(text []byte) (size int) {
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c < utf8.RuneSelf:
			size = i // it may have a mark
			i++
		case c == 0xC2 || c == 0xC3:
			size = i
			i += 2
		case c == 0xE2 && i+2 < len(text) && text[i+1] == 0x80 && strings.IndexByte(punctuation, text[i+2]) >= 0:
			size = i
			i += 3
		default:
			return size
		}
	}
	return len(text)
}

// punctuation are the last bytes of – — ‘ ’ “ ” … and the narrow space.
const punctuation = "\x99\x93\x94\x98\x9C\x9D\xA6\xAF"

// Lacking finds the first characters of a text that no typeface has, as many as
// stand together; size is 0 for none.
func Lacking(text []byte) (at, size int) {
	for at < len(text) {
		if size == 0 {
			if at += plain(text[at:]); at == len(text) {
				break
			}
		}
		n, faces := next(text[at:])
		if faces != 0 && size > 0 {
			break
		}
		if at += n; faces == 0 {
			size += n
		}
	}
	return at - size, size
}

// Shown is a text with a sign in the place of each character that no typeface has.
func Shown(text string) string {
	whole := []byte(text)
	if _, size := Lacking(whole); size == 0 {
		return text
	}
	var b strings.Builder
	for len(whole) > 0 {
		n, faces := next(whole)
		if faces != 0 {
			b.Write(whole[:n])
		} else {
			b.WriteRune(StandIn)
		}
		whole = whole[n:]
	}
	return b.String()
}

// For are the typefaces with which a text is set: the first two, and those without
// which something of it would have none. Each costs time wherever a letter is set.
func For(text []byte) []Face {
	needed := uint16(ours)
	for at := 0; at < len(text); {
		n, faces := next(text[at:])
		if at += n; faces&needed == 0 {
			needed |= faces & -faces
		}
	}
	var out []Face
	for i, f := range Faces() {
		if needed&(1<<i) != 0 {
			out = append(out, f)
		}
	}
	return out
}
