package audit

import (
	"slices"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/gazetteer"
	"recueil/generator/guide"
	"recueil/generator/ledger"
	"recueil/generator/record"
)

// names warns of words of a text that are a slip away from the name of a territory of
// the sheet, or from an acronym of the glossary. A sheet that cites nothing speaks of the
// guide, and of what sources misprint.
func (c *sheetCheck) names(v *guide.Version) {
	if len(c.sheet.Front.Shared().Cites) == 0 {
		return
	}
	all := v.Misspelt
	for i := range v.Doc.Sections() {
		all = append(all, v.Doc.Sections()[i].Misspelt...)
	}
	var own []string
	for i, m := range all {
		if i == 0 {
			own = c.ownNames(v.Language.Tag)
		}
		if (slices.Contains(own, m.Name) || m.Name == strings.ToUpper(m.Name)) && !c.right(m) {
			c.report.Warning(m.At, "name-misspelt", "did-you-mean", diag.Args{"Name": m.Text, "Near": m.Name})
		}
	}
}

// ownNames are the names of the territories that the sheet or an item that it cites
// names, and of those in which they lie.
func (c *sheetCheck) ownNames(language string) (names []string) {
	add := func(id record.Text) {
		t, _ := c.guide.Find(guide.Ref{Kind: guide.KindTerritory, ID: id.Value}).(*guide.Territory)
		for ; t != nil; t = t.Parent {
			names = append(names, t.Name.In(language))
		}
	}
	if f, ok := c.sheet.Front.(*guide.PracticeFront); ok {
		for _, p := range f.Territories {
			add(p.ID)
		}
	}
	add(record.Text{Value: c.sheet.ID})
	for _, cite := range c.sheet.Sources {
		for _, i := range cite.Items {
			for _, place := range i.Territories {
				add(place.ID)
			}
		}
	}
	return names
}

// right tells whether a word is right as it is: an actor of the sheet or a cited item has
// it, or a place of the official list bears it.
func (c *sheetCheck) right(m document.Misspelt) bool {
	if f, ok := c.sheet.Front.(*guide.PracticeFront); ok {
		for _, a := range f.Actors {
			for _, name := range a.Name.Texts(c.guide.Tags()) {
				if strings.Contains(name.Value, m.Text) {
					return true
				}
			}
		}
	}
	for _, cite := range c.sheet.Sources {
		for _, i := range cite.Items {
			if has := func(text string) bool { return strings.Contains(text, m.Text) }; slices.ContainsFunc(i.Texts(c.guide.Tags()), func(t ledger.Text) bool { return has(t.Words) }) ||
				slices.ContainsFunc(i.Errata, func(e ledger.Erratum) bool { return has(e.Printed.Value) }) {
				return true
			}
		}
	}
	if c.guide.Config.Gazetteer == nil {
		return false
	}
	list, err := gazetteer.Load()
	return err != nil || len(list.Named(gazetteer.Commune, m.Text)) > 0
}
