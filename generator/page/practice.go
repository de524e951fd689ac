package page

import (
	"recueil/generator/address"
	"recueil/generator/guide"
)

// Practice is the page of a practice sheet.
type Practice struct {
	Frame
	Words
	Head
	ID    string
	Facts []Fact
	// Basis says where the sheet comes from: its sources, and how to cite it.
	Basis []Fact
	Same  *Same       // nil where it illustrates no guideline
	Peers *Comparison // nil for the only sheet of its subject
	// Asides are the boxes of the same subjects.
	Asides  []Related
	Related []Related
	// Before and After are the sheets beside it in its subject, without an
	// address at its ends.
	Before, After Link
}

func (w *writer) practice(p *guide.Practice) View {
	v := &Practice{ID: p.ID, Words: w.words(p.Sheet)}
	main := p.Themes[0]
	v.Frame = w.frame(content{
		title: w.heading(p), description: Phrase{v.Summary, v.Lang}, colour: main.Colour(), menu: address.Practices,
		crumbs: w.themeCrumbs(main),
	})
	v.Reference = &Reference{v.Title, p.Reviewed.String(), v.Site.Text}
	v.Structured = w.structuredPractice(p, &v.Frame)
	v.Entries = []Entry{w.entry(p.Sheet, p.Territories)}
	v.Head = w.head(p.Sheet, main, w.acting(p))
	v.Facts, v.Basis = w.practiceFacts(p, v.whole), w.basis(p, v.Canonical)
	v.Same = w.same(p)
	found := w.Site.related.Of(p)
	v.Peers = w.comparison(p, found.Peers)
	v.Asides = w.asides(p.Themes)
	v.Related = w.related(found.Others)
	before, after := w.l.beside(p)
	v.Before, v.After = w.linkTo(before), w.linkTo(after)
	return v
}

// linkTo leads to a practice, if there is one.
func (w *writer) linkTo(p *guide.Practice) Link {
	if p == nil {
		return Link{}
	}
	return w.link(p)
}

func (w *writer) themeCrumbs(t *guide.Theme) []Link {
	axis := t.Axis()
	out := []Link{w.link(axis)}
	if g := t.Guideline(); g != axis {
		out = append(out, w.link(g))
	}
	return out
}

// practiceFacts lists the facts of a practice that there are. The places where
// it is done are among them unless the head of the page names them all.
func (w *writer) practiceFacts(p *guide.Practice, named bool) []Fact {
	var f facts
	for _, role := range guide.Roles {
		var places []*guide.Territory
		for _, in := range p.Territories {
			if in.Role == role && (!named || !in.Acts()) {
				places = append(places, in.Territory)
			}
		}
		f.add(w.l.Count("role."+role, len(places)), w.placeItems(places)...)
	}
	for _, role := range guide.ActorRoles {
		f.add(w.l.Text("actor."+role), inLine(w.actors(p, role))...)
	}
	f.add(w.l.Text("fact.period"), w.period(p)...)
	if p.Status != "" && p.Status != "unknown" {
		f.add(w.l.Text("fact.status"), FactItem{Text: w.l.Text("status." + p.Status)})
	}
	f.add(w.l.Text("fact.publics"), inLine(w.publics(p))...)
	f.add(w.l.Text("fact.themes-also"), w.linkItems(asThings(p.Themes[1:]))...)
	f.add(w.l.Text("fact.networks"), w.networkItems(p.Networks)...)
	f.add(w.l.Text("fact.days"), w.linkItems(asThings(p.Days))...)
	f.add(w.l.Text("fact.links"), w.webItems(p.Links)...)
	return f.list
}

// basis lists what a practice relies on, what that does not say, and how to
// cite the page.
func (w *writer) basis(p *guide.Practice, canonical string) []Fact {
	var f facts
	f.add(w.l.Count("fact.unsaid", len(cited(telling(p.Sources)))+len(p.Accounts)), w.unsaid(p)...)
	w.closing(&f, p.Sheet)
	references := w.toReferences()
	f.add(w.l.Text("cite.heading"), FactItem{Cite: w.citation(p.Sheet, canonical), Link: &references})
	return f.list
}

// facts collects facts, leaving out those that hold nothing.
type facts struct{ list []Fact }

func (f *facts) add(name string, items ...FactItem) {
	if len(items) > 0 {
		f.list = append(f.list, Fact{name, items})
	}
}

// closing adds the sources and the day when the sheet was last compared with
// them, which end the facts of every sheet.
func (w *writer) closing(f *facts, s *guide.Sheet) {
	items := w.citations(s.Sources, s.Accounts)
	f.add(w.l.Count("fact.sources", len(items)), items...)
	if corrections := w.corrections(s.Sources); len(corrections) > 0 {
		f.add(w.l.Count("fact.corrections", len(corrections)), FactItem{Spots: corrections})
	}
	f.add(w.l.Text("fact.lost"), w.lost(s.Sources)...)
	f.add(w.l.Text("fact.corrected"), w.corrected(s)...)
	if s.Reviewed.Year > 0 {
		name := w.l.Text("fact.reviewed")
		if len(items) > 0 {
			name = w.l.Count("fact.compared", len(items))
		}
		f.add(name, FactItem{Text: w.l.Date(s.Reviewed), Datetime: s.Reviewed.String()})
	}
}

// sourceLink leads to a source by few words: who published it, and what.
func (w *writer) sourceLink(s *guide.Source) Link {
	name := w.text(s.Short)
	return Link{Text: name.Text, Lang: name.Lang, Href: w.to(s.Ref())}
}

// actors lists those that have a role in a practice.
func (w *writer) actors(p *guide.Practice, role string) []Phrase {
	var names []Phrase
	for _, a := range p.Actors {
		if a.Role == role {
			names = append(names, w.text(a.Name))
		}
	}
	return names
}

// unsaid names what the sources of a practice do not say.
func (w *writer) unsaid(p *guide.Practice) []FactItem {
	var names []Phrase
	for _, what := range p.Unsaid {
		names = append(names, Phrase{Text: w.l.Text("unsaid." + what)})
	}
	return inLine(names)
}

func (w *writer) publics(p *guide.Practice) []Phrase {
	var names []Phrase
	for _, public := range p.Publics {
		names = append(names, w.heading(public))
	}
	return names
}

// inLine sets names in one line; where some are in another language than the
// page, each has a line of its own.
func inLine(names []Phrase) []FactItem {
	var out []FactItem
	for _, name := range names {
		if len(out) > 0 && out[0].Lang == "" && name.Lang == "" {
			out[0].Text += ", " + name.Text
			continue
		}
		out = append(out, FactItem{Text: name.Text, Lang: name.Lang})
	}
	return out
}

// linkItems are facts that are links to things.
func (w *writer) linkItems(list []guide.Thing) []FactItem {
	var out []FactItem
	for _, t := range list {
		link := w.link(t)
		out = append(out, FactItem{Link: &link})
	}
	return out
}

// placeItems are facts that are places.
func (w *writer) placeItems(list []*guide.Territory) []FactItem {
	var out []FactItem
	for _, t := range list {
		place := w.place(t)
		out = append(out, FactItem{Place: &place})
	}
	return out
}

func asThings[T guide.Thing](list []T) []guide.Thing {
	out := make([]guide.Thing, len(list))
	for i, v := range list {
		out[i] = v
	}
	return out
}

func (w *writer) networkItems(list []*guide.Network) []FactItem {
	var out []FactItem
	for _, n := range sorted(w.l, list) {
		link := w.networkLink(n)
		out = append(out, FactItem{Link: &link})
	}
	return out
}

func (w *writer) networkLink(n *guide.Network) Link {
	link := w.link(n)
	if n.Acronym != "" {
		link.Text = n.Acronym
	}
	return link
}

func (w *writer) webItems(list []guide.WebLink) []FactItem {
	var out []FactItem
	for _, l := range list {
		label := w.text(l.Label)
		item := FactItem{Link: &Link{Text: label.Text, Lang: label.Lang, Href: l.URL}}
		switch {
		case l.PrintedIn != nil:
			item.Note = plain(w.l.Text("link.printed"))
		case l.Visited.Year > 0:
			item.Note = plain(w.l.Format("link.visited", map[string]any{"Date": w.l.Date(l.Visited)}))
		}
		out = append(out, item)
	}
	return out
}
