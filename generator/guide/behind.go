package guide

import (
	"slices"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
)

// What has become of a part of an original since a translation was stamped.
const (
	Changed = "changed"
	Added   = "added"
	Removed = "removed"
)

// Change is a part of an original that is no longer what a translation follows.
type Change struct {
	// What is Changed, Added or Removed.
	What string
	// Heading is that of the section in the original or, where it was removed
	// there, in the translation; "" for what has none.
	Heading string
	// Opening is set on title, summary and label, which are one part.
	Opening bool
	// Was and Is are the fingerprints before and now, "" where there is none.
	Was, Is string
}

// Behind lists what an original has changed since a translation was stamped,
// in the order of the translation; what was added to it stands last. Of a
// translation that was never stamped nothing can be said.
func (v *Version) Behind(original *Version) []Change {
	stamps, current := values(v.Keys.Follows), original.fingerprints()
	if len(stamps) == 0 {
		return nil
	}
	var out []Change
	if v.StaleHead {
		out = append(out, Change{What: Changed, Opening: true, Was: stamps[0], Is: current[0]})
	}
	mine, theirs := v.Doc.Sections(), original.Doc.Sections()
	renewed := v.renewed(original)
	for i := range mine {
		if !v.Stale[i] {
			continue
		}
		c := Change{What: Removed, Heading: mine[i].Title}
		if i+1 < len(stamps) {
			c.Was = stamps[i+1]
		}
		if j, ok := renewed[i]; ok {
			c.What, c.Heading, c.Is = Changed, theirs[j].Title, current[j+1]
		}
		out = append(out, c)
	}
	for j := range theirs {
		if !slices.Contains(v.Follows, j) && !held(renewed, j) {
			out = append(out, Change{What: Added, Heading: theirs[j].Title, Is: current[j+1]})
		}
	}
	return out
}

// renewed pairs the stale sections of a translation with the sections of the
// original that no other renders: those of the same known kind, then those that
// have a heading of their own, in their order.
func (v *Version) renewed(original *Version) map[int]int {
	out := map[int]int{}
	mine, theirs := v.Doc.Sections(), original.Doc.Sections()
	for i := range mine {
		if !v.Stale[i] {
			continue
		}
		for j := range theirs {
			if theirs[j].Kind == mine[i].Kind && !slices.Contains(v.Follows, j) && !held(out, j) {
				out[i] = j
				break
			}
		}
	}
	return out
}

func held(pairs map[int]int, j int) bool {
	for _, other := range pairs {
		if other == j {
			return true
		}
	}
	return false
}

// Parts returns the text of each part of a file of a guide, or of an earlier
// form of that file, by the fingerprint with which translations name it.
func Parts(name string, text []byte, strings *catalog.Catalog) map[string]string {
	f := opened(name, text, strings, &diag.List{})
	if f == nil || f.doc == nil {
		return nil
	}
	head := f.front.Shared().opening()
	out := map[string]string{document.Fingerprint(head): head}
	for _, source := range f.doc.Sources() {
		out[document.Fingerprint(source)] = source
	}
	return out
}
