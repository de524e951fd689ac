package opendata

import (
	"iter"
	"slices"
	"strconv"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// sheet is a sheet of any collection.
type sheet interface {
	guide.Thing
	In(l *catalog.Language) *guide.Version
}

// opening are the columns with which the rows of sheets begin.
func opening[T sheet](heading string) []column {
	return append(always(
		one("id", name, func(_ *Package, t T) string { return t.Ref().ID }),
		one(heading, text, func(p *Package, t T) string { return p.name(t) }),
	), one("summary", text, func(p *Package, t T) string { return t.In(p.l).Summary }))
}

// telling are the columns that say of the texts of a row in which language they
// are, and whether they are as the original is now.
func telling[T sheet]() []column {
	return always(
		one("language", name, func(p *Package, t T) string { return t.In(p.l).Language.Tag }),
		one("outdated", yes, func(p *Package, t T) string { return strconv.FormatBool(t.In(p.l).StaleHead) }),
	)
}

// page is the address of the page of a thing.
func page[T guide.Thing]() column {
	return one("url", link, func(p *Package, t T) string { return p.url(t) })
}

// sources are the columns of what a thing relies on.
func sources[T any](list func(t T) []guide.Citation) []column {
	return many("sources", list,
		part[guide.Citation]{key: "id", form: name, value: func(_ *Package, c guide.Citation) string { return c.Source.ID.Value }},
		part[guide.Citation]{key: "name", value: func(p *Package, c guide.Citation) string { return p.text(c.Source.Short) }},
		part[guide.Citation]{key: "page", form: number, value: func(_ *Package, c guide.Citation) string { return count(c.Page) }},
	)
}

// things are the columns of the id and the name of each thing in a list.
func things[T any, V guide.Thing](group string, list func(t T) []V) []column {
	return many(group, list,
		part[V]{key: "id", form: name, value: func(_ *Package, v V) string { return v.Ref().ID }},
		part[V]{key: "name", value: func(p *Package, v V) string { return p.name(v) }},
	)
}

// count is a number, "" for none.
func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

var practices = &table{
	name: address.Practices,
	rows: func(g *guide.Guide) iter.Seq[any] { return each(g.Practices) },
	columns: slices.Concat(
		opening[*guide.Practice]("title"),
		[]column{one("label", text, func(p *Package, t *guide.Practice) string { return t.In(p.l).Label })},
		things("themes", func(t *guide.Practice) []*guide.Theme { return t.Themes }),
		many("territories", func(t *guide.Practice) []guide.Participation { return t.Territories },
			part[guide.Participation]{key: "id", form: name, value: func(_ *Package, in guide.Participation) string { return in.Territory.ID.Value }},
			part[guide.Participation]{key: "name", value: func(p *Package, in guide.Participation) string { return p.name(in.Territory) }},
			part[guide.Participation]{key: "code", value: func(_ *Package, in guide.Participation) string { return in.Territory.OfficialCode() }},
			part[guide.Participation]{
				key: "role", form: name, choices: guide.Roles, named: "as.", value: func(_ *Package, in guide.Participation) string { return in.Role },
			},
		),
		many("actors", func(t *guide.Practice) []guide.Actor { return t.Actors },
			part[guide.Actor]{key: "name", value: func(p *Package, a guide.Actor) string { return p.text(a.Name) }},
			part[guide.Actor]{key: "role", form: name, choices: guide.ActorRoles, named: "actor.", value: func(_ *Package, a guide.Actor) string { return a.Role }},
		),
		things("networks", func(t *guide.Practice) []*guide.Network { return t.Networks }),
		things("publics", func(t *guide.Practice) []*guide.Public { return t.Publics }),
		things("days", func(t *guide.Practice) []*guide.Day { return t.Days }),
		[]column{
			one("from", date, func(_ *Package, t *guide.Practice) string { return t.From.String() }),
			one("to", date, func(_ *Package, t *guide.Practice) string { return t.To.String() }),
			among(one("status", name, func(_ *Package, t *guide.Practice) string { return t.Status }), "status.", "planned", "ongoing", "ended", "unknown"),
		},
		sources(func(t *guide.Practice) []guide.Citation { return t.Sources }),
		many("accounts", func(t *guide.Practice) []guide.Account { return t.Accounts },
			part[guide.Account]{key: "by", value: func(_ *Package, a guide.Account) string { return a.ToldBy }},
			part[guide.Account]{key: "date", form: date, value: func(_ *Package, a guide.Account) string { return a.Date.String() }},
			part[guide.Account]{key: "url", form: link, value: func(_ *Package, a guide.Account) string { return a.URL }},
		),
		many("links", func(t *guide.Practice) []guide.WebLink { return t.Links },
			part[guide.WebLink]{key: "url", form: link, value: func(_ *Package, l guide.WebLink) string { return l.URL }},
			part[guide.WebLink]{key: "name", value: func(p *Package, l guide.WebLink) string { return p.text(l.Label) }},
		),
		many("guidelines", func(t *guide.Practice) []*guide.Guideline { return t.Guidelines },
			part[*guide.Guideline]{key: "id", form: name, value: func(_ *Package, g *guide.Guideline) string { return g.ID.Value }},
		),
		[]column{one("reviewed", date, func(_ *Package, t *guide.Practice) string { return t.Reviewed.String() })},
		telling[*guide.Practice](),
		[]column{page[*guide.Practice]()},
	),
}

// practicePlaces has a row for each place where a practice is done, for a map.
var practicePlaces = &table{
	name: address.Practices, mapOnly: true,
	rows: func(g *guide.Guide) iter.Seq[any] {
		return func(yield func(any) bool) {
			for _, t := range g.Practices {
				for i := range t.Territories {
					if in := &t.Territories[i]; in.Acts() && !yield(in) {
						return
					}
				}
			}
		}
	},
	place: func(row any) *guide.Territory { return row.(*guide.Participation).Territory },
	columns: append(always(
		one("id", text, func(_ *Package, in *guide.Participation) string { return in.Practice.ID + "/" + in.Territory.ID.Value }),
		one("practice", name, func(_ *Package, in *guide.Participation) string { return in.Practice.ID }),
		one("title", text, func(p *Package, in *guide.Participation) string { return p.name(in.Practice) }),
	),
		one("summary", text, func(p *Package, in *guide.Participation) string { return in.Practice.In(p.l).Summary }),
		one("theme", text, func(p *Package, in *guide.Participation) string {
			if len(in.Practice.Themes) == 0 {
				return ""
			}
			return p.name(in.Practice.Themes[0].Guideline())
		}),
		one("territory", name, func(_ *Package, in *guide.Participation) string { return in.Territory.ID.Value }),
		one("place", text, func(p *Package, in *guide.Participation) string { return p.name(in.Territory) }),
		one("url", link, func(p *Package, in *guide.Participation) string { return p.url(in.Practice) }),
	),
}
