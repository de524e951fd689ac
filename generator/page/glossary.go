package page

import (
	"recueil/generator/address"
	"recueil/generator/guide"
)

// Glossary is the page of all terms.
type Glossary struct {
	Frame
	Intro   string
	Letters []Letter
	Terms   map[string][]TermEntry // by the name of the letter, in order
}

// TermEntry is a term in the list of all.
type TermEntry struct {
	Link       Link
	Acronym    string
	Definition Phrase
	Mentions   string // "linked in 12 texts"; "" in none
}

// Term is the page of a term of the glossary.
type Term struct {
	Frame
	Acronym    string
	Definition Phrase
	Elsewhere  []Link // its names in the other languages
	See        []Link
	Themes     []ThemeGroup
	Others     []Link
	Facts      []Fact
}

func (w *writer) glossary() View {
	v := &Glossary{Frame: w.record(), Terms: map[string][]TermEntry{}}
	v.Intro = v.Description
	group := letters{w: w}
	for _, t := range sorted(w.l, w.guide.Terms) {
		entry := w.termEntry(t)
		group.add(entry.Link.Text, Related{})
		letter := w.l.Initial(entry.Link.Text)
		v.Terms[letter] = append(v.Terms[letter], entry)
	}
	v.Letters = group.list
	v.Structured = w.structuredGlossary(v)
	return v
}

func (w *writer) termEntry(t *guide.Term) TermEntry {
	out := TermEntry{Link: w.link(t), Acronym: w.acronym(t), Definition: w.text(t.Definition)}
	if n := len(t.Mentions[w.l.Tag]); n > 0 {
		out.Mentions = w.l.Count("glossary.count", n)
	}
	return out
}

// acronym is a term's acronym where it is not the term's name itself.
func (w *writer) acronym(t *guide.Term) string {
	if a := t.Acronym.In(w.l.Tag); a != t.Name.In(w.l.Tag) {
		return a
	}
	return ""
}

func (w *writer) term(t *guide.Term) View {
	v := &Term{Acronym: w.acronym(t), Definition: w.text(t.Definition)}
	v.Frame = w.frame(content{
		title: w.heading(t), collection: w.l.Text("nav.glossary"), description: v.Definition,
		crumbs: []Link{{Text: w.l.Text("nav.glossary"), Href: w.toSingle(address.Glossary)}},
	})
	v.Entries = []Entry{w.recordEntry(t, "", v.Acronym, v.Definition.Text)}
	for _, o := range w.locales {
		if name := o.name(t); o != w.l && name.Lang == "" {
			v.Elsewhere = append(v.Elsewhere, Link{
				Text: name.Text, Href: w.addresses.Of(o.Language, t.Ref()).From(w.path), Lang: o.Tag,
			})
		}
	}
	for _, o := range sorted(w.l, t.See) {
		v.See = append(v.See, w.link(o))
	}
	practices, others := w.parted(t.Mentions[w.l.Tag])
	v.Themes, v.Others = w.byTheme(practices, nil), others
	var f facts
	items := w.sourceItems(t.Sources, t.Accounts)
	f.add(w.l.Count("fact.sources", len(items)), items...)
	v.Facts = f.list
	v.Structured = w.structuredTerm(v)
	return v
}
