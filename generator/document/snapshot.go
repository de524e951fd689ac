package document

import (
	"sync"

	"recueil/generator/snapshot"
)

// keptSections are the sections of a document that was kept. They are read when
// somebody asks for them: of most documents, after an edit, nobody does.
type keptSections struct {
	text    string
	context snapshot.Context
	once    sync.Once
	checked bool
}

// open reads the sections of a document into it.
func (k *keptSections) open(d *Document) {
	k.once.Do(func() {
		if k.text == "" {
			return
		}
		snapshot.NewReader(k.text, k.context).Load(&d.sections)
		if k.checked {
			for i := range d.sections {
				d.sections[i].checked()
			}
		}
	})
}

// Save implements snapshot.Value. Of the file, the context tells.
func (d *Document) Save(w *snapshot.Writer) {
	sections := d.Sections()
	w.Int(d.Length)
	w.Within(func() { w.Save(&sections) })
	w.Save(&d.Links)
	w.Save(&d.Pictures)
	w.Save(&d.Terms)
	w.Save(&d.Paragraphs)
	w.Save(&d.anchors)
}

// Load implements snapshot.Value.
func (d *Document) Load(r *snapshot.Reader) {
	d.File, d.Length = r.File, r.Int()
	d.kept.text, d.kept.context = r.String(), r.Context
	r.Load(&d.Links)
	r.Load(&d.Pictures)
	r.Load(&d.Terms)
	r.Load(&d.Paragraphs)
	r.Load(&d.anchors)
}

// Save implements snapshot.Value.
func (s *Section) Save(w *snapshot.Writer) {
	for _, text := range []string{s.Kind, s.Title, s.Anchor, s.Fingerprint, s.html} {
		w.String(text)
	}
	s.At.Save(w)
	for _, count := range s.Shape.counts() {
		w.Int(int(*count))
	}
	w.Save(&s.Figures)
	w.Save(&s.Blocks)
	w.Save(&s.Ageing)
	w.Save(&s.Misspelt)
	w.Save(&s.Copied)
	w.Save(&s.Repeating)
	w.Save(&s.Tongue)
	w.Int(len(s.holes))
	for _, h := range s.holes {
		w.Int(h.at)
		w.Int(int(h.what))
		w.String(h.kind)
		w.String(h.id)
	}
}

// Load implements snapshot.Value.
func (s *Section) Load(r *snapshot.Reader) {
	for _, text := range []*string{&s.Kind, &s.Title, &s.Anchor, &s.Fingerprint, &s.html} {
		*text = r.String()
	}
	s.At.Load(r)
	for _, count := range s.Shape.counts() {
		*count = uint16(r.Int()) //nolint:gosec // as it was written
	}
	r.Load(&s.Figures)
	r.Load(&s.Blocks)
	r.Load(&s.Ageing)
	r.Load(&s.Misspelt)
	r.Load(&s.Copied)
	r.Load(&s.Repeating)
	r.Load(&s.Tongue)
	n := r.Length()
	if n == 0 {
		return
	}
	s.holes = make([]hole, n)
	for i := range s.holes {
		s.holes[i] = hole{r.Int(), filling(r.Int()), r.String(), r.String()} //nolint:gosec // as it was written
	}
}
