package draft

import (
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// Aside is what an editor says of a new box; all but kind and title may be left
// out, and is then left to be filled in.
type Aside struct {
	Kind                string // an id, or its name
	Title               string
	ID                  string   // made of the title, where it is ""
	Themes, Territories []string // ids, or names in any language
	Language            string   // the tag of the language in which it is said
	Text                string
	Document            Document
}

// Box drafts the sheet of a box.
func Box(g *guide.Guide, read Read, a Aside) (*Draft, error) {
	l, err := languageIn(g, a.Language)
	if err != nil {
		return nil, err
	}
	kind, err := asideKind(g, a.Kind)
	if err != nil {
		return nil, err
	}
	id, err := nameFree(g, guide.KindBox, a.ID, a.Title)
	if err != nil {
		return nil, err
	}
	themes, err := identifyNarrow(g, a.Themes)
	if err != nil {
		return nil, err
	}
	territories, err := identifyAll(g, guide.KindTerritory, a.Territories)
	if err != nil {
		return nil, err
	}
	text := asText(a.Text)
	c, err := cite(g, read, a.Document, l, statement{
		kind: "box", id: id, topic: first(themes), label: a.Title, figures: figuresOf(l.Tag, a.Title, text), territories: territories,
	})
	if err != nil {
		return nil, err
	}
	var keys keyLines
	keys.add("title", a.Title)
	keys.add("kind", kind)
	keys.list("themes", themes)
	if len(territories) > 0 {
		keys.list("territories", territories)
	}
	d := sheet("boxes", id, l, c.under(keys), text, c)
	d.Made = []Made{{id, a.Title, "box"}}
	d.Themes = fitting(g, l.Tag, a.Themes, a.Title+"\n"+a.Text)
	return d, nil
}

// Union is what an editor says of a new network; all but the name may be left
// out, and is then left to be filled in.
type Union struct {
	Name, Acronym string
	ID            string // that of its acronym, or of its name, where it is ""
	Language      string // the tag of the language in which it is said
	Text          string // a summary and what follows, with a blank line between
	Document      Document
}

// Network drafts the sheet of a network.
func Network(g *guide.Guide, read Read, u Union) (*Draft, error) {
	l, err := languageIn(g, u.Language)
	if err != nil {
		return nil, err
	}
	id, err := nameFree(g, guide.KindNetwork, u.ID, u.Acronym, u.Name)
	if err != nil {
		return nil, err
	}
	_, summary, text := parts("#\n" + asText(u.Text))
	c, err := cite(g, read, u.Document, l, statement{
		kind: "network", id: id, label: u.Name, gist: summary, figures: figuresOf(l.Tag, u.Name, summary, text),
	})
	if err != nil {
		return nil, err
	}
	var keys keyLines
	keys.add("title", u.Name)
	keys.add("summary", summary)
	if u.Acronym != "" {
		keys.add("acronym", u.Acronym)
	}
	d := sheet("networks", id, l, c.under(keys), text, c)
	d.Made = []Made{{id, u.Name, "network"}}
	return d, nil
}

// sheet drafts a sheet, and what it cites.
func sheet(folder, id string, l *catalog.Language, keys keyLines, text string, c *citation) *Draft {
	return &Draft{Files: c.with(sheetFile(folder, id, l, keys, text)), Empty: keys.empty(), Bare: text == ""}
}

// under adds the key "sources" to those of a sheet, empty where it cites nothing.
func (c *citation) under(keys keyLines) keyLines {
	if c == nil {
		return append(keys, "sources: []")
	}
	return append(append(keys, "sources:"), c.lines()...)
}

// asText is a text as it stands in a sheet: with a line's end, or "".
func asText(text string) string {
	text = strings.TrimSpace(strings.ReplaceAll(strings.TrimPrefix(text, "\uFEFF"), "\r\n", "\n"))
	if text == "" {
		return ""
	}
	return text + "\n"
}

// asideKind finds a kind of boxes by its id, or by its name in a language of
// the guide.
func asideKind(g *guide.Guide, word string) (string, error) {
	kinds := record.Choices(guide.BoxFront{}, "kind")
	slug := catalog.Slug(word)
	if slices.Contains(kinds, slug) {
		return slug, nil
	}
	for _, kind := range kinds {
		for _, l := range g.Languages {
			if catalog.Slug(l.Text("kind."+kind)) == slug {
				return kind, nil
			}
		}
	}
	return "", &Refusal{"new-kind", map[string]any{
		"Kind": word, "Near": record.Suggest(slug, kinds), "Kinds": strings.Join(kinds, ", "),
	}}
}
