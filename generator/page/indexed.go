package page

import (
	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// places is the index of all territories: their profiles, the sheets and boxes
// that name them, the networks to which they belong.
func (b *binder) places() []Indexed {
	w := b.writer(address.Territories)
	var out []Indexed
	for _, t := range sorted(b.l, b.guide.Territories) {
		if !t.Shown() {
			continue
		}
		name := w.heading(t)
		entry := Indexed{Name: name, Number: t.Number(), Initial: b.l.Initial(name.Text)}
		if t.Profile != nil {
			entry.Main = []Link{w.link(t)}
		}
		for _, in := range t.Practices {
			entry.Links = append(entry.Links, w.link(in.Practice))
		}
		for _, box := range t.Boxes {
			entry.Links = append(entry.Links, w.link(box))
		}
		for _, m := range t.Memberships {
			entry.Links = append(entry.Links, w.link(m.Network))
		}
		if len(entry.Main)+len(entry.Links) > 0 {
			out = append(out, entry)
		}
	}
	return out
}

// subjects is the index of what the guide tells of: topics and themes, terms,
// networks, those for whom something is done, days of the calendar; and of words
// that it does not use.
func (b *binder) subjects() []Indexed {
	w := b.writer(address.Glossary)
	var out []Indexed
	add := func(t guide.Thing, practices []*guide.Practice, others ...*guide.Sheet) {
		name := w.heading(t)
		entry := Indexed{Name: name, Initial: b.l.Initial(name.Text)}
		if link := w.link(t); link.Href != "" {
			entry.Main = []Link{link}
		}
		for _, p := range practices {
			entry.Links = append(entry.Links, w.link(p))
		}
		for _, s := range others {
			entry.Links = append(entry.Links, w.link(b.guide.Find(s.Ref())))
		}
		if len(entry.Main)+len(entry.Links) > 0 {
			out = append(out, entry)
		}
	}
	for _, t := range b.guide.Themes {
		if t.Level() > 0 {
			add(t, t.Practices)
		}
	}
	for _, t := range b.guide.Terms {
		if acronym := w.acronym(t); acronym != "" {
			out = append(out, Indexed{Name: Phrase{Text: acronym}, Initial: b.l.Initial(acronym), See: w.heading(t).Text})
		}
		add(t, nil, t.Mentions[b.l.Tag]...)
	}
	for _, n := range b.guide.Networks {
		add(n, n.Practices)
	}
	served := practicesBy(b.guide.Practices, publicsOf)
	for _, p := range b.guide.Publics {
		add(p, served[p])
	}
	for _, d := range b.guide.Days {
		add(d, d.Practices)
	}
	catalog.Sort(b.l.Language, out, func(e Indexed) string { return e.Name.Text })
	out = merged(out)
	for i := range out {
		if e := &out[i]; len(e.Links) > mostNumbers {
			e.Links, e.Throughout = nil, b.l.Text("print.throughout")
		}
	}
	return out
}

// mostNumbers is how many pages of an index somebody would look up.
const mostNumbers = 40

// merged makes one entry of those that have one name: a topic and the term that
// explains it.
func merged(list []Indexed) []Indexed {
	var out []Indexed
	for _, e := range list {
		if n := len(out); n > 0 && out[n-1].Name == e.Name && out[n-1].See == e.See {
			last := &out[n-1]
			last.Main, last.Links = append(last.Main, e.Main...), append(last.Links, e.Links...)
			continue
		}
		out = append(out, e)
	}
	return out
}

// writer writes what belongs to no page of the book, such as the links of an index.
func (b *binder) writer(id string) *writer {
	home := guide.Single(address.Home)
	return &writer{b.Site, b.l, guide.Single(id), b.addresses.Of(b.l.Language, home).Path}
}
