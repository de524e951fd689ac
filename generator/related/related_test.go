package related

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"recueil/generator/diag"
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

// localText is the text of a table as it is written there.
func localText(t *testing.T, text string) record.Local {
	t.Helper()
	var n yaml.Node
	if err := yaml.Unmarshal([]byte("name: "+text), &n); err != nil {
		t.Fatal(err)
	}
	var out struct {
		Name record.Local `key:"name"`
	}
	var report diag.List
	r := record.Reader{Report: &report, Languages: []string{"fr", "en"}}
	r.Decode(n.Content[0], &out)
	return out.Name
}

func in(t *guide.Territory) guide.Participation {
	return guide.Participation{Territory: t, Role: "actor"}
}

func relate(list []*guide.Practice) []Relations {
	x := New(&guide.Guide{Practices: list})
	out := make([]Relations, len(list))
	for i, p := range list {
		out[i] = x.Of(p)
	}
	return out
}

// related relates practices and says of each: "OTHER: REASON; OTHER …", its
// peers first, then, after a bar, the others.
func related(list ...*guide.Practice) map[string]string {
	out := map[string]string{}
	for i, r := range relate(list) {
		out[list[i].ID] = strings.Trim(told(r.Peers)+" | "+told(r.Others), " ")
	}
	return out
}

func told(list []Relation) string {
	var all []string
	for _, r := range list {
		all = append(all, r.Practice.ID+": "+r.Reason.Kind)
	}
	return strings.Join(all, "; ")
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
		"a": "b: topic | d: network; c: district",
		"b": "a: topic | c: district",
		"c": "| d: day; a: district; b: district",
		"d": "| c: day; a: network",
		"e": "|",
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
	if got := related(a, b); got["a"] != "| b: district" || got["b"] != "| a: district" {
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
	got := related(a, b, c, d)
	if want := "b: theme | d: chosen; c: mention"; got["a"] != want {
		t.Errorf("a is related to %q, want %q", got["a"], want)
	}
	if want := "| a: chosen"; got["d"] != want {
		t.Errorf("d, which a chose, is related to %q, want %q", got["d"], want)
	}
}

func TestAPeerThatTheEditorsChoseIsAmongTheOthersToo(t *testing.T) {
	topic := theme("topic", theme("t", theme("axis", nil)))
	a, b, c := named("a"), named("b"), named("c")
	for _, p := range []*guide.Practice{a, b, c} {
		p.Themes = []*guide.Theme{topic}
	}
	c.Chosen = []*guide.Practice{a}
	if got, want := related(a, b, c)["a"], "c: chosen; b: topic | c: chosen"; got != want {
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

func TestRelationsAreFewDistinctGivenAReasonAndAlwaysTheSame(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	list := someGuide(random, 400, 20) // more than the window share a topic
	for i, r := range relate(list) {
		if len(r.Peers) > mostPeers || len(r.Others) > mostOthers {
			t.Errorf("%s has %d peers and %d others", list[i].ID, len(r.Peers), len(r.Others))
		}
		seen := map[*guide.Practice]bool{list[i]: true}
		for _, o := range slices.Concat(r.Peers, r.Others) {
			if seen[o.Practice] {
				t.Errorf("%s is related to itself or to %s twice", list[i].ID, o.Practice.ID)
			}
			seen[o.Practice] = true
			if o.Reason.Kind == "" {
				t.Errorf("%s is related to %s for no reason", list[i].ID, o.Practice.ID)
			}
		}
	}
	if first, second := related(list...), related(list...); fmt.Sprint(first) != fmt.Sprint(second) {
		t.Error("the second time the relations are others")
	}
}

// What two share alone, and each of the things that may be shared: subject,
// guideline, actor and place, in this order.
func TestTheStrongestReasonOfEachSaysWhichComesFirst(t *testing.T) {
	axis := theme("axis", nil)
	topic, other := theme("topic", theme("t", axis)), theme("u", axis)
	place, district := territory("place", territory("far", nil)), territory("district", nil)
	network, day := &guide.Network{Sheet: &guide.Sheet{Kind: guide.KindNetwork, ID: "n"}}, &guide.Day{}
	guideline, actor := &guide.Guideline{}, guide.Actor{Name: localText(t, "Utopia")}
	same := map[string]*guide.Practice{}
	for _, k := range kinds {
		same[k.name] = named(k.name)
	}
	p := named("p")
	p.Themes = []*guide.Theme{theme("own", theme("v", axis)), topic, other}
	p.Territories = []guide.Participation{in(place), in(district)}
	p.Networks, p.Days, p.Guidelines, p.Actors = []*guide.Network{network}, []*guide.Day{day}, []*guide.Guideline{guideline}, []guide.Actor{actor}
	same["theme"].Themes, same["topic"].Themes = []*guide.Theme{other}, []*guide.Theme{topic}
	same["district"].Territories = []guide.Participation{in(territory("near", district))}
	same["territory"].Territories = []guide.Participation{in(place)}
	same["network"].Networks, same["day"].Days = p.Networks, p.Days
	same["guideline"].Guidelines, same["actor"].Actors = p.Guidelines, p.Actors
	p.Mentions, same["chosen"].Chosen = []*guide.Practice{same["mention"]}, []*guide.Practice{p}
	for i := range len(kinds) - 1 {
		list := []*guide.Practice{same[kinds[i+1].name], same[kinds[i].name], p}
		if kinds[i+1].name == "mention" || kinds[i].name == "mention" {
			p.Mentions = []*guide.Practice{same["mention"]}
		} else {
			p.Mentions = nil
		}
		want := "| " + kinds[i].name + ": " + kinds[i].name + "; " + kinds[i+1].name + ": " + kinds[i+1].name
		if got := related(list...)["p"]; got != want {
			t.Errorf("they are brought together as %q, want %q", got, want)
		}
	}
}

func TestActorsThatAreOnlyDescribedBringNothingTogether(t *testing.T) {
	a, b := named("a"), named("b")
	for _, p := range []*guide.Practice{a, b} {
		p.Actors = []guide.Actor{{Name: localText(t, "{fr: Associations, en: Associations}")}}
	}
	if got := related(a, b)["a"]; got != "|" {
		t.Errorf("they are related as %q", got)
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

// A practice that names a thing twice shares it once.
func TestWhatAPracticeNamesTwiceIsOneReason(t *testing.T) {
	health := theme("health", theme("axis", nil))
	isere := territory("isere", nil)
	a, b := named("a"), named("b")
	for _, p := range []*guide.Practice{a, b} { // two topics of one theme, two places of one district
		p.Themes = []*guide.Theme{theme("only-"+p.ID, health), theme("also-"+p.ID, health)}
		p.Territories = []guide.Participation{in(territory("near-"+p.ID, isere)), in(territory("far-"+p.ID, isere))}
	}
	if got := related(a, b); got["a"] != "| b: district" || got["b"] != "| a: district" {
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
