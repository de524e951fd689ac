package record

import (
	"reflect"

	"recueil/generator/diag"
)

// Same tells whether two decoded structs of one type hold the same, wherever they
// stand. a and b are pointers to them.
func Same(a, b any) bool {
	v, w := reflect.ValueOf(a), reflect.ValueOf(b)
	return v.Type() == w.Type() && same(v.Elem(), w.Elem())
}

var position = reflect.TypeFor[diag.Position]()

func same(v, w reflect.Value) bool {
	switch v.Kind() {
	case reflect.Struct:
		return v.Type() == position || sameFields(v, w)
	case reflect.Slice:
		if v.Len() != w.Len() {
			return false
		}
		for i := range v.Len() {
			if !same(v.Index(i), w.Index(i)) {
				return false
			}
		}
		return true
	case reflect.Pointer:
		if v.IsNil() || w.IsNil() {
			return v.IsNil() == w.IsNil()
		}
		return same(v.Elem(), w.Elem())
	default:
		return v.Equal(w)
	}
}

// sameFields compares the fields that have keys; of a value, all.
func sameFields(v, w reflect.Value) bool {
	keyed := fields(v.Type())
	for _, f := range keyed {
		if !same(v.FieldByIndex(f.index), w.FieldByIndex(f.index)) {
			return false
		}
	}
	for i := 0; len(keyed) == 0 && i < v.NumField(); i++ {
		if !same(v.Field(i), w.Field(i)) {
			return false
		}
	}
	return true
}
