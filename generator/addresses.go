package main

import (
	"fmt"
	"path/filepath"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// record notes the addresses of a site that was published in the guide itself.
func (b *build) record(t *terminal, g *guide.Guide, addresses *address.Map) error {
	text, total := addresses.Record(g)
	if err := renew(filepath.Join(b.Root, filepath.FromSlash(guide.AddressesFile)), text); err != nil {
		return err
	}
	_, err := fmt.Fprintf(t.out, "%s: %s\n", guide.AddressesFile, t.language.Count("summary.addresses", total))
	return err
}
