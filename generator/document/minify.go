package document

import (
	"slices"
	"strings"

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

// marks stand for holes while HTML is minified: characters that no text has, of
// a plane for private use.
func marks(n int) []string {
	out, next := make([]string, n), '\U000F0000'
	for i := range out {
		out[i] = string(next)
		next++
	}
	return out
}

// minified returns HTML in fewer bytes, with the holes where they are then.
// Where a mark stands in the text, it stays as it is.
func minified(markup string, holes []hole) (string, []hole) {
	var marked strings.Builder
	marks, from := marks(len(holes)), 0
	for i, h := range holes {
		if strings.Contains(markup, marks[i]) {
			return markup, holes
		}
		marked.WriteString(markup[from:h.at] + marks[i])
		from = h.at
	}
	marked.WriteString(markup[from:])
	small, err := minifier.String("text/html", marked.String())
	if err != nil {
		return markup, holes
	}
	moved, out := slices.Clone(holes), strings.Builder{}
	for i := range moved {
		before, after, found := strings.Cut(small, marks[i])
		if !found {
			return markup, holes
		}
		out.WriteString(before)
		moved[i].at, small = out.Len(), after
	}
	return out.String() + small, moved
}
