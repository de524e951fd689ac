package audit

import (
	"maps"
	"slices"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
)

// How much there may be of what one page shows as a whole, as nobody needs more of
// it: all other lists go on on further pages.
const (
	mostThemes  = 400    // nodes of the tree, which the site map has
	mostBelow   = 40     // themes of an axis, axes: each is shown with its summary
	mostTopics  = 100    // topics of a theme
	mostChoices = 200    // publics, origins, kinds of territories
	mostActions = 500    // of the poster, with the practices that show them
	mostDrawn   = 60_000 // bytes of all drawings: the first page has those of all themes
)

// bounds reports what there is too much of for the page that shows it, once, at the
// first thing too many.
func (a *auditor) bounds(report *diag.List) {
	g := a.guide
	atMost(mostThemes, g.Themes, (*guide.Theme).Start, "too-many-themes", report)
	atMost(mostBelow, g.Axes, (*guide.Theme).Start, "too-many-below", report)
	for _, t := range g.Themes {
		most := mostBelow
		if t.Level() == 1 {
			most = mostTopics
		}
		atMost(most, t.Children, (*guide.Theme).Start, "too-many-below", report)
		a.themeTexts(t, report)
	}
	atMost(mostChoices, g.Publics, (*guide.Public).Start, "too-many-choices", report)
	atMost(mostChoices, g.Origins, (*guide.Origin).Start, "too-many-choices", report)
	atMost(mostChoices, g.TerritoryKinds, (*guide.TerritoryKind).Start, "too-many-choices", report)
	a.poster(report)
	a.drawn(report)
}

// atMost reports the first thing of a list for which a page has no room.
func atMost[T any](most int, list []T, start func(T) diag.Position, hint string, report *diag.List) {
	if len(list) > most {
		report.Error(start(list[most]), "too-many", hint, diag.Args{"Most": most, "Below": mostBelow, "Topics": mostTopics})
	}
}

// poster reports the first action for which the poster has no room, with the
// practices that show it.
func (a *auditor) poster(report *diag.List) {
	n := 0
	for _, d := range a.guide.Poster {
		for _, action := range d.Actions {
			if n += 1 + len(action.PracticeIDs); n > mostActions {
				report.Error(action.ID.At, "too-many", "too-many-actions", diag.Args{"Most": mostActions})
				return
			}
		}
	}
}

// drawn reports the drawing with which all of them are too much for the first page.
func (a *auditor) drawn(report *diag.List) {
	n := 0
	for _, id := range slices.Sorted(maps.Keys(a.guide.Drawings)) {
		if n += len(a.guide.Drawings[id]); n > mostDrawn {
			report.Error(diag.Position{File: "content/assets/drawings/" + id + ".svg"}, "heavy-drawings", "heavy-drawings", diag.Args{"Most": mostDrawn / 1000})
			return
		}
	}
}

// themeTexts reports the topic whose text, with that of its theme and of the topics
// before it, takes more of the page that they share than it has.
func (a *auditor) themeTexts(t *guide.Theme, report *diag.List) {
	if t.Level() != 1 {
		return
	}
	for _, l := range a.guide.Languages {
		n := printed(t, l)
		for _, topic := range t.Children {
			own := printed(topic, l)
			if n > document.MostPrinted || own > document.MostPrinted {
				return // which is told of that text alone
			}
			if n += own; n > document.MostPrinted {
				report.Error(topic.In(l).Doc.Sections()[0].At, "heavy-text", "heavy-topics", diag.Args{"Most": document.MostPrinted / 1000})
				return
			}
		}
	}
}

// printed is how much of a page the text of a theme takes for readers of a language.
func printed(t *guide.Theme, l *catalog.Language) int { return t.In(l).Doc.Printed() }
