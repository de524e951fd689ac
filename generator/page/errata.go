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
	Anchor string // of the first of an item, "" of the others
	Page   string
	Note   Phrase
	Links  []Link // what cites the item, with the first of its corrections
	lines  int
}

func (w *writer) errata() View {
	v := &Errata{Frame: w.record()}
	v.Intro = v.Description
	for _, source := range w.guide.Sources {
		out := SourceErrata{Link: w.sourceLink(source)}
		smaller := 0
		for _, item := range w.guide.Ledger.Of(source.ID.Value) {
			anchor := w.anchor(correctionAnchor(item))
			for _, e := range item.Errata {
				if e.Note.Set() {
					out.Notes = append(out.Notes, w.erratum(item, e, anchor))
					anchor = "" // that of the first
				} else {
					smaller++
				}
			}
		}
		if smaller > 0 {
			out.Smaller = w.l.Count("errata.smaller", smaller)
		}
		v.Sources = append(v.Sources, out)
	}
	parts := cut(v.Sources, mostCorrections, func(s SourceErrata) int { return len(s.Notes) },
		func(s SourceErrata, n int) int { return s.Notes[n].lines },
		func(s SourceErrata, from, to int) SourceErrata {
			if to < len(s.Notes) {
				s.Smaller = "" // said behind the last
			}
			s.Notes = s.Notes[from:to]
			return s
		})
	v.Sources = parts[0]
	for i, f := range w.inParts(&v.Frame, len(parts)) {
		v.Rest = append(v.Rest, &Errata{Frame: f, Sources: parts[i+1]})
	}
	return v
}

func (w *writer) erratum(item *ledger.Item, e ledger.Erratum, anchor string) Erratum {
	out := Erratum{Anchor: anchor, Note: w.text(e.Note), lines: noteLines(w.guide, e)}
	if anchor != "" {
		out.Links = w.firstCiting(told(w.guide.Coverage[item]), item.Source)
	}
	if item.Page.Value > 0 {
		out.Page = w.l.Format("fact.page", map[string]any{"Page": item.Page.Value})
	}
	return out
}

// noteLines is as how many corrections a note counts, in the language in which it is
// longest: a correction stands on the same page in each.
func noteLines(g *guide.Guide, e ledger.Erratum) int {
	n := 0
	for _, tag := range g.Tags() {
		n = max(n, lines(e.Note.In(tag)))
	}
	return n
}

// told leaves out the introductions and the profiles, which gather what others
// tell.
func told(list []guide.Ref) []guide.Ref {
	return slices.DeleteFunc(slices.Clone(list), func(r guide.Ref) bool {
		return r.Kind == guide.KindTheme || r.Kind == guide.KindProfile || r.Kind == guide.KindPage
	})
}
