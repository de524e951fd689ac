package guide

import (
	"cmp"
	"maps"
	"path"
	"slices"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/record"
)

// indexTables makes the indexes of the short records.
func (a *assembler) indexTables() {
	ix := &a.index
	ix.territories = indexed(a.Territories, func(t *Territory) record.Text { return t.ID }, a.report)
	ix.terms = indexed(a.Terms, func(t *Term) record.Text { return t.ID }, a.report)
	ix.days = indexed(a.Days, func(d *Day) record.Text { return d.ID }, a.report)
	ix.sources = indexed(a.Sources, func(s *Source) record.Text { return s.ID }, a.report)
	indexed(a.Guidelines, func(g *Guideline) record.Text { return g.ID }, a.report)
	for _, s := range a.Sources {
		a.oneOf(s.Language, "language", a.tags())
	}
	byCode := map[string]*Territory{}
	for _, t := range a.Territories {
		a.oneOf(t.Kind, "kind", TerritoryKinds)
		if t.Kind.Value == "departement" || t.Kind.Value == "region" {
			byCode[t.Kind.Value+t.INSEE.Value] = t
		}
	}
	for _, t := range a.Territories {
		a.checkKeys(t)
		a.above(t, byCode)
	}
}

// checkKeys reports a territory without the key that says where it lies.
func (a *assembler) checkKeys(t *Territory) {
	missing := func(key string, value record.Text) {
		if !value.Set() {
			a.report.Error(t.ID.At, "missing-key", "missing-key", diag.Args{"Key": key})
		}
	}
	switch t.Kind.Value {
	case "commune", "part", "intercommunal":
		missing("departement", t.DepartementCode)
	case "departement":
		missing("region", t.RegionCode)
	case "city", "country":
		missing("country", t.Country)
	}
}

// above finds the département and the région of a territory by their codes.
func (a *assembler) above(t *Territory, byCode map[string]*Territory) {
	find := func(kind string, code record.Text) *Territory {
		found := byCode[kind+code.Value]
		if found == nil {
			a.report.Error(code.At, "no-entry", "no-entry", diag.Args{"Kind": kind, "Code": code.Value})
		}
		return found
	}
	if t.DepartementCode.Set() {
		if t.Departement = find("departement", t.DepartementCode); t.Departement != nil {
			t.Region = byCode["region"+t.Departement.RegionCode.Value]
		}
	}
	if t.RegionCode.Set() {
		t.Region = find("region", t.RegionCode)
	}
	for _, over := range []*Territory{t.Departement, t.Region} {
		if over != nil {
			over.Within = append(over.Within, t)
		}
	}
}

func indexed[T any](list []*T, id func(*T) record.Text, report *diag.List) map[string]*T {
	out := make(map[string]*T, len(list))
	for _, v := range list {
		key := id(v)
		if out[key.Value] != nil {
			report.Error(key.At, "duplicate-id", "duplicate-id", diag.Args{"ID": key.Value})
			continue
		}
		out[key.Value] = v
	}
	return out
}

// joinTables joins the short records that need sheets.
func (a *assembler) joinTables() {
	ix := &a.index
	for _, t := range a.Terms {
		t.Sources = a.citations(t.Cites)
		t.See = resolveAll(ix.terms, t.SeeIDs, "term", a.report)
		t.Mentions = map[string][]*Sheet{}
	}
	for _, d := range a.Days {
		d.Sources = a.citations(d.Cites)
		d.Themes = resolveAll(ix.themes, d.ThemeIDs, "theme", a.report)
		a.checkDay(d)
	}
	for _, g := range a.Guidelines {
		a.oneOf(g.Level, "level", Levels)
		a.oneOf(g.By, "by", Origins)
		g.Sources = a.citations(g.Cites)
		g.Practices = resolveAll(ix.practices, g.PracticeIDs, "practice", a.report)
		if g.Theme = resolve(ix.themes, g.ThemeID, "theme", a.report); g.Theme != nil {
			g.Theme.Guidelines = append(g.Theme.Guidelines, g)
		}
		for _, p := range g.Practices {
			p.Guidelines = append(p.Guidelines, g)
		}
	}
}

// joinPoster joins the poster's domains and actions.
func (a *assembler) joinPoster() {
	indexed(a.Poster, func(d *Domain) record.Text { return d.ID }, a.report)
	for _, d := range a.Poster {
		d.Sources = a.citations(d.Cites)
		d.Themes = resolveAll(a.index.themes, d.ThemeIDs, "theme", a.report)
		for i := range d.Actions {
			action := &d.Actions[i]
			action.Sources = a.citations(action.Cites)
			action.Practices = resolveAll(a.index.practices, action.PracticeIDs, "practice", a.report)
		}
	}
}

// joinThemes hangs each node under the folder above its own.
func (a *assembler) joinThemes() {
	byFolder := map[string]*Theme{}
	for _, m := range a.made {
		if _, ok := m.front.(*themeFront); ok {
			if t := a.index.themes[m.sheet.ID]; t.Sheet == m.sheet { // not of two with one id
				byFolder[m.folder] = t
			}
		}
	}
	for _, folder := range slices.Sorted(maps.Keys(byFolder)) {
		t := byFolder[folder]
		above := path.Dir(folder)
		if above == "." {
			a.Axes = append(a.Axes, t)
			continue
		}
		if t.Parent = byFolder[above]; t.Parent == nil {
			a.report.Error(fileStart(t.Original.Doc.File), "no-parent", "no-parent", diag.Args{"Folder": "content/themes/" + above})
			continue
		}
		t.Parent.Children = append(t.Parent.Children, t)
	}
	inOrder(a.Axes)
	for _, t := range a.Themes {
		inOrder(t.Children)
	}
	for _, g := range a.Guidelines {
		if g.Theme != nil && g.Theme.Level() != 1 {
			a.report.Error(g.ThemeID.At, "theme-level", "theme-of-guideline", diag.Args{"ID": g.ThemeID.Value})
		}
	}
}

// themes finds the topics and themes that a sheet names. An axis is too wide:
// no page would show the sheet.
func (a *assembler) themes(ids []record.Text) []*Theme {
	for _, id := range ids {
		if t := a.index.themes[id.Value]; t != nil && t.Level() == 0 {
			a.report.Error(id.At, "theme-level", "theme-of-sheet", diag.Args{"ID": id.Value})
		}
	}
	return resolveAll(a.index.themes, ids, "theme", a.report)
}

func inOrder(list []*Theme) {
	slices.SortStableFunc(list, func(a, b *Theme) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
	})
}

func (a *assembler) joinBoxes() {
	ix := &a.index
	for _, m := range a.made {
		f, ok := m.front.(*boxFront)
		if !ok {
			continue
		}
		b := ix.boxes[m.sheet.ID]
		a.oneOf(f.Kind, "kind", BoxKinds)
		b.Themes = a.themes(f.Themes)
		b.Territories = resolveAll(ix.territories, f.Territories, "territory", a.report)
		b.Networks = resolveAll(ix.networks, f.Networks, "network", a.report)
		for _, t := range b.Themes {
			t.Boxes = append(t.Boxes, b)
		}
		for _, t := range b.Territories {
			t.Boxes = append(t.Boxes, b)
		}
		for _, n := range b.Networks {
			n.Boxes = append(n.Boxes, b)
		}
	}
}

func (a *assembler) joinNetworks() {
	for _, m := range a.made {
		f, ok := m.front.(*networkFront)
		if !ok {
			continue
		}
		n := a.index.networks[m.sheet.ID]
		n.Acronym, n.Founded = f.Acronym.Value, f.Founded.Value
		if f.Founded.Value > 0 {
			n.dates = append(n.dates, f.Founded.Text())
		}
		for _, entry := range f.Members {
			a.addMember(n, entry)
		}
	}
}

func (a *assembler) addMember(n *Network, entry member) {
	t := resolve(a.index.territories, entry.Territory, "territory", a.report)
	if t == nil {
		return
	}
	m := Member{
		Territory: t, Network: n, Since: entry.Since.Value,
		Role: cmp.Or(a.oneOf(entry.Role, "role", MemberRoles), MemberRoles[0]),
	}
	if entry.Since.Set() {
		a.date(entry.Since)
		n.dates = append(n.dates, entry.Since)
	}
	if entry.Source.Set() {
		if m.Source = resolve(a.index.sources, entry.Source, "source", a.report); m.Source != nil {
			n.Sources = merge(n.Sources, Citation{m.Source, 0, a.items(m.Source, entry.Items)})
		}
	}
	n.Members = append(n.Members, m)
	t.Memberships = append(t.Memberships, m)
}

var (
	weekdays = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
	months   = []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}
	nths     = []string{"1", "2", "3", "4", "-1"} // not every month has a fifth Monday
)

// checkDay reports a date or rule that no calendar has.
func (a *assembler) checkDay(d *Day) {
	if d.Rule != nil {
		a.oneOf(d.Rule.Month.Text(), "month", months)
		a.oneOf(d.Rule.Weekday, "weekday", weekdays)
		a.oneOf(d.Rule.Nth.Text(), "nth", nths)
	}
	for _, t := range []record.Text{d.Date, d.Until} {
		if date, err := catalog.ParseDate("2000-" + t.Value); t.Set() && (err != nil || date.Day == 0) {
			a.report.Error(t.At, "date-form", "month-day", diag.Args{"Value": t.Value})
		}
	}
}
