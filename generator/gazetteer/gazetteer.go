// Package gazetteer holds the official list of French communes, their parts,
// intercommunal bodies, départements and regions as of one year, so that a code
// or a name written in the guide can be compared with it.
//
// The list lies in the program, compressed; nothing is read from disk or from the
// network. It knows no coordinates and no territory of the guide.
//
// The data come from @etalab/decoupage-administratif 6.0.0 (MIT), which gathers the
// Code officiel géographique of INSEE and the list of intercommunal bodies of the
// DGCL, with the populations of INSEE, all under the Licence Ouverte: https://github.com/etalab/decoupage-administratif
// To renew them, unpack the package and name its folder:
//
//	DECOUPAGE=folder go generate ./generator/gazetteer
package gazetteer

import (
	"bytes"
	"cmp"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"iter"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
)

//go:generate go run ./gen $DECOUPAGE

// Name is what a guide calls the list to have its territories compared with it,
// and Language the tag of the language in which its names are.
const (
	Name     = "france"
	Language = "fr"
)

// Year is the year of the list, as of 1 January; YearText is the same in digits.
const (
	Year     = 2026
	YearText = "2026"
)

// Site is where the data are explained, and Licence the one under which they are
// there for all.
const (
	Site    = "https://www.insee.fr/fr/information/2560452"
	Licence = "Licence Ouverte"
)

// Kind is a kind of French place.
type Kind string

// The kinds of places. Their values are those of the guide's table of territories,
// which has no municipal arrondissements.
const (
	Commune        Kind = "commune"
	Part           Kind = "part"           // commune associée or déléguée, within a commune
	Arrondissement Kind = "arrondissement" // of Paris, Lyon and Marseille
	Intercommunal  Kind = "intercommunal"  // with its own taxes, or territory of Greater Paris
	Departement    Kind = "departement"
	Region         Kind = "region"
)

// Has tells whether the list has places of a kind.
func Has(kind Kind) bool { return opening(kind) != "\n" }

// Place is one entry of the list.
type Place struct {
	// Code is the INSEE code, "38185", "2A" or "84"; the SIREN number of an
	// intercommunal body.
	Code string
	// Name is the official name. In those of intercommunal bodies, the list's CC, CA
	// and CU are written out.
	Name string
	// Departement is the code of the place's département: that of its most populous
	// commune for an intercommunal body, its own for a département, "" for a region.
	// Overseas collectivities stand in the list as départements and as regions.
	Departement string
	// Region is the code of the place's region, its own for a region.
	Region string
	// Population is how many people live in a commune, by the populations of INSEE
	// that the list of the year has; 0 for other kinds, and for communes of which it
	// does not say it.
	Population int
}

// The list is sorted by bytes. Each line opens with the first letter of a kind, which
// is its own for each, and a code:
//
//	c38185<TAB>Grenoble<TAB>38<TAB>156389
//	d38<TAB>Isère<TAB>84
//	r84<TAB>Auvergne-Rhône-Alpes<TAB>
//
// and ends with the code of the département, or for a département that of its region;
// that of a commune with its population.
//
//go:embed places.tsv.gz
var compressed []byte

// List is the official list. It is safe for concurrent use.
type List struct {
	lines   string
	regions map[string]string // by code of département

	open  sync.Mutex
	asked map[Kind]int                // how often a name was looked for
	names map[Kind]map[string][]Place // by names, folded, of kinds of which many were
}

// Load returns the list; it is unpacked once. It fails only when the program was
// built with a damaged list.
func Load() (*List, error) { return load() }

var load = sync.OnceValues(unpack)

func unpack() (*List, error) {
	z, err := gzip.NewReader(bytes.NewReader(compressed))
	if err != nil {
		return nil, fmt.Errorf("list of French places: %w", err)
	}
	var text strings.Builder
	text.Grow(unpackedSize)
	if _, err := io.Copy(&text, z); err != nil { //nolint:gosec // no stranger packed it
		return nil, fmt.Errorf("list of French places: %w", err)
	}
	list := &List{lines: text.String(), regions: map[string]string{}, asked: map[Kind]int{}, names: map[Kind]map[string][]Place{}}
	for departement := range list.All(Departement) {
		list.regions[departement.Code] = departement.Region
	}
	return list, nil
}

// unpackedSize is a little more than the list takes, in bytes, so that unpacking
// it allocates once.
const unpackedSize = 1_100_000

// Find returns the place of a kind that has a code, and whether there is one.
func (l *List) Find(kind Kind, code string) (Place, bool) {
	if code == "" {
		return Place{}, false
	}
	key := opening(kind) + code + "\t"
	from := l.search(key)
	if !strings.HasPrefix(l.lines[from:], key) {
		return Place{}, false
	}
	line, _, _ := strings.Cut(l.lines[from:], "\n")
	return l.place(kind, line), true
}

// Named returns the places of a kind that have a name, in the order of their codes.
// Capitals, accents, hyphens and apostrophes do not count.
func (l *List) Named(kind Kind, name string) []Place {
	var found []Place
	folded := fold(name)
	if names := l.namesOf(kind); names != nil {
		return names[folded]
	}
	for place := range l.All(kind) {
		if beginsLike(place.Name, folded) && fold(place.Name) == folded {
			found = append(found, place)
		}
	}
	return found
}

// fewNames is how many names are looked for by reading the list: an index of them
// takes longer to build than those few save.
const fewNames = 8

// namesOf is the index of the names of a kind, once it is worth its while.
func (l *List) namesOf(kind Kind) map[string][]Place {
	l.open.Lock()
	defer l.open.Unlock()
	if l.asked[kind]++; l.asked[kind] <= fewNames {
		return nil
	}
	if l.names[kind] == nil {
		l.names[kind] = map[string][]Place{}
		for place := range l.All(kind) {
			folded := fold(place.Name)
			l.names[kind][folded] = append(l.names[kind][folded], place)
		}
	}
	return l.names[kind]
}

// All yields the places of a kind in the order of their codes.
func (l *List) All(kind Kind) iter.Seq[Place] {
	key := opening(kind)
	return func(yield func(Place) bool) {
		for rest := l.lines[l.search(key):]; strings.HasPrefix(rest, key); {
			var line string
			line, rest, _ = strings.Cut(rest, "\n")
			if !yield(l.place(kind, line)) {
				return
			}
		}
	}
}

// Departements lists the départements in the order in which they are counted:
// those of Corsica, 2A and 2B, stand where 20 was. Overseas collectivities, which
// the list has among them, are none.
func (l *List) Departements() []Place {
	var out []Place
	for d := range l.All(Departement) {
		if d.Region != d.Code {
			out = append(out, d)
		}
	}
	corsican := strings.NewReplacer("A", "0A", "B", "0B")
	slices.SortFunc(out, func(a, b Place) int { return cmp.Compare(corsican.Replace(a.Code), corsican.Replace(b.Code)) })
	return out
}

// Overseas tells whether a département lies overseas: the codes of those have
// three digits.
func (p Place) Overseas() bool { return len(p.Departement) > 2 }

// opening returns what the lines of a kind open with, and for a kind that the list
// does not have what no line opens with.
func opening(kind Kind) string {
	switch kind {
	case Commune, Part, Arrondissement, Intercommunal, Departement, Region:
		return string(kind[0])
	}
	return "\n"
}

// search returns where the first line that is not before key begins. It halves the
// text itself: an index of its lines would take longer to build than the few hundred
// look-ups of a guide save.
func (l *List) search(key string) int {
	at := sort.Search(len(l.lines), func(at int) bool {
		line := l.lineFrom(at)
		return line == len(l.lines) || l.lines[line:] >= key
	})
	return l.lineFrom(at)
}

// lineFrom returns where the first line begins that begins at or after a position.
func (l *List) lineFrom(at int) int {
	if at == 0 {
		return 0
	}
	return at + strings.IndexByte(l.lines[at-1:], '\n')
}

// place reads a line.
func (l *List) place(kind Kind, line string) Place {
	code, rest, _ := strings.Cut(line[1:], "\t")
	name, within, _ := strings.Cut(rest, "\t")
	within, inhabitants, _ := strings.Cut(within, "\t")
	p := Place{Code: code, Name: name}
	p.Population, _ = strconv.Atoi(inhabitants) // no digits where there are none
	switch kind {
	case Region:
		p.Region = code
	case Departement:
		p.Departement, p.Region = code, within
	default:
		p.Departement, p.Region = within, l.regions[within]
	}
	return p
}
