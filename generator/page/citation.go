package page

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"recueil/generator/address"
	"recueil/generator/guide"
	"recueil/generator/ledger"
)

// sourceItems lists what something relies on: documents, each once with all
// the pages that are cited, then accounts, with who tells what they did.
func (w *writer) sourceItems(citations []guide.Citation, accounts []guide.Account) []FactItem {
	sources := cited(citations)
	out := make([]FactItem, 0, len(sources)+len(accounts))
	for _, s := range sources {
		link := w.sourceLink(s)
		item := FactItem{Link: &link}
		if pages := w.pagesOf(s, citations); pages != "" {
			item.Note = plain(pages)
		}
		out = append(out, item)
	}
	for _, a := range accounts {
		out = append(out, w.accountItem(a))
	}
	return out
}

// pagesOf names the pages of a source that are cited; "" for none.
func (w *writer) pagesOf(s *guide.Source, citations []guide.Citation) string {
	var pages []int
	for _, c := range citations {
		if c.Source == s && c.Page > 0 && !slices.Contains(pages, c.Page) {
			pages = append(pages, c.Page)
		}
	}
	if len(pages) == 0 {
		return ""
	}
	slices.Sort(pages)
	numbers := make([]string, len(pages))
	for i, n := range pages {
		numbers[i] = strconv.Itoa(n)
	}
	return w.l.Format("fact.page", map[string]any{"Page": strings.Join(numbers, ", ")})
}

// cited lists the sources of citations, each once.
func cited(citations []guide.Citation) []*guide.Source {
	var out []*guide.Source
	for _, c := range citations {
		if !slices.Contains(out, c.Source) {
			out = append(out, c.Source)
		}
	}
	return out
}

// citations lists what something relies on as sourceItems does, and of each
// document the places that are cited, which lead to what was recorded there.
func (w *writer) citations(list []guide.Citation, accounts []guide.Account) []FactItem {
	var out []FactItem
	for _, s := range cited(list) {
		link := w.sourceLink(s)
		item := FactItem{Link: &link}
		for _, c := range list {
			if c.Source == s {
				item.Spots = w.spots(item.Spots, c)
			}
		}
		out = append(out, item)
	}
	for _, a := range accounts {
		out = append(out, w.accountItem(a))
	}
	return out
}

// spots adds the places of a document that a citation names, each once.
func (w *writer) spots(list []Link, c guide.Citation) []Link {
	for _, i := range c.Items {
		spot := w.spot(c, i)
		same := func(l Link) bool { return l.Text == spot.Text && l.Note == spot.Note }
		if !slices.ContainsFunc(list, same) {
			list = append(list, spot)
		}
	}
	return list
}

// spot says where an item stands in its document, as exactly as is known: under
// what heading, from what page on; or what it is called, and on what page. It leads
// to the item in the list of those of the source.
func (w *writer) spot(c guide.Citation, i *ledger.Item) Link {
	out := Link{Href: w.toItem(c.Source, i)}
	page := c.Page
	if page == 0 {
		page = i.Page.Value
	}
	section := w.guide.Ledger.Section(i)
	if i.Kind.Value == "section" {
		section = i
	}
	switch {
	case section != nil && section.Page.Value == page:
		out.Text, out.Lang = w.quotedName(section)
		out.Note = w.l.Format("fact.from-page", map[string]any{"Page": page})
	case page > 0:
		name := w.itemName(i)
		out.Text, out.Lang = name.Text, name.Lang
		out.Note = w.l.Format("fact.page", map[string]any{"Page": page})
	case i.Where.In(w.l.Tag) != "":
		out.Text = w.l.Typeset(i.Where.In(w.l.Tag))
	default:
		name := w.itemName(i)
		out.Text, out.Lang = name.Text, name.Lang
	}
	return out
}

// quotedName is the heading of a section, quoted.
func (w *writer) quotedName(section *ledger.Item) (text, lang string) {
	name := section.Names.In(w.l.Tag)
	other := w.guide.Language(section.Language)
	if name == "" && other != nil && other.Tag != w.l.Tag {
		return other.Quoted(section.Label.Value), other.Tag
	}
	return w.l.Quoted(cmp.Or(name, section.Label.Value)), ""
}

// itemName is what an item is called, in the page's language where it has a
// name in it.
func (w *writer) itemName(i *ledger.Item) Phrase {
	if name := i.Names.In(w.l.Tag); name != "" {
		return Phrase{Text: w.l.Typeset(name)}
	}
	return w.l.phrase(w.guide, i.Label.Value, i.Language)
}

// itemAnchor is the id of an item in the list of those of its source.
func itemAnchor(i *ledger.Item) string { return "item-" + i.ID.Value }

// toItem leads to an item in the list of all that was taken from its source.
func (w *writer) toItem(s *guide.Source, i *ledger.Item) string {
	to := w.addresses.Of(w.l.Language, s.Ref())
	to.Anchor = w.addresses.Anchor(s.Ref(), itemAnchor(i))
	to.Path = w.addresses.Part(to.Path, w.itemPart[i])
	return to.From(w.path)
}

// correctionAnchor is the id of the corrections of an item on their page.
func correctionAnchor(i *ledger.Item) string { return i.Source + "-" + i.ID.Value }

// corrections lead to what is corrected in the items that are cited.
func (w *writer) corrections(list []guide.Citation) []Link {
	var out []Link
	seen := map[*ledger.Item]bool{}
	page := guide.Single(address.Errata)
	for _, c := range list {
		for _, i := range c.Items {
			part, corrected := w.correctionPart[i]
			if seen[i] || !corrected || !w.addresses.Has(w.l.Language, page) {
				continue
			}
			seen[i] = true
			to := w.addresses.Of(w.l.Language, page)
			to.Anchor, to.Path = w.addresses.Anchor(page, correctionAnchor(i)), w.addresses.Part(to.Path, part)
			name := w.itemName(i)
			out = append(out, Link{Text: name.Text, Lang: name.Lang, Href: to.From(w.path)})
		}
	}
	return out
}

// lost are the words that carried a link in the items that are cited, and of
// which the address is lost.
func (w *writer) lost(list []guide.Citation) []FactItem {
	var out []FactItem
	for _, c := range list {
		for _, i := range c.Items {
			for _, words := range i.Lost() {
				p := w.l.phrase(w.guide, words, i.Language)
				if !slices.ContainsFunc(out, func(o FactItem) bool { return o.Link.Text == p.Text }) {
					out = append(out, FactItem{Link: &Link{Text: p.Text, Lang: p.Lang}})
				}
			}
		}
	}
	return out
}

// firstLedgerPart is the page of a source that begins the list of its items.
const firstLedgerPart = 2

// itemParts says on which of the pages of its source each item stands, counted
// from 1: the first says what the source is.
func itemParts(g *guide.Guide) map[*ledger.Item]int {
	out := map[*ledger.Item]int{}
	for _, s := range g.Sources {
		part, room := firstLedgerPart, mostElements
		for _, group := range itemsByKind(g, s) {
			for _, i := range group {
				cost := 4 + min(len(g.Coverage[i]), mostCiting+1) // its line, and a link each
				if room < cost && room < mostElements {
					part, room = part+1, mostElements
				}
				out[i], room = part, room-cost
			}
		}
	}
	return out
}

// correctionParts says the same of the items that are corrected.
func correctionParts(g *guide.Guide) map[*ledger.Item]int {
	out := map[*ledger.Item]int{}
	part, room := 1, mostCorrections
	for _, s := range g.Sources {
		for _, i := range g.Ledger.Of(s.ID.Value) {
			for _, e := range i.Errata {
				if !e.Note.Set() {
					continue
				}
				n := noteLines(g, e)
				if room <= 0 || room < n && room < mostCorrections { // as cut does
					part, room = part+1, mostCorrections
				}
				if room -= n; out[i] == 0 {
					out[i] = part
				}
			}
		}
	}
	return out
}

// toldBy names an account by who told it.
func (w *writer) toldBy(a guide.Account) string {
	return w.l.Format("account.told-by", map[string]any{"Name": w.l.Typeset(a.ToldBy)})
}

// accountNote says in what office and when it was told.
func (w *writer) accountNote(a guide.Account) Line {
	if office := w.text(a.Office); office.Text != "" {
		return Line{office, {Text: ", " + w.l.Date(a.Date)}}
	}
	return plain(w.l.Date(a.Date))
}

// accountItem says who tells something, in what office, and when; it leads to
// where they tell it, if that is online.
func (w *writer) accountItem(a guide.Account) FactItem {
	text, note := w.toldBy(a), w.accountNote(a)
	if a.URL != "" {
		return FactItem{Link: &Link{Text: text, Href: a.URL}, Note: note}
	}
	return FactItem{Text: text, Note: note}
}

// citation is a line by which others may cite a page: the guide, the title, when
// it was last reviewed or from when its facts are, the address and the licence.
func (w *writer) citation(s *guide.Sheet, canonical string) Line {
	v := s.In(w.l.Language)
	title := Phrase{v.Language.Quoted(v.Title), w.foreign(s)}
	out := Line{w.text(w.guide.Config.Title), {Text: ", "}, title}
	if s.Reviewed.Year > 0 {
		out = append(out, plain(", "+w.l.Format("cite.reviewed", map[string]any{"Date": w.l.Date(s.Reviewed)})+".")...)
	} else {
		out = append(out, plain(strings.TrimSpace(". "+w.dated(s)))...)
	}
	if canonical != "" {
		out = append(out, Phrase{Text: " " + canonical})
	}
	if licence := w.guide.Config.Licence; licence != nil {
		out = append(out, Phrase{Text: " " + w.l.Format("cite.licence", map[string]any{"URL": licence.URL.Value})})
	}
	return out
}
