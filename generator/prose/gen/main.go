// Command gen makes the shingles of the source documents, which are not part
// of the project: their words stay where they are, only numbers come here.
//
//	go run ./generator/prose/gen DOCUMENT.txt … > generator/prose/testdata/shingles.gz
package main

import (
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"os"
	"slices"

	"recueil/generator/prose"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(documents []string) error {
	var all []uint64
	for _, name := range documents {
		text, err := os.ReadFile(name) //nolint:gosec // the documents that the user names
		if err != nil {
			return err
		}
		all = append(all, prose.Shingles(prose.Words(string(text)))...)
	}
	slices.Sort(all)
	w := gzip.NewWriter(os.Stdout)
	if err := binary.Write(w, binary.LittleEndian, slices.Compact(all)); err != nil {
		return err
	}
	return w.Close()
}
