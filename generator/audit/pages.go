package audit

import (
	"cmp"
	"maps"
	"slices"

	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/ledger"
)

// page reports a citation of a page on which none of its items stands. An item
// without a page may stand on any, and one that is itself on a wrong page is
// told where it stands.
func (a *auditor) page(c guide.Cite, report *diag.List) {
	if c.Page.At.Line == 0 || len(c.Items) == 0 {
		return
	}
	var first *ledger.Item
	for _, id := range c.Items {
		item := a.guide.Ledger.Item(c.Source.Value, id.Value)
		if item == nil || item.Page.Value == 0 || item.Page.Value == c.Page.Value || a.strayed[item] > 0 || a.beyond(item) {
			return
		}
		first = cmp.Or(first, item)
	}
	report.Error(c.Page.At, "page-of-item", "page-of-item",
		diag.Args{"Page": c.Page.Value, "ID": first.ID.Value, "Near": first.Page.Value})
}

// beyond tells whether an item stands behind the last page of its source, which is
// told where it stands.
func (a *auditor) beyond(item *ledger.Item) bool {
	source, _ := a.guide.Find(guide.Ref{Kind: guide.KindSource, ID: item.Source}).(*guide.Source)
	return source != nil && source.Pages.Value > 0 && item.Page.Value > source.Pages.Value
}

// strayed finds the items of the ledger that stand on another page than all
// that cite them say, with that page: where two say the same, or where the
// items before and after stand around it.
func strayed(g *guide.Guide) map[*ledger.Item]int {
	said, right := map[*ledger.Item]map[int]int{}, map[*ledger.Item]bool{}
	for by := range g.Citing() {
		for _, c := range by.Citations {
			agrees := c.Page == 0 || slices.ContainsFunc(c.Items, func(i *ledger.Item) bool {
				return i.Page.Value == 0 || i.Page.Value == c.Page
			})
			for _, item := range c.Items {
				if agrees {
					right[item] = right[item] || c.Page != 0
					continue
				}
				if said[item] == nil {
					said[item] = map[int]int{}
				}
				said[item][c.Page]++
			}
		}
	}
	out := map[*ledger.Item]int{}
	for item, pages := range said {
		if page := slices.Collect(maps.Keys(pages)); len(pages) == 1 && !right[item] &&
			(pages[page[0]] > 1 || between(g.Ledger, item, page[0])) {
			out[item] = page[0]
		}
	}
	return out
}

// between tells whether a page fits the place of an item among the others of
// its source, and the page that it says does not.
func between(l *ledger.Ledger, item *ledger.Item, page int) bool {
	all := l.Of(item.Source)
	at := slices.Index(all, item)
	before, after := 0, 0
	for i := at - 1; i >= 0 && before == 0; i-- {
		before = all[i].Page.Value
	}
	for i := at + 1; i < len(all) && after == 0; i++ {
		after = all[i].Page.Value
	}
	fits := func(page int) bool { return page >= before && (after == 0 || page <= after) }
	return before > 0 && fits(page) && !fits(item.Page.Value)
}

// mostBeyond is how many items of a source stand behind its last page if it is that
// which is wrong.
const mostBeyond = 5

// shortened finds the sources that have fewer pages than many of their items say,
// with the last page that one does.
func shortened(g *guide.Guide) map[*guide.Source]int {
	last, items := map[*guide.Source]int{}, map[*guide.Source]int{}
	for _, item := range g.Ledger.Items {
		source, _ := g.Find(guide.Ref{Kind: guide.KindSource, ID: item.Source}).(*guide.Source)
		if source != nil && source.Pages.Value > 0 && item.Page.Value > source.Pages.Value {
			items[source]++
			last[source] = max(last[source], item.Page.Value)
		}
	}
	maps.DeleteFunc(last, func(s *guide.Source, _ int) bool { return items[s] < mostBeyond })
	return last
}

// ledger checks what items of the ledger say of themselves.
func (a *auditor) ledger(report *diag.List) {
	for _, source := range a.guide.Sources {
		if last := a.shortened[source]; last > 0 {
			report.Error(source.Pages.At, "few-pages", "few-pages", diag.Args{"Pages": source.Pages.Value, "Last": last})
		}
		if pages := source.Pages; pages.At.Line > 0 && pages.Value < 1 {
			report.Error(pages.At, "no-pages", "no-pages", diag.Args{"Pages": pages.Value})
		}
	}
	for _, item := range a.guide.Ledger.Items {
		a.written(item, report)
		source, _ := a.guide.Find(guide.Ref{Kind: guide.KindSource, ID: item.Source}).(*guide.Source)
		switch page := a.strayed[item]; {
		case page > 0:
			report.Error(item.Page.At, "page-of-citations", "page-of-citations", diag.Args{"Page": item.Page.Value, "Near": page})
		case a.shortened[source] > 0:
		case source != nil && source.Pages.Value > 0 && item.Page.Value > source.Pages.Value:
			report.Error(item.Page.At, "page-beyond", "page-beyond", diag.Args{"Page": item.Page.Value, "Last": source.Pages.Value})
		case item.Page.At.Line > 0 && item.Page.Value < 1:
			report.Error(item.Page.At, "no-page", "no-page", diag.Args{"Page": item.Page.Value})
		}
	}
}
