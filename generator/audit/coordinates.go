package audit

import (
	"strconv"

	"recueil/generator/diag"
	"recueil/generator/gazetteer"
	"recueil/generator/guide"
)

// located checks the coordinates of territories.
type located struct {
	*auditor
	list   *gazetteer.List // nil where no official list is asked
	report *diag.List
	wrong  map[*guide.Territory]bool
	// districts and regions are those of the official list, by code.
	districts, regions, countries surroundings
}

// coordinates reports places that lie nowhere, outside their country, or far
// from the others of their département.
func (a *auditor) coordinates(list *gazetteer.List, report *diag.List) {
	l := &located{a, list, report, map[*guide.Territory]bool{}, surroundings{}, surroundings{}, surroundings{}}
	l.each(l.inRange)
	l.each(l.gather)
	l.each(l.inCountry)
	if list != nil {
		l.each(l.inDistrict)
	}
}

// each looks at the places with coordinates in which nothing was found yet.
func (l *located) each(look func(*guide.Territory)) {
	for _, t := range l.guide.Territories {
		if t.Coordinates.At.Line > 0 && !l.wrong[t] {
			look(t)
		}
	}
}

// tell reports what is wrong with the coordinates of a place.
func (l *located) tell(t *guide.Territory, rule string) {
	l.wrong[t] = true
	l.report.Error(t.Coordinates.At, rule, "coordinates", diag.Args{"Name": t.Name.In(l.guide.Languages[0].Tag)})
}

// exchange reports that latitude and longitude stand in the wrong order.
func (l *located) exchange(t *guide.Territory) {
	l.wrong[t] = true
	degrees := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
	at := pointOf(t)
	l.report.Error(t.Coordinates.At, "coordinates-exchanged", "coordinates-exchanged", diag.Args{
		"Name": t.Name.In(l.guide.Languages[0].Tag), "Near": degrees(at.longitude) + ", " + degrees(at.latitude),
	})
}

func (l *located) inRange(t *guide.Territory) {
	if len(t.Coordinates.Values) != 2 {
		l.wrong[t] = true
		l.report.Error(t.Coordinates.At, "wrong-form", "coordinates", diag.Args{"Key": "coordinates"})
		return
	}
	switch at := pointOf(t); {
	case at.onEarth():
	case at.exchanged().onEarth():
		l.exchange(t)
	default:
		l.tell(t, "coordinates-range")
	}
}

// gather puts a place with those of its département, its region, its country.
func (l *located) gather(t *guide.Territory) {
	l.countries.add(l.country(t), t)
	if district, region := l.codes(t); region != "" {
		l.districts.add(district, t)
		l.regions.add(region, t)
	}
}

func (l *located) country(t *guide.Territory) string {
	if t.Abroad {
		return t.Country.Value
	}
	return l.guide.Config.Country.Value
}

// codes are those of the official département and region in which a place lies,
// "" where there is none or it is not known.
func (l *located) codes(t *guide.Territory) (district, region string) {
	if l.list == nil || t.Abroad {
		return "", ""
	}
	kind, code := officialCode(t)
	place, ok := l.list.Find(kind, code.Value)
	if !ok {
		place, _ = l.list.Find(gazetteer.Departement, t.DepartementCode.Value)
	}
	return place.Departement, place.Region
}

// How far off, in kilometres, a place may lie: from the middle of its département or its
// region, of which the largest measure less; and from the middle of its country
// before it is asked whether it lies near that with its coordinates exchanged.
const (
	acrossDistrict = 200
	acrossOverseas = 500
	acrossRegion   = 500
	nearMiddle     = 300
	farFromMiddle  = 1000
)

// inCountry reports a place outside the outline of its country, if the outline
// has that part of it: overseas ones are often left out. Where there is no
// outline, only coordinates that stand in the wrong order are found.
func (l *located) inCountry(t *guide.Territory) {
	at, outline := pointOf(t), l.guide.Outline
	other := at.exchanged()
	if t.Abroad || outline == nil {
		middle, ok := l.countries.around(l.country(t), t)
		if ok && at.from(middle) > farFromMiddle && other.onEarth() && other.from(middle) < nearMiddle {
			l.exchange(t)
		}
		return
	}
	switch {
	case outline.Near(at.latitude, at.longitude, guide.OffOutline):
	case l.guide.Exchanged(at.latitude, at.longitude):
		l.exchange(t)
	case l.mainland(t):
		l.tell(t, "coordinates-outside")
	}
}

// mainland tells whether it is known that a place belongs to what the outline
// shows: by the official list, or by what lies above it.
func (l *located) mainland(t *guide.Territory) bool {
	if l.list == nil {
		over := t.Parent
		return over != nil && over.Level() != guide.LevelCountry && len(over.Coordinates.Values) == 2 &&
			l.guide.Outline.Near(over.Coordinates.Values[0], over.Coordinates.Values[1], guide.OffOutline)
	}
	district, region := l.codes(t)
	if district != "" || region == "" {
		return region != "" && !gazetteer.Place{Departement: district}.Overseas()
	}
	for place := range l.list.All(gazetteer.Departement) {
		if place.Region == region && place.Overseas() {
			return false
		}
	}
	return true
}

// inDistrict reports a place far from the others of its département. Of two
// that lie far apart it is the one that is farther from their region.
func (l *located) inDistrict(t *guide.Territory) {
	district, region := l.codes(t)
	most := float64(acrossDistrict)
	if (gazetteer.Place{Departement: district}).Overseas() {
		most = acrossOverseas
	}
	at := pointOf(t)
	middle, ok := l.districts.around(district, t)
	switch {
	case region == "":
	case !ok:
		if middle, ok = l.regions.around(region, t); ok && l.regions.count(region) > 2 && at.from(middle) > acrossRegion {
			l.tell(t, "coordinates-far")
		}
	case at.from(middle) <= most:
	case l.districts.count(district) > 2:
		l.tell(t, "coordinates-far")
	default:
		all, known := l.regions.around(region, t)
		if known = known && l.regions.count(region) > 2; known && at.from(all) > middle.from(all) || !known && t.Level() == guide.LevelPlace {
			l.tell(t, "coordinates-far")
		}
	}
}
