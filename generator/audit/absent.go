package audit

import (
	"fmt"
	"maps"

	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/ledger"
)

// absent are tables, folders and files of the ledger that are not there, by their
// paths, and the places where something in them is named: in so many that it is no
// mistake of these places.
type absent struct {
	kinds   map[guide.Kind]bool
	sources map[string]bool
	named   map[string][]diag.Diagnostic
	// told are the items of the ledger that only such a table holds.
	told map[string][]diag.Diagnostic
}

func newAbsent() *absent {
	return &absent{
		kinds: map[guide.Kind]bool{}, sources: map[string]bool{}, named: map[string][]diag.Diagnostic{}, told: map[string][]diag.Diagnostic{},
	}
}

// add adds what another round of the checks has found.
func (m *absent) add(more *absent) {
	maps.Copy(m.kinds, more.kinds)
	maps.Copy(m.sources, more.sources)
	for file, list := range more.named {
		m.named[file] = append(m.named[file], list...)
	}
}

// absentIn finds in a report what is not there and is named all the same.
func (a *auditor) absentIn(report *diag.List) *absent {
	out, sources := newAbsent(), map[string]string{}
	for d := range report.All() {
		name, source := fmt.Sprint(d.Args["Kind"]), fmt.Sprint(d.Args["Source"])
		switch d.Rule {
		case "unknown-id", "broken-link":
			if file := a.absentLedger(source); name == "item" && file != "" {
				out.named[file] = append(out.named[file], d)
				sources[source] = file
				continue
			}
		case "uncited-item":
			if file := a.guide.Absent(holders[name]); file != "" {
				out.told[file] = append(out.told[file], d)
			}
			continue
		default:
			continue
		}
		if file := a.guide.Absent(guide.KindNamed(name)); file != "" {
			out.named[file] = append(out.named[file], d)
		}
	}
	maps.DeleteFunc(out.named, func(_ string, list []diag.Diagnostic) bool { return len(list) < fewPlaces })
	for _, kind := range a.guide.AbsentKinds() {
		if out.named[a.guide.Absent(kind)] != nil {
			out.kinds[kind] = true
		}
	}
	for source, file := range sources {
		if out.named[file] != nil {
			out.sources[source] = true
		}
	}
	return out
}

// absentLedger is the path of the file of the ledger that has the items of a source,
// or of its folder, where that is not there; else "".
func (a *auditor) absentLedger(source string) string {
	switch l := a.guide.Ledger; {
	case l.Has(source) || l.Broken[source]:
		return ""
	case l.Empty():
		return ledger.Folder
	}
	return ledger.Folder + "/" + source + ".yaml"
}

// holders are the kinds of things that hold what an item of a kind says.
var holders = map[string]guide.Kind{
	"term": guide.KindTerm, "day": guide.KindDay, "guideline": guide.KindGuideline, "poster-axis": guide.KindDomain, "poster-action": guide.KindDomain,
}

// report tells each file or folder that is not there, once: an error where it is
// named, a warning where many items of the ledger have nothing that holds them. What
// follows from the latter, it takes away.
func (m *absent) report(report *diag.List) {
	for file, list := range m.named {
		report.Error(diag.Position{File: file}, "absent-file", "absent-file", diag.Args{"Places": firstOf(list)})
	}
	untold, drawn := map[diag.Position]bool{}, true
	for file, list := range m.told {
		if m.named[file] != nil || len(list) < fewPlaces {
			continue
		}
		report.Warning(diag.Position{File: file}, "absent-file", "absent-table", diag.Args{"Places": firstOf(list)})
		for _, d := range list {
			untold[d.Position] = true
		}
		drawn = drawn && holders[fmt.Sprint(list[0].Args["Kind"])] != guide.KindDomain
	}
	report.Keep(func(d diag.Diagnostic) bool {
		return !untold[d.Position] && (drawn || d.Hint != "drawing-name")
	})
}

// firstOf names the first places of a list, in the order of files and lines.
func firstOf(list []diag.Diagnostic) string {
	inOrder(list)
	return others(list, fewPlaces)
}
