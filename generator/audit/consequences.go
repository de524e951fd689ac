package audit

import (
	"path"
	"slices"
	"strings"

	"recueil/generator/diag"
)

// consequences are the rules that a mistake elsewhere in the folder of a sheet
// brings about: a section with an error in it is another text than the one that
// was translated, and will be another again when it is mended.
var consequences = map[string]bool{
	"stale-opening": true, "stale-lead": true, "stale-section": true, "untranslated-section": true,
}

// unmarked are the rules of a heading or link that is none as it is typed, or
// another one: it is missed in that language.
var unmarked = map[string]bool{
	"heading-space": true, "bold-heading": true, "heading-level": true, "broken-mark": true, "wordless-link": true,
	"heading-misspelt": true, "heading-language": true, "heading-twice": true,
}

// missed are the rules that such a mistake brings about, in either language.
var missed = map[string]bool{
	"sections-differ": true, "heading-differs": true, "link-missing": true, "link-added": true, "untranslated-section": true,
}

// shapes are the rules of other blocks than the original's, which such a mistake
// brings about, and a table that is broken.
var shapes = map[string]bool{
	"paragraphs-differ": true, "items-differ": true, "rows-differ": true, "headings-differ": true,
}

// saying is what is said of a text at a place.
type saying struct {
	diag.Position
	text any
}

// withoutConsequences takes from a report what follows from something else in
// it: from an error of the same sheet in another language, from a heading or a
// link that is none, from a slip in the same line of keys, from a key of a source
// that is empty or misspelt, and the proof that is asked of a figure which the
// original does not have.
func withoutConsequences(report *diag.List) {
	wrong := map[string][]string{} // the folder of a sheet to its files with an error
	torn := map[string]bool{}
	untabled := map[string]bool{} // folders with a table that is broken
	added := map[saying]bool{}
	strange := map[string]bool{}        // files with a text in another language
	astray := false                     // a text is not read as the language that it is in
	misspelt := map[string]bool{}       // files in which that is the key "follows"
	slipped := map[diag.Position]bool{} // lines of keys that are read as if they were mended
	doubled := map[any]bool{}           // sources of which two items have one id: another lost its own
	claimed := map[diag.Position]bool{} // titles that give an address which they cannot have
	unread := map[diag.Position]bool{}  // where a key stands that is empty or misspelt
	for d := range report.All() {
		folder := path.Dir(d.File)
		torn[folder] = torn[folder] || unmarked[d.Rule]
		untabled[folder] = untabled[folder] || d.Rule == "table-row" || d.Rule == "table-separator"
		if d.Severity == diag.Error {
			wrong[folder] = append(wrong[folder], d.File)
		}
		if strings.HasPrefix(d.Rule, "yaml-") {
			slipped[diag.Position{File: d.File, Line: d.Line}] = true
		}
		if d.Rule == "unknown-key" && d.Args["Near"] == "follows" {
			misspelt[d.File] = true
		}
		if d.Rule == "empty-key" || d.Rule == "unknown-key" {
			unread[d.Position] = true
		}
		if strings.HasPrefix(d.Rule, "language-of-") || d.Rule == "languages-exchanged" {
			strange[d.File] = true
			astray = astray || d.Rule != "language-of-text"
			if other, ok := d.Args["File"].(string); ok && d.Rule == "languages-exchanged" {
				strange[other] = true
			}
		}
		if d.Rule == "duplicate-id" && d.Args["Source"] != nil {
			doubled[d.Args["Source"]] = true
		}
		if d.Rule == "duplicate-address" || d.Rule == "title-address" {
			claimed[d.Position] = true
		}
		if d.Rule == "figure-added" {
			added[saying{d.Position, d.Args["Text"]}] = true
		}
	}
	report.Keep(func(d diag.Diagnostic) bool {
		folder := path.Dir(d.File)
		switch {
		case slipped[diag.Position{File: d.File, Line: d.Line}]:
			return strings.HasPrefix(d.Rule, "yaml-")
		case d.Rule == "unknown-id" && d.Args["Kind"] == "item":
			return !doubled[d.Args["Source"]]
		case d.Rule == "same-title", d.Rule == "long-title":
			return !claimed[d.Position]
		case d.Rule == "foreign-quotes":
			return !strange[d.File]
		case d.Rule == "orphan-term":
			return !astray
		case d.Rule == "unstamped":
			return !misspelt[d.File]
		case d.Rule == "unproved-figure":
			return !added[saying{d.Position, d.Args["Figure"]}]
		case d.Rule == "no-source":
			return !unread[d.Position]
		case shapes[d.Rule]:
			return !torn[folder] && !untabled[folder]
		case missed[d.Rule] && torn[folder]:
			return false
		case consequences[d.Rule]:
			return !slices.ContainsFunc(wrong[folder], func(file string) bool { return file != d.File })
		}
		return true
	})
}
