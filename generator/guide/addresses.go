package guide

import (
	"io/fs"
	"strings"

	"recueil/generator/record"
)

// AddressesFile keeps the addresses that were published. The program writes it
// when it is asked to, and never drops an address; editors say in it where those
// of what is gone lead.
const AddressesFile = "content/addresses.yaml"

// Nowhere is where an address leads of which nothing is left to show.
const Nowhere = "nowhere"

// Published is an address that was published: that of a page from the site's
// root, with a slash before it, and what readers find there or are led to, as
// Ref.String writes it, or Nowhere.
type Published struct {
	At record.Text `key:"at,required"`
	To record.Text `key:"to,required"`
}

// Ref is what the address leads to. Its kind is NoKind where that is nowhere,
// or nothing that there can be.
func (p *Published) Ref() Ref {
	kind, id, _ := strings.Cut(p.To.Value, ":")
	return Ref{KindNamed(kind), id}
}

// readAddresses reads the file of addresses, which most guides begin without.
func (r *reader) readAddresses() error {
	text, err := fs.ReadFile(r.root, AddressesFile)
	if isAbsent(err) {
		return nil
	}
	if err == nil {
		r.guide.Published = record.List[Published](AddressesFile, text, nil, &r.addresses)
	}
	return err
}
