package page

import (
	"slices"
	"strconv"
	"strings"

	"recueil/generator/guide"
)

// sourceItems lists what something relies on: documents, each once with all
// the pages that are cited, then accounts, with who tells what they did.
func (w *writer) sourceItems(citations []guide.Citation, accounts []guide.Account) []FactItem {
	var sources []*guide.Source
	pages := map[*guide.Source][]int{}
	for _, c := range citations {
		if !slices.Contains(sources, c.Source) {
			sources = append(sources, c.Source)
		}
		if c.Page > 0 && !slices.Contains(pages[c.Source], c.Page) {
			pages[c.Source] = append(pages[c.Source], c.Page)
		}
	}
	var out []FactItem
	for _, s := range sources {
		link := w.sourceLink(s)
		item := FactItem{Link: &link}
		slices.Sort(pages[s])
		var numbers []string
		for _, n := range pages[s] {
			numbers = append(numbers, strconv.Itoa(n))
		}
		if len(numbers) > 0 {
			item.Note = plain(w.l.Format("fact.page", map[string]any{"Page": strings.Join(numbers, ", ")}))
		}
		out = append(out, item)
	}
	for _, a := range accounts {
		out = append(out, w.accountItem(a))
	}
	return out
}

// accountItem says who tells something, in what office, and when; it leads to
// where they tell it, if that is online.
func (w *writer) accountItem(a guide.Account) FactItem {
	text := w.l.Format("account.told-by", map[string]any{"Name": w.l.Typeset(a.ToldBy)})
	note := plain(w.l.Date(a.Date))
	if office := w.text(a.Office); office.Text != "" {
		note = Line{office, {Text: ", " + w.l.Date(a.Date)}}
	}
	if a.URL != "" {
		return FactItem{Link: &Link{Text: text, Href: a.URL}, Note: note}
	}
	return FactItem{Text: text, Note: note}
}
