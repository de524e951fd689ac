package page

import (
	"slices"
	"strings"

	"recueil/generator/guide"
	"recueil/generator/ledger"
)

// Sources is the page of the documents from which the guide is made.
type Sources struct {
	Frame
	Intro   string
	Sources []SourceCard
}

// SourceCard leads to a source.
type SourceCard struct {
	Link            Link
	Publisher, Note string
	Numbers         []Count
}

// Source is the page of a document: what it is, and what it gave.
type Source struct {
	Frame
	Publisher, Note string
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
	Label  string
	Lang   string // the language of Label where it is not the page's
	Page   string
	Links  []Link
	Unused bool // left out, for a reason that the ledger gives
}

// Count is a number of things of a kind; Share is its part of the largest,
// from 0 to 100.
type Count struct {
	Name  string
	Link  *Link
	Value string
	Share int
	Axis  int
}

func (s *Site) sources(l *locale) View {
	w, frame := s.record(l, pathSources)
	v := &Sources{Frame: frame, Intro: frame.Description}
	for _, source := range s.guide.Sources {
		practices, _ := w.cited(source)
		items := 0
		for _, i := range s.guide.Ledger.Items {
			if i.Source == source.ID.Value {
				items++
			}
		}
		v.Sources = append(v.Sources, SourceCard{
			Link:      Link{Text: l.Typeset(source.Title.In(l.Tag)), Href: w.to(source)},
			Publisher: l.Typeset(source.Publisher.In(l.Tag)), Note: l.Typeset(source.Note.In(l.Tag)),
			Numbers: []Count{w.count("sources.count-items", items), w.count("sources.count-practices", len(practices))},
		})
	}
	return v
}

// count is a number with the words that follow it.
func (w *writer) count(id string, n int) Count {
	return Count{Name: w.l.Count(id, n), Value: w.l.Number(n)}
}

func (s *Site) source(l *locale, source *guide.Source) View {
	w := s.writer(l, l.address[source])
	v := &Source{
		Note: l.Typeset(source.Note.In(l.Tag)), Publisher: l.Typeset(source.Publisher.In(l.Tag)), Kinds: w.itemKinds(source),
	}
	v.Frame = w.frame(content{
		title: l.Typeset(source.Title.In(l.Tag)), description: v.Note,
		crumbs:    []Link{{Text: l.Text("nav.sources"), Href: w.toFixed(pathSources)}},
		elsewhere: func(o *locale) string { return o.address[source] },
	})
	v.Facts = w.sourceFacts(source)
	v.Items = w.itemGroups(source)
	return v
}

func (w *writer) sourceFacts(s *guide.Source) []Fact {
	var f facts
	if s.Kind.Set() {
		f.add(w.l.Text("sources.kind"), FactItem{Text: w.l.Typeset(s.Kind.In(w.l.Tag))})
	}
	if s.Year.Set() {
		f.add(w.l.Text("sources.year"), FactItem{Text: w.l.Typeset(s.Year.Value)})
	}
	if s.Updated.Set() {
		f.add(w.l.Text("sources.updated"), FactItem{Text: w.dateText(s.Updated.Value)})
	}
	if s.Language.Set() {
		f.add(w.l.Text("sources.language"), FactItem{Text: w.l.Text("language.name-of." + s.Language.Value)})
	}
	if s.Pages.Value > 0 {
		f.add(w.l.Text("sources.length"), FactItem{Text: w.l.Count("sources.pages", s.Pages.Value)})
	}
	return f.list
}

// cited lists the practices that rely on a source, and links to the other
// sheets that do.
func (w *writer) cited(s *guide.Source) (practices []*guide.Practice, others []Link) {
	return w.parted(s.Sheets)
}

// itemGroups lists what the ledger holds of a source, by kind, in the order
// of the document.
func (w *writer) itemGroups(s *guide.Source) []ItemGroup {
	var out []ItemGroup
	kinds, number := w.kinds(s)
	for _, k := range kinds {
		group := ItemGroup{Title: w.l.Count("item."+k, number[k])}
		for _, i := range w.guide.Ledger.Items {
			if i.Source == s.ID.Value && i.Kind.Value == k {
				group.Items = append(group.Items, w.item(i))
			}
		}
		out = append(out, group)
	}
	return out
}

// ledgerLanguage is the language in which the ledger's labels are written.
const ledgerLanguage = "en"

func (w *writer) item(i *ledger.Item) Item {
	out := Item{Label: w.l.Typeset(i.Names.In(w.l.Tag)), Links: w.citing(w.guide.Coverage[i]), Unused: i.Unused.Set()}
	if out.Label == "" {
		out.Label = i.Label.Value
		if l := w.guide.Language(ledgerLanguage); l != nil {
			out.Label = l.Typeset(out.Label)
		}
		if w.l.Tag != ledgerLanguage {
			out.Lang = ledgerLanguage
		}
	}
	if i.Page.Value > 0 {
		out.Page = w.l.Format("fact.page", map[string]any{"Page": i.Page.Value})
	}
	return out
}

// citing links to what relies on an item.
func (w *writer) citing(list []guide.Citing) []Link {
	var out []Link
	for _, c := range list {
		switch thing := w.guide.Find(c.Kind, c.ID).(type) {
		case *guide.Term:
			out = append(out, Link{Text: w.l.Typeset(thing.Name.In(w.l.Tag)), Href: w.to(thing)})
		case *guide.Day:
			out = append(out, Link{Text: w.l.Typeset(thing.Name.In(w.l.Tag)), Href: w.to(thing)})
		case *guide.Territory:
			out = append(out, Link{Text: w.name(thing), Href: w.to(thing)})
		case *guide.Practice:
			out = append(out, w.crumb(thing, thing.Sheet))
		case *guide.Theme:
			out = append(out, w.crumb(thing, thing.Sheet))
		case *guide.Network:
			out = append(out, w.networkLink(thing))
		case *guide.Box:
			out = append(out, w.crumb(thing, thing.Sheet))
		case *guide.Page:
			out = append(out, w.crumb(thing, thing.Sheet))
		default:
			out = append(out, w.citingRecord(c))
		}
	}
	return out
}

// citingRecord links to the records that are parts of a page.
func (w *writer) citingRecord(c guide.Citing) Link {
	if c.Kind == "guideline" {
		i := slices.IndexFunc(w.guide.Guidelines, func(g *guide.Guideline) bool { return g.ID.Value == c.ID })
		g := w.guide.Guidelines[i]
		return Link{
			Text: w.l.Text("guidelines.heading"), Href: relative(w.address, w.l.address[g.Theme]+"#"+guidelineAnchor(g)),
		}
	}
	return Link{Text: w.l.Text("nav.poster"), Href: relative(w.address, w.l.fixed(pathPoster)+"#"+c.ID)}
}

// parted lists the practices among sheets, and links to the others.
func (w *writer) parted(sheets []*guide.Sheet) (practices []*guide.Practice, others []Link) {
	for _, sheet := range sheets {
		if p, ok := w.guide.Find("practice", sheet.ID).(*guide.Practice); ok && sheet.Collection == "practices" {
			practices = append(practices, p)
		} else {
			others = append(others, w.sheetLink(sheet))
		}
	}
	sortEntries(w.l, others, func(l Link) string { return l.Text })
	return practices, others
}

// kinds lists the kinds of a source's items, the most frequent first, and how
// many there are of each.
func (w *writer) kinds(s *guide.Source) (kinds []string, number map[string]int) {
	number = map[string]int{}
	for _, i := range w.guide.Ledger.Items {
		if i.Source == s.ID.Value {
			if number[i.Kind.Value] == 0 {
				kinds = append(kinds, i.Kind.Value)
			}
			number[i.Kind.Value]++
		}
	}
	slices.SortStableFunc(kinds, func(a, b string) int {
		if number[a] != number[b] {
			return number[b] - number[a]
		}
		return strings.Compare(a, b)
	})
	return kinds, number
}

// itemKinds counts what the ledger holds of a source, by kind.
func (w *writer) itemKinds(s *guide.Source) []Count {
	var out []Count
	kinds, number := w.kinds(s)
	for _, k := range kinds {
		out = append(out, w.count("item."+k, number[k]))
	}
	return out
}
