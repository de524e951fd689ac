package page

import (
	"slices"
	"strings"

	"recueil/generator/guide"
	"recueil/generator/related"
)

// mostAsides is how many boxes the page of a practice leads to.
const mostAsides = 5

// related lists practices that belong with one, and says why.
func (w *writer) related(list []related.Relation) []Related {
	out := make([]Related, 0, len(list))
	for _, r := range list {
		item := Related{Link: w.link(r.Practice), Why: w.reason(r.Reason)}
		for _, in := range r.Practice.Territories {
			if in.Role == "actor" && len(item.Places) < 2 {
				item.Places = append(item.Places, w.place(in.Territory))
			}
		}
		out = append(out, item)
	}
	return out
}

// reason says in a few words what two practices share. A guideline is a whole
// sentence: that there is one is enough.
func (w *writer) reason(r related.Reason) Line {
	id := "reason." + r.Kind
	switch t := r.Thing.(type) {
	case *guide.Guideline:
		return plain(w.l.Text(id))
	case *guide.Network:
		link := w.networkLink(t)
		return w.around(id, Phrase{link.Text, link.Lang})
	case nil:
		if !r.Name.Set() {
			return plain(w.l.Text(id))
		}
		return w.around(id, w.text(r.Name))
	}
	return w.around(id, w.heading(r.Thing))
}

// around is a string of the interface with a name in it, which may be in
// another language.
func (w *writer) around(id string, name Phrase) Line {
	if name.Lang == "" {
		return plain(w.l.Format(id, map[string]any{"Name": name.Text}))
	}
	const here = "\uFFFC" // stands for what is no text
	before, after, _ := strings.Cut(w.l.Format(id, map[string]any{"Name": here}), here)
	return slices.Concat(plain(before), Line{name}, plain(after))
}

// asides leads to the boxes of some subjects, those of the first before others.
func (w *writer) asides(themes []*guide.Theme) []Related {
	boxes := make([]*guide.Box, 0, mostAsides)
	for _, t := range themes {
		for _, b := range w.l.inMargin(t) {
			if len(boxes) == mostAsides {
				break
			}
			if !slices.Contains(boxes, b) {
				boxes = append(boxes, b)
			}
		}
	}
	out := make([]Related, 0, len(boxes))
	for _, b := range boxes {
		out = append(out, Related{Link: w.link(b), Why: Line{w.aside(b)}})
	}
	return out
}
