package render

import (
	"bytes"
	"testing"

	"recueil/generator/synthetic"
	"recueil/layouts"
)

// What a page may be at most, however large the guide: longer lists are divided.
const (
	mostBytes    = 125_000
	mostElements = 1550
)

func TestNoPageGrowsWithTheGuide(t *testing.T) {
	const sheets = 1000
	for _, shape := range synthetic.Shapes {
		printer := layouts.NewPrinter(func(markup string) (string, error) { return markup, nil })
		for _, d := range syntheticPages(t, shape, sheets) {
			for _, v := range inParts(d.Compose()) {
				var out bytes.Buffer
				if err := printer.Print(&out, v); err != nil {
					t.Fatal(err)
				}
				if n := elements(out.Bytes()); out.Len() > mostBytes || n > mostElements {
					t.Errorf("%s: %s has %d bytes and %d elements", shape, d.Path, out.Len(), n)
				}
			}
		}
	}
}

// elements counts the tags that open.
func elements(markup []byte) int {
	n := 0
	for i, c := range markup[:max(0, len(markup)-1)] {
		if c == '<' && markup[i+1] >= 'a' && markup[i+1] <= 'z' {
			n++
		}
	}
	return n
}
