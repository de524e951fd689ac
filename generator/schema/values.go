package schema

import (
	"maps"
	"reflect"
	"strconv"
	"strings"

	"recueil/generator/guide"
	"recueil/generator/permalink"
	"recueil/generator/record"
)

// value is the schema of the value of a key.
func (w *writer) value(k record.Key) node { return w.typed(k, k.Type) }

// typed is the schema of a value of a type below a key.
func (w *writer) typed(k record.Key, t reflect.Type) node {
	switch t {
	case reflect.TypeFor[record.Text]():
		return text(k)
	case reflect.TypeFor[record.Number]():
		return number(k)
	case reflect.TypeFor[record.Local]():
		return w.local()
	case reflect.TypeFor[record.Forms]():
		list := listOf(anyText(), false)
		return node{"anyOf": []node{list, w.byLanguage(node{"anyOf": []node{list, anyText()}})}}
	case reflect.TypeFor[record.Raw]():
		return node{"not": node{"enum": []any{nil, "", []any{}, node{}}}}
	case reflect.TypeFor[record.Decimals]():
		return listOf(node{"type": []string{"number", "string"}, "pattern": `^[+-]?[0-9]+(\.[0-9]+)?$`}, false)
	}
	if worded, ok := reflect.Zero(t).Interface().(interface{ Form() reflect.Type }); ok {
		return node{"anyOf": []node{w.typed(k, worded.Form()), anyText()}}
	}
	switch t.Kind() {
	case reflect.Slice:
		item := w.typed(k, t.Elem())
		list := listOf(item, k.Empty)
		if _, once := k.Tag.Lookup("once"); once {
			list["uniqueItems"] = true
		}
		return node{"anyOf": []node{list, item}}
	case reflect.Pointer:
		return w.named(t.Elem())
	default:
		return w.named(t)
	}
}

func listOf(item node, empty bool) node {
	list := node{"type": "array", "items": item}
	if !empty {
		list["minItems"] = 1
	}
	return list
}

// anyText is a text that is not blank. One that looks like a number is read as a
// text too.
func anyText() node { return node{"type": []string{"string", "number"}, "pattern": `\S`} }

// text is the schema of a text, by the tags of its key.
func text(k record.Key) node {
	if list, ok := k.Tag.Lookup("among"); ok {
		return refer("choices", list)
	}
	if kind, ok := k.Tag.Lookup("ref"); ok {
		return refer("choices", kind)
	}
	if list, ok := k.Tag.Lookup("one"); ok {
		if named, ok := k.Tag.Lookup("named"); ok {
			return refer("choices", "named-"+named)
		}
		return node{"enum": strings.Split(list, ",")}
	}
	if form, ok := k.Tag.Lookup("form"); ok {
		return maps.Clone(forms[form])
	}
	return anyText()
}

// number is the schema of a whole number, which may stand in quotation marks.
func number(k record.Key) node {
	list, ok := k.Tag.Lookup("one")
	if !ok {
		return node{"type": []string{"integer", "string"}, "pattern": `^[+-]?[0-9]+$`}
	}
	var values []int
	for _, word := range strings.Split(list, ",") {
		n, err := strconv.Atoi(word)
		if err != nil {
			panic("not a number in the tag of the key " + k.Name + ": " + word)
		}
		values = append(values, n)
	}
	quoted := "^(" + strings.ReplaceAll(list, ",", "|") + ")$"
	return node{"anyOf": []node{{"enum": values}, {"type": "string", "pattern": quoted}}}
}

// local is the schema of a text that is the same in all languages, or that each
// has for itself. What one of them lacks is for check to warn of.
func (w *writer) local() node {
	return node{"anyOf": []node{anyText(), w.byLanguage(anyText())}}
}

func (w *writer) byLanguage(value node) node {
	properties := node{}
	for _, tag := range w.guide.Tags() {
		properties[tag] = value
	}
	return node{"type": "object", "properties": properties, "additionalProperties": false, "minProperties": 1}
}

// A year, a month of it, a day of that; only the 29th of February is not looked
// at closely.
const (
	year     = `[0-9]{4}`
	month    = `(0[1-9]|1[0-2])`
	monthDay = `((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))`
	date     = year + `(-` + month + `|-` + monthDay + `)?`
)

// forms are the schemas of the values of the tag "form".
var forms = map[string]node{
	"date":      {"type": []string{"string", "integer"}, "pattern": `^` + date + `$`, "minimum": 1000, "maximum": 9999},
	"dating":    {"type": []string{"string", "integer"}, "pattern": `^(~?` + date + `|` + year + `-` + year + `)$`, "minimum": 1000, "maximum": 9999},
	"month-day": {"type": "string", "pattern": `^` + monthDay + `$`},
	// YAML reads some as numbers, and 95e58371 is too large a one to be of any type.
	"fingerprint": {"not": node{"type": []string{"object", "array", "null"}}},
	"country":     {"type": "string", "pattern": `^[A-Z]{2}$`},
	"id":          idForm,
	"slug":        idForm,
	"base":        {"type": "string", "pattern": `^https?://[0-9A-Za-z.\[\]:-]+(/[0-9A-Za-z._~%:\[\]-]+)*/?$`},
	"thing":       {"type": "string", "pattern": `^(` + strings.Join(guide.Schemes, "|") + `):` + strings.TrimPrefix(idForm["pattern"].(string), "^")},
	"url":         {"type": "string", "pattern": `^([Hh][Tt][Tt][Pp][Ss]?://[^/?#]|([Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):\S)`},
}

// idForm is the form that permalink.ID has.
var idForm = node{
	"type": []string{"string", "integer"}, "pattern": `^[a-z0-9]+(-[a-z0-9]+)*$`, "maxLength": permalink.MaxID, "minimum": 0,
}
