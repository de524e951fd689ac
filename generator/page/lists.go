package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// List is a page that lists things from A to Z.
type List struct {
	Frame
	Intro   string
	Letters []Letter
	Index   []Link // to the letters, on whatever page of the list they begin
	// Finder is set on the page that lists everything and takes a query.
	Finder *Finder
}

// Finder is what readers search with.
type Finder struct {
	// Action is the page that takes a query, Folder where the index lies that it
	// looks in (search.Index); both from the page.
	Action, Folder string
	// Others are the languages in which is looked for what is found in none.
	Others []OtherFinder
}

// OtherFinder is a Finder of another language; Text says that it has found what
// the page's has not.
type OtherFinder struct{ Tag, Action, Folder, Text string }

// Letter is what begins with one letter.
type Letter struct {
	Name, Anchor string
	Items        []Related
}

// letters groups items that are in alphabetical order.
type letters struct {
	w    *writer
	list []Letter
}

func (g *letters) add(name string, item Related) {
	initial := g.w.l.Initial(name)
	if n := len(g.list); n == 0 || g.list[n-1].Name != initial {
		g.list = append(g.list, Letter{Name: initial, Anchor: g.w.anchor("l-" + anchorOf(initial))})
	}
	last := &g.list[len(g.list)-1]
	last.Items = append(last.Items, item)
}

// anchorOf is the anchor of a letter: "a", "ñ", "0" for digits, "other" for
// what has neither.
func anchorOf(initial string) string {
	first, _ := utf8.DecodeRuneInString(initial)
	switch {
	case unicode.IsDigit(first):
		return "0"
	case unicode.IsLetter(first):
		return string(unicode.ToLower(first))
	}
	return "other"
}

func (w *writer) list() *List {
	v := &List{Frame: w.record()}
	v.Intro = v.Description
	return v
}

// fill puts what there is into a list, and makes the pages on which it goes on.
func (v *List) fill(w *writer, letters []Letter) *List {
	parts := cutLetters(letters, mostListed)
	v.Letters, v.Index = parts[0], w.letterIndex(&v.Frame, parts)
	for i, f := range w.inParts(&v.Frame, len(parts)) {
		v.Rest = append(v.Rest, &List{Frame: f, Letters: parts[i+1], Index: v.Index, Finder: v.Finder})
	}
	return v
}

// letterIndex leads to where each letter begins.
func (w *writer) letterIndex(f *Frame, parts [][]Letter) []Link {
	var out []Link
	for i, part := range parts {
		for _, l := range part {
			if len(out) > 0 && out[len(out)-1].Text == l.Name {
				continue
			}
			out = append(out, Link{Text: l.Name, Href: w.inPart(f, i, len(parts), l.Anchor)})
		}
	}
	return out
}

// practiceItem lists a practice with the places that act in it.
func (w *writer) practiceItem(p *guide.Practice) Related {
	item := Related{Link: w.link(p)}
	for _, in := range p.Territories {
		if len(item.Places) < 3 && in.Acts() {
			item.Places = append(item.Places, w.place(in.Territory))
		}
	}
	return item
}

// everything lists all that has a page, and those to which the foot leads, from
// A to Z: the page from which readers search. Sources and editorial pages have
// lists of their own.
func (w *writer) everything() View {
	v := w.list()
	v.Finder = w.finder()
	var all []*Related
	for _, t := range w.guide.Things() {
		row := views[t.Ref().Kind]
		if row.what == nil || !w.addresses.Has(w.l.Language, t.Ref()) {
			continue
		}
		item := Related{Link: w.link(t), Why: Line{row.what(w, t)}}
		if territory, ok := t.(*guide.Territory); ok {
			item.Link.Text = w.titleOf(territory)
		}
		all = append(all, &item)
	}
	for _, group := range besides {
		for _, link := range w.singleLinks(group.ids...) {
			all = append(all, &Related{Link: link, Why: plain(w.l.Text("is.page"))})
		}
	}
	catalog.Sort(w.l.Language, all, func(r *Related) string { return r.Link.Text })
	group := letters{w: w}
	for _, item := range all {
		group.add(item.Link.Text, *item)
	}
	return v.fill(w, group.list)
}

// finder searches in the language of the page, else in others.
func (w *writer) finder() *Finder {
	out := &Finder{Action: w.toSingle(address.Search)}
	out.Folder = searchFolder(out.Action)
	for _, l := range w.locales {
		if l == w.l {
			continue
		}
		action := w.addresses.Of(l.Language, guide.Single(address.Search)).From(w.path)
		text := w.l.Format("search.elsewhere", map[string]any{"Language": w.l.Text("language.in." + l.Tag)})
		out.Others = append(out.Others, OtherFinder{l.Tag, action, searchFolder(action), text})
	}
	return out
}

// searchFolder is where the index lies of a page that searches.
func searchFolder(page string) string { return strings.TrimSuffix(page, ".html") + "/" }
