package audit

import (
	"slices"

	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
)

// foreign is the kind of link that says in which language its words are.
const foreign = "lang"

// links reports links to things and anchors that are not there.
func (c *sheetCheck) links(v *guide.Version) {
	for _, l := range v.Doc.Links {
		switch {
		case l.Kind == foreign:
			if c.guide.Language(l.ID) == nil {
				c.brokenLink(l, c.guide.Tags())
			}
		case l.Kind != "":
			kind := guide.KindNamed(l.Kind)
			if ref := (guide.Ref{Kind: kind, ID: l.ID}); c.guide.Find(ref) == nil && !c.guide.Unread(ref) {
				c.brokenLink(l, c.idsOf(kind))
			}
		case len(l.Destination) > 0 && l.Destination[0] == '#':
			if !v.Doc.HasAnchor(l.Destination[1:]) {
				c.report.Error(l.At, "broken-anchor", "broken-anchor", diag.Args{"Link": l.Destination})
			}
		case onWeb(l.Destination) && !slices.ContainsFunc(c.sheet.Links, func(w guide.WebLink) bool { // a broken one may be it
			return w.URL == l.Destination || !wellFormed(w.URL)
		}):
			c.report.Warning(l.At, "undated-link", "undated-text-link", diag.Args{"Link": l.Destination})
		}
	}
}

func (c *sheetCheck) brokenLink(l document.Link, ids []string) {
	args := diag.Args{"Kind": l.Kind, "ID": l.ID, "Link": l.Destination}
	if near := suggested(l.ID, ids, "broken-link", c.report); near != "" {
		args["Near"] = l.Kind + ":" + near
		c.report.Error(l.At, "broken-link", "did-you-mean", args)
		return
	}
	hint := "unknown-" + l.Kind
	if kind := guide.KindNamed(l.Kind); kind != guide.NoKind {
		hint = c.whereabouts(kind, args)
	}
	c.report.Error(l.At, "broken-link", hint, args)
}
