package opendata

import (
	"iter"
	"slices"
	"strconv"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// tables are those of a package, in the order in which people are told of them.
var tables = []*table{practices, practicePlaces, territories, networks, guidelines, terms, themes, documents}

// record are the columns with which the rows of records begin.
func record[T guide.Thing]() []column {
	return always(
		one("id", name, func(_ *Package, t T) string { return t.Ref().ID }),
		one("name", text, func(p *Package, t T) string { return p.name(t) }),
	)
}

// written is the language of a text of a record.
func written[T any](of func(t T) interface{ Language(string) string }) column {
	return one("language", name, func(p *Package, t T) string {
		if tag := of(t).Language(p.l.Tag); tag != "" {
			return tag
		}
		return p.l.Tag
	})
}

// sheets is the number of practices in a list.
func sheets[T any](n func(t T) int) column {
	return always(one("practices", number, func(_ *Package, t T) string { return strconv.Itoa(n(t)) }))[0]
}

func coordinate(axis int) func(*Package, *guide.Territory) string {
	return func(_ *Package, t *guide.Territory) string {
		if !located(t) {
			return ""
		}
		return strconv.FormatFloat(t.Coordinates.Values[axis], 'f', -1, 64)
	}
}

var territories = &table{
	name:  address.Territories,
	rows:  func(g *guide.Guide) iter.Seq[any] { return each(g.Territories) },
	place: func(row any) *guide.Territory { return row.(*guide.Territory) },
	columns: slices.Concat(
		record[*guide.Territory](),
		[]column{
			one("kind", name, func(_ *Package, t *guide.Territory) string { return t.KindID.Value }),
			among(one("scale", name, func(_ *Package, t *guide.Territory) string { return t.Level() }), "",
				guide.LevelPlace, guide.LevelDistrict, guide.LevelRegion, guide.LevelCountry),
			one("code", text, func(_ *Package, t *guide.Territory) string { return t.OfficialCode() }),
			{key: "within", form: name, refers: address.Territories, values: func(_ *Package, row any, out []string) []string {
				if above := row.(*guide.Territory).Parent; above != nil {
					return append(out, above.ID.Value)
				}
				return append(out, "")
			}},
			one("country", text, func(p *Package, t *guide.Territory) string {
				if t.Country.Set() {
					return t.Country.Value
				}
				return p.guide.Config.Country.Value
			}),
			one("latitude", degrees, coordinate(0)),
			one("longitude", degrees, coordinate(1)),
			one("population", number, func(_ *Package, t *guide.Territory) string { return count(t.Population) }),
			sheets(func(t *guide.Territory) int { return len(t.Practices) }),
		},
		many("networks", func(t *guide.Territory) []guide.Member { return t.Memberships },
			part[guide.Member]{key: "id", form: name, value: func(_ *Package, m guide.Member) string { return m.Network.ID }},
			part[guide.Member]{key: "name", value: func(p *Package, m guide.Member) string { return p.name(m.Network) }},
		),
		[]column{page[*guide.Territory]()},
	),
}

var networks = &table{
	name: address.Networks,
	rows: func(g *guide.Guide) iter.Seq[any] { return each(g.Networks) },
	columns: slices.Concat(
		opening[*guide.Network]("name"),
		[]column{
			one("acronym", text, func(_ *Package, t *guide.Network) string { return t.Acronym }),
			one("founded", number, func(_ *Package, t *guide.Network) string { return count(t.Founded) }),
		},
		many("members", func(t *guide.Network) []guide.Member { return t.Members },
			part[guide.Member]{key: "id", form: name, value: func(_ *Package, m guide.Member) string { return m.Territory.ID.Value }},
			part[guide.Member]{key: "name", value: func(p *Package, m guide.Member) string { return p.name(m.Territory) }},
			part[guide.Member]{key: "since", form: date, value: func(_ *Package, m guide.Member) string { return m.Since }},
			part[guide.Member]{
				key: "role", form: name, choices: []string{guide.PlainMember, "founder", "chair", "candidate"}, named: "member.",
				value: func(_ *Package, m guide.Member) string { return m.Role },
			},
		),
		[]column{sheets(func(t *guide.Network) int { return len(t.Practices) })},
		sources(func(t *guide.Network) []guide.Citation { return t.Sources }),
		telling[*guide.Network](),
		[]column{page[*guide.Network]()},
	),
}

var guidelines = &table{
	name: address.Guidelines,
	rows: func(g *guide.Guide) iter.Seq[any] { return each(g.Guidelines) },
	columns: slices.Concat(
		always(
			one("id", name, func(_ *Package, t *guide.Guideline) string { return t.ID.Value }),
			one("text", text, func(p *Package, t *guide.Guideline) string { return p.text(t.Text) }),
			among(one("level", name, func(_ *Package, t *guide.Guideline) string { return t.Level.Value }), "level.", guide.Levels...),
		),
		[]column{{key: "theme", form: name, always: true, refers: guide.KindTheme.Path(), values: func(_ *Package, row any, out []string) []string {
			return append(out, row.(*guide.Guideline).ThemeID.Value)
		}}},
		things("practices", func(t *guide.Guideline) []*guide.Practice { return t.Practices }),
		[]column{one("origin", text, func(p *Package, t *guide.Guideline) string {
			if t.Origin == nil {
				return ""
			}
			return p.name(t.Origin)
		})},
		sources(func(t *guide.Guideline) []guide.Citation { return t.Sources }),
		[]column{
			written(func(t *guide.Guideline) interface{ Language(string) string } { return t.Text }),
			page[*guide.Guideline](),
		},
	),
}

var terms = &table{
	name: address.Glossary,
	rows: func(g *guide.Guide) iter.Seq[any] { return each(g.Terms) },
	columns: slices.Concat(
		record[*guide.Term](),
		[]column{
			one("acronym", text, func(p *Package, t *guide.Term) string { return t.Acronym.In(p.l.Tag) }),
			one("definition", text, func(p *Package, t *guide.Term) string { return p.text(t.Definition) }),
		},
		things("see", func(t *guide.Term) []*guide.Term { return t.See }),
		sources(func(t *guide.Term) []guide.Citation { return t.Sources }),
		[]column{
			written(func(t *guide.Term) interface{ Language(string) string } { return t.Definition }),
			page[*guide.Term](),
		},
	),
}

var themes = &table{
	name: guide.KindTheme.Path(),
	rows: func(g *guide.Guide) iter.Seq[any] { return each(g.Themes) },
	columns: slices.Concat(
		opening[*guide.Theme]("title"),
		[]column{
			among(one("rank", name, func(_ *Package, t *guide.Theme) string { return ranks[t.Level()] }), "", ranks...),
			{key: "within", form: name, refers: guide.KindTheme.Path(), values: func(_ *Package, row any, out []string) []string {
				if above := row.(*guide.Theme).Parent; above != nil {
					return append(out, above.ID)
				}
				return append(out, "")
			}},
			sheets(func(t *guide.Theme) int { return len(t.Practices) }),
		},
		telling[*guide.Theme](),
		[]column{page[*guide.Theme]()},
	),
}

// ranks are the levels of the tree of themes.
var ranks = []string{"axis", "theme", "topic"}

// documents are those from which the guide is made.
var documents = &table{
	name: address.Sources,
	rows: func(g *guide.Guide) iter.Seq[any] { return each(g.Sources) },
	columns: slices.Concat(
		always(
			one("id", name, func(_ *Package, t *guide.Source) string { return t.ID.Value }),
			one("title", text, func(p *Package, t *guide.Source) string { return p.name(t) }),
			one("short", text, func(p *Package, t *guide.Source) string { return p.text(t.Short) }),
		),
		[]column{
			one("publisher", text, func(p *Package, t *guide.Source) string { return p.text(t.Publisher) }),
			one("type", text, func(p *Package, t *guide.Source) string { return p.text(t.Kind) }),
			one("year", text, func(_ *Package, t *guide.Source) string { return t.Year.Value }),
			one("read-in", text, func(_ *Package, t *guide.Source) string { return t.Language.Value }),
			one("pages", number, func(_ *Package, t *guide.Source) string { return count(t.Pages.Value) }),
			one("address", link, func(_ *Package, t *guide.Source) string { return t.URL.Value }),
			one("note", text, func(p *Package, t *guide.Source) string { return p.text(t.Note) }),
			sheets(func(t *guide.Source) int { return len(t.Sheets) }),
			page[*guide.Source](),
		},
	),
}
