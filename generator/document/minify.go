package document

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"
)

// minifier leaves quotes around attributes, as that of a hole has to hold what
// is put there, and the ends of elements, by which texts are read.
var minifier = newMinifier()

func newMinifier() *minify.M {
	m := minify.New()
	m.Add("text/html", &html.Minifier{KeepDocumentTags: true, KeepQuotes: true, KeepEndTags: true})
	return m
}

// Marks stand for holes while HTML is minified: characters that no text has, of
// a plane for private use. markPlane begins each of them, in UTF-8.
const (
	firstMark = '\U000F0000'
	markPlane = '\xf3'
)

// room is where HTML is minified.
type room struct{ marked, small bytes.Buffer }

var rooms = sync.Pool{New: func() any { return new(room) }}

// minified returns HTML in fewer bytes, with the holes where they are then.
// Where such a character stands in the text, it stays as it is.
func minified(markup []byte, holes []hole) (string, []hole) {
	if bytes.IndexByte(markup, markPlane) >= 0 {
		return string(markup), holes
	}
	r := rooms.Get().(*room)
	defer rooms.Put(r)
	marked, small := &r.marked, &r.small
	marked.Reset()
	small.Reset()
	marked.Grow(len(markup) + len(holes)*utf8.UTFMax + 1) // the minifier ends it with a byte of its own
	from := 0
	for i, h := range holes {
		marked.Write(markup[from:h.at])
		marked.WriteRune(firstMark + rune(i))
		from = h.at
	}
	marked.Write(markup[from:])
	if err := minifier.Minify("text/html", small, marked); err != nil {
		return string(markup), holes
	}
	if out, moved, ok := unmarked(small.Bytes(), holes); ok {
		return out, moved
	}
	return string(markup), holes
}

// unmarked takes the marks out, and says where they were: ok is whether all
// were there.
func unmarked(small []byte, holes []hole) (html string, moved []hole, ok bool) {
	var out strings.Builder
	moved = slices.Clone(holes)
	out.Grow(len(small))
	for i := range moved {
		before, after, found := bytes.Cut(small, []byte(string(firstMark+rune(i))))
		if !found {
			return "", nil, false
		}
		out.Write(before)
		moved[i].at, small = out.Len(), after
	}
	out.Write(small)
	return out.String(), moved, true
}
