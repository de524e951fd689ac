package record

import "recueil/generator/snapshot"

// Save implements snapshot.Value. In which order a text is looked for is, where
// it is at all, the context's.
func (l *Local) Save(w *snapshot.Writer) {
	l.at.Save(w)
	w.String(l.same)
	w.Save(&l.by)
	w.Bool(l.order != nil)
}

// Load implements snapshot.Value.
func (l *Local) Load(r *snapshot.Reader) {
	l.at.Load(r)
	l.same = r.String()
	r.Load(&l.by)
	if r.Bool() {
		l.order = r.Languages
	}
}

// Save implements snapshot.Value.
func (f *Forms) Save(w *snapshot.Writer) {
	w.Save(&f.same)
	w.Save(&f.by)
}

// Load implements snapshot.Value.
func (f *Forms) Load(r *snapshot.Reader) {
	r.Load(&f.same)
	r.Load(&f.by)
}
