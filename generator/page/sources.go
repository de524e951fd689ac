package page

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/ledger"
)

// Sources is the page of the documents from which the guide is made, and of
// those who tell of their own practice.
type Sources struct {
	Frame
	Intro    string
	Sources  []SourceCard
	Accounts []AccountCard
}

// AccountCard is what somebody tells, and the sheets that rely on it.
type AccountCard struct {
	Account FactItem
	Links   []Link
}

// SourceCard leads to a source.
type SourceCard struct {
	Link            Link
	Publisher, Note Phrase
	Numbers         []Count
}

// Source is the page of a document: what it is, and what it gave.
type Source struct {
	Frame
	Publisher, Note Phrase
	Reference       Line // as it is quoted elsewhere
	Facts           []Fact
	Kinds           []Count
	Items           []ItemGroup
}

// ItemGroup holds the items of one kind that the ledger has of a source.
type ItemGroup struct {
	Title string
	Items []Item
}

// Item is an item of the ledger and what the guide made of it.
type Item struct {
	Anchor string
	Label  string
	Lang   string // the language of Label where it is not the page's
	Page   string
	Links  []Link
	Unused bool   // left out, for a reason that the ledger gives
	Lost   []Link // words that carried a link of which the address is lost
}

// Count is a number of things of a kind; Share is its part of the largest,
// from 0 to 100.
type Count struct {
	Name  string
	Link  *Link
	Value string
	Share int
	// Colour is that of the axis to which it belongs, or "".
	Colour string
}

func (w *writer) sources() View {
	v := &Sources{Frame: w.record()}
	v.Intro = v.Description
	for _, source := range w.guide.Sources {
		practices, _ := w.parted(source.Sheets)
		v.Sources = append(v.Sources, SourceCard{
			Link: w.link(source), Publisher: w.text(source.Publisher), Note: w.text(source.Note),
			Numbers: w.counts([]amount{{"sources.count-items", len(w.guide.Ledger.Of(source.ID.Value))}, {"sources.count-practices", len(practices)}}),
		})
	}
	var rest []ThemeGroup
	v.Accounts, rest = w.accounts()
	if n := len(v.Sources); n > mostLeads {
		var links []Link
		for _, s := range v.Sources[mostLeads:] {
			links = append(links, s.Link)
		}
		v.Sources, rest = v.Sources[:mostLeads], append(rest, group(w.l.Text("sources.title"), links))
	}
	w.goesOn(&v.Frame, rest)
	return v
}

// name is who tells.
func (a *AccountCard) name() string {
	if a.Account.Link != nil {
		return a.Account.Link.Text
	}
	return a.Account.Text
}

// accountKey tells accounts apart.
func accountKey(a guide.Account) string { return a.ToldBy + "\n" + a.Date.String() + "\n" + a.URL }

// accounts lists what is told first-hand, each account once with all that
// relies on it; what is too much for the page is in rest.
func (w *writer) accounts() (out []AccountCard, rest []ThemeGroup) {
	number, room := map[string]int{}, mostItems/2
	for _, by := range w.guide.Citing() {
		for _, a := range by.Accounts {
			key := accountKey(a)
			at, known := number[key]
			if !known {
				at = len(out)
				number[key] = at
				out = append(out, AccountCard{Account: w.accountItem(a)})
			}
			out[at].Links = append(out[at].Links, w.citing([]guide.Ref{by.Ref})...)
		}
	}
	kept := out[:0]
	for _, a := range out {
		n := min(room, len(a.Links))
		if room -= n; n < len(a.Links) {
			rest = append(rest, group(a.name(), a.Links[n:]))
		}
		if a.Links = a.Links[:n]; n > 0 {
			kept = append(kept, a)
		}
	}
	return kept, rest
}

// amount is how many there are of something; id is the string that names it.
type amount struct {
	id string
	n  int
}

// counts are numbers with the words that follow them, without those that are 0.
func (w *writer) counts(list []amount) []Count {
	var out []Count
	for _, c := range list {
		if c.n > 0 {
			out = append(out, w.count(c.id, c.n))
		}
	}
	return out
}

// count is a number with the words that follow it.
func (w *writer) count(id string, n int) Count {
	return Count{Name: w.l.Count(id, n), Value: w.l.Number(n)}
}

func (w *writer) source(source *guide.Source) View {
	v := &Source{Note: w.text(source.Note), Publisher: w.text(source.Publisher), Kinds: w.itemKinds(source)}
	v.Frame = w.frame(content{
		title: w.heading(source), description: v.Note,
		crumbs: []Link{{Text: w.l.Text("nav.sources"), Href: w.toSingle(address.Sources)}},
	})
	v.Entries = []Entry{w.recordEntry(source, "", w.text(source.Short).Text, v.Note.Text)}
	v.Reference = w.reference(source)
	v.Facts = w.sourceFacts(source)
	parts := cut(w.itemGroups(source), mostItems, func(g ItemGroup) int { return len(g.Items) },
		func(g ItemGroup, from, to int) ItemGroup { return ItemGroup{g.Title, g.Items[from:to]} })
	v.Items = parts[0]
	for i, f := range w.inParts(&v.Frame, len(parts)) {
		v.Rest = append(v.Rest, &Source{Frame: f, Items: parts[i+1]})
	}
	return v
}

// itemGroups lists what the ledger holds of a source, by kind, in the order
// of the document.
func (w *writer) itemGroups(s *guide.Source) []ItemGroup {
	var out []ItemGroup
	for _, items := range itemsByKind(w.guide, s) {
		group := ItemGroup{Title: w.l.Count("item."+items[0].Kind.Value, len(items))}
		for _, i := range items {
			group.Items = append(group.Items, w.item(i))
		}
		out = append(out, group)
	}
	return out
}

func (w *writer) item(i *ledger.Item) Item {
	name := w.itemName(i)
	out := Item{
		Anchor: w.anchor(itemAnchor(i)), Label: name.Text, Lang: name.Lang, Links: w.citing(w.guide.Coverage[i]), Unused: i.Unused.Set(),
	}
	for _, words := range i.Lost() {
		p := w.l.phrase(w.guide, words, i.Language)
		out.Lost = append(out.Lost, Link{Text: p.Text, Lang: p.Lang})
	}
	if i.Page.Value > 0 {
		out.Page = w.l.Format("fact.page", map[string]any{"Page": i.Page.Value})
	}
	return out
}

// citing links to what relies on an item: sheets and records by their names,
// lines of a list by the list's.
func (w *writer) citing(list []guide.Ref) []Link {
	var out []Link
	for _, ref := range list {
		t := w.guide.Find(ref)
		link := w.link(t)
		switch t := t.(type) {
		case *guide.Network:
			link = w.networkLink(t)
		case *guide.Guideline:
			link.Text, link.Lang = w.l.Text("guidelines.heading"), ""
		case *guide.Domain, *guide.Action:
			link.Text, link.Lang = w.l.Text("nav.poster"), ""
		case *guide.Profile:
			link = w.link(t.Territory)
		}
		out = append(out, link)
	}
	return out
}

// parted lists the practices among sheets, and links to the others.
func (w *writer) parted(sheets []*guide.Sheet) (practices []*guide.Practice, others []Link) {
	for _, sheet := range sheets {
		if p, ok := w.guide.Find(sheet.Ref()).(*guide.Practice); ok {
			practices = append(practices, p)
		} else {
			others = append(others, w.link(sheet))
		}
	}
	catalog.Sort(w.l.Language, others, func(l Link) string { return l.Text })
	return practices, others
}

// itemsByKind gathers a source's items by kind, the most frequent kind first.
func itemsByKind(g *guide.Guide, s *guide.Source) [][]*ledger.Item {
	by := map[string][]*ledger.Item{}
	for _, i := range g.Ledger.Of(s.ID.Value) {
		by[i.Kind.Value] = append(by[i.Kind.Value], i)
	}
	return slices.SortedFunc(maps.Values(by), func(a, b []*ledger.Item) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a[0].Kind.Value, b[0].Kind.Value))
	})
}

// itemKinds counts what the ledger holds of a source, by kind.
func (w *writer) itemKinds(s *guide.Source) []Count {
	var out []Count
	for _, items := range itemsByKind(w.guide, s) {
		out = append(out, w.count("item."+items[0].Kind.Value, len(items)))
	}
	return out
}
