package record

import (
	"maps"
	"slices"

	"recueil/generator/snapshot"
)

// Save implements snapshot.Value. In which order a text is looked for is, where
// it is at all, the context's.
func (l *Local) Save(w *snapshot.Writer) {
	l.at.Save(w)
	w.String(l.same)
	saveMap(w, l.by)
	w.Bool(l.order != nil)
}

// Load implements snapshot.Value.
func (l *Local) Load(r *snapshot.Reader) {
	l.at.Load(r)
	l.same, l.by = r.String(), loadMap[Text](r)
	if r.Bool() {
		l.order = r.Languages
	}
}

// Save implements snapshot.Value.
func (f *Forms) Save(w *snapshot.Writer) {
	w.Save(&f.same)
	saveMap(w, f.by)
}

// Load implements snapshot.Value.
func (f *Forms) Load(r *snapshot.Reader) {
	r.Load(&f.same)
	f.by = loadMap[[]Text](r)
}

func saveMap[T any](w *snapshot.Writer, m map[string]T) {
	w.Bool(m != nil)
	w.Int(len(m))
	for _, key := range slices.Sorted(maps.Keys(m)) {
		value := m[key]
		w.String(key)
		w.Save(&value)
	}
}

func loadMap[T any](r *snapshot.Reader) map[string]T {
	there, n := r.Bool(), r.Length()
	if !there {
		return nil
	}
	m := make(map[string]T, n)
	for range n {
		key := r.String()
		var value T
		r.Load(&value)
		m[key] = value
	}
	return m
}
