package schema

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"recueil/generator/guide"
	"recueil/generator/record"
)

// sheet is the schema of the front matter of an original, or of a translation,
// which holds words alone.
func (w *writer) sheet(form guide.Form, translation bool) node {
	var keys []record.Key
	for _, k := range record.Keys(form.Type) {
		if translation && !k.Words {
			continue
		}
		if slices.Contains(form.Required, k.Name) && guide.RequiredIn(k.Name, translation) {
			k.Required = true
		}
		keys = append(keys, k)
	}
	return w.mapping(form.Type, keys)
}

// named refers to the schema of a struct, which it puts among the definitions.
func (w *writer) named(t reflect.Type) node {
	name := nameOf(t)
	if w.definitions[name] == nil {
		w.definitions[name] = node{} // it may hold itself
		w.definitions[name] = w.structure(t)
	}
	return refer("", name)
}

// structure is the schema of a struct: of its keys or, where one of them may be
// written alone, of that value too.
func (w *writer) structure(t reflect.Type) node {
	keys := record.Keys(t)
	whole := w.mapping(t, keys)
	if t == reflect.TypeFor[guide.Cite]() {
		whole["allOf"] = []node{citing, refer("choices", "cited")}
	}
	if t == reflect.TypeFor[guide.MemberEntry]() {
		whole["allOf"] = []node{refer("choices", "cited")}
	}
	for _, k := range keys {
		if k.Scalar {
			return node{"anyOf": []node{w.value(k), whole}}
		}
	}
	return whole
}

// citing is what the entries of a key "sources" are beside their keys, as
// audit.citations has it: items of a document, or an account and when it was
// told.
var citing = node{
	"oneOf":        []node{{"required": []string{"source"}}, {"required": []string{"told_by"}}},
	"dependencies": node{"source": []string{"items"}, "told_by": []string{"date"}},
}

// mapping is the schema of a mapping that has keys of a struct.
func (w *writer) mapping(t reflect.Type, keys []record.Key) node {
	properties, required := node{}, []string{}
	for _, k := range keys {
		value := w.value(k)
		value["description"] = w.about(t, k.Name)
		properties[k.Name] = value
		if k.Required {
			required = append(required, k.Name)
		}
	}
	return node{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

// about says what a key is for.
func (w *writer) about(t reflect.Type, key string) string {
	var out []string
	for _, l := range w.languages {
		text, ok := l.Shape("key." + nameOf(t) + "." + key)
		if !ok {
			text, ok = l.Shape("key." + key)
		}
		if ok {
			out = append(out, text)
		}
	}
	return strings.Join(out, "\n\n")
}

// structsBelow returns the keys of a struct and of all structs within it.
func structsBelow(t reflect.Type) map[reflect.Type][]record.Key {
	out := map[reflect.Type][]record.Key{}
	var look func(reflect.Type)
	look = func(t reflect.Type) {
		for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || out[t] != nil {
			return
		}
		if keys := record.Keys(t); len(keys) > 0 {
			out[t] = keys
			for _, k := range keys {
				look(k.Type)
			}
		}
	}
	look(t)
	return out
}

// keysBelow lists the keys of a struct and of all structs within it, in no order.
func keysBelow(t reflect.Type) []record.Key {
	return slices.Concat(slices.Collect(maps.Values(structsBelow(t)))...)
}
