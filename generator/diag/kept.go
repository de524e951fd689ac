package diag

import (
	"maps"
	"slices"

	"recueil/generator/snapshot"
)

// Keepable tells whether a list can be kept for a later run: whether its
// messages speak of texts and whole numbers alone.
func (l *List) Keepable() bool {
	for _, d := range l.all {
		for _, value := range d.Args {
			switch value.(type) {
			case string, int:
			default:
				return false
			}
		}
	}
	return true
}

// Save implements snapshot.Value for lists that are Keepable.
func (l *List) Save(w *snapshot.Writer) {
	w.Int(len(l.all))
	for i := range l.all {
		l.all[i].save(w)
	}
}

func (d *Diagnostic) save(w *snapshot.Writer) {
	w.String(d.File)
	at := d.Position
	at.Save(w)
	w.Bool(d.Severity == Error)
	w.String(d.Rule)
	w.String(d.Hint)
	w.Int(len(d.Args))
	for _, name := range slices.Sorted(maps.Keys(d.Args)) {
		w.String(name)
		text, is := d.Args[name].(string)
		w.Bool(is)
		if is {
			w.String(text)
		} else {
			w.Int(d.Args[name].(int))
		}
	}
}

// Load implements snapshot.Value.
func (l *List) Load(r *snapshot.Reader) {
	n := r.Length()
	if n == 0 {
		return
	}
	l.all = make([]Diagnostic, n)
	for i := range l.all {
		l.all[i].load(r)
	}
}

func (d *Diagnostic) load(r *snapshot.Reader) {
	var at Position
	file := r.String()
	at.Load(r)
	d.Position = Position{file, at.Line, at.Column}
	if r.Bool() {
		d.Severity = Error
	}
	d.Rule, d.Hint = r.String(), r.String()
	n := r.Length()
	if n == 0 {
		return
	}
	d.Args = make(Args, n)
	for range n {
		name := r.String()
		if r.Bool() {
			d.Args[name] = r.String()
		} else {
			d.Args[name] = r.Int()
		}
	}
}
