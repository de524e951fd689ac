package guide

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/record"
)

// joinPractices joins each practice to all that it names.
func (a *assembler) joinPractices() {
	ix := &a.index
	for _, m := range a.made {
		f, ok := m.front.(*practiceFront)
		if !ok {
			continue
		}
		p := ix.practices[m.sheet.ID]
		p.Themes = a.themes(f.Themes)
		p.Networks = resolveAll(ix.networks, f.Networks, "network", a.report)
		p.Days = resolveAll(ix.days, f.Days, "day", a.report)
		p.chosen = a.relatives(p, f.Related)
		p.Actors = f.Actors
		p.Status = a.oneOf(f.Status, "status", Statuses)
		p.From, p.To = a.period(f.Period)
		p.dates = []record.Text{f.Period.From, f.Period.To}
		for _, public := range f.Publics {
			p.Publics = append(p.Publics, a.oneOf(public, "publics", Publics))
		}
		p.Aliases = a.aliases(f.Aliases)
		a.participations(p, f.Territories)
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
}

// aliases returns former addresses as they are written: "/fr/pratiques/x.html".
func (a *assembler) aliases(list []record.Text) []string {
	var out []string
	for _, alias := range list {
		tag, rest, _ := strings.Cut(strings.TrimPrefix(alias.Value, "/"), "/")
		if alias.Value != "/"+path.Join(tag, rest) || a.Language(tag) == nil || path.Ext(rest) != ".html" || path.Base(rest) == ".html" {
			a.report.Error(alias.At, "alias-form", "alias-form", diag.Args{"Alias": alias.Value})
		}
		out = append(out, alias.Value)
	}
	return out
}

func (a *assembler) participations(p *Practice, list []participation) {
	for _, entry := range list {
		t := resolve(a.index.territories, entry.ID, "territory", a.report)
		if t == nil {
			continue
		}
		if slices.ContainsFunc(p.Territories, func(o Participation) bool { return o.Territory == t }) {
			a.report.Error(entry.ID.At, "named-twice", "named-twice", diag.Args{"ID": entry.ID.Value})
			continue
		}
		in := Participation{t, p, cmp.Or(a.oneOf(entry.Role, "role", Roles), Roles[0])}
		p.Territories = append(p.Territories, in)
		t.Practices = append(t.Practices, in)
	}
}

// relatives are the practices that the editors named as belonging with one.
func (a *assembler) relatives(p *Practice, ids []record.Text) []*Practice {
	out := resolveAll(a.index.practices, ids, "practice", a.report)
	if i := slices.Index(out, p); i >= 0 {
		at := ids[slices.IndexFunc(ids, func(id record.Text) bool { return id.Value == p.ID })].At
		a.report.Error(at, "names-itself", "names-itself", nil)
	}
	return out
}

// period reads when a practice began and ended.
func (a *assembler) period(p period) (from, to catalog.Date) {
	from, to = a.date(p.From), a.date(p.To)
	// Written as they are, dates of the same precision compare as texts.
	if from.Year > 0 && to.Year > 0 && to.String() < from.String()[:min(len(from.String()), len(to.String()))] {
		a.report.Error(p.To.At, "period-order", "period-order", diag.Args{"From": p.From.Value, "To": p.To.Value})
	}
	return from, to
}
