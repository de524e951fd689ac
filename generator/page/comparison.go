package page

import (
	"strings"

	"recueil/generator/guide"
	"recueil/generator/related"
)

// Comparison sets the practices of a subject side by side, by facts that their
// sheets have.
type Comparison struct {
	Heading Line
	Names   string   // what heads the column of the names
	Columns []string // what heads the others
	Rows    []Compared
	All     Link // leads to the subject where it has more practices; Text is "" where it has not
}

// Compared is a practice in a comparison. Its own page has it without a link.
type Compared struct {
	Link    Link
	Current bool
	Cells   []Fact // one for each column, empty where the sheet does not say
}

// mostInCell is how many names a cell holds, one of them if they are places:
// these weigh more.
const mostInCell = 2

// column is a fact of practices, and its name.
type column struct {
	name string
	of   func(*guide.Practice) []FactItem
}

// comparison compares a practice with its peers: nil where it has none. A fact
// that only one of them has compares nothing and is left out.
func (w *writer) comparison(p *guide.Practice, peers []related.Relation) *Comparison {
	if len(peers) == 0 {
		return nil
	}
	list := append(make([]*guide.Practice, 0, len(peers)+1), p)
	for _, r := range peers {
		list = append(list, r.Practice)
	}
	list = sorted(w.l, list)
	main := p.Themes[0]
	columns := w.columns()
	v := &Comparison{Heading: w.around("compare.heading", w.heading(main)), Names: w.l.Text("compare.name"), Rows: make([]Compared, 0, len(list))}
	for _, o := range list {
		v.Rows = append(v.Rows, Compared{Link: w.short(o), Current: o == p, Cells: make([]Fact, 0, len(columns))})
		if o == p {
			v.Rows[len(v.Rows)-1].Link.Href = ""
		}
	}
	for _, c := range columns {
		v.add(c, list)
	}
	if n := len(w.l.inTopic(main)); n > len(list) {
		v.All = w.link(main)
		v.All.Text, v.All.Lang = w.l.Count("compare.all", n), ""
	}
	return v
}

// columns are the facts by which practices are compared.
func (w *writer) columns() []column {
	return []column{
		{w.l.Text("compare.where"), func(p *guide.Practice) []FactItem { return w.fewPlaces(w.acting(p)) }},
		{w.l.Text("actor.lead"), func(p *guide.Practice) []FactItem { return w.few(w.actors(p, "lead")) }},
		{w.l.Text("fact.publics"), func(p *guide.Practice) []FactItem { return w.few(w.publics(p)) }},
		{w.l.Text("fact.period"), w.inOneLine},
		{w.l.Text("actor.partner"), func(p *guide.Practice) []FactItem { return w.few(w.actors(p, "partner")) }},
	}
}

// add adds a column that at least two practices fill.
func (v *Comparison) add(c column, list []*guide.Practice) {
	cells := make([][]FactItem, len(list))
	filled := 0
	for i, p := range list {
		if cells[i] = c.of(p); len(cells[i]) > 0 {
			filled++
		}
	}
	if filled < 2 {
		return
	}
	v.Columns = append(v.Columns, c.name)
	for i := range v.Rows {
		v.Rows[i].Cells = append(v.Rows[i].Cells, Fact{c.name, cells[i]})
	}
}

// few are the first of many names, with the number of the others; one more takes no
// more room than its number.
func (w *writer) few(names []Phrase) []FactItem {
	if len(names) == mostInCell+1 {
		return inLine(names)
	}
	return w.others(inLine(names[:min(mostInCell, len(names))]), len(names)-mostInCell)
}

// fewPlaces are the first of many places.
func (w *writer) fewPlaces(list []*guide.Territory) []FactItem {
	return w.others(w.placeItems(list[:min(1, len(list))]), len(list)-1)
}

// others says after the last of a list how many more there are.
func (w *writer) others(list []FactItem, n int) []FactItem {
	if n > 0 {
		list[len(list)-1].Note = plain(w.l.Count("compare.others", n))
	}
	return list
}

// inOneLine says when a practice began and ended as one text.
func (w *writer) inOneLine(p *guide.Practice) []FactItem {
	var texts []string
	for _, item := range w.period(p) {
		texts = append(texts, item.Text)
	}
	if len(texts) == 0 {
		return nil
	}
	return []FactItem{{Text: strings.Join(texts, ", ")}}
}

// short leads to a practice by its label, where it has one.
func (w *writer) short(p *guide.Practice) Link {
	link := w.link(p)
	if label := p.In(w.l.Language).Label; label != "" {
		link.Text = label
	}
	return link
}
