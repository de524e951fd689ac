package audit

import (
	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
)

// addresses reports sheets that want the same address, and sheets that want
// one where the program itself puts a page.
func (a *auditor) addresses(m *address.Map, report *diag.List) {
	for _, c := range m.Collisions() {
		first, second := a.fileOf(c.First), a.fileOf(c.Second)
		args := diag.Args{"Address": c.Path, "File": first}
		switch {
		case second == "": // what the program puts there came second
			report.Error(fileStart(first), "duplicate-address", "reserved-address", args)
		case first == "":
			report.Error(fileStart(second), "duplicate-address", "reserved-address", args)
		default:
			report.Error(fileStart(second), "duplicate-address", "duplicate-address", args)
		}
	}
}

// fileOf is the file of a sheet's words at a place, "" where no sheet stands.
func (a *auditor) fileOf(p address.Place) string {
	sheet, ok := a.guide.Find(p.Ref).(interface {
		In(*catalog.Language) *guide.Version
	})
	if !ok {
		return ""
	}
	return sheet.In(p.Language).Doc.File
}
