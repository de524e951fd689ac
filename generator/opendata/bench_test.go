package opendata

import (
	"testing"
)

// BenchmarkPackage makes all files of a language of a guide of 1,000 sheets.
func BenchmarkPackage(b *testing.B) {
	g, addresses := synthesized(b, 1000)
	b.ReportAllocs()
	bytes := 0
	for b.Loop() {
		bytes = 0
		if err := New(g, addresses, g.Languages[0], "").Each(func(_ string, content []byte) error {
			bytes += len(content)
			return nil
		}); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(bytes))
}
