package guide

import (
	"slices"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/ledger"
	"recueil/generator/record"
)

// citations joins what a key "sources" says to the sources and their items.
func (a *assembler) citations(list []citation) []Citation {
	var out []Citation
	for _, c := range list {
		source := resolve(a.index.sources, c.Source, "source", a.report)
		if source == nil {
			continue
		}
		if last := source.Pages.Value; last > 0 && c.Page.Value > last {
			a.report.Error(c.Page.At, "page-beyond", "page-beyond", diag.Args{"Page": c.Page.Value, "Last": last})
		}
		out = append(out, Citation{source, c.Page.Value, a.items(source, c.Items)})
	}
	return out
}

func (a *assembler) items(source *Source, ids []record.Text) []*ledger.Item {
	var out []*ledger.Item
	for _, id := range ids {
		if item := a.Ledger.Item(source.ID.Value, id.Value); item != nil {
			out = append(out, item)
			continue
		}
		args := diag.Args{"Kind": "item", "ID": id.Value, "Source": source.ID.Value}
		if near := record.Suggest(id.Value, a.Ledger.IDs(source.ID.Value)); near != "" {
			args["Near"] = near
			a.report.Error(id.At, "unknown-id", "did-you-mean", args)
		} else {
			a.report.Error(id.At, "unknown-id", "unknown-item", args)
		}
	}
	return out
}

func (a *assembler) webLinks(list []webLink) []WebLink {
	var out []WebLink
	for _, l := range list {
		link := WebLink{URL: l.URL.Value, Label: l.Label, Visited: a.date(l.Visited)}
		if !document.Outward(link.URL) {
			a.report.Error(l.URL.At, "link-scheme", "web-address", diag.Args{"Link": link.URL})
		}
		if l.Printed.Set() {
			link.PrintedIn = resolve(a.index.sources, l.Printed, "source", a.report)
		} else if !l.Visited.Set() && onWeb(link.URL) {
			a.report.Warning(l.URL.At, "undated-link", "undated-link", diag.Args{"Link": l.URL.Value})
		}
		out = append(out, link)
	}
	return out
}

// onWeb tells whether an address may move or vanish, unlike a telephone
// number or an e-mail address.
func onWeb(address string) bool { return strings.HasPrefix(address, "http") }

// merge adds a citation's items to those of the same source.
func merge(list []Citation, c Citation) []Citation {
	for i := range list {
		if list[i].Source == c.Source {
			for _, item := range c.Items {
				if !slices.Contains(list[i].Items, item) {
					list[i].Items = append(list[i].Items, item)
				}
			}
			return list
		}
	}
	return append(list, c)
}
