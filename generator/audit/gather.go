package audit

import (
	"cmp"
	"fmt"
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

// mostPlaces is how many places a report names.
const mostPlaces = 8

// missing is a thing that is not there.
type missing struct{ kind, id, source any }

// gather makes one report of those that miss the same thing in many places: at the
// first of them, or at the record of which the id is misspelt.
func (a *auditor) gather(report *diag.List) {
	lists := map[missing][]diag.Diagnostic{}
	for d := range report.All() {
		if d.Rule == "unknown-id" {
			thing := missing{d.Args["Kind"], d.Args["ID"], d.Args["Source"]}
			lists[thing] = append(lists[thing], d)
		}
	}
	first, renamed := map[missing]diag.Position{}, &diag.List{}
	named := sync.OnceValue(a.named) // few guides need it
	for thing, list := range lists {
		if len(list) < fewPlaces {
			continue
		}
		slices.SortFunc(list, func(a, b diag.Diagnostic) int {
			return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line, a.Column-b.Column)
		})
		if at, id := a.unnamed(thing, list[0].Args["Near"], named); id != "" {
			first[thing] = diag.Position{}
			renamed.Error(at, "misspelt-id", "misspelt-id", diag.Args{"ID": id, "Near": thing.id, "Count": len(list), "Others": others(list, mostPlaces)})
			continue
		}
		first[thing] = list[0].Position
		list[0].Args["Others"], list[0].Args["More"] = others(list[1:], mostPlaces), len(list)-1
	}
	report.Keep(func(d diag.Diagnostic) bool {
		at, gathered := first[missing{d.Args["Kind"], d.Args["ID"], d.Args["Source"]}]
		return d.Rule != "unknown-id" && d.Rule != "broken-link" || !gathered || at == d.Position
	})
	report.Append(renamed)
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
