// Gen writes the list of French places that package gazetteer embeds. Its argument is
// the folder of an unpacked npm package @etalab/decoupage-administratif; it writes
// places.tsv.gz to the current folder. The same package gives the same bytes.
package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 2 || os.Args[1] == "" {
		fmt.Fprintln(os.Stderr, "usage: gen FOLDER, where @etalab/decoupage-administratif is unpacked")
		os.Exit(2)
	}
	if err := run(os.DirFS(os.Args[1]), "places.tsv.gz"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run reads the package and writes the compressed list to a file.
func run(source fs.FS, file string) error {
	lines, err := list(source)
	if err != nil {
		return err
	}
	packed, err := pack(lines)
	if err != nil {
		return err
	}
	return os.WriteFile(file, packed, 0o644) //nolint:gosec // a source file, read by everyone
}

// pack sorts the lines and compresses them. It refuses two lines of one key, of which
// a search would find either.
func pack(lines []string) ([]byte, error) {
	slices.Sort(lines)
	var out bytes.Buffer
	z, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	last := ""
	for _, line := range lines {
		key, _, _ := strings.Cut(line, "\t")
		if key == last {
			return nil, fmt.Errorf("two places with the key %q", key)
		}
		last = key
		if _, err := z.Write([]byte(line + "\n")); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
