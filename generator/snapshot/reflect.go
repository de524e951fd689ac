package snapshot

import (
	"fmt"
	"reflect"
	"sync"
)

// codec writes and reads the values of one type.
type codec struct {
	save func(*Writer, reflect.Value)
	load func(*Reader, reflect.Value)
}

var (
	codecs     sync.Map // reflect.Type to codec: a type is looked at once
	valueType  = reflect.TypeFor[Value]()
	digestType = reflect.TypeFor[Digest]()
)

// Save writes what a pointer points to: a Value, or texts, numbers, digests, structs
// of exported fields, pointers to them and lists of them. Any other type is a
// mistake of the program and panics.
func (w *Writer) Save(pointer any) {
	v := reflect.ValueOf(pointer).Elem()
	codecOf(v.Type()).save(w, v)
}

// Load reads what Save wrote into what a pointer of the same type points to.
func (r *Reader) Load(pointer any) {
	v := reflect.ValueOf(pointer).Elem()
	codecOf(v.Type()).load(r, v)
}

func codecOf(t reflect.Type) codec {
	if known, ok := codecs.Load(t); ok {
		return known.(codec)
	}
	c := newCodec(t)
	codecs.Store(t, c)
	return c
}

func newCodec(t reflect.Type) codec {
	if reflect.PointerTo(t).Implements(valueType) {
		return codec{
			func(w *Writer, v reflect.Value) { v.Addr().Interface().(Value).Save(w) },
			func(r *Reader, v reflect.Value) { v.Addr().Interface().(Value).Load(r) },
		}
	}
	if t == digestType {
		return codec{
			func(w *Writer, v reflect.Value) { w.Digest(v.Interface().(Digest)) },
			func(r *Reader, v reflect.Value) { v.Set(reflect.ValueOf(r.Digest())) },
		}
	}
	switch t.Kind() {
	case reflect.String:
		return codec{
			func(w *Writer, v reflect.Value) { w.String(v.String()) },
			func(r *Reader, v reflect.Value) { v.SetString(r.String()) },
		}
	case reflect.Bool:
		return codec{
			func(w *Writer, v reflect.Value) { w.Bool(v.Bool()) },
			func(r *Reader, v reflect.Value) { v.SetBool(r.Bool()) },
		}
	case reflect.Int:
		return codec{
			func(w *Writer, v reflect.Value) { w.Int(int(v.Int())) },
			func(r *Reader, v reflect.Value) { v.SetInt(int64(r.Int())) },
		}
	case reflect.Float64:
		return codec{
			func(w *Writer, v reflect.Value) { w.Float(v.Float()) },
			func(r *Reader, v reflect.Value) { v.SetFloat(r.Float()) },
		}
	case reflect.Struct:
		return structCodec(t)
	case reflect.Slice:
		return listCodec(t)
	case reflect.Pointer:
		return pointerCodec(t)
	}
	panic(fmt.Sprintf("snapshot: %s cannot be kept", t))
}

func structCodec(t reflect.Type) codec {
	fields := make([]codec, t.NumField())
	for i := range fields {
		if !t.Field(i).IsExported() {
			panic(fmt.Sprintf("snapshot: %s.%s cannot be kept: its package has to", t, t.Field(i).Name))
		}
		fields[i] = codecOf(t.Field(i).Type)
	}
	return codec{
		func(w *Writer, v reflect.Value) {
			for i, f := range fields {
				f.save(w, v.Field(i))
			}
		},
		func(r *Reader, v reflect.Value) {
			for i, f := range fields {
				f.load(r, v.Field(i))
			}
		},
	}
}

// listCodec tells a list without entries from one that there is not.
func listCodec(t reflect.Type) codec {
	element := codecOf(t.Elem())
	return codec{
		func(w *Writer, v reflect.Value) {
			w.Bool(!v.IsNil())
			if v.IsNil() {
				return
			}
			w.Int(v.Len())
			for i := range v.Len() {
				element.save(w, v.Index(i))
			}
		},
		func(r *Reader, v reflect.Value) {
			if !r.Bool() {
				return
			}
			n := r.Length()
			v.Set(reflect.MakeSlice(t, n, n))
			for i := range n {
				element.load(r, v.Index(i))
			}
		},
	}
}

func pointerCodec(t reflect.Type) codec {
	target := codecOf(t.Elem())
	return codec{
		func(w *Writer, v reflect.Value) {
			w.Bool(!v.IsNil())
			if !v.IsNil() {
				target.save(w, v.Elem())
			}
		},
		func(r *Reader, v reflect.Value) {
			if r.Bool() {
				v.Set(reflect.New(t.Elem()))
				target.load(r, v.Elem())
			}
		},
	}
}
