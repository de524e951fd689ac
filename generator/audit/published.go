package audit

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"recueil/generator/address"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/permalink"
	"recueil/generator/record"
)

// published checks the addresses that the guide keeps, their form, and that
// each leads somewhere; and the days of its editions.
func (a *auditor) published(m *address.Map, report *diag.List) {
	for i := range a.guide.Published {
		p := &a.guide.Published[i]
		if p.At.Set() && !pageAddress(p.At.Value) {
			report.Error(p.At.At, "alias-form", "alias-form", diag.Args{"Alias": p.At.Value})
		}
		if p.To.Set() && !leads(p) {
			a.noTarget(p.To, report)
		}
	}
	for _, p := range m.Twice() {
		report.Error(p.At.At, "address-twice", "address-twice", diag.Args{"Address": p.At.Value})
	}
	for _, t := range m.Taken() {
		a.taken(t, report)
	}
	a.lost(m, report)
	for i := range a.guide.Edited {
		if date := a.guide.Edited[i].Date; date.Set() {
			a.formOf("date", date, report)
		}
	}
}

// taken reports what stands at the published address of something else.
func (a *auditor) taken(t address.Taken, report *diag.List) {
	p, at, hint := t.Published, a.wants(t.By), "taken-address"
	switch {
	case at.File == "":
		at, hint = p.At.At, "taken-single"
	case a.alias(t.By).Set():
		hint = "taken-alias"
	}
	report.Error(at, "taken-address", hint, diag.Args{
		"Address": p.At.Value, "Thing": p.To.Value, "By": t.By.Ref.String(), "File": p.At.At.File, "Line": p.At.At.Line,
	})
}

// noTarget reports what is nothing to which an address can lead.
func (a *auditor) noTarget(to record.Text, report *diag.List) {
	args := diag.Args{"Value": to.Value, "Kinds": strings.Join(pageKinds(), ", ")}
	kind, id, _ := strings.Cut(to.Value, ":")
	for _, k := range pageKinds() {
		if ref := (guide.Ref{Kind: guide.KindNamed(k), ID: to.Value}); a.guide.Find(ref) != nil {
			args["Near"] = ref.String()
		}
	}
	if near := record.Suggest(kind, pageKinds()); near != "" {
		args["Near"] = near + ":" + id
	}
	if args["Near"] != nil {
		report.Error(to.At, "no-target", "did-you-mean", args)
		return
	}
	report.Error(to.At, "no-target", "no-target", args)
}

// pageAddress tells whether a text is the address of a page, from its language
// to its end. No point stands in it but that of the ending: nothing lies below a
// file, and further pages of a list are NAME.2.html.
func pageAddress(text string) bool {
	tag, rest, _ := strings.Cut(strings.TrimPrefix(text, "/"), "/")
	return text == "/"+path.Join(tag, rest) && path.Ext(rest) == ".html" && strings.Count(text, ".") == 1 && permalink.Check(path.Join(tag, rest)) == nil
}

// leads tells whether a published address says what it leads to: a thing of a
// kind that has pages, be it there or not, one of the pages that each language
// has once, or nowhere.
func leads(p *guide.Published) bool {
	ref := p.Ref()
	if ref.Kind == guide.KindSingle {
		return address.IsSingle(ref.ID)
	}
	return p.To.Value == guide.Nowhere || slices.Contains(pageKinds(), ref.Kind.String()) && permalink.ID(ref.ID)
}

// pageKinds are the kinds of things to which texts may link.
func pageKinds() []string { return guide.Schemes }

// lost asks where the addresses of things lead that are gone, once for each
// thing. Where something could not be placed it may be what seems to be gone.
func (a *auditor) lost(m *address.Map, report *diag.List) {
	lost := m.Lost()
	if len(lost) == 0 || unplaced(report) {
		return
	}
	named, fresh := namedInErrors(report), a.fresh()
	by := map[guide.Ref][]*guide.Published{}
	for _, p := range lost {
		by[p.Ref()] = append(by[p.Ref()], p)
	}
	for _, p := range lost {
		ref := p.Ref()
		all := by[ref]
		if all[0] != p || a.duplicated(ref.Kind) || !leads(p) || a.guide.Unread(ref) {
			continue
		}
		now := a.renamed(all, fresh[ref.Kind])
		if now != "" && (named[ref] || named[guide.Ref{Kind: ref.Kind, ID: now}]) {
			continue // an id misspelt where it is given, which is told
		}
		args := diag.Args{"Thing": ref.String(), "Addresses": addressesOf(all)}
		if now = cmp.Or(now, record.Suggest(ref.ID, a.idsOf(ref.Kind))); now != "" {
			args["Near"] = ref.Kind.String() + ":" + now
			report.Error(p.To.At, "lost-address", "renamed-thing", args)
			continue
		}
		args["List"] = m.ListOf(a.guide.Languages[0], ref.Kind).String()
		report.Error(p.To.At, "lost-address", "lost-address", args)
	}
}

func addressesOf(list []*guide.Published) string {
	var out []string
	for _, p := range list {
		out = append(out, p.At.Value)
	}
	return strings.Join(out, ", ")
}

// unplaced tells whether a file was found that is not read where it lies.
func unplaced(report *diag.List) bool {
	for d := range report.All() {
		switch d.Rule {
		case "unread", "stray-file", "misplaced-file":
			return true
		}
	}
	return false
}

// namedInErrors are the things of which a report says that they are named and
// not there, or that their ids are none.
func namedInErrors(report *diag.List) map[guide.Ref]bool {
	out := map[guide.Ref]bool{}
	for d := range report.All() {
		id, _ := d.Args["ID"].(string)
		switch d.Rule {
		case "unknown-id", "broken-link":
			kind, _ := d.Args["Kind"].(string)
			out[guide.Ref{Kind: guide.KindNamed(kind), ID: id}] = true
		case "id-form":
			for _, kind := range pageKinds() {
				out[guide.Ref{Kind: guide.KindNamed(kind), ID: id}] = true
			}
		}
	}
	return out
}

func (a *auditor) duplicated(kind guide.Kind) bool {
	return slices.ContainsFunc(a.guide.Duplicates, func(d guide.Duplicate) bool { return d.Ref.Kind == kind })
}

// fresh are the things of which no address was published yet, by kind.
func (a *auditor) fresh() map[guide.Kind][]guide.Thing {
	known := make(map[guide.Ref]bool, len(a.guide.Published))
	for i := range a.guide.Published {
		known[a.guide.Published[i].Ref()] = true
	}
	out := map[guide.Kind][]guide.Thing{}
	for _, t := range a.guide.Things() {
		if ref := t.Ref(); !known[ref] {
			out[ref.Kind] = append(out[ref.Kind], t)
		}
	}
	return out
}

// renamed is the id of the new thing that most likely was the one that is gone:
// one whose id is spelt nearly so, or that has at least half of the words of its
// id and its addresses; "" if there is none.
func (a *auditor) renamed(gone []*guide.Published, fresh []guide.Thing) string {
	ids := make([]string, len(fresh))
	for i, t := range fresh {
		ids[i] = t.Ref().ID
	}
	id := gone[0].Ref().ID
	if near := record.Suggest(id, ids); near != "" {
		return near
	}
	words := wordsOf(id)
	for _, p := range gone {
		words = append(words, wordsOf(strings.TrimSuffix(path.Base(p.At.Value), ".html"))...)
	}
	best, most := "", (len(words)+1)/2
	for _, t := range fresh {
		own := wordsOf(t.Ref().ID)
		for _, l := range a.guide.Languages {
			own = append(own, wordsOf(t.Slug(l))...)
		}
		common := 0
		for _, word := range words {
			if slices.Contains(own, word) {
				common++
			}
		}
		if common > most || common == most && best == "" {
			best, most = t.Ref().ID, common
		}
	}
	return best
}

func wordsOf(slug string) []string { return strings.Split(slug, "-") }
