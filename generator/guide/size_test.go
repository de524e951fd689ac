package guide

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// peopled is a place of a population in which something is done.
func peopled(id string, population int) *Territory {
	t := spot(id, 46, 3)
	t.Coordinates.Values, t.Population = nil, population
	return t
}

func peersOf(t *Territory) string {
	var out []string
	for _, o := range t.Peers {
		out = append(out, o.ID.Value)
	}
	return strings.Join(out, " ")
}

func TestPeersAreOfTheSameClassTheNearestInPopulationFirst(t *testing.T) {
	at, small, large := peopled("at", 5_000), peopled("small", 1_999), peopled("large", 10_000)
	silent := peopled("silent", 5_001)
	silent.Practices = nil
	joinPeers([]*Territory{large, peopled("far", 9_999), at, peopled("over", 5_300), silent, small, peopled("under", 4_800)})
	if got, want := peersOf(at), "under over far"; got != want {
		t.Errorf("its peers are %q, want %q", got, want)
	}
	if got, want := peersOf(silent), "at under over far"; got != want {
		t.Errorf("the peers of a place in which nothing is done are %q, want %q", got, want)
	}
	if peersOf(small)+peersOf(large) != "" {
		t.Errorf("those of other classes have the peers %q and %q", peersOf(small), peersOf(large))
	}
}

func TestAPlaceHasSixPeersNoneOfThemANeighbour(t *testing.T) {
	at := peopled("at", 20_000)
	all := []*Territory{at}
	for i := range 20 {
		all = append(all, peopled(fmt.Sprintf("p%02d", i), 20_010+10*i))
	}
	at.Neighbours = []Neighbour{{Territory: all[1]}, {Territory: all[3]}}
	joinPeers(all)
	if got, want := peersOf(at), "p01 p03 p04 p05 p06 p07"; got != want {
		t.Errorf("its peers are %q, want %q", got, want)
	}
}

func TestThePeersDoNotDependOnTheOrderOfTheTable(t *testing.T) {
	a, b, c := peopled("a", 100), peopled("b", 100), peopled("c", 100)
	joinPeers([]*Territory{c, b, a})
	if got := peersOf(a) + ", " + peersOf(b) + ", " + peersOf(c); got != "b c, a c, a b" {
		t.Errorf("the peers are %q", got)
	}
}

func TestEveryPopulationHasOneClass(t *testing.T) {
	for population, want := range map[int]int{0: -1, 1: 0, 1_999: 0, 2_000: 1, 9_999: 1, 10_000: 2, 50_000: 3, 199_999: 3, 200_000: 4, 9_000_000: 4} {
		if got := size(population); got != want {
			t.Errorf("%d people are of the class %d, want %d", population, got, want)
		}
		if small := peopled("x", population).Small(); small != (want == 0 || want == 1) {
			t.Errorf("a place of %d is small: %v", population, small)
		}
	}
	for i, s := range Sizes[1:] {
		if s.From != Sizes[i].To+1 {
			t.Errorf("between %v and %v there is a gap", Sizes[i], s)
		}
	}
}

// listed is a guide with communes of the official list.
func listed(t *testing.T, config string) *Guide {
	t.Helper()
	g, report := readFiles(t, map[string]string{
		ConfigFile: "title: X\ntagline: X\nlanguages: [fr]\ncountry: FR\n" + config,
		"content/tables/territories.yaml": `
- {id: grenoble, name: Grenoble, kind: commune, insee: "38185"}
- {id: isere, name: Isère, kind: departement, insee: "38"}
- {id: none, name: Rien, kind: commune, insee: "38999"}
- {id: away, name: Loin, kind: commune, insee: "38185", country: BE}
`,
	})
	if len(report) > 0 {
		t.Fatal(report)
	}
	return g
}

func TestOnlyCommunesOfTheListToWhichTheGuideIsComparedHaveAPopulation(t *testing.T) {
	g := listed(t, "gazetteer: {name: france, year: 2026}\n")
	var got []int
	for _, p := range g.Territories {
		got = append(got, p.Population)
	}
	if want := []int{156_140, 0, 0, 0}; !slices.Equal(got, want) || g.PopulationYear != 2026 {
		t.Errorf("the populations are %v in %d, want %v", got, g.PopulationYear, want)
	}
	other := listed(t, "")
	if other.PopulationYear != 0 || other.Territories[0].Population != 0 {
		t.Errorf("without the list %d people live there", other.Territories[0].Population)
	}
}
