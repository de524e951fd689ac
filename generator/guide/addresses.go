package guide

import (
	"io/fs"
	"strings"

	"recueil/generator/diag"
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
	if err != nil {
		return err
	}
	list, plain := plainAddresses(string(text))
	if !plain {
		list = record.List[Published](AddressesFile, text, nil, &r.addresses)
	}
	r.guide.Published = list
	return nil
}

// plainAddresses reads a file in which each line is as the program writes it: of
// many thousand, several times as fast as YAML. Where one is not, it returns false.
func plainAddresses(text string) (list []Published, plain bool) {
	const opening, between, closing = "- {at: ", ", to: ", "}"
	list = make([]Published, 0, strings.Count(text, "\n")+1)
	number := 0
	for line := range strings.Lines(text) {
		number++
		if line = strings.TrimSuffix(line, "\n"); line == "" || line[0] == '#' {
			continue
		}
		rest, opened := strings.CutPrefix(line, opening)
		at, rest, parted := strings.Cut(rest, between)
		to, closed := strings.CutSuffix(rest, closing)
		if !opened || !parted || !closed || !strings.HasPrefix(at, "/") || !plainValue(at) || to != Nowhere && !strings.Contains(to, ":") || !plainValue(to) {
			return nil, false
		}
		here := func(column int) diag.Position {
			return diag.Position{File: AddressesFile, Line: number, Column: column}
		}
		list = append(list, Published{
			At: record.Text{Value: at, At: here(1 + len(opening))},
			To: record.Text{Value: to, At: here(1 + len(opening) + len(at) + len(between))},
		})
	}
	return list, true
}

// plainValue tells whether a text that begins like an address or a kind means
// itself in YAML.
func plainValue(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', i > 0 && ('0' <= c && c <= '9' || c == '-'), c == '/', c == '.' && i > 0:
		case c == ':' && i > 0 && i+1 < len(s):
		default:
			return false
		}
	}
	return s != ""
}
