package page

import (
	"slices"

	"recueil/generator/guide"
	"recueil/generator/ledger"
)

// Errata is the page of what the guide corrects in its sources.
type Errata struct {
	Frame
	Intro   string
	Sources []SourceErrata
}

// SourceErrata holds the corrections in one document.
type SourceErrata struct {
	Link    Link
	Notes   []Erratum
	Smaller string // "and 120 smaller ones, of spelling or layout"; "" for none
}

// Erratum is a correction that changes what a reader would believe.
type Erratum struct {
	Page, Note string
	Links      []Link // what cites the item
}

func (s *Site) errata(l *locale) View {
	w, frame := s.record(l, pathErrata)
	v := &Errata{Frame: frame, Intro: frame.Description}
	for _, source := range s.guide.Sources {
		out := SourceErrata{Link: Link{Text: w.sourceName(source), Href: w.to(source)}}
		smaller := 0
		for _, item := range s.guide.Ledger.Items {
			if item.Source != source.ID.Value {
				continue
			}
			for _, e := range item.Errata {
				if e.Note.Set() {
					out.Notes = append(out.Notes, w.erratum(item, e))
				} else {
					smaller++
				}
			}
		}
		if smaller > 0 {
			out.Smaller = l.Count("errata.smaller", smaller)
		}
		v.Sources = append(v.Sources, out)
	}
	return v
}

func (w *writer) erratum(item *ledger.Item, e ledger.Erratum) Erratum {
	out := Erratum{Note: w.l.Typeset(e.Note.In(w.l.Tag)), Links: w.citing(told(w.guide.Coverage[item]))}
	if item.Page.Value > 0 {
		out.Page = w.l.Format("fact.page", map[string]any{"Page": item.Page.Value})
	}
	return out
}

// told leaves out the introductions and the profiles, which gather what others
// tell.
func told(list []guide.Citing) []guide.Citing {
	return slices.DeleteFunc(slices.Clone(list), func(c guide.Citing) bool {
		return c.Kind == "theme" || c.Kind == "territory" || c.Kind == "page"
	})
}
