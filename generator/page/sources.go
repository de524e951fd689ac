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

// Source is the page of a document: what it is, and what relies on it.
type Source struct {
	Frame
	Publisher, Note Phrase
	Reference       Line // as it is quoted elsewhere
	Facts           []Fact
	Themes          []PracticeGroup
	Others          []Link
	Kinds           []Count // of what the guide took from it
	// Ledger leads to the list of all that, nil where nothing was noted.
	Ledger *Link
}

// SourceLedger is a page of all that the guide took from a document.
type SourceLedger struct {
	Frame
	Intro string
	Items []ItemGroup
}

// ItemGroup holds the items of one kind that the ledger has of a source.
type ItemGroup struct {
	Title string
	Items []Item
}

// Item is an item of the ledger: what the guide made of it, in the reader's
// language, then where and how the document has it.
type Item struct {
	Anchor string
	Links  []Link
	Note   Line
}

// Count is a number of things of a kind.
type Count struct{ Name, Value string }

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
	if first := v.first(); first < len(v.Sources) {
		var links []Link
		for _, s := range v.Sources[first:] {
			links = append(links, s.Link)
		}
		v.Sources, rest = v.Sources[:first], append(rest, group(w.l.Text("sources.title"), links))
	}
	w.goesOn(&v.Frame, rest)
	return v
}

// first is how many sources the page has room for.
func (v *Sources) first() (n int) {
	for room := mostLeads; n < len(v.Sources) && room > 0; n++ {
		room -= lines(v.Sources[n].Note.Text)
	}
	return n
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
	number, room := map[string]int{}, mostCorrections
	for by := range w.guide.Citing() {
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
	about := v.Note
	if about.Text == "" {
		about.Text = w.l.Text("source.description")
	}
	v.Frame = w.frame(content{
		title: w.heading(source), description: about,
		crumbs: []Link{{Text: w.l.Text("nav.sources"), Href: w.toSingle(address.Sources)}},
	})
	v.Reference, v.Facts = w.reference(source), w.sourceFacts(source)
	practices, others := w.parted(source.Sheets)
	if n := len(practices); n > 0 {
		v.Facts = append(v.Facts, Fact{w.l.Text("fact.practices"), []FactItem{{Text: w.l.Count("count.practices", n)}}})
	}
	groups, rest := keep(w.byTheme(practices, nil), mostLinked)
	v.Themes, v.Others = shelved(groups), others[:min(mostAside, len(others))]
	if more := others[len(v.Others):]; len(more) > 0 {
		rest = append(rest, group(w.l.Text("sources.others"), more))
	}
	w.ledger(v, source, rest)
	return v
}

// ledger makes the pages that follow that of a source: first all that was taken
// from it, then the sheets for which there was no room.
func (w *writer) ledger(v *Source, source *guide.Source, rest []ThemeGroup) {
	items := w.ledgerPages(source)
	var more [][]ThemeGroup
	if len(rest) > 0 {
		more = cutGroups(rest, mostLinked)
	}
	for i, f := range w.inParts(&v.Frame, 1+len(items)+len(more)) {
		if i < len(items) {
			v.Rest = append(v.Rest, &SourceLedger{f, w.l.Text("sources.ledger"), items[i]})
		} else {
			v.Rest = append(v.Rest, &More{Frame: f, Groups: more[i-len(items)]})
		}
	}
	if len(items) > 0 {
		v.Ledger = &Link{Text: w.l.Text("sources.ledger"), Href: w.part(&v.Frame, firstLedgerPart)}
	}
}

// shelved lists practices under their themes by their names alone.
func shelved(groups []ThemeGroup) []PracticeGroup {
	var out []PracticeGroup
	for _, g := range groups {
		group := PracticeGroup{Link: g.Link, Colour: g.Colour, Drawing: g.Drawing}
		for _, item := range g.Items {
			group.Items = append(group.Items, item.Link)
		}
		out = append(out, group)
	}
	return out
}

// ledgerPages lists what the ledger holds of a source, by kind, in the order of
// the document, on as many pages as it takes.
func (w *writer) ledgerPages(s *guide.Source) [][]ItemGroup {
	var out [][]ItemGroup
	for _, items := range itemsByKind(w.guide, s) {
		title := w.l.Count("item."+items[0].Kind.Value, len(items))
		for _, i := range items {
			at := w.itemPart[i] - firstLedgerPart
			if at == len(out) {
				out = append(out, nil)
			}
			if n := len(out[at]); n == 0 || out[at][n-1].Title != title {
				out[at] = append(out[at], ItemGroup{Title: title})
			}
			last := &out[at][len(out[at])-1]
			last.Items = append(last.Items, w.item(i))
		}
	}
	return out
}

func (w *writer) item(i *ledger.Item) Item {
	out := Item{Anchor: w.anchor(itemAnchor(i)), Links: w.firstCiting(w.guide.Coverage[i], i.Source)}
	add := func(separator string, p Phrase) {
		if len(out.Note) > 0 {
			out.Note = append(out.Note, Phrase{Text: separator})
		}
		out.Note = append(out.Note, p)
	}
	if i.Page.Value > 0 {
		add("", Phrase{Text: w.l.Format("fact.page", map[string]any{"Page": i.Page.Value})})
	}
	if name := w.itemName(i); len(out.Links) != 1 || out.Links[0].Text != name.Text {
		add(" ", name)
	}
	if i.Unused.Set() {
		add(" · ", Phrase{Text: w.l.Text("sources.unused")})
	}
	for n, words := range i.Lost() {
		if n == 0 {
			add(" · ", Phrase{Text: w.l.Text("sources.lost") + " "})
		} else {
			add(" · ", Phrase{})
		}
		out.Note = append(out.Note, w.l.phrase(w.guide, words, i.Language))
	}
	return out
}

// mostCiting is how many links stand beside an item.
const mostCiting = 150

// firstCiting links to the first of what relies on an item of a source; the page of
// the source has all.
func (w *writer) firstCiting(list []guide.Ref, source string) []Link {
	n := len(list) - mostCiting
	if n <= 0 {
		return w.citing(list)
	}
	to := w.addresses.Of(w.l.Language, guide.Ref{Kind: guide.KindSource, ID: source})
	return append(w.citing(list[:mostCiting]), Link{Text: w.l.Count("compare.others", n), Href: to.From(w.path)})
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
		case *guide.Count:
			link.Text, link.Lang = w.l.Text("nav.figures"), ""
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
