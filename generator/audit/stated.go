package audit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/ledger"
	"recueil/generator/record"
)

// stated warns of territories that act in a practice and that no item names which it cites,
// where some are named, and of actors whose name is a slip away from one of theirs.
func (c *sheetCheck) stated(f *guide.PracticeFront) {
	if len(c.sheet.Accounts) > 0 || c.unknown(f.Cites) {
		return
	}
	var items []*ledger.Item
	for _, cite := range c.sheet.Sources {
		items = append(items, cite.Items...)
	}
	c.statedTerritories(f, items)
	for _, a := range f.Actors {
		c.statedActor(a, items)
	}
}

// statedTerritories looks for each territory in the items.
func (c *sheetCheck) statedTerritories(f *guide.PracticeFront, items []*ledger.Item) {
	var named []string
	for _, i := range items {
		for _, place := range i.Territories {
			if !slices.Contains(named, place.ID.Value) {
				named = append(named, place.ID.Value)
			}
		}
	}
	if len(named) == 0 {
		return
	}
	for _, p := range f.Territories {
		t, _ := c.guide.Find(guide.Ref{Kind: guide.KindTerritory, ID: p.ID.Value}).(*guide.Territory)
		if t == nil || p.Role.Set() && p.Role.Value != "actor" || slices.ContainsFunc(named, func(id string) bool { return c.inOneAnother(t, id) }) || c.told(t, items) {
			continue
		}
		c.report.Warning(p.ID.At, "territory-unnamed", "territory-unnamed", diag.Args{"ID": p.ID.Value, "Others": strings.Join(named[:min(len(named), 5)], ", ")})
	}
}

// inOneAnother tells whether a territory is one that an item names, or lies in it, or
// that in it.
func (c *sheetCheck) inOneAnother(t *guide.Territory, id string) bool {
	other, _ := c.guide.Find(guide.Ref{Kind: guide.KindTerritory, ID: id}).(*guide.Territory)
	return other == nil || above(t, other) || above(other, t)
}

// above tells whether a territory is another or lies in it.
func above(t, other *guide.Territory) bool {
	for ; t != nil; t = t.Parent {
		if t == other {
			return true
		}
	}
	return false
}

// told tells whether the words of an item name a territory.
func (c *sheetCheck) told(t *guide.Territory, items []*ledger.Item) bool {
	var names []string
	for _, l := range c.guide.Languages {
		names = append(names, "-"+catalog.Slug(t.Name.In(l.Tag))+"-")
		for _, alias := range t.Aliases.In(l.Tag) {
			names = append(names, "-"+catalog.Slug(alias.Value)+"-")
		}
	}
	for _, i := range items {
		for _, text := range append(i.Texts(c.guide.Tags()), ledger.Text{Words: i.Notes.Value}) {
			slug := "-" + catalog.Slug(text.Words) + "-"
			if slices.ContainsFunc(names, func(name string) bool { return strings.Contains(slug, name) }) {
				return true
			}
		}
	}
	return false
}

// statedActor compares the name of an actor with those of the items, each in its language.
func (c *sheetCheck) statedActor(a guide.Acting, items []*ledger.Item) {
	names := a.Name.Texts(c.guide.Tags())
	for _, tag := range c.guide.Tags() {
		name, near := names[tag], ""
		for _, i := range items {
			for _, actor := range i.Actors.Texts {
				actor, _, _ = strings.Cut(actor, " (")
				if strings.EqualFold(actor, name.Value) {
					return
				}
				if near == "" && i.Language == tag && slipped(name.Value, actor) {
					near = actor
				}
			}
		}
		if near != "" {
			c.report.Warning(name.At, "actor-misspelt", "did-you-mean", diag.Args{"Name": name.Value, "Near": near})
			return
		}
	}
}

// slipped tells whether a name is another but for a slip within one of its words: a
// letter left out, put in or mistaken. At the end of a word it may be another form.
func slipped(name, other string) bool {
	if apart := len(name) - len(other); apart > 4 || apart < -4 {
		return false
	}
	written, meant := strings.Fields(strings.ToLower(name)), strings.Fields(strings.ToLower(other))
	if len(written) != len(meant) {
		return false
	}
	wrong := -1
	for i := range written {
		switch {
		case written[i] == meant[i]:
		case wrong >= 0:
			return false
		default:
			wrong = i
		}
	}
	return wrong >= 0 && utf8.RuneCountInString(meant[wrong]) > 4 && alikeAtEnd(written[wrong], meant[wrong]) && record.Slips(written[wrong], meant[wrong]) == 1
}

// alikeAtEnd tells whether two words end with the same letter.
func alikeAtEnd(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	other, _ := utf8.DecodeLastRuneInString(b)
	return last == other
}
