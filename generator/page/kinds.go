package page

import (
	"recueil/generator/address"
	"recueil/generator/guide"
)

// view says how a kind of things is shown: by which function its page is
// composed, and in what words a list of everything says what a thing is.
type view struct {
	compose func(w *writer, t guide.Thing) View
	what    func(w *writer, t guide.Thing) Phrase
}

// views has a row for each kind whose things have a page.
var views map[guide.Kind]view

// singles composes the pages that each language has once.
var singles map[string]func(w *writer) View

func init() { // the functions name the tables
	views = map[guide.Kind]view{
		guide.KindTheme:     {of((*writer).theme), of((*writer).themeLevel)},
		guide.KindPractice:  {of((*writer).practice), is[*guide.Practice]("is.practice")},
		guide.KindTerritory: {of((*writer).territory), of((*writer).territoryKind)},
		guide.KindNetwork:   {of((*writer).network), is[*guide.Network]("is.network")},
		guide.KindBox:       {of((*writer).boxPage), of((*writer).aside)},
		guide.KindTerm:      {of((*writer).term), is[*guide.Term]("is.term")},
		guide.KindSource:    {of((*writer).source), nil},
		guide.KindPage:      {of((*writer).editorial), nil},
	}
	singles = map[string]func(w *writer) View{
		address.Home: (*writer).home, address.Practices: (*writer).practiceList, address.Territories: (*writer).territoryList,
		address.Networks: (*writer).networkList, address.Search: (*writer).everything, address.Figures: (*writer).figures,
		address.Calendar: (*writer).calendar, address.Glossary: (*writer).glossary, address.Sources: (*writer).sources,
		address.SiteMap: (*writer).siteMap, address.Errata: (*writer).errata, address.Changes: (*writer).changes, address.Poster: (*writer).poster,
		address.Guidelines: (*writer).allGuidelines, address.Small: (*writer).smallCommunes, address.Data: (*writer).openData,
		address.Chart: (*writer).charted, address.Explore: (*writer).explore,
		address.Downloads: (*writer).downloadList,
	}
}

// of makes a function of one kind one of any thing.
func of[T guide.Thing, R any](f func(*writer, T) R) func(*writer, guide.Thing) R {
	return func(w *writer, t guide.Thing) R { return f(w, t.(T)) }
}

// is says the same of all things of a kind.
func is[T guide.Thing](id string) func(*writer, guide.Thing) Phrase {
	return func(w *writer, _ guide.Thing) Phrase { return Phrase{Text: w.l.Text(id)} }
}
