package record

import (
	"reflect"
	"sync"
)

// Field is where a value stands in a struct that was decoded: the key under
// which it is written, and the tags of the struct's field, by which packages
// say what its values may be: there is one Tag for each field of a struct.
type Field struct {
	Key string
	Tag *reflect.StructTag
	// List numbers the list in which the value stands, the innermost of
	// several; 0 is none.
	List int
}

// Walk calls visit for each Text and each Number in a decoded struct, those in
// lists and in structs within it too, in the order of the struct's fields.
// Values that are not set are left out. v is a pointer to the struct.
func Walk(v any, visit func(Field, Text)) {
	w := walker{visit: visit}
	w.walk(reflect.ValueOf(v).Elem(), Field{})
}

type walker struct {
	visit func(Field, Text)
	lists int
}

// step is a field on the way of a walk.
type step struct {
	index []int
	field Field
}

var steps sync.Map // reflect.Type to []step: only what holds a Text or a Number

func stepsOf(t reflect.Type) []step {
	if known, ok := steps.Load(t); ok {
		return known.([]step)
	}
	var out []step
	for _, f := range fields(t) {
		in := t.FieldByIndex(f.index)
		out = append(out, step{f.index, Field{Key: f.key, Tag: &in.Tag}})
	}
	steps.Store(t, out)
	return out
}

func (w *walker) walk(v reflect.Value, field Field) {
	switch value := v.Addr().Interface().(type) {
	case *Text:
		if value.Set() {
			w.visit(field, *value)
		}
		return
	case *Number:
		if value.At.Line > 0 {
			w.visit(field, value.Text())
		}
		return
	case *Local, *Forms, *Raw, *Decimals:
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		w.lists++
		field.List = w.lists
		for i := range v.Len() {
			w.walk(v.Index(i), field)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			w.walk(v.Elem(), field)
		}
	case reflect.Struct:
		for _, s := range stepsOf(v.Type()) {
			inner := s.field
			inner.List = field.List
			w.walk(v.FieldByIndex(s.index), inner)
		}
	}
}
