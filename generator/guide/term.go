package guide

import (
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/document"
	"recueil/generator/record"
)

// Term is an entry of the glossary.
type Term struct {
	Entry
	Name       record.Local  `key:"term,required"`
	Acronym    record.Local  `key:"acronym,partial"`
	Aliases    record.Forms  `key:"aliases"`
	Definition record.Local  `key:"definition,required"`
	SeeIDs     []record.Text `key:"see" ref:"term" once:"list"`
	// By is for those who read the table: that the guide itself says how it uses
	// the word, and cites nothing.
	By    record.Text `key:"by"`
	Cites []Cite      `key:"sources"`

	See      []*Term
	SeenFrom []*Term // those that refer to this one
	Sources  []Citation
	Accounts []Account
	// Mentions are the sheets whose text mentions the term, by language tag.
	Mentions map[string][]*Sheet
}

// Ref implements Thing.
func (t *Term) Ref() Ref { return Ref{KindTerm, t.ID.Value} }

// NameIn implements Thing.
func (t *Term) NameIn(l *catalog.Language) (name, language string) {
	return t.Name.In(l.Tag), t.Name.Language(l.Tag)
}

func (t *Term) join(g *Guide) {
	t.Sources, t.Accounts = g.cited(t.Cites)
	t.See = findAll[*Term](g, KindTerm, values(t.SeeIDs))
	t.Mentions = map[string][]*Sheet{}
	for _, o := range t.See {
		o.SeenFrom = append(o.SeenFrom, t)
	}
}

// forms lists the words by which texts of a language name the terms.
func (g *Guide) forms(language string) []document.Form {
	var out []document.Form
	for _, t := range g.Terms {
		add := func(text string) {
			if text != "" {
				out = append(out, document.Form{Text: text, Term: t.ID.Value})
			}
		}
		if in := t.Name.Language(language); in == "" || in == language {
			add(t.Name.In(language))
		}
		add(t.Acronym.In(language))
		for _, alias := range t.Aliases.In(language) {
			add(alias.Value)
		}
	}
	return out
}

// namesIn are the names that texts in a language may misspell: those of territories, and
// the acronyms of the glossary.
func (g *Guide) namesIn(language string) *document.Names {
	var names, known []string
	for _, t := range g.Territories {
		names = append(names, t.Name.In(language))
		for _, other := range g.Languages {
			known = append(known, t.Name.In(other.Tag))
			for _, alias := range t.Aliases.In(other.Tag) {
				known = append(known, alias.Value)
			}
		}
	}
	for _, t := range g.Terms {
		if acronym := t.Acronym.In(language); acronym == strings.ToUpper(acronym) {
			names = append(names, acronym)
		}
	}
	return document.NewNames(names, known)
}

// joinTerms tells terms who mentions them.
func (g *Guide) joinTerms() {
	for _, s := range g.Sheets {
		for _, v := range s.versions {
			if v == nil {
				continue
			}
			for _, t := range findAll[*Term](g, KindTerm, v.Doc.Terms) {
				t.Mentions[v.Language.Tag] = append(t.Mentions[v.Language.Tag], s)
			}
		}
	}
}
