package record

import (
	"reflect"
	"sync"
)

// Field is where a value stands in a struct that was decoded: the key under
// which it is written, and the tags of the struct's field, by which packages
// say what its values may be.
type Field struct {
	Key string
	Tag reflect.StructTag
}

// Walk calls visit for each Text and each Number in a decoded struct, those in
// lists and in structs within it too, in the order of the struct's fields.
// Values that are not set are left out. v is a pointer to the struct.
func Walk(v any, visit func(Field, Text)) {
	walk(reflect.ValueOf(v).Elem(), Field{}, visit)
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
		out = append(out, step{f.index, Field{f.key, in.Tag}})
	}
	steps.Store(t, out)
	return out
}

func walk(v reflect.Value, field Field, visit func(Field, Text)) {
	switch value := v.Addr().Interface().(type) {
	case *Text:
		if value.Set() {
			visit(field, *value)
		}
		return
	case *Number:
		if value.At.Line > 0 {
			visit(field, value.Text())
		}
		return
	case *Local, *Forms, *Raw:
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), field, visit)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			walk(v.Elem(), field, visit)
		}
	case reflect.Struct:
		for _, s := range stepsOf(v.Type()) {
			walk(v.FieldByIndex(s.index), s.field, visit)
		}
	}
}
