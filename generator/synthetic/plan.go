package synthetic

import (
	"fmt"

	"recueil/generator/catalog"
	"recueil/generator/permalink"
)

// plan is what the guide holds: the names and ids to which its texts refer.
type plan struct {
	Options
	themes    []node // of the second level
	topics    []node
	places    []place // those where things are done, the busiest first
	bodies    []place // of several communes: they are partners
	above     []place // districts, regions and countries
	practices []named
	boxes     []named
	networks  []named
	profiles  []*place
	terms     []*term
	days      []day
	sources   []*source
	addresses map[string]bool
}

// named is a sheet that others may name.
type named struct {
	id          string
	object      pair // what it is about, with an article
	title, slug pair // slug is empty where the title makes the address
	place       *place
}

func newPlan(o Options) (*plan, error) {
	p := &plan{Options: o, addresses: map[string]bool{}}
	for _, axis := range themeTree {
		p.themes = append(p.themes, axis.below...)
		for _, theme := range axis.below {
			p.topics = append(p.topics, theme.below...)
		}
	}
	if err := p.planPlaces(); err != nil {
		return nil, err
	}
	p.planTerms()
	p.planDays()
	p.planSources()
	p.planPractices()
	p.planBoxes()
	p.planNetworks()
	return p, nil
}

// addressed gives a sheet a slug where its title makes an address that is taken
// or too long.
func (p *plan) addressed(kind string, n named, number int) named {
	plain := pair{catalog.Slug(n.title[0]), catalog.Slug(n.title[1])}
	if !permalink.ID(plain[0]) || !permalink.ID(plain[1]) {
		short := bare(n.object)
		plain = pair{catalog.Slug(short[0]), catalog.Slug(short[1])}.add(same(fmt.Sprintf("-%d", number)))
		n.slug = plain
	}
	if p.addresses[kind+plain[0]] || p.addresses[kind+plain[1]] {
		plain = plain.add(same(fmt.Sprintf("-%d", number)))
		n.slug = plain
	}
	p.addresses[kind+plain[0]], p.addresses[kind+plain[1]] = true, true
	return n
}

func (p *plan) planPractices() {
	for i := range p.Sheets {
		c := p.chance("name of practice", i)
		n := named{object: pick(c, objects), place: &p.places[c.popular(len(p.places))]}
		if p.Shape == OnePlace {
			n.place = &p.places[0]
		}
		n.id = fmt.Sprintf("%s-%05d", catalog.Slug(bare(n.object)[1]), i)
		n.title = capital(n.object).add(pair{" à ", " in "}, n.place.name)
		if c.percent(35) {
			n.title = n.title.add(same(", "), pick(c, complements))
		}
		if c.percent(20) { // a colon, so that the title wants quotation marks
			n.title = n.place.name.add(pair{" : ", ": "}, n.object)
		}
		p.practices = append(p.practices, p.addressed("practice ", n, i))
	}
}

func (p *plan) planBoxes() {
	for i := range max(12, p.Sheets/5) {
		c := p.chance("name of box", i)
		n := named{object: pick(c, objects), place: &p.places[c.popular(len(p.places))], id: fmt.Sprintf("box-%04d", i)}
		n.title = pair{"Repères : ", "Background: "}.add(n.object, same(", "), n.place.name)
		p.boxes = append(p.boxes, p.addressed("box ", n, i))
	}
}

func (p *plan) planNetworks() {
	for i := range 12 + p.Sheets/200 {
		c := p.chance("name of network", i)
		n := named{object: pick(c, objects), place: &p.places[c.popular(len(p.places))], id: fmt.Sprintf("network-%03d", i)}
		n.title = pair{"Réseau des communes pour ", "Network of towns for "}.add(n.object)
		p.networks = append(p.networks, p.addressed("network ", n, i))
	}
}
