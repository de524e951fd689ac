package page

import (
	"fmt"
	"strings"
	"testing"

	"rsc.io/qr"
)

// A code of each size is the one that rsc.io/qr draws, which reads no plan twice.
func TestCodesAreThoseOfTheLibrary(t *testing.T) {
	sizes := map[int]bool{}
	for n := 0; n < 2940; n += 37 {
		address := "https://guide.example/" + strings.Repeat("é/", n/3) + strings.Repeat("x", n%3)
		want, err := qr.Encode(address, qr.L)
		f := Frame{Canonical: address}
		got := f.Code()
		if err != nil {
			if got != nil {
				t.Errorf("an address of %d bytes has a code", len(address))
			}
			continue
		}
		if got == nil {
			t.Fatalf("an address of %d bytes has no code", len(address))
		}
		sizes[want.Size] = true
		if drawn, path := string(got.AppendPath(nil)), runs(want); drawn != path {
			t.Errorf("the code of %d bytes is\n%s\nwant\n%s", len(address), drawn, path)
		}
	}
	if len(sizes) < 25 {
		t.Errorf("%d sizes were tried", len(sizes))
	}
}

// runs are the strokes of a code.
func runs(code *qr.Code) string {
	var b strings.Builder
	for y := range code.Size {
		end := -1
		for x := 0; x < code.Size; x++ {
			if !code.Black(x, y) {
				continue
			}
			from := x
			for code.Black(x, y) {
				x++ // to the white beyond the edge at the latest
			}
			if end < 0 {
				fmt.Fprintf(&b, "M%d %dh%d", from, y, x-from)
			} else {
				fmt.Fprintf(&b, "m%d 0h%d", from-end, x-from)
			}
			end = x
		}
	}
	return b.String()
}

func BenchmarkCode(b *testing.B) {
	f := Frame{Canonical: "https://guide.example/fr/pratiques/un-exemple-de-titre/index.html"}
	var path []byte
	for b.Loop() {
		if path = f.Code().AppendPath(path[:0]); len(path) == 0 {
			b.Fatal("no code")
		}
	}
}
