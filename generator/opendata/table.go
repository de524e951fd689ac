package opendata

import (
	"iter"

	"recueil/generator/guide"
)

// table is a list of things of one kind, with what is told of each.
type table struct {
	name    string // the interface string "path.NAME" names its files
	rows    func(g *guide.Guide) iter.Seq[any]
	columns []column
	// place is where a thing is on the map; nil for things that are nowhere.
	place func(row any) *guide.Territory
	// mapOnly is set on a table that is there for the map alone.
	mapOnly bool
}

// form is what a value may be.
type form uint8

const (
	text form = iota
	name      // an id: lower-case words with hyphens
	number
	degrees
	yes  // true or false
	date // of a day, a month or a year: 2023-01-31, 2023-01, 2023
	link // the address of a page, absolute or relative to the file
)

// bare tells whether values stand for themselves in every file: "-1.55" is a
// number, and no formula.
func (f form) bare() bool { return f != text && f != link }

// column is a value of each row or, in a group, one of the values of each thing
// in a list: in CSV the list is a cell for each of its columns, in JSON it is
// one of objects.
type column struct {
	group, key string
	form       form
	always     bool // every row has it
	// choices are the values that there may be, and named the strings that say
	// what they mean: "status." for "status.ended".
	choices []string
	named   string
	// refers is the table of which the value is an id.
	refers string
	values func(p *Package, row any, out []string) []string
}

// name is that of the column in a table, and of the string that says what it is.
func (c *column) name() string {
	if c.group == "" {
		return c.key
	}
	return c.group + "." + c.key
}

// list tells whether a cell may hold several values.
func (c *column) list() bool { return c.group != "" }

// one is a column of one value of a thing.
func one[T any](key string, form form, value func(p *Package, t T) string) column {
	return column{key: key, form: form, values: func(p *Package, row any, out []string) []string {
		return append(out, value(p, row.(T)))
	}}
}

// part is a column of a group, of things in a list.
type part[V any] struct {
	key     string
	form    form
	value   func(p *Package, v V) string
	choices []string
	named   string
}

// many are the columns of the things in a list that belongs to a thing.
func many[T, V any](group string, list func(t T) []V, parts ...part[V]) []column {
	out := make([]column, len(parts))
	for i, part := range parts {
		out[i] = column{
			group: group, key: part.key, form: part.form, choices: part.choices, named: part.named,
			values: func(p *Package, row any, out []string) []string {
				for _, v := range list(row.(T)) {
					out = append(out, part.value(p, v))
				}
				return out
			},
		}
	}
	return out
}

// each goes through things.
func each[T any](list []T) iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, t := range list {
			if !yield(t) {
				return
			}
		}
	}
}

// always marks columns that every row has.
func always(columns ...column) []column {
	for i := range columns {
		columns[i].always = true
	}
	return columns
}

// among says which values a column may have, and what they mean.
func among(c column, named string, choices ...string) column {
	c.choices, c.named = choices, named
	return c
}

// located tells whether it is known where a territory lies.
func located(t *guide.Territory) bool { return t != nil && len(t.Coordinates.Values) == 2 }
