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

// Practices lists the practices that belong with each of a guide's, those
// that share most first; the lists are in the order of the guide's.
func Practices(g *guide.Guide) [][]Relation {
	x := index(g)
	out := make([][]Relation, len(g.Practices))
	for i := range g.Practices {
		out[i] = x.related(i)
	}
	return out
}

// posting is the list of practices that share one reason.
type posting struct {
	reason    Reason
	practices []int
}

// inverted is an index from what is shared to who shares it.
type inverted struct {
	practices []*guide.Practice
	number    map[*guide.Practice]int
	postings  []posting
	of        [][]int // the postings of each practice

	score   []float64
	reasons [][]Reason
}

func index(g *guide.Guide) *inverted {
	n := len(g.Practices)
	x := &inverted{
		practices: g.Practices, number: make(map[*guide.Practice]int, n), of: make([][]int, n),
		score: make([]float64, n), reasons: make([][]Reason, n),
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

// related lists what belongs with a practice.
func (x *inverted) related(i int) []Relation {
	var touched []int
	touch := func(o int, reason Reason, weight float64) {
		if o == i {
			return
		}
		if x.score[o] == 0 {
			touched = append(touched, o)
		}
		x.score[o] += weight
		x.reasons[o] = append(x.reasons[o], reason)
	}
	for _, c := range x.practices[i].Chosen {
		touch(x.number[c], Reason{Kind: "chosen"}, weights["chosen"])
	}
	for _, m := range x.practices[i].Mentions {
		touch(x.number[m], Reason{Kind: "mention"}, weights["mention"])
	}
	for _, at := range x.of[i] {
		p := x.postings[at]
		for _, o := range around(p.practices, i) {
			touch(o, p.reason, weights[p.reason.Kind]/float64(len(p.practices)))
		}
	}
	out := x.best(touched)
	for _, o := range touched {
		x.score[o], x.reasons[o] = 0, x.reasons[o][:0]
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

func (x *inverted) best(touched []int) []Relation {
	slices.SortFunc(touched, func(a, b int) int {
		return cmp.Or(cmp.Compare(x.score[b], x.score[a]), cmp.Compare(a, b))
	})
	var out []Relation
	for _, o := range touched[:min(most, len(touched))] {
		out = append(out, Relation{x.practices[o], slices.Clone(telling(x.reasons[o]))})
	}
	return out
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
