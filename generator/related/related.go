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
)

// Relation says that a practice belongs with another, and why.
type Relation struct {
	Practice *guide.Practice
	Reasons  []Reason
}

// Reason is one thing that two practices share. Kind is "chosen" (the
// editors said so), "mention" (one text links the other), "topic", "theme",
// "territory", "district", "network" or "day"; Thing is what they share, nil
// for the first two.
type Reason struct {
	Kind  string
	Thing guide.Thing
}

// weights of the reasons. What few practices share weighs more: the weight
// is divided by the number of practices that share it.
var weights = map[string]float64{
	"chosen": 1000, "mention": 500, "territory": 12, "topic": 10, "day": 8, "network": 6, "district": 5, "theme": 3,
}

// Of a thing that many practices share, each is compared with its nearest in
// the list only.
const (
	window = 24
	most   = 6
)

// posting is the list of practices that share one reason.
type posting struct {
	reason    Reason
	practices []int
}

// Index is an index from what is shared to who shares it. It is safe for
// concurrent use.
type Index struct {
	practices []*guide.Practice
	number    map[*guide.Practice]int
	postings  []posting
	of        [][]int // the postings of each practice
	found     []found
	scores    sync.Pool // of *scores
}

// found are the relations of a practice, once somebody has asked for them.
type found struct {
	once sync.Once
	list []Relation
}

// scores are those of all practices as seen from one; touched are those above 0.
type scores struct {
	of      []float64
	touched []int
}

// New makes the index of a guide.
func New(g *guide.Guide) *Index {
	n := len(g.Practices)
	x := &Index{
		practices: g.Practices, number: make(map[*guide.Practice]int, n), of: make([][]int, n), found: make([]found, n),
		scores: sync.Pool{New: func() any { return &scores{of: make([]float64, n)} }},
	}
	type key struct {
		kind string
		ref  guide.Ref
	}
	known := map[key]int{}
	for i, p := range g.Practices {
		x.number[p] = i
		for _, reason := range shared(p) {
			k := key{reason.Kind, reason.Thing.Ref()}
			at, ok := known[k]
			if !ok {
				at = len(x.postings)
				known[k] = at
				x.postings = append(x.postings, posting{reason: reason})
			}
			list := &x.postings[at].practices
			if len(*list) > 0 && (*list)[len(*list)-1] == i {
				continue
			}
			*list = append(*list, i)
			x.of[i] = append(x.of[i], at)
		}
	}
	return x
}

// Of lists the practices that belong with one of the guide's, those that share
// most first.
func (x *Index) Of(p *guide.Practice) []Relation {
	i := x.number[p]
	f := &x.found[i]
	f.once.Do(func() { f.list = x.related(i) })
	return f.list
}

func (x *Index) related(i int) []Relation {
	s := x.scores.Get().(*scores)
	defer x.scores.Put(s)
	for _, c := range x.practices[i].Chosen {
		s.add(x.number[c], weights["chosen"])
	}
	for _, m := range x.practices[i].Mentions {
		s.add(x.number[m], weights["mention"])
	}
	for _, at := range x.of[i] {
		p := x.postings[at]
		weight := weights[p.reason.Kind] / float64(len(p.practices))
		for _, o := range around(p.practices, i) {
			s.add(o, weight)
		}
	}
	var out []Relation
	for _, o := range s.best(i) {
		out = append(out, Relation{x.practices[o], telling(x.reasons(i, o))})
	}
	return out
}

func (s *scores) add(o int, weight float64) {
	if s.of[o] == 0 {
		s.touched = append(s.touched, o)
	}
	s.of[o] += weight
}

// best returns those with the highest scores, but for the practice itself, and
// forgets all scores.
func (s *scores) best(i int) []int {
	slices.SortFunc(s.touched, func(a, b int) int {
		return cmp.Or(cmp.Compare(s.of[b], s.of[a]), cmp.Compare(a, b))
	})
	var out []int
	for _, o := range s.touched {
		if o != i && len(out) < most {
			out = append(out, o)
		}
		s.of[o] = 0
	}
	s.touched = s.touched[:0]
	return out
}

// reasons lists all why a practice belongs with another.
func (x *Index) reasons(i, o int) []Reason {
	var out []Reason
	if slices.Contains(x.practices[i].Chosen, x.practices[o]) {
		out = append(out, Reason{Kind: "chosen"})
	}
	if slices.Contains(x.practices[i].Mentions, x.practices[o]) {
		out = append(out, Reason{Kind: "mention"})
	}
	for _, at := range x.of[i] {
		if _, shares := slices.BinarySearch(around(x.postings[at].practices, i), o); shares {
			out = append(out, x.postings[at].reason)
		}
	}
	return out
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

// telling drops what another reason says already: the theme beside its topic,
// the district beside a territory in it.
func telling(list []Reason) []Reason {
	has := func(kind string) bool {
		return slices.ContainsFunc(list, func(r Reason) bool { return r.Kind == kind })
	}
	return slices.DeleteFunc(list, func(r Reason) bool {
		return r.Kind == "theme" && has("topic") || r.Kind == "district" && has("territory") ||
			r.Kind == "mention" && has("chosen")
	})
}

// shared lists all that a practice may share with others.
func shared(p *guide.Practice) []Reason {
	var out []Reason
	for _, t := range p.Themes {
		if t.Level() == 2 {
			out = append(out, Reason{"topic", t})
		}
		out = append(out, Reason{"theme", t.Guideline()})
	}
	for _, in := range p.Territories {
		out = append(out, Reason{"territory", in.Territory})
		// A district is as near to its places as they are to each other.
		if d := in.Territory.At(guide.LevelDistrict); d != nil {
			out = append(out, Reason{"district", d})
		}
	}
	for _, n := range p.Networks {
		out = append(out, Reason{"network", n})
	}
	for _, d := range p.Days {
		out = append(out, Reason{"day", d})
	}
	return out
}
