package audit

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// fewPlaces is how many places a report tells each by itself where the same thing
// is missing: of more, something was taken away or renamed.
const fewPlaces = 4

// mostPlaces is how many places a report names: enough to mend most of what is
// renamed in one round.
const mostPlaces = 20

// missing is a thing that is not there.
type missing struct{ kind, id, source any }

// gather makes one report of those that miss the same thing in many places: at the
// first of them, or at the record of which the id is misspelt.
func (a *auditor) gather(report *diag.List) {
	lists, links := map[missing][]diag.Diagnostic{}, map[missing][]diag.Diagnostic{}
	for d := range report.All() {
		thing := missing{d.Args["Kind"], d.Args["ID"], d.Args["Source"]}
		switch d.Rule {
		case "unknown-id":
			lists[thing] = append(lists[thing], d)
		case "broken-link":
			links[thing] = append(links[thing], d)
		}
	}
	first, renamed := map[missing]diag.Position{}, &diag.List{}
	named := sync.OnceValue(a.named) // few guides need it
	moved := a.moved(lists, links, renamed)
	for thing, list := range lists {
		if len(list) < fewPlaces || moved[thing] {
			continue
		}
		inOrder(list)
		if at, id := a.unnamed(thing, list[0].Args["Near"], named); id != "" {
			first[thing] = diag.Position{}
			renamed.Error(at, "misspelt-id", "misspelt-id", diag.Args{"ID": id, "Near": thing.id, "Count": len(list), "Others": others(list, mostPlaces)})
			continue
		}
		first[thing] = list[0].Position
		list[0].Args["Others"], list[0].Args["More"] = others(list[1:], mostPlaces), len(list)-1
	}
	report.Keep(func(d diag.Diagnostic) bool {
		thing := missing{d.Args["Kind"], d.Args["ID"], d.Args["Source"]}
		at, gathered := first[thing]
		return d.Rule != "unknown-id" && d.Rule != "broken-link" || !moved[thing] && (!gathered || at == d.Position)
	})
	report.Append(renamed)
}

// renaming returns a function that finds the new thing which one that is missing most
// likely has become, by its published addresses; "" where there is none. Where very
// much is missing it does not look.
func (a *auditor) renaming(many int) func(missing) string {
	if many == 0 || many > mostCompared {
		return func(missing) string { return "" }
	}
	fresh, published := a.fresh(), map[guide.Ref][]*guide.Published{}
	for i := range a.guide.Published {
		p := &a.guide.Published[i]
		published[p.Ref()] = append(published[p.Ref()], p)
	}
	return func(thing missing) string {
		ref := guide.Ref{Kind: guide.KindNamed(fmt.Sprint(thing.kind)), ID: fmt.Sprint(thing.id)}
		if gone := published[ref]; gone != nil {
			return a.renamed(gone, fresh[ref.Kind])
		}
		return ""
	}
}

// moved reports things that are named by ids which they had, and returns those ids.
func (a *auditor) moved(lists, links map[missing][]diag.Diagnostic, report *diag.List) map[missing]bool {
	things := slices.Collect(maps.Keys(lists))
	for thing := range links {
		if lists[thing] == nil {
			things = append(things, thing)
		}
	}
	out, now := map[missing]bool{}, a.renaming(len(things))
	for _, thing := range things {
		list := append(slices.Clip(lists[thing]), links[thing]...)
		if id := now(thing); id != "" && list[0].Args["Near"] == nil {
			out[thing] = true
			tellMoved(lists[thing], links[thing], id, report)
		}
	}
	return out
}

// tellMoved reports the keys and the links that name a thing by the id which it had.
func tellMoved(list, links []diag.Diagnostic, now string, report *diag.List) {
	inOrder(list)
	all := append(slices.Clip(list), links...)
	tell := all
	if len(list) >= fewPlaces {
		tell = list[:1]
	}
	for _, d := range tell {
		args := maps.Clone(d.Args)
		args["Near"] = now
		if len(tell) < len(all) {
			args["Others"], args["More"] = others(all[1:], mostPlaces), len(all)-1
		}
		report.Error(d.Position, d.Rule, "now-named", args)
	}
}

func inOrder(list []diag.Diagnostic) {
	slices.SortFunc(list, func(a, b diag.Diagnostic) int {
		return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line, a.Column-b.Column)
	})
}

// others names the first places of a list, most of them.
func others(list []diag.Diagnostic, most int) string {
	var out []string
	for _, d := range list[:min(len(list), most)] {
		out = append(out, d.File+":"+strconv.Itoa(d.Line))
	}
	if len(list) > most {
		out = append(out, "…")
	}
	return strings.Join(out, ", ")
}

// unnamed returns the id of a record, and where it stands, that is near one of a thing
// that is missing, and that no key names; "" where there is none.
func (a *auditor) unnamed(thing missing, near any, named func() map[guide.Ref]bool) (at diag.Position, id string) {
	name, _ := near.(string)
	name = name[strings.LastIndexByte(name, ':')+1:]
	ref := guide.Ref{Kind: guide.KindNamed(fmt.Sprint(thing.kind)), ID: name}
	entry, is := a.guide.Find(ref).(interface{ Start() diag.Position })
	if !is || thing.kind == "item" || named()[ref] {
		return at, ""
	}
	return entry.Start(), name
}

// named are the things that keys of sheets, records and items name.
func (a *auditor) named() map[guide.Ref]bool {
	out := map[guide.Ref]bool{}
	look := func(f record.Field, t record.Text) {
		if kind := f.Tag.Get("ref"); kind != "" {
			out[guide.Ref{Kind: guide.KindNamed(kind), ID: t.Value}] = true
		}
	}
	for _, s := range a.guide.Sheets {
		record.Walk(s.Front, look)
	}
	for _, thing := range a.guide.Things() {
		if _, is := thing.(interface{ Start() diag.Position }); is {
			record.Walk(thing, look)
		}
	}
	for _, item := range a.guide.Ledger.Items {
		record.Walk(item, look)
	}
	return out
}
