package page

import "recueil/generator/guide"

// reference is the reference of a source in the usual form: who published
// what, when, and how long it is.
func (w *writer) reference(s *guide.Source) Line {
	var out Line
	add := func(p Phrase) {
		if p.Text == "" {
			return
		}
		if len(out) > 0 {
			out = append(out, Phrase{Text: ", "})
		}
		out = append(out, p)
	}
	add(w.text(s.Publisher))
	add(w.heading(s))
	if s.Kind.Set() {
		add(w.text(s.Kind))
	}
	if s.Year.Set() {
		add(Phrase{Text: w.published(s)})
	}
	if s.Pages.Value > 0 {
		add(Phrase{Text: w.l.Count("sources.pages", s.Pages.Value)})
	}
	return append(out, Phrase{Text: "."})
}

func (w *writer) sourceFacts(s *guide.Source) []Fact {
	var f facts
	if s.Kind.Set() {
		kind := w.text(s.Kind)
		f.add(w.l.Text("sources.kind"), FactItem{Text: kind.Text, Lang: kind.Lang})
	}
	if s.Year.Set() {
		f.add(w.l.Text("sources.year"), FactItem{Text: w.published(s)})
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
	address := FactItem{Text: w.l.Text("sources.no-address")}
	if s.URL.Set() {
		address = FactItem{Link: &Link{Text: s.URL.Value, Href: s.URL.Value}}
	}
	f.add(w.l.Text("sources.address"), address)
	return f.list
}

// published is when a source was published, as a fact.
func (w *writer) published(s *guide.Source) string {
	switch d := s.Dating(); {
	case d.About:
		return w.l.Format("sources.about", map[string]any{"Date": w.l.Date(d.From)})
	case d.From == d.To:
		return w.l.Date(d.From)
	}
	return w.l.Typeset(s.Year.Value)
}
