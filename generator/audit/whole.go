package audit

import (
	"path"
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/gazetteer"
	"recueil/generator/guide"
	"recueil/generator/ledger"
	"recueil/generator/record"
)

// config checks content/guide.yaml.
func (a *auditor) config(report *diag.List) {
	c := &a.guide.Config
	a.written(c, report)
	if choice := c.Gazetteer; choice != nil {
		oneOf(choice.Name, "name", []string{gazetteer.Name}, "", report)
		if choice.Name.Value == gazetteer.Name {
			oneOf(choice.Year.Text(), "year", []string{gazetteer.YearText}, "", report)
		}
	}
}

// statuses warns of practices that are under way or planned, and over by their period,
// and of those that have ended and go on, or have begun and are to begin.
func (a *auditor) statuses(report *diag.List) {
	if a.guide.Today == (catalog.Date{}) {
		return
	}
	today := a.guide.Today.String()
	for _, p := range a.guide.Practices {
		f := p.Front.(*guide.PracticeFront)
		status := f.Status.Value
		tell := func(at record.Text, over bool) {
			report.Warning(at.At, "status-and-period", "status-and-period", diag.Args{"Value": status, "Date": at.Value, "Over": over})
		}
		switch from, to := comes(f.Period.From, today), comes(f.Period.To, today); {
		case to < 0 && (status == "ongoing" || status == "planned"):
			tell(f.Period.To, true)
		case to > 0 && status == "ended":
			tell(f.Period.To, false)
		case from > 0 && (status == "ended" || status == "ongoing"):
			tell(f.Period.From, false)
		}
	}
}

// comes compares a date with another, as far as both say: -1 for one that is over, 1 for
// one that has not begun.
func comes(t record.Text, today string) int {
	date, err := catalog.ParseDate(t.Value)
	if err != nil {
		return 0
	}
	written := date.String()
	shorter := min(len(written), len(today))
	return strings.Compare(written[:shorter], today[:shorter])
}

// duplicates reports things of which another has the same kind and id. Of records
// that were pasted a second time together, the first is told.
func (a *auditor) duplicates(report *diag.List) {
	var above guide.Duplicate
	for _, d := range a.guide.Duplicates {
		args, hint := diag.Args{"ID": d.Ref.ID, "Kind": d.Ref.Kind.String(), "Line": d.Again.Line}, "duplicate-id"
		if d.Again.Line > 0 {
			hint = "same-record"
		}
		pasted := d.Again.Line > 0 && above.Again.Line > 0 && d.Ref.Kind == above.Ref.Kind && d.ID.At.Line-above.ID.At.Line == d.Again.Line-above.Again.Line
		if above = d; !pasted {
			report.Error(d.ID.At, "duplicate-id", hint, args)
		}
	}
}

// tree reports themes whose folder lies in one that is no theme, and those of
// which a neighbour has the same rank.
func (a *auditor) tree(report *diag.List) {
	type rank struct {
		folder string
		order  int
	}
	taken := map[rank]*guide.Theme{}
	for _, t := range a.guide.Themes {
		order := t.Front.(*guide.ThemeFront).Order
		r := rank{path.Dir(t.Folder), order.Value}
		if other := taken[r]; other != nil && order.Value > 0 {
			report.Error(order.At, "rank-taken", "rank-taken", diag.Args{"Order": order.Value, "File": other.Original.Doc.File})
		} else {
			taken[r] = t
		}
	}
	for _, t := range a.guide.Themes {
		above := path.Dir(t.Folder)
		if t.Parent != nil || above == "." || a.guide.Unread(guide.Ref{Kind: guide.KindTheme, ID: path.Base(above)}) {
			continue
		}
		report.Error(t.Start(), "no-parent", "no-parent", diag.Args{"Folder": "content/themes/" + above})
	}
}

// drawings warns of drawings that are named like nothing which has one.
func (a *auditor) drawings(report *diag.List) {
	if a.guide.Incomplete() {
		return // what could not be read may be it
	}
	has := []string{"brand"}
	for _, kind := range []guide.Kind{guide.KindTheme, guide.KindDomain} {
		has = append(has, a.guide.IDs(kind)...)
	}
	for id := range a.guide.Drawings {
		if slices.Contains(has, id) {
			continue
		}
		args, hint := diag.Args{"Folder": "content/assets/drawings"}, "drawing-name"
		if near := record.Suggest(id, has); near != "" {
			args["Near"], hint = near+".svg", "did-you-mean"
		}
		report.Warning(diag.Position{File: "content/assets/drawings/" + id + ".svg"}, "unread", hint, args)
	}
}

// needSheet are the kinds of items that a table alone cannot tell: they are
// something to be read about.
var needSheet = []string{"practice", "section", "network", "takeaway", "profile-section", "resource"}

// inTables are the kinds of things that are only a line of a table.
var inTables = []guide.Kind{guide.KindTerm, guide.KindDay, guide.KindGuideline, guide.KindDomain, guide.KindAction, guide.KindCount}

// use warns of what nobody uses: items of the ledger, terms of the glossary.
func (a *auditor) use(report *diag.List) {
	if a.guide.Incomplete() {
		return // what could not be read may use it
	}
	for _, t := range a.guide.Terms {
		if len(t.Mentions)+len(t.SeenFrom) == 0 && a.guide.Find(t.Ref()) == guide.Thing(t) {
			report.Warning(t.ID.At, "orphan-term", "orphan-term", diag.Args{"ID": t.ID.Value})
		}
	}
	missed := map[any]bool{} // sources of which an item is cited that is not there: it may be any
	for d := range report.All() {
		if d.Rule == "unknown-id" && d.Args["Kind"] == "item" {
			missed[d.Args["Source"]] = true
		}
	}
	for _, i := range a.guide.Ledger.Items {
		args := diag.Args{"ID": i.ID.Value, "Kind": i.Kind.Value, "Source": i.Source}
		switch {
		case i.Unused.Set() && len(a.guide.Coverage[i]) > 0:
			report.Warning(i.Unused.At, "used-after-all", "used-after-all", args)
		case !i.Unused.Set() && !a.used(i) && !missed[i.Source]:
			report.Warning(i.ID.At, "uncited-item", "uncited-item", args)
		}
	}
}

// used tells whether the guide holds what an item says.
func (a *auditor) used(i *ledger.Item) bool {
	by := a.guide.Coverage[i]
	if !slices.Contains(needSheet, i.Kind.Value) {
		return len(by) > 0
	}
	return slices.ContainsFunc(by, func(r guide.Ref) bool { return !slices.Contains(inTables, r.Kind) })
}
