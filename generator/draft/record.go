package draft

import (
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/permalink"
	"recueil/generator/record"
)

// The tables that hold the terms and the days of a guide.
const (
	GlossaryFile = "content/tables/glossary.yaml"
	CalendarFile = "content/tables/calendar.yaml"
)

// Word is what an editor says of a new term; all but the name may be "".
type Word struct {
	Name, Acronym, Definition string
	ID                        string // that of its acronym, or of its name, where it is ""
	Language                  string // the tag of the language in which it is said
	Document                  Document
}

// Term drafts a record of the glossary.
func Term(g *guide.Guide, read Read, w Word) (*Draft, error) {
	l, err := languageIn(g, w.Language)
	if err != nil {
		return nil, err
	}
	id, err := nameFree(g, guide.KindTerm, w.ID, w.Acronym, w.Name)
	if err != nil {
		return nil, err
	}
	ids := make([]record.Text, len(g.Terms))
	for i, t := range g.Terms {
		ids[i] = t.ID
	}
	c, err := cite(g, read, w.Document, l, statement{
		kind: "term", id: id, label: w.Name, gist: w.Definition, figures: figuresOf(l.Tag, w.Name, w.Definition),
	})
	if err != nil {
		return nil, err
	}
	fields := []field{{"term", local(g, l, w.Name)}}
	if w.Acronym != "" {
		fields = append(fields, field{"acronym", local(g, l, w.Acronym)})
	}
	fields = append(fields, field{"definition", local(g, l, w.Definition)})
	d, err := added(read, GlossaryFile, ids, row{id: id, fields: append(fields, c.key()...)}, c)
	if err != nil {
		return nil, err
	}
	d.Made = []Made{{id, w.Name, "term"}}
	if w.Definition == "" {
		d.Empty = []string{"definition"}
	}
	return d, nil
}

// added drafts a table that grows by a row, and what it cites.
func added(read Read, path string, places []record.Text, r row, c *citation) (*Draft, error) {
	before, err := read(path)
	if err != nil {
		return nil, err
	}
	after, err := grow(before, places, []row{r})
	if err != nil {
		return nil, err
	}
	return &Draft{Files: c.with(File{path, before, after})}, nil
}

// local writes a text that is said in one language of a guide.
func local(g *guide.Guide, l *catalog.Language, text string) string {
	switch {
	case len(g.Languages) == 1 && text != "":
		return scalar(text)
	case text == "":
		return "{" + l.Tag + ": \"\"}"
	}
	return "{" + l.Tag + ": " + scalar(text) + "}"
}

// languageIn finds a language of a guide.
func languageIn(g *guide.Guide, tag string) (*catalog.Language, error) {
	if l := g.Language(tag); l != nil {
		return l, nil
	}
	return nil, &Refusal{"no-language", map[string]any{"Language": tag, "Languages": strings.Join(g.Tags(), ", ")}}
}

// nameFree makes the id of a new thing of the first of its names that is not
// "", an id that somebody chose before them. It refuses what is there already.
func nameFree(g *guide.Guide, kind guide.Kind, chosen string, names ...string) (string, error) {
	known := namesOf(g, kind)
	if kind == guide.KindTerm {
		otherNames(g, known)
	}
	id := chosen
	for _, name := range names {
		if strings.TrimSpace(name) == "" {
			continue
		}
		if id == "" {
			id = catalog.Slug(name)
		}
		if there := known[catalog.Slug(name)]; there != "" {
			return "", thereAlready(g, kind, name, there)
		}
	}
	if known[id] != "" {
		return "", thereAlready(g, kind, id, known[id])
	}
	if chosen == "" && !permalink.ID(id) {
		return "", &Refusal{"new-no-id", map[string]any{"Name": names[len(names)-1]}}
	}
	return id, checkID(id)
}

// otherNames adds the acronyms and the other forms of terms to their names.
func otherNames(g *guide.Guide, names map[string]string) {
	for _, t := range g.Terms {
		for _, l := range g.Languages {
			forms := append([]record.Text{{Value: t.Acronym.In(l.Tag)}}, t.Aliases.In(l.Tag)...)
			for _, form := range forms {
				if slug := catalog.Slug(form.Value); slug != "" && names[slug] == "" {
					names[slug] = t.ID.Value
				}
			}
		}
	}
}

func thereAlready(g *guide.Guide, kind guide.Kind, name, id string) error {
	at := diag.Position{Line: 1}
	ref := guide.Ref{Kind: kind, ID: id}
	if entry, ok := g.Find(ref).(interface{ Start() diag.Position }); ok {
		at = entry.Start()
	}
	for _, s := range g.Sheets {
		if s.Ref() == ref {
			at.File = s.Original.Doc.File
		}
	}
	return &Refusal{"new-there", map[string]any{"Name": name, "ID": id, "File": at.File, "Line": at.Line}}
}
