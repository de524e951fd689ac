// Package related finds which practices belong together, and why.
//
// It is a pure function of a guide: what editors chose, what texts mention,
// and what sheets share, weighed. The work is linear in the number of
// practices: they are found through an inverted index, and of what many share
// each is compared with a window of neighbours only.
package related

import (
	"cmp"
	"slices"
	"sync"

	"recueil/generator/guide"
	"recueil/generator/record"
)

// Relations are the practices that belong with one.
type Relations struct {
	// Peers have its first subject, those that share most with it first.
	Peers []Relation
	// Others have other subjects, or are the editors' choice: the strongest
	// reasons come first, and of one reason those that share most.
	Others []Relation
}

// Relation says that a practice belongs with another, and why: by the
// strongest of its reasons.
type Relation struct {
	Practice *guide.Practice
	Reason   Reason
}

// Reason is one thing that two practices share. Kind is "chosen" (the editors
// said so of either), "mention" (one text links the other), "topic",
// "guideline", "actor", "territory", "day", "network", "district" or "theme".
// Thing is what they share, nil for the first two and for an actor, of whom
// Name is the name.
type Reason struct {
	Kind  string
	Thing guide.Thing
	Name  record.Local
}

// kinds are the reasons, the strongest first, with their weights. What few
// practices share weighs more: a weight is divided by the number of practices
// that share it.
var kinds = []struct {
	name   string
	weight float64
}{
	{"chosen", 1000},
	{"mention", 500},
	{"topic", 20},
	{"guideline", 16},
	{"actor", 14},
	{"territory", 12},
	{"day", 8},
	{"network", 6},
	{"district", 5},
	{"theme", 3},
}

// The places of the reasons that no list of practices stands for.
const (
	chosen  = 0
	mention = 1
)

// rank is the place of a kind of reason among kinds.
var rank = func() map[string]int {
	out := map[string]int{}
	for i, k := range kinds {
		out[k.name] = i
	}
	return out
}()

// Of a thing that many practices share, each is compared with its nearest in
// the list only.
const (
	window     = 24
	mostPeers  = 4
	mostOthers = 3
)

// posting is the list of practices that share one reason, which has a rank.
type posting struct {
	reason    Reason
	rank      int
	practices []int
}

// Index is an index from what is shared to who shares it. It is safe for
// concurrent use.
type Index struct {
	practices []*guide.Practice
	number    map[string]int // by the id, which is that of a practice that was revised since, too
	postings  []posting
	of        [][]int // the postings of each practice
	chosen    [][]int // the practices that editors chose for each, or for which they chose it
	found     []found
	scores    sync.Pool // of *scores
}

// found are the relations of a practice, once somebody has asked for them.
type found struct {
	once      sync.Once
	relations Relations
}

// scores are those of all practices as seen from one, and the reason that is
// the strongest for each; touched are those above 0.
type scores struct {
	of      []float64
	by      []Reason
	rank    []int
	touched []int
}

// New makes the index of a guide.
func New(g *guide.Guide) *Index {
	n := len(g.Practices)
	x := &Index{
		practices: g.Practices, number: make(map[string]int, n), of: make([][]int, n), chosen: make([][]int, n),
		found: make([]found, n), scores: sync.Pool{New: func() any {
			return &scores{of: make([]float64, n), by: make([]Reason, n), rank: make([]int, n)}
		}},
	}
	for i, p := range g.Practices {
		x.number[p.ID] = i
	}
	known := map[key]int{}
	var reasons []Reason
	for i, p := range g.Practices {
		for _, c := range p.Chosen {
			o := x.number[c.ID]
			x.chosen[i], x.chosen[o] = append(x.chosen[i], o), append(x.chosen[o], i)
		}
		reasons = shared(reasons[:0], p)
		for _, reason := range reasons {
			x.post(known, i, reason)
		}
	}
	return x
}

// key names what practices share.
type key struct {
	kind string
	ref  guide.Ref
	name string
}

// post notes that a practice has a reason.
func (x *Index) post(known map[key]int, i int, reason Reason) {
	k := key{kind: reason.Kind, name: reason.Name.In("")}
	if reason.Thing != nil {
		k.ref = reason.Thing.Ref()
	}
	at, ok := known[k]
	if !ok {
		at = len(x.postings)
		known[k] = at
		x.postings = append(x.postings, posting{reason: reason, rank: rank[reason.Kind]})
	}
	list := &x.postings[at].practices
	if len(*list) > 0 && (*list)[len(*list)-1] == i {
		return
	}
	*list = append(*list, i)
	x.of[i] = append(x.of[i], at)
}

// Of lists the practices that belong with one of the guide's.
func (x *Index) Of(p *guide.Practice) Relations {
	i := x.number[p.ID]
	f := &x.found[i]
	f.once.Do(func() { f.relations = x.related(i) })
	return f.relations
}

func (x *Index) related(i int) Relations {
	s := x.scores.Get().(*scores)
	defer x.scores.Put(s)
	for _, o := range x.chosen[i] {
		s.add(o, kinds[chosen].weight, chosen, Reason{Kind: kinds[chosen].name})
	}
	for _, m := range x.practices[i].Mentions {
		s.add(x.number[m.ID], kinds[mention].weight, mention, Reason{Kind: kinds[mention].name})
	}
	for _, at := range x.of[i] {
		p := x.postings[at]
		weight := kinds[p.rank].weight / float64(len(p.practices))
		for _, o := range around(p.practices, i) {
			s.add(o, weight, p.rank, p.reason)
		}
	}
	out := x.parted(i, s)
	s.forget()
	return out
}

// parted parts those that have a score into peers and others.
func (x *Index) parted(i int, s *scores) (out Relations) {
	add := func(list *[]Relation, o, most int) {
		if len(*list) < most {
			*list = append(*list, Relation{x.practices[o], s.by[o]})
		}
	}
	strongest := func(a, b int) int { return cmp.Or(cmp.Compare(s.of[b], s.of[a]), cmp.Compare(a, b)) }
	s.of[i] = 0
	s.touched = slices.DeleteFunc(s.touched, func(o int) bool { return o == i })
	slices.SortFunc(s.touched, strongest)
	for _, o := range s.touched {
		if x.peer(i, o) {
			add(&out.Peers, o, mostPeers)
		}
	}
	slices.SortStableFunc(s.touched, func(a, b int) int { return cmp.Compare(s.rank[a], s.rank[b]) })
	for _, o := range s.touched {
		if s.rank[o] <= mention || !x.peer(i, o) {
			add(&out.Others, o, mostOthers)
		}
	}
	return out
}

// peer tells whether a practice has the first subject of another.
func (x *Index) peer(i, o int) bool {
	themes := x.practices[i].Themes
	return len(themes) > 0 && slices.Contains(x.practices[o].Themes, themes[0])
}

// add adds to the score of a practice for a reason.
func (s *scores) add(o int, weight float64, rank int, by Reason) {
	if s.of[o] == 0 {
		s.touched = append(s.touched, o)
	}
	if s.of[o] == 0 || rank < s.rank[o] {
		s.by[o], s.rank[o] = by, rank
	}
	s.of[o] += weight
}

// forget takes all scores back.
func (s *scores) forget() {
	for _, o := range s.touched {
		s.of[o] = 0
	}
	s.touched = s.touched[:0]
}

// around returns the part of a sorted list near a member.
func around(list []int, member int) []int {
	if len(list) <= window {
		return list
	}
	at, _ := slices.BinarySearch(list, member)
	from := max(0, min(at-window/2, len(list)-window))
	return list[from : from+window]
}

// shared adds all that a practice may share with others.
func shared(out []Reason, p *guide.Practice) []Reason {
	for _, t := range p.Themes {
		if t.Level() == 2 {
			out = append(out, Reason{Kind: "topic", Thing: t})
		}
		out = append(out, Reason{Kind: "theme", Thing: t.Guideline()})
	}
	for _, g := range p.Guidelines {
		out = append(out, Reason{Kind: "guideline", Thing: g})
	}
	for _, a := range p.Actors {
		// What has another name in each language is described rather than named:
		// "local associations" are not the same ones everywhere.
		if a.Name.Language("") == "" {
			out = append(out, Reason{Kind: "actor", Name: a.Name})
		}
	}
	for _, in := range p.Territories {
		out = append(out, Reason{Kind: "territory", Thing: in.Territory})
		// A district is as near to its places as they are to each other.
		if d := in.Territory.At(guide.LevelDistrict); d != nil {
			out = append(out, Reason{Kind: "district", Thing: d})
		}
	}
	for _, n := range p.Networks {
		out = append(out, Reason{Kind: "network", Thing: n})
	}
	for _, d := range p.Days {
		out = append(out, Reason{Kind: "day", Thing: d})
	}
	return out
}
