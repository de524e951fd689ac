package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// record notes the addresses of a site that was published in the guide itself.
func (b *build) record(t *terminal, g *guide.Guide, addresses *address.Map) error {
	text, total := addresses.Record(g)
	name := filepath.Join(b.Root, filepath.FromSlash(guide.AddressesFile))
	before, err := os.ReadFile(name) //nolint:gosec // a file of the guide
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if string(before) != string(text) {
		if err := replaceFile(name, text); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(t.out, "%s: %s\n", guide.AddressesFile, t.language.Count("summary.addresses", total))
	return err
}
