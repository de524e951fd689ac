package page

import (
	"slices"
	"strings"

	"recueil/generator/address"
	"recueil/generator/guide"
	"recueil/generator/related"
)

// Practice is the page of a practice sheet.
type Practice struct {
	Frame
	Words
	ID string
	// Drawing is the theme whose drawing opens the page.
	Drawing HTML
	Kicker  []Link
	Spot    []Place
	Dated   string // from when its facts are; "" where no source says it
	Facts   []Fact
	Same    *Same // nil where it illustrates no guideline
	Related []Related
}

func (w *writer) practice(p *guide.Practice) View {
	v := &Practice{ID: p.ID, Words: w.words(p.Sheet)}
	main := p.Themes[0]
	v.Frame = w.frame(content{
		title: w.heading(p), description: Phrase{v.Summary, v.Lang}, colour: main.Colour(), menu: address.Practices,
		crumbs: w.themeCrumbs(main),
	})
	v.Structured = w.structuredPractice(p, &v.Frame)
	v.Entries = []Entry{w.entry(p.Sheet, p.Territories)}
	v.Drawing = w.drawing(main.Guideline().ID)
	v.Kicker = w.kicker(main)
	for _, in := range p.Territories {
		if in.Acts() {
			v.Spot = append(v.Spot, w.place(in.Territory))
		}
	}
	v.Dated = w.dated(p.Sheet)
	v.Facts = w.practiceFacts(p)
	v.Same = w.same(p)
	v.Related = w.related(p)
	return v
}

func (w *writer) themeCrumbs(t *guide.Theme) []Link {
	axis := t.Axis()
	out := []Link{w.link(axis)}
	if g := t.Guideline(); g != axis {
		out = append(out, w.link(g))
	}
	return out
}

// kicker names the theme and the topic above a title.
func (w *writer) kicker(t *guide.Theme) []Link {
	out := []Link{w.link(t.Guideline())}
	if t != t.Guideline() {
		out = append(out, w.link(t))
	}
	return out
}

// practiceFacts lists the facts of a practice that there are.
func (w *writer) practiceFacts(p *guide.Practice) []Fact {
	var f facts
	for _, role := range guide.Roles {
		var items []FactItem
		for _, in := range p.Territories {
			if in.Role == role {
				place := w.place(in.Territory)
				items = append(items, FactItem{Place: &place})
			}
		}
		f.add(w.l.Count("role."+role, len(items)), items...)
	}
	for _, role := range guide.ActorRoles {
		f.add(w.l.Text("actor."+role), w.actors(p, role)...)
	}
	f.add(w.l.Text("fact.period"), w.period(p)...)
	if p.Status != "" && p.Status != "unknown" {
		f.add(w.l.Text("fact.status"), FactItem{Text: w.l.Text("status." + p.Status)})
	}
	f.add(w.l.Text("fact.themes"), w.linkItems(asThings(p.Themes))...)
	f.add(w.l.Text("fact.publics"), w.publics(p)...)
	f.add(w.l.Text("fact.networks"), w.networkItems(p.Networks)...)
	f.add(w.l.Text("fact.days"), w.linkItems(asThings(p.Days))...)
	f.add(w.l.Text("fact.links"), w.webItems(p.Links)...)
	f.add(w.l.Count("fact.unsaid", len(cited(telling(p.Sources)))+len(p.Accounts)), w.unsaid(p)...)
	w.closing(&f, p.Sheet)
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
func (w *writer) actors(p *guide.Practice, role string) []FactItem {
	var names []Phrase
	for _, a := range p.Actors {
		if a.Role == role {
			names = append(names, w.text(a.Name))
		}
	}
	return inLine(names)
}

// unsaid names what the sources of a practice do not say.
func (w *writer) unsaid(p *guide.Practice) []FactItem {
	var names []Phrase
	for _, what := range p.Unsaid {
		names = append(names, Phrase{Text: w.l.Text("unsaid." + what)})
	}
	return inLine(names)
}

func (w *writer) publics(p *guide.Practice) []FactItem {
	var names []Phrase
	for _, public := range p.Publics {
		names = append(names, w.heading(public))
	}
	return inLine(names)
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

// related lists the practices that belong with one, and says why.
func (w *writer) related(p *guide.Practice) []Related {
	var out []Related
	for _, r := range w.Site.related.Of(p) {
		var why Line
		for i, reason := range r.Reasons {
			if i > 0 {
				why = append(why, Phrase{Text: " · "})
			}
			why = append(why, w.reason(reason)...)
		}
		var places []Place
		for _, in := range r.Practice.Territories {
			if in.Role == "actor" && len(places) < 2 {
				places = append(places, w.place(in.Territory))
			}
		}
		out = append(out, Related{Link: w.link(r.Practice), Places: places, Why: why})
	}
	return out
}

func (w *writer) reason(r related.Reason) Line {
	id := "reason." + r.Kind
	if r.Thing == nil {
		return plain(w.l.Text(id))
	}
	name := w.heading(r.Thing)
	if n, ok := r.Thing.(*guide.Network); ok {
		link := w.networkLink(n)
		name = Phrase{link.Text, link.Lang}
	}
	return w.around(id, name)
}

// around is a string of the interface with a name in it, which may be in
// another language.
func (w *writer) around(id string, name Phrase) Line {
	if name.Lang == "" {
		return plain(w.l.Format(id, map[string]any{"Name": name.Text}))
	}
	const here = "\uFFFC" // stands for what is no text
	before, after, _ := strings.Cut(w.l.Format(id, map[string]any{"Name": here}), here)
	return slices.Concat(plain(before), Line{name}, plain(after))
}

// Redirect is a page at a former address.
type Redirect struct {
	Frame
	To string
}

func (w *writer) redirect(t guide.Thing) View {
	v := &Redirect{To: w.to(t.Ref())}
	v.Frame = w.frame(content{title: w.heading(t)})
	v.Canonical, v.Alternates = "", nil
	return v
}
