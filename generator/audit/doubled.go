package audit

import (
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
)

// paragraphsTwice warns of paragraphs that stand twice in a text: of several, one
// after the other, of the first.
func (c *sheetCheck) paragraphsTwice(v *guide.Version) {
	list := v.Doc.Paragraphs
	for i, p := range list {
		j := before(list, i)
		if j < 0 || i > 0 && j > 0 && before(list, i-1) == j-1 {
			continue
		}
		at := diag.Position{File: v.Doc.File, Line: p.Line, Column: 1}
		c.report.Warning(at, "paragraph-twice", "paragraph-twice", diag.Args{"Line": list[j].Line})
	}
}

// before is which of the paragraphs before one is the same, -1 for none. Texts have
// few.
func before(list []document.Paragraph, i int) int {
	for j := range list[:i] {
		if list[j].Sum == list[i].Sum {
			return j
		}
	}
	return -1
}

// leastShared is how many bytes the paragraphs have that make one text another's: fewer
// may be a sentence that all sheets of a guide have.
const leastShared = 200

// sameTexts warns of texts of which most stands in the text of another sheet.
func (a *auditor) sameTexts(report *diag.List) {
	first := map[uint64]*guide.Version{}
	for _, s := range a.guide.Sheets {
		for _, v := range s.Versions() {
			if v == nil {
				continue
			}
			if other := mostlyIn(v, first); other != nil {
				at := diag.Position{File: v.Doc.File, Line: v.Doc.Paragraphs[0].Line, Column: 1}
				report.Warning(at, "text-of-another", "text-of-another", diag.Args{"File": other.Doc.File})
				break // so it is with the translations
			}
		}
		for _, v := range s.Versions() {
			if v == nil {
				continue
			}
			for _, p := range v.Doc.Paragraphs {
				if first[p.Sum] == nil {
					first[p.Sum] = v
				}
			}
		}
	}
}

// mostlyIn is the text that has more than half of the paragraphs of another, nil for
// none.
func mostlyIn(v *guide.Version, first map[uint64]*guide.Version) *guide.Version {
	all := 0
	var shared map[*guide.Version]int
	for _, p := range v.Doc.Paragraphs {
		all += p.Length
		if other := first[p.Sum]; other != nil {
			if shared == nil {
				shared = map[*guide.Version]int{}
			}
			shared[other] += p.Length
		}
	}
	for other, length := range shared {
		if length >= leastShared && 2*length > all {
			return other
		}
	}
	return nil
}
