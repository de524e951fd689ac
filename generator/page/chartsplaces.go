package page

import (
	"strconv"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// The most bars of charts of places.
const (
	mostRegions = 30
	mostBars    = 15
)

// kindChart counts the practices in which territories of each kind act; to leads to
// them, as toExplored does.
func (w *writer) kindChart(to map[string]string) Chart {
	kinds := count(w.guide.Practices, func(list []*guide.TerritoryKind, p *guide.Practice) []*guide.TerritoryKind {
		for _, in := range p.Territories {
			if in.Acts() && in.Territory.Kind != nil {
				list = append(list, in.Territory.Kind)
			}
		}
		return list
	})
	var list []tally
	for _, k := range kinds.largest(w.guide.TerritoryKinds) {
		name := w.kindsBeside(k)
		list = append(list, tally{link: Link{Text: name.Text, Lang: name.Lang, Href: to["actor-"+k.ID.Value]}, n: kinds.of[k]})
	}
	if len(list) == 0 {
		return Chart{}
	}
	return w.drawn("kind", tallies{list: w.rest(list, "kind", kinds.none)})
}

// sizeChart counts the practices in which communes of each size act, from the
// smallest.
func (w *writer) sizeChart(to map[string]string) Chart {
	sizes := count(w.guide.Practices, func(list []guide.Size, p *guide.Practice) []guide.Size {
		for _, in := range p.Territories {
			if size := in.Territory.Size(); size != nil && in.Acts() {
				list = append(list, *size)
			}
		}
		return list
	})
	var list []tally
	for _, size := range guide.Sizes {
		list = append(list, tally{link: Link{Text: w.sizeOf(size), Href: to["size-"+strconv.Itoa(size.From)]}, n: sizes.of[size]})
	}
	if len(sizes.of) == 0 {
		return Chart{}
	}
	out := w.drawn("size", tallies{list: w.rest(list, "size", sizes.none)})
	out.Note = w.l.Format("figures.populations", map[string]any{"Year": w.guide.PopulationYear})
	return out
}

// abroad stands for what lies abroad, among regions.
var abroad = new(guide.Territory)

// regionChart counts the practices that name a place of each region, or the region.
func (w *writer) regionChart() Chart {
	regions := count(w.guide.Practices, func(list []*guide.Territory, p *guide.Practice) []*guide.Territory {
		for _, in := range p.Territories {
			if in.Territory.Abroad {
				list = append(list, abroad)
			} else if region := in.Territory.At(guide.LevelRegion); region != nil {
				list = append(list, region)
			}
		}
		return list
	})
	if len(regions.of) == 0 || len(regions.of) == 1 && regions.of[abroad] > 0 {
		return Chart{}
	}
	var list []tally
	for _, t := range regions.largest(sorted(w.l, w.guide.Territories)) {
		list = append(list, tally{link: w.link(t), n: regions.of[t]})
	}
	list, more := w.cutTo(list, mostRegions, address.Territories)
	list = w.rest(list, "abroad", regions.of[abroad])
	out := w.drawn("region", tallies{list: w.rest(list, "region", regions.none)})
	out.More = more
	return out
}

// placeChart counts the practices of the places of the guide's country that have
// the most, with those of what lies within them.
func (w *writer) placeChart() Chart {
	places := total[*guide.Territory]{of: map[*guide.Territory]int{}}
	for _, t := range w.guide.Territories {
		switch {
		case t.Abroad || t.Level() != guide.LevelPlace:
		case len(t.Within) > 0:
			places.of[t] = len(practicesIn(t))
		default:
			places.of[t] = len(t.Practices)
		}
	}
	var list []tally
	for _, t := range places.largest(sorted(w.l, w.guide.Territories)) {
		link := w.link(t)
		link.Text = w.titleOf(t)
		list = append(list, tally{link: link, n: places.of[t]})
	}
	list, more := w.cutTo(list, mostBars, address.Territories)
	if len(list) == 0 {
		return Chart{}
	}
	out := w.drawn("place", tallies{list: list})
	out.More = more
	return out
}
