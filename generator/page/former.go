package page

import (
	"recueil/generator/address"
	"recueil/generator/guide"
)

// Redirect is a page at a former address.
type Redirect struct {
	Frame
	To string
}

// redirect leads to a thing, or to a page that each language has once where t
// is nil.
func (w *writer) redirect(t guide.Thing) View {
	v := &Redirect{To: w.to(w.ref)}
	switch {
	case t != nil:
		v.Frame = w.frame(content{title: w.heading(t)})
	case w.ref == guide.Single(address.Home):
		v.Frame = w.frame(content{title: w.text(w.guide.Config.Title)})
	default:
		v.Frame = w.record()
	}
	v.Canonical, v.Alternates = "", nil
	return v
}

// gone is the page at an address of which nothing is left to show.
func (s *Site) gone(l *locale, path string) View {
	v := s.inEach(path, []*locale{l}, func(w *writer) saying {
		return saying{title: Phrase{Text: w.l.Text("gone.title")}, text: Phrase{Text: w.l.Text("gone.text")}}
	})
	v.Unlisted = true
	return v
}
