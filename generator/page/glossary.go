package page

import (
	"recueil/generator/address"
	"recueil/generator/guide"
)

// Glossary is the page of all terms.
type Glossary struct {
	Frame
	Intro   string
	Letters []TermLetter
	Index   []Link // to the letters, on whatever page of the list they begin
}

// TermLetter holds the terms that begin with one letter.
type TermLetter struct {
	Name, Anchor string
	Terms        []TermEntry
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
	v := &Glossary{Frame: w.record()}
	v.Intro = v.Description
	var all []TermLetter
	for _, t := range sorted(w.l, w.guide.Terms) {
		entry := w.termEntry(t)
		initial := w.l.Initial(entry.Link.Text)
		if n := len(all); n == 0 || all[n-1].Name != initial {
			all = append(all, TermLetter{Name: initial, Anchor: w.anchor("l-" + anchorOf(initial))})
		}
		last := &all[len(all)-1]
		last.Terms = append(last.Terms, entry)
	}
	parts := cut(all, mostTerms, func(l TermLetter) int { return len(l.Terms) },
		func(l TermLetter, n int) int { return 2*lines(l.Terms[n].Definition.Text) - 1 }, // it stands there twice
		func(l TermLetter, from, to int) TermLetter { return TermLetter{l.Name, l.Anchor, l.Terms[from:to]} })
	v.Letters = parts[0]
	v.Structured = w.structuredGlossary(v)
	letters := make([][]Letter, len(parts))
	for i, part := range parts {
		for _, l := range part {
			letters[i] = append(letters[i], Letter{Name: l.Name, Anchor: l.Anchor})
		}
	}
	v.Index = w.letterIndex(&v.Frame, letters)
	for i, f := range w.inParts(&v.Frame, len(parts)) {
		v.Rest = append(v.Rest, &Glossary{Frame: f, Letters: parts[i+1], Index: v.Index})
	}
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
	var rest []ThemeGroup
	v.Themes, rest = keep(w.byTheme(practices, nil), mostItems)
	if v.Others = others; len(others) > mostLeads {
		v.Others, rest = others[:mostLeads], append(rest, group(w.l.Text("glossary.others"), others[mostLeads:]))
	}
	var f facts
	items := w.citations(t.Sources, t.Accounts)
	f.add(w.l.Count("fact.sources", len(items)), items...)
	v.Facts = f.list
	v.Structured = w.structuredTerm(v)
	w.goesOn(&v.Frame, rest)
	return v
}
