package main

import (
	"fmt"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// record notes the addresses of a site that was published in the guide itself.
func (b *build) record(t *terminal, g *guide.Guide, addresses *address.Map) error {
	text, total := addresses.Record(g)
	if err := renewIn(b.Root, guide.AddressesFile, text); err != nil {
		return err
	}
	_, err := fmt.Fprintf(t.out, "%s: %s\n", guide.AddressesFile, t.language.Count("summary.addresses", total))
	return err
}
