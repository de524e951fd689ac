package guide

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"recueil/generator/record"
)

func named(id string) *Practice { return &Practice{Sheet: &Sheet{Collection: "practices", ID: id}} }

func theme(id string, parent *Theme) *Theme { return &Theme{Sheet: &Sheet{ID: id}, Parent: parent} }

func territory(id string, departement *Territory) *Territory {
	return &Territory{ID: record.Text{Value: id}, Departement: departement}
}

func in(t *Territory) Participation { return Participation{Territory: t, Role: "actor"} }

// related relates practices and says of each: "OTHER: REASON, REASON; OTHER …".
func related(list ...*Practice) map[string]string {
	a := &assembler{Guide: &Guide{Practices: list}}
	a.relate()
	out := map[string]string{}
	for _, p := range list {
		var all []string
		for _, r := range p.Related {
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
	network, day := &Network{Sheet: &Sheet{ID: "n"}}, &Day{}
	a, b, c, d, e := named("a"), named("b"), named("c"), named("d"), named("e")
	a.Themes, a.Territories = []*Theme{food}, []Participation{in(grenoble)}
	b.Themes, b.Territories = []*Theme{food}, []Participation{in(grenoble)}
	c.Themes, c.Territories = []*Theme{water}, []Participation{in(echirolles)}
	d.Themes, d.Networks, d.Days = []*Theme{housing}, []*Network{network}, []*Day{day}
	a.Networks, c.Days = []*Network{network}, []*Day{day}
	got := related(a, b, c, d, e)
	want := map[string]string{
		"a": "b: topic, territory; d: network; c: theme, departement",
		"b": "a: topic, territory; c: theme, departement",
		"c": "d: day; a: theme, departement; b: theme, departement",
		"d": "c: day; a: network",
		"e": "",
	}
	for id := range want {
		if got[id] != want[id] {
			t.Errorf("%s is related to %q, want %q", id, got[id], want[id])
		}
	}
}

func TestADepartementIsNearToItsCommunes(t *testing.T) {
	isere := territory("isere", nil)
	isere.Kind.Value = "departement"
	a, b := named("a"), named("b")
	a.Territories, b.Territories = []Participation{in(isere)}, []Participation{in(territory("grenoble", isere))}
	if got := related(a, b); got["a"] != "b: departement" || got["b"] != "a: departement" {
		t.Errorf("they are related by %v", got)
	}
}

func TestWhatTheEditorsChoseComesFirst(t *testing.T) {
	health := theme("health", theme("axis", nil))
	a, b, c, d := named("a"), named("b"), named("c"), named("d")
	for _, p := range []*Practice{a, b} {
		p.Themes = []*Theme{health}
	}
	a.chosen, a.Mentions = []*Practice{d}, []*Practice{c, d}
	if got, want := related(a, b, c, d)["a"], "d: chosen; c: mention; b: theme"; got != want {
		t.Errorf("a is related to %q, want %q", got, want)
	}
}

func TestWhatFewShareWeighsMore(t *testing.T) {
	axis := theme("axis", nil)
	common, rare := theme("common", theme("t", axis)), theme("rare", theme("u", axis))
	var list []*Practice
	for i := range 10 {
		p := named(fmt.Sprint(i))
		p.Themes = []*Theme{common}
		list = append(list, p)
	}
	list[0].Themes, list[9].Themes = []*Theme{common, rare}, []*Theme{common, rare}
	if got := related(list...)["0"]; !strings.HasPrefix(got, "9: ") {
		t.Errorf("0 is related to %q, want 9 first", got)
	}
}

// someGuide makes practices that share topics, territories and networks.
func someGuide(random *rand.Rand, practices, topics int) []*Practice {
	var tree []*Theme
	axis := theme("axis", nil)
	for i := range topics {
		if i%4 == 0 {
			tree = append(tree, theme(fmt.Sprint("theme", i), axis))
			continue
		}
		tree = append(tree, theme(fmt.Sprint("topic", i), tree[i/4*4]))
	}
	var places []*Territory
	for i := range practices/3 + 1 {
		if i%5 == 0 {
			places = append(places, territory(fmt.Sprint("dep", i), nil))
			continue
		}
		places = append(places, territory(fmt.Sprint("place", i), places[i/5*5]))
	}
	var list []*Practice
	for i := range practices {
		p := named(fmt.Sprintf("p%06d", i))
		p.Themes = []*Theme{tree[random.IntN(len(tree))], tree[random.IntN(len(tree))]}
		p.Territories = []Participation{in(places[random.IntN(len(places))])}
		list = append(list, p)
	}
	return list
}

func TestRelationsGoBothWaysUnlessAListIsFull(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		list := someGuide(random, 20, 12) // fewer than the window
		related(list...)
		for _, p := range list {
			for _, r := range p.Related {
				back := slices.ContainsFunc(r.Practice.Related, func(o Relation) bool { return o.Practice == p })
				if !back && len(r.Practice.Related) < mostRelated {
					t.Fatalf("%s is related to %s, and not the other way", p.ID, r.Practice.ID)
				}
			}
		}
	}
}

func TestRelationsAreFewDistinctGivenAReasonAndAlwaysTheSame(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	list := someGuide(random, 400, 20) // more than the window share a topic
	first := related(list...)
	for _, p := range list {
		if len(p.Related) > mostRelated {
			t.Errorf("%s has %d related practices", p.ID, len(p.Related))
		}
		seen := map[*Practice]bool{p: true}
		for _, r := range p.Related {
			if seen[r.Practice] {
				t.Errorf("%s is related to itself or to %s twice", p.ID, r.Practice.ID)
			}
			seen[r.Practice] = true
			if len(r.Reasons) == 0 {
				t.Errorf("%s is related to %s for no reason", p.ID, r.Practice.ID)
			}
		}
	}
	if second := related(list...); fmt.Sprint(first) != fmt.Sprint(second) {
		t.Error("the second time the relations are others")
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

// BenchmarkRelate shows that the time of a practice does not grow with their
// number: compare ns/practice.
func BenchmarkRelate(b *testing.B) {
	for _, n := range []int{1000, 4000, 16000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			a := &assembler{Guide: &Guide{Practices: someGuide(rand.New(rand.NewPCG(5, 6)), n, 56)}}
			for b.Loop() {
				a.relate()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/practice")
		})
	}
}
