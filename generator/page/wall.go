package page

import (
	"cmp"
	"slices"

	"recueil/generator/gazetteer"
	"recueil/generator/guide"
)

// Wall shows where the guide has practices: by the numbers of districts and of
// countries abroad, and on the map. Map is nil where there is none; Rows are
// none where nothing has a number.
type Wall struct {
	Title, Legend string
	Rows          []WallRow
	Map           *Map
}

// WallRow is a part of the wall. The first has no title.
type WallRow struct {
	Title  string
	Plates []Plate
}

// Plate is a number on the wall. Href and Count are "" where the guide has no
// practice; Told says in words what the number stands for, and the count.
type Plate struct {
	Number, Href, Count string
	Told                Line
}

// wall is nil where there is nothing to show.
func (w *writer) wall() *Wall {
	v := &Wall{Title: w.l.Text("home.map"), Map: w.mapOf(w.l.Text("home.map"), w.activeDots())}
	counts := w.practicesByPlate()
	var near, overseas []Plate
	told := false
	for _, d := range w.districts() {
		told = told || counts[d.territory] > 0
		plate := w.plate(d, counts[d.territory])
		if d.overseas {
			overseas = append(overseas, plate)
		} else {
			near = append(near, plate)
		}
	}
	if told {
		v.Title, v.Legend = w.l.Text("wall.title"), w.l.Text("wall.legend")
		v.Rows = slices.DeleteFunc([]WallRow{
			{"", near}, {w.l.Text("wall.overseas"), overseas}, {w.l.Text("wall.abroad"), w.abroad(counts)},
		}, func(r WallRow) bool { return len(r.Plates) == 0 })
	}
	if len(v.Rows) == 0 && v.Map == nil {
		return nil
	}
	return v
}

// practicesByPlate counts the practices of each territory that has a plate,
// each practice once.
func (w *writer) practicesByPlate() map[*guide.Territory]int {
	counts := map[*guide.Territory]int{}
	last := map[*guide.Territory]*guide.Practice{}
	for _, p := range w.guide.Practices {
		for _, in := range p.Territories {
			if t := bearer(in.Territory); t != nil && last[t] != p {
				last[t] = p
				counts[t]++
			}
		}
	}
	return counts
}

// bearer is the territory at or above one that has a plate: its district, and
// abroad its country or, where the guide has none, what it has highest. It is
// nil for what lies above all districts.
func bearer(t *guide.Territory) *guide.Territory {
	if !t.Abroad {
		return t.At(guide.LevelDistrict)
	}
	if country := t.At(guide.LevelCountry); country != nil {
		return country
	}
	if over := above(t); len(over) > 0 {
		return over[len(over)-1]
	}
	return t
}

// numbered is what bears a number. Its territory is nil where the guide has
// none, and its name is that of the official list.
type numbered struct {
	number, name string
	overseas     bool
	territory    *guide.Territory
}

// districts lists those of the guide's country in the order of their numbers:
// those of the official list, if the guide is compared with one, and then those
// that the guide alone calls so, which beside a list are overseas collectivities.
func (w *writer) districts() []numbered {
	var out []numbered
	at := map[string]int{}
	for _, d := range w.official() {
		at[d.Code] = len(out)
		out = append(out, numbered{number: d.Code, name: w.l.Typeset(d.Name), overseas: d.Overseas()})
	}
	listed := len(out)
	for _, t := range w.guide.Territories {
		number := t.Number()
		if t.Abroad || t.Level() != guide.LevelDistrict || number == "" {
			continue
		}
		if i, ok := at[number]; ok {
			out[i].territory = t
		} else {
			out = append(out, numbered{number: number, overseas: listed > 0, territory: t})
		}
	}
	slices.SortStableFunc(out[listed:], byNumber)
	return out
}

// official lists the districts of the list with which the guide is compared.
func (w *writer) official() []gazetteer.Place {
	list, err := w.guide.Official()
	if list == nil || err != nil {
		return nil // which the checks report
	}
	return list.Departements()
}

// abroad makes the plates of what lies abroad: the codes of countries.
func (w *writer) abroad(counts map[*guide.Territory]int) []Plate {
	var list []numbered
	for _, t := range w.guide.Territories {
		if t.Abroad && counts[t] > 0 {
			list = append(list, numbered{number: t.Country.Value, territory: t})
		}
	}
	slices.SortStableFunc(list, byNumber)
	var out []Plate
	for _, n := range list {
		out = append(out, w.plate(n, counts[n.territory]))
	}
	return out
}

func byNumber(a, b numbered) int { return cmp.Compare(a.number, b.number) }

func (w *writer) plate(of numbered, practices int) Plate {
	p := Plate{Number: of.number, Told: plain(of.name)}
	if of.territory != nil {
		p.Told = Line{w.l.name(of.territory)}
	}
	if practices > 0 {
		p.Href, p.Count = w.link(of.territory).Href, w.l.Number(practices)
		p.Told = append(p.Told, Phrase{Text: ", " + w.l.Count("count.practices", practices)})
	}
	return p
}
