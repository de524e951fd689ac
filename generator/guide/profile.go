package guide

// ProfileFront is the front matter of a profile.
type ProfileFront struct{ Common }

// Profile is the longer text of a territory, whose id it has. Its Territory
// is nil where there is none of that id.
type Profile struct {
	*Sheet
	Territory *Territory
}

// Host implements Thing: a profile stands on its territory's page.
func (p *Profile) Host() (host Ref, anchor string) { return Ref{KindTerritory, p.ID}, "" }

func addProfile(g *Guide, s *Sheet) Thing {
	p := &Profile{Sheet: s}
	g.Profiles = append(g.Profiles, p)
	return p
}

func (p *Profile) join(g *Guide) {
	if p.Territory = find[*Territory](g, KindTerritory, p.ID); p.Territory != nil {
		p.Territory.Profile = p
	}
}
