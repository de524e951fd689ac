package page

import "recueil/generator/guide"

// Glossary is the page of all terms.
type Glossary struct {
	Frame
	Intro   string
	Letters []Letter
	Terms   map[string][]TermEntry // by the name of the letter, in order
}

// TermEntry is a term in the list of all.
type TermEntry struct {
	Link                Link
	Acronym, Definition string
	Mentions            string // "linked in 12 texts"; "" in none
}

// Term is the page of a term of the glossary.
type Term struct {
	Frame
	Acronym, Definition string
	Elsewhere           []Link // its names in the other languages
	See                 []Link
	Themes              []ThemeGroup
	Others              []Link
	Facts               []Fact
}

func (s *Site) glossary(l *locale) View {
	w, frame := s.record(l, pathGlossary)
	v := &Glossary{Frame: frame, Intro: frame.Description, Terms: map[string][]TermEntry{}}
	group := letters{l: l}
	for _, t := range sorted(l, s.guide.Terms) {
		entry := w.termEntry(t)
		group.add(entry.Link.Text, Related{})
		letter := l.Initial(entry.Link.Text)
		v.Terms[letter] = append(v.Terms[letter], entry)
	}
	v.Letters = group.list
	v.Structured = w.structuredGlossary(v)
	return v
}

func (w *writer) termEntry(t *guide.Term) TermEntry {
	out := TermEntry{
		Link:    Link{Text: w.l.Typeset(t.Name.In(w.l.Tag)), Href: w.to(t)},
		Acronym: w.acronym(t), Definition: w.l.Typeset(t.Definition.In(w.l.Tag)),
	}
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

func (s *Site) term(l *locale, t *guide.Term) View {
	w := s.writer(l, l.address[t])
	v := &Term{Acronym: w.acronym(t), Definition: l.Typeset(t.Definition.In(l.Tag))}
	v.Frame = w.frame(content{
		title: l.Typeset(t.Name.In(l.Tag)), collection: l.Text("nav.glossary"), description: v.Definition,
		crumbs:    []Link{{Text: l.Text("nav.glossary"), Href: w.toFixed(pathGlossary)}},
		elsewhere: func(o *locale) string { return o.address[t] },
	})
	for _, o := range s.locales {
		if o != l {
			v.Elsewhere = append(v.Elsewhere, Link{Text: o.Typeset(t.Name.In(o.Tag)), Href: relative(w.address, o.address[t]), Lang: o.Tag})
		}
	}
	for _, o := range sorted(l, t.See) {
		v.See = append(v.See, Link{Text: l.Typeset(o.Name.In(l.Tag)), Href: w.to(o)})
	}
	practices, others := w.parted(t.Mentions[l.Tag])
	v.Themes, v.Others = w.byTheme(practices, nil), others
	var f facts
	items := w.citationItems(t.Sources)
	f.add(l.Count("fact.sources", len(items)), items...)
	v.Facts = f.list
	v.Structured = w.structuredTerm(v)
	return v
}

// sheetLink leads to the page on which a sheet of any collection is shown.
func (w *writer) sheetLink(s *guide.Sheet) Link {
	found := s.Link()
	return Link{Text: s.In(w.l.Language).Title, Href: w.to(w.guide.Find(found.Kind, found.ID)), Lang: w.foreign(s)}
}
