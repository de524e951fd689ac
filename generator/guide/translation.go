package guide

import (
	"maps"
	"slices"

	"recueil/generator/diag"
	"recueil/generator/document"
)

// Fingerprints returns what a translation of a version follows: the
// fingerprint of title, summary and label together, then of each section.
func (v *Version) Fingerprints() []string {
	head := v.front.Title.Value + "\n" + v.front.Summary.Value + "\n" + v.front.Label.Value
	out := []string{document.Fingerprint(head)}
	for i := range v.Doc.Sections {
		out = append(out, v.Doc.Sections[i].Fingerprint)
	}
	return out
}

// translation compares a translation with its original, part by part. A part
// that follows an older text is stale and is not compared; where the
// translation claims to be up to date, figures, links and sections must be
// the original's.
func (c *textCheck) translation(v *Version) {
	original := c.sheet.Original
	current := original.Fingerprints()
	follows := make([]string, len(v.front.Follows))
	for i, f := range v.front.Follows {
		follows[i] = f.Value
	}
	file := diag.Args{"File": original.Doc.File, "Translation": v.Doc.File}
	if len(follows) == 0 {
		c.report.Warning(fileStart(v.Doc.File), "unstamped", "stamp", file)
	}
	if len(follows) > 0 && len(follows) != len(v.Doc.Sections)+1 {
		c.report.Error(fileStart(v.Doc.File), "sections-differ", "sections-differ", file)
		return
	}
	v.Stale = make([]bool, len(v.Doc.Sections))
	follow := func(part int) int { // the original's part that a part follows, or -1
		if part >= len(follows) {
			return -1
		}
		if part < len(current) && current[part] == follows[part] {
			return part
		}
		return slices.Index(current, follows[part])
	}
	if v.StaleHead = follow(0) != 0; v.StaleHead {
		c.stale(v, "stale-opening", v.front.Title.At, "", file)
	} else {
		differ(v.head(), original.head(), "figure", v.front.Title.At, original.front.Title.At, c.report)
	}
	for i := range v.Doc.Sections {
		section := &v.Doc.Sections[i]
		part := follow(i + 1)
		if v.Stale[i] = part < 1; v.Stale[i] {
			rule := "stale-section"
			if section.Kind == "lead" {
				rule = "stale-lead"
			}
			c.stale(v, rule, section.At, section.Title, file)
			continue
		}
		c.compareSections(v, i, part-1)
	}
	c.unfollowed(v, follows, current, file)
}

func (c *textCheck) stale(v *Version, rule string, at diag.Position, title string, file diag.Args) {
	if len(v.front.Follows) == 0 {
		return // said once, for the whole file
	}
	args := maps.Clone(file)
	args["Section"] = title
	c.report.Warning(at, rule, "stale", args)
}

// unfollowed warns of sections of the original that the translation lacks; one
// that it has in an older form is stale, and was told before.
func (c *textCheck) unfollowed(v *Version, follows, current []string, file diag.Args) {
	if len(follows) == 0 || len(current) <= len(follows) {
		return
	}
	for i, section := range c.sheet.Original.Doc.Sections {
		if !slices.Contains(follows, current[i+1]) && !v.hasStale(section.Kind) {
			args := maps.Clone(file)
			args["Section"] = section.Title
			c.report.Warning(fileStart(v.Doc.File), "untranslated-section", "stale", args)
		}
	}
}

// hasStale tells whether a section of a known kind is there and stale.
func (v *Version) hasStale(kind string) bool {
	for i, stale := range v.Stale {
		if stale && kind != "" && v.Doc.Sections[i].Kind == kind {
			return true
		}
	}
	return false
}

func (c *textCheck) compareSections(v *Version, i, j int) {
	original := c.sheet.Original
	mine, theirs := &v.Doc.Sections[i], &original.Doc.Sections[j]
	if mine.Kind != theirs.Kind {
		c.report.Error(mine.At, "heading-differs", "heading-differs",
			diag.Args{"Heading": mine.Title, "Original": theirs.Title, "File": original.Doc.File})
	}
	differ(v.figures(mine), original.figures(theirs), "figure", mine.At, theirs.At, c.report)
	differ(linksOf(v, i), linksOf(original, j), "link", mine.At, theirs.At, c.report)
}

// linksOf lists the links that both languages must share; links to terms are
// each language's own affair.
func linksOf(v *Version, section int) []located {
	var out []located
	for _, l := range v.Doc.Links() {
		if l.Section == section && l.Kind != "term" && l.Kind != "lang" && l.Destination[0] != '#' {
			out = append(out, located{l.Destination, l.Destination, l.At})
		}
	}
	return out
}

// differ reports what only one of two parts holds. The parts begin at and
// there; what is "figure" or "link".
func differ(mine, theirs []located, what string, at, there diag.Position, list *diag.List) {
	report := func(at diag.Position, rule, text string, line int) {
		list.Error(at, rule, what+"-differs", diag.Args{"Text": text, "File": there.File, "Line": line})
	}
	for _, f := range lacking(theirs, mine) {
		report(f.at, what+"-added", f.text, there.Line)
	}
	for _, f := range lacking(mine, theirs) {
		report(at, what+"-missing", f.text, f.at.Line)
	}
}

// lacking lists what all holds and some lacks, each value once.
func lacking(some, all []located) []located {
	var out []located
	for _, f := range all {
		same := func(o located) bool { return o.value == f.value }
		if !slices.ContainsFunc(some, same) && !slices.ContainsFunc(out, same) {
			out = append(out, f)
		}
	}
	return out
}
