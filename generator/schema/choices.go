package schema

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/gazetteer"
	"recueil/generator/guide"
)

// choice is a value that may be chosen, and what it is called in each language
// of the guide, or once for all.
type choice struct {
	id    string
	names []string
}

// name is all that it is called, once where languages say the same.
func (c choice) name() string {
	var out []string
	for _, name := range c.names {
		if name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return strings.Join(out, " / ")
}

// choices is the schema of all that may be chosen in a guide.
func choices(g *guide.Guide, strings *catalog.Catalog) node {
	definitions := node{}
	for kind := guide.KindPractice; kind < guide.KindSingle; kind++ {
		if g.Unread(guide.Ref{Kind: kind}) { // the whole table: any id may be right
			definitions[kind.String()] = anyText()
		} else {
			definitions[kind.String()] = oneOf(things(g, kind))
		}
	}
	definitions["theme-of-sheet"] = themes(g, func(t *guide.Theme) bool { return t.Level() > 0 })
	definitions["theme-of-guideline"] = themes(g, func(t *guide.Theme) bool { return t.Level() == 1 })
	if !g.Unread(guide.Ref{Kind: guide.KindTerritoryKind}) {
		definitions["territory-kind"] = oneOf(territoryKinds(g)) // those that are known without a table, too
	}
	definitions["gazetteer"] = oneOf([]choice{{gazetteer.Name, []string{gazetteer.YearText}}})
	definitions["language"] = oneOf(languages(g.Languages))
	var known []*catalog.Language
	for _, tag := range strings.Tags() {
		known = append(known, strings.Language(tag))
	}
	definitions["known-language"] = oneOf(languages(known))
	for _, form := range guide.Forms() {
		named(g, form, definitions)
	}
	cited(g, definitions)
	return node{"title": "choices", "definitions": definitions}
}

// oneOf is the schema of a value that is one of some.
func oneOf(list []choice) node {
	if len(list) == 0 {
		return node{"not": node{}} // there is none yet
	}
	var out []node
	for _, c := range list {
		out = append(out, node{"const": c.id, "description": c.name()})
		if n, err := strconv.Atoi(c.id); err == nil && strconv.Itoa(n) == c.id { // YAML reads it as a number
			out = append(out, node{"const": n, "description": c.name()})
		}
	}
	return node{"anyOf": out}
}

// things are the ids of a kind with their names in the languages of the guide;
// those of sheets that could not be read are among them.
func things(g *guide.Guide, kind guide.Kind) []choice {
	var out []choice
	for _, id := range g.IDs(kind) {
		thing := g.Find(guide.Ref{Kind: kind, ID: id})
		out = append(out, choice{id, inEach(g.Languages, func(l *catalog.Language) string {
			name, _ := thing.NameIn(l)
			return name
		})})
	}
	for _, id := range g.UnreadIDs(kind) {
		out = append(out, choice{id, []string{id}})
	}
	slices.SortFunc(out, func(a, b choice) int { return strings.Compare(a.id, b.id) })
	return out
}

// themes is the schema of the themes of some levels; of one that could not be read
// nobody knows the level.
func themes(g *guide.Guide, fit func(*guide.Theme) bool) node {
	return oneOf(slices.DeleteFunc(things(g, guide.KindTheme), func(c choice) bool {
		t, read := g.Find(guide.Ref{Kind: guide.KindTheme, ID: c.id}).(*guide.Theme)
		return read && !fit(t)
	}))
}

// inEach is what something is called in each language.
func inEach(languages []*catalog.Language, name func(*catalog.Language) string) []string {
	out := make([]string, len(languages))
	for i, l := range languages {
		out[i] = name(l)
	}
	return out
}

func territoryKinds(g *guide.Guide) []choice {
	var out []choice
	for _, k := range g.TerritoryKinds {
		out = append(out, choice{k.ID.Value, inEach(g.Languages, func(l *catalog.Language) string {
			if k.Name.Set() {
				return k.Name.In(l.Tag)
			}
			return l.Text("territory-kind." + k.ID.Value)
		})})
	}
	return out
}

func languages(list []*catalog.Language) []choice {
	var out []choice
	for _, l := range list {
		out = append(out, choice{l.Tag, []string{l.Text("language.name")}})
	}
	return out
}

// named defines the values of the keys of a form that have strings for names.
func named(g *guide.Guide, form guide.Form, definitions node) {
	for family, list := range families(g, form) {
		definitions["named-"+family] = oneOf(list)
	}
}

// families are the values of the keys of a form that have strings for names, by
// what the ids of these begin with.
func families(g *guide.Guide, form guide.Form) map[string][]choice {
	out := map[string][]choice{}
	for _, k := range keysBelow(form.Type) {
		family, ok := k.Tag.Lookup("named")
		if !ok {
			continue
		}
		var list []choice
		for value := range strings.SplitSeq(k.Tag.Get("one"), ",") {
			list = append(list, choice{value, inEach(g.Languages, func(l *catalog.Language) string {
				return l.Text(family + "." + value)
			})})
		}
		out[family] = list
	}
	return out
}

// cited defines which items go with which source.
func cited(g *guide.Guide, definitions node) {
	rules := []node{}
	for _, source := range slices.Sorted(slices.Values(g.IDs(guide.KindSource))) {
		if g.Ledger.Broken[source] {
			continue
		}
		var list []choice
		for _, i := range g.Ledger.Of(source) {
			list = append(list, choice{i.ID.Value, []string{cmp.Or(i.Label.Value, i.Gist.Value)}})
		}
		definitions["item-of-"+source] = oneOf(list)
		rules = append(rules, node{
			"if":   node{"required": []string{"source"}, "properties": node{"source": node{"const": source}}},
			"then": node{"properties": node{"items": node{"items": refer("", "item-of-"+source)}}},
		})
	}
	definitions["cited"] = node{}
	if len(rules) > 0 {
		definitions["cited"] = node{"allOf": rules}
	}
}
