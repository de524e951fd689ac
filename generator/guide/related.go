package guide

import (
	"cmp"
	"slices"
)

// Relation says that two practices belong together, and why.
type Relation struct {
	Practice *Practice
	Reasons  []Reason
}

// Reason is one thing that two practices share. Kind is "chosen" (the
// editors said so), "mention" (one text links the other), "topic", "theme",
// "territory", "departement", "network" or "day"; the field that belongs to
// it is set.
type Reason struct {
	Kind      string
	Theme     *Theme
	Territory *Territory
	Network   *Network
	Day       *Day
}

// Weights of the reasons. What few practices share weighs more: the weight
// is divided by the number of practices that share it.
var weights = map[string]float64{
	"chosen": 1000, "mention": 500, "territory": 12, "topic": 10, "day": 8, "network": 6, "departement": 5, "theme": 3,
}

// Of a thing that many practices share, each is compared with its nearest in
// the list only: that keeps the work linear in the number of practices.
const (
	window      = 24
	mostRelated = 6
)

// posting is the list of practices that share one reason.
type posting struct {
	reason    Reason
	practices []int
}

// relate finds each practice's related ones through an inverted index.
func (a *assembler) relate() {
	number := make(map[*Practice]int, len(a.Practices))
	for i, p := range a.Practices {
		number[p] = i
	}
	postings, of := a.postings()
	score := make([]float64, len(a.Practices))
	reasons := make([][]Reason, len(a.Practices))
	for i, p := range a.Practices {
		var touched []int
		touch := func(o int, reason Reason, weight float64) {
			if o == i {
				return
			}
			if score[o] == 0 {
				touched = append(touched, o)
			}
			score[o] += weight
			reasons[o] = append(reasons[o], reason)
		}
		for _, c := range p.chosen {
			touch(number[c], Reason{Kind: "chosen"}, weights["chosen"])
		}
		for _, m := range p.Mentions {
			touch(number[m], Reason{Kind: "mention"}, weights["mention"])
		}
		for _, n := range of[i] {
			list := postings[n].practices
			reason := postings[n].reason
			for _, o := range around(list, i) {
				touch(o, reason, weights[reason.Kind]/float64(len(list)))
			}
		}
		p.Related = a.best(touched, score, reasons)
		for _, o := range touched {
			score[o], reasons[o] = 0, nil
		}
	}
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

func (a *assembler) best(touched []int, score []float64, reasons [][]Reason) []Relation {
	slices.SortFunc(touched, func(x, y int) int {
		return cmp.Or(cmp.Compare(score[y], score[x]), cmp.Compare(x, y))
	})
	var out []Relation
	for _, o := range touched[:min(mostRelated, len(touched))] {
		out = append(out, Relation{a.Practices[o], telling(reasons[o])})
	}
	return out
}

// telling drops what another reason says already: the theme beside its topic,
// the département beside a territory in it.
func telling(list []Reason) []Reason {
	has := func(kind string) bool {
		return slices.ContainsFunc(list, func(r Reason) bool { return r.Kind == kind })
	}
	return slices.DeleteFunc(list, func(r Reason) bool {
		return r.Kind == "theme" && has("topic") || r.Kind == "departement" && has("territory") ||
			r.Kind == "mention" && has("chosen")
	})
}

// postings lists who shares what; of[i] are the postings of practice i.
func (a *assembler) postings() (postings []posting, of [][]int) {
	of = make([][]int, len(a.Practices))
	byThing := map[any]int{}
	for i, p := range a.Practices {
		for _, reason := range shared(p) {
			thing := [2]any{reason.Kind, reason.thing()}
			n, ok := byThing[thing]
			if !ok {
				n = len(postings)
				byThing[thing] = n
				postings = append(postings, posting{reason: reason})
			}
			if list := postings[n].practices; len(list) > 0 && list[len(list)-1] == i {
				continue
			}
			postings[n].practices = append(postings[n].practices, i)
			of[i] = append(of[i], n)
		}
	}
	return postings, of
}

func (r Reason) thing() any {
	switch {
	case r.Theme != nil:
		return r.Theme
	case r.Territory != nil:
		return r.Territory
	case r.Network != nil:
		return r.Network
	}
	return r.Day
}

// shared lists all that a practice may share with others.
func shared(p *Practice) []Reason {
	var out []Reason
	for _, t := range p.Themes {
		if t.Level() == 2 {
			out = append(out, Reason{Kind: "topic", Theme: t})
		}
		out = append(out, Reason{Kind: "theme", Theme: t.Guideline()})
	}
	for _, in := range p.Territories {
		out = append(out, Reason{Kind: "territory", Territory: in.Territory})
		d := in.Territory.Departement
		if in.Territory.Kind.Value == "departement" {
			d = in.Territory // as near to its communes as they are to each other
		}
		if d != nil {
			out = append(out, Reason{Kind: "departement", Territory: d})
		}
	}
	for _, n := range p.Networks {
		out = append(out, Reason{Kind: "network", Network: n})
	}
	for _, d := range p.Days {
		out = append(out, Reason{Kind: "day", Day: d})
	}
	return out
}
