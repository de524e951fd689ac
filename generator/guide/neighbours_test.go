package guide

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"recueil/generator/record"
)

// spot is a place of which a practice tells.
func spot(id string, latitude, longitude float64) *Territory {
	t := &Territory{Kind: knownKind("commune", LevelPlace), Coordinates: record.Decimals{Values: []float64{latitude, longitude}}}
	t.ID = record.Text{Value: id}
	t.Practices = []Participation{{}}
	return t
}

// haversine is the distance of two places in kilometres, by another formula.
func haversine(a, b *Territory) float64 {
	const r = math.Pi / 180
	north := math.Sin((b.Coordinates.Values[0] - a.Coordinates.Values[0]) * r / 2)
	east := math.Sin((b.Coordinates.Values[1] - a.Coordinates.Values[1]) * r / 2)
	h := north*north + math.Cos(a.Coordinates.Values[0]*r)*math.Cos(b.Coordinates.Values[0]*r)*east*east
	return 2 * earthRadius * math.Asin(math.Sqrt(h))
}

func TestTheNeighboursAreTheNearestPlacesWhateverTheirRegion(t *testing.T) {
	poitiers, tours, far := spot("poitiers", 46.5802, 0.3404), spot("tours", 47.3941, 0.6848), spot("bordeaux", 44.8378, -0.5792)
	joinNeighbours([]*Territory{far, poitiers, tours})
	if len(poitiers.Neighbours) != 1 || poitiers.Neighbours[0].Territory != tours {
		t.Fatalf("the neighbours are %v", poitiers.Neighbours)
	}
	if km := poitiers.Neighbours[0].Kilometres; math.Abs(km-94.2) > 0.5 {
		t.Errorf("Tours is at %f km", km)
	}
}

func TestNeighboursAreThoseThatComparingAllGives(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 40 {
		var all []*Territory
		for i := range 5 + random.IntN(120) {
			all = append(all, spot(fmt.Sprintf("p%03d", i), -80+160*random.Float64(), -180+360*random.Float64()))
			if i%2 == 0 { // close to each other, some across the date line
				all[i].Coordinates.Values = []float64{45 + 2*random.Float64(), 179 + 2*random.Float64()}
			}
		}
		joinNeighbours(all)
		for _, p := range all {
			var want []*Territory
			for _, o := range all {
				if o != p && haversine(p, o) < farthest {
					want = append(want, o)
				}
			}
			slices.SortFunc(want, func(a, b *Territory) int { return cmp.Compare(haversine(p, a), haversine(p, b)) })
			want = want[:min(mostNeighbours, len(want))]
			var got []*Territory
			for _, n := range p.Neighbours {
				got = append(got, n.Territory)
				if math.Abs(n.Kilometres-haversine(p, n.Territory)) > 1e-3 {
					t.Fatalf("%s is at %f km of %s, not %f", n.Territory.ID.Value, haversine(p, n.Territory), p.ID.Value, n.Kilometres)
				}
			}
			if !slices.Equal(got, want) {
				t.Fatalf("%s has the neighbours %v, want %v", p.ID.Value, got, want)
			}
		}
	}
}

func TestWhatHasNothingToShowIsNoNeighbourNorIsWhatLiesWithin(t *testing.T) {
	district := spot("district", 46, 3)
	district.Kind = knownKind("departement", LevelDistrict)
	inside, outside, silent := spot("inside", 46.01, 3), spot("outside", 46.3, 3), spot("silent", 46.02, 3)
	inside.Parent = district
	silent.Practices = nil
	unknown := spot("unknown", 46, 3)
	unknown.Coordinates.Values = nil
	joinNeighbours([]*Territory{district, inside, outside, silent, unknown})
	names := func(t *Territory) (out []string) {
		for _, n := range t.Neighbours {
			out = append(out, n.Territory.ID.Value)
		}
		return out
	}
	for of, want := range map[*Territory]string{district: "[outside]", inside: "[outside]", silent: "[inside outside]", unknown: "[]"} {
		if got := fmt.Sprint(names(of)); got != want {
			t.Errorf("%s has the neighbours %s, want %s", of.ID.Value, got, want)
		}
	}
}

func TestAPlaceHasTheSixNearestNeighboursWithin150Kilometres(t *testing.T) {
	north := func(id string, kilometres float64) *Territory { return spot(id, kilometres/earthRadius*180/math.Pi, 0) }
	alone, beyond, near := north("alone", -149.9), north("beyond", -150.1), north("near", 0)
	joinNeighbours([]*Territory{alone, beyond, near})
	if len(near.Neighbours) != 1 || near.Neighbours[0].Territory != alone {
		t.Errorf("the neighbours are %v", near.Neighbours)
	}
	all := []*Territory{near}
	for i := range 9 {
		all = append(all, north(fmt.Sprint(9-i), float64(90-10*i)))
	}
	joinNeighbours(all)
	var got []string
	for _, n := range near.Neighbours {
		got = append(got, n.Territory.ID.Value)
	}
	if want := []string{"1", "2", "3", "4", "5", "6"}; !slices.Equal(got, want) {
		t.Errorf("the neighbours are %v, want %v", got, want)
	}
}

func TestPlacesAtOneDistanceStandInTheOrderOfTheirIDs(t *testing.T) {
	at := spot("at", 46, 3)
	joinNeighbours([]*Territory{spot("c", 46.5, 3), spot("a", 46.5, 3), at, spot("d", 46.2, 3), spot("b", 46.5, 3)})
	var got []string
	for _, n := range at.Neighbours {
		got = append(got, n.Territory.ID.Value)
	}
	if want := []string{"d", "a", "b", "c"}; !slices.Equal(got, want) {
		t.Errorf("the neighbours are %v, want %v", got, want)
	}
}

func TestTheNeighboursDoNotDependOnTheOrderOfTheTable(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	var first string
	for range 20 {
		var all []*Territory
		for i := range 10 { // at one spot, more than there are neighbours
			all = append(all, spot(fmt.Sprint(i), 46, 3))
		}
		random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		joinNeighbours(all)
		slices.SortFunc(all, func(a, b *Territory) int { return cmp.Compare(a.ID.Value, b.ID.Value) })
		var got []string
		for _, t := range all {
			for _, n := range t.Neighbours {
				got = append(got, t.ID.Value+n.Territory.ID.Value)
			}
		}
		if first == "" {
			first = fmt.Sprint(got)
		}
		if fmt.Sprint(got) != first {
			t.Fatalf("in another order of the table the neighbours are\n%v, and were\n%s", got, first)
		}
	}
}

// BenchmarkNeighbours shows that the time of a place does not grow with their
// number, though all lie in one district: compare ns/place.
func BenchmarkNeighbours(b *testing.B) {
	for _, n := range []int{500, 4000, 32000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			random := rand.New(rand.NewPCG(9, 10))
			var all []*Territory
			for i := range n {
				all = append(all, spot(fmt.Sprint(i), 45+random.Float64(), 5+random.Float64()))
			}
			for b.Loop() {
				joinNeighbours(all)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/place")
		})
	}
}
