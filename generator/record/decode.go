package record

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"

	"recueil/generator/diag"
	"recueil/generator/plainyaml"
)

// Reader decodes the nodes of one file.
type Reader struct {
	// File is the name that positions carry.
	File string
	// LineOffset is added to the lines of nodes: the lines above a block of
	// front matter.
	LineOffset int
	// Original is the file that leads when the nodes are of a translation:
	// only keys marked "words" may then stand there. "" for an original.
	Original string
	// Languages are those that a text by language has to have. Without them it
	// may have any.
	Languages []string
	// Report receives what is wrong.
	Report *diag.List
	// Room is where nodes lie; nil for memory of their own.
	Room *plainyaml.Room
	// held is how many things the lists of what is being read hold so far.
	held int
	// shape is the struct that the file, or each entry of it, is read into; nil where
	// that is not known yet.
	shape reflect.Type
	// mends are those of the text that is being read, nil where it is read as it is.
	mends mends
}

// At returns the position of a node.
func (r *Reader) At(n *yaml.Node) diag.Position {
	return diag.Position{File: r.File, Line: n.Line + r.LineOffset, Column: n.Column}
}

// Decode fills the struct that into points to from a mapping node. The tag
// of a field says how:
//
//	Title Text `key:"title,required,words"`
//
// names the key; required reports its absence; words marks what a
// translation may hold too; scalar lets the whole mapping be written as that
// key's value alone ("- grenoble" for "- {id: grenoble}"), a text by language
// too, if it is that; partial lets a text
// by language lack some; empty lets a list hold nothing; long lets it hold any
// number of things. Fields are Text,
// Number, Decimals, Local, Forms, Raw, structs, pointers to structs and slices
// of these, for which one value alone may stand. Embedded structs are read as
// if their fields stood in the outer one.
func (r *Reader) Decode(n *yaml.Node, into any) {
	r.mapping(n, reflect.ValueOf(into).Elem())
}

func (r *Reader) wrong(n *yaml.Node, key, want string) {
	r.Report.Error(r.At(n), "wrong-form", "form-"+want, diag.Args{"Key": key})
}

type field struct {
	key                                           string
	required, words, scalar, partial, empty, long bool
	index                                         []int
}

var cache sync.Map // reflect.Type to []field: a type is looked at once, not once a sheet

// fields lists the keys that a struct type knows, in its order.
func fields(t reflect.Type) []field {
	if known, ok := cache.Load(t); ok {
		return known.([]field)
	}
	var out []field
	for _, f := range reflect.VisibleFields(t) {
		tag, ok := f.Tag.Lookup("key")
		if !ok {
			continue
		}
		parts := strings.Split(tag, ",")
		has := func(flag string) bool { return slices.Contains(parts[1:], flag) }
		out = append(out, field{
			parts[0], has("required"), has("words"), has("scalar"), has("partial"), has("empty"), has("long"), f.Index,
		})
	}
	cache.Store(t, out)
	return out
}

func (r *Reader) mapping(n *yaml.Node, v reflect.Value) {
	known := fields(v.Type())
	if marked, ok := v.Addr().Interface().(interface{ mark(diag.Position) }); ok {
		marked.mark(r.At(n))
	}
	for _, f := range known {
		if target := v.FieldByIndex(f.index); f.scalar && alone(n, known, target) {
			r.value(n, f, target)
			return
		}
	}
	if n.Kind != yaml.MappingNode || valueless(n, known) {
		r.Report.Error(r.At(n), "wrong-form", "form-mapping", diag.Args{"Key": "", "Mended": example(n, known)})
		return
	}
	names := keysOf(known)
	list := func(key string) bool {
		i := slices.Index(names, key)
		return v.FieldByIndex(known[i].index).Kind() == reflect.Slice
	}
	seen := map[string]bool{}
	var strange []*yaml.Node // keys that are like none which is known
	for i := 0; i+1 < len(n.Content); i += 2 {
		r.softened(n.Content[i], n.Content[i+1], names)
		if torn := r.torn(n, i, names, list); torn > 0 {
			name, _, _ := strings.Cut(n.Content[i].Value, ":")
			seen[name] = true
			i += 2 * (torn - 1)
		} else if r.pair(n, i, known, seen, v); !seen[n.Content[i].Value] {
			strange = append(strange, n.Content[i])
		}
	}
	strange = slices.DeleteFunc(strange, func(key *yaml.Node) bool {
		return nearKey(n, key.Value, names) != ""
	})
	var missing []string
	for _, f := range known {
		if f.required && !seen[f.key] && (r.Original == "" || f.words) && !meant(n, f.key, names) {
			missing = append(missing, f.key)
		}
	}
	if len(strange) == 1 && len(missing) == 1 { // the one in place of the other
		r.Report.Error(r.At(strange[0]), "unknown-key", "did-you-mean", diag.Args{"Key": strange[0].Value, "Near": missing[0]})
		return
	}
	for _, key := range strange {
		r.Report.Error(r.At(key), "unknown-key", "known-keys", diag.Args{"Key": key.Value, "Keys": strings.Join(names, ", ")})
	}
	for _, key := range missing {
		r.Report.Error(r.At(n), "missing-key", "missing-key", diag.Args{"Key": key})
	}
}

// alone tells whether a node is the value of one field of a struct, rather than
// a mapping of its keys: a scalar, or the languages of a text.
func alone(n *yaml.Node, known []field, v reflect.Value) bool {
	if n.Kind != yaml.MappingNode {
		return n.Kind == yaml.ScalarNode && n.Tag != "!!null"
	}
	_, local := v.Addr().Interface().(*Local)
	for i := 0; local && i < len(n.Content); i += 2 {
		local = !slices.ContainsFunc(known, func(f field) bool { return f.key == n.Content[i].Value })
	}
	return local && len(n.Content) > 0
}

// pair takes a key of a mapping, which stands at a place of its nodes, and its value.
func (r *Reader) pair(n *yaml.Node, at int, known []field, seen map[string]bool, v reflect.Value) {
	key, value := n.Content[at], n.Content[at+1]
	i := slices.IndexFunc(known, func(f field) bool { return f.key == key.Value })
	switch {
	case i < 0:
		if near := nearKey(n, key.Value, keysOf(known)); near != "" {
			r.Report.Error(r.At(key), "unknown-key", "did-you-mean", diag.Args{"Key": key.Value, "Near": near})
		}
	case seen[key.Value]:
		r.Report.Error(r.At(key), "duplicate-key", "duplicate-key", diag.Args{"Key": key.Value})
	case r.Original != "" && !known[i].words:
		seen[key.Value] = true
		r.Report.Error(r.At(key), "fact-in-translation", "fact-in-translation",
			diag.Args{"Key": key.Value, "File": r.Original})
	default:
		seen[key.Value] = true
		if isEmpty(value) && !known[i].empty {
			hint := "empty-key"
			if known[i].required && (r.Original == "" || known[i].words) {
				hint = "empty-required"
			}
			r.Report.Error(r.At(key), "empty-key", hint, diag.Args{"Key": key.Value})
			return
		}
		r.value(value, known[i], v.FieldByIndex(known[i].index))
	}
}

func isEmpty(n *yaml.Node) bool {
	if n.Kind == yaml.ScalarNode {
		return strings.TrimSpace(n.Value) == "" || n.Tag == "!!null"
	}
	return n.Kind != yaml.AliasNode && len(n.Content) == 0
}

func keysOf(known []field) []string {
	out := make([]string, len(known))
	for i, f := range known {
		out[i] = f.key
	}
	return out
}

func (r *Reader) unknown(n, key *yaml.Node, names []string) {
	if near := nearKey(n, key.Value, names); near != "" {
		r.Report.Error(r.At(key), "unknown-key", "did-you-mean", diag.Args{"Key": key.Value, "Near": near})
		return
	}
	r.Report.Error(r.At(key), "unknown-key", "known-keys",
		diag.Args{"Key": key.Value, "Keys": strings.Join(names, ", ")})
}

// Misspells tells whether a mapping lacks a key of a type only because it is
// misspelt there: that is told where it stands.
func Misspells(n *yaml.Node, key string, of any) bool {
	return meant(n, key, keysOf(fields(reflect.TypeOf(of).Elem())))
}

// meant tells whether a key that a mapping lacks is there, misspelt: that is
// told where it stands.
func meant(n *yaml.Node, key string, names []string) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if written := n.Content[i].Value; !slices.Contains(names, written) && nearKey(n, written, names) == key {
			return true
		}
	}
	return false
}

func (r *Reader) value(n *yaml.Node, f field, v reflect.Value) {
	for n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	key := f.key
	switch target := v.Addr().Interface().(type) {
	case *Text:
		r.text(n, key, target)
	case *Number:
		r.number(n, key, target)
	case *Local:
		r.local(n, f, target)
	case *Forms:
		r.forms(n, key, target)
	case *Decimals:
		r.decimals(n, key, target)
	case *Raw:
		target.Texts = scalars(n, nil)
	case interface{ raw() (*Raw, reflect.Value) }:
		words, form := target.raw()
		if words.Texts = scalars(n, nil); n.Kind != yaml.ScalarNode {
			r.value(n, f, form)
		}
	default:
		r.compound(n, f, v)
	}
}

func (r *Reader) compound(n *yaml.Node, f field, v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		items := []*yaml.Node{n}
		switch {
		case n.Kind == yaml.SequenceNode:
			items = n.Content
		case n.Kind == yaml.ScalarNode:
			items = r.oneOrMore(n, f.key)
		case n.Kind == yaml.MappingNode && v.Type().Elem() == reflect.TypeFor[Text]():
			r.wrong(n, f.key, "list")
			return
		}
		items = r.wholeNumbers(n, r.entries(items))
		if !f.long && r.crowded(items) {
			return
		}
		list := reflect.MakeSlice(v.Type(), len(items), len(items))
		for i, item := range items {
			if f.long {
				r.held = 0 // each is by itself
			}
			r.value(item, f, list.Index(i))
		}
		v.Set(list)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.mapping(n, v.Elem())
	default:
		r.mapping(n, v)
	}
}
