package guide

import (
	"cmp"

	"recueil/generator/catalog"
	"recueil/generator/record"
)

// PracticeFront is the front matter of a practice sheet.
type PracticeFront struct {
	Common
	Themes      []record.Text   `key:"themes,required" ref:"theme" among:"theme-of-sheet" once:"list"`
	Territories []Participating `key:"territories,required"`
	Actors      []Acting        `key:"actors"`
	Networks    []record.Text   `key:"networks" ref:"network" once:"list"`
	Days        []record.Text   `key:"days" ref:"day" once:"list"`
	Related     []record.Text   `key:"related" ref:"practice" once:"list"`
	Publics     []record.Text   `key:"publics" ref:"public" once:"list"`
	Period      Period          `key:"period"`
	Status      record.Text     `key:"status" one:"planned,ongoing,ended,unknown" named:"status"`
	Aliases     []record.Text   `key:"aliases"`
	Unsaid      []record.Text   `key:"unsaid" one:"period,how,partners,publics,cost,results" once:"list"`
	Page        record.Text     `key:"page" one:"none"`
}

// Led tells whether the practice has no page, and only a lead on that of its theme.
func (f *PracticeFront) Led() bool { return f.Page.Value == "none" }

// Participating is an entry of the key "territories".
type Participating struct {
	ID   record.Text `key:"id,required,scalar" ref:"territory" once:"list"`
	Role record.Text `key:"role" one:"actor,partner,host,signatory,example" named:"as"`
}

// Acting is an entry of the key "actors".
type Acting struct {
	Name record.Local `key:"name,required,scalar"`
	Role record.Text  `key:"role" one:"lead,partner,funder,beneficiary,named" named:"actor"`
}

// Period is when something began and ended.
type Period struct {
	From record.Text `key:"from" form:"date" proved:"year"`
	To   record.Text `key:"to" form:"date" proved:"year"`
}

// Roles are what a territory may do in a practice, in the order in which
// pages say it.
var Roles = []string{"actor", "partner", "host", "signatory", "example"}

// ActorRoles are what a body may do in a practice, in the order in which pages
// say it: it leads what is told or began it, takes part in it, pays for it,
// gains from it, or is only named.
var ActorRoles = []string{"lead", "partner", "funder", "beneficiary", "named"}

// Practice is a practice sheet.
type Practice struct {
	*Sheet
	Themes      []*Theme
	Territories []Participation
	Actors      []Actor
	Networks    []*Network
	Days        []*Day
	Publics     []*Public
	Status      string
	From, To    catalog.Date
	Aliases     []string
	Unsaid      []string     // what its sources do not say: "results"
	lead        bool         // it has no page of its own
	Chosen      []*Practice  // the key "related"
	Guidelines  []*Guideline // those that it illustrates
	Mentions    []*Practice  // practices whose text links here
}

// Actor is a body, or a group of people, that a practice names beside its
// territories.
type Actor struct {
	Name record.Local
	Role string // one of ActorRoles
}

// Participation is what a territory does in a practice.
type Participation struct {
	Territory *Territory
	Practice  *Practice
	Role      string // one of Roles
}

// Acts tells whether the territory is one of those where the practice is done.
func (in Participation) Acts() bool { return in.Role == "actor" || in.Role == "host" }

// Host implements Thing: a practice that is only a lead stands on the page of
// its first theme.
func (p *Practice) Host() (host Ref, anchor string) {
	if !p.lead || len(p.Themes) == 0 {
		return Ref{}, ""
	}
	return p.Themes[0].Guideline().Ref(), "lead-" + p.ID
}

func addPractice(g *Guide, s *Sheet) Thing {
	p := &Practice{Sheet: s}
	g.Practices = append(g.Practices, p)
	return p
}

// join joins the practice to all that it names, and that to it.
func (p *Practice) join(g *Guide) {
	p.reach(g)
	for _, in := range p.Territories {
		in.Territory.Practices = append(in.Territory.Practices, in)
	}
	for _, t := range p.Themes {
		t.Practices = append(t.Practices, p)
	}
	for _, n := range p.Networks {
		n.Practices = append(n.Practices, p)
	}
	for _, d := range p.Days {
		d.Practices = append(d.Practices, p)
	}
}

// reach finds all that the practice names.
func (p *Practice) reach(g *Guide) {
	f := p.Front.(*PracticeFront)
	p.Themes = findAll[*Theme](g, KindTheme, values(f.Themes))
	p.Networks = findAll[*Network](g, KindNetwork, values(f.Networks))
	p.Days = findAll[*Day](g, KindDay, values(f.Days))
	p.Publics = findAll[*Public](g, KindPublic, values(f.Publics))
	p.Chosen = findAll[*Practice](g, KindPractice, values(f.Related))
	p.Unsaid, p.lead = values(f.Unsaid), f.Led()
	p.Status, p.Aliases = f.Status.Value, values(f.Aliases)
	for _, a := range f.Actors {
		p.Actors = append(p.Actors, Actor{a.Name, cmp.Or(a.Role.Value, "partner")})
	}
	p.From, p.To = date(f.Period.From), date(f.Period.To)
	seen := map[*Territory]bool{}
	for _, entry := range f.Territories {
		t := find[*Territory](g, KindTerritory, entry.ID.Value)
		if t == nil || seen[t] {
			continue
		}
		seen[t] = true
		p.Territories = append(p.Territories, Participation{t, p, cmp.Or(entry.Role.Value, Roles[0])})
	}
}

// joinMentions tells each practice which others link to it in their text.
func (g *Guide) joinMentions() {
	for _, p := range g.Practices {
		told := map[*Practice]bool{p: true}
		for _, l := range p.Original.Doc.Links {
			if l.Kind != KindPractice.String() {
				continue
			}
			if to := find[*Practice](g, KindPractice, l.ID); to != nil && !told[to] {
				told[to] = true
				to.Mentions = append(to.Mentions, p)
			}
		}
	}
}
