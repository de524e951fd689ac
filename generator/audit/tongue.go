package audit

import (
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
)

// tongue reports texts in another language than that of their file. Of a whole
// file, or two that were exchanged, it returns true: nothing else can be said of
// its words.
func (c *sheetCheck) tongue(v *guide.Version) (astray bool) {
	first, astray := inAnother(v)
	if !astray {
		c.partly(v)
		return false
	}
	args := c.languages(v, first)
	if is := c.guide.Language(first.Text); c.sheet.In(is).Language == is { // there is a file in that language
		other := c.sheet.In(is)
		args["File"] = other.Doc.File
		if _, both := inAnother(other); both {
			if v == c.sheet.Original { // told of one of the two
				c.report.Error(first.At, "languages-exchanged", "languages-exchanged", args)
			}
			return true
		}
	}
	if v != c.sheet.Original && len(v.Keys.Follows) == 0 { // perhaps somebody is at it
		c.report.Warning(first.At, "language-of-file", "language-of-file", args)
	} else {
		c.report.Error(first.At, "language-of-file", "language-of-file", args)
	}
	return true
}

// inAnother tells whether the whole text of a version is in another language than
// its file, or its title and summary where it has no more, and where that begins.
func inAnother(v *guide.Version) (first document.Word, is bool) {
	own := 0
	var other []document.Word
	for i := range v.Doc.Sections() {
		t := &v.Doc.Sections()[i].Tongue
		own += t.Own
		other = append(other, t.Other...)
	}
	if own == 0 && other == nil {
		own, other = v.Tongue.Own, v.Tongue.Other
	}
	if own > 0 || other == nil {
		return document.Word{}, false
	}
	return other[0], true
}

// strange tells whether a section has a text in another language, which is told:
// the rest of it is not compared.
func strange(s *document.Section) bool { return len(s.Tongue.Other) > 0 }

func (c *sheetCheck) languages(v *guide.Version, first document.Word) diag.Args {
	return diag.Args{"Is": c.guide.Language(first.Text).Text("language.name"), "Should": v.Language.Text("language.name")}
}

// partly reports the first text of each section, and of the keys, that is in
// another language.
func (c *sheetCheck) partly(v *guide.Version) {
	tell := func(t document.Tongue) {
		if len(t.Other) > 0 {
			c.report.Warning(t.Other[0].At, "language-of-text", "language-of-text", c.languages(v, t.Other[0]))
		}
	}
	tell(v.Tongue)
	for i := range v.Doc.Sections() {
		tell(v.Doc.Sections()[i].Tongue)
	}
}
