package audit

import (
	"maps"
	"slices"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
)

// translation compares a translation with its original, part by part. A part
// that follows an older text is stale and is not compared; where the
// translation claims to be up to date, figures, links and sections must be
// the original's.
func (c *sheetCheck) translation(v *guide.Version) {
	original := c.sheet.Original
	file := diag.Args{"File": original.Doc.File, "Translation": v.Doc.File}
	if len(v.Keys.Follows) == 0 {
		hint := "stamp"
		if c.untranslated(v) {
			hint = "translate"
		}
		c.report.Warning(fileStart(v.Doc.File), "unstamped", hint, file)
	}
	if at, ok := damaged(v, original); ok {
		c.report.Error(at, "damaged-stamp", "stamp", file)
		return
	}
	if v.SectionsDiffer() {
		c.sectionsDiffer(v)
		return
	}
	if v.StaleHead {
		c.stale(v, "stale-opening", v.Keys.Title.At, "", file)
	} else if v.Keys.Summary.Set() == original.Keys.Summary.Set() { // else one is empty, which is told
		differ(v.Figures, original.Figures, "figure", always(v.Keys.Title.At), original.Keys.Title.At, c.report)
		c.counted(v.Figures, original.Figures)
		c.qualified(v.Figures, original.Figures)
	}
	for i := range v.Doc.Sections() {
		section := &v.Doc.Sections()[i]
		if v.Stale[i] {
			rule := "stale-section"
			if section.Kind == "lead" {
				rule = "stale-lead"
			}
			c.stale(v, rule, section.At, section.Title, file)
			continue
		}
		if !strange(section) && !strange(&original.Doc.Sections()[v.Follows[i]]) {
			c.compareSections(v, i, v.Follows[i])
		}
	}
	c.unfollowed(v, file)
}

// sectionsDiffer reports that a translation lacks sections of the original, or has
// more: at the first known one that the other does not have, if there is one.
func (c *sheetCheck) sectionsDiffer(v *guide.Version) {
	original := c.sheet.Original
	mine, theirs := v.Doc.Sections(), original.Doc.Sections()
	lacks := func(in []document.Section, s *document.Section) bool {
		return slices.Contains(document.Kinds, s.Kind) && !slices.ContainsFunc(in, func(o document.Section) bool { return o.Kind == s.Kind })
	}
	for i := range theirs {
		s := &theirs[i]
		if !lacks(mine, s) {
			continue
		}
		at := mine[min(i, len(mine)-1)].At
		c.report.Error(at, "sections-differ", "section-missing", diag.Args{
			"File": original.Doc.File, "Line": s.At.Line, "Heading": "## " + v.Language.Text("heading."+s.Kind),
		})
		return
	}
	for i := range mine {
		if s := &mine[i]; lacks(theirs, s) {
			c.report.Error(s.At, "sections-differ", "section-added", diag.Args{"File": original.Doc.File, "Heading": "## " + s.Title})
			return
		}
	}
	c.report.Error(fileStart(v.Doc.File), "sections-differ", "sections-differ", diag.Args{"File": original.Doc.File})
}

// damaged tells whether the key "follows" of a translation was changed by hand,
// and where: a fingerprint is none, or there are more or fewer than parts of a
// text that has those of the original.
func damaged(v, original *guide.Version) (at diag.Position, is bool) {
	for _, stamp := range v.Keys.Follows {
		if !document.IsFingerprint(stamp.Value) {
			return stamp.At, true
		}
	}
	if v.SectionsDiffer() && len(v.Doc.Sections()) == len(original.Doc.Sections()) {
		return v.Keys.Follows[0].At, true
	}
	return at, false
}

// untranslated tells whether a translation that nobody has stamped begins with
// the words of the original.
func (c *sheetCheck) untranslated(v *guide.Version) bool {
	original := c.sheet.Original
	mine, theirs := v.Keys, original.Keys
	if v == original || !mine.Title.Set() || len(mine.Follows) > 0 || mine.Title.Value != theirs.Title.Value || mine.Summary.Value != theirs.Summary.Value {
		return false
	}
	return mine.Summary.Set() || v.Doc.Sections()[0].Fingerprint == original.Doc.Sections()[0].Fingerprint
}

func (c *sheetCheck) stale(v *guide.Version, rule string, at diag.Position, title string, file diag.Args) {
	if len(v.Keys.Follows) == 0 {
		return // said once, for the whole file
	}
	args := maps.Clone(file)
	args["Section"] = title
	c.report.Warning(at, rule, "stale", args)
}

// unfollowed warns of sections of the original that the translation lacks; one
// that it has in an older form is stale, and was told before.
func (c *sheetCheck) unfollowed(v *guide.Version, file diag.Args) {
	sections := c.sheet.Original.Doc.Sections()
	if len(v.Keys.Follows) == 0 || len(sections)+1 <= len(v.Keys.Follows) {
		return
	}
	for i, section := range sections {
		if !slices.Contains(v.Follows, i) && !hasStale(v, section.Kind) {
			args := maps.Clone(file)
			args["Section"] = section.Title
			c.report.Warning(fileStart(v.Doc.File), "untranslated-section", "stale", args)
		}
	}
}

// hasStale tells whether a section of a known kind is there and stale.
func hasStale(v *guide.Version, kind string) bool {
	for i, stale := range v.Stale {
		if stale && kind != "" && v.Doc.Sections()[i].Kind == kind {
			return true
		}
	}
	return false
}

func (c *sheetCheck) compareSections(v *guide.Version, i, j int) {
	original := c.sheet.Original
	mine, theirs := &v.Doc.Sections()[i], &original.Doc.Sections()[j]
	if mine.Kind != theirs.Kind {
		c.report.Error(mine.At, "heading-differs", "heading-differs",
			diag.Args{"Heading": mine.Title, "Original": theirs.Title, "File": original.Doc.File})
	}
	figures := differ(mine.Figures, theirs.Figures, "figure", inBlock(mine, theirs), theirs.At, c.report)
	c.counted(mine.Figures, theirs.Figures)
	c.qualified(mine.Figures, theirs.Figures)
	links := differ(linksOf(v, i), linksOf(original, j), "link", always(mine.At), theirs.At, c.report)
	pictures := differ(picturesOf(v, i), picturesOf(original, j), "picture", always(mine.At), theirs.At, c.report)
	if !figures && !links && !pictures { // else a block that is missing was told by what stood in it
		if c.shape(mine, theirs) {
			c.moved(mine, theirs)
		}
	}
}

// counted warns of figures that count something else than everywhere in the original.
func (c *sheetCheck) counted(mine, theirs []document.Figure) {
	for i, f := range mine {
		if f.Counts == 0 || f.Soft || goesOn(mine, i) {
			continue
		}
		var other *document.Figure
		same := false
		for i := range theirs {
			if o := &theirs[i]; o.Value == f.Value && !o.Soft {
				same = same || o.Counts == 0 || o.Counts&f.Counts != 0
				other = o
			}
		}
		if other != nil && !same {
			c.report.Warning(f.At, "count-differs", "count-differs",
				diag.Args{"Figure": f.Phrase, "Text": f.Text, "Original": other.Phrase, "File": other.At.File, "Line": other.At.Line})
		}
	}
}

// moved warns of the first figure that stands in another block than in the
// original, where both have the same blocks: two numbers were exchanged.
func (c *sheetCheck) moved(mine, theirs *document.Section) {
	in := func(list []document.Figure, f document.Figure, block int) bool {
		return slices.ContainsFunc(list, func(o document.Figure) bool { return same(f, o) && o.Block == block })
	}
	for _, f := range mine.Figures {
		if f.Block == 0 || f.Soft || in(theirs.Figures, f, f.Block) {
			continue
		}
		there := slices.IndexFunc(theirs.Figures, func(o document.Figure) bool { return same(f, o) && !in(mine.Figures, o, o.Block) })
		if there >= 0 {
			c.report.Warning(f.At, "figure-moved", "figure-moved", diag.Args{"Figure": f.Text, "File": theirs.At.File, "Line": theirs.Figures[there].At.Line})
			return
		}
	}
}

// shape warns of a section that has other blocks than the original's: of the
// first kind of which it has more or fewer.
func (c *sheetCheck) shape(mine, theirs *document.Section) (same bool) {
	for _, count := range []struct {
		rule         string
		here, theirs uint16
	}{
		{"headings-differ", mine.Shape.Headings, theirs.Shape.Headings},
		{"rows-differ", mine.Shape.Rows, theirs.Shape.Rows},
		{"items-differ", mine.Shape.Items, theirs.Shape.Items},
		{"paragraphs-differ", mine.Shape.Paragraphs, theirs.Shape.Paragraphs},
	} {
		if count.here != count.theirs {
			c.report.Warning(mine.At, count.rule, "shape-differs",
				diag.Args{"Here": int(count.here), "There": int(count.theirs), "File": theirs.At.File, "Line": theirs.At.Line})
			return false
		}
	}
	return true
}

// linksOf lists the links that both languages must share; links to terms are
// each language's own affair.
func linksOf(v *guide.Version, section int) []document.Figure {
	var out []document.Figure
	for _, l := range v.Doc.Links {
		if l.Section == section && l.Kind != guide.KindTerm.String() && l.Kind != foreign && l.Destination != "" && l.Destination[0] != '#' {
			out = append(out, document.Figure{Value: l.Destination, Text: l.Destination, At: l.At})
		}
	}
	return out
}

// always is a place for whatever is missing.
func always(at diag.Position) func(document.Figure) diag.Position {
	return func(document.Figure) diag.Position { return at }
}

// inBlock is the place for what one section lacks of another: the block that
// corresponds, where both have as many.
func inBlock(mine, theirs *document.Section) func(document.Figure) diag.Position {
	return func(f document.Figure) diag.Position {
		if f.Block == 0 || len(mine.Blocks) != len(theirs.Blocks) {
			return mine.At
		}
		return mine.Blocks[f.Block-1]
	}
}

// differ reports what only one of two parts holds; a figure in the place of
// another, or a picture, is one mistake, told where it stands. What is missing is told
// at its place; theirs begin there; what is "figure", "link" or "picture". It tells
// whether they differ.
func differ(
	mine, theirs []document.Figure, what string, place func(document.Figure) diag.Position, there diag.Position, list *diag.List,
) bool {
	report := func(at diag.Position, rule, text string, line int) {
		list.Error(at, rule, what+"-differs", diag.Args{"Text": text, "File": there.File, "Line": line})
	}
	added, missing := lacking(theirs, mine), lacking(mine, theirs)
	if a, m := parts(theirs, mine), parts(mine, theirs); len(a) > 0 && len(m) > 0 { // a third and a quarter
		added, missing = append(added, a[0]), append(missing, m[0])
	}
	different := len(added)+len(missing) > 0
	for i, f := range added {
		line := there.Line
		if i < len(missing) {
			line = missing[i].At.Line
		}
		report(f.At, what+"-added", f.Text, line)
	}
	if what != "link" {
		missing = missing[min(len(added), len(missing)):]
	}
	for _, f := range missing {
		report(place(f), what+"-missing", f.Text, f.At.Line)
	}
	return different
}

// lacking lists what all holds and some lacks, each value once. Nobody asks for what is
// soft.
func lacking(some, all []document.Figure) []document.Figure {
	var out []document.Figure
	for _, f := range all {
		same := func(o document.Figure) bool { return same(f, o) }
		if !f.Soft && !slices.ContainsFunc(some, same) && !slices.ContainsFunc(out, same) {
			out = append(out, f)
		}
	}
	return out
}

// parts lists the shares in words, a third of, that all holds and some lacks.
func parts(some, all []document.Figure) []document.Figure {
	var out []document.Figure
	for _, f := range all {
		if f.Soft && f.Unit == "%" && !slices.ContainsFunc(some, func(o document.Figure) bool { return same(f, o) }) {
			out = append(out, f)
		}
	}
	return out
}

// same tells whether two figures may say the same: 18 h and 6 pm, the 2nd and the second.
func same(f, o document.Figure) bool {
	if (f.Soft || o.Soft) && f.Unit != o.Unit { // a third and 1/3, the twentieth anniversary and 20 years
		in := func(a, b document.Figure) bool {
			return slices.ContainsFunc(a.Also, func(v string) bool {
				return strings.Contains(v, "/") && v == b.Value || isDuration(v) && slices.Contains(b.Also, v)
			})
		}
		return in(f, o) || in(o, f)
	}
	return f.Value == o.Value || slices.Contains(f.Also, o.Value) ||
		slices.ContainsFunc(o.Also, func(v string) bool { return v == f.Value || slices.Contains(f.Also, v) })
}
