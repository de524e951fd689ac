package page

import (
	"recueil/generator/address"
	"recueil/generator/guide"
)

// Small is the page of what small communes do, by their size.
type Small struct {
	Frame
	Intro  string
	Groups []ThemeGroup
	// List leads to all territories.
	List Link
	// Note says of what year the populations are.
	Note string
}

func (w *writer) smallCommunes() View {
	v := &Small{Frame: w.record(), List: Link{Text: w.l.Text("territories.title"), Href: w.toSingle(address.Territories)}}
	v.Intro, v.Note = v.Description, w.l.Format("small-communes.note", map[string]any{"Year": w.guide.PopulationYear})
	bySize := map[guide.Size][]*guide.Territory{}
	for _, t := range sorted(w.l, w.guide.Territories) {
		if t.Small() {
			bySize[*t.Size()] = append(bySize[*t.Size()], t)
		}
	}
	var groups []ThemeGroup
	for _, size := range guide.Sizes {
		group := ThemeGroup{Link: Link{Text: w.sizeOf(size)}, Items: w.doneIn(bySize[size])}
		if len(group.Items) > 0 {
			groups = append(groups, group)
		}
	}
	kept, rest := keep(groups, mostLeads)
	v.Groups = kept
	w.goesOn(&v.Frame, rest)
	return v
}

// doneIn lists the practices of places in the order of these, each once, with
// those of the places that act in it.
func (w *writer) doneIn(places []*guide.Territory) []Related {
	var out []Related
	at := map[*guide.Practice]int{}
	for _, t := range places {
		for _, in := range t.Practices {
			if !in.Acts() {
				continue
			}
			i, known := at[in.Practice]
			if !known {
				i = len(out)
				at[in.Practice] = i
				out = append(out, Related{Link: w.link(in.Practice), Summary: w.summary(in.Practice.Sheet)})
			}
			out[i].Places = append(out[i].Places, w.place(t))
		}
	}
	return out
}

// sizeOf says in words how many people live in places of a size.
func (w *writer) sizeOf(s guide.Size) string {
	id := "size.between"
	switch {
	case s.From == 0:
		id = "size.under"
	case s.To == 0:
		id = "size.over"
	}
	return w.l.Format(id, map[string]any{
		"From": w.l.Number(s.From), "To": w.l.Number(s.To), "Under": w.l.Number(s.To + 1),
	})
}

// populationYear says of what year the populations are.
func (w *writer) populationYear() string {
	return w.l.Format("size.year", map[string]any{"Year": w.guide.PopulationYear})
}
