package page

import (
	"path"
	"slices"
)

// A list goes on on further pages where one would grow too heavy for a slow
// connection. These are of about 100 kB and 1,500 elements at most.
const (
	mostItems = 190 // of one line or two
	mostLeads = 75  // with a summary
	mostAside = 12  // boxes printed in full

	mostAdvice = 100 // guidelines

	mostCorrections = 140 // each of some sentences

	// An index has 600 elements at most, with its frame.
	mostListed = 120 // with a word or two beside
	mostCards  = 75  // with some lines each
	mostTerms  = 60  // with their definitions
	mostLinked = 180 // links alone
)

// More is a page on which the lists of another go on: practices of topics that have
// no page of their own, guidelines, or things that stand under a title.
type More struct {
	Frame
	Topics []Topic
	Advice
	Groups []ThemeGroup
}

// aLine is how many bytes of words an item has room for; one with more counts as
// several.
const aLine = 400

// lines is how many items of a list one with such words counts as.
func lines(words ...string) int {
	n := 0
	for _, w := range words {
		n += len(w)
	}
	return 1 + n/aLine
}

func (r Related) lines() int {
	n := lines(r.Link.Text, r.Why.String(), r.Summary.Text)
	for _, p := range r.Places {
		n += lines(p.Name) - 1
	}
	return n
}

// cut parts groups into lists of at most so many items; a group that is parted
// is in both lists. size says how many items a group has, lines as how many its nth
// counts, sub which part of it.
func cut[G any](groups []G, most int, size func(G) int, lines func(g G, n int) int, sub func(g G, from, to int) G) [][]G {
	parts := [][]G{nil}
	room := most
	next := func() { parts, room = append(parts, nil), most }
	for _, g := range groups {
		for from, n := 0, size(g); from < n || n == 0; {
			if room <= 0 || n > 0 && room < most && room < lines(g, from) {
				next()
			}
			to := from
			for to < n && (lines(g, to) <= room || to == from) {
				room -= lines(g, to)
				to++
			}
			last := &parts[len(parts)-1]
			*last = append(*last, sub(g, from, to))
			if from = to; n == 0 {
				break
			}
		}
	}
	return parts
}

// oneLine is how an item counts that has few words.
func oneLine[G any](G, int) int { return 1 }

func cutLetters(letters []Letter, most int) [][]Letter {
	return cut(letters, most, func(l Letter) int { return len(l.Items) }, func(l Letter, n int) int { return l.Items[n].lines() },
		func(l Letter, from, to int) Letter { return Letter{l.Name, l.Anchor, l.Items[from:to]} })
}

func cutGroups(groups []ThemeGroup, most int) [][]ThemeGroup {
	return cut(groups, most, func(g ThemeGroup) int { return len(g.Items) }, func(g ThemeGroup, n int) int { return g.Items[n].lines() },
		func(g ThemeGroup, from, to int) ThemeGroup {
			g.Items = g.Items[from:to]
			return g
		})
}

// keep returns the first items of groups, and the others.
func keep(groups []ThemeGroup, most int) (kept, rest []ThemeGroup) {
	parts := cutGroups(groups, most)
	for _, part := range parts[1:] {
		rest = append(rest, part...)
	}
	return parts[0], rest
}

// inPart is the address of an anchor on the nth of so many pages of a list,
// counted from 0.
func (w *writer) inPart(f *Frame, n, pages int, anchor string) string {
	if pages == 1 {
		return "#" + anchor
	}
	return w.part(f, n+1) + "#" + anchor
}

// part leads from a list to its nth page, counted from 1.
func (w *writer) part(f *Frame, n int) string { return path.Base(w.addresses.Part(f.Path, n)) }

// inParts makes the frames of the further pages of a list that has so many in
// all, and tells each of all.
func (w *writer) inParts(first *Frame, parts int) []Frame {
	if parts < 2 {
		return nil
	}
	links := func(current int) []Link {
		var out []Link
		for n := 1; n <= parts; n++ {
			out = append(out, Link{Text: w.l.Number(n), Href: w.part(first, n), Current: n == current})
		}
		return out
	}
	first.Parts = links(1)
	out := make([]Frame, parts-1)
	for i := range out {
		f, n := *first, i+2
		f.Title = w.l.Format("parts.title", map[string]any{"Title": first.Title, "Number": w.l.Number(n)})
		f.Path, f.Parts, f.Structured = w.addresses.Part(first.Path, n), links(n), ""
		if first.Description != "" && first.DescriptionLang == "" {
			f.Description = w.l.Format("parts.description", map[string]any{"Description": first.Description, "Number": w.l.Number(n), "Of": w.l.Number(parts)})
		}
		if f.Alternates = nil; first.Canonical != "" {
			f.Canonical = w.absolute(f.Path)
		}
		if last := len(first.Breadcrumbs) - 1; last >= 0 {
			f.Breadcrumbs = append(slices.Clone(first.Breadcrumbs[:last]),
				Link{Text: first.Title, Lang: first.TitleLang, Href: path.Base(first.Path)}, Link{Text: f.Title, Lang: f.TitleLang, Current: true})
		}
		out[i] = f
	}
	return out
}

// goesOn makes the pages on which the lists of one go on: those that are given, and
// then those of lists that stand in groups.
func (w *writer) goesOn(first *Frame, rest []ThemeGroup, pages ...*More) {
	if len(rest) > 0 {
		most := mostItems
		if slices.ContainsFunc(rest, func(g ThemeGroup) bool { return len(g.Items) > 0 && g.Items[0].Summary.Text != "" }) {
			most = 2 * mostLeads // a summary is of a line or two
		}
		for _, groups := range cutGroups(rest, most) {
			pages = append(pages, &More{Groups: groups})
		}
	}
	for i, f := range w.inParts(first, len(pages)+1) {
		pages[i].Frame = f
		first.Rest = append(first.Rest, pages[i])
	}
}

// group makes items of links that stand under a title.
func group(title string, links []Link) ThemeGroup {
	g := ThemeGroup{Link: Link{Text: title}}
	for _, l := range links {
		g.Items = append(g.Items, Related{Link: l})
	}
	return g
}
