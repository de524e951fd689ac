package guide

import (
	"slices"

	"recueil/generator/document"
)

// fingerprints returns what a translation of a version follows: the
// fingerprint of title, summary and label together, then of each section.
func (v *Version) fingerprints() []string {
	out := []string{document.Fingerprint(v.Keys.opening())}
	for i := range v.Doc.Sections() {
		out = append(out, v.Doc.Sections()[i].Fingerprint)
	}
	return out
}

// opening is the text of the head of a sheet, of which a translation follows the
// whole.
func (c *Common) opening() string {
	return c.Title.Value + "\n" + c.Summary.Value + "\n" + c.Label.Value
}

// follow finds which section of the original each section of a translation
// renders, and which parts follow an older text.
func (v *Version) follow(original *Version) {
	current, stamps := original.fingerprints(), values(v.Keys.Follows)
	v.Stale, v.Follows = make([]bool, len(v.Doc.Sections())), make([]int, len(v.Doc.Sections()))
	part := func(i int) int { // the original's part that a part follows, or -1
		if i >= len(stamps) {
			return -1
		}
		if i < len(current) && current[i] == stamps[i] {
			return i
		}
		return slices.Index(current, stamps[i])
	}
	v.StaleHead = part(0) != 0
	for i := range v.Doc.Sections() {
		v.Follows[i] = max(part(i+1), 0) - 1
		v.Stale[i] = v.Follows[i] < 0
	}
}

// SectionsDiffer tells whether a translation has other sections than the text
// that it says it follows: then nothing can be said of each of them.
func (v *Version) SectionsDiffer() bool {
	return len(v.Keys.Follows) > 0 && len(v.Keys.Follows) != len(v.Doc.Sections())+1
}
