package related

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"recueil/generator/guide"
	"recueil/generator/record"
)

func named(id string) *guide.Practice {
	return &guide.Practice{Sheet: &guide.Sheet{Kind: guide.KindPractice, ID: id}}
}

func theme(id string, parent *guide.Theme) *guide.Theme {
	return &guide.Theme{Sheet: &guide.Sheet{Kind: guide.KindTheme, ID: id}, Parent: parent}
}

// territory makes a place within a district, or, without one, a district.
func territory(id string, district *guide.Territory) *guide.Territory {
	level := guide.LevelPlace
	if district == nil {
		level = guide.LevelDistrict
	}
	return &guide.Territory{
		Entry: guide.Entry{ID: record.Text{Value: id}}, Parent: district,
		Kind: &guide.TerritoryKind{Level: record.Text{Value: level}},
	}
}

func in(t *guide.Territory) guide.Participation {
	return guide.Participation{Territory: t, Role: "actor"}
}

func relate(list []*guide.Practice) [][]Relation {
	x := New(&guide.Guide{Practices: list})
	out := make([][]Relation, len(list))
	for i, p := range list {
		out[i] = x.Of(p)
	}
	return out
}

// related relates practices and says of each: "OTHER: REASON, REASON; OTHER …".
func related(list ...*guide.Practice) map[string]string {
	out := map[string]string{}
	for i, relations := range relate(list) {
		p := list[i]
		var all []string
		for _, r := range relations {
			var why []string
			for _, reason := range r.Reasons {
				why = append(why, reason.Kind)
			}
			all = append(all, r.Practice.ID+": "+strings.Join(why, ", "))
		}
		out[p.ID] = strings.Join(all, "; ")
	}
	return out
}

func TestPracticesAreRelatedByWhatTheyShareAndSayIt(t *testing.T) {
	axis := theme("axis", nil)
	health, housing := theme("health", axis), theme("housing", axis)
	food, water := theme("food", health), theme("water", health)
	isere := territory("isere", nil)
	grenoble, echirolles := territory("grenoble", isere), territory("echirolles", isere)
	network, day := &guide.Network{Sheet: &guide.Sheet{ID: "n"}}, &guide.Day{}
	a, b, c, d, e := named("a"), named("b"), named("c"), named("d"), named("e")
	a.Themes, a.Territories = []*guide.Theme{food}, []guide.Participation{in(grenoble)}
	b.Themes, b.Territories = []*guide.Theme{food}, []guide.Participation{in(grenoble)}
	c.Themes, c.Territories = []*guide.Theme{water}, []guide.Participation{in(echirolles)}
	d.Themes, d.Networks, d.Days = []*guide.Theme{housing}, []*guide.Network{network}, []*guide.Day{day}
	a.Networks, c.Days = []*guide.Network{network}, []*guide.Day{day}
	got := related(a, b, c, d, e)
	want := map[string]string{
		"a": "b: topic, territory; d: network; c: theme, district",
		"b": "a: topic, territory; c: theme, district",
		"c": "d: day; a: theme, district; b: theme, district",
		"d": "c: day; a: network",
		"e": "",
	}
	for id := range want {
		if got[id] != want[id] {
			t.Errorf("%s is related to %q, want %q", id, got[id], want[id])
		}
	}
}

func TestADistrictIsNearToItsPlaces(t *testing.T) {
	isere := territory("isere", nil)
	a, b := named("a"), named("b")
	a.Territories, b.Territories = []guide.Participation{in(isere)}, []guide.Participation{in(territory("grenoble", isere))}
	if got := related(a, b); got["a"] != "b: district" || got["b"] != "a: district" {
		t.Errorf("they are related by %v", got)
	}
}

func TestWhatTheEditorsChoseComesFirst(t *testing.T) {
	health := theme("health", theme("axis", nil))
	a, b, c, d := named("a"), named("b"), named("c"), named("d")
	for _, p := range []*guide.Practice{a, b} {
		p.Themes = []*guide.Theme{health}
	}
	a.Chosen, a.Mentions = []*guide.Practice{d}, []*guide.Practice{c, d}
	if got, want := related(a, b, c, d)["a"], "d: chosen; c: mention; b: theme"; got != want {
		t.Errorf("a is related to %q, want %q", got, want)
	}
}

func TestWhatFewShareWeighsMore(t *testing.T) {
	axis := theme("axis", nil)
	common, rare := theme("common", theme("t", axis)), theme("rare", theme("u", axis))
	var list []*guide.Practice
	for i := range 10 {
		p := named(fmt.Sprint(i))
		p.Themes = []*guide.Theme{common}
		list = append(list, p)
	}
	list[0].Themes, list[9].Themes = []*guide.Theme{common, rare}, []*guide.Theme{common, rare}
	if got := related(list...)["0"]; !strings.HasPrefix(got, "9: ") {
		t.Errorf("0 is related to %q, want 9 first", got)
	}
}

// someGuide makes practices that share topics, territories and networks.
func someGuide(random *rand.Rand, practices, topics int) []*guide.Practice {
	var tree []*guide.Theme
	axis := theme("axis", nil)
	for i := range topics {
		if i%4 == 0 {
			tree = append(tree, theme(fmt.Sprint("theme", i), axis))
			continue
		}
		tree = append(tree, theme(fmt.Sprint("topic", i), tree[i/4*4]))
	}
	var places []*guide.Territory
	for i := range practices/3 + 1 {
		if i%5 == 0 {
			places = append(places, territory(fmt.Sprint("dep", i), nil))
			continue
		}
		places = append(places, territory(fmt.Sprint("place", i), places[i/5*5]))
	}
	var list []*guide.Practice
	for i := range practices {
		p := named(fmt.Sprintf("p%06d", i))
		p.Themes = []*guide.Theme{tree[random.IntN(len(tree))], tree[random.IntN(len(tree))]}
		p.Territories = []guide.Participation{in(places[random.IntN(len(places))])}
		list = append(list, p)
	}
	return list
}

func TestRelationsGoBothWaysUnlessAListIsFull(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		list := someGuide(random, 20, 12) // fewer than the window
		all := relate(list)
		for i, p := range list {
			for _, r := range all[i] {
				other := all[slices.Index(list, r.Practice)]
				back := slices.ContainsFunc(other, func(o Relation) bool { return o.Practice == p })
				if !back && len(other) < most {
					t.Fatalf("%s is related to %s, and not the other way", p.ID, r.Practice.ID)
				}
			}
		}
	}
}

func TestRelationsAreFewDistinctGivenAReasonAndAlwaysTheSame(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	list := someGuide(random, 400, 20) // more than the window share a topic
	for i, relations := range relate(list) {
		if len(relations) > most {
			t.Errorf("%s has %d related practices", list[i].ID, len(relations))
		}
		seen := map[*guide.Practice]bool{list[i]: true}
		for _, r := range relations {
			if seen[r.Practice] {
				t.Errorf("%s is related to itself or to %s twice", list[i].ID, r.Practice.ID)
			}
			seen[r.Practice] = true
			if len(r.Reasons) == 0 {
				t.Errorf("%s is related to %s for no reason", list[i].ID, r.Practice.ID)
			}
		}
	}
	if first, second := related(list...), related(list...); fmt.Sprint(first) != fmt.Sprint(second) {
		t.Error("the second time the relations are others")
	}
}

// What two share alone, and each of the things that may be shared, in the
// order in which they bring sheets together.
func TestReasonsWeighInTheOrderThatTheGuideHolds(t *testing.T) {
	axis := theme("axis", nil)
	topic, other := theme("topic", theme("t", axis)), theme("u", axis)
	place, district := territory("place", territory("far", nil)), territory("district", nil)
	network, day := &guide.Network{Sheet: &guide.Sheet{Kind: guide.KindNetwork, ID: "n"}}, &guide.Day{}
	p := named("p")
	p.Themes = []*guide.Theme{topic, other}
	p.Territories = []guide.Participation{in(place), in(district)}
	p.Networks, p.Days = []*guide.Network{network}, []*guide.Day{day}
	same := map[string]*guide.Practice{}
	for _, id := range []string{"theme", "district", "network", "day", "topic", "territory", "mention", "chosen"} {
		same[id] = named(id)
	}
	same["theme"].Themes = []*guide.Theme{other}
	same["topic"].Themes = []*guide.Theme{topic}
	same["district"].Territories = []guide.Participation{in(territory("near", district))}
	same["territory"].Territories = []guide.Participation{in(place)}
	same["network"].Networks = []*guide.Network{network}
	same["day"].Days = []*guide.Day{day}
	p.Mentions, p.Chosen = []*guide.Practice{same["mention"]}, []*guide.Practice{same["chosen"]}
	want := []string{"chosen", "mention", "territory", "topic", "day", "network", "district", "theme"}
	list := []*guide.Practice{p}
	for _, id := range want {
		list = append(list, same[id])
	}
	slices.Reverse(list)
	x := New(&guide.Guide{Practices: list})
	var got []string
	for len(got) < len(want) {
		best := x.Of(p)
		for _, r := range best {
			if !slices.Contains(got, r.Practice.ID) {
				got = append(got, r.Practice.ID)
			}
		}
		if len(best) < most {
			break
		}
		list = slices.DeleteFunc(list, func(o *guide.Practice) bool { return slices.Contains(got, o.ID) })
		p.Mentions, p.Chosen = nil, nil
		x = New(&guide.Guide{Practices: list})
	}
	if !slices.Equal(got, want) {
		t.Errorf("they are brought together in the order %v, want %v", got, want)
	}
}

// The weight of a reason is parted among those who share it.
func TestAReasonOfManyGivesWayToOneOfFewAsTheirWeightsSay(t *testing.T) {
	topic := theme("topic", theme("t", theme("axis", nil)))
	p, a, b, c, d := named("p"), named("a"), named("b"), named("c"), named("d")
	day, other, network := &guide.Day{}, &guide.Day{}, &guide.Network{Sheet: &guide.Sheet{Kind: guide.KindNetwork, ID: "n"}}
	other.ID = record.Text{Value: "other"}
	for _, o := range []*guide.Practice{p, a, b} {
		o.Themes = []*guide.Theme{topic}
	}
	p.Days, c.Days = []*guide.Day{day}, []*guide.Day{day}
	if got, want := related(c, b, a, p)["p"], "b: topic; a: topic; c: day"; got != want { // 10/3 and 3/3, and 8/2
		t.Errorf("a topic of three and a day of two bring together %q, want %q", got, want)
	}
	for _, o := range []*guide.Practice{p, a, b} {
		o.Themes, o.Days = nil, []*guide.Day{other}
	}
	p.Networks, d.Networks = []*guide.Network{network}, []*guide.Network{network}
	if got, want := related(a, b, d, p)["p"], "d: network; a: day; b: day"; got != want { // 6/2, and 8/3
		t.Errorf("a network of two and a day of three bring together %q, want %q", got, want)
	}
}

func TestOfALongListOnlyAWindowIsComparedAndItHoldsTheMember(t *testing.T) {
	for _, length := range []int{1, 5, window, window + 1, 1000} {
		list := make([]int, length)
		for i := range list {
			list[i] = 3 * i
		}
		for _, member := range list {
			part := around(list, member)
			if len(part) != min(length, window) || !slices.Contains(part, member) {
				t.Fatalf("of %d around %d there are %v", length, member, part)
			}
		}
	}
}

// Of a hundred that share a topic alone, each is compared with the 24 around it:
// of these the first six are named.
func TestOfWhatManyShareTheNearestInTheListAreNamed(t *testing.T) {
	topic := theme("topic", theme("t", theme("axis", nil)))
	var list []*guide.Practice
	for i := range 100 {
		p := named(fmt.Sprint(i))
		p.Themes = []*guide.Theme{topic}
		list = append(list, p)
	}
	all := relate(list)
	for member, want := range map[int]string{0: "1 2 3 4 5 6", 5: "0 1 2 3 4 6", 50: "38 39 40 41 42 43", 99: "76 77 78 79 80 81"} {
		var got []string
		for _, r := range all[member] {
			got = append(got, r.Practice.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("with %d belong %v, want %s", member, got, want)
		}
	}
}

// A practice that names a thing twice shares it once.
func TestWhatAPracticeNamesTwiceIsOneReason(t *testing.T) {
	health := theme("health", theme("axis", nil))
	isere := territory("isere", nil)
	a, b := named("a"), named("b")
	for _, p := range []*guide.Practice{a, b} { // two topics of one theme, two places of one district
		p.Themes = []*guide.Theme{theme("only-"+p.ID, health), theme("also-"+p.ID, health)}
		p.Territories = []guide.Participation{in(territory("near-"+p.ID, isere)), in(territory("far-"+p.ID, isere))}
	}
	if got := related(a, b); got["a"] != "b: theme, district" || got["b"] != "a: theme, district" {
		t.Errorf("they are related by %v", got)
	}
}

// BenchmarkRelate shows that the time of a practice does not grow with their
// number: compare ns/practice.
func BenchmarkRelate(b *testing.B) {
	for _, n := range []int{1000, 4000, 16000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			list := someGuide(rand.New(rand.NewPCG(5, 6)), n, 56)
			for b.Loop() {
				relate(list)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/practice")
		})
	}
}
