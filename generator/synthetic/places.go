package synthetic

import (
	"cmp"

	"recueil/generator/catalog"
	"recueil/generator/figure"
	"recueil/generator/gazetteer"
)

// place is a territory.
type place struct {
	id                  string
	name                pair
	kind, code          string
	district, region    string
	country             string
	latitude, longitude float64
}

// planPlaces draws communes and bodies of several from the official list, with
// all that lies above them, and adds places abroad. Their coordinates are not
// the real ones: the list has none.
func (p *plan) planPlaces() error {
	list, err := gazetteer.Load()
	if err != nil {
		return err
	}
	ids := map[string]bool{}
	d := drawer{p, ids, map[string]bool{}}
	p.places = d.draw(list, gazetteer.Commune, 12+p.Sheets*2/5)
	p.bodies = d.draw(list, gazetteer.Intercommunal, 3+p.Sheets/20)
	for i, city := range citiesAbroad {
		if i < 4+p.Sheets/10 && !ids[city.id] { // there is a Montréal in France, too
			p.places = append(p.places, city)
			ids[city.id] = true
		}
	}
	order := p.chance("places", 0).shuffled(len(p.places))
	mixed := make([]place, len(order))
	for i, at := range order {
		mixed[i] = p.places[at]
	}
	p.places = mixed
	d.over(list)
	for i := range 3 + p.Sheets/6 {
		if i < len(p.places) {
			p.profiles = append(p.profiles, &p.places[i])
		}
	}
	return nil
}

// drawer draws places from the official list.
type drawer struct {
	*plan
	ids, districts map[string]bool
}

func (d drawer) draw(list *gazetteer.List, kind gazetteer.Kind, want int) []place {
	var all []gazetteer.Place
	for entry := range list.All(kind) {
		if entry.Region != "" && speakable(entry.Name) {
			all = append(all, entry)
		}
	}
	var out []place
	for _, i := range d.chance("places of "+string(kind), 0).shuffled(len(all)) {
		if len(out) == want {
			break
		}
		if drawn, ok := d.place(kind, all[i]); ok {
			d.districts[all[i].Departement] = true
			out = append(out, drawn)
		}
	}
	return out
}

// speakable tells whether a name can stand after "à" as it is, and holds no
// number that a text would have to prove.
func speakable(name string) bool {
	short := len(name) <= 40
	for _, l := range tags {
		short = short && len(figure.Read(l, name)) == 0 && len(figure.Read(l, "x "+name)) == 0
	}
	for _, article := range []string{"Le ", "La ", "Les ", "L'"} {
		short = short && (len(name) < len(article) || name[:len(article)] != article)
	}
	return short
}

// place makes a territory of an entry of a kind; of homonyms only the first is taken.
func (d drawer) place(kind gazetteer.Kind, entry gazetteer.Place) (place, bool) {
	id := catalog.Slug(entry.Name)
	if kind == gazetteer.Departement || kind == gazetteer.Region {
		id = string(kind) + "-" + id
	}
	if d.ids[id] {
		return place{}, false
	}
	d.ids[id] = true
	at := d.chance("place "+id, 0)
	region := cmp.Or(entry.Region, entry.Code)
	around, within := d.chance("region "+region, 0), d.chance("district "+entry.Departement, 0)
	return place{
		id: id, name: same(entry.Name), kind: string(kind), code: entry.Code, district: entry.Departement, region: entry.Region,
		latitude:  43 + float64((around.below(45)+within.below(15))*100+at.below(900))/1000,
		longitude: -1 + float64((around.below(50)+within.below(15))*100+at.below(900))/1000,
	}, true
}

// over adds the districts, regions and countries of the places that were drawn.
func (d drawer) over(list *gazetteer.List) {
	regions := map[string]bool{}
	for entry := range list.All(gazetteer.Departement) {
		if d.districts[entry.Code] {
			regions[entry.Region] = true
			drawn, _ := d.place(gazetteer.Departement, entry)
			d.above = append(d.above, drawn)
		}
	}
	for entry := range list.All(gazetteer.Region) {
		if regions[entry.Code] {
			drawn, _ := d.place(gazetteer.Region, entry)
			d.above = append(d.above, drawn)
		}
	}
	countries := map[string]bool{}
	for i := range d.places {
		if c := d.places[i].country; c != "" && !countries[c] {
			countries[c] = true
			d.above = append(d.above, place{
				id: "country-" + catalog.Slug(countryNames[c][1]), name: countryNames[c], kind: "country", country: c,
				latitude: d.places[i].latitude, longitude: d.places[i].longitude,
			})
		}
	}
}

var countryNames = map[string]pair{
	"BE": {"Belgique", "Belgium"}, "BR": {"Brésil", "Brazil"}, "CA": {"Canada", "Canada"}, "CH": {"Suisse", "Switzerland"},
	"DE": {"Allemagne", "Germany"}, "ES": {"Espagne", "Spain"}, "GB": {"Royaume-Uni", "United Kingdom"}, "GR": {"Grèce", "Greece"},
	"IT": {"Italie", "Italy"}, "PT": {"Portugal", "Portugal"}, "PL": {"Pologne", "Poland"}, "SE": {"Suède", "Sweden"},
}

func abroad(id, french, english, country string, latitude, longitude float64) place {
	return place{id: id, name: pair{french, english}, kind: "city", country: country, latitude: latitude, longitude: longitude}
}

var citiesAbroad = []place{
	abroad("gdansk", "Gdansk", "Gdańsk", "PL", 54.3521, 18.6464), abroad("palermo", "Palerme", "Palermo", "IT", 38.1158, 13.3615),
	abroad("barcelona", "Barcelone", "Barcelona", "ES", 41.3888, 2.159), abroad("london", "Londres", "London", "GB", 51.5085, -0.1257),
	abroad("ghent", "Gand", "Ghent", "BE", 51.05, 3.7167), abroad("lisbon", "Lisbonne", "Lisbon", "PT", 38.7167, -9.1333),
	abroad("geneva", "Genève", "Geneva", "CH", 46.2022, 6.1457), abroad("athens", "Athènes", "Athens", "GR", 37.9838, 23.7278),
	abroad("leipzig", "Leipzig", "Leipzig", "DE", 51.3396, 12.3713), abroad("montreal", "Montréal", "Montreal", "CA", 45.5088, -73.5878),
	abroad("malmo", "Malmö", "Malmö", "SE", 55.6059, 13.0007), abroad("recife", "Recife", "Recife", "BR", -8.0539, -34.8811),
}
