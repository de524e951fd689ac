package audit

import (
	"fmt"
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
	"heading-typed": true, "printed-as-code": true, "underlined-text": true, "typed-bullet": true,
	"heading-space": true, "bold-heading": true, "heading-level": true, "broken-mark": true, "wordless-link": true,
	"heading-misspelt": true, "heading-language": true, "heading-twice": true, "empty-heading": true, "first-level-heading": true,
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
// link that is none, from a slip in the same line of keys, from a key that is
// empty or misspelt, and the proof that is asked of a figure which the original
// does not have.
func withoutConsequences(report *diag.List) {
	c := newCauses()
	for d := range report.All() {
		c.note(d)
	}
	report.Keep(func(d diag.Diagnostic) bool { return !c.explain(d) })
}

// causes are what is wrong by itself, by the places where something may follow
// from it.
type causes struct {
	wrong     map[string][]string    // the folder of a sheet to its files with an error
	torn      map[string]bool        // folders with a heading or link that is none
	untabled  map[string]bool        // folders with a table that is broken
	repeated  map[string]bool        // folders with a text that stands there twice, or is another sheet's
	reheaded  map[string]bool        // files with a heading that stands there twice
	hidden    map[string]bool        // folders with a text that is printed as code, in which no figure is read
	added     map[saying]bool        // figures that the original does not have, or has of something else
	strange   map[string]bool        // files with a text in another language
	astray    bool                   // a text is not read as the language that it is in
	unread    map[inFile]bool        // keys that are empty, misspelt or hold no such value
	slipped   map[diag.Position]bool // lines of keys that are read as if they were mended
	formless  map[diag.Position]bool // values that are none, keys that are empty or misspelt
	formed    map[any]bool           // ids as they should be written, where they are not
	untold    bool                   // a file is no table, and may be meant as one
	dated     map[string]bool        // files with a month of another year
	unsourced map[string]bool        // tables with an entry that cites nothing any more
	uncited   bool                   // a key with which items are cited is misspelt
	misnamed  bool                   // a citation is of a source that there is not, nor one of a like name
	missed    map[any]bool           // sources of which a citation has another id
	coded     map[any]bool           // codes that are another place's
	elsewhere map[diag.Position]bool // codes of what a place does not lie in
	entries   []diag.Position        // where those stand
	absent    map[any]bool           // kinds of which there is nothing, once that is told
	doubled   map[any]bool           // sources of which two items have one id: another lost its own
	misled    map[string]bool        // files with a link that leads nowhere
	noted     map[diag.Position]bool // marks of notes that are not there, and days: what is told of figures there follows
	claimed   map[diag.Position]bool // titles that give an address which they cannot have
}

// citing are the keys with which items of the ledger are cited, and that of what does so.
var citing = []string{"sources", "source", "items", "actions"}

// inFile is a key somewhere in a file.
type inFile struct{ file, key string }

func newCauses() *causes {
	return &causes{
		wrong: map[string][]string{}, torn: map[string]bool{}, untabled: map[string]bool{}, repeated: map[string]bool{}, reheaded: map[string]bool{}, hidden: map[string]bool{}, added: map[saying]bool{},
		strange: map[string]bool{}, unread: map[inFile]bool{}, slipped: map[diag.Position]bool{},
		absent: map[any]bool{}, formed: map[any]bool{}, dated: map[string]bool{}, unsourced: map[string]bool{}, missed: map[any]bool{}, coded: map[any]bool{}, misled: map[string]bool{}, noted: map[diag.Position]bool{}, formless: map[diag.Position]bool{}, doubled: map[any]bool{}, claimed: map[diag.Position]bool{}, elsewhere: map[diag.Position]bool{},
	}
}

// note keeps what may bring something else about.
func (c *causes) note(d diag.Diagnostic) {
	folder := path.Dir(d.File)
	c.torn[folder] = c.torn[folder] || unmarked[d.Rule]
	if d.Severity == diag.Error {
		c.wrong[folder] = append(c.wrong[folder], d.File)
	}
	if strings.HasPrefix(d.Rule, "yaml-") {
		c.slipped[diag.Position{File: d.File, Line: d.Line}] = true
	}
	switch d.Rule {
	case "paragraph-twice", "text-of-another":
		c.repeated[folder] = true
	case "heading-twice":
		c.reheaded[d.File] = true
	case "table-row", "table-separator":
		c.untabled[folder] = true
	case "unknown-key":
		near, _ := d.Args["Near"].(string)
		c.unread[inFile{d.File, near}], c.formless[d.Position] = true, true
		c.uncited = c.uncited || slices.Contains(citing, near)
	case "empty-key":
		key, _ := d.Args["Key"].(string)
		c.unread[inFile{d.File, key}], c.formless[d.Position] = true, true
	case "wrong-form":
		key, _ := d.Args["Key"].(string)
		c.unread[inFile{d.File, key}], c.formless[d.Position] = true, true
	case "wrong-departement", "wrong-region":
		c.elsewhere[d.Position] = true
	case "language-of-text", "language-of-file", "languages-exchanged":
		c.strange[d.File] = true
		c.astray = c.astray || d.Rule != "language-of-text"
		if other, ok := d.Args["File"].(string); ok && d.Rule == "languages-exchanged" {
			c.strange[other] = true
		}
	case "broken-link", "link-scheme":
		c.misled[d.File], c.formless[d.Position] = true, true
	case "printed-as-code":
		c.hidden[folder] = true
	case "stray-footnote":
		within := d.Position
		within.Column += len("[^")
		c.noted[within] = true
	case "duplicate-id":
		if source := d.Args["Source"]; source != nil {
			c.doubled[source] = true
		}
		c.doubled[d.Args["Kind"]], c.claimed[d.Position] = true, true
	case "id-form":
		c.formed[d.Args["Near"]] = true
	case "unread":
		c.untold = c.untold || path.Dir(d.File) == "content/tables"
	case "no-such-day":
		c.noted[d.Position] = true
	case "unproved-date":
		c.dated[d.File] = true
	case "unsourced":
		c.unsourced[d.File] = true
	case "unknown-id":
		if d.Args["Kind"] == "source" {
			c.missed[d.Args["Near"]], c.missed[d.Args["ID"]] = true, true
			c.misnamed = c.misnamed || d.Args["Near"] == nil
		}
	case "code-of-another":
		c.coded[d.Args["Code"]], c.entries = true, append(c.entries, d.Position)
	case "duplicate-address", "title-address":
		c.claimed[d.Position] = true
	case "figure-added", "count-differs":
		c.added[saying{d.Position, d.Args["Text"]}] = true
	case "bound-differs", "rate-differs":
		c.added[saying{d.Position, d.Args["Figure"]}] = true
	}
}

// explain tells whether something follows from one of the causes.
func (c *causes) explain(d diag.Diagnostic) bool {
	folder := path.Dir(d.File)
	switch {
	case c.slipped[diag.Position{File: d.File, Line: d.Line}]:
		return !strings.HasPrefix(d.Rule, "yaml-")
	case shapes[d.Rule]:
		return c.torn[folder] || c.untabled[folder] || c.repeated[folder]
	case missed[d.Rule] && c.torn[folder]:
		return true
	case consequences[d.Rule]:
		return c.repeated[folder] || slices.ContainsFunc(c.wrong[folder], func(file string) bool { return file != d.File })
	}
	switch d.Rule {
	case "paragraph-twice":
		return c.reheaded[d.File]
	case "link-added":
		return c.formless[d.Position]
	case "link-missing":
		return c.misled[d.File]
	case "figure-missing":
		return c.dated[d.File] || c.hidden[folder]
	case "uncited-item":
		kind := d.Args["Kind"]
		return c.misnamed || c.uncited || c.missed[d.Args["Source"]] || kind == "day" && c.unsourced["content/tables/calendar.yaml"] || kind == "term" && c.unsourced["content/tables/glossary.yaml"]
	case "no-entry":
		return c.elsewhere[d.Position]
	case "duplicate-code":
		return c.coded[d.Args["Code"]]
	case "wrong-departement", "wrong-region", "coordinates-far", "coordinates-outside":
		return slices.ContainsFunc(c.entries, func(at diag.Position) bool { return d.File == at.File && at.Line < d.Line && d.Line <= at.Line+3 })
	case "broken-link":
		return c.formed[d.Args["ID"]] || c.doubled[d.Args["Kind"]]
	case "figure-added":
		return c.noted[d.Position] || c.hidden[folder]
	case "unknown-id":
		if c.formed[d.Args["ID"]] || c.doubled[d.Args["Kind"]] {
			return true
		}
		if d.Args["None"] == true { // nothing of that kind is there: its table is lost, or empty
			kind := any(fmt.Sprint(d.Args["Kind"], d.Args["Source"]))
			defer func() { c.absent[kind] = true }()
			return c.absent[kind] || c.untold && d.Args["Source"] == nil
		}
		return d.Args["Kind"] == "item" && c.doubled[d.Args["Source"]]
	case "same-title", "long-title":
		return c.claimed[d.Position]
	case "foreign-quotes":
		return c.strange[d.File]
	case "orphan-term":
		return c.astray || c.claimed[d.Position]
	case "unstamped":
		return c.unread[inFile{d.File, "follows"}]
	case "unproved-figure", "unproved-unit", "unproved-bound", "unproved-rate":
		return c.unread[inFile{d.File, "items"}] || c.added[saying{d.Position, d.Args["Figure"]}] || c.noted[d.Position]
	case "unproved-count":
		return c.added[saying{d.Position, d.Args["Text"]}] || c.noted[d.Position]
	case "no-source":
		return c.formless[d.Position] || c.unread[inFile{d.File, "source"}]
	case "unsourced":
		return c.unread[inFile{d.File, "sources"}] || c.unread[inFile{d.File, "by"}]
	case "unknown-code":
		return d.Args["Code"] == "" && (c.unread[inFile{d.File, "insee"}] || c.unread[inFile{d.File, "siren"}])
	case "synonym-nowhere":
		return c.unread[inFile{d.File, "near"}] || c.unread[inFile{d.File, "means"}]
	case "missing-key":
		key, _ := d.Args["Key"].(string)
		return c.unread[inFile{d.File, key}]
	}
	return false
}
