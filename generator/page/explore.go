package page

import (
	"strings"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// Explore is the page that leads to practices by what tells them apart: a value,
// and one of the themes under it. The lists to which it leads are on its further
// pages. A script puts in its place what can be combined; see
// assets/explore-page.js.
type Explore struct {
	Frame
	Intro string
	// Folder is where the files lie from which the script reads, "" for none; Search
	// the page from which their addresses lead.
	Folder, Search string
	Facets         []ExploreFacet
	// Fields are what the script fills: it is in the page for its room, as what
	// stands below would move.
	Fields []ExploreField
	Count  string // says how many practices there are
	// Rule says in which practices a territory is counted, as other pages count more;
	// "" where none are.
	Rule string
}

// ExploreField is a facet that the script offers, by the name of its field.
type ExploreField struct{ Name, Title string }

// ExploreFacet is something by which practices are told apart.
type ExploreFacet struct {
	Title, Anchor string
	Values        []ExploreValue
}

// ExploreValue leads to the practices of a value, and to those of each theme.
type ExploreValue struct {
	Link   Link
	Count  string
	Themes []ExploreTheme
}

// ExploreTheme leads to the practices of a value in a theme.
type ExploreTheme struct {
	Link  Link
	Count string
}

// mostOfTheme is how many practices of a value in a theme are listed: the script,
// or the page of the theme, have all.
const mostOfTheme = 30

// mostCells is how many themes stand beside all values. Where there are more, each
// value has the first of its own: its list has them all.
const mostCells = 800

// explored are the facets whose values are listed by theme. That of status is for
// the script alone.
var explored = map[string]bool{"region": true, "actor": true, "public": true, "size": true, "year": true}

// explore composes the page, and those with its lists.
func (w *writer) explore() View {
	v := &Explore{Frame: w.record(), Search: w.toSingle(address.Search)}
	v.Intro, v.Folder = v.Description, searchFolder(v.Search)
	all := w.facets()
	if len(all) == 0 {
		v.Folder = "" // nothing tells the practices apart
	}
	ways, counts := w.exploreWays(all)
	pages := [][]Way{nil}
	for _, part := range explorePages(ways) {
		var list []Way
		for _, way := range part {
			list = append(list, Way{Title: w.l.Text("explore.by-" + way.id), Anchor: w.anchor(way.id), Groups: w.grouped(way.shelves)})
		}
		pages = append(pages, list)
	}
	at := w.anchorsIn(&v.Frame, pages)
	v.Count = strings.Replace(w.l.Text("explore.count"), "{count}", w.l.Number(len(w.guide.Practices)), 1)
	values := 1
	for _, f := range all {
		for _, v := range f.values {
			if explored[f.id] && !v.below {
				values++
			}
		}
	}
	for _, f := range all {
		v.Fields = append(v.Fields, ExploreField{f.id, w.l.Text("explore.by-" + f.id)})
		if f.id == "region" {
			v.Rule = w.l.Text("explore.rule")
		}
		if explored[f.id] {
			v.Facets = append(v.Facets, w.exploreFacet(f, counts, at, mostCells/values))
		}
	}
	for i, f := range w.inParts(&v.Frame, len(pages)) {
		v.Rest = append(v.Rest, &Practices{Frame: f, Ways: pages[i+1]})
	}
	return v
}

// exploreWays are the lists by facet, and how many practices each shelf has, by its
// anchor.
func (w *writer) exploreWays(all []facet) (ways []way, counts map[string]int) {
	counts = map[string]int{}
	for _, f := range all {
		if explored[f.id] {
			ways = append(ways, way{f.id, w.facetShelves(f, counts)})
		}
	}
	return ways, counts
}

// explorePages parts the lists into pages; none where there is nothing to list.
func explorePages(ways []way) [][]way {
	if pages := pagesOf(ways...); len(pages[0]) > 0 {
		return pages
	}
	return nil
}

// toExplored leads to the lists of each value, by its facet and key: "size-2000";
// nowhere, where the guide has no page of them.
func (w *writer) toExplored() map[string]string {
	out := map[string]string{}
	single := guide.Single(address.Explore)
	if !w.addresses.Has(w.l.Language, single) {
		return out
	}
	to := w.addresses.Of(w.l.Language, single)
	at := &writer{w.Site, w.l, single, to.Path}
	all := at.facets()
	ways, _ := at.exploreWays(all)
	first := map[string]string{}
	for i, part := range explorePages(ways) {
		for _, way := range part {
			for _, s := range way.shelves {
				if _, known := first[s.group.Anchor]; !known {
					first[s.group.Anchor] = address.Address{Path: w.addresses.Part(to.Path, i+2), Anchor: s.group.Anchor}.From(w.path)
				}
			}
		}
	}
	for _, f := range all {
		for _, v := range f.values {
			out[f.id+"-"+v.key] = first[at.anchor(f.id+"-"+v.key)]
		}
	}
	return out
}

// anchorsIn tells where each group, and each topic in it, begins.
func (w *writer) anchorsIn(f *Frame, pages [][]Way) map[string]string {
	at := map[string]string{}
	add := func(i int, anchor string) {
		if _, known := at[anchor]; !known {
			at[anchor] = w.inPart(f, i, len(pages), anchor)
		}
	}
	for i, ways := range pages {
		for _, way := range ways {
			for _, g := range way.Groups {
				add(i, g.Anchor)
				for _, t := range g.Topics {
					add(i, t.Anchor)
				}
			}
		}
	}
	return at
}

// facetShelves are the practices of each value, theme by theme; counts gets how many
// there are in each, by the anchors of the shelves.
func (w *writer) facetShelves(f facet, counts map[string]int) (out []shelf) {
	for _, value := range f.values {
		if value.below {
			continue // it has a page of its own
		}
		group := PracticeGroup{Link: Link{Text: value.name.Text, Lang: value.name.Lang}, Anchor: w.anchor(f.id + "-" + value.key)}
		if value.thing != nil {
			group.Link = w.link(value.thing)
		}
		by := practicesBy(value.practices, guidelinesOf)
		for _, theme := range w.guidelineThemes() {
			list := by[theme]
			if len(list) == 0 {
				continue
			}
			topic := w.link(theme)
			s := shelf{group: group, topic: &topic, anchor: w.anchor(f.id + "-" + value.key + "-" + theme.ID)}
			counts[s.anchor] = len(list)
			s.practices = list[:min(mostOfTheme, len(list))]
			if rest := len(list) - len(s.practices); rest > 0 {
				s.more = &Link{Text: w.l.Count("explore.more", rest), Href: topic.Href}
			}
			out = append(out, s)
		}
	}
	return out
}

// guidelinesOf are the themes of a practice, or the axes of those that stand under no
// theme.
func guidelinesOf(p *guide.Practice) (out []*guide.Theme) {
	for _, t := range p.Themes {
		out = append(out, t.Guideline())
	}
	return out
}

// guidelineThemes are the themes that have a page, in the order of the tree.
func (w *writer) guidelineThemes() (out []*guide.Theme) {
	for _, axis := range w.guide.Axes {
		out = append(append(out, axis), axis.Children...)
	}
	return out
}

// exploreFacet leads to the values of a facet, and to so many themes of each.
func (w *writer) exploreFacet(f facet, counts map[string]int, at map[string]string, most int) ExploreFacet {
	out := ExploreFacet{Title: w.l.Text("explore.by-" + f.id), Anchor: w.anchor(f.id)}
	for _, value := range f.values {
		if value.below {
			continue
		}
		x := ExploreValue{
			Link:  Link{Text: value.name.Text, Lang: value.name.Lang, Href: at[w.anchor(f.id+"-"+value.key)]},
			Count: w.sheets(len(value.practices)),
		}
		for _, theme := range w.guidelineThemes() {
			anchor := w.anchor(f.id + "-" + value.key + "-" + theme.ID)
			if n := counts[anchor]; n > 0 && len(x.Themes) < most {
				link := w.link(theme)
				link.Href = at[anchor]
				x.Themes = append(x.Themes, ExploreTheme{link, w.l.Number(n)})
			}
		}
		out.Values = append(out.Values, x)
	}
	return out
}
