package snapshot

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
	"testing/quick"
)

type inner struct {
	Text   string
	Number int
}

type outer struct {
	Inner
	List    []inner
	Pointer *inner
	Yes     bool
	Share   float64
	Words   []string
	Sum     Digest
	Hidden  hidden
}

// Inner is embedded.
type Inner struct{ Name string }

// hidden writes itself, in fewer bytes than there are.
type hidden struct{ text string }

func (h *hidden) Save(w *Writer) { w.String(strings.TrimPrefix(h.text, w.File)) }

func (h *hidden) Load(r *Reader) { h.text = r.File + r.String() }

var context = Context{File: "a/fr.md"}

func saved(v *outer) string {
	w := Writer{Context: context}
	w.Save(v)
	return string(w.Bytes())
}

func TestWhatIsSavedIsLoadedAsItWas(t *testing.T) {
	same := func(name, text string, n int, words []string, f float64, pointed bool) bool {
		if math.IsNaN(f) {
			f = 0
		}
		v := outer{Inner{name}, []inner{{text, n}, {"", -n}}, nil, pointed, f, words, Digest([]byte(fmt.Sprintf("%032d", n)[:32])), hidden{context.File + text}}
		if pointed {
			v.Pointer = &inner{text, n}
		}
		var got outer
		r := NewReader(saved(&v), context)
		r.Load(&got)
		return r.Whole() && reflect.DeepEqual(v, got)
	}
	if err := quick.Check(same, nil); err != nil {
		t.Error(err)
	}
	for _, n := range []int{0, 1, -1, 63, 64, -64, -65, math.MaxInt, math.MinInt} {
		if !same("", "", n, nil, 0, true) || !same("", "", n, []string{}, 0, false) {
			t.Errorf("%d is not what it was", n)
		}
	}
}

func TestWhatIsCutOffIsNotWhole(t *testing.T) {
	whole := saved(&outer{List: []inner{{"text", 300}}, Words: []string{"a", "b"}, Hidden: hidden{context.File}})
	for n := range len(whole) {
		var got outer
		r := NewReader(whole[:n], context)
		if r.Load(&got); r.Whole() {
			t.Errorf("%d of %d bytes are taken for the whole", n, len(whole))
		}
	}
	r := NewReader(whole+"x", context)
	if r.Load(new(outer)); r.Whole() {
		t.Error("a byte more is taken for the whole")
	}
}

func TestATypeThatWouldLoseSomethingPanics(t *testing.T) {
	for _, v := range []any{&struct{ a int }{}, &map[string]int{}, &struct{ F func() }{}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%T is kept", v)
				}
			}()
			new(Writer).Save(v)
		}()
	}
}

// Whatever the bytes are, reading ends, and what is taken is not larger than a
// constant times the bytes.
func FuzzLoad(f *testing.F) {
	f.Add(saved(&outer{List: []inner{{"text", 300}}, Pointer: &inner{}}))
	f.Add(strings.Repeat("\xff", 40))
	f.Fuzz(func(t *testing.T, in string) {
		var got outer
		r := NewReader(in, context)
		r.Load(&got)
		if r.Whole() {
			again := NewReader(saved(&got), context)
			var twice outer
			if again.Load(&twice); !again.Whole() || !reflect.DeepEqual(got, twice) && !math.IsNaN(got.Share) {
				t.Errorf("%+v becomes %+v", got, twice)
			}
		}
	})
}
