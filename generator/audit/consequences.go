package audit

import (
	"path"
	"slices"

	"recueil/generator/diag"
)

// consequences are the rules that a mistake elsewhere in the folder of a sheet
// brings about: a section with an error in it is another text than the one that
// was translated, and will be another again when it is mended.
var consequences = map[string]bool{
	"stale-opening": true, "stale-lead": true, "stale-section": true, "untranslated-section": true,
}

// withoutConsequences takes from a report what follows from an error of the
// same sheet in another language.
func withoutConsequences(report *diag.List) {
	wrong := map[string][]string{} // the folder of a sheet to its files with an error
	for d := range report.All() {
		if d.Severity == diag.Error {
			folder := path.Dir(d.File)
			wrong[folder] = append(wrong[folder], d.File)
		}
	}
	type figure struct {
		diag.Position
		text any
	}
	added := map[figure]bool{} // figures that are not in the original, so that nobody asks for their proof
	for d := range report.All() {
		if d.Rule == "figure-added" {
			added[figure{d.Position, d.Args["Text"]}] = true
		}
	}
	report.Keep(func(d diag.Diagnostic) bool {
		if d.Rule == "unproved-figure" && added[figure{d.Position, d.Args["Figure"]}] {
			return false
		}
		other := func(file string) bool { return file != d.File }
		return !consequences[d.Rule] || !slices.ContainsFunc(wrong[path.Dir(d.File)], other)
	})
}
