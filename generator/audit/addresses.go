package audit

import (
	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// addresses reports sheets that want the same address, and sheets that want
// one where the program itself puts a page.
func (a *auditor) addresses(m *address.Map, report *diag.List) {
	for _, c := range m.Collisions() {
		if c.First.Ref == c.Second.Ref && !c.Second.Former {
			continue // two things of one id, which is told
		}
		first, second := a.wants(c.First), a.wants(c.Second)
		args := diag.Args{"Address": c.Path, "File": first.File}
		switch {
		case second.File == "": // what the program puts there came second
			report.Error(first, "duplicate-address", "reserved-address", args)
		case a.alias(c.Second).Set():
			report.Error(second, "duplicate-address", "duplicate-alias", args)
		case first.File == "":
			report.Error(second, "duplicate-address", "reserved-address", args)
		default:
			report.Error(second, "duplicate-address", "duplicate-address", args)
		}
	}
	a.published(m, report)
}

// wants is where something says that it wants the address of a place: a former
// address of it, its slug, its title or its id. It has no file where the
// program itself puts a page.
func (a *auditor) wants(p address.Place) diag.Position {
	if alias := a.alias(p); alias.Set() {
		return alias.At
	}
	switch t := a.guide.Find(p.Ref).(type) {
	case interface {
		In(*catalog.Language) *guide.Version
	}:
		keys := t.In(p.Language).Keys
		for _, key := range []record.Text{keys.Slug, keys.Title} {
			if key.Set() {
				return key.At
			}
		}
	case interface{ Start() diag.Position }:
		return t.Start()
	}
	return diag.Position{}
}

// alias is where a practice says that it had the address of a place before; it is
// not set where that is said nowhere.
func (a *auditor) alias(p address.Place) record.Text {
	practice, ok := a.guide.Find(p.Ref).(*guide.Practice)
	if !ok || !p.Former {
		return record.Text{}
	}
	for _, alias := range practice.Front.(*guide.PracticeFront).Aliases {
		if alias.Value == "/"+p.Path {
			return alias
		}
	}
	return record.Text{}
}
