// Package schema describes the files of a guide as JSON Schema, so that any
// editor that knows it completes keys and values while somebody types, says what
// they are, and underlines what cannot stand.
//
// In comes a guide.Guide; out come files: one for each kind of front matter and
// table, for guide.yaml and for the ledger, made from the structs that decode
// them; and one, choices.json, with all that depends on the guide's content: the
// ids that may be named, with their names in the guide's languages. The others
// refer to it. The package reads and writes nothing.
//
// The files are of draft 7, which language servers of any age know
// (https://json-schema.org/draft-07). They take what package record takes, quoted
// numbers and texts that look like numbers among it, and refuse what it refuses,
// as far as one file can show it: what needs a look at others is for check alone.
//
// # Tags
//
// Beside the tags that the checks read (ref, one, form, once), two are for
// schemas:
//
//	among:"language"  the value is one of a list: language (of the guide),
//	                  known-language (of the program), gazetteer, territory-kind,
//	                  theme-of-sheet (no axis), theme-of-guideline (no topic either)
//	named:"status"    the strings "status.VALUE" name the values of the tag one
//
// What a key is for is said by the string "key.STRUCT.KEY" or "key.KEY", in each
// language that the program speaks to editors.
package schema

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// node is a schema, or a part of one.
type node map[string]any

// Files returns the schemas of a guide by the names of their files. strings has
// the languages in which keys are explained.
func Files(g *guide.Guide, strings *catalog.Catalog) (map[string][]byte, error) {
	roots := map[string]node{"choices": choices(g, strings)}
	for _, form := range guide.Forms() {
		roots[form.Name] = root(g, strings, form)
	}
	out := make(map[string][]byte, len(roots))
	for name, root := range roots {
		root["$schema"] = "http://json-schema.org/draft-07/schema#"
		text, err := encoded(root)
		if err != nil {
			return nil, err
		}
		out[name+".json"] = text
	}
	return out, nil
}

// encoded is a value as JSON that people can read.
func encoded(v any) ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(v)
	return text.Bytes(), err
}

// writer makes the schema of one kind of file.
type writer struct {
	guide       *guide.Guide
	languages   []*catalog.Language // those in which keys are explained
	definitions node
}

// root is the schema of a file.
func root(g *guide.Guide, strings *catalog.Catalog, form guide.Form) node {
	w := &writer{guide: g, languages: spoken(g, strings), definitions: node{}}
	out := node{"title": form.Name, "definitions": w.definitions}
	switch {
	case form.Sheet:
		// Which file leads, none but the key "follows" tells.
		out["type"] = "object"
		out["if"] = node{"required": []string{"follows"}}
		out["then"] = refer("", "translation")
		out["else"] = refer("", "original")
		w.definitions["original"] = w.sheet(form, false)
		w.definitions["translation"] = w.sheet(form, true)
	case form.List:
		out["type"] = []string{"array", "null"} // a table of comments alone is empty
		out["items"] = w.named(form.Type)
	default:
		out["allOf"] = []node{w.named(form.Type)}
	}
	return out
}

// spoken lists the languages in which the program speaks to editors, those of the
// guide first.
func spoken(g *guide.Guide, strings *catalog.Catalog) []*catalog.Language {
	var out []*catalog.Language
	for _, l := range g.Languages {
		if strings.Speaks(l.Tag) {
			out = append(out, l)
		}
	}
	for _, tag := range strings.Spoken() {
		if g.Language(tag) == nil {
			out = append(out, strings.Language(tag))
		}
	}
	return out
}

// refer is a reference to a definition, of the same file or of another.
func refer(file, definition string) node {
	if file != "" {
		file += ".json"
	}
	return node{"$ref": file + "#/definitions/" + definition}
}

// nameOf is what a struct is called among definitions, and in the ids of the
// strings that explain its keys: "web-address".
func nameOf(t reflect.Type) string {
	name := strings.TrimSuffix(strings.TrimSuffix(t.Name(), "Front"), "Entry")
	var b strings.Builder
	for i, c := range name {
		if i > 0 && 'A' <= c && c <= 'Z' {
			b.WriteByte('-')
		}
		b.WriteRune(c)
	}
	return strings.ToLower(b.String())
}
