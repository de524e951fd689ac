package guide

import (
	"maps"
	"path"
	"slices"

	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/record"
)

// sibling is the path of the same sheet's file in another language.
func sibling(file, tag string) string { return path.Join(path.Dir(file), tag+".md") }

// Find returns what a link of the guide leads to: a *Practice, *Territory,
// *Theme, *Term, *Network, *Box, *Source, *Day or *Page; nil if nothing.
func (g *Guide) Find(kind, id string) any {
	ix := &g.index
	switch kind {
	case "practice":
		return found(ix.practices, id)
	case "territory":
		return found(ix.territories, id)
	case "theme":
		return found(ix.themes, id)
	case "term":
		return found(ix.terms, id)
	case "network":
		return found(ix.networks, id)
	case "box":
		return found(ix.boxes, id)
	case "source":
		return found(ix.sources, id)
	case "day":
		return found(ix.days, id)
	case "page":
		return found(ix.pages, id)
	}
	return nil
}

// found keeps a missing entry from becoming a non-nil interface.
func found[T any](byID map[string]*T, id string) any {
	if v := byID[id]; v != nil {
		return v
	}
	return nil
}

func (g *Guide) has(kind, id string) bool {
	return g.Find(kind, id) != nil || kind == "lang" && g.Language(id) != nil
}

// ids lists the ids of a kind, for suggestions.
func (g *Guide) ids(kind string) []string {
	ix := &g.index
	switch kind {
	case "practice":
		return slices.Collect(maps.Keys(ix.practices))
	case "territory":
		return slices.Collect(maps.Keys(ix.territories))
	case "theme":
		return slices.Collect(maps.Keys(ix.themes))
	case "term":
		return slices.Collect(maps.Keys(ix.terms))
	case "network":
		return slices.Collect(maps.Keys(ix.networks))
	case "box":
		return slices.Collect(maps.Keys(ix.boxes))
	case "source":
		return slices.Collect(maps.Keys(ix.sources))
	case "day":
		return slices.Collect(maps.Keys(ix.days))
	case "lang":
		return g.tags()
	}
	return slices.Collect(maps.Keys(ix.pages))
}

func (c *textCheck) brokenLink(l document.Link) {
	args := diag.Args{"Kind": l.Kind, "ID": l.ID, "Link": l.Destination}
	if near := record.Suggest(l.ID, c.ids(l.Kind)); near != "" {
		args["Near"] = l.Kind + ":" + near
		c.report.Error(l.At, "broken-link", "did-you-mean", args)
		return
	}
	c.report.Error(l.At, "broken-link", "unknown-"+l.Kind, args)
}
