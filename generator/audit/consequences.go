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

// unmarked are the rules of a heading or link that is none as it is typed: it is
// missed in that language.
var unmarked = map[string]bool{
	"heading-space": true, "bold-heading": true, "heading-level": true, "broken-mark": true, "wordless-link": true,
}

// missed are the rules that such a mistake brings about, in either language.
var missed = map[string]bool{
	"sections-differ": true, "heading-differs": true, "link-missing": true, "link-added": true, "untranslated-section": true,
}

// withoutConsequences takes from a report what follows from an error of the
// same sheet in another language.
func withoutConsequences(report *diag.List) {
	wrong := map[string][]string{} // the folder of a sheet to its files with an error
	torn := map[string]bool{}
	for d := range report.All() {
		if unmarked[d.Rule] {
			torn[path.Dir(d.File)] = true
		}
		if d.Severity == diag.Error {
			folder := path.Dir(d.File)
			wrong[folder] = append(wrong[folder], d.File)
		}
	}
	report.Keep(func(d diag.Diagnostic) bool {
		if missed[d.Rule] && torn[path.Dir(d.File)] {
			return false
		}
		other := func(file string) bool { return file != d.File }
		return !consequences[d.Rule] || !slices.ContainsFunc(wrong[path.Dir(d.File)], other)
	})
}
