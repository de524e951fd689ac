package record

import (
	"reflect"
	"strings"
)

// Key is a key that Decode knows in a struct: what its tag says, and the type
// of the value.
type Key struct {
	Name string
	// Required, Words, Scalar and Empty are the flags of the tag "key".
	Required, Words, Scalar, Empty bool
	Type                           reflect.Type
	Tag                            reflect.StructTag
}

// Keys lists the keys of a struct type, in the order in which its fields are
// declared.
func Keys(t reflect.Type) []Key {
	known := fields(t)
	out := make([]Key, len(known))
	for i, f := range known {
		in := t.FieldByIndex(f.index)
		out[i] = Key{f.key, f.required, f.words, f.scalar, f.empty, in.Type, in.Tag}
	}
	return out
}

// Choices are the values that a key of a struct may have by the tag "one" of its
// field, in their order; none for a key that may have any.
func Choices(of any, key string) []string {
	for _, k := range Keys(reflect.TypeOf(of)) {
		if values, ok := k.Tag.Lookup("one"); ok && k.Name == key {
			return strings.Split(values, ",")
		}
	}
	return nil
}
